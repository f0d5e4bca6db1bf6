/** Text of a cell made comparable. Pure. */

/** NBSP and other Unicode spaces, zero-width and direction marks that pasted text carries. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/g;

/** NFC, invisible characters dropped, full-width forms narrowed, spaces collapsed, trimmed. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** `clean`, without case and Vietnamese accents: "Đạt" and "dat" are equal. */
export function fold(text: string): string {
  return clean(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
