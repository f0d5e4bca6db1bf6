/** Text of a cell made comparable. Pure. */
import { remembered } from './once.ts';

/** NBSP and other Unicode spaces, zero-width and direction marks that pasted text carries. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/g;

/**
 * Clean already, as nearly all text is: single spaces inside, and between them only ASCII, Latin letters (none of which
 * NFC changes while no combining mark follows) and dashes, quotes and the like.
 */
const WORD = '[!-~\u00A1-\u00AC\u00AE-\u024F\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E]+';
const PLAIN = new RegExp(`^(?:${WORD}(?: ${WORD})*)?$`);

/** `clean`, step by step. */
export function cleaned(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Invisible characters dropped, full-width forms narrowed, NFC, spaces collapsed, trimmed. */
export const clean: (text: string) => string = remembered((text) =>
  PLAIN.test(text) ? text : cleaned(text),
);

/** `clean`, without case and Vietnamese accents: "Đạt" and "dat" are equal. */
export const fold: (text: string) => string = remembered((text) => {
  const result = clean(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
  return BEYOND_LATIN.test(result) ? result.replace(/\p{M}/gu, '') : result;
});

/** Where marks outside the combining Latin ones may stand; the class of all marks is slow to build. */
const BEYOND_LATIN = /[\u0370-\uFFFF]/;
