/** Numbers and requirements as words of a language. Pure. */
import type { Requirement } from '../criteria/schema.ts';
import {
  compare,
  decimal,
  equal,
  isInteger,
  parseDecimal,
  type Rational,
  toDecimal,
} from '../engine/rational.ts';

export type Lang = 'vi' | 'en';

const sign = (text: string, lang: Lang) => (lang === 'vi' ? text.replaceAll('.', ',') : text);

/** Groups of three in the whole part: 35.108 in Vietnamese, 35,108 in English. */
function grouped(text: string, lang: Lang): string {
  const [whole = '', fraction] = text.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, lang === 'vi' ? '.' : ',');
  return fraction === undefined ? groups : `${groups}${lang === 'vi' ? ',' : '.'}${fraction}`;
}

/** A count or amount in full. */
export function count(text: string, lang: Lang): string {
  return grouped(text, lang);
}

/** A decimal, or two with a dash between, as they stand, with the language's decimal sign. */
export function exact(text: string, lang: Lang): string {
  return sign(text, lang);
}

/** "9/13", or a rate as a person of the language writes it: "92,3%". */
export const typedIn = (text: string, lang: Lang): string =>
  text.endsWith('%') ? `${exact(text.slice(0, -1), lang)}%` : text;

/** A field's value as a workbook shows it: a decimal text of a rate with its sign, words as they are. */
export function fieldValue(field: string, value: string, lang: Lang): string {
  if (!/^-?\d+(\.\d+)?$/.test(value) || field.endsWith('.reason')) return value;
  return `${exact(value, lang)}${field.endsWith('.rate') ? '%' : ''}`;
}

/**
 * A share or difference shortened for reading: floored to two decimals (four below 1), with more where the shortened
 * figure would stand on a whole number, or on or across the bound, where the figure itself does not (rules.md, R2).
 */
export function figure(text: string, lang: Lang, bound?: string): string {
  const value = parseDecimal(text);
  if (value === undefined) return text;
  const small = value.n < value.d && value.n > -value.d;
  for (let digits = small ? 4 : 2; digits < 6; digits++) {
    const short = decimal(toDecimal(value, digits));
    if (equal(short, value) || !deceptive(short, value, bound)) return sign(toDecimal(value, digits), lang);
  }
  return sign(text, lang);
}

/** Whether a shortened figure stands on a whole number, or on the bound or its other side, where the value does not. */
function deceptive(short: Rational, value: Rational, bound: string | undefined): boolean {
  if (isInteger(short)) return true;
  return (
    bound !== undefined &&
    Math.sign(compare(short, decimal(bound))) !== Math.sign(compare(value, decimal(bound)))
  );
}

const OPS = {
  '>=': { vi: 'từ', viAfter: ' trở lên', en: 'at least' },
  '>': { vi: 'trên', viAfter: '', en: 'more than' },
  '<=': { vi: 'không quá', viAfter: '', en: 'at most' },
  '<': { vi: 'dưới', viAfter: '', en: 'below' },
} as const satisfies Record<Requirement['op'], { vi: string; viAfter: string; en: string }>;

/** "từ 70% trở lên", "dưới 0,05%". */
export function requirementText(requirement: Requirement, lang: Lang, unit = '%'): string {
  const value = `${sign(requirement.value, lang)}${unit}`;
  const op = OPS[requirement.op];
  if (requirement.op === '>=' && unit === '%' && requirement.value === '100') return value;
  return lang === 'vi' ? `${op.vi} ${value}${op.viAfter}` : `${op.en} ${value}`;
}

/** "≥ 70%", for narrow columns. */
export function requirementShort(requirement: Requirement, lang: Lang, unit = '%'): string {
  const ops = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' } as const;
  if (requirement.op === '>=' && unit === '%' && requirement.value === '100') return '100%';
  return `${ops[requirement.op]} ${sign(requirement.value, lang)}${unit}`;
}

/** "92,3–100" or one figure where both ends are equal. */
export function between(min: string, max: string, lang: Lang, bound?: string): string {
  const low = figure(min, lang, bound);
  if (min === max) return low;
  const high = figure(max, lang, bound);
  if (low === high) return `${exact(min, lang)}–${exact(max, lang)}`;
  return low.startsWith('-') ? `${low} – ${high}` : `${low}–${high}`;
}

/** Names of units in a sentence: the first five, and how many more. */
export function few(names: readonly string[], lang: Lang): string {
  if (names.length <= 5) return names.join(', ');
  const more = names.length - 5;
  return `${names.slice(0, 5).join(', ')}${lang === 'vi' ? ` và ${more} đơn vị khác` : ` and ${more} more`}`;
}
