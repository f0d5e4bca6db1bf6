import type { Limits } from './limits.ts';
import { XlsxError } from './types.ts';
import { CLOSE, END, OPEN, TEXT, XmlScanner } from './xml.ts';
import type { Names } from './xml-names.ts';
import type { Zip } from './zip.ts';

/** What all readers of parts share: the package, the limits, and what has been counted against them. */
export interface Context {
  readonly zip: Zip;
  readonly limits: Limits;
  readonly names: Names;
  /** `<row>` and `<c>` elements so far. */
  elements: number;
  /** Cells kept so far. */
  cells: number;
  /** Parts read so far, lower case: one that is named twice would let a small file cost much. */
  readonly seen: Set<string>;
  /** Whether parts read before may be given again: not under limits of one's own. */
  readonly remembers: boolean;
}

/** Notes that a part is read, which must not have been read before. */
export function use({ seen }: Context, part: string): void {
  const key = part.toLowerCase();
  if (seen.has(key)) throw new XlsxError('corrupt', 'part used twice', part);
  seen.add(key);
}

/** Opens a part that must be there and must not have been read before, and checks its root element. */
export function openPart(context: Context, part: string, root: string): XmlScanner {
  use(context, part);
  const source = context.zip.xml(part);
  if (source === undefined) throw new XlsxError('corrupt', 'part is missing', part);
  const xml = new XmlScanner(source, part, context.names, context.limits);
  if (xml.next() !== OPEN || xml.name !== root) xml.fail(`root element is not ${root}`);
  return xml;
}

/** Moves to the next child's start (true) or to the end of the element (false). Text between them is an error. */
export function nextChild(xml: XmlScanner): boolean {
  for (;;) {
    const event = xml.next();
    if (event === OPEN) return true;
    if (event === CLOSE) return false;
    if (event === TEXT && /[^ \t\n]/.test(xml.text())) xml.fail('text where only elements belong');
  }
}

/** Passes over the element just opened, still checking that it is well-formed. */
export function skip(xml: XmlScanner): void {
  const outside = xml.depth - 1;
  while (xml.depth > outside) xml.next();
}

/** Text of the element just opened, which must have no element inside. */
export function content(xml: XmlScanner, limit: number): string {
  let text = '';
  for (;;) {
    const event = xml.next();
    if (event === CLOSE) return text;
    if (event !== TEXT) xml.fail(`element ${xml.name} inside text`);
    text += xml.text();
    if (text.length > limit) xml.fail(`text of more than ${limit} characters`, 'too-large');
  }
}

/** Reads to the end of the document, which must be well-formed to its last character. */
export function finish(xml: XmlScanner): void {
  while (xml.next() !== END);
}

/** Calls `visit` for each child element; whatever of it `visit` leaves unread is passed over. Then calls `after`. */
export function eachChild(xml: XmlScanner, visit: (name: string) => void, after?: () => void): void {
  while (nextChild(xml)) {
    const depth = xml.depth;
    visit(xml.name);
    while (xml.depth >= depth) xml.next();
    after?.();
  }
}

/** An attribute that must be there. */
export function required(xml: XmlScanner, key: string): string {
  return xml.attr(key) ?? xml.fail(`${xml.name} without ${key}`);
}

/** A non-negative whole number; anything else is an error. */
export function count(xml: XmlScanner, text: string): number {
  if (!/^\d{1,9}$/.test(text)) xml.fail('not a whole number');
  return Number(text);
}

/** xsd:boolean; `otherwise` where the attribute is absent. */
export function flag(xml: XmlScanner, key: string, otherwise: boolean): boolean {
  const text = xml.attr(key);
  if (text === undefined) return otherwise;
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  return xml.fail(`${key} is not a boolean`);
}

/** Fails once a list is longer than any real file's. */
export function checkCount(xml: XmlScanner, length: number, limits: Limits): void {
  if (length > limits.items) xml.fail(`more than ${limits.items} of ${xml.name}`, 'too-large');
}
