/** What the engine is given: figures already read and cleaned, by field name. No cells, no texts of a spreadsheet. */
import type { Rational } from './rational.ts';

/** A number as read. */
export type NumberReading =
  | {
      readonly state: 'value';
      readonly value: Rational /** decimals as entered, in the field's unit */;
      readonly decimals: number;
    }
  /** Two readings are possible (R8: 0.92 is 92 % or 0.92 %); both are evaluated. */
  | { readonly state: 'either'; readonly low: Rational; readonly high: Rational }
  /** Entered, but not readable; its diagnostic has been given by the reader. */
  | { readonly state: 'invalid' };

export type SelfAssessment = 'met' | 'not-met' | 'not-applicable';

/** A roster's column that is in use: how its sub-units are answered. */
export interface RosterAnswers {
  readonly counted: number;
  readonly others: number;
  readonly missing: number;
  /** Answers that could not be read; counted like missing ones, their diagnostics have been given. */
  readonly invalid: number;
  /** Sub-units left out of the denominator because they do not take part. */
  readonly outside?: number;
  /** Sub-units of which it is not known whether they take part, by how they are answered. */
  readonly unclear?: { readonly counted: number; readonly others: number; readonly open: number };
}

/** One document of the evidence table. */
export interface EvidenceItem {
  readonly indicator: string;
  readonly kind: string;
  readonly summary: string;
  /** Tell two documents apart, with kind and summary. */
  readonly number?: string;
  readonly date?: string;
}

/** A filled workbook as the engine sees it. A field that is not in a map is blank. */
export interface Submission {
  readonly year: number | null;
  readonly numbers: ReadonlyMap<string, NumberReading>;
  /** By indicator code; `invalid` where a word was entered that says none of the three. */
  readonly verdicts: ReadonlyMap<string, SelfAssessment | 'invalid'>;
  /** By indicator code; not blank. */
  readonly reasons: ReadonlyMap<string, string>;
  /** By indicator code. */
  readonly rosters: ReadonlyMap<string, RosterAnswers>;
  /** By indicator code: names of the sub-units in its roster that are answered and do not count. Only said. */
  readonly lacking?: ReadonlyMap<string, readonly string[]>;
  /** Grades by indicator code; `invalid` where a word was entered that is none of the set's. */
  readonly grades?: ReadonlyMap<string, Grade | 'invalid'>;
  readonly evidence: readonly EvidenceItem[];
}

/** A grade as the set writes it. Level 0: not recognised. */
export interface Grade {
  readonly word: string;
  readonly en: string;
  readonly level: number;
}

export interface EngineOptions {
  /** A self-assessment without figures, or without evidence, decides nothing (R13). */
  readonly strict: boolean;
}
