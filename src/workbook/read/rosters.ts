/** Roster tables (one row a sub-unit) made into counts per indicator. Pure. */
import { type CellPlace, type Diagnostic, SEVERITY } from '../../diagnostics.ts';
import type { RosterAnswers } from '../../engine/input.ts';
import { fold } from '../../text.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { XlsxWorkbook } from '../../xlsx/types.ts';
import type { Layout, RosterLayout } from '../layout.ts';
import { textOf } from './cell-text.ts';
import { cellAcrossRows } from './grid.ts';
import { participationDoubt, readParticipation } from './participation.ts';
import { answerText, type Column, parseAnswer } from './roster-answers.ts';
import { type Beside, unitRows } from './roster-columns.ts';
import { columnDoubts, rivalColumns } from './roster-doubt.ts';
import type { Row } from './roster-rows.ts';
import { findTables, type RosterTable } from './roster-table.ts';
import { ofParticipants, type SubUnit, subUnits } from './sub-units.ts';

export interface Rosters {
  /** By indicator code; only columns in use. */
  readonly answers: Map<string, RosterAnswers>;
  /** Every row by indicator code, also of columns that are not in use. */
  readonly units: Map<string, readonly SubUnit[]>;
  /** Indicators whose roster cannot be counted; undecided. */
  readonly broken: Set<string>;
  /** Address of each column's header, by indicator code. */
  readonly headers: Map<string, { sheet: string; cell: string }>;
  readonly diagnostics: Diagnostic[];
  /** Rosters of which the workbook has no table at all. */
  readonly gone: RosterLayout[];
  /** Rosters in use whose units a built-in list knows. */
  readonly used: UsedRoster[];
}

/** What a roster in use lists, to be held against the built-in list that fills its names. */
export interface UsedRoster {
  readonly prefill: NonNullable<RosterLayout['roster']['prefill']>;
  /** Header of the names. */
  readonly header: CellPlace;
  readonly rows: readonly ListedRow[];
}

/** A row of a roster with the cells of its name and code. */
export interface ListedRow {
  readonly name: string;
  readonly code: string;
  readonly nameAt: CellPlace;
  readonly codeAt: CellPlace;
}

const nothing = (): Rosters => ({
  answers: new Map(),
  units: new Map(),
  broken: new Set(),
  headers: new Map(),
  diagnostics: [],
  gone: [],
  used: [],
});

/** The one table of a roster, and what has to be said where there is not just one. */
export function tableOf(
  roster: RosterLayout,
  workbook: XlsxWorkbook,
  year: number | null,
): { readonly table: RosterTable | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const rosters = nothing();
  const table = chooseTable(roster, findTables(roster, workbook, year), workbook, rosters);
  return { table, diagnostics: rosters.diagnostics };
}

/** Reads all rosters of a layout. */
export function readRosters(layout: Layout, workbook: XlsxWorkbook, beside: Beside): Rosters {
  const rosters = nothing();
  for (const roster of layout.rosters) {
    const tables = findTables(roster, workbook, beside.year);
    const long = tables.find(({ tooMany }) => tooMany !== undefined);
    if (long !== undefined) {
      refuse(roster, long, rosters);
      continue;
    }
    const table = chooseTable(roster, tables, workbook, rosters);
    if (table !== undefined) readRoster(roster, table, workbook, rosters, beside);
    else if (tables.length === 0) rosters.gone.push(roster);
  }
  return rosters;
}

const place = (table: RosterTable, row: number, col: number) => ({
  sheet: table.sheet.name,
  cell: formatAddress(row, col),
});

/** A table that cannot be a list of sub-units: part of it would give wrong figures, so nothing of the roster is used. */
function refuse(roster: RosterLayout, table: RosterTable, rosters: Rosters): void {
  for (const { indicator } of roster.columns) rosters.broken.add(indicator.id);
  if (table.tooMany === undefined) return;
  const { code, count, most } = table.tooMany;
  const args = { table: roster.table, count: String(count), most: String(most) };
  rosters.diagnostics.push({ code, args, at: place(table, table.headerRow, table.nameCol) });
}

/** The one table of a roster. A second one that says something else: which counts is not for us to guess. */
function chooseTable(
  roster: RosterLayout,
  tables: readonly RosterTable[],
  workbook: XlsxWorkbook,
  rosters: Rosters,
): RosterTable | undefined {
  // Where no table has its name any more, one that nobody filled in goes behind one that is.
  const first = tables[0]?.named === true ? tables[0] : (tables.find((t) => inUse(t, workbook)) ?? tables[0]);
  if (first === undefined) return undefined;
  const content = tables.length > 1 ? contentOf(first, workbook) : '';
  const rival = tables.find(
    (table) => table !== first && inUse(table, workbook) && contentOf(table, workbook) !== content,
  );
  if (rival !== undefined) {
    for (const { spec } of [...usedColumns(first, workbook), ...usedColumns(rival, workbook)])
      rosters.broken.add(spec.indicator.id);
    const [here, there] = [first, rival].map((t) => place(t, t.headerRow, t.nameCol));
    const at = (p: typeof here) => `${p?.sheet}!${p?.cell}`;
    const args = { field: roster.table, first: at(here), second: at(there) };
    rosters.diagnostics.push({ code: 'HT124', args, ...(there && { at: there }) });
    return undefined;
  }
  if (!first.named && first.rows.length > 0) {
    const args = { table: roster.table, sheet: first.sheet.name };
    rosters.diagnostics.push({ code: 'HT125', args, at: place(first, first.headerRow, first.nameCol) });
  }
  return first;
}

/** Columns with any answer. */
function usedColumns(table: RosterTable, workbook: XlsxWorkbook) {
  return table.columns.filter(({ col }) =>
    unitRows(table).some((row) => answerText(table.sheet, row, col, workbook) !== ''),
  );
}

const inUse = (table: RosterTable, workbook: XlsxWorkbook) => usedColumns(table, workbook).length > 0;

/** Everything that a table says, in any order of its rows. */
function contentOf(table: RosterTable, workbook: XlsxWorkbook): string {
  const named = new Map(table.rows.map((entry) => [entry.row, entry]));
  const rows = unitRows(table).map((row) => {
    const entry = named.get(row);
    const answers = table.columns.map(({ spec, col }) => {
      return [spec.indicator.id, fold(answerText(table.sheet, row, col, workbook))];
    });
    return JSON.stringify([fold(entry?.name ?? ''), codeKey(entry?.code ?? ''), answers]);
  });
  return rows.sort().join('\n');
}

function readRoster(
  roster: RosterLayout,
  table: RosterTable,
  workbook: XlsxWorkbook,
  rosters: Rosters,
  beside: Beside,
): void {
  for (const { spec, header } of table.columns) {
    rosters.headers.set(spec.indicator.id, { sheet: table.sheet.name, cell: header.ref });
  }
  const ignored = new Set<string>();
  for (const doubt of columnDoubts(roster, table, workbook, beside)) {
    const { diagnostic } = doubt;
    rosters.diagnostics.push(diagnostic);
    if (diagnostic.indicator === undefined) continue;
    if (doubt.breaks) rosters.broken.add(diagnostic.indicator);
    if (doubt.ignored) ignored.add(diagnostic.indicator);
  }
  const used = usedColumns(table, workbook).filter(({ spec }) => !ignored.has(spec.indicator.id));
  if (table.below.length > 0 && used.length > 0) {
    const below = new Set(table.below);
    const names = table.rows.flatMap(({ row, name, code }) => (below.has(row) ? [name || code] : []));
    const args = { table: roster.table, count: String(table.below.length), names };
    const at = place(table, table.below[0] ?? table.headerRow, table.nameCol);
    rosters.diagnostics.push({ code: 'HT127', args, at });
  }
  if (used.length > 0) rosters.used.push(...listed(roster, table));
  const participants = readParticipation(roster, table, workbook);
  for (const { spec, col } of table.columns) {
    if (ignored.has(spec.indicator.id)) continue;
    rosters.units.set(spec.indicator.id, subUnits(spec, col, table, participants, workbook));
  }
  const rivals = rivalColumns(table, workbook);
  rosters.diagnostics.push(...rivals);
  for (const { indicator } of rivals) if (indicator !== undefined) rosters.broken.add(indicator);
  if (used.length === 0) return;
  rosters.diagnostics.push(...participants.diagnostics);
  rosters.diagnostics.push(...struckRows(table));
  const unsound = [...namelessRows(table, used, workbook), ...repeated(table)];
  rosters.diagnostics.push(...unsound);
  const doubt = participationDoubt(roster, table, workbook);
  for (const { spec, col } of used) {
    if (doubt !== undefined && ofParticipants(spec)) {
      rosters.diagnostics.push({ ...doubt, indicator: spec.indicator.id });
      rosters.broken.add(spec.indicator.id);
    }
    if (unsound.some((d) => SEVERITY[d.code] === 'error')) rosters.broken.add(spec.indicator.id);
    const { taking, unclear } = ofParticipants(spec) ? participants : { taking: table.rows, unclear: [] };
    const answers = countColumn(spec, col, table, taking, workbook, rosters);
    const maybe = countColumn(spec, col, table, unclear, workbook, rosters);
    const outside = table.rows.length - taking.length - unclear.length;
    const open = { counted: maybe.counted, others: maybe.others, open: maybe.missing + maybe.invalid };
    rosters.answers.set(spec.indicator.id, {
      ...answers,
      ...(outside === 0 ? {} : { outside }),
      ...(unclear.length === 0 ? {} : { unclear: open }),
    });
    if (outside === 0) continue;
    const args = { taking: fromTo(taking.length, unclear.length), total: String(table.rows.length) };
    const at = place(table, table.headerRow, col);
    rosters.diagnostics.push({ code: 'HT324', args, indicator: spec.indicator.id, at });
  }
}

function listed({ roster: { prefill } }: RosterLayout, table: RosterTable): UsedRoster[] {
  if (prefill === undefined) return [];
  const rows = table.rows.map(({ row, name, code }) => ({
    name,
    code,
    nameAt: place(table, row, table.nameCol),
    codeAt: place(table, row, table.codeCol ?? table.nameCol),
  }));
  return [{ prefill, header: place(table, table.headerRow, table.nameCol), rows }];
}

function namelessRows(
  table: RosterTable,
  used: readonly { col: number }[],
  workbook: XlsxWorkbook,
): Diagnostic[] {
  const text = (row: number, col: number) => answerText(table.sheet, row, col, workbook);
  return table.nameless.flatMap((row) => {
    const filled = used.find(({ col }) => text(row, col) !== '');
    if (filled === undefined) return [];
    return [{ code: 'HT220', args: { seen: text(row, filled.col) }, at: place(table, row, filled.col) }];
  });
}

/** A unit that somebody crossed out counts all the same. */
function struckRows(table: RosterTable): Diagnostic[] {
  return table.rows.flatMap(({ row, name, code }) =>
    table.sheet.at(row, table.nameCol)?.struck === true
      ? [{ code: 'HT224', args: { seen: name || code }, at: place(table, row, table.nameCol) }]
      : [],
  );
}

/** Codes lose their leading zeros where they are stored as numbers. */
const codeKey = (code: string) => fold(code).replace(/^0+(?=\d)/, '');

/** The same sub-unit twice would be counted twice: an error by code, a warning by name. */
function repeated(table: RosterTable): Diagnostic[] {
  const codes = new Map<string, number>();
  const names = new Map<string, Row>();
  return table.rows.flatMap((entry): Diagnostic[] => {
    const { row, name, code } = entry;
    const key = codeKey(code);
    const sameCode = code === '' ? undefined : codes.get(key);
    const sameName = name === '' ? undefined : names.get(fold(name));
    if (code !== '' && sameCode === undefined) codes.set(key, row);
    if (name !== '' && sameName === undefined) names.set(fold(name), entry);
    if (sameCode !== undefined) {
      const col = table.codeCol ?? table.nameCol;
      const args = { name: name === '' ? code : `${name} (${code})`, other: formatAddress(sameCode, col) };
      return [{ code: 'HT316', args, at: place(table, row, col) }];
    }
    if (sameName === undefined) return [];
    const args = { name, other: formatAddress(sameName.row, table.nameCol) };
    const at = place(table, row, table.nameCol);
    if (code === '' || sameName.code === '') return [{ code: 'HT317', args, at }];
    return [{ code: 'HT333', args: { ...args, code, otherCode: sameName.code }, at }];
  });
}

function countColumn(
  spec: Column,
  col: number,
  table: RosterTable,
  rows: readonly Row[],
  workbook: XlsxWorkbook,
  rosters: Rosters,
): RosterAnswers {
  const counts = { counted: 0, others: 0, missing: 0, invalid: 0 };
  const indicator = spec.indicator.id;
  const blank: Row[] = [];
  for (const entry of rows) {
    const cell = cellAcrossRows(table.sheet, entry.row, col);
    const text = textOf(cell, workbook.date1904);
    const at = { sheet: table.sheet.name, cell: cell?.ref ?? formatAddress(entry.row, col) };
    if (text === '') {
      if (cell?.value.kind === 'blank' && cell.formula !== undefined) {
        rosters.diagnostics.push({ code: 'HT210', args: { formula: `=${cell.formula}` }, indicator, at });
      }
      blank.push(entry);
      counts.missing += 1;
      continue;
    }
    const answer = parseAnswer(cell, spec);
    if (answer !== undefined) {
      counts[answer ? 'counted' : 'others'] += 1;
      continue;
    }
    counts.invalid += 1;
    rosters.diagnostics.push(
      cell?.value.kind === 'error'
        ? { code: 'HT209', args: { seen: text }, indicator, at }
        : { code: 'HT212', args: { seen: text, expected: expectedWords(spec) }, indicator, at },
    );
  }
  const first = blank[0];
  if (first !== undefined) {
    const names = blank.map((entry) => entry.name || entry.code);
    const args = { count: String(blank.length), total: String(rows.length), names };
    rosters.diagnostics.push({ code: 'HT311', args, indicator, at: place(table, first.row, col) });
  }
  return counts;
}

const fromTo = (sure: number, maybe: number) => (maybe === 0 ? `${sure}` : `${sure}–${sure + maybe}`);

/** The words that a column takes, for a message. */
function expectedWords({ column }: Column): string {
  return column.answers === 'rating' ? [...column.counted, ...column.others].join(', ') : 'Có, Không, x';
}
