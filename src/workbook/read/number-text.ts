/** Numbers that people typed as text (rules.md, R9). Every text has one reading, two named ones, or none. Pure. */
import { parseDecimal, type Rational } from '../../engine/rational.ts';

export type TextNumber =
  | { readonly kind: 'number'; readonly value: Rational; readonly decimals: number }
  /** Two readings that both make sense; `grouped` takes the separator as thousands, `decimal` as the decimal sign. */
  | { readonly kind: 'ambiguous'; readonly grouped: string; readonly decimal: string }
  | { readonly kind: 'none' };

/** What the field holds decides how a lone separator is read. */
export type NumberField = 'count' | 'amount' | 'percent';

const NONE: TextNumber = { kind: 'none' };
const PLAIN = /^\d+$/;
/** Thousands by dots, commas or spaces, at least two groups or a decimal part of the other sign. */
const GROUPED = {
  '.': /^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d+))?$/,
  ',': /^[1-9]\d{0,2}(?:,\d{3})+(?:\.(\d+))?$/,
  ' ': /^[1-9]\d{0,2}(?: \d{3})+(?:[.,](\d+))?$/,
} as const;
const ONE_SEPARATOR = /^(\d+)([.,])(\d+)$/;
const SIGN = /^([-−–+])\s*(?=\d)/;

function exact(digits: string, fraction = ''): TextNumber {
  const value = parseDecimal(fraction === '' ? digits : `${digits}.${fraction}`);
  return value === undefined ? NONE : { kind: 'number', value, decimals: fraction.length };
}

/**
 * Reads a cleaned text as a number; a sign in front is kept. The percent sign is not part of the text.
 * "1.210" is 1210 in a count, ambiguous elsewhere; "92,3" and "92.3" are 92.3; "1.234,5" is 1234.5.
 */
export function parseTextNumber(text: string, field: NumberField): TextNumber {
  const sign = SIGN.exec(text);
  if (sign === null) return unsigned(text, field);
  const rest = unsigned(text.slice(sign[0].length), field);
  if (sign[1] === '+' || rest.kind === 'none') return rest;
  return rest.kind === 'number'
    ? { ...rest, value: { n: -rest.value.n, d: rest.value.d } }
    : { kind: 'ambiguous', grouped: `-${rest.grouped}`, decimal: `-${rest.decimal}` };
}

function unsigned(text: string, field: NumberField): TextNumber {
  if (PLAIN.test(text)) return exact(text);
  const single = ONE_SEPARATOR.exec(text);
  if (single) {
    const [, whole = '', separator = '', fraction = ''] = single;
    // "0.500" is no thousands; "01.210" is written by nobody and could be either.
    const couldGroup = fraction.length === 3 && whole.length <= 3 && !/^0+$/.test(whole);
    if (!couldGroup) return exact(whole, fraction);
    if (field === 'count' && separator === '.' && !whole.startsWith('0')) return exact(whole + fraction);
    const digits = whole.replace(/^0+/, '');
    return { kind: 'ambiguous', grouped: digits + fraction, decimal: `${digits}.${fraction}` };
  }
  for (const separator of ['.', ',', ' '] as const) {
    const match = GROUPED[separator].exec(text);
    if (match) {
      const fraction = match[1] ?? '';
      const whole = fraction === '' ? text : text.slice(0, -fraction.length - 1);
      return exact(whole.replaceAll(separator, ''), fraction);
    }
  }
  return NONE;
}

/** "33/33": numerator and denominator in one cell. Undefined where the text is not of that form. */
export function parsePair(text: string): { part: string; whole: string } | undefined {
  const match = /^([\d.,]+)\s*\/\s*([\d.,]+)$/.exec(text);
  return match ? { part: match[1] ?? '', whole: match[2] ?? '' } : undefined;
}
