/** The reporters of a batch by format; each is loaded only when it is asked for. `text` and `ndjson` are written as the run goes on. */
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

type Whole = Exclude<BatchFormat, 'text' | 'ndjson'>;

const LOADERS: Readonly<Record<Whole, () => Promise<BatchReporter>>> = {
  json: async () => (await import('./json.ts')).batchJson,
  csv: async () => {
    const { csvPieces } = await import('../csv.ts');
    return (report, context) => csvPieces(report.results, context);
  },
  md: async () => (await import('./md.ts')).batchMd,
  html: async () => (await import('../html/report.ts')).batchHtml,
  xlsx: async () => (await import('../../workbook/report/report.ts')).batchXlsx,
};

/** The reporter of a format. */
export const loadBatchReporter = (format: Whole): Promise<BatchReporter> => LOADERS[format]();
