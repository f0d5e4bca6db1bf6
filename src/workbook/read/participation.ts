/** Which sub-units of a roster take part, where only some may (rules.md, section 4: 2.1.2). Pure. */
import type { Diagnostic } from '../../diagnostics.ts';
import { fold } from '../../text.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { XlsxWorkbook } from '../../xlsx/types.ts';
import type { RosterLayout } from '../layout.ts';
import { textOf } from './cell-text.ts';
import { cellAcrossRows, rowsOf } from './grid.ts';
import type { RosterTable, Row } from './roster-table.ts';
import { parseYesNo } from './words.ts';

/** The participation column of a table; undefined where the roster has none or its header is gone. */
export function participationColumn({ roster }: RosterLayout, table: RosterTable): number | undefined {
  const { participation } = roster;
  if (participation === undefined) return undefined;
  const wanted = fold(participation.header.vi);
  return (rowsOf(table.sheet).get(table.headerRow) ?? []).find(
    (cell) => cell.value.kind === 'text' && fold(cell.value.value) === wanted,
  )?.col;
}

/** Rows that take part: all, unless the column is in use. An unclear answer leaves the denominator unknown. */
export function takingPart(
  roster: RosterLayout,
  table: RosterTable,
  workbook: XlsxWorkbook,
): { rows: readonly Row[]; unclear: readonly Diagnostic[] } {
  const col = participationColumn(roster, table);
  if (col === undefined) return { rows: table.rows, unclear: [] };
  const answers = table.rows.map((entry) => {
    const cell = cellAcrossRows(table.sheet, entry.row, col);
    const text = textOf(cell, workbook.date1904);
    const answer = cell?.value.kind === 'boolean' ? cell.value.value : parseYesNo(text);
    return { entry, cell, text, answer };
  });
  if (answers.every(({ text }) => text === '')) return { rows: table.rows, unclear: [] };
  return {
    rows: answers.filter(({ answer }) => answer !== false).map(({ entry }) => entry),
    unclear: answers
      .filter(({ answer }) => answer === undefined)
      .map(({ entry, cell, text }) => ({
        code: 'HT212',
        args: { seen: text, expected: 'Có, Không' },
        at: { sheet: table.sheet.name, cell: cell?.ref ?? formatAddress(entry.row, col) },
      })),
  };
}
