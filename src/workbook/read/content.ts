/**
 * Everything that people entered in a workbook, cell by cell and exactly as it is: what `split` hands out and `merge`
 * puts together. What has no place in the form is named, never dropped without a word. Pure.
 */
import type { Field } from '../../criteria/fields.ts';
import { type CellPlace, type Diagnostic, SEVERITY } from '../../diagnostics.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import {
  EVIDENCE_COLUMNS,
  EVIDENCE_SHEET,
  type EvidenceColumn,
  INDICATOR_SHEET,
  INFO_FIELDS,
  INFO_SHEET,
  type InfoField,
  type Layout,
  LIST_SHEET,
  type RosterLayout,
  SOURCE_SHEET,
  TASK_SHEET,
} from '../layout.ts';
import { CALC_SHEET, RESULT_SHEET } from '../result-layout.ts';
import { codesOf, codesOfDate } from './codes.ts';
import { type EvidenceRow, evidenceRows } from './evidence.ts';
import { type Entry, entryOf, type HomeFormat } from './exact.ts';
import { readFigures } from './figures.ts';
import { cellAcrossRows, cellAt, rowsOf } from './grid.ts';
import { readInfo } from './info.ts';
import { locate } from './locate.ts';
import type { NameIndex } from './names.ts';
import { participationColumn, participationDoubt } from './participation.ts';
import { columnDoubts, rivalColumns } from './roster-doubt.ts';
import type { RosterTable } from './roster-table.ts';
import { tableOf } from './rosters.ts';
import { strayFigures } from './stray-figures.ts';

/** One sub-unit of a roster. */
export interface RosterEntries {
  readonly name: Entry | undefined;
  readonly code: Entry | undefined;
  readonly participates: Entry | undefined;
  /** By indicator code. */
  readonly answers: ReadonlyMap<string, Entry>;
}

/** One document. */
export interface EvidenceEntries {
  /** Codes that its first column names; empty where it names none. */
  readonly codes: readonly string[];
  readonly cells: ReadonlyMap<EvidenceColumn, Entry>;
  readonly at: CellPlace;
}

export interface Entries {
  readonly info: ReadonlyMap<InfoField, Entry>;
  /** By field name: `2.1.1.part`. */
  readonly fields: ReadonlyMap<string, Entry>;
  /** Inputs whose cell was found, filled or not. */
  readonly found: ReadonlySet<string>;
  /** By roster key. */
  readonly rosters: ReadonlyMap<string, readonly RosterEntries[]>;
  readonly evidence: readonly EvidenceEntries[];
  /** Inputs that cannot be told (HT123, HT133, HT136, HT139, HT148, HT319), or that the workbook gives twice and differently (HT124, HT145). */
  readonly problems: readonly Diagnostic[];
  /** Content that the form has no place for: whole sheets, and columns of its tables. */
  readonly outside: readonly CellPlace[];
}

/** Reads all entries of a layout. Never throws for any workbook that the reader accepted. */
export function readEntries(layout: Layout, workbook: XlsxWorkbook, names: NameIndex): Entries {
  const { date1904 } = workbook;
  const homes = new Set<Sheet>();
  const problems: Diagnostic[] = [];

  const info = new Map<InfoField, Entry>();
  const { places, year } = readInfo(workbook, names);
  for (const { name, type } of INFO_FIELDS) {
    const place = places.get(name);
    if (place === undefined) continue;
    homes.add(place.sheet);
    const cell = cellAt(place.sheet, place.row, place.col);
    const entry = entryOf(cell, place.sheet, place, type === 'date' ? 'date' : 'number', date1904);
    if (entry !== undefined) info.set(name, entry);
  }

  const fields = new Map<string, Entry>();
  const located = locate(layout, workbook, names);
  problems.push(...located.diagnostics.filter(({ code }) => SEVERITY[code] === 'error'));
  for (const field of layout.blocks.flatMap((block) => block.fields)) {
    const place = located.places.get(field.name);
    if (place === undefined) continue;
    homes.add(place.sheet);
    const cell = cellAt(place.sheet, place.row, place.col);
    const entry = entryOf(cell, place.sheet, place, homeOf(field), date1904);
    if (entry !== undefined) fields.set(field.name, entry);
  }

  const outside: CellPlace[] = [];
  const figures = readFigures(layout, workbook, located);
  const beside = { year, numbers: figures.numbers };
  const rosters = new Map<string, readonly RosterEntries[]>();
  for (const roster of layout.rosters) {
    const { table: whole, diagnostics } = tableOf(roster, workbook, year);
    problems.push(...diagnostics.filter(({ code }) => code === 'HT124'));
    if (whole === undefined) continue;
    const doubts = columnDoubts(roster, whole, workbook, beside);
    problems.push(...doubts.filter(({ breaks }) => breaks).map(({ diagnostic }) => diagnostic));
    // What is not read is not carried over either.
    const ignored = new Set(doubts.flatMap((d) => (d.ignored ? [d.diagnostic.indicator] : [])));
    const columns = whole.columns.filter(({ spec }) => !ignored.has(spec.indicator.id));
    const table = { ...whole, columns };
    homes.add(table.sheet);
    const doubt = participationDoubt(roster, table, workbook);
    if (doubt !== undefined) problems.push(doubt);
    problems.push(...rivalColumns(table, workbook));
    rosters.set(roster.key, rosterEntries(roster, table, workbook));
    outside.push(...extraColumns(roster, table));
  }

  const answers = new Set(
    [...rosters.values()].flatMap((rows) => rows.flatMap((row) => [...row.answers.keys()])),
  );
  problems.push(...strayFigures(layout, workbook, located, { year, figures, answers }));

  const known = new Set(layout.blocks.map(({ indicator }) => indicator.id));
  const evidence: EvidenceEntries[] = [];
  const rows = evidenceRows(workbook);
  const copied = new Set(rows.map((row) => row.sheet)).size > 1;
  const seen = new Set<string>();
  for (const row of rows) {
    homes.add(row.sheet);
    const cells = new Map<EvidenceColumn, Entry>();
    for (const { key } of EVIDENCE_COLUMNS) {
      const place = { row: row.row, col: row.columns.get(key) ?? 1 };
      const home = key === 'date' ? 'date' : 'number';
      const entry = entryOf(row.cell(key), row.sheet, place, home, date1904);
      if (entry !== undefined) cells.set(key, entry);
    }
    const first = row.cell('indicator');
    const dated = codesOfDate(first, known, date1904);
    const codes = dated.length > 0 ? dated : (codesOf(cells.get('indicator')?.text ?? '') ?? []);
    // A row that says no more than for what it would be is no document.
    if ([...cells.keys()].every((key) => key === 'indicator')) continue;
    // A copy of the sheet repeats its rows; the same document is one.
    const content = JSON.stringify([...cells].map(([key, { text }]) => [key, text]));
    if (copied && seen.has(content)) continue;
    seen.add(content);
    outside.push(...extraCells(row));
    const col = row.columns.get('indicator') ?? 1;
    evidence.push({ codes, cells, at: { sheet: row.sheet.name, cell: formatAddress(row.row, col) } });
  }
  const all = [...outside, ...extraSheets(workbook, homes)];
  const distinct = new Map(all.map((place) => [`${place.sheet}!${place.cell}`, place]));
  const found = new Set(located.places.keys());
  return { info, fields, found, rosters, evidence, problems, outside: [...distinct.values()] };
}

function homeOf({ type }: Field): HomeFormat {
  return type === 'percent' ? 'percent' : 'number';
}

function rosterEntries(roster: RosterLayout, table: RosterTable, workbook: XlsxWorkbook): RosterEntries[] {
  const { sheet, nameCol, codeCol, columns } = table;
  const takingCol = participationColumn(roster, table);
  const at = (row: number, col: number | undefined, across: boolean): Entry | undefined => {
    if (col === undefined) return undefined;
    const cell = (across ? cellAcrossRows : cellAt)(sheet, row, col);
    return entryOf(cell, sheet, { row, col }, 'number', workbook.date1904);
  };
  const rows = [...table.rows.map(({ row }) => row), ...table.nameless].sort((a, b) => a - b);
  return rows.map((row) => ({
    name: at(row, nameCol, false),
    code: at(row, codeCol, false),
    participates: at(row, takingCol, true),
    answers: new Map(
      columns.flatMap(({ spec, col }): [string, Entry][] => {
        const entry = at(row, col, true);
        return entry === undefined ? [] : [[spec.indicator.id, entry]];
      }),
    ),
  }));
}

/** Headers of filled columns that a roster's table has beside its own. */
function extraColumns(roster: RosterLayout, table: RosterTable): CellPlace[] {
  const { sheet, headerRow, nameCol, codeCol, columns } = table;
  const own = new Set([
    nameCol,
    codeCol,
    participationColumn(roster, table),
    ...columns.map(({ col }) => col),
  ]);
  const filled = new Set(
    table.rows.flatMap(({ row }) => (rowsOf(sheet).get(row) ?? []).map((cell) => cell.col)),
  );
  return [...filled]
    .filter((col) => !own.has(col))
    .map((col) => ({ sheet: sheet.name, cell: formatAddress(headerRow, col) }));
}

/** Cells right of a document's own columns. */
function extraCells({ sheet, row, columns }: EvidenceRow): CellPlace[] {
  const own = new Set(columns.values());
  return (rowsOf(sheet).get(row) ?? [])
    .filter((cell) => !own.has(cell.col))
    .map((cell) => ({ sheet: sheet.name, cell: cell.ref }));
}

/** Sheets that hold something and are none of the form's. */
function extraSheets(workbook: XlsxWorkbook, homes: ReadonlySet<Sheet>): CellPlace[] {
  const shown = [RESULT_SHEET, CALC_SHEET, TASK_SHEET, SOURCE_SHEET, LIST_SHEET];
  const form = new Set([INFO_SHEET, INDICATOR_SHEET, EVIDENCE_SHEET, ...shown]);
  return workbook.sheets.flatMap((sheet) => {
    const [first] = sheet.cells;
    if (first === undefined || homes.has(sheet) || form.has(sheet.name)) return [];
    return [{ sheet: sheet.name, cell: first.ref }];
  });
}
