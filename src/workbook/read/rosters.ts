/** Roster tables (one row a sub-unit) made into counts per indicator. Pure. */
import type { Diagnostic } from '../../diagnostics.ts';
import type { RosterAnswers } from '../../engine/input.ts';
import { fold } from '../../text.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { Cell, Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import { type Layout, ROSTER_CODE_HEADER, ROSTER_NAME_HEADER, type RosterLayout } from '../layout.ts';
import { textOf } from './cell-text.ts';
import { rowsOf } from './grid.ts';
import { type Row, readParticipation } from './participation.ts';
import { parseRating, parseYesNo } from './words.ts';

export interface Rosters {
  /** By indicator code; only columns in use. */
  readonly answers: Map<string, RosterAnswers>;
  /** Indicators whose roster cannot be counted; undecided. */
  readonly broken: Set<string>;
  /** Address of each column's header, by indicator code. */
  readonly headers: Map<string, { sheet: string; cell: string }>;
  readonly diagnostics: Diagnostic[];
}

/** A table's rows on its sheet: the header's row, the last row, and whether its name still says so. */
interface Found {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly lastRow: number;
  readonly named: boolean;
}

type Column = RosterLayout['columns'][number];

const TOTAL_WORDS = new Set(['tong', 'cong', 'tong cong', 'tong so']);

/** Reads all rosters of a layout. */
export function readRosters(layout: Layout, workbook: XlsxWorkbook): Rosters {
  const rosters: Rosters = { answers: new Map(), broken: new Set(), headers: new Map(), diagnostics: [] };
  for (const roster of layout.rosters) {
    const found = findTable(roster, workbook, rosters);
    if (found !== undefined) readRoster(roster, found, workbook, rosters);
  }
  return rosters;
}

/** Header cell of an indicator's column: its text begins with the code. */
function isHeaderOf(cell: Cell, code: string): boolean {
  if (cell.value.kind !== 'text') return false;
  const text = fold(cell.value.value);
  return text === code || (text.startsWith(code) && !/^[\d.]*\d/.test(text.slice(code.length)));
}

/** The table by its name, else the one place where its headers stand. */
function findTable(roster: RosterLayout, workbook: XlsxWorkbook, rosters: Rosters): Found | undefined {
  const named = workbook.sheets.flatMap((sheet) =>
    sheet.tables
      .filter((table) => table.name.toLowerCase() === roster.table.toLowerCase() && table.headerRows > 0)
      .map((table) => ({
        sheet,
        headerRow: table.range.top,
        lastRow: table.range.bottom - table.totalsRows,
        named: true,
      })),
  );
  const all = workbook.sheets.flatMap((sheet) =>
    [...rowsOf(sheet)].flatMap(([row, cells]): Found[] => {
      const hasName = cells.some(
        (c) => c.value.kind === 'text' && fold(c.value.value) === fold(ROSTER_NAME_HEADER),
      );
      const hasColumn = roster.columns.some(({ indicator }) =>
        cells.some((c) => isHeaderOf(c, indicator.id)),
      );
      return hasName && hasColumn
        ? [{ sheet, headerRow: row, lastRow: Number.POSITIVE_INFINITY, named: false }]
        : [];
    }),
  );
  const others = all.filter((f) => !named.some((n) => n.sheet === f.sheet && n.headerRow === f.headerRow));
  const first = named[0] ?? others[0];
  if (first === undefined) return undefined;
  // A second table of the same kind that holds answers of its own: which one counts is not for us to guess.
  const rivals = [...named.slice(1), ...others].filter((f) => f !== first);
  const rival = rivals.find((f) => inUse(roster, f, workbook) && !sameAnswers(roster, f, first, workbook));
  if (rival !== undefined) {
    const at = (f: Found) => `${f.sheet.name}!${formatAddress(f.headerRow, 1)}`;
    for (const { indicator } of roster.columns) rosters.broken.add(indicator.id);
    const args = { field: roster.table, first: at(first), second: at(rival) };
    const cell = formatAddress(rival.headerRow, 1);
    rosters.diagnostics.push({ code: 'HT124', args, at: { sheet: rival.sheet.name, cell } });
    return undefined;
  }
  if (!first.named) {
    const at = { sheet: first.sheet.name, cell: formatAddress(first.headerRow, 1) };
    rosters.diagnostics.push({ code: 'HT125', args: { table: roster.table, sheet: first.sheet.name }, at });
  }
  return first;
}

/** All texts of a roster's answers, for comparing two tables. */
function answersText(roster: RosterLayout, found: Found, workbook: XlsxWorkbook): string[] {
  const header = headerCells(found);
  return roster.columns.flatMap(({ indicator }) => {
    const col = header.find((cell) => isHeaderOf(cell, indicator.id))?.col;
    return dataRows(found).flatMap((row) => {
      const text = col === undefined ? '' : textOf(found.sheet.at(row, col), workbook.date1904);
      return text === '' ? [] : [`${indicator.id}|${fold(text)}`];
    });
  });
}

const inUse = (roster: RosterLayout, found: Found, workbook: XlsxWorkbook) =>
  answersText(roster, found, workbook).length > 0;
const sameAnswers = (roster: RosterLayout, a: Found, b: Found, workbook: XlsxWorkbook) =>
  answersText(roster, a, workbook).join() === answersText(roster, b, workbook).join();

function headerCells(found: Found): Cell[] {
  return found.sheet.cells.filter((cell) => cell.row === found.headerRow);
}

/** Rows below the header that hold anything, down to the table's end. */
function dataRows(found: Found): number[] {
  return [...rowsOf(found.sheet).keys()].filter((row) => row > found.headerRow && row <= found.lastRow);
}

function readRoster(roster: RosterLayout, found: Found, workbook: XlsxWorkbook, rosters: Rosters): void {
  const { sheet } = found;
  const header = headerCells(found);
  const column = (text: string) =>
    header.find((c) => c.value.kind === 'text' && fold(c.value.value) === fold(text))?.col;
  const nameCol = column(ROSTER_NAME_HEADER) ?? header[0]?.col;
  const codeCol = column(ROSTER_CODE_HEADER);
  const text = (row: number, col: number | undefined) =>
    col === undefined ? '' : textOf(sheet.at(row, col), workbook.date1904);
  const columns = roster.columns.flatMap((spec) => {
    const cell = header.find((c) => isHeaderOf(c, spec.indicator.id));
    if (cell !== undefined) {
      rosters.headers.set(spec.indicator.id, { sheet: sheet.name, cell: cell.ref });
      return [{ spec, col: cell.col }];
    }
    const at = { sheet: sheet.name, cell: formatAddress(found.headerRow, 1) };
    rosters.diagnostics.push({
      code: 'HT319',
      args: { column: spec.header },
      indicator: spec.indicator.id,
      at,
    });
    return [];
  });

  const rows: Row[] = [];
  const nameless: number[] = [];
  const listed = [...dataRows(found), ...rowsBelow(found, nameCol, text)];
  for (const row of listed) {
    const name = text(row, nameCol);
    const code = text(row, codeCol);
    if (TOTAL_WORDS.has(fold(name))) continue;
    if (name !== '' || code !== '') rows.push({ row, name, code });
    else if (columns.some(({ col }) => text(row, col) !== '')) nameless.push(row);
  }
  const below = listed.length - dataRows(found).length;
  if (below > 0) {
    const at = { sheet: sheet.name, cell: formatAddress(found.lastRow + 1, nameCol ?? 1) };
    rosters.diagnostics.push({ code: 'HT127', args: { table: roster.table, count: String(below) }, at });
  }
  const used = columns.filter(({ col }) =>
    [...rows.map((r) => r.row), ...nameless].some((row) => text(row, col) !== ''),
  );
  if (used.length === 0) return;
  const wanted = roster.roster.participation?.header.vi;
  const participants = readParticipation(
    rows,
    sheet,
    wanted === undefined ? undefined : column(wanted),
    workbook,
  );
  rosters.diagnostics.push(...participants.diagnostics);
  const unsound = [...namelessRows(nameless, sheet, used, text), ...repeated(rows, sheet, nameCol, codeCol)];
  rosters.diagnostics.push(...unsound);
  for (const { spec, col } of used) {
    if (unsound.some((d) => d.code !== 'HT317')) rosters.broken.add(spec.indicator.id);
    const only = spec.column.answers === 'rating' && spec.column.participants;
    const { taking, unclear } = only ? participants : { taking: rows, unclear: [] };
    const answers = countColumn(spec, col, taking, sheet, workbook, rosters);
    const maybe = countColumn(spec, col, unclear, sheet, workbook, rosters);
    rosters.answers.set(spec.indicator.id, {
      ...answers,
      outside: rows.length - taking.length - unclear.length,
      unclear: { counted: maybe.counted, others: maybe.others, open: maybe.missing + maybe.invalid },
    });
    if (taking.length + unclear.length < rows.length) {
      const at = rosters.headers.get(spec.indicator.id);
      const args = { taking: fromTo(taking.length, unclear.length), total: String(rows.length) };
      rosters.diagnostics.push({ code: 'HT324', args, indicator: spec.indicator.id, ...(at ? { at } : {}) });
    }
  }
}

/** Rows written just below the table's end (other programs do not extend it), while they carry a name. */
function rowsBelow(
  found: Found,
  nameCol: number | undefined,
  text: (row: number, col: number | undefined) => string,
): number[] {
  const rows: number[] = [];
  if (!Number.isFinite(found.lastRow)) return rows;
  for (let row = found.lastRow + 1; ; row++) {
    const name = fold(text(row, nameCol));
    if (name === '' || TOTAL_WORDS.has(name)) return rows;
    rows.push(row);
  }
}

function namelessRows(
  rows: readonly number[],
  sheet: Sheet,
  used: readonly { col: number }[],
  text: (row: number, col: number | undefined) => string,
): Diagnostic[] {
  return rows.flatMap((row) => {
    const filled = used.find(({ col }) => text(row, col) !== '');
    if (filled === undefined) return [];
    const at = { sheet: sheet.name, cell: formatAddress(row, filled.col) };
    return [{ code: 'HT220', args: { seen: text(row, filled.col) }, at }];
  });
}

/** The same sub-unit twice would be counted twice: an error by code, a warning by name alone. */
function repeated(
  rows: readonly Row[],
  sheet: Sheet,
  nameCol: number | undefined,
  codeCol: number | undefined,
): Diagnostic[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, name, code }): Diagnostic[] => {
    const key = code === '' ? `name ${fold(name)}` : `code ${fold(code)}`;
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, row);
      return [];
    }
    const col = (code === '' ? nameCol : codeCol) ?? 1;
    const at = { sheet: sheet.name, cell: formatAddress(row, col) };
    const args = { name: code === '' ? name : `${name} (${code})`, other: formatAddress(before, col) };
    return [{ code: code === '' ? 'HT317' : 'HT316', args, at }];
  });
}

function countColumn(
  spec: Column,
  col: number,
  rows: readonly Row[],
  sheet: Sheet,
  workbook: XlsxWorkbook,
  rosters: Rosters,
): RosterAnswers {
  const counts = { counted: 0, others: 0, missing: 0, invalid: 0 };
  const blank: Row[] = [];
  for (const entry of rows) {
    const cell = sheet.at(entry.row, col);
    const text = textOf(cell, workbook.date1904);
    if (text === '') {
      if (cell?.value.kind === 'blank' && cell.formula !== undefined) {
        const at = { sheet: sheet.name, cell: cell.ref };
        const args = { formula: `=${cell.formula}` };
        rosters.diagnostics.push({ code: 'HT210', args, indicator: spec.indicator.id, at });
      }
      blank.push(entry);
      counts.missing += 1;
      continue;
    }
    const answer = answerOf(cell, text, spec);
    if (answer === undefined) {
      counts.invalid += 1;
      const at = { sheet: sheet.name, cell: cell?.ref ?? '' };
      const args = { seen: text, expected: expectedWords(spec) };
      rosters.diagnostics.push({ code: 'HT212', args, indicator: spec.indicator.id, at });
    } else {
      counts[answer ? 'counted' : 'others'] += 1;
    }
  }
  const first = blank[0];
  if (first !== undefined) {
    const at = { sheet: sheet.name, cell: formatAddress(first.row, col) };
    const names = blank.map((entry) => entry.name || entry.code);
    const args = { count: String(blank.length), total: String(rows.length), names };
    rosters.diagnostics.push({ code: 'HT311', args, indicator: spec.indicator.id, at });
  }
  return counts;
}

const fromTo = (sure: number, maybe: number) => (maybe === 0 ? `${sure}` : `${sure}–${sure + maybe}`);

/** The words that a column takes, for a message. */
function expectedWords({ column }: Column): string {
  return column.answers === 'rating' ? [...column.counted, ...column.others].join(', ') : 'Có, Không, x';
}

function answerOf(cell: Cell | undefined, text: string, { column }: Column): boolean | undefined {
  if (cell?.value.kind === 'error' || cell?.value.kind === 'number' || cell?.value.kind === 'iso-date')
    return undefined;
  if (column.answers === 'rating') return parseRating(text, column.counted, column.others);
  return cell?.value.kind === 'boolean' ? cell.value.value : parseYesNo(text);
}
