import { cellValue } from './cell-value.ts';
import type { Context } from './context.ts';
import type { Format, Styles } from './styles.ts';
import type { Cell, CellValue } from './types.ts';
import type { XmlScanner } from './xml.ts';

/** A cell while its sheet is being read: links and array formulas come to it later. */
export type CellDraft = { -readonly [K in keyof Cell]: Cell[K] };

/** Where the cells of a sheet go. */
export interface CellSink {
  readonly cells: CellDraft[];
  /** Ranges of array formulas and data tables, whose other cells carry a value only. */
  readonly arrays: string[];
}

/** What a `<c>` says, as written (ECMA-376 Part 1, 18.3.1.4). */
export interface CellParts {
  readonly ref: string;
  readonly row: number;
  readonly col: number;
  readonly type: string | undefined;
  /** Text of `<v>`, `<is>` and `<f>`. */
  readonly v: string | undefined;
  readonly inline: string | undefined;
  readonly formula: string | undefined;
}

/** Makes cells of what was read, and counts them against the limits. */
export class CellMaker {
  /** Most characters of a text. */
  readonly longest: number;
  readonly sink: CellSink;
  private readonly context: Context;
  private readonly strings: readonly string[];
  private readonly styles: Styles;

  constructor(context: Context, strings: readonly string[], styles: Styles, sink: CellSink) {
    this.longest = context.limits.text;
    this.context = context;
    this.strings = strings;
    this.styles = styles;
    this.sink = sink;
  }

  /** Whether another cell, empty or not, is sure to be within the limits. */
  room(): boolean {
    const { elements, cells, limits } = this.context;
    return elements < limits.elements && cells < limits.cells;
  }

  /** Counts a `<row>` or `<c>`. */
  count(xml: XmlScanner): void {
    this.context.elements += 1;
    if (this.context.elements > this.context.limits.elements)
      xml.fail('too many rows and cells', 'too-large');
  }

  /** Keeps the cell, unless it holds neither value nor formula. */
  add(xml: XmlScanner, parts: CellParts, style: string): void {
    const value = cellValue(xml, parts.type, parts.v, parts.inline, this.strings);
    if (value.kind === 'blank' && parts.formula === undefined) return;
    this.keep(xml, parts, value, this.styles.named(style));
  }

  /** As `add`, where `v` is the number `whole` of one to nine digits, and the style a number. */
  addWhole(xml: XmlScanner, parts: CellParts, whole: number, style: number): void {
    const { type, v, formula } = parts;
    const string = type === 's' ? this.strings[whole] : undefined;
    let value: CellValue;
    if (string !== undefined) value = { kind: 'text', value: string };
    else if (v !== undefined && whole >= 0 && (type === undefined || type === 'n'))
      value = { kind: 'number', value: whole, raw: v };
    else value = cellValue(xml, type, v, undefined, this.strings);
    if (value.kind === 'blank' && formula === undefined) return;
    this.keep(xml, parts, value, this.styles.at(style));
  }

  private keep(xml: XmlScanner, parts: CellParts, value: CellValue, format: Format): void {
    const { ref, row, col, formula } = parts;
    const cell: CellDraft = { ref, row, col, value, format: format.kind, formatCode: format.code };
    if (formula !== undefined) cell.formula = formula;
    this.sink.cells.push(cell);
    this.context.cells += 1;
    if (this.context.cells > this.context.limits.cells) xml.fail('too many cells', 'too-large');
  }
}
