/** Places in an XML part where something can be added, without touching what is there. For parts the reader accepted. Pure. */
import { visibleLines } from '../../inert.ts';

/** Comments, CDATA, instructions, and tags with their attributes quoted either way. */
const PIECE =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;

/** An element right below the root. */
interface Child {
  /** Name without its prefix. */
  readonly name: string;
  /** Its start tag as written. */
  readonly tag: string;
  readonly start: number;
  /** After its start tag; for an empty element its end. */
  readonly inner: number;
  /** Where its end tag begins; for an empty element its end. */
  readonly close: number;
  readonly end: number;
}

export interface Outline {
  /** Prefix of the root with its colon, `x:`; "" where it has none. */
  readonly prefix: string;
  readonly children: readonly Child[];
  /** Where the root's end tag begins; its own end where it is empty. */
  readonly close: number;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** The elements right below the root (or below a child of it, given by its inner part). */
export function outline(xml: string): Outline {
  const children: Child[] = [];
  let prefix = '';
  let close = xml.length;
  let depth = 0;
  for (const match of xml.matchAll(PIECE)) {
    const [tag, closing, name, , empty] = match;
    if (name === undefined) continue;
    const at = match.index;
    if (closing === '/') {
      depth -= 1;
      const last = children.at(-1);
      if (depth === 1 && last !== undefined)
        children[children.length - 1] = { ...last, close: at, end: at + tag.length };
      if (depth === 0) close = at;
      continue;
    }
    const end = at + tag.length;
    if (depth === 0) prefix = name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '';
    if (depth === 1) children.push({ name: local(name), tag, start: at, inner: end, close: end, end });
    if (empty !== '/') depth += 1;
  }
  return { prefix, children, close };
}

/** A text with another put in at a place. */
export const insert = (text: string, at: number, what: string): string =>
  text.slice(0, at) + what + text.slice(at);

/** An attribute of a start tag, still escaped; undefined where it has none. */
export function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match === null ? undefined : (match[1] ?? match[2]);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const CODES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text for an element or a quoted attribute; line ends stay, `_xHHHH_` is kept from being read as a character. */
export const escapeXml = (text: string): string =>
  visibleLines(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** An attribute's value as it is meant. */
export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return CODES[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16));
  });
