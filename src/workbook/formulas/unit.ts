/** The unit: the outcome its indicators force, the level or the levels still possible, and what stands in the way. */
import type { CriteriaSet } from '../../criteria/schema.ts';
import { levelsOfSet } from '../../criteria/walk.ts';
import type { CalcSheet } from './cells.ts';
import { every, levelOfPoints, OUTCOME } from './compare.ts';
import { and, call, cases, type Expr, eq, expr, gt, iff, lt, minus, or, times } from './expr.ts';
import type { IndicatorCells, indicatorTable } from './indicator.ts';

const COLUMNS = [
  'trượt',
  'thiếu',
  'bậc thấp',
  'bậc cao',
  'điểm thấp',
  'điểm cao',
  'kết quả',
  'từ',
  'đến',
  'mức kế',
] as const;

export interface UnitCells {
  /** One of OUTCOME, without notApplicable. */
  readonly outcome: Expr;
  /** Levels still possible, 0 = not met; null in a set without levels. */
  readonly levels: readonly [min: Expr, max: Expr] | null;
  readonly points: readonly [min: Expr, max: Expr] | null;
  /** The highest level of the set; 0 without levels. */
  readonly top: number;
  /** The next level to work for; 0 where there is none. */
  readonly target: Expr;
  readonly counts: {
    readonly met: Expr;
    readonly notMet: Expr;
    readonly undecided: Expr;
    readonly notApplicable: Expr;
  };
  /** Whether an indicator is among what fails, is open or holds the level down. */
  readonly blocks: (of: IndicatorCells) => Expr;
}

/** Writes the formulas of the unit, below its indicators. */
export function unitCells(
  set: CriteriaSet,
  indicators: readonly IndicatorCells[],
  table: ReturnType<typeof indicatorTable>,
  calc: CalcSheet,
): UnitCells {
  const sumOf = (column: Parameters<typeof table.column>[0]) => call('SUM', table.column(column));
  const { bands, rule } = set.recognition;
  const all = levelsOfSet(set);
  const top = Math.max(0, ...all);
  const graded = indicators.some(({ levels }) => levels !== null);
  const results = table.column('kết quả');
  const countOf = (code: number) => call('SUMPRODUCT', times(eq(results, code), 1));
  const met = sumOf('đếm đạt');
  const row = calc.table('Đơn vị', [''], COLUMNS).next(['']);
  const byPoints = rule === 'points';
  const failing = row.put('trượt', sumOf('cần đạt trượt'));
  const missing = row.put('thiếu', sumOf('cần đạt thiếu'));
  const needed = cases(
    [
      [gt(failing, 0), OUTCOME.notMet],
      [gt(missing, 0), OUTCOME.undecided],
    ],
    OUTCOME.met,
  );

  const points = byPoints
    ? ([
        row.put('điểm thấp', call('ROUND', sumOf('điểm thấp'), 10)),
        row.put('điểm cao', call('ROUND', sumOf('điểm cao'), 10)),
      ] as const)
    : null;
  const levels =
    points !== null
      ? ([
          row.put('bậc thấp', levelOfPoints(points[0], bands)),
          row.put('bậc cao', levelOfPoints(points[1], bands)),
        ] as const)
      : graded
        ? ([
            row.put('bậc thấp', call('MIN', table.column('bậc thấp'))),
            row.put('bậc cao', call('MIN', table.column('bậc cao'))),
          ] as const)
        : null;
  const byLevel = (of: readonly [Expr, Expr]) =>
    cases(
      [
        [eq(of[1], 0), OUTCOME.notMet],
        [eq(of[0], 0), OUTCOME.undecided],
      ],
      OUTCOME.met,
    );
  const outcome = row.put(
    'kết quả',
    points === null || levels === null ? needed : every([needed, byLevel(levels)]),
  );
  const possible =
    levels === null
      ? null
      : ([
          row.put('từ', iff(eq(outcome, OUTCOME.met), levels[0], 0)),
          row.put('đến', iff(eq(outcome, OUTCOME.notMet), 0, levels[1])),
        ] as const);
  const lowestLevel = Math.min(top, ...all);
  const target = row.put(
    'mức kế',
    levels === null
      ? 0
      : iff(eq(outcome, OUTCOME.met), iff(lt(levels[0], top), nextLevel(levels[0], all), 0), lowestLevel),
  );
  return {
    outcome,
    levels: possible,
    points,
    top,
    target,
    counts: {
      met,
      notMet: countOf(OUTCOME.notMet),
      undecided: countOf(OUTCOME.undecided),
      notApplicable: minus(
        minus(minus(indicators.length, met), countOf(OUTCOME.notMet)),
        countOf(OUTCOME.undecided),
      ),
    },
    blocks: (of) => {
      if (!of.deciding) return expr(false);
      const failed = eq(of.outcome, OUTCOME.notMet);
      const holding =
        levels === null
          ? expr(false)
          : points !== null
            ? and(lt(levels[0], top), failed)
            : of.levels === null
              ? expr(false)
              : and(lt(levels[0], top), eq(of.levels[0], levels[0]));
      return or(
        and(eq(outcome, OUTCOME.notMet), failed),
        and(eq(outcome, OUTCOME.undecided), of.open),
        and(eq(outcome, OUTCOME.met), holding),
      );
    },
  };
}

/** The level above one, of levels that may leave numbers out. */
function nextLevel(level: Expr, levels: readonly number[]): Expr {
  const ascending = [...new Set(levels)].sort((a, b) => a - b);
  return cases(
    ascending.slice(1).map((above, index) => [eq(level, ascending[index] ?? 0), above]),
    0,
  );
}
