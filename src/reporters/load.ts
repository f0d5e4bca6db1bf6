/** The reporters by format; each is loaded only when it is asked for, because some bring a large library. */
import type { TextOptions } from './text.ts';
import type { Reporter } from './types.ts';

/** Formats by name, with the ending of their files and whether they are bytes, which a terminal cannot show. */
export const FORMATS = {
  text: { ending: 'txt', binary: false },
  json: { ending: 'json', binary: false },
  csv: { ending: 'csv', binary: false },
  md: { ending: 'md', binary: false },
  html: { ending: 'html', binary: false },
  docx: { ending: 'docx', binary: true },
  xlsx: { ending: 'xlsx', binary: true },
} as const;
export type Format = keyof typeof FORMATS;

const LOADERS: Readonly<Record<Format, (text: TextOptions) => Promise<Reporter>>> = {
  text: async (options) => {
    const { textReport } = await import('./text.ts');
    return (results, context) => textReport(results, context, options);
  },
  json: async () => (await import('./json.ts')).json,
  csv: async () => (await import('./csv.ts')).csv,
  md: async () => (await import('./md.ts')).md,
  html: async () => (await import('./html/report.ts')).html,
  docx: async () => (await import('./docx/report.ts')).docx,
  xlsx: async () => (await import('../workbook/report/report.ts')).xlsx,
};

/** The reporter of a format. `text` tells how the text report is shown. */
export const loadReporter = (format: Format, text: TextOptions): Promise<Reporter> => LOADERS[format](text);
