import { MAX_COL } from './address.ts';
import type { CellMaker } from './cell-maker.ts';
import { PlainText, stands } from './plain-text.ts';
import type { XmlScanner } from './xml.ts';

/** The cell types of one letter. */
const LETTER_TYPES: Readonly<Record<number, string>> = { 98: 'b', 100: 'd', 101: 'e', 110: 'n', 115: 's' };

const units = (text: string) => Uint16Array.from(text, (c) => c.charCodeAt(0));
const CELL = units('<c r="');
const STYLE = units(' s="');
const TYPE = units(' t="');
const STRING = units('str"');
const EMPTY = units('/>');
const FORMULA = units('<f>');
const FORMULA_OF_LIBREOFFICE = units('<f aca="false">');
const FORMULA_END = units('</f>');
const VALUE = units('<v>');
const END = units('</v></c>');
const END_WITHOUT_VALUE = units('</c>');

const LT = 0x3c;
const GT = 0x3e;
const QUOTE = 0x22;
const ZERO = 0x30;

/**
 * Reads cells written in the exact forms all common producers use, without going through tags and attributes. It never
 * judges: whatever is not of these forms, or would be an error, is left to the general reader, where it stands.
 * test/xlsx/plain-cells.test.ts holds both to the same results.
 */
export class PlainCells {
  private readonly units: Uint16Array;
  private readonly text: string;
  private readonly content: PlainText;
  private readonly xml: XmlScanner;
  private readonly maker: CellMaker;
  private refEnd = 0;
  private style = 0;
  private type: string | undefined;
  private whole = -1;
  private piece = '';

  constructor(xml: XmlScanner, maker: CellMaker) {
    this.xml = xml;
    this.maker = maker;
    this.units = xml.source.units;
    this.text = xml.source.text;
    this.content = new PlainText(xml, maker.longest);
  }

  /** Reads cells of `row` after the position `key` as long as they are plain; gives the position of the last one. */
  run(row: number, key: number): number {
    let last = key;
    let at = this.xml.plainAt();
    while (at >= 0) {
      const next = this.address(at, row);
      if (next <= last || !this.maker.room()) break;
      const end = this.cell(at, row, next);
      if (end < 0) break;
      last = next;
      at = end;
    }
    return last;
  }

  /** Position of a cell whose tag begins at `at` with an address in `row`; -1 for anything else. */
  private address(at: number, row: number): number {
    const u = this.units;
    if (!stands(u, at, CELL)) return -1;
    let i = at + 6;
    let col = 0;
    let c = u[i] as number;
    for (; c >= 0x41 && c <= 0x5a && i < at + 9; c = u[++i] as number) col = col * 26 + c - 0x40;
    if (col === 0 || col > MAX_COL || c === ZERO) return -1;
    let digits = 0;
    const end = i + 7;
    for (; c >= ZERO && c <= 0x39 && i < end; c = u[++i] as number) digits = digits * 10 + c - ZERO;
    if (digits !== row || c !== QUOTE) return -1;
    this.refEnd = i;
    return row * MAX_COL + col - 1;
  }

  /** Reads the rest of the cell at `at`; gives where the next one begins, or -1 where this one is not plain. */
  private cell(at: number, row: number, key: number): number {
    const u = this.units;
    const inside = this.attributes(this.refEnd + 1);
    if (inside < 0) return -1;
    if (stands(u, inside, EMPTY)) {
      this.maker.count(this.xml);
      this.xml.moveTo(inside + 2);
      return inside + 2;
    }
    if (u[inside] !== GT) return -1;
    let i = inside + 1;
    let formula: string | undefined;
    const formulaTag = stands(u, i, FORMULA) ? 3 : stands(u, i, FORMULA_OF_LIBREOFFICE) ? 15 : 0;
    if (formulaTag > 0) {
      i = this.content.read(i + formulaTag);
      if (i < 0 || !stands(u, i, FORMULA_END)) return -1;
      formula = this.content.text;
      i += 4;
    }
    let v: string | undefined;
    this.whole = -1;
    if (stands(u, i, VALUE)) {
      i = this.digits(i + 3);
      if (i < 0 || !stands(u, i, END)) return -1;
      v = this.piece;
      i += 8;
    } else if (formulaTag > 0 && stands(u, i, END_WITHOUT_VALUE)) i += 4;
    else return -1;
    // From here on all is as in the general reader, errors included.
    this.xml.moveTo(i);
    this.maker.count(this.xml);
    const col = key - row * MAX_COL + 1;
    const ref = this.text.slice(at + 6, this.refEnd);
    const parts = { ref, row, col, type: this.type, v, inline: undefined, formula };
    this.maker.addWhole(this.xml, parts, this.whole, this.style);
    return i;
  }

  /** Reads `s=` and `t=`, in this order, where they are there; gives the index after them, or -1. */
  private attributes(at: number): number {
    const u = this.units;
    let i = at;
    this.style = 0;
    if (stands(u, i, STYLE)) {
      i += 4;
      let c = u[i] as number;
      if (c === ZERO && u[i + 1] !== QUOTE) return -1;
      const start = i;
      for (; c >= ZERO && c <= 0x39 && i < start + 6; c = u[++i] as number)
        this.style = this.style * 10 + c - ZERO;
      if (i === start || c !== QUOTE) return -1;
      i += 1;
    }
    this.type = undefined;
    if (!stands(u, i, TYPE)) return i;
    i += 4;
    if (stands(u, i, STRING)) {
      this.type = 'str';
      return i + 4;
    }
    const type = LETTER_TYPES[u[i] as number];
    if (type === undefined || u[i + 1] !== QUOTE) return -1;
    this.type = type;
    return i + 2;
  }

  /** Reads text of `<v>` from `at`; `whole` is its value where it is one to nine digits. */
  private digits(at: number): number {
    const u = this.units;
    let i = at;
    let whole = 0;
    let c = u[i] as number;
    for (; c >= ZERO && c <= 0x39 && i < at + 9; c = u[++i] as number) whole = whole * 10 + c - ZERO;
    if (c !== LT || i === at || this.maker.longest < 9) {
      const end = this.content.read(at);
      this.piece = this.content.text;
      return end;
    }
    this.whole = whole;
    // The text of a shared string's number is of no use.
    this.piece = this.type === 's' ? '' : this.text.slice(at, i);
    return i;
  }
}
