/** What the formulas of a measure give an indicator. */
import type {
  CriteriaSet,
  Indicator,
  MeasureKind,
  MeasureOf,
  Requirement,
} from '../../../criteria/schema.ts';
import type { CalcRow } from '../cells.ts';
import type { Expr } from '../expr.ts';
import type { RosterShareCells } from '../rosters.ts';
import type { Inputs, ShareCells } from '../shares.ts';

/** `engine/judgement.ts`: no figure, not usable, a population of none, judged by figures. */
export const JUDGED = { none: 0, invalid: 1, empty: 2, figures: 3 } as const;

/** A figure that the sheet shows, as a number in a format, or as text. */
export interface Shown {
  readonly expr: Expr;
  readonly format: string;
}

/** A bound to work for, and when it is the one. */
type WayBound = readonly [test: Expr, bound: Requirement];

export interface MeasureCells {
  /** One of JUDGED. */
  readonly state: Expr;
  /** Whether figures deny that the indicator does not apply. */
  readonly denies: Expr;
  /** Outcome by figures (compare.ts). */
  readonly holds: Expr;
  /** Levels that the figures make, of a graded indicator. */
  readonly levels: readonly [min: Expr, max: Expr] | null;
  /** Whether the self-assessment stands in for figures that are missing. */
  readonly self: boolean;
  /** Points known and still possible. */
  readonly points: readonly [min: Expr, max: Expr] | null;
  readonly value: Shown | null;
  /** Computed value by figure key (`criteria/fields.ts`), for the form. */
  readonly computed: ReadonlyMap<string, Shown>;
  /** What to do when nothing was entered. */
  readonly missing: string;
  /**
   * The shortest way to the first of some bounds whose test holds, "" where there is none to name; null for a measure
   * without figures. A measure that has one requirement only leaves the bounds aside.
   */
  readonly way: ((bounds: readonly WayBound[]) => Expr) | null;
  /** Said before the way: sub-units without an answer. */
  readonly open: Expr | null;
  /** Sheet of the roster whose table cannot be counted, and whether that is so. */
  readonly brokenRoster: { readonly sheet: string; readonly test: Expr } | null;
}

export interface MeasureContext {
  readonly set: CriteriaSet;
  readonly indicator: Indicator;
  readonly graded: boolean;
  readonly inputs: Inputs;
  readonly rosters: ReadonlyMap<string, RosterShareCells>;
  readonly shares: readonly ShareCells[];
  /** A sentence kept on the calculation sheet. */
  readonly say: (text: string) => Expr;
  /** Whether a reason is given. */
  readonly reason: Expr;
  /** A row for the measure's own results. */
  readonly row: CalcRow<MeasureColumn>;
}

/** Columns that measures share; each uses those it needs. */
export const MEASURE_COLUMNS = [
  'căn cứ',
  'theo số liệu',
  'số 1',
  'số 2',
  'số 3',
  'số 4',
  'mức thấp',
  'mức cao',
  'cần có',
  'cần điểm',
] as const;
type MeasureColumn = (typeof MEASURE_COLUMNS)[number];

export type MeasureFormulas<K extends MeasureKind> = (
  measure: MeasureOf<K>,
  context: MeasureContext,
) => MeasureCells;
