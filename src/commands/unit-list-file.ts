/** The user's own list of units for `template --units`: .csv, .txt (one name a line) or .xlsx. */
import { fold } from '../text.ts';
import { UsageError } from '../usage.ts';
import { readTable } from './table-file.ts';

export interface UnitRow {
  readonly name: string;
  readonly code?: string | undefined;
  readonly province?: string | undefined;
}

/** Headers by which columns are known; without any, the first column is the name and the second the code. */
const HEADERS = {
  name: ['ten don vi', 'ten', 'don vi', 'name', 'unit'],
  code: ['ma don vi', 'ma', 'code'],
  province: ['tinh, thanh pho', 'tinh', 'thanh pho', 'tinh/thanh pho', 'province'],
} as const;

/** Rows of a list file, blank ones left out. Throws UsageError HT019 where it cannot be read or names no unit. */
export async function readUnitRows(path: string): Promise<UnitRow[]> {
  const table = readTable(path);
  if (table === undefined) throw new UsageError('HT019', { path });
  const rows = rowsOf(table);
  if (rows.length === 0) throw new UsageError('HT019', { path });
  return rows;
}

function rowsOf(table: readonly string[][]): UnitRow[] {
  const first = table.find((row) => row.some((text) => text !== ''));
  const column = (words: readonly string[]) => first?.findIndex((text) => words.includes(fold(text))) ?? -1;
  const name = column(HEADERS.name);
  const headed = name >= 0;
  const at = headed
    ? { name, code: column(HEADERS.code), province: column(HEADERS.province) }
    : { name: 0, code: 1, province: 2 };
  return table
    .filter((row) => !(headed && row === first))
    .map((row) => {
      const code = row[at.code] ?? '';
      const province = row[at.province] ?? '';
      // A code alone names a unit too.
      return { name: row[at.name] || code, code: code || undefined, province: province || undefined };
    })
    .filter((row) => row.name !== '');
}
