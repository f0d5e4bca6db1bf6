/** Comparisons as data: two sides of a unit, or a series of years. Plain JSON; sentences are made when shown. */
import type { Result, ResultDiagnostic, ResultIndicator } from '../result.ts';

/** A side's conclusion on a unit. */
export interface Standing
  extends Pick<Result, 'year' | 'outcome' | 'level' | 'levelRange' | 'counts' | 'assumed'> {
  readonly file: string;
  readonly set: string;
  /** Judged with --strict; absent otherwise. */
  readonly strict?: boolean;
}

/** What of an indicator is compared and shown. */
export type Reading = Pick<
  ResultIndicator,
  | 'outcome'
  | 'basis'
  | 'value'
  | 'part'
  | 'whole'
  | 'range'
  | 'level'
  | 'levelRange'
  | 'countsAsMet'
  | 'code'
  | 'args'
>;

export interface IndicatorDiff {
  readonly id: string;
  /** `changed`: otherwise than for better or worse, such as other counts of the same share. */
  readonly change: 'better' | 'worse' | 'changed' | 'same' | 'came' | 'went';
  /** New value minus old, where both are exact. */
  readonly delta: string | null;
  readonly old: Reading | null;
  readonly new: Reading | null;
}

/** A document with the indicators it is entered for. */
export interface DocumentRef {
  readonly indicators: readonly string[];
  readonly kind: string;
  readonly number: string;
  readonly date: string;
  readonly summary: string;
}

export interface UnitDiff {
  readonly unit: NonNullable<Result['unit']>;
  readonly old: Standing;
  readonly new: Standing;
  /** Every indicator of either side; none where the two were judged by different sets. */
  readonly indicators: readonly IndicatorDiff[];
  /** Null where a side was saved without its documents. */
  readonly documents: { readonly came: readonly DocumentRef[]; readonly went: readonly DocumentRef[] } | null;
  readonly findings: readonly ResultDiagnostic[];
  /** Outcome, a level, an indicator or a document differs. */
  readonly different: boolean;
  /** Levels risen, and indicators for better minus those for worse. */
  readonly movement: { readonly level: number; readonly indicators: number };
}

/** A unit that only one side has. */
export interface Lone {
  readonly unit: NonNullable<Result['unit']>;
  readonly standing: Standing;
}

export interface DiffReport {
  readonly schema: 'hoc-tap/diff@1';
  readonly tool: string;
  /** The two paths as given. */
  readonly sides: readonly [string, string];
  readonly different: boolean;
  /** The sides stand on either side of the reorganisation of provinces and communes on 01/07/2025. */
  readonly acrossReform?: boolean;
  /** Those that rose most first. */
  readonly units: readonly UnitDiff[];
  readonly onlyOld: readonly Lone[];
  readonly onlyNew: readonly Lone[];
  readonly findings: readonly ResultDiagnostic[];
}

/** A unit over the sides, in their order; null where a side does not have it. */
export interface UnitHistory {
  readonly unit: NonNullable<Result['unit']>;
  readonly set: string;
  readonly standings: readonly (Standing | null)[];
  readonly indicators: readonly { readonly id: string; readonly readings: readonly (Reading | null)[] }[];
  readonly findings: readonly ResultDiagnostic[];
}

export interface HistoryReport {
  readonly schema: 'hoc-tap/history@1';
  readonly tool: string;
  readonly sides: readonly { readonly path: string; readonly year: number | null }[];
  readonly different: boolean;
  readonly acrossReform?: boolean;
  readonly units: readonly UnitHistory[];
  readonly findings: readonly ResultDiagnostic[];
}
