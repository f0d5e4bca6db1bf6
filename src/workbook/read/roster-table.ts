/** A roster's table: where it stands and which of its rows are sub-units. Found by its name, else by its headers. Pure. */
import { fold } from '../../text.ts';
import type { Cell, Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import { ROSTER_CODE_HEADER, type RosterLayout } from '../layout.ts';
import { derive } from './derived.ts';
import { cellsByText, foldedText, MOST_ROWS, rowsOf } from './grid.ts';
import type { Column } from './roster-answers.ts';
import {
  type Header,
  headerEnd,
  headersIn,
  headerText,
  isCoded,
  isOfOtherYear,
  isOwn,
} from './roster-header.ts';
import { type Listed, NAME_HEADER, type Rows, rowsIn } from './roster-rows.ts';

/** A column of answers with its header's cell. */
export interface FoundColumn {
  readonly spec: Column;
  readonly col: number;
  readonly header: Cell;
  readonly title: Header;
  /** Whether the header is the template's, not only begins with the code. */
  readonly own: boolean;
  /** Headers that claim to be the same column, with as good a right. */
  readonly rivals: readonly Cell[];
  /** Headers that begin with the code too, with less right: beside the template's own, or of another year. */
  readonly others: readonly Header[];
}

export interface RosterTable extends Listed {
  readonly sheet: Sheet;
  readonly headerRow: number;
  /** Whether an Excel table still says what this is. */
  readonly named: boolean;
  readonly nameCol: number;
  readonly codeCol: number | undefined;
  /** Every header, left to right. */
  readonly headers: readonly Header[];
  /** The columns that were found, with their headers' cells. */
  readonly columns: readonly FoundColumn[];
  readonly missing: readonly Column[];
  /** Why none of its rows were looked at: there are this many below the header, or header rows on the sheet. */
  readonly tooMany?: { readonly code: 'HT142' | 'HT143'; readonly count: number; readonly most: number };
}

/** Header rows of a table on one sheet; a printed list repeats one on each page. */
const MOST_HEADERS = 100;

const CODE_HEADER = fold(ROSTER_CODE_HEADER);

/** All tables of a roster, the one that still has its name first. */
export function findTables(roster: RosterLayout, workbook: XlsxWorkbook, year: number | null): RosterTable[] {
  const book = { workbook, year };
  const tables: RosterTable[] = [];
  for (const sheet of workbook.sheets) {
    const { rows, starts } = nameHeaders(sheet);
    const first = rows[starts[0] ?? -1]?.[0];
    if (first !== undefined && starts.length > MOST_HEADERS) {
      const table = readTable(roster, book, sheet, first, [], undefined);
      const tooMany = { code: 'HT143', count: starts.length, most: MOST_HEADERS } as const;
      if (table !== undefined) tables.push({ ...table, tooMany });
      continue;
    }
    const named = sheet.tables.find(
      (t) =>
        t.name.toLowerCase() === roster.table.toLowerCase() &&
        t.headerRows > 0 &&
        (starts.length === 0 || isHeaderRow(roster, sheet, t.range.top, workbook.date1904)),
    );
    if (named !== undefined) {
      const { top, bottom } = named.range;
      const inside = { lastRow: bottom - named.totalsRows, bottom };
      const from = rows.findIndex(([row]) => row > top);
      const to = starts.find((index) => (rows[index]?.[0] ?? 0) > bottom);
      const within = from < 0 ? [] : rows.slice(from, to);
      const table = readTable(roster, book, sheet, top, within, inside);
      if (table !== undefined) tables.unshift(table);
    }
    // A header repeated inside the table, as for a second page, is no table of its own.
    const outside = starts.filter((start) => {
      const row = rows[start]?.[0] ?? 0;
      return named === undefined || row < named.range.top || row > named.range.bottom;
    });
    tables.push(...unnamed(roster, book, sheet, rows, outside));
  }
  if (tables.some((table) => table.named || table.tooMany !== undefined)) return tables;
  // Headers of names may have been rewritten too, of all pages or of some: the columns' own headers tell as well.
  return workbook.sheets.flatMap((sheet) => {
    const { rows, starts } = nameHeaders(sheet);
    const known = new Set(starts);
    let end = 0;
    const all = rows.flatMap(([row, cells], index) => {
      const name = known.has(index) ? cells.find((cell) => foldedText(cell) === NAME_HEADER) : undefined;
      if (name !== undefined) end = headerEnd(sheet, row, name.col);
      return name !== undefined || (row > end && hasOwnHeader(roster, sheet, row)) ? [index] : [];
    });
    return all.length > MOST_HEADERS ? [] : unnamed(roster, book, sheet, rows, all);
  });
}

const hasOwnHeader = (roster: RosterLayout, sheet: Sheet, row: number): boolean =>
  headersIn(sheet, row, row).some((header) => roster.columns.some((spec) => isOwn(header, spec)));

/** A workbook, and the year that it is assessed for. */
interface Book {
  readonly workbook: XlsxWorkbook;
  readonly year: number | null;
}

/** Tables that no Excel table marks, each from its header row down to the next. */
function unnamed(
  roster: RosterLayout,
  book: Book,
  sheet: Sheet,
  rows: Rows,
  starts: readonly number[],
): RosterTable[] {
  const tables: RosterTable[] = [];
  for (const [index, start] of starts.entries()) {
    const within = rows.slice(start + 1, starts[index + 1]);
    const table = readTable(roster, book, sheet, rows[start]?.[0] ?? 0, within, undefined);
    if (table === undefined) continue;
    const last = tables.at(-1);
    if (last !== undefined && continues(last, table)) tables[tables.length - 1] = joined(last, table);
    else tables.push(table);
  }
  return tables;
}

/** Whether a table is the next page of another: the same columns, and other sub-units. */
function continues(first: RosterTable, next: RosterTable): boolean {
  const columns = ({ nameCol, columns: all }: RosterTable) =>
    JSON.stringify([nameCol, ...all.map(({ spec, col }) => [spec.indicator.id, col])]);
  if (columns(first) !== columns(next)) return false;
  const keys = ({ rows }: RosterTable) =>
    rows.flatMap(({ name, code }) => [`n${fold(name)}`, ...(code === '' ? [] : [`c${fold(code)}`])]);
  const known = new Set(keys(first));
  return next.rows.length > 0 && !keys(next).some((key) => known.has(key));
}

const joined = (first: RosterTable, next: RosterTable): RosterTable => ({
  ...first,
  rows: [...first.rows, ...next.rows],
  nameless: [...first.nameless, ...next.nameless],
});

/** Whether a row is a roster's header: a table whose range was left behind says nothing of where it stands now. */
function isHeaderRow(roster: RosterLayout, sheet: Sheet, row: number, date1904: boolean): boolean {
  return headersIn(sheet, row, row).some(
    (header) =>
      foldedText(header.cell) === NAME_HEADER ||
      roster.columns.some((spec) => isCoded(header, spec, roster, date1904)),
  );
}

/** Rows of a sheet, and which of them are header rows of a list of names; the same for every roster. */
const nameHeaders = derive((sheet: Sheet) => {
  const rows: Rows = [...rowsOf(sheet)];
  const named = new Set((cellsByText(sheet).get(NAME_HEADER) ?? []).map((cell) => cell.row));
  const starts = named.size === 0 ? [] : rows.flatMap(([row], index) => (named.has(row) ? [index] : []));
  return { rows, starts };
});

/** The column of names: under its header, else under one that speaks of names, else the first that neither numbers the rows nor answers. */
function nameColumn(header: readonly Header[], answers: (header: Header) => boolean): number | undefined {
  const first = (test: (text: string) => boolean) => header.find(({ cell }) => test(foldedText(cell)))?.col;
  return (
    first((text) => text === NAME_HEADER) ??
    first((text) => text.startsWith('ten ')) ??
    header.find((h) => !/^(stt|tt|so tt|so thu tu)$/.test(foldedText(h.cell)) && !answers(h))?.col
  );
}

function readTable(
  roster: RosterLayout,
  { workbook, year }: Book,
  sheet: Sheet,
  headerRow: number,
  within: Rows,
  inside: { lastRow: number; bottom: number } | undefined,
): RosterTable | undefined {
  const header = headersIn(sheet, headerRow, headerRow);
  const codes = (h: Header) => roster.columns.some((spec) => isCoded(h, spec, roster, workbook.date1904));
  const nameCol = nameColumn(header, codes);
  if (nameCol === undefined) return undefined;
  const codeCol = header.find(({ cell }) => foldedText(cell) === CODE_HEADER)?.col;
  const end = headerEnd(sheet, headerRow, nameCol);
  const headers = headersIn(sheet, headerRow, end);
  const columns = roster.columns.flatMap((spec): FoundColumn[] => {
    // The template's own header before another that begins with the code (last year's, say).
    const coded = headers.filter((h) => isCoded(h, spec, roster, workbook.date1904));
    const exact = headers.filter((h) => isOwn(h, spec));
    // Where one of several is not said to be of another year, it is the one.
    const current = coded.filter((h) => !isOfOtherYear(headerText(h), year));
    const [title, ...rivals] = exact.length > 0 ? exact : current.length > 0 ? current : coded;
    if (title === undefined) return [];
    const own = exact.length > 0;
    const others = coded.filter((h) => h !== title && !rivals.includes(h));
    const cells = rivals.map((rival) => rival.cell);
    return [{ spec, col: title.col, header: title.cell, title, own, rivals: cells, others }];
  });
  // Another list of names, of whatever length, is no roster; on the roster's own sheet it is one that lost its headers.
  const home = codeCol !== undefined && fold(sheet.name) === fold(roster.roster.sheet);
  if (inside === undefined && columns.length === 0 && !home) return undefined;
  const found = { sheet, headerRow, named: inside !== undefined, nameCol, codeCol, headers, columns };
  const missing = roster.columns.filter((spec) => !columns.some((column) => column.spec === spec));
  if (within.length > MOST_ROWS) {
    const tooMany = { code: 'HT142', count: within.length, most: MOST_ROWS } as const;
    return { ...found, missing, rows: [], nameless: [], below: [], tooMany };
  }
  const below = end === headerRow ? within : within.filter(([row]) => row > end);
  return { ...found, missing, ...rowsIn(found, workbook, below, inside) };
}
