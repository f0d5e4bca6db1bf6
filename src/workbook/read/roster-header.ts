/** What the header of a roster's column says: which indicator it is for, of which year, how near it is to the template's. Pure. */
import { remembered } from '../../once.ts';
import { clean, fold } from '../../text.ts';
import type { Cell, Sheet } from '../../xlsx/types.ts';
import type { RosterLayout } from '../layout.ts';
import { codesOfDate, codesOfDateText } from './codes.ts';
import { foldedText, mergeAt, rowsOf } from './grid.ts';

type Column = RosterLayout['columns'][number];

/** A column's header: its lowest cell with a text, and all of its text where it stands over several rows. */
export interface Header {
  readonly col: number;
  readonly cell: Cell;
  readonly text: string;
}

/** Rows that a header can stand over; more merged ones are no header. */
const MOST_HEADER_ROWS = 4;

/** The last row of a header that begins in this one: a name's header merged downwards reaches over all of it. */
export function headerEnd(sheet: Sheet, row: number, nameCol: number): number {
  const merge = mergeAt(sheet, row, nameCol);
  const end = merge?.top === row ? merge.bottom : row;
  return end - row < MOST_HEADER_ROWS ? end : row;
}

/** Every column with a text in the rows of a header, from left to right. */
export function headersIn(sheet: Sheet, top: number, bottom: number): Header[] {
  if (top === bottom)
    return (rowsOf(sheet).get(top) ?? []).map((cell) => ({ col: cell.col, cell, text: '' }));
  const found = new Map<number, Header>();
  for (let row = top; row <= bottom; row++) {
    for (const cell of rowsOf(sheet).get(row) ?? []) {
      if (cell.value.kind === 'blank') continue;
      const above = found.get(cell.col);
      const text = above === undefined ? '' : `${above.text || textIn(above.cell)} ${textIn(cell)}`;
      found.set(cell.col, { col: cell.col, cell, text });
    }
  }
  return [...found.values()].sort((a, b) => a.col - b.col);
}

const textIn = ({ value }: Cell) => (value.kind === 'text' ? value.value : '');

/** A header as a person reads it, for a message. */
export const headerText = ({ cell, text }: Header): string => clean(text || textIn(cell)).slice(0, 120);

/** Without case, accents and everything that is neither letter nor digit. */
const key = remembered((text) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim(),
);

/** Whether a header is the template's own, however its quotes, dots and spaces are written. */
export function isOwn(header: Header, spec: Column): boolean {
  const text = header.text === '' ? foldedText(header.cell) : fold(header.text);
  // Most cells are no header of any column.
  return text[0] === spec.indicator.id[0] && key(text) === key(spec.header);
}

/** Whether a header begins with an indicator's code, also where Excel made a date of it. */
export function isCoded(header: Header, spec: Column, roster: RosterLayout, date1904: boolean): boolean {
  const { id } = spec.indicator;
  if (
    startsWithCode(foldedText(header.cell), id) ||
    (header.text !== '' && startsWithCode(fold(header.text), id))
  )
    return true;
  const known = new Set(roster.columns.map(({ indicator }) => indicator.id));
  const dated = codesOfDate(header.cell, known, date1904);
  // The header of an Excel table is text: there a date stands as it was shown.
  const [only, ...more] = dated.length > 0 ? dated : codesOfDateText(textIn(header.cell), known);
  return only === id && more.length === 0;
}

const LEAD = /^(?:chi bao|chi so|tieu chi|ma(?: so)?)\s*:?\s*/;
/** "2. 1. 2", "2,1,2", "2-1-2": the figures of a code however they are set apart. */
const spelled = (text: string) =>
  text.replace(/^[\d\s.,-]*\d/, (code) =>
    code.replace(/\s*[.,]\s*(?=\d{1,2}(?!\d))|(?<=\d)-(?=\d{1,2}(?!\d))/g, '.'),
  );

/** Whether a folded text begins with a code: "2.1.2 Xếp loại", "Chỉ báo 2. 1. 2:"; "2.1.21" and "2.1.2a" do not. */
function startsWithCode(text: string, code: string): boolean {
  const bare = text.replace(LEAD, '');
  const begins = (of: string) =>
    of.startsWith(code) && !/^(?:[\d.]*\d|[a-z](?![a-z]))/.test(of.slice(code.length));
  return begins(bare) || begins(spelled(bare));
}

const wordsOf = (text: string) =>
  key(text)
    .replace(/^\d+(?: \d+)*[a-z]?(?= |$)/, '')
    .split(' ')
    .filter((word) => word !== '');

/** Words that say nothing of what a column is for. */
const EMPTY_WORDS = new Set(['co', 'duoc', 'va', 'cua', 'so', 'cac', 'la', 'cho']);

/** Which share of the words of the template's header another one has, 0 to 1; "CĐHT" has all of "cộng đồng học tập". */
export function likeness(text: string, spec: Column): number {
  const all = wordsOf(spec.header);
  const telling = all.filter((word) => !EMPTY_WORDS.has(word));
  if (telling.length === 0) return 0;
  const given = wordsOf(text);
  const had = new Set<string>();
  const initials = all.map((word) => word[0] ?? '').join('');
  for (const word of given) {
    had.add(word);
    const at = word.length > 1 ? initials.indexOf(word) : -1;
    if (at >= 0) for (const long of all.slice(at, at + word.length)) had.add(long);
  }
  return telling.filter((word) => had.has(word)).length / telling.length;
}

/** Words of a header that could stand over any column: "Kết quả", "Xếp loại năm nay", "Cột1". */
const ANY_COLUMN = new Set(
  'ket qua xep loai danh gia muc do nam nay dat khong co cot column hien tai chinh thuc x'.split(' '),
);

/** Whether a header says nothing of what its column is for. */
export const isVague = (text: string): boolean =>
  wordsOf(text).every((word) => ANY_COLUMN.has(word.replace(/\d+$/, '')) || /^\d*$/.test(word));

/** Whether a header is nothing but its code. */
export const isBareCode = (text: string): boolean => wordsOf(text).length === 0;

const EARLIER = /(?:^| )(?:(?:nam|ky|dot|lan) (?:truoc|ngoai)|nam cu|ky cu)(?: |$)/;

/** Whether a header says that its column is of another year than the assessed one. */
export function isOfOtherYear(text: string, year: number | null): boolean {
  if (
    EARLIER.test(key(text)) ||
    clean(text)
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes('cũ')
  )
    return true;
  if (year === null) return false;
  // "44/2014/TT-BGDĐT" and "12/11/2021" are a document and its date.
  const years = [...clean(text).matchAll(/(?<![\d/.])(20\d\d)(?:\s*[-–/]\s*(20\d\d))?(?![\d/])/g)].flatMap(
    ([, from, to]) => (to === undefined ? [Number(from)] : [Number(from), Number(to)]),
  );
  return years.length > 0 && !years.includes(year);
}
