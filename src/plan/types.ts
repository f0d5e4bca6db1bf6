/** A plan as data: what every report of it is made from. Numbers are decimal texts; texts are made when shown. */
import type { Localized, Requirement } from '../criteria/schema.ts';
import type { UnitOutcome } from '../engine/conclude.ts';
import type { IndicatorOutcome } from '../engine/indicator.ts';
import type { LevelRange } from '../engine/range.ts';
import type { Change } from './change.ts';

/** What suffices for a level (null: to be met), in the way that the share is given. */
export interface Rung {
  readonly level: number | null;
  /** In percent. */
  readonly bound: Requirement;
  /** The count that just suffices, where the whole is known; null also where no count does. */
  readonly part: string | null;
  /** The largest whole (of `>=`) or smallest whole (of `<=`) that suffices, where only the part is known. */
  readonly whole: string | null;
  /** How many more, or fewer, than now; percentage points where only a rate is known. */
  readonly more: string | null;
  /** No count of this whole is enough. */
  readonly impossible: boolean;
}

/** A share as it stands and what it takes. */
export interface ShareNeed {
  /** Within an indicator of several: "nước thải khu dân cư". */
  readonly label: Localized | null;
  readonly unit: Localized;
  /** How it is given now. */
  readonly given:
    | 'counts'
    | 'roster'
    | 'rate'
    | 'two-readings'
    | 'part'
    | 'whole'
    | 'empty'
    | 'invalid'
    | 'nothing';
  /** By a roster, but a figure typed beside it cannot be used. */
  readonly mend?: true;
  readonly part: string | null;
  readonly whole: string | null;
  /** In percent, where anything is known. */
  readonly range: { readonly min: string; readonly max: string } | null;
  /** The indicator whose total over the same population is taken for one that is not given here. */
  readonly wholeFrom: string | null;
  /** Lowest first; those above the target follow it. */
  readonly rungs: readonly Rung[];
}

/** What is needed, by the indicator's measure. */
export type Need =
  | { readonly code: 'attest' }
  | { readonly code: 'judge' }
  | { readonly code: 'reason' }
  | { readonly code: 'evidence'; readonly count: number }
  | { readonly code: 'shares'; readonly shares: readonly ShareNeed[] }
  /** Nothing entered of several shares of which any will do, as the streams of waste. */
  /** The list of sub-units has a mistake, so that nothing can be counted from it. */
  | { readonly code: 'mend-roster' }
  | { readonly code: 'any-share'; readonly labels: readonly Localized[]; readonly requirement: Requirement }
  | {
      readonly code: 'sum';
      readonly parts: readonly { readonly label: Localized; readonly min: string; readonly max: string }[];
      readonly requirement: Requirement;
      /** By how much the sum, as far as it is known, misses; null where it does not. */
      readonly gap: string | null;
      readonly open: readonly Localized[];
    }
  | {
      readonly code: 'change';
      /** Percent of last year's share, in an own set; absent for percentage points. */
      readonly by?: 'percent';
      /** Last year's rate in percent; null where it is not known. */
      readonly previous: string | null;
      /** This year's; null where it is not known. */
      readonly current: string | null;
      readonly requirement: Requirement;
      /** Percentage points that the fall is short of. */
      readonly gap: string | null;
      /** What this year's share had to be; last year's, where that is the one that is missing. */
      readonly share: ShareNeed | null;
      readonly missing: 'previous' | 'both' | null;
      /** This year's rate is below the fall that is asked for: next year it cannot be reached. */
      readonly impossibleNextYear: boolean;
    }
  | {
      readonly code: 'change-impossible';
      readonly by?: 'percent';
      readonly previous: string;
      readonly requirement: Requirement;
    }
  | {
      readonly code: 'trend';
      readonly direction: 'rise' | 'fall';
      readonly previous: string | null;
      readonly current: string | null;
      /** The sum of this year that just suffices; null where last year's is missing. */
      readonly needed: string | null;
      readonly more: string | null;
      readonly unit: Localized;
      readonly missing: readonly Localized[];
      readonly impossible: boolean;
    }
  | { readonly code: 'trend-change'; readonly direction: 'rise' | 'fall' }
  | { readonly code: 'points'; readonly given: string | null; readonly to: string; readonly max: string }
  | { readonly code: 'grade'; readonly given: Localized | null; readonly words: readonly Localized[] };

/** A sub-unit of a roster that does not count yet. */
export interface Candidate {
  readonly name: string;
  readonly code: string;
  /** Not answered, answered otherwise, or not known to take part. */
  readonly state: 'blank' | 'no' | 'unclear' | 'outside';
}

/** One indicator in the way. */
export interface PlanStep {
  readonly indicator: string;
  readonly outcome: IndicatorOutcome;
  readonly levels: LevelRange | null;
  /** What has to be done. */
  readonly action: 'supply' | 'mend' | 'improve' | 'attest' | 'document';
  readonly need: Need;
  /** No figure of this year can make it. */
  readonly impossible: boolean;
  /** Level that the unit cannot rise above while this stays as it is; 0: not recognised. */
  readonly holdsAt: number;
  /** The unit after this step and all before it. */
  readonly after: {
    readonly outcome: UnitOutcome;
    readonly level: number | null;
    readonly levelRange: LevelRange | null;
  };
  readonly changes: readonly Change[];
  readonly candidates: readonly Candidate[];
  /** Documents that no evidence row speaks of. */
  readonly documents: readonly Localized[];
  readonly owners: readonly string[];
  /** Fields to look at, for their cells. */
  readonly fields: readonly string[];
}

/** What a unit needs to reach a level. */
export interface Plan {
  readonly set: { readonly id: string; readonly version: string };
  readonly now: PlanStep['after'];
  /** Level to reach; null in a set without levels. */
  readonly target: number | null;
  /** The target is certainly reached as it is. */
  readonly reached: boolean;
  /** All steps done reach it: the engine says so of the submission with the changes. */
  readonly reachable: boolean;
  readonly steps: readonly PlanStep[];
  /** Graded indicators not in the way of the target, but of higher levels, or without a figure for one. */
  readonly further: readonly PlanStep[];
  /** In a set that is judged by points. */
  readonly points: {
    readonly min: string;
    readonly max: string;
    readonly needed: string;
    readonly gap: string;
    /** Items that can still give points. */
    readonly room: readonly { readonly indicator: string; readonly points: string }[];
  } | null;
}
