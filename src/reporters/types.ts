/** What every reporter is: results in, one text out. Nothing is printed or written here. */
import type { CriteriaSet } from '../criteria/schema.ts';
import type { Lang } from '../messages/index.ts';
import type { Result } from '../result.ts';

/** What a report needs beside the results. */
export interface ReportContext {
  /** A criteria set by id; undefined where it is not at hand (a saved result of another's own set). */
  set(id: string): CriteriaSet | undefined;
  lang: Lang;
}

/** Makes the whole output of one format, final newline included. Pure; never throws for any result. */
export type Reporter = (results: readonly Result[], context: ReportContext) => string;
