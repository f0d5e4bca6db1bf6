import { cellValue } from './cell-value.ts';
import type { Context } from './context.ts';
import type { Format, Styles } from './styles.ts';
import type { Cell, CellValue } from './types.ts';
import type { XmlScanner } from './xml.ts';
import { recurring } from './xml-text.ts';

/** A cell while its sheet is being read: links and array formulas come to it later. */
export type CellDraft = { -readonly [K in keyof Cell]: Cell[K] };

/** Where the cells of a sheet go. */
export interface CellSink {
  readonly cells: CellDraft[];
  /** Ranges of array formulas and data tables, whose other cells carry a value only. */
  readonly arrays: string[];
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

  /**
   * Keeps a cell (ECMA-376 Part 1, 18.3.1.4) of these texts of `<v>`, `<is>` and `<f>`, unless it holds neither value
   * nor formula.
   */
  add(
    xml: XmlScanner,
    ref: string,
    row: number,
    col: number,
    type: string | undefined,
    v: string | undefined,
    inline: string | undefined,
    formula: string | undefined,
    style: string,
  ): void {
    const value = cellValue(xml, type, v, inline, this.strings);
    if (value.kind === 'blank' && formula === undefined) return;
    this.keep(xml, ref, row, col, value, this.styles.named(style), formula);
  }

  /** As `add`, where the style is a number, and `whole` is that of `v` if it is one to nine digits, otherwise -1. */
  addWhole(
    xml: XmlScanner,
    ref: string,
    row: number,
    col: number,
    type: string | undefined,
    v: string | undefined,
    formula: string | undefined,
    whole: number,
    style: number,
  ): void {
    let value: CellValue;
    const string = type === 's' && whole >= 0 ? this.strings[whole] : undefined;
    if (string !== undefined) value = { kind: 'text', value: string };
    else if (v !== undefined && whole >= 0 && (type === undefined || type === 'n'))
      value = { kind: 'number', value: whole, raw: v };
    else value = cellValue(xml, type, v, undefined, this.strings);
    if (value.kind === 'blank' && formula === undefined) return;
    this.keep(xml, ref, row, col, value, this.styles.at(style), formula);
  }

  /** Keeps a cell of inline text, its style a number. */
  addInline(xml: XmlScanner, ref: string, row: number, col: number, text: string, style: number): void {
    this.keep(xml, ref, row, col, { kind: 'text', value: recurring(text) }, this.styles.at(style), undefined);
  }

  private keep(
    xml: XmlScanner,
    ref: string,
    row: number,
    col: number,
    value: CellValue,
    format: Format,
    formula: string | undefined,
  ): void {
    const cell: CellDraft =
      formula === undefined
        ? { ref, row, col, value, format: format.kind, formatCode: format.code }
        : { ref, row, col, value, format: format.kind, formatCode: format.code, formula };
    if (format.struck) cell.struck = true;
    this.sink.cells.push(cell);
    this.context.cells += 1;
    if (this.context.cells > this.context.limits.cells) xml.fail('too many cells', 'too-large');
  }
}
