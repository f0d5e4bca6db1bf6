/** Single cells with a label to their left: the information cells and the marks. Pure. */
import { fold } from '../../text.ts';
import type { Cell, Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import { derive } from './derived.ts';
import { cellsByText, foldedText, mergeAt, type Place } from './grid.ts';
import type { NameIndex } from './names.ts';

const earlier = (a: Cell, b: Cell | undefined): Cell =>
  b === undefined || a.row < b.row || (a.row === b.row && a.col < b.col) ? a : b;

/** Cells whose short text ends in a colon, by the text before it; the first of each. */
const colonsOf = derive((sheet: Sheet) => {
  const found = new Map<string, Cell>();
  for (const [text, [first]] of cellsByText(sheet)) {
    const label = withoutColon(text);
    if (label !== text && first !== undefined) found.set(label, earlier(first, found.get(label)));
  }
  return found;
});

/** The cell right of the first that carries a label, with or without its colon. */
function beside(workbook: XlsxWorkbook, label: string): Place | undefined {
  for (const sheet of workbook.sheets) {
    const plain = cellsByText(sheet).get(label)?.[0];
    const colon = colonsOf(sheet).get(label);
    const first = plain === undefined ? colon : earlier(plain, colon);
    if (first === undefined) continue;
    const { row, col } = first;
    return { sheet, row, col: (mergeAt(sheet, row, col)?.right ?? col) + 1 };
  }
  return undefined;
}

const withoutColon = (text: string) => (text.endsWith(':') ? text.slice(0, -1).trimEnd() : text);
const foldLabel = (text: string) => withoutColon(fold(text));
const labelOf = (cell: Cell | undefined) => (cell === undefined ? '' : withoutColon(foldedText(cell)));

/** Whether the nearest text left of a cell is the label. */
function hasLabel({ sheet, row, col }: Place, label: string): boolean {
  return [1, 2].some((step) => isText(sheet, row, col - step, foldLabel(label)));
}

function isText(sheet: Sheet, row: number, col: number, folded: string): boolean {
  return col >= 1 && labelOf(sheet.at(row, mergeAt(sheet, row, col)?.left ?? col)) === folded;
}

/** A cell by its name where its label agrees, else by its label, else by its name all the same. */
export function labelledPlace(
  workbook: XlsxWorkbook,
  names: NameIndex,
  name: string,
  label: string,
): Place | undefined {
  const resolved = names.get(name);
  const named = resolved?.kind === 'cell' ? resolved.place : undefined;
  if (named !== undefined && hasLabel(named, label)) return named;
  return beside(workbook, foldLabel(label)) ?? named;
}
