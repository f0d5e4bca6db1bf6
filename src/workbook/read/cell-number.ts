/** One input cell that takes a number: its reading, and what has to be said of it. Pure. */
import type { Diagnostic } from '../../diagnostics.ts';
import type { NumberReading } from '../../engine/input.ts';
import { HUNDRED, multiply, parseDecimal, type Rational, toDecimal } from '../../engine/rational.ts';
import { clean } from '../../text.ts';
import { shownBy } from '../../xlsx/number-shown.ts';
import { STROKE } from '../../xlsx/rich-text.ts';
import type { Cell } from '../../xlsx/types.ts';
import { textOf } from './cell-text.ts';
import { type NumberField, parsePair, parseTextNumber } from './number-text.ts';

export interface NumberCell {
  /** Undefined: blank. */
  readonly reading?: NumberReading;
  /** "33/33" gives both counts. */
  readonly pair?: { readonly part: NumberReading; readonly whole: NumberReading };
  readonly notes: readonly Note[];
}

/** A diagnostic without its place. */
export type Note = Pick<Diagnostic, 'code' | 'args'>;

const INVALID: NumberReading = { state: 'invalid' };
const refuse = (note: Note): NumberCell => ({ reading: INVALID, notes: [note] });
const shown = (value: Rational) => toDecimal(value, 15);

export interface NumberContext {
  readonly date1904: boolean;
  /** What the counts of "33/33" are, where the cell's own field is their rate. */
  readonly counts: Exclude<NumberField, 'percent'>;
}

/** Reads a cell of a count, amount or percent field. */
export function readNumberCell(
  cell: Cell | undefined,
  field: NumberField,
  context: NumberContext = { date1904: false, counts: 'count' },
): NumberCell {
  const read = readUnmarked(cell, field, context);
  if (cell?.struck !== true || read.reading?.state === 'invalid' || (!read.reading && !read.pair))
    return read;
  return {
    ...read,
    notes: [...read.notes, { code: 'HT224', args: { seen: textOf(cell, context.date1904) } }],
  };
}

function readUnmarked(cell: Cell | undefined, field: NumberField, context: NumberContext): NumberCell {
  if (cell === undefined) return { notes: [] };
  const { value, formula } = cell;
  switch (value.kind) {
    case 'blank':
      return formula === undefined
        ? { notes: [] }
        : refuse({ code: 'HT210', args: { formula: `=${formula}` } });
    case 'error':
      return refuse({ code: 'HT209', args: { seen: value.value } });
    case 'boolean':
      return refuse({ code: 'HT213', args: { seen: value.value ? 'TRUE' : 'FALSE' } });
    case 'iso-date':
      return refuse({ code: 'HT213', args: { seen: textOf(cell, context.date1904) } });
    case 'text':
      return withFormula(readText(value.value, field, context), cell);
    case 'number':
      if (cell.format === 'date')
        return refuse({ code: 'HT213', args: { seen: textOf(cell, context.date1904) } });
      return withFormula(readStored(value.value, cell, field), cell);
  }
}

/** A figure that a formula computed is taken, and said. */
function withFormula(read: NumberCell, cell: Cell): NumberCell {
  if (cell.formula === undefined || read.reading?.state !== 'value') return read;
  const args = { formula: `=${cell.formula}`, value: shown(read.reading.value) };
  return { ...read, notes: [...read.notes, { code: 'HT216', args }] };
}

/** R3: a double is taken with the 15 significant digits that Excel shows. */
function stored(value: number): Rational | undefined {
  return Number.isFinite(value) ? parseDecimal(value.toPrecision(15)) : undefined;
}

function readStored(number: number, cell: Cell, field: NumberField): NumberCell {
  const value = stored(number);
  if (value === undefined) return refuse({ code: 'HT201', args: { seen: String(number) } });
  const args = { seen: shown(value), format: cell.formatCode };
  switch (shownBy(cell.formatCode, number)) {
    case 'percent':
      return percentage(multiply(value, HUNDRED), field);
    case 'percent-sign':
      return percentage(value, field);
    case 'hidden':
      return refuse({ code: 'HT223', args });
    case 'other':
      return refuse({ code: 'HT222', args });
    case 'scale-word':
      // An amount's or a rate's own unit may be one of thousands or millions; nothing is counted so.
      if (field === 'count' && value.n !== 0n) return refuse({ code: 'HT222', args });
      break;
    case 'as-stored':
      break;
  }
  return field === 'percent' ? plainRate(value) : exactly(value);
}

/** A number that its cell shows with a percent sign, in percent. */
function percentage(percent: Rational, field: NumberField): NumberCell {
  if (field === 'percent') return exactly(percent);
  // The cell shows "100%" where 1 is stored: neither 100 nor 1 unit can be meant for certain. 0 is 0.
  return percent.n === 0n
    ? exactly(percent)
    : refuse({ code: 'HT221', args: { seen: `${shown(percent)}%` } });
}

function exactly(value: Rational): NumberCell {
  const fraction = shown(value).split('.')[1] ?? '';
  return { reading: { state: 'value', value, decimals: fraction.length }, notes: [] };
}

/** R8: up to 1, a number without percent format has two readings; above, it is a percentage as typed. */
function plainRate(value: Rational): NumberCell {
  if (value.n <= 0n || value.n > value.d) return exactly(value);
  return { reading: { state: 'either', low: value, high: multiply(value, HUNDRED) }, notes: [] };
}

function readText(raw: string, field: NumberField, { counts }: NumberContext): NumberCell {
  const text = clean(raw);
  if (text === '') return { notes: [] };
  if (text.includes(STROKE)) return refuse({ code: 'HT225', args: { seen: text } });
  const pair = parsePair(text);
  if (pair !== undefined) return readPair(text, pair, field === 'percent' ? counts : field);
  const percentSign = /\s*%$/.exec(text);
  const number = parseTextNumber(percentSign === null ? text : text.slice(0, percentSign.index), field);
  if (number.kind === 'none') return refuse({ code: 'HT201', args: { seen: text } });
  if (percentSign !== null && field !== 'percent') return refuse({ code: 'HT221', args: { seen: text } });
  if (number.kind === 'ambiguous') return refuse(twoReadings(text, number, field));
  const { value, decimals } = number;
  const read: NumberCell =
    field === 'percent' && percentSign === null
      ? plainRate(value)
      : { reading: { state: 'value', value, decimals }, notes: [] };
  if (read.reading?.state !== 'value') return read;
  return {
    reading: { ...read.reading, decimals },
    notes: [
      { code: 'HT217', args: { seen: text, value: `${shown(value)}${field === 'percent' ? '%' : ''}` } },
    ],
  };
}

function twoReadings(
  seen: string,
  { grouped, decimal }: { grouped: string; decimal: string },
  field: NumberField,
): Note {
  // "1,210" as a decimal is 1,21: written as it was typed, it would offer the same doubt again.
  const value = parseDecimal(decimal);
  const second = value === undefined ? decimal : shown(value);
  const args = { seen, first: grouped, second };
  return { code: 'HT202', args: field === 'count' ? { ...args, count: true } : args };
}

function readPair(text: string, pair: { part: string; whole: string }, field: NumberField): NumberCell {
  const part = parseTextNumber(pair.part, field);
  const whole = parseTextNumber(pair.whole, field);
  if (part.kind === 'ambiguous') return refuse(twoReadings(pair.part, part, field));
  if (whole.kind === 'ambiguous') return refuse(twoReadings(pair.whole, whole, field));
  if (part.kind !== 'number' || whole.kind !== 'number')
    return refuse({ code: 'HT201', args: { seen: text } });
  const value = (n: typeof part): NumberReading => ({ state: 'value', value: n.value, decimals: n.decimals });
  return {
    pair: { part: value(part), whole: value(whole) },
    notes: [{ code: 'HT217', args: { seen: text, value: `${shown(part.value)}/${shown(whole.value)}` } }],
  };
}
