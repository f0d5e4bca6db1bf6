/** A kind of unit as it stands before a name: its letter in the packed data, and how people shorten it. */
interface Prefix {
  letter: string;
  text: string;
  short: readonly string[];
}

/** Every prefix of both lists. */
export const PREFIXES: readonly Prefix[] = [
  { letter: 'I', text: 'Tỉnh', short: ['t'] },
  { letter: 'C', text: 'Thành phố', short: ['tp', 't p'] },
  { letter: 'S', text: 'Thị xã', short: ['tx', 't x'] },
  { letter: 'Q', text: 'Quận', short: ['q'] },
  { letter: 'H', text: 'Huyện', short: ['h'] },
  { letter: 'T', text: 'Thị trấn', short: ['tt', 't t'] },
  { letter: 'P', text: 'Phường', short: ['p', 'f'] },
  { letter: 'X', text: 'Xã', short: ['x'] },
  { letter: 'D', text: 'Đặc khu', short: ['đk'] },
];

const STARTS = PREFIXES.map(({ text }) => ({ text, start: `${text.toLowerCase()} ` }));
const USUAL = PREFIXES.map(({ text }) => `${text} `);
const ODD_SPACES = /[^\S ]| {2}|^ | $/u;
const LONGEST = Math.max(...STARTS.map(({ start }) => start.length));

/** Splits a listed name: "Huyện Tháp Mười" is Huyện + Tháp Mười; the prefix is empty where the name has none. */
export function splitName(name: string): { prefix: string; bare: string } {
  const lower = name.slice(0, LONGEST).toLowerCase();
  const prefix = STARTS.find(({ start }) => lower.startsWith(start))?.text ?? '';
  return { prefix, bare: prefix ? name.slice(prefix.length + 1) : name };
}

/** A listed name for readers: single spaces, the prefix in its usual case (the sources have "Thị Trấn", "xã", "Xã  Tư"). */
export function tidyName(name: string): string {
  if (USUAL.some((start) => name.startsWith(start)) && !ODD_SPACES.test(name)) return name;
  const { prefix, bare } = splitName(name.replace(/\s+/gu, ' ').trim());
  return prefix ? `${prefix} ${bare}` : bare;
}
