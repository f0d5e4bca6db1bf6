/** From a content value to what a cell stores: exact shares, real dates, text that can never act as a formula. */

import type { CriteriaSet } from '../../criteria/schema.ts';
import type { ExactValue, InputValue, WorkbookContent } from '../content.ts';

/** A number that keeps its own format instead of the cell's. */
export interface FormattedNumber {
  readonly number: number;
  readonly numFmt: string;
}

/** An error value, such as `#DIV/0!`. */
interface ErrorValue {
  readonly error: string;
}

/** A text that leads somewhere. */
interface LinkedText {
  readonly text: string;
  readonly hyperlink: string;
}

type Unmarked = string | number | boolean | Date | FormattedNumber | ErrorValue | LinkedText;

/** A value in a font that is struck through. */
export interface Struck {
  readonly struck: Unmarked;
}

/** What a cell is given; `null` leaves it blank. */
export type Stored = Unmarked | Struck | null;

/** The most characters a cell can hold. */
const CELL_LIMIT = 32_767;
/** First characters by which a spreadsheet program takes typed text for a formula. */
const FORMULA_START = /^[=+\-@]/;
/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, two non-characters. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it may stand in the file: line ends as \n, nothing XML forbids, `_xHHHH_` kept from being read as a character. */
export function cellText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .slice(0, CELL_LIMIT)
    .replace(NOT_XML, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Whether a text must keep the number format "text", so that editing it later makes no formula of it. */
export function looksLikeFormula(value: Stored): boolean {
  return typeof value === 'string' && FORMULA_START.test(value);
}

/** "1.39%" as 0.0139, by moving the decimal point and not by dividing; undefined for anything else. */
export function parsePercent(text: string): number | undefined {
  const match = /^\s*(-?\d+)(?:\.(\d+))?\s*%\s*$/.exec(text);
  if (match === null) return undefined;
  const fraction = match[2] ?? '';
  return Number(`${match[1]}${fraction}e-${fraction.length + 2}`);
}

/** "17/01/2022" as a date; undefined where there is no such day or Excel has none (before 1901). */
export function parseDate(text: string): Date | undefined {
  const match = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text);
  if (match === null) return undefined;
  const [day, month, year] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  return exists && year > 1900 ? date : undefined;
}

/** A value as it is: numbers as numbers, text as text, nothing as blank. */
export function plain(value: InputValue | undefined): Stored {
  if (value === undefined || value === '') return null;
  if (typeof value === 'object') return exactly(value);
  return typeof value === 'number' ? finite(value) : value;
}

/** What another workbook held, as it was. */
function exactly(value: ExactValue): Stored {
  const content = contentOf(value);
  return value.struck === true && content !== null ? { struck: content } : content;
}

function contentOf({ exact, error, numFmt, link }: ExactValue): Unmarked | null {
  if (typeof exact === 'string') {
    if (exact === '') return null;
    if (error === true) return { error: exact };
    return link === undefined ? exact : { text: cellText(exact), hyperlink: link };
  }
  if (typeof exact === 'boolean') return exact;
  return numFmt === undefined ? finite(exact) : { number: finite(exact), numFmt };
}

/** A share: "1.39%" as 0.0139, else as it is. */
export function share(value: InputValue | undefined): Stored {
  return (typeof value === 'string' ? parsePercent(value) : undefined) ?? plain(value);
}

/** A date given as dd/mm/yyyy, else as it is. */
export function dated(value: InputValue | undefined): Stored {
  return (typeof value === 'string' ? parseDate(value) : undefined) ?? plain(value);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`a cell cannot hold ${value}`);
  return value;
}

/** What a printed page says of the whole workbook: the unit, where it is known, and the set. */
export function footerOf(set: CriteriaSet, { info }: WorkbookContent): string {
  const unit = plain(info['unit.name']);
  return typeof unit === 'string' && unit.trim() !== '' ? `${unit} – ${set.title}` : set.title;
}
