/** Which sub-units of a roster take part, where a column says so (rules.md, section 4: 2.1.2). Pure. */
import type { Diagnostic } from '../../diagnostics.ts';
import { fold } from '../../text.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { Cell, XlsxWorkbook } from '../../xlsx/types.ts';
import type { RosterLayout } from '../layout.ts';
import { textOf } from './cell-text.ts';
import { cellAcrossRows, rowsOf } from './grid.ts';
import type { Row } from './roster-rows.ts';
import type { RosterTable } from './roster-table.ts';
import { parseYesNo } from './words.ts';

interface Participation {
  readonly taking: readonly Row[];
  /** Blank among filled ones, or not understood: may take part or not, so the share is a range. */
  readonly unclear: readonly Row[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The participation column of a table; undefined where the roster has none or its header is gone. */
export function participationColumn(roster: RosterLayout, table: RosterTable): number | undefined {
  return participationHeaders(roster, table)[0]?.col;
}

/** Every column that says who takes part. */
export const participationColumns = (roster: RosterLayout, table: RosterTable): readonly number[] =>
  participationHeaders(roster, table).map(({ col }) => col);

function participationHeaders({ roster }: RosterLayout, table: RosterTable): readonly Cell[] {
  const { participation } = roster;
  if (participation === undefined) return [];
  const wanted = fold(participation.header.vi);
  return table.headers
    .map(({ cell }) => cell)
    .filter((cell) => cell.value.kind === 'text' && sameHeader(fold(cell.value.value), wanted));
}

/**
 * Why it cannot be told who takes part: answers stand under a header that is not known any more (HT319), or two columns
 * say different things (HT124). Where no column answers at all, all take part.
 */
export function participationDoubt(
  roster: RosterLayout,
  table: RosterTable,
  workbook: XlsxWorkbook,
): Diagnostic | undefined {
  const { participation } = roster.roster;
  if (participation === undefined) return undefined;
  const { sheet, headerRow, rows } = table;
  const address = (row: number, col: number) => ({ sheet: sheet.name, cell: formatAddress(row, col) });
  const text = (row: number, col: number) => fold(textOf(cellAcrossRows(sheet, row, col), workbook.date1904));
  const [first, ...others] = participationHeaders(roster, table);
  if (first !== undefined) {
    const rival = others.find(({ col }) => rows.some(({ row }) => text(row, col) !== text(row, first.col)));
    if (rival === undefined) return undefined;
    const at = (cell: Cell) => `${sheet.name}!${cell.ref}`;
    const args = { field: participation.header.vi, first: at(first), second: at(rival) };
    return { code: 'HT124', args, at: { sheet: sheet.name, cell: rival.ref } };
  }
  const known = new Set([
    table.nameCol,
    table.codeCol,
    ...table.columns.flatMap(({ col, rivals }) => [col, ...rivals.map((cell) => cell.col)]),
  ]);
  const isOrphan = (cell: Cell) =>
    !known.has(cell.col) &&
    (cell.value.kind === 'boolean' ||
      (cell.value.kind === 'text' && parseYesNo(cell.value.value) !== undefined));
  const orphan = rows.flatMap(({ row }) => rowsOf(sheet).get(row) ?? []).find(isOrphan);
  if (orphan === undefined) return undefined;
  const args = { column: participation.header.vi };
  return { code: 'HT319', args, at: address(headerRow, orphan.col) };
}

/** Least of a header by which it is still known: "Tham gia". */
const SHORTEST = 8;

/** The header, cut short or with something after it; a column that is not recognised would be left out in silence. */
function sameHeader(text: string, wanted: string): boolean {
  return text.length >= SHORTEST && (text.startsWith(wanted) || wanted.startsWith(text));
}

/** All take part, unless the column is in use and says otherwise. */
export function readParticipation(
  roster: RosterLayout,
  table: RosterTable,
  workbook: XlsxWorkbook,
): Participation {
  const { rows, sheet } = table;
  const all: Participation = { taking: rows, unclear: [], diagnostics: [] };
  const col = participationColumn(roster, table);
  if (col === undefined) return all;
  const answers = rows.map((entry) => {
    const cell = cellAcrossRows(sheet, entry.row, col);
    const text = textOf(cell, workbook.date1904);
    const answer = cell?.value.kind === 'boolean' ? cell.value.value : parseYesNo(text);
    return {
      entry,
      text,
      answer,
      at: { sheet: sheet.name, cell: cell?.ref ?? formatAddress(entry.row, col) },
    };
  });
  if (answers.every(({ text }) => text === '')) return all;
  const unclear = answers.filter(({ answer }) => answer === undefined);
  const blank = unclear.filter(({ text }) => text === '');
  const notUnderstood = unclear
    .filter(({ text }) => text !== '')
    .map(({ text, at }): Diagnostic => ({ code: 'HT212', args: { seen: text, expected: 'Có, Không' }, at }));
  return {
    taking: answers.flatMap(({ answer, entry }) => (answer === true ? [entry] : [])),
    unclear: unclear.map(({ entry }) => entry),
    diagnostics: [...notUnderstood, ...blanks(blank, rows.length)],
  };
}

function blanks(
  blank: readonly { entry: Row; at: { sheet: string; cell: string } }[],
  total: number,
): Diagnostic[] {
  const [first] = blank;
  if (first === undefined) return [];
  const names = blank.map(({ entry }) => entry.name || entry.code);
  return [
    { code: 'HT326', args: { count: String(blank.length), total: String(total), names }, at: first.at },
  ];
}
