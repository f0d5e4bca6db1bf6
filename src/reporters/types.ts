/** What every reporter is: results in, one output out. Nothing is printed or written here. */
import type { CriteriaSet } from '../criteria/schema.ts';
import type { Lang } from '../messages/index.ts';
import type { Result } from '../result.ts';

/** What a report needs beside the results. */
export interface ReportContext {
  /** A criteria set by id; undefined where it is not at hand (a saved result of another's own set). */
  set(id: string): CriteriaSet | undefined;
  lang: Lang;
}

/** A reporter of a text format. */
export type TextReporter = (results: readonly Result[], context: ReportContext) => string;

/** Makes the whole output of one format, a text with its final newline. No file, no clock; never throws for any result. */
export type Reporter = (
  results: readonly Result[],
  context: ReportContext,
) => string | Uint8Array | Promise<Uint8Array>;
