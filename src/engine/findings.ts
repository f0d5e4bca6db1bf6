/** What is said of an indicator: a code with its arguments; the sentence is made when it is shown. */
import type { Localized, Requirement } from '../criteria/schema.ts';

/** A share within an indicator of several, as an argument of a finding. Percentages as decimal text. */
export interface NamedShare {
  readonly label: Localized;
  readonly min: string;
  readonly max: string;
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

/** Arguments by finding code. */
export interface FindingArgs {
  'attested-met': Record<never, never>;
  'attested-not-met': Record<never, never>;
  'attestation-missing': Record<never, never>;
  'share-met': ShareArgs;
  'share-not-met': ShareArgs & { readonly gap: string };
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
  'change-open': { readonly min: string; readonly max: string; readonly requirement: Requirement };
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
