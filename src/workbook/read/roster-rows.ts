/** Rows below a roster's header: which of them are sub-units, and which add the others up or say something else. Pure. */
import { clean, fold } from '../../text.ts';
import type { Cell, Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import { ROSTER_NAME_HEADER } from '../layout.ts';
import { textOf } from './cell-text.ts';
import { cellAcrossRows, cellAt, foldedText } from './grid.ts';
import { answerText, type Column, parseAnswer } from './roster-answers.ts';
import { sameWord } from './words.ts';

/** One sub-unit. */
export interface Row {
  readonly row: number;
  readonly name: string;
  readonly code: string;
}

/** Rows of a sheet with their cells. */
export type Rows = readonly (readonly [number, readonly Cell[]])[];

/** Where a table stands. */
interface Area {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly nameCol: number;
  readonly codeCol: number | undefined;
  readonly columns: readonly { readonly spec: Column; readonly col: number }[];
}

export interface Listed {
  readonly rows: readonly Row[];
  /** Rows with answers but neither name nor code. */
  readonly nameless: readonly number[];
  /** The rows below the table's end that were taken with it. */
  readonly below: readonly number[];
}

/** The folded header of the names. */
export const NAME_HEADER = fold(ROSTER_NAME_HEADER);

/** What a row below the header is. */
interface Seen extends Row {
  readonly answered: boolean;
  /** Carries a code or an answer that the column takes: certainly a sub-unit. */
  readonly solid: boolean;
}

/** Sub-units below a header; `inside` is where the Excel table says that its rows end. */
export function rowsIn(
  table: Area,
  workbook: XlsxWorkbook,
  within: Rows,
  inside: { lastRow: number; bottom: number } | undefined,
): Listed {
  const { sheet, headerRow, nameCol, codeCol, columns } = table;
  const plain = (row: number, col: number | undefined) =>
    col === undefined ? '' : textOf(cellAt(sheet, row, col), workbook.date1904);
  const seen: Seen[] = [];
  for (const [row, cells] of within) {
    if (inside !== undefined && row > inside.lastRow && row <= inside.bottom) continue;
    if (cells.some((cell) => foldedText(cell) === NAME_HEADER) || isTotal(cells, columns)) continue;
    const name = plain(row, nameCol);
    const code = plain(row, codeCol);
    const answered = columns.some(({ col }) => answerText(sheet, row, col, workbook) !== '');
    const valid = columns.some(
      ({ spec, col }) => parseAnswer(cellAcrossRows(sheet, row, col), spec) !== undefined,
    );
    if (name === '' && code === '' && !answered) continue;
    seen.push({ row, name, code, answered, solid: valid || (name !== '' && code !== '') });
  }

  const last = inside?.lastRow ?? lastSolid(seen, headerRow);
  const taken = seen.filter((entry) => entry.row <= last);
  const below: Seen[] = [];
  // Beyond: rows that follow without a gap, or are sub-units beyond doubt; a signature block is neither.
  let next = (inside?.bottom ?? last) + 1;
  for (const entry of seen) {
    if (entry.row <= last) continue;
    const follows = entry.row === next;
    if (!(entry.name !== '' ? follows || entry.solid : follows && entry.solid)) continue;
    below.push(entry);
    next = entry.row + 1;
  }
  const all = [...taken, ...below];
  const isUnit = (entry: Seen) => entry.name !== '' || entry.code !== '';
  return {
    rows: all.filter(isUnit).map(({ row, name, code }) => ({ row, name, code })),
    nameless: all.filter((entry) => !isUnit(entry)).map(({ row }) => row),
    below: inside === undefined ? [] : below.map(({ row }) => row),
  };
}

function lastSolid(seen: readonly Seen[], headerRow: number): number {
  return seen.filter((entry) => entry.solid).at(-1)?.row ?? headerRow;
}

const TOTAL =
  /^((tong( so| cong| hop)?|cong( chung)?|chung|binh quan|total)( toan (huyen|thi xa|thanh pho|tinh|quan|xa|phuong))?|toan (huyen|thi xa|thanh pho|tinh|quan|xa|phuong))[\s:.\d/()%]*( don vi| xa| huyen)?$/;
const TOTAL_OF = /^(\S+ \S+) (?!ty\b|doan\b)/u;

/** "Tổng cộng", "Tổng số xã: 13", "Tổng các huyện"; "Xã Cộng Hòa" and "Tổng công ty" are none. */
function isTotalText(cell: Cell): boolean {
  const folded = foldedText(cell);
  if (TOTAL.test(folded)) return true;
  // "Tổng công ty" is a company: here the accents count.
  if (!folded.startsWith('tong ') || cell.value.kind !== 'text') return false;
  const words = TOTAL_OF.exec(clean(cell.value.value).toLowerCase())?.[1];
  return words !== undefined && ['tổng số', 'tổng cộng', 'tổng các'].some((total) => sameWord(words, total));
}

/** A row that adds the others up. */
function isTotal(cells: readonly Cell[], columns: readonly { readonly col: number }[]): boolean {
  const firstAnswer = Math.min(...columns.map(({ col }) => col));
  return cells.some((cell) => cell.col < firstAnswer && isTotalText(cell));
}
