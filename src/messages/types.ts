/** What a sentence table must hold. */
import type { DiagnosticArgs, DiagnosticCode } from '../diagnostics.ts';

/** Sentence and mend of one diagnostic. */
export interface DiagnosticText<A> {
  readonly message: (args: A) => string;
  readonly fix: (args: A) => string;
}

/** The texts of some codes. */
export type DiagnosticTexts<C extends DiagnosticCode> = { [K in C]: DiagnosticText<DiagnosticArgs[K]> };

/** Codes on parts, merging and status. */
export type DepartmentCode = Extract<DiagnosticCode, `HT54${string}` | `HT55${string}`>;
/** Codes on documents that evidence checks give. */
export type DocumentCode = Extract<DiagnosticCode, `HT407` | `HT408` | `HT409` | `HT41${string}`>;
/** Codes on hand-ins of a folder and on rolling lower units up. */
export type BatchCode = Extract<DiagnosticCode, `HT50${string}` | `HT51${string}`>;
