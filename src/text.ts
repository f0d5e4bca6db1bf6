/** Text of a cell made comparable. Pure. */

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

/** Texts of which what was made is kept. */
const MOST = 5000;
/** Longer texts are prose, not headers or answers, and would only be kept in vain. */
const LONGEST = 500;

/** What is made of a text, kept: the same headers, labels and answers are compared again and again. */
export function remembered<V>(make: (text: string) => V): (text: string) => V {
  const made = new Map<string, V>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    if (text.length <= LONGEST) {
      if (made.size >= MOST) made.clear();
      made.set(text, value);
    }
    return value;
  };
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
