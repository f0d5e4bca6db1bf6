/** The reporters of a batch by format; each is loaded only when it is asked for. */
import type { BatchReporter } from './types.ts';

/** Formats by name, with the ending of their files and whether they are bytes. `text` is printed as the run goes on. */
export const BATCH_FORMATS = {
  text: { ending: 'txt', binary: false },
  json: { ending: 'json', binary: false },
  ndjson: { ending: 'ndjson', binary: false },
  csv: { ending: 'csv', binary: false },
  md: { ending: 'md', binary: false },
  html: { ending: 'html', binary: false },
  xlsx: { ending: 'xlsx', binary: true },
} as const;
export type BatchFormat = keyof typeof BATCH_FORMATS;

const LOADERS: Readonly<Record<Exclude<BatchFormat, 'text'>, () => Promise<BatchReporter>>> = {
  json: async () => (await import('./json.ts')).batchJson,
  ndjson: async () => (await import('./json.ts')).batchNdjson,
  csv: async () => {
    const { csvPieces } = await import('../csv.ts');
    return (report, context) => csvPieces(report.results, context);
  },
  md: async () => (await import('./md.ts')).batchMd,
  html: async () => (await import('../html/report.ts')).batchHtml,
  xlsx: async () => (await import('../../workbook/report/report.ts')).batchXlsx,
};

/** The reporter of a format. */
export const loadBatchReporter = (format: Exclude<BatchFormat, 'text'>): Promise<BatchReporter> =>
  LOADERS[format]();
