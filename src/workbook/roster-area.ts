/** Where the rows and columns of a roster's table stand. Pure. */
import type { Roster } from '../criteria/schema.ts';
import { type RosterLayout, TABLE_HEADER_ROW } from './layout.ts';

/** Blank rows after prefilled ones, for units the list does not know. */
const SPARE_ROSTER_ROWS = 5;
/** Rows below a roster's table that formulas watch for sub-units written outside it. */
const WATCHED_ROWS = 100;

/** Rows of a roster's table for so many known sub-units. */
export function rosterRowCount(roster: Roster, known: number): number {
  return known === 0 ? roster.rows : known + SPARE_ROSTER_ROWS;
}

/** Where a roster's rows and columns stand: names, codes, who takes part, then a column an indicator. */
export function rosterArea({ roster, columns }: RosterLayout, rowCount: number) {
  const firstRow = TABLE_HEADER_ROW + 1;
  const lastRow = TABLE_HEADER_ROW + rowCount;
  const participation = roster.participation === undefined ? undefined : 3;
  const firstAnswer = participation === undefined ? 3 : 4;
  return {
    rows: { sheet: roster.sheet, top: firstRow, bottom: lastRow },
    below: { sheet: roster.sheet, top: lastRow + 1, bottom: lastRow + WATCHED_ROWS },
    name: 1,
    code: 2,
    participation,
    answers: columns.map((_, index) => firstAnswer + index),
  };
}
