/** Single cells with a label to their left: the information cells and the marks. Pure. */
import { fold } from '../../text.ts';
import type { Cell, Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import { derive } from './derived.ts';
import { foldedText, mergeAt, type Place } from './grid.ts';
import type { NameIndex } from './names.ts';

/** Cells right of short texts, by the text; the first of each. */
const indexOf = derive((workbook: XlsxWorkbook) => {
  const index = new Map<string, Place>();
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells) {
      const label = labelOf(cell);
      const { row, col } = cell;
      if (label !== '' && !index.has(label))
        index.set(label, { sheet, row, col: (mergeAt(sheet, row, col)?.right ?? col) + 1 });
    }
  }
  return index;
});

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
  return indexOf(workbook).get(foldLabel(label)) ?? named;
}
