/** The first table for Excel, as the report's csv. */
import { csvLine } from '../csv.ts';
import type { TableDocument } from './types.ts';

/** UTF-8 with BOM; `;` in Vietnamese. */
export function tablesCsv({ sections: [first], lang }: TableDocument): string {
  if (first === undefined) return '';
  const header = first.columns.map((column) => column.header);
  return `\uFEFF${[header, ...first.rows].map((row) => csvLine(row, lang)).join('')}`;
}
