/** The user's own list of units for `template --units`: .csv, .txt (one name a line) or .xlsx. */
import { readInput } from '../node/files.ts';
import { clean, fold } from '../text.ts';
import { UsageError } from '../usage.ts';
import { textAt } from '../workbook/read/grid.ts';
import { nodeInflate } from '../xlsx/node-inflate.ts';
import { readXlsx } from '../xlsx/read.ts';

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
  const bytes = readInput(path);
  if ('code' in bytes) throw new UsageError('HT019', { path });
  let table: string[][];
  try {
    table =
      bytes[0] === 0x50 && bytes[1] === 0x4b ? sheetTable(bytes) : textTable(bytes, /\.txt$/i.test(path));
  } catch {
    throw new UsageError('HT019', { path });
  }
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

/** The first sheet that holds anything. */
function sheetTable(bytes: Uint8Array): string[][] {
  const workbook = readXlsx(bytes, { inflate: nodeInflate });
  const sheet = workbook.sheets.find((candidate) => candidate.cells.length > 0);
  if (sheet === undefined) return [];
  const rows = [...new Set(sheet.cells.map((cell) => cell.row))];
  const last = Math.max(...sheet.cells.map((cell) => cell.col).filter((col) => col <= 50));
  return rows.map((row) =>
    Array.from({ length: last }, (_, index) => textAt(workbook, sheet, row, index + 1)),
  );
}

/** Lines of text; in a .txt a line is a name, in a .csv cells are divided by the separator that the first line has most of. */
function textTable(bytes: Uint8Array, linesOnly: boolean): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const lines = text.split(/\r\n?|\n/);
  if (linesOnly) return lines.map((line) => [clean(line)]);
  const count = (separator: string) => (lines[0] ?? '').split(separator).length;
  const separator = [';', '\t', ','].reduce((best, next) => (count(next) > count(best) ? next : best));
  return lines.map((line) => csvCells(line, separator).map(clean));
}

/** Cells of one line; quotes as in RFC 4180, without line breaks inside. */
function csvCells(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i);
    if (quoted && c === '"' && line.charAt(i + 1) === '"') {
      cell += '"';
      i += 1;
    } else if (c === '"') quoted = !quoted;
    else if (c === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += c;
  }
  return [...cells, cell];
}
