/** One indicator: figures, self-assessment and reason make its outcome and the levels still possible. */
import { sharesOf } from '../../criteria/fields.ts';
import type { CriteriaSet, Indicator } from '../../criteria/schema.ts';
import { levelsOfMeasure } from '../../criteria/walk.ts';
import { levelOfRequirement } from '../../engine/indicator.ts';
import type { CalcSheet, CalcTable } from './cells.ts';
import { OUTCOME } from './compare.ts';
import { and, cases, type Expr, eq, expr, iff, ne, not, or } from './expr.ts';
import { measureCells } from './measures/index.ts';
import { JUDGED, MEASURE_COLUMNS, type MeasureCells } from './measures/types.ts';
import { isFilled } from './numbers.ts';
import type { RosterShareCells } from './rosters.ts';
import { type Inputs, type ShareCells, type ShareTable, shareCells } from './shares.ts';
import { VERDICT, verdictCode, verdictText, type WordList } from './words.ts';

const COLUMNS = [
  'chữ',
  'tự đánh giá',
  'lý do',
  ...MEASURE_COLUMNS,
  'kết quả',
  'bậc thấp',
  'bậc cao',
  'điểm thấp',
  'điểm cao',
  'đếm đạt',
  'chưa xong',
  'trượt',
  'thiếu',
  'cần đạt trượt',
  'cần đạt thiếu',
] as const;
type IndicatorTable = CalcTable<(typeof COLUMNS)[number]>;

/** The table that indicators are laid out in. */
export const indicatorTable = (calc: CalcSheet): IndicatorTable => calc.table('Chỉ báo', ['Mã'], COLUMNS);

export interface IndicatorCells {
  readonly indicator: Indicator;
  readonly verdict: Expr;
  readonly reason: Expr;
  readonly measure: MeasureCells;
  /** One of OUTCOME. */
  readonly outcome: Expr;
  /** Of a graded indicator. */
  readonly levels: readonly [min: Expr, max: Expr] | null;
  readonly countsAsMet: boolean;
  /** Neither met nor failed. */
  readonly open: Expr;
  readonly deciding: boolean;
}

/** What an indicator is to the unit. */
export interface Role {
  readonly graded: boolean;
  /** Prerequisite or graded. */
  readonly deciding: boolean;
  /** Must be met for the unit to be. */
  readonly needed: boolean;
  /** Gives points to the unit's sum. */
  readonly points: boolean;
}

export interface IndicatorContext {
  readonly set: CriteriaSet;
  readonly inputs: Inputs;
  readonly rosters: ReadonlyMap<string, RosterShareCells>;
  readonly say: (text: string) => Expr;
  readonly verdictLists: readonly (readonly [WordList, number])[];
}

/** Writes the formulas of one indicator. */
export function indicatorCells(
  indicator: Indicator,
  role: Role,
  shares: readonly ShareCells[],
  table: IndicatorTable,
  { set, inputs, rosters, verdictLists, say }: IndicatorContext,
): IndicatorCells {
  const row = table.next([indicator.id]);
  const input = (field: string) => inputs(`${indicator.id}.${field}`);
  const word = input('verdict');
  const note = input('reason');
  const verdict = row.put(
    'tự đánh giá',
    word === undefined ? VERDICT.blank : verdictCode(row.put('chữ', verdictText(word)), verdictLists),
  );
  const reason = eq(row.put('lý do', note === undefined ? 0 : iff(isFilled(note), 1, 0)), 1);
  const measure = measureCells(indicator.measure, {
    set,
    indicator,
    graded: role.graded,
    inputs,
    rosters,
    shares,
    reason,
    row,
    say,
  });
  const outcome = row.put('kết quả', outcomeOf(measure, verdict, reason));
  const countsAsMet = indicator.notApplicable?.counts === 'met';
  const computed = role.graded ? levelCells(set, indicator, measure, outcome, verdict, countsAsMet) : null;
  const levels =
    computed === null ? null : ([row.put('bậc thấp', computed[0]), row.put('bậc cao', computed[1])] as const);
  if (measure.points !== null && role.points) {
    row.put('điểm thấp', measure.points[0]);
    row.put('điểm cao', measure.points[1]);
  }
  const isMet = countsAsMet
    ? or(eq(outcome, OUTCOME.met), eq(outcome, OUTCOME.notApplicable))
    : eq(outcome, OUTCOME.met);
  row.put('đếm đạt', iff(isMet, 1, 0));
  const isOpen = countsAsMet
    ? eq(outcome, OUTCOME.undecided)
    : or(eq(outcome, OUTCOME.undecided), eq(outcome, OUTCOME.notApplicable));
  const open = eq(row.put('chưa xong', iff(isOpen, 1, 0)), 1);
  const failed = eq(outcome, OUTCOME.notMet);
  if (role.deciding) {
    row.put('trượt', iff(failed, 1, 0));
    row.put('thiếu', iff(open, 1, 0));
  }
  if (role.needed) {
    row.put('cần đạt trượt', iff(failed, 1, 0));
    row.put('cần đạt thiếu', iff(open, 1, 0));
  }
  return { indicator, verdict, reason, measure, outcome, levels, countsAsMet, open, deciding: role.deciding };
}

/** The shares of an indicator, each on a row of its own. */
export function indicatorShares(
  indicator: Indicator,
  table: ShareTable,
  { set, inputs, rosters }: IndicatorContext,
): ShareCells[] {
  const hasRoster = indicator.measure.kind === 'ratio';
  return sharesOf(set, indicator.measure).map((spec) =>
    shareCells(
      indicator.id,
      spec,
      inputs,
      hasRoster ? (rosters.get(indicator.id) ?? null) : null,
      table.next([indicator.id, spec.figure]),
    ),
  );
}

/** Figures win; a population of none, or "Không áp dụng", needs a reason; without figures the self-assessment is taken. */
function outcomeOf(measure: MeasureCells, verdict: Expr, reason: Expr): Expr {
  const { state, denies, holds, self } = measure;
  const chosen = and(eq(verdict, VERDICT.notApplicable), not(denies));
  const none = or(chosen, eq(state, JUDGED.empty));
  const said = and(ne(verdict, VERDICT.notApplicable), ne(verdict, VERDICT.blank));
  return cases(
    [
      [eq(state, JUDGED.invalid), OUTCOME.undecided],
      [none, iff(or(not(reason), said), OUTCOME.undecided, OUTCOME.notApplicable)],
      [eq(state, JUDGED.none), self ? bySelfAssessment(verdict) : expr(OUTCOME.undecided)],
    ],
    holds,
  );
}

const bySelfAssessment = (verdict: Expr) =>
  cases(
    [
      [eq(verdict, VERDICT.met), OUTCOME.met],
      [eq(verdict, VERDICT.notMet), OUTCOME.notMet],
    ],
    OUTCOME.undecided,
  );

/** Levels of a graded indicator, as `gradedLevels` of the engine has them. */
function levelCells(
  set: CriteriaSet,
  indicator: Indicator,
  { state, levels, denies }: MeasureCells,
  outcome: Expr,
  verdict: Expr,
  countsAsMet: boolean,
): readonly [Expr, Expr] {
  const all = levelsOfMeasure(set, indicator.measure);
  const top = Math.max(0, ...all);
  // What is met has at least the level of what is required.
  const lowest = Math.max(Math.min(top, ...all), levelOfRequirement(set, indicator));
  const judged = eq(state, JUDGED.figures);
  const [min, max] = levels ?? [expr(lowest), expr(top)];
  // Figures that a bare "Không áp dụng" put aside say nothing of the level.
  const aside = and(eq(verdict, VERDICT.notApplicable), not(denies));
  const met = eq(outcome, OUTCOME.met);
  const counted = countsAsMet ? eq(outcome, OUTCOME.notApplicable) : expr(false);
  return [
    cases(
      [
        [and(met, judged), min],
        [met, lowest],
        [counted, top],
      ],
      0,
    ),
    cases(
      [
        [eq(outcome, OUTCOME.notMet), 0],
        [and(judged, or(met, and(eq(outcome, OUTCOME.undecided), not(aside)))), max],
      ],
      top,
    ),
  ];
}
