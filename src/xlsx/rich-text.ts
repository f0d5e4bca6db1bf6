import { content, eachChild, flag, nextChild } from './context.ts';
import type { XmlScanner } from './xml.ts';

/**
 * ST_Xstring (ECMA-376 Part 1, 22.9.2.19): `_x000D_` stands for a character XML cannot hold, `_x005F_` for the
 * underscore of a text that only looks like one. An escape giving half a surrogate pair is left as it stands.
 */
export function unescapeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return /\p{Cs}/u.test(plain) ? text : plain;
}

/** Combining long stroke overlay: stands behind each character that is struck through where others are not. */
export const STROKE = '\u0336';

/**
 * Text of a CT_Rst element just opened (`si`, `is`; Part 1, 18.4.8): runs joined, phonetic runs left out. Space at
 * the ends of a `t` counts only under xml:space="preserve", as in Excel. Where only a part of it is struck through, that
 * part is marked, so that an old figure and the new one behind it do not become one number.
 */
export function richText(xml: XmlScanner, limit: number, preserve: boolean): string {
  const keep = spaceKept(xml, preserve);
  const runs: { text: string; struck: boolean }[] = [];
  let length = 0;
  const add = (text: string, struck: boolean) => {
    if (text !== '') runs.push({ text, struck });
    length += text.length;
    if (length > limit) xml.fail(`text of more than ${limit} characters`, 'too-large');
  };
  while (nextChild(xml)) {
    if (xml.name === 't') add(plainText(xml, limit, keep), false);
    else {
      const depth = xml.depth;
      if (xml.name === 'r') {
        const runKeep = spaceKept(xml, keep);
        let struck = false;
        eachChild(xml, (name) => {
          if (name === 't') add(plainText(xml, limit, runKeep), struck);
          else if (name === 'rPr') struck = isStruck(xml);
        });
      }
      while (xml.depth >= depth) xml.next();
    }
  }
  const mixed = runs.some(({ struck }) => struck) && runs.some(({ struck }) => !struck);
  return runs
    .map(({ text, struck }) => (mixed && struck ? [...text].map((c) => c + STROKE).join('') : text))
    .join('');
}

/** Whether a font or run properties just opened strike the text through. */
export function isStruck(xml: XmlScanner): boolean {
  let struck = false;
  eachChild(xml, (name) => {
    if (name === 'strike') struck = flag(xml, 'val', true);
  });
  return struck;
}

/** xml:space of the element just opened, inherited where absent. */
export function spaceKept(xml: XmlScanner, inherited: boolean): boolean {
  const space = xml.attr('xml:space');
  return space === undefined ? inherited : space === 'preserve';
}

function plainText(xml: XmlScanner, limit: number, inherited: boolean): string {
  const keep = spaceKept(xml, inherited);
  const raw = content(xml, limit);
  return unescapeXstring(keep ? raw : trimSpace(raw));
}

/** Without XML white space at its ends; a no-break space is no white space there. */
export function trimSpace(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function isSpace(c: number): boolean {
  return c === 0x20 || c === 0x9 || c === 0xa || c === 0xd;
}
