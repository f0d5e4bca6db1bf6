import { trimSpace, unescapeXstring } from './rich-text.ts';
import type { XmlScanner } from './xml.ts';
import { decodeReferences, STOPS } from './xml-text.ts';

const LT = 0x3c;
const GT = 0x3e;
const AMP = 0x26;
const BRACKET = 0x5d;

/** Code units of a constant text. */
export const unitsOf = (text: string) => Uint16Array.from(text, (c) => c.charCodeAt(0));
const ITEM = unitsOf('<si><t');
const PRESERVE = unitsOf(' xml:space="preserve"');
const ITEM_END = unitsOf('</t></si>');

/** Whether this stands at a place. */
export function standsAt(u: Uint16Array, at: number, what: Uint16Array): boolean {
  for (let i = 0; i < what.length; i += 1) if (u[at + i] !== what[i]) return false;
  return true;
}

/**
 * Reads text without markup straight from the source. It never judges: whatever is unusual, or would be an error, is
 * left to the general reader.
 */
export class PlainText {
  /** What was read last. */
  text = '';
  /** Whether the `<t>` read last says xml:space="preserve". */
  private preserve = false;
  private readonly units: Uint16Array;
  private readonly source: string;
  private readonly xml: XmlScanner;
  private readonly longest: number;

  constructor(xml: XmlScanner, longest: number) {
    this.xml = xml;
    this.units = xml.source.units;
    this.source = xml.source.text;
    this.longest = longest;
  }

  /** Reads one `<si>` of one `<t>`, as nearly all are; false where the next is none. */
  item(): boolean {
    const u = this.units;
    const at = this.xml.plainAt();
    if (at < 0 || !standsAt(u, at, ITEM)) return false;
    const i = this.element(at + ITEM.length);
    if (i < 0 || !standsAt(u, i, ITEM_END)) return false;
    this.xml.moveTo(i + ITEM_END.length);
    return true;
  }

  /** Reads the rest of a `<t` from `at` to its end tag; gives that one's index, or -1. */
  element(at: number): number {
    const u = this.units;
    this.preserve = u[at] !== GT && standsAt(u, at, PRESERVE);
    const i = this.preserve ? at + PRESERVE.length : at;
    return u[i] === GT ? this.read(i + 1) : -1;
  }

  /** What the `<t>` read last stands for; `keep`: xml:space="preserve" holds outside of it. */
  string(keep: boolean): string {
    return unescapeXstring(keep || this.preserve ? this.text : trimSpace(this.text));
  }

  /** Reads text from `at` to the next `<`; gives its index, or -1 where the text is not plain or too long. */
  read(at: number): number {
    const u = this.units;
    let i = at;
    let plain = true;
    for (;;) {
      while (STOPS[u[i] as number] === 0) i += 1;
      const c = u[i] as number;
      if (c === LT) break;
      // The 0 after the source ends up here, too.
      if (c < 0x20 || c >= 0xfffe) return -1;
      if (c === AMP) plain = false;
      else if (c === GT && u[i - 1] === BRACKET) return -1;
      i += 1;
    }
    // Before references are decoded, which would only make a long text shorter: it would be decoded twice.
    if (i - at > this.longest) return -1;
    const raw = this.source.slice(at, i);
    const text = plain ? raw : decodeReferences(raw);
    if (text === undefined) return -1;
    this.text = text;
    return i;
  }
}
