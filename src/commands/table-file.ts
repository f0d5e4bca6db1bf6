/** A small table that the user wrote: the first sheet of an .xlsx, a .csv, or one cell a line of a .txt. */
import { readInput } from '../node/files.ts';
import { clean } from '../text.ts';
import { textAt } from '../workbook/read/grid.ts';
import { nodeInflate } from '../xlsx/node-inflate.ts';
import { readXlsx } from '../xlsx/read.ts';

/** Rows of cells as text, blank rows included; undefined where the file cannot be read. */
export function readTable(path: string): string[][] | undefined {
  const bytes = readInput(path);
  if ('code' in bytes) return undefined;
  try {
    return bytes[0] === 0x50 && bytes[1] === 0x4b
      ? sheetTable(bytes)
      : textTable(bytes, /\.txt$/i.test(path));
  } catch {
    return undefined;
  }
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
