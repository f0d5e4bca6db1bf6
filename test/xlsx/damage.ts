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

/** Takes out a whole element, or exchanges two elements of one kind or their contents: what is left is well-formed. */
export function rearrange(
  xml: string,
  place: number,
  other: number,
  how: 'drop' | 'exchange' | 'contents',
): string {
  const elements = [...xml.matchAll(/<([\w:]+)((?:\s[^<>]*)?)(?:\/>|>((?:(?!<\1[\s>]).)*?)<\/\1>)/gs)];
  const one = elements[Math.floor(place * elements.length)];
  if (one === undefined) return xml;
  const put = (changes: readonly (readonly [number, string, string])[]) =>
    changes
      .toSorted(([a], [b]) => b - a)
      .reduce((text, [at, from, to]) => text.slice(0, at) + to + text.slice(at + from.length), xml);
  if (how === 'drop') return put([[one.index, one[0], '']]);
  const alike = elements.filter((element) => element[1] === one[1] && element.index !== one.index);
  const two = alike[Math.floor(other * alike.length)];
  const overlap =
    two !== undefined && one.index < two.index + two[0].length && two.index < one.index + one[0].length;
  if (two === undefined || overlap) return xml;
  if (how === 'exchange') {
    return put([
      [one.index, one[0], two[0]],
      [two.index, two[0], one[0]],
    ]);
  }
  const [a = '', b = ''] = [one[3], two[3]];
  if (a === '' || b === '') return xml;
  return put([
    [one.index + one[0].indexOf('>') + 1, a, b],
    [two.index + two[0].indexOf('>') + 1, b, a],
  ]);
}
