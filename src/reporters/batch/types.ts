/** What a reporter of a batch is: the report in, one output out. Nothing is printed or written here. */
import type { BatchReport } from '../../batch/report.ts';
import type { ReportContext } from '../types.ts';

/** Makes the whole output of one format, a text perhaps in pieces, with its final newline. Never throws for any report. */
export type BatchReporter = (
  report: BatchReport,
  context: ReportContext,
) => string | Iterable<string> | Uint8Array | Promise<Uint8Array>;
