import { cellKey, formatAddress, keyOfRef, MAX_COL, MAX_ROW } from './address.ts';
import type { CellMaker } from './cell-maker.ts';
import { wholeNumber } from './cell-value.ts';
import { content, nextChild, required, skip } from './context.ts';
import { PlainCells } from './plain-cells.ts';
import { richText } from './rich-text.ts';
import type { XmlScanner } from './xml.ts';

/**
 * Reads `sheetData` (ECMA-376 Part 1, 18.3.1.80), just opened. Rows and cells must grow, as Excel demands.
 * Without `fast` every cell goes through the general reader, with the same result.
 */
export function readCells(xml: XmlScanner, maker: CellMaker, fast = true): void {
  const plain = fast ? new PlainCells(xml, maker) : undefined;
  let row = 0;
  while (nextChild(xml)) {
    if (xml.name !== 'row') xml.fail(`unknown element ${xml.name}`);
    const r = xml.attr('r');
    const next = r === undefined ? row + 1 : wholeNumber(r);
    if (next <= row || next > MAX_ROW) xml.fail('row number not valid, or not after the one before');
    row = next;
    maker.count(xml);
    readRow(xml, maker, row, plain);
  }
}

function readRow(xml: XmlScanner, maker: CellMaker, row: number, plain: PlainCells | undefined): void {
  let key = cellKey(row, 1) - 1;
  const last = cellKey(row, MAX_COL);
  for (;;) {
    if (plain !== undefined) key = plain.run(row, key);
    if (!nextChild(xml)) return;
    if (xml.name === 'extLst') {
      skip(xml);
      continue;
    }
    if (xml.name !== 'c') xml.fail(`unknown element ${xml.name}`);
    maker.count(xml);
    const r = xml.attr('r');
    const next = r === undefined ? key + 1 : keyOfRef(r);
    if (next <= key || next > last)
      xml.fail('cell address not valid, outside its row, or not after the one before');
    key = next;
    readCell(xml, maker, r, row, key - cellKey(row, 1) + 1);
  }
}

/** One `<c>` (Part 1, 18.3.1.4), just opened. */
function readCell(xml: XmlScanner, maker: CellMaker, r: string | undefined, row: number, col: number): void {
  const type = xml.attr('t');
  const style = xml.attr('s');
  let v: string | undefined;
  let inline: string | undefined;
  let formula: string | undefined;
  while (nextChild(xml)) {
    const name = xml.name;
    if (name === 'v' && v === undefined) v = content(xml, maker.longest);
    else if (name === 'f' && formula === undefined) formula = readFormula(xml, maker);
    else if (name === 'is' && inline === undefined) inline = richText(xml, maker.longest, false);
    else if (name === 'extLst') skip(xml);
    else xml.fail(`element ${name} not known, or twice`);
  }
  const ref = r ?? formatAddress(row, col);
  maker.add(xml, ref, row, col, type, v, inline, formula, style ?? '0');
}

/** Text of `<f>` (Part 1, 18.3.1.40); empty for the followers of a shared formula. */
function readFormula(xml: XmlScanner, maker: CellMaker): string {
  const type = xml.attr('t') ?? 'normal';
  const ref = xml.attr('ref');
  if (type === 'array' || type === 'dataTable') maker.sink.arrays.push(ref ?? required(xml, 'ref'));
  else if (type !== 'normal' && type !== 'shared') xml.fail('formula type not known');
  return content(xml, maker.longest);
}
