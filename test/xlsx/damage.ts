/** Damage to an XML part, as a broken program or an attacker does it. */
import fc from 'fast-check';

/** A place in a document, anywhere in it alike: `fc.double` draws nearly all of its numbers close to 0. */
export const position: fc.Arbitrary<number> = fc.nat(2 ** 30 - 1).map((n) => n / 2 ** 30);

/** Values that a program might write by mistake, or on purpose. */
export const TOKENS = [
  '0',
  '-1',
  '99999999999',
  'x',
  '',
  'A1',
  'A1:XFD1048576',
  'XFE1',
  's',
  'str',
  'e',
  'd',
  'inlineStr',
  'true',
  '1e9',
  '_x0000_',
  'rId99',
  '../..',
  '#REF!',
  '😀',
  '&#xD;',
  ' ',
] as const;

/** Changes an attribute's value, or a text, or cuts, repeats or moves an element's tag, at a place in the document. */
export function change(xml: string, place: number, how: string, token: string): string {
  const pieces = xml.match(/<[^>]*>|[^<]+/g) ?? [];
  const at = Math.floor(place * pieces.length);
  const piece = pieces[at] ?? '';
  if (how === 'cut') pieces.splice(at, 1);
  else if (how === 'repeat') pieces.splice(at, 0, piece);
  else if (how === 'swap') pieces.splice(at, 2, pieces[at + 1] ?? '', piece);
  else if (piece.startsWith('<')) {
    const values = piece.match(/"[^"]*"/g) ?? [];
    const value = values[Math.floor(((place * pieces.length) % 1) * values.length)];
    pieces[at] = value === undefined ? piece : piece.replace(value, `"${token}"`);
  } else pieces[at] = token;
  return pieces.join('');
}

interface Span {
  readonly name: string;
  /** Of the element, its tags included. */
  readonly from: number;
  readonly to: number;
  /** Of what stands between its tags. */
  readonly inner: readonly [number, number];
}

/** Every element below the root, with its place in the text. */
function elementsOf(xml: string): Span[] {
  const open: { name: string; from: number; inner: number }[] = [];
  const found: Span[] = [];
  for (const { 0: tag, index } of xml.matchAll(/<[^>]*>/g)) {
    const end = index + tag.length;
    const name = /^<\/?([\w:]+)/.exec(tag)?.[1];
    if (name === undefined) continue;
    if (tag.endsWith('/>')) found.push({ name, from: index, to: end, inner: [end, end] });
    else if (!tag.startsWith('</')) open.push({ name, from: index, inner: end });
    else {
      const start = open.pop();
      if (start !== undefined && open.length > 0)
        found.push({ name, from: start.from, to: end, inner: [start.inner, index] });
    }
  }
  return found;
}

/** Takes out a whole element, or exchanges two elements of one name or what they hold: what is left is well-formed. */
export function rearrange(
  xml: string,
  place: number,
  other: number,
  how: 'drop' | 'exchange' | 'contents',
): string {
  const elements = elementsOf(xml);
  const one = elements[Math.floor(place * elements.length)];
  if (one === undefined) return xml;
  if (how === 'drop') return xml.slice(0, one.from) + xml.slice(one.to);
  const apart = elements.filter(
    ({ name, from, to }) => name === one.name && (to <= one.from || from >= one.to),
  );
  const two = apart[Math.floor(other * apart.length)];
  if (two === undefined) return xml;
  const [first, last] = one.from < two.from ? [one, two] : [two, one];
  const [a0, a1] = how === 'exchange' ? [first.from, first.to] : first.inner;
  const [b0, b1] = how === 'exchange' ? [last.from, last.to] : last.inner;
  return xml.slice(0, a0) + xml.slice(b0, b1) + xml.slice(a1, b0) + xml.slice(a0, a1) + xml.slice(b1);
}
