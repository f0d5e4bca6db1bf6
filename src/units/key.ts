import { fold } from './fold.ts';

/** A name made comparable in both strengths. */
export interface NameKey {
  /** Without accents. */
  folded: string;
  /** With accents, the tone at the end of its word, so that "Hoà" and "Hòa" are one. */
  toned: string;
  /** Whether it carries any accent; a name typed with accents must agree in them. */
  accented: boolean;
}

/** The key of a name; dashes, dots, apostrophes, case, spaces and leading zeros of numbers do not count. */
export function nameKey(text: string): NameKey {
  const clean = cleanName(text);
  return { folded: fold(clean), toned: toned(clean), accented: /[\p{M}đ]/u.test(clean.normalize('NFD')) };
}

/** Name as typed, without the signs people vary: "Ea H’leo" = "Ea H'leo", "Phan Rang–Tháp Chàm", "Phường 01" = "Phường 1". */
export function cleanName(text: string): string {
  return text
    .replace(/[‘’‛ʼʹ`´′＇]/gu, "'")
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[ðɖ]/gu, 'đ')
    .replace(/(?<=\S)'\s*|'/gu, '')
    .replace(/["“”.…_\p{Pd}−]/gu, ' ')
    .replace(/(?<!\p{Nd})0+(?=\p{Nd})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The five tone marks: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

function toned(clean: string): string {
  return clean
    .normalize('NFD')
    .split(' ')
    .map((word) => word.replace(TONES, '').normalize('NFC') + (word.match(TONES) ?? []).join(''))
    .join(' ');
}
