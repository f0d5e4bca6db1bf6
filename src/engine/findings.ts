/** What is said of an indicator: a code with its arguments; the sentence is made when it is shown. */
import type { Localized, Requirement } from '../criteria/schema.ts';
import type { Holds } from './range.ts';

/** A share within an indicator of several, as an argument of a finding. Percentages as decimal text. */
export interface NamedShare {
  readonly label: Localized;
  readonly min: string;
  readonly max: string;
  /** Where the indicator's shares are held against different ones (003, 2.3.1). */
  readonly requirement?: Requirement;
}

interface ShareArgs {
  readonly value: string;
  readonly part: string | null;
  readonly whole: string | null;
  readonly requirement: Requirement;
}

interface ChangeArgs {
  readonly previous: string;
  readonly current: string;
  /** Percentage points in the direction asked for. */
  readonly value: string;
  readonly requirement: Requirement;
}

interface TrendArgs {
  readonly direction: 'rise' | 'fall';
  /** Sums of last year and this year; null where only the change itself was given. */
  readonly previous: string | null;
  readonly current: string | null;
  /** current - previous in the figures' unit, or the change in percent. */
  readonly value: string;
  readonly unit: Localized;
  /** Each figure of several, with both years. */
  readonly parts: readonly {
    readonly label: Localized;
    readonly previous: string;
    readonly current: string;
  }[];
}

/** Arguments by finding code. */
export interface FindingArgs {
  'attested-met': Record<never, never>;
  'attested-not-met': Record<never, never>;
  'attestation-missing': Record<never, never>;
  'share-met': ShareArgs;
  'share-not-met': ShareArgs & {
    readonly gap: string;
    /** From a roster: which sub-units do not count, and how many more of them would do. */
    readonly lacking?: { readonly names: readonly string[]; readonly more: string };
  };
  'share-open': { readonly min: string; readonly max: string; readonly requirement: Requirement };
  'shares-met': { readonly lowest: NamedShare; readonly count: number; readonly requirement: Requirement };
  'shares-not-met': { readonly failing: readonly NamedShare[]; readonly requirement: Requirement };
  'shares-open': { readonly open: readonly NamedShare[]; readonly requirement: Requirement };
  'change-met': ChangeArgs;
  'change-not-met': ChangeArgs & {
    readonly gap: string /** Fall in percent of last year's rate. */;
    readonly relative: string | null;
  };
  'change-impossible': { readonly previous: string; readonly requirement: Requirement };
  'relative-met': ChangeArgs;
  'relative-not-met': ChangeArgs & { readonly gap: string };
  /** Last year's rate was 0. */
  'relative-impossible': { readonly requirement: Requirement };
  'relative-open': { readonly requirement: Requirement; readonly holds: Holds };
  'change-open': { readonly min: string; readonly max: string; readonly requirement: Requirement };
  'sum-met': {
    readonly parts: readonly NamedShare[];
    readonly value: string;
    readonly requirement: Requirement;
  };
  'sum-not-met': {
    readonly parts: readonly NamedShare[];
    readonly value: string;
    readonly gap: string;
    readonly requirement: Requirement;
  };
  'trend-met': TrendArgs;
  'trend-not-met': TrendArgs;
  /** Figures are missing; `holds` where what is known decides all the same. */
  'trend-open': { readonly direction: 'rise' | 'fall'; readonly holds: Holds };
  'points-full': { readonly points: string; readonly max: string };
  'points-part': { readonly points: string; readonly max: string };
  'points-missing': { readonly max: string };
  'grade-met': { readonly word: string; readonly en: string };
  'grade-not-met': { readonly word: string; readonly en: string };
  'grade-missing': Record<never, never>;
  'self-met': Record<never, never>;
  'self-not-met': Record<never, never>;
  'self-strict': Record<never, never>;
  'evidence-strict': Record<never, never>;
  'not-applicable': { readonly reason: string };
  'not-applicable-open': { readonly reason: string };
  'not-applicable-bare': Record<never, never>;
  'empty-population': Record<never, never>;
  'figures-missing': Record<never, never>;
  'input-invalid': Record<never, never>;
}

export type FindingCode = keyof FindingArgs;

export type Finding = {
  [C in FindingCode]: { readonly code: C; readonly args: FindingArgs[C] };
}[FindingCode];
