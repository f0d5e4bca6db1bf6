import { MAX_COL } from './address.ts';
import type { CellMaker } from './cell-maker.ts';
import { PlainText, standsAt, unitsOf } from './plain-text.ts';
import type { XmlScanner } from './xml.ts';

/** The cell types of one letter. */
const LETTER_TYPES: Readonly<Record<number, string>> = { 98: 'b', 100: 'd', 101: 'e', 110: 'n', 115: 's' };

const FORMULA_OF_LIBREOFFICE = unitsOf(' aca="false">');
const INLINE = 'inlineStr';
const INLINE_TYPE = unitsOf(`${INLINE}"`);
const INLINE_TEXT = unitsOf('<is><t');
const INLINE_END = unitsOf('</t></is></c>');

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const SPACE = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
const LOWER_C = 0x63;
const LOWER_F = 0x66;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const LOWER_T = 0x74;
const LOWER_V = 0x76;

/**
 * Reads cells written in the exact forms all common producers use, without going through tags and attributes. It never
 * judges: whatever is not of these forms, or would be an error, is left to the general reader, where it stands.
 * test/xlsx/plain.test.ts holds both to the same results. Units are compared one by one, because a loop over a
 * constant costs twice as much, and nothing here is read more often.
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
  private formula: string | undefined;

  constructor(xml: XmlScanner, maker: CellMaker) {
    this.xml = xml;
    this.maker = maker;
    this.units = xml.source.units;
    this.text = xml.source.text;
    this.content = new PlainText(xml, maker.longest);
  }

  /** Reads cells of `row` after the position `key` as long as they are plain; gives the position of the last one. */
  run(row: number, key: number): number {
    const first = row * MAX_COL;
    let last = key;
    let at = this.xml.plainAt();
    while (at >= 0 && this.maker.room()) {
      const next = first + this.column(at, row) - 1;
      if (next <= last) break;
      at = this.cell(at, row, next - first + 1);
      if (at >= 0) last = next;
    }
    return last;
  }

  /** Column of a cell whose tag begins at `at` with an address in `row`; 0 for anything else. */
  private column(at: number, row: number): number {
    const u = this.units;
    const begins =
      u[at] === LT &&
      u[at + 1] === LOWER_C &&
      u[at + 2] === SPACE &&
      u[at + 3] === LOWER_R &&
      u[at + 4] === EQUALS &&
      u[at + 5] === QUOTE;
    if (!begins) return 0;
    let i = at + 6;
    let col = 0;
    let c = u[i] as number;
    for (; c >= 0x41 && c <= 0x5a && i < at + 9; c = u[++i] as number) col = col * 26 + c - 0x40;
    if (col > MAX_COL || c === ZERO) return 0;
    let digits = 0;
    const end = i + 7;
    for (; c >= ZERO && c <= NINE && i < end; c = u[++i] as number) digits = digits * 10 + c - ZERO;
    if (digits !== row || c !== QUOTE) return 0;
    this.refEnd = i;
    return col;
  }

  /** Reads the rest of the cell at `at`; gives where the next one begins, or -1 where this one is not plain. */
  private cell(at: number, row: number, col: number): number {
    const u = this.units;
    let i = this.attributes(this.refEnd + 1);
    if (i < 0) return -1;
    if (u[i] === SLASH && u[i + 1] === GT) {
      this.xml.moveTo(i + 2);
      this.maker.count(this.xml);
      return i + 2;
    }
    if (u[i] !== GT) return -1;
    i += 1;
    this.formula = undefined;
    if (u[i] === LT && u[i + 1] === LOWER_F) {
      i = this.formulaAt(i + 2);
      if (i < 0) return -1;
    }
    if (this.type === INLINE) return this.inline(at, i, row, col);
    let v: string | undefined;
    let whole = -1;
    if (u[i] === LT && u[i + 1] === LOWER_V && u[i + 2] === GT) {
      const start = i + 3;
      whole = this.whole(start);
      if (whole < 0) {
        i = this.content.read(start);
        if (i < 0) return -1;
        v = this.content.text;
      } else {
        for (i = start + 1; u[i] !== LT; ) i += 1;
        // The text of a shared string's number is of no use.
        v = this.type === 's' ? '' : this.text.slice(start, i);
      }
      if (!this.closes(i, LOWER_V)) return -1;
      i += 4;
    }
    if (!this.closes(i, LOWER_C)) return -1;
    // From here on all is as in the general reader, errors included.
    this.xml.moveTo(i + 4);
    this.maker.count(this.xml);
    const ref = this.text.slice(at + 6, this.refEnd);
    this.maker.addWhole(this.xml, ref, row, col, this.type, v, this.formula, whole, this.style);
    return i + 4;
  }

  /** Reads the rest of a cell of inline text from its `<is>` on. */
  private inline(at: number, from: number, row: number, col: number): number {
    const u = this.units;
    if (this.formula !== undefined || !standsAt(u, from, INLINE_TEXT)) return -1;
    const i = this.content.element(from + INLINE_TEXT.length);
    if (i < 0 || !standsAt(u, i, INLINE_END)) return -1;
    this.xml.moveTo(i + INLINE_END.length);
    this.maker.count(this.xml);
    const ref = this.text.slice(at + 6, this.refEnd);
    this.maker.addInline(this.xml, ref, row, col, this.content.string(false), this.style);
    return i + INLINE_END.length;
  }

  /** Reads `s=` and `t=`, in this order, where they are there; gives the index after them, or -1. */
  private attributes(at: number): number {
    const u = this.units;
    let i = at;
    this.style = 0;
    this.type = undefined;
    if (u[i] !== SPACE) return i;
    if (u[i + 1] === LOWER_S && u[i + 2] === EQUALS && u[i + 3] === QUOTE) {
      i += 4;
      let c = u[i] as number;
      if (c === ZERO && u[i + 1] !== QUOTE) return -1;
      const start = i;
      let style = 0;
      for (; c >= ZERO && c <= NINE && i < start + 6; c = u[++i] as number) style = style * 10 + c - ZERO;
      if (i === start || c !== QUOTE) return -1;
      this.style = style;
      i += 1;
      if (u[i] !== SPACE) return i;
    }
    if (u[i + 1] !== LOWER_T || u[i + 2] !== EQUALS || u[i + 3] !== QUOTE) return -1;
    i += 4;
    if (u[i] === LOWER_S && u[i + 1] === LOWER_T && u[i + 2] === LOWER_R && u[i + 3] === QUOTE) {
      this.type = 'str';
      return i + 4;
    }
    if (standsAt(u, i, INLINE_TYPE)) {
      this.type = INLINE;
      return i + INLINE_TYPE.length;
    }
    this.type = LETTER_TYPES[u[i] as number];
    return this.type === undefined || u[i + 1] !== QUOTE ? -1 : i + 2;
  }

  /** Reads a formula from after its `<f`; gives the index after `</f>`, or -1. */
  private formulaAt(at: number): number {
    const u = this.units;
    let i = at;
    if (u[i] === GT) i += 1;
    else if (standsAt(u, i, FORMULA_OF_LIBREOFFICE)) i += FORMULA_OF_LIBREOFFICE.length;
    else return -1;
    i = this.content.read(i);
    if (i < 0 || !this.closes(i, LOWER_F)) return -1;
    this.formula = this.content.text;
    return i + 4;
  }

  /** Whether the end tag of an element of one letter is at `at`. */
  private closes(at: number, letter: number): boolean {
    const u = this.units;
    return u[at] === LT && u[at + 1] === SLASH && u[at + 2] === letter && u[at + 3] === GT;
  }

  /** Value of the text from `at` to the next `<` where it is one to nine digits, otherwise -1. */
  private whole(at: number): number {
    const u = this.units;
    let i = at;
    let whole = 0;
    let c = u[i] as number;
    for (; c >= ZERO && c <= NINE && i < at + 9; c = u[++i] as number) whole = whole * 10 + c - ZERO;
    return c !== LT || i === at || this.maker.longest < 9 ? -1 : whole;
  }
}
