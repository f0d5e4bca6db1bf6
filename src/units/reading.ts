import { cleanName, type NameKey, nameKey } from './key.ts';
import { PREFIXES } from './prefix.ts';

/** One way to read what was typed: the whole of it as a name, or a prefix and a name. */
export interface Reading {
  /** "Huyện", "Thành phố" …; absent where the text is read as a bare name. */
  prefix?: string;
  key: NameKey;
}

/** Names of provinces that no rule gives: as written, as listed. Huế changed its name between the two lists. */
const ALIASES = [
  ['HCM', 'Hồ Chí Minh'],
  ['TPHCM', 'Hồ Chí Minh'],
  ['Sài Gòn', 'Hồ Chí Minh'],
  ['BRVT', 'Bà Rịa - Vũng Tàu'],
  ['BR-VT', 'Bà Rịa - Vũng Tàu'],
  ['TT Huế', 'Thừa Thiên Huế'],
  ['Huế', 'Thừa Thiên Huế'],
  ['Thừa Thiên Huế', 'Huế'],
].map(([written = '', listed = '']) => ({ written: nameKey(written), listed: nameKey(listed) }));

/** Prefixes and their short forms, comparable. */
const SPELLINGS = PREFIXES.flatMap(({ text, short }) =>
  [text, ...short].map((written) => ({ prefix: text, written: nameKey(written) })),
);

/** Whether a typed name stands for a listed one: accents may be left out altogether, but those typed must agree. */
export function standsFor(typed: NameKey, listed: NameKey): boolean {
  return typed.accented ? typed.toned === listed.toned : typed.folded === listed.folded;
}

/** All readings of a text: "Phường Đúc" may be a ward named Đúc or the ward Phường Đúc; "Q1" is Quận 1. */
export function readings(text: string): Reading[] {
  const clean = cleanName(text).replace(/^(quận|quan|q|phường|phuong|p|f)(?=\d)/u, '$1 ');
  const found: Reading[] = [{ key: nameKey(clean) }];
  const words = clean.split(' ');
  for (const count of [1, 2]) {
    if (words.length <= count) break;
    const head = nameKey(words.slice(0, count).join(' '));
    for (const { prefix, written } of SPELLINGS) {
      if (standsFor(head, written)) found.push({ prefix, key: nameKey(words.slice(count).join(' ')) });
    }
  }
  return found;
}

/** Readings of a province's name: short names as well, and "Tỉnh" before a city too (Đồng Nai has been both). */
export function provinceReadings(text: string): Reading[] {
  const asTyped = readings(text).map(({ prefix, key }) => read(prefix === 'Tỉnh' ? undefined : prefix, key));
  const asListed = asTyped.flatMap(({ prefix, key }) =>
    ALIASES.filter(({ written }) => standsFor(key, written)).map(({ listed }) => read(prefix, listed)),
  );
  return [...asTyped, ...asListed];
}

function read(prefix: string | undefined, key: NameKey): Reading {
  return prefix === undefined ? { key } : { prefix, key };
}

/** Most parts of an address; a text of more is none. */
const DEEPEST = 8;

/**
 * Ways to part a text into a name and the units it lies in, to be tried in turn:
 * "Tháp Mười, Đồng Tháp", "Cao Lãnh (Đồng Tháp)"; then "Tháp Mười - Đồng Tháp"; then "huyện Tháp Mười tỉnh Đồng Tháp".
 */
export function partings(text: string): string[][] {
  const commas = parts([text], /[,;|/()[\]\n]/u);
  const dashes = parts(commas, /\s[\p{Pd}−]\s/u);
  const levels = parts(
    dashes,
    /\s(?=(?:tỉnh|tinh|thành phố|thanh pho|tp\.?|thị xã|thi xa|huyện|huyen|quận|quan)\s)/iu,
  );
  return [commas, dashes, levels].filter(
    (one, at, all) => one.length > (all[at - 1]?.length ?? 0) && one.length <= DEEPEST,
  );
}

function parts(texts: readonly string[], separator: RegExp): string[] {
  return texts.flatMap((text) => text.normalize('NFC').split(separator)).filter((text) => text.trim() !== '');
}
