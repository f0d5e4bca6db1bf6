/** Tables found by their header texts, wherever they stand on a sheet. Pure; knows no criteria. */
import { fold } from '../../text.ts';
import type { Cell, Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import { textOf } from './cell-text.ts';

/** A cell's place in the workbook; `cell` is the A1 address. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
}

/** Column of each header (by its key) and the row that holds them. */
export interface HeaderRow<K extends string> {
  readonly sheet: Sheet;
  readonly row: number;
  readonly columns: ReadonlyMap<K, number>;
}

const ROWS = new WeakMap<Sheet, ReadonlyMap<number, readonly Cell[]>>();

/** Cells by row, in column order; made once a sheet. */
export function rowsOf(sheet: Sheet): ReadonlyMap<number, readonly Cell[]> {
  const known = ROWS.get(sheet);
  if (known !== undefined) return known;
  const rows = new Map<number, Cell[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  ROWS.set(sheet, rows);
  return rows;
}

/** Rows of all sheets that carry every one of the `needed` headers (compared without case and accents). */
export function findHeaders<K extends string>(
  workbook: XlsxWorkbook,
  headers: readonly { readonly key: K; readonly header: string }[],
  needed: readonly K[],
): HeaderRow<K>[] {
  const keys = new Map(headers.map(({ key, header }) => [fold(header), key]));
  return workbook.sheets.flatMap((sheet) => {
    const found: HeaderRow<K>[] = [];
    for (const [row, cells] of rowsOf(sheet)) {
      const columns = new Map<K, number>();
      for (const cell of cells) {
        const key = cell.value.kind === 'text' ? keys.get(fold(cell.value.value)) : undefined;
        if (key !== undefined && !columns.has(key)) columns.set(key, cell.col);
      }
      if (needed.every((key) => columns.has(key))) found.push({ sheet, row, columns });
    }
    return found;
  });
}

/** Text of the cell at a row and column, "" where there is none. */
export function textAt(workbook: XlsxWorkbook, sheet: Sheet, row: number, col: number | undefined): string {
  return col === undefined ? '' : textOf(sheet.at(row, col), workbook.date1904);
}
