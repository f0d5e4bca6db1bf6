/** Lists that are no report on a verdict: who has handed in, all documents of a workbook. One or more tables with a title. */
import type { Lang } from '../../messages/index.ts';
import type { CsvCell } from '../csv.ts';

interface Column {
  readonly header: string;
  /** In characters of a spreadsheet; others take it as a share. */
  readonly width: number;
}

export interface TableSection {
  readonly heading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CsvCell[])[];
}

export interface TableDocument {
  readonly lang: Lang;
  readonly title: string;
  /** Lines below the title; blank ones are left out. */
  readonly lines: readonly string[];
  /** The first is all that a format of one table shows. */
  readonly sections: readonly TableSection[];
}

/** A cell's text as a person reads it. */
export function shownCell(cell: CsvCell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? cell : String(cell.number ?? '');
}
