/** Text for comparing: no accents (đ as d), lower case, single spaces, nothing invisible; never throws. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[đðɖ]/gu, 'd')
    .replace(/\s+/gu, ' ')
    .trim();
}
