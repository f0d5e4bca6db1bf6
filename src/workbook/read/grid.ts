/** Rows, merged cells and tables found by their header texts, wherever they stand on a sheet. Pure; knows no criteria. */
import { once } from '../../once.ts';
import { fold } from '../../text.ts';
import type { Cell, CellRange, Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import { textOf } from './cell-text.ts';
import { derive } from './derived.ts';

/** A cell's place in the workbook. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
}

export const samePlace = (a: Place, b: Place): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.col === b.col;

/** Column of each header (by its key) and the row that holds them. */
export interface HeaderRow<K extends string> {
  readonly sheet: Sheet;
  readonly row: number;
  readonly columns: ReadonlyMap<K, number>;
  /** Every column that carries the header, left to right; more than one where a column was inserted or copied. */
  readonly all: ReadonlyMap<K, readonly number[]>;
  /** Rows below that hold anything, down to the next such header. */
  readonly rows: readonly number[];
}

/** Headers and labels are shorter; longer texts are not compared with them. */
const LONGEST = 200;

/** A short text without case and accents, for comparing it with headers and labels; "" for any other cell. */
export function foldedText(cell: Cell): string {
  const { value } = cell;
  if (value.kind !== 'text' || value.value.length > LONGEST) return '';
  return fold(value.value);
}

/** Cells of a sheet by their short texts as `foldedText` gives them, in stored order; blank ones are left out. */
export const cellsByText: (sheet: Sheet) => ReadonlyMap<string, readonly Cell[]> = derive((sheet) => {
  const found = new Map<string, Cell[]>();
  for (const cell of sheet.cells) {
    const text = foldedText(cell);
    if (text === '') continue;
    const same = found.get(text);
    if (same === undefined) found.set(text, [cell]);
    else same.push(cell);
  }
  return found;
});

/** Rows below a header that a list can have; the largest real ones, a province's agencies, have some hundreds. */
export const MOST_ROWS = 5000;

/** Cells by row, in column order. */
export const rowsOf: (sheet: Sheet) => ReadonlyMap<number, readonly Cell[]> = derive((sheet) => {
  const rows = new Map<number, Cell[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
});

/** A merged range is looked up from this many of its columns; a form has no wider ones. */
const MERGE_COLUMNS = 64;

/** Merged ranges by column, from top to bottom. */
const mergesOf: (sheet: Sheet) => ReadonlyMap<number, readonly CellRange[]> = derive((sheet) => {
  const columns = new Map<number, CellRange[]>();
  for (const range of [...sheet.merges].sort((a, b) => a.top - b.top)) {
    const last = Math.min(range.right, range.left + MERGE_COLUMNS - 1);
    for (let col = range.left; col <= last; col++) {
      const list = columns.get(col);
      if (list === undefined) columns.set(col, [range]);
      else list.push(range);
    }
  }
  return columns;
});

/** The merged range that a position lies in. Ranges do not overlap in a sound file. */
export function mergeAt(sheet: Sheet, row: number, col: number): CellRange | undefined {
  const list = mergesOf(sheet).get(col) ?? [];
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.top ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  const range = list[low - 1];
  return range !== undefined && row <= range.bottom ? range : undefined;
}

/** The cell that a person sees at a position: none where a merged neighbour covers it, whatever is stored there. */
export function cellAt(sheet: Sheet, row: number, col: number): Cell | undefined {
  const merge = mergeAt(sheet, row, col);
  return merge !== undefined && (merge.top !== row || merge.left !== col) ? undefined : sheet.at(row, col);
}

/** As `cellAt`; a cell merged over several rows of its column is seen in each of them. */
export function cellAcrossRows(sheet: Sheet, row: number, col: number): Cell | undefined {
  const merge = mergeAt(sheet, row, col);
  return merge?.left === col ? sheet.at(merge.top, col) : cellAt(sheet, row, col);
}

type All<K> = ReadonlyMap<K, readonly number[]>;
type Headers<K extends string> = readonly { readonly key: K; readonly header: string }[];

const keysOf = once(
  (headers: Headers<string>) => new Map(headers.map(({ key, header }) => [fold(header), key])),
);

/** Rows of a sheet that carry any of the headers, with the columns of each; searched once for each list of headers. */
function marksOf(sheet: Sheet, headers: Headers<string>): ReadonlyMap<number, All<string>> {
  const searched = marksBy(sheet);
  const known = searched.get(headers);
  if (known !== undefined) return known;
  const cells = cellsByText(sheet);
  const found = [...keysOf(headers)].flatMap(([text, key]) =>
    (cells.get(text) ?? []).map((cell) => ({ key, cell })),
  );
  const marks = new Map<number, Map<string, number[]>>();
  for (const { key, cell } of found.sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col)) {
    const row = marks.get(cell.row) ?? new Map<string, number[]>();
    if (row.size === 0) marks.set(cell.row, row);
    row.set(key, [...(row.get(key) ?? []), cell.col]);
  }
  searched.set(headers, marks);
  return marks;
}

const marksBy = derive((_sheet: Sheet) => new Map<Headers<string>, ReadonlyMap<number, All<string>>>());

/** Rows of all sheets that carry every one of the `needed` headers (compared without case and accents). */
export function findHeaders<K extends string>(
  workbook: XlsxWorkbook,
  headers: Headers<K>,
  needed: readonly K[],
): HeaderRow<K>[] {
  return workbook.sheets.flatMap((sheet) => {
    // The keys are those of `headers`.
    const marks = marksOf(sheet, headers) as ReadonlyMap<number, unknown> as ReadonlyMap<number, All<K>>;
    const found: { all: All<K>; row: number; rows: number[] }[] = [];
    if (marks.size === 0) return [];
    for (const row of rowsOf(sheet).keys()) {
      const all = marks.get(row);
      if (all !== undefined && needed.every((key) => all.has(key))) found.push({ row, all, rows: [] });
      else found.at(-1)?.rows.push(row);
    }
    return found.map((header) => {
      const columns = new Map([...header.all].map(([key, [first = 1]]) => [key, first]));
      return { sheet, columns, ...header };
    });
  });
}

/** Text that a person sees at a row and column, through cells merged over rows; "" where there is none. */
export function textAt(workbook: XlsxWorkbook, sheet: Sheet, row: number, col: number | undefined): string {
  return col === undefined ? '' : textOf(cellAcrossRows(sheet, row, col), workbook.date1904);
}
