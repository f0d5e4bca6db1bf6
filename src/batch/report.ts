/** What a batch comes to: every result, what was passed over, the roll-up, and the sums. Plain data, for every reporter. */
import type { Requirement } from '../criteria/schema.ts';
import type { Holds } from '../engine/range.ts';
import type { Result, ResultDiagnostic } from '../result.ts';

export const BATCH_SCHEMA = 'hoc-tap/batch@1';

/** What results of lower units do to their upper unit's: compared, used where it is blank, or nothing. */
export type RollUpMode = 'check' | 'fill' | 'off';

/** Why something in the folder was not evaluated. */
export type SkipReason = 'lock' | 'hidden' | 'other-type' | 'foreign' | 'link' | 'older';

/** What was passed over for one reason: all counted, the first ones named (paths within the folder). */
export interface Skipped {
  readonly reason: SkipReason;
  readonly count: number;
  readonly files: readonly string[];
}

/** Workbooks by their conclusion. */
export interface Tally {
  readonly total: number;
  readonly met: number;
  readonly notMet: number;
  readonly undecided: number;
  readonly unreadable: number;
}

export interface BatchSummary extends Tally {
  /** By set and year, with how many have reached each level ("2", or "1–3" where it is open); set null: unreadable. */
  readonly sets: readonly (Tally & {
    readonly set: string | null;
    readonly year: number | null;
    readonly levels: readonly { readonly level: string; readonly count: number }[];
  })[];
  /** By the folder a workbook stands in; "" is the batch's own. */
  readonly folders: readonly (Tally & { readonly folder: string })[];
}

/** A workbook within the tree of units; a superseded hand-in has no entry. */
interface UnitLink {
  /** `input.file` of the result. */
  readonly file: string;
  /** Code in the built-in lists; null where the unit stands in none. */
  readonly code: string | null;
  readonly name: string;
  /** `input.file` of the upper unit's result that this one feeds; null where there is none. */
  readonly parent: string | null;
}

/** One line of the document that is a share of communes (003), over a province's own communes. */
export interface CommuneShare {
  readonly set: string;
  readonly year: number | null;
  /** The province or city, as the built-in list names it, or as written. */
  readonly province: string;
  readonly indicator: string;
  readonly requirement: Requirement;
  /** Communes that are met, not met, and undecided or not handed in; `total` null where the province is in no list. */
  readonly met: number;
  readonly notMet: number;
  readonly open: number;
  readonly total: number | null;
  /** In percent, six decimals floored; null while the total is unknown. */
  readonly range: { readonly min: string; readonly max: string } | null;
  readonly outcome: Holds;
}

/** A finding on the batch rather than on one workbook, with the files it concerns (paths within the folder). */
export interface BatchDiagnostic extends ResultDiagnostic {
  readonly files: readonly string[];
}

export interface BatchReport {
  readonly schema: typeof BATCH_SCHEMA;
  readonly tool: string;
  /** Name of the folder, without the path to it. */
  readonly folder: string;
  readonly strict: boolean;
  readonly rollUp: RollUpMode;
  /** False where the run was interrupted: `unfinished` workbooks are then missing, and nothing was rolled up. */
  readonly complete: boolean;
  readonly unfinished: number;
  readonly summary: BatchSummary;
  /** In the order of their paths. Can be gone through again; read from a store, so that a country fits into memory. */
  readonly results: Iterable<Result>;
  readonly units: readonly UnitLink[];
  readonly shares: readonly CommuneShare[];
  readonly skipped: readonly Skipped[];
  readonly diagnostics: readonly BatchDiagnostic[];
}
