/** The rows of a roster with what one of its columns says of each: whom a roll-up can name. Pure. */
import type { XlsxWorkbook } from '../../xlsx/types.ts';
import { cellAcrossRows } from './grid.ts';
import { answerText, type Column, parseAnswer } from './roster-answers.ts';
import type { Row } from './roster-rows.ts';
import type { RosterTable } from './roster-table.ts';

/** A sub-unit as its roster lists it, with what one column says of it. */
export interface SubUnit {
  readonly name: string;
  readonly code: string;
  /** Whether it counts; null where the cell is blank or not understood. */
  readonly answer: boolean | null;
  /** Null where it is not known whether it takes part. */
  readonly takesPart: boolean | null;
}

/** Whether only those that take part make the denominator of a column. */
export const ofParticipants = ({ column }: Column): boolean =>
  column.answers === 'rating' && column.participants === true;

/** Every row of a table by one of its columns, whether that is in use or not. */
export function subUnits(
  spec: Column,
  col: number,
  table: RosterTable,
  participants: { readonly taking: readonly Row[]; readonly unclear: readonly Row[] },
  workbook: XlsxWorkbook,
): SubUnit[] {
  const all = !ofParticipants(spec);
  const taking = new Set(participants.taking);
  const unclear = new Set(participants.unclear);
  return table.rows.map((entry) => {
    const { row, name, code } = entry;
    const given = answerText(table.sheet, row, col, workbook) !== '';
    const answer = given ? (parseAnswer(cellAcrossRows(table.sheet, row, col), spec) ?? null) : null;
    return {
      name,
      code,
      answer,
      takesPart: all || taking.has(entry) ? true : unclear.has(entry) ? null : false,
    };
  });
}
