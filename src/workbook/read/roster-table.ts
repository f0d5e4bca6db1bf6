/** A roster's table: where it stands and which of its rows are sub-units. Found by its name, else by its headers. Pure. */
import { clean, fold } from '../../text.ts';
import type { Cell, Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import { ROSTER_CODE_HEADER, ROSTER_NAME_HEADER, type RosterLayout } from '../layout.ts';
import { textOf } from './cell-text.ts';
import { cellAcrossRows, cellAt, foldedText, MOST_ROWS, rowsOf } from './grid.ts';
import { parseRating, parseYesNo, sameWord } from './words.ts';

export type Column = RosterLayout['columns'][number];

/** One sub-unit. */
export interface Row {
  readonly row: number;
  readonly name: string;
  readonly code: string;
}

/** A column of answers with its header's cell. */
interface FoundColumn {
  readonly spec: Column;
  readonly col: number;
  readonly header: Cell;
  /** Headers that claim to be the same column, with as good a right. */
  readonly rivals: readonly Cell[];
}

export interface RosterTable {
  readonly sheet: Sheet;
  readonly headerRow: number;
  /** Whether an Excel table still says what this is. */
  readonly named: boolean;
  readonly nameCol: number;
  readonly codeCol: number | undefined;
  /** The columns that were found, with their headers' cells. */
  readonly columns: readonly FoundColumn[];
  readonly missing: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows with answers but neither name nor code. */
  readonly nameless: readonly number[];
  /** The rows below the table's end that were taken with it. */
  readonly below: readonly number[];
  /** Why none of its rows were looked at: there are this many below the header, or header rows on the sheet. */
  readonly tooMany?: { readonly code: 'HT142' | 'HT143'; readonly count: number; readonly most: number };
}

/** Header rows of a table on one sheet; a printed list repeats one on each page. */
const MOST_HEADERS = 100;

/** Text of an answer; merged over several rows, it is the answer of each. */
export function answerText(sheet: Sheet, row: number, col: number, workbook: XlsxWorkbook): string {
  return textOf(cellAcrossRows(sheet, row, col), workbook.date1904);
}

const ANSWERS = new WeakMap<Column, Map<string, boolean | undefined>>();

/** Whether an answer counts; undefined where the cell holds no answer of the column. */
export function parseAnswer(cell: Cell | undefined, spec: Column): boolean | undefined {
  const { column } = spec;
  if (cell?.value.kind === 'boolean') return column.answers === 'rating' ? undefined : cell.value.value;
  if (cell?.value.kind !== 'text') return undefined;
  // Few words, many rows.
  const known = ANSWERS.get(spec) ?? new Map<string, boolean | undefined>();
  ANSWERS.set(spec, known);
  const text = cell.value.value;
  if (!known.has(text)) {
    const answer =
      column.answers === 'rating' ? parseRating(text, column.counted, column.others) : parseYesNo(text);
    known.set(text, answer);
  }
  return known.get(text);
}

/** Header cell of an indicator's column: its text begins with the code. */
function isHeaderOf(cell: Cell, code: string): boolean {
  const text = foldedText(cell);
  return text === code || (text.startsWith(code) && !/^[\d.]*\d/.test(text.slice(code.length)));
}

const NAME_HEADER = fold(ROSTER_NAME_HEADER);
const CODE_HEADER = fold(ROSTER_CODE_HEADER);

/** All tables of a roster, the one that still has its name first. */
export function findTables(roster: RosterLayout, workbook: XlsxWorkbook): RosterTable[] {
  const tables: RosterTable[] = [];
  for (const sheet of workbook.sheets) {
    const { rows, starts } = nameHeaders(sheet);
    const first = rows[starts[0] ?? -1]?.[0];
    if (first !== undefined && starts.length > MOST_HEADERS) {
      const table = readTable(roster, workbook, sheet, first, [], undefined);
      const tooMany = { code: 'HT143', count: starts.length, most: MOST_HEADERS } as const;
      if (table !== undefined) tables.push({ ...table, tooMany });
      continue;
    }
    const named = sheet.tables.find(
      (t) =>
        t.name.toLowerCase() === roster.table.toLowerCase() &&
        t.headerRows > 0 &&
        (starts.length === 0 || isHeaderRow(roster, rowsOf(sheet).get(t.range.top) ?? [])),
    );
    if (named !== undefined) {
      const { top, bottom } = named.range;
      const inside = { lastRow: bottom - named.totalsRows, bottom };
      const from = rows.findIndex(([row]) => row > top);
      const to = starts.find((index) => (rows[index]?.[0] ?? 0) > bottom);
      const within = from < 0 ? [] : rows.slice(from, to);
      const table = readTable(roster, workbook, sheet, top, within, inside);
      if (table !== undefined) tables.unshift(table);
    }
    for (const [index, start] of starts.entries()) {
      const row = rows[start]?.[0] ?? 0;
      // A header repeated inside the table, as for a second page, is no table of its own.
      if (named !== undefined && row >= named.range.top && row <= named.range.bottom) continue;
      const within = rows.slice(start + 1, starts[index + 1]);
      const table = readTable(roster, workbook, sheet, row, within, undefined);
      if (table !== undefined) tables.push(table);
    }
  }
  return tables;
}

/** Whether a row is a roster's header: a table whose range was left behind says nothing of where it stands now. */
function isHeaderRow(roster: RosterLayout, cells: readonly Cell[]): boolean {
  return cells.some(
    (cell) =>
      foldedText(cell) === NAME_HEADER ||
      roster.columns.some(({ indicator }) => isHeaderOf(cell, indicator.id)),
  );
}

const NAME_HEADERS = new WeakMap<Sheet, { readonly rows: Rows; readonly starts: readonly number[] }>();

/** Rows of a sheet, and which of them are header rows of a list of names; the same for every roster, so made once. */
function nameHeaders(sheet: Sheet) {
  let found = NAME_HEADERS.get(sheet);
  if (found === undefined) {
    const rows = [...rowsOf(sheet)];
    const starts = rows.flatMap(([, cells], index) =>
      cells.some((cell) => foldedText(cell) === NAME_HEADER) ? [index] : [],
    );
    found = { rows, starts };
    NAME_HEADERS.set(sheet, found);
  }
  return found;
}

type Rows = readonly (readonly [number, readonly Cell[]])[];

function readTable(
  roster: RosterLayout,
  workbook: XlsxWorkbook,
  sheet: Sheet,
  headerRow: number,
  within: Rows,
  inside: { lastRow: number; bottom: number } | undefined,
): RosterTable | undefined {
  const header = rowsOf(sheet).get(headerRow) ?? [];
  const nameCol = header.find((cell) => foldedText(cell) === NAME_HEADER)?.col ?? header[0]?.col;
  if (nameCol === undefined) return undefined;
  const codeCol = header.find((cell) => foldedText(cell) === CODE_HEADER)?.col;
  const columns = roster.columns.flatMap((spec) => {
    // The template's own header before another that begins with the code (last year's, say).
    const own = header.filter((c) => foldedText(c) === fold(spec.header));
    const [cell, ...rivals] = own.length > 0 ? own : header.filter((c) => isHeaderOf(c, spec.indicator.id));
    return cell === undefined ? [] : [{ spec, col: cell.col, header: cell, rivals }];
  });
  // Another list of names, of whatever length, is no roster.
  if (inside === undefined && columns.length === 0) return undefined;
  const found = { sheet, headerRow, named: inside !== undefined, nameCol, codeCol, columns };
  const missing = roster.columns.filter((spec) => !columns.some((column) => column.spec === spec));
  if (within.length > MOST_ROWS) {
    const tooMany = { code: 'HT142', count: within.length, most: MOST_ROWS } as const;
    return { ...found, missing, rows: [], nameless: [], below: [], tooMany };
  }
  return { ...found, missing, ...rowsIn(found, workbook, within, inside) };
}

/** What a row below the header is. */
interface Seen extends Row {
  readonly answered: boolean;
  /** Carries a code or an answer that the column takes: certainly a sub-unit. */
  readonly solid: boolean;
}

function rowsIn(
  table: Pick<RosterTable, 'sheet' | 'headerRow' | 'nameCol' | 'codeCol' | 'columns'>,
  workbook: XlsxWorkbook,
  within: Rows,
  inside: { lastRow: number; bottom: number } | undefined,
): Pick<RosterTable, 'rows' | 'nameless' | 'below'> {
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
