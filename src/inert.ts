/** Text of others (cells, file names, set files) made unable to command what shows it. Pure; every output goes through here. */

/** Controls, direction overrides, zero-width characters, line separators, halves of a character, non-characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]+/gu;
const UNSEEN_IN_LINE = /[^\n\P{Cc}]+|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]+/gu;

/** One line of text with a space where anything stood that is not seen: no escape sequence, no forged line, no turned order. */
export const visible = (text: string): string => text.replace(UNSEEN, ' ');

/** Every string within a value made visible. */
export function harmless<T>(value: T): T {
  if (typeof value === 'string') return visible(value) as T;
  if (Array.isArray(value)) return value.map(harmless) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, harmless(item)])) as T;
  }
  return value;
}

/** As `visible`, line ends kept: for a text that this program has put together of several lines. */
export const visibleLines = (text: string): string => text.replace(UNSEEN_IN_LINE, ' ');

/** What JSON would let through as it is: DEL and C1 controls (a terminal's, too), what is not seen, line separators. */
const UNSEEN_IN_JSON = /[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;

/** A JSON document, or with no indentation one line, in which every unseen character is an escape: the data stay the same. */
export function jsonText(value: unknown, indent = 0): string {
  return seenJson(JSON.stringify(value, null, indent));
}

/** The same of JSON that is text already. */
export function seenJson(json: string): string {
  return json.replace(UNSEEN_IN_JSON, (character) =>
    Array.from(
      { length: character.length },
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** What a spreadsheet would run: a text that begins, perhaps after blanks, with a formula's sign (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/** Text for a cell of a file that spreadsheets parse (csv): one visible line, and `'` before what would be a formula. */
export function cellText(text: string): string {
  const seen = visible(text);
  return FORMULA.test(seen) ? `'${seen}` : seen;
}
