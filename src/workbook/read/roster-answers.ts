/** What stands in a cell of a roster's column: whether the sub-unit counts. Pure. */
import type { Cell, Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import type { RosterLayout } from '../layout.ts';
import { textOf } from './cell-text.ts';
import { cellAcrossRows } from './grid.ts';
import { parseRating, parseYesNo } from './words.ts';

export type Column = RosterLayout['columns'][number];

/** Text of an answer; merged over several rows, it is the answer of each. */
export function answerText(sheet: Sheet, row: number, col: number, workbook: XlsxWorkbook): string {
  return textOf(cellAcrossRows(sheet, row, col), workbook.date1904);
}

/** Spellings of answers kept; columns hold few. */
const MOST_ANSWERS = 1000;
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
    if (known.size >= MOST_ANSWERS) known.clear();
    const answer =
      column.answers === 'rating' ? parseRating(text, column.counted, column.others) : parseYesNo(text);
    known.set(text, answer);
  }
  return known.get(text);
}
