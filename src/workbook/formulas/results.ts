/** Formulas of the sheet of results. */
import type { CriteriaSet } from '../../criteria/schema.ts';
import { levelsOfSet } from '../../criteria/walk.ts';
import { levelName } from '../../reporters/words.ts';
import { RESULT_SHEET, type ResultColumn, type ResultLayout, resultColumn } from '../result-layout.ts';
import type { PlacedFormula } from './cells.ts';
import { OUTCOME } from './compare.ts';
import {
  and,
  cases,
  cell,
  type Expr,
  eq,
  expr,
  iff,
  minus,
  ne,
  over,
  plus,
  type Term,
  text,
} from './expr.ts';
import type { IndicatorCells } from './indicator.ts';
import type { listCells } from './lists.ts';
import { isFilled } from './numbers.ts';
import type { Inputs } from './shares.ts';
import { NONE, OUTCOME_WORDS, RESULT_WORDS, UNIT_WORDS } from './texts.ts';
import type { UnitCells } from './unit.ts';

/** A formula outside of the calculation sheet, with a number format where it depends on the figure. */
export type Shown = PlacedFormula & { readonly format?: string };

/** Formulas of the sheet of results. */
export function resultFormulas(
  set: CriteriaSet,
  results: ResultLayout,
  inputs: Inputs,
  indicators: readonly IndicatorCells[],
  unit: UnitCells,
  needs: ReturnType<typeof listCells>,
): Shown[] {
  const formulas: Shown[] = [];
  const at = (row: number, column: ResultColumn, term: Term, format?: string) =>
    formulas.push({
      sheet: RESULT_SHEET,
      row,
      col: resultColumn(column),
      expr: expr(term),
      ...(format === undefined ? {} : { format }),
    });

  at(results.unitRow, 'code', unitLine(inputs));
  at(results.summary.outcome, 'outcome', words(unit.outcome, UNIT_WORDS));
  const { levels } = unit;
  at(
    results.summary.level,
    'outcome',
    levels === null
      ? ''
      : iff(and(ne(unit.outcome, OUTCOME.undecided), eq(levels[0], levels[1])), levels[0], ''),
  );
  at(results.summary.level, 'level', levelSentence(set, unit));
  at(results.summary.possible, 'outcome', levels === null ? '' : levels[0]);
  at(results.summary.possible, 'level', levels === null ? '' : levels[1]);
  at(results.summary.blocking, 'outcome', orNone(needs.blocking));
  at(results.summary.missing, 'outcome', orNone(needs.missing));
  at(results.summary.review, 'outcome', orNone(needs.review));
  at(results.summary.way, 'outcome', unitWay(set, unit, needs.way));

  for (const { row, standard } of results.standards.rows) {
    const codes = new Set(standard.criteria.flatMap((criterion) => criterion.indicators.map(({ id }) => id)));
    const own = indicators.filter(({ indicator }) => codes.has(indicator.id));
    const count = (code: number) => plus(...own.map(({ outcome }) => iff(eq(outcome, code), 1, 0)));
    const met = plus(
      count(OUTCOME.met),
      ...own.flatMap(({ outcome, countsAsMet }) =>
        countsAsMet ? [iff(eq(outcome, OUTCOME.notApplicable), 1, 0)] : [],
      ),
    );
    const other = own.flatMap(({ outcome, countsAsMet }) =>
      countsAsMet ? [] : [iff(eq(outcome, OUTCOME.notApplicable), 1, 0)],
    );
    at(row, 'outcome', met);
    at(row, 'level', count(OUTCOME.notMet));
    at(row, 'value', count(OUTCOME.undecided));
    at(row, 'counts', plus(...other, 0));
    at(row, 'need', over(cell(resultCell(row, 'outcome')), own.length));
  }
  at(results.standards.totalRow, 'outcome', unit.counts.met);
  at(results.standards.totalRow, 'level', unit.counts.notMet);
  at(results.standards.totalRow, 'value', unit.counts.undecided);
  at(results.standards.totalRow, 'counts', unit.counts.notApplicable);
  at(
    results.standards.totalRow,
    'need',
    over(cell(resultCell(results.standards.totalRow, 'outcome')), indicators.length),
  );

  for (const [index, { row }] of results.indicators.rows.entries()) {
    const of = indicators[index];
    if (of === undefined) continue;
    at(row, 'outcome', words(of.outcome, OUTCOME_WORDS));
    if (of.levels !== null) at(row, 'level', levelFigure(of.levels));
    const { value } = of.measure;
    if (value !== null) at(row, 'value', value.expr, value.format);
    at(row, 'need', needs.sentence[index] ?? '');
  }
  return formulas;
}

/** 2, or "1–3". */
export const levelFigure = ([min, max]: readonly [Expr, Expr]): Expr =>
  iff(eq(min, max), min, text(min, '–', max));

/** A word by its code. */
export const words = (code: Expr, list: readonly string[]): Expr =>
  cases(
    list.slice(1).map((word, index) => [eq(code, index + 1), word]),
    list[0] ?? '',
  );

const resultCell = (row: number, column: ResultColumn) => ({
  sheet: RESULT_SHEET,
  row,
  col: resultColumn(column),
});

const orNone = (list: Expr) => iff(eq(list, NONE), RESULT_WORDS.none, list);

/** "Huyện Tháp Mười, Tỉnh Đồng Tháp – năm 2022", as far as it is filled in. */
function unitLine(inputs: Inputs): Expr {
  const [name, province, year] = ['unit.name', 'unit.province', 'year'].map(
    (field) => inputs(field) ?? expr(''),
  );
  const after = (of: Expr | undefined, before: string) =>
    of === undefined ? '' : iff(isFilled(of), text(before, of), '');
  return text(after(name, ''), after(province, ', '), after(year, ' – năm '));
}

/** The level in words: decided, a range, or none. */
function levelSentence(set: CriteriaSet, { outcome, levels }: UnitCells): Term {
  if (levels === null) return RESULT_WORDS.noLevels;
  const [min, max] = levels;
  const name = (level: Expr, how: (words: string) => string = (words) => words) =>
    cases(
      levelNumbers(set).map((of) => [eq(level, of), how(levelName(set, of, 'vi'))]),
      how(levelName(set, 0, 'vi')),
    );
  return cases(
    [
      [eq(outcome, OUTCOME.notMet), RESULT_WORDS.notRecognised],
      [eq(outcome, OUTCOME.undecided), text(RESULT_WORDS.openLevel, name(max))],
      [eq(min, max), name(min, capital)],
    ],
    text(RESULT_WORDS.certain, name(min), RESULT_WORDS.to, name(max)),
  );
}

const levelNumbers = (set: CriteriaSet) => [...new Set(levelsOfSet(set))].sort((a, b) => a - b);

/** The shortest way to the next level: by points, or through the indicators that hold it down. */
function unitWay(set: CriteriaSet, unit: UnitCells, list: Expr): Expr {
  const top = iff(
    and(eq(unit.outcome, OUTCOME.met), eq(unit.target, 0)),
    unit.levels === null ? '' : RESULT_WORDS.top,
    '',
  );
  const fill = eq(unit.outcome, OUTCOME.undecided);
  if (unit.points !== null) {
    const [points] = unit.points;
    const ways = set.recognition.bands.map(
      ({ level, from }) =>
        [
          eq(unit.target, level),
          text(
            RESULT_WORDS.points[0],
            minus(Number(from.value), points),
            RESULT_WORDS.points[1],
            levelName(set, level, 'vi'),
          ),
        ] as const,
    );
    return cases([[fill, RESULT_WORDS.fillFirst], ...ways], top);
  }
  return cases(
    [
      [fill, RESULT_WORDS.fillFirst],
      [eq(list, NONE), top],
    ],
    list,
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
