import type { Limits } from './limits.ts';
import { type Decoded, XlsxError, type XlsxErrorReason } from './types.ts';
import { Attributes } from './xml-attributes.ts';
import { unitsOf } from './xml-decode.ts';
import { type Name, type Names, standsAt } from './xml-names.ts';
import { CLASS, DECLARATION, decodeReferences, hasIllegalChar, NAME, SPACE, STOPS } from './xml-text.ts';

/** What `next` found. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export type XmlEvent = typeof END | typeof OPEN | typeof CLOSE | typeof TEXT;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const AMP = 0x26;
const BRACKET = 0x5d;
/** U+FFFE and U+FFFF are no characters. */
const FORBIDDEN = 0xfffe;
/**
 * Pull scanner for one XML part: strict well-formedness and namespaces, each character looked at a bounded number
 * of times. DOCTYPE is refused (`forbidden`), as ECMA-376 Part 2 demands; any other fault is `corrupt`.
 */
export class XmlScanner {
  /** Resolved name of the element last opened or closed: `row`, `r:id`, or `{uri}local` for an unknown namespace. */
  name = '';
  /** Elements open, the one just opened included. */
  depth = 0;
  readonly source: Decoded;
  private readonly src: string;
  private readonly units: Uint16Array;
  private readonly part: string;
  private readonly limits: Pick<Limits, 'depth' | 'attributes'>;
  private readonly names: Names;
  private readonly open: Name[] = [];
  /** Elements without an end tag further on, as `skim` looks for it. */
  private readonly endless = new Set<Name>();
  private pos = 0;
  private selfClosed = false;
  private rootClosed = false;
  private textStart = 0;
  private textEnd = 0;
  private decoded: string | undefined;
  private readonly attrs: Attributes;

  constructor(
    source: string | Decoded,
    part: string,
    names: Names,
    limits: Pick<Limits, 'depth' | 'attributes'>,
  ) {
    this.source = typeof source === 'string' ? unitsOf(source) : source;
    this.src = this.source.text;
    this.units = this.source.units;
    this.part = part;
    this.limits = limits;
    this.names = names;
    names.startDocument();
    this.attrs = new Attributes(this.source, this.names, limits.attributes);
    const declaration = DECLARATION.exec(this.src);
    if (declaration) this.pos = declaration[0].length;
  }

  /** Throws the XlsxError for this place. */
  fail(detail: string, reason: XlsxErrorReason = 'corrupt'): never {
    throw new XlsxError(reason, `${detail} (at character ${this.pos})`, this.part);
  }

  /** Moves to the next tag or piece of text; comments and processing instructions are passed over. */
  next(): XmlEvent {
    if (this.selfClosed) {
      this.selfClosed = false;
      return this.close();
    }
    const { src, units } = this;
    for (;;) {
      const at = this.pos;
      if (at >= src.length) return this.end();
      if (units[at] !== LT) {
        if (this.textAt(at)) return TEXT;
        continue;
      }
      const c = units[at + 1] as number;
      if (c === SLASH) return this.closeTag(at + 2);
      if (c === 0x3f) this.instruction(at);
      else if (c !== 0x21) return this.openTag(at + 1);
      else if (src.startsWith('<!--', at)) this.comment(at);
      else if (src.startsWith('<![CDATA[', at)) {
        if (this.cdata(at)) return TEXT;
      } else if (src.startsWith('<!DOCTYPE', at)) this.fail('DOCTYPE', 'forbidden');
      else this.fail('markup not understood');
    }
  }

  /** Text of the last TEXT event. */
  text(): string {
    return this.decoded ?? this.src.slice(this.textStart, this.textEnd);
  }

  /** Value of an attribute of the element just opened, by local name, or by alias (`r:id`) when it is prefixed. */
  attr(key: string): string | undefined {
    return this.attrs.get(key);
  }

  /** All attributes of the element just opened, as [key, value]. */
  attributes(): [string, string][] {
    return this.attrs.entries();
  }

  /**
   * Where the innermost element's content goes on, for a reader that looks at the source itself; -1 unless three levels
   * of elements and three attributes are within the limits there, and unprefixed names of this element's namespace.
   */
  plainAt(): number {
    const room = this.depth + 3 <= this.limits.depth && this.limits.attributes >= 3;
    return room && !this.selfClosed && this.open[this.depth - 1]?.prefix === '' ? this.pos : -1;
  }

  /** Goes on at a place after whole elements that such a reader has found well-formed. */
  moveTo(at: number): void {
    this.pos = at;
  }

  /**
   * Goes to the end tag of the element just opened without looking at what is inside, which nobody reads; does nothing
   * where the end is not plain to see. An end tag taken too early would not match what is open, and fail.
   */
  skim(): void {
    const name = this.open[this.depth - 1];
    if (this.selfClosed || name === undefined || this.endless.has(name)) return;
    const end = this.src.indexOf(`</${name.q}>`, this.pos);
    if (end < 0) {
      // Not looked for again: many such elements would cost a search of the whole part each.
      this.endless.add(name);
      return;
    }
    const inside = this.src.slice(this.pos, end);
    if (!['<!', '<?', `<${name.q}`].some((odd) => inside.includes(odd))) this.pos = end;
  }

  private end(): XmlEvent {
    if (!this.rootClosed) this.fail('ends before its root element is closed');
    return END;
  }

  /** Takes the text up to the next `<`; false for the white space allowed outside the root. */
  private textAt(at: number): boolean {
    const units = this.units;
    let i = at;
    let c = units[i] as number;
    if (this.depth === 0) {
      while (CLASS[c] === SPACE) c = units[++i] as number;
      this.pos = i;
      if (c !== LT && i < this.src.length) this.fail('text outside the root element');
      return false;
    }
    let plain = true;
    for (;;) {
      while (STOPS[units[i] as number] === 0) i += 1;
      c = units[i] as number;
      if (c === LT || i >= this.src.length) break;
      if (c === AMP) plain = false;
      else if (c === GT) {
        if (i >= at + 2 && units[i - 1] === BRACKET && units[i - 2] === BRACKET) this.fail('"]]>" in text');
      } else if (c >= FORBIDDEN || (c < 0x20 && CLASS[c] !== SPACE))
        this.fail('a character XML does not allow');
      i += 1;
    }
    this.pos = i;
    this.textStart = at;
    this.textEnd = i;
    this.decoded = plain ? undefined : this.decode(at, i);
    return true;
  }

  private decode(start: number, end: number): string {
    const text = decodeReferences(this.src.slice(start, end));
    return text ?? this.fail('a reference that is not legal');
  }

  private comment(at: number): void {
    const end = this.src.indexOf('--', at + 4);
    if (end < 0 || this.units[end + 2] !== GT) this.fail('comment not closed, or "--" inside it');
    this.legal(at + 4, end);
    this.pos = end + 3;
  }

  private cdata(at: number): boolean {
    if (this.depth === 0) this.fail('CDATA outside the root element');
    const end = this.src.indexOf(']]>', at + 9);
    if (end < 0) this.fail('CDATA not closed');
    this.legal(at + 9, end);
    this.textStart = at + 9;
    this.textEnd = end;
    this.decoded = undefined;
    this.pos = end + 3;
    return end > at + 9;
  }

  private instruction(at: number): void {
    const end = this.src.indexOf('?>', at + 2);
    if (end < 0) this.fail('processing instruction not closed');
    const nameEnd = this.nameEnd(at + 2);
    const target = this.src.slice(at + 2, nameEnd);
    if (!/^[A-Za-z_][\w.-]*$/.test(target) || /^xml$/i.test(target))
      this.fail('processing instruction not legal');
    if (nameEnd !== end && CLASS[this.units[nameEnd] as number] !== SPACE)
      this.fail('processing instruction not legal');
    this.legal(nameEnd, end);
    this.pos = end + 2;
  }

  private legal(start: number, end: number): void {
    if (hasIllegalChar(this.src.slice(start, end))) this.fail('a character XML does not allow');
  }

  private nameEnd(at: number): number {
    let i = at;
    while (CLASS[this.units[i] as number] === NAME) i += 1;
    return i;
  }

  private openTag(at: number): XmlEvent {
    const units = this.units;
    let i = at;
    let hash = 0;
    let c = units[i] as number;
    while (CLASS[c] === NAME) {
      hash = (hash * 31 + c) | 0;
      c = units[++i] as number;
    }
    const name = i === at ? undefined : this.names.intern(this.src, units, at, i, hash);
    if (name === undefined || name.prefix === 'xmlns') this.fail('element name not legal');
    if (this.depth === 0 && this.rootClosed) this.fail('more than one root element');
    this.open[this.depth++] = name;
    if (this.depth > this.limits.depth) this.fail('elements nested too deep', 'too-large');
    const end = this.attrs.scan(name, i, this.depth);
    if (end < 0) this.fail(this.attrs.fault, this.attrs.full ? 'too-large' : 'corrupt');
    if (this.names.count > this.limits.attributes * 16) this.fail('too many different names', 'too-large');
    this.selfClosed = units[end] === SLASH;
    if (this.selfClosed && units[end + 1] !== GT) this.fail('"/" inside a tag');
    this.pos = this.selfClosed ? end + 2 : end + 1;
    this.name = this.names.resolve(name) ?? this.fail(`prefix ${name.prefix} is not bound`);
    return OPEN;
  }

  private closeTag(at: number): XmlEvent {
    const name = this.open[this.depth - 1];
    if (this.depth === 0 || name === undefined) this.fail('an end tag too many');
    if (!standsAt(this.units, at, name)) this.fail(`end tag does not match ${name.q}`);
    let i = at + name.q.length;
    while (CLASS[this.units[i] as number] === SPACE) i += 1;
    if (this.units[i] !== GT) this.fail(`end tag does not match ${name.q}`);
    this.pos = i + 1;
    return this.close();
  }

  private close(): XmlEvent {
    const name = this.open[this.depth - 1] as Name;
    this.name = this.names.resolve(name) ?? '';
    this.names.unbind(this.depth);
    this.depth -= 1;
    if (this.depth === 0) this.rootClosed = true;
    return CLOSE;
  }
}
