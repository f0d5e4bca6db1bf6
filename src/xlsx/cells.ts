import { cellKey, formatAddress, keyOfRef, MAX_COL, MAX_ROW } from './address.ts';
import { cellValue, wholeNumber } from './cell-value.ts';
import { type Context, content, nextChild, required, skip } from './context.ts';
import { richText } from './rich-text.ts';
import type { Styles } from './styles.ts';
import type { Cell } from './types.ts';
import type { XmlScanner } from './xml.ts';

/** A cell while its sheet is being read: links and array formulas come to it later. */
export type CellDraft = { -readonly [K in keyof Cell]: Cell[K] };

/** Where the cells of a sheet go. */
export interface CellSink {
  readonly cells: CellDraft[];
  /** Ranges of array formulas and data tables, whose other cells carry a value only. */
  readonly arrays: string[];
}

/** Reads `sheetData` (ECMA-376 Part 1, 18.3.1.80), just opened. Rows and cells must grow, as Excel demands. */
export function readCells(
  xml: XmlScanner,
  context: Context,
  strings: readonly string[],
  styles: Styles,
  sink: CellSink,
): void {
  let row = 0;
  while (nextChild(xml)) {
    if (xml.name !== 'row') xml.fail(`unknown element ${xml.name}`);
    const r = xml.attr('r');
    const next = r === undefined ? row + 1 : wholeNumber(r);
    if (next <= row || next > MAX_ROW) xml.fail('row number not valid, or not after the one before');
    row = next;
    countElement(xml, context);
    readRow(xml, context, row, strings, styles, sink);
  }
}

function countElement(xml: XmlScanner, context: Context): void {
  context.elements += 1;
  if (context.elements > context.limits.elements) xml.fail('too many rows and cells', 'too-large');
}

function readRow(
  xml: XmlScanner,
  context: Context,
  row: number,
  strings: readonly string[],
  styles: Styles,
  sink: CellSink,
): void {
  let key = cellKey(row, 1) - 1;
  const last = cellKey(row, MAX_COL);
  while (nextChild(xml)) {
    if (xml.name === 'extLst') {
      skip(xml);
      continue;
    }
    if (xml.name !== 'c') xml.fail(`unknown element ${xml.name}`);
    countElement(xml, context);
    const r = xml.attr('r');
    const next = r === undefined ? key + 1 : keyOfRef(r);
    if (next <= key || next > last)
      xml.fail('cell address not valid, outside its row, or not after the one before');
    key = next;
    const cell = readCell(xml, context, r, key, strings, styles, sink);
    if (cell === undefined) continue;
    sink.cells.push(cell);
    context.cells += 1;
    if (context.cells > context.limits.cells) xml.fail('too many cells', 'too-large');
  }
}

/** One `<c>` (Part 1, 18.3.1.4); undefined where it holds neither value nor formula. */
function readCell(
  xml: XmlScanner,
  context: Context,
  r: string | undefined,
  key: number,
  strings: readonly string[],
  styles: Styles,
  sink: CellSink,
): CellDraft | undefined {
  const type = xml.attr('t');
  const style = xml.attr('s');
  let v: string | undefined;
  let inline: string | undefined;
  let formula: string | undefined;
  while (nextChild(xml)) {
    const name = xml.name;
    if (name === 'v' && v === undefined) v = content(xml, context.limits.text);
    else if (name === 'f' && formula === undefined) formula = readFormula(xml, context, sink);
    else if (name === 'is' && inline === undefined) inline = richText(xml, context.limits.text, false);
    else if (name === 'extLst') skip(xml);
    else xml.fail(`element ${name} not known, or twice`);
  }
  const value = cellValue(xml, type, v, inline, strings);
  if (value.kind === 'blank' && formula === undefined) return undefined;
  const format = styles(style ?? '0');
  const row = Math.floor(key / MAX_COL);
  const col = (key % MAX_COL) + 1;
  const cell: CellDraft = {
    ref: r ?? formatAddress(row, col),
    row,
    col,
    value,
    format: format.kind,
    formatCode: format.code,
  };
  if (formula !== undefined) cell.formula = formula;
  return cell;
}

/** Text of `<f>` (Part 1, 18.3.1.40); empty for the followers of a shared formula. */
function readFormula(xml: XmlScanner, context: Context, sink: CellSink): string {
  const type = xml.attr('t') ?? 'normal';
  const ref = xml.attr('ref');
  if (type === 'array' || type === 'dataTable') sink.arrays.push(ref ?? required(xml, 'ref'));
  else if (type !== 'normal' && type !== 'shared') xml.fail('formula type not known');
  return content(xml, context.limits.text);
}
