/** Tables by format; each writer is loaded only when it is asked for. */
import type { TableDocument } from './types.ts';

type TableWriter = (document: TableDocument) => string | Promise<Uint8Array>;

/** Formats that every list of tables has, with the ending of their files and whether they are bytes. */
export const TABLE_FORMATS = {
  csv: { ending: 'csv', binary: false },
  html: { ending: 'html', binary: false },
  xlsx: { ending: 'xlsx', binary: true },
  docx: { ending: 'docx', binary: true },
} as const;
export type TableFormat = keyof typeof TABLE_FORMATS;

const LOADERS: Readonly<Record<TableFormat, () => Promise<TableWriter>>> = {
  csv: async () => (await import('./csv.ts')).tablesCsv,
  html: async () => (await import('./html.ts')).tablesHtml,
  xlsx: async () => (await import('../../workbook/write/table-book.ts')).writeTableBook,
  docx: async () => (await import('./docx.ts')).tablesDocx,
};

/** The writer of a format. */
export const loadTableWriter = (format: TableFormat): Promise<TableWriter> => LOADERS[format]();
