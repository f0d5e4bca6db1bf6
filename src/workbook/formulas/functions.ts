/** What operators and functions of formulas do, as spreadsheet programs do it, on blocks of values. */
import type { Value } from './cells.ts';
import type { Fn, Op } from './expr.ts';

/** What stands in for `#VALUE!` and the like. */
export class FormulaError extends Error {}

/** A block of values; a single one is 1 x 1. */
export interface Block {
  readonly rows: number;
  readonly cols: number;
  readonly at: (row: number, col: number) => Value;
  /** Where a range begins, for ROW. */
  readonly top?: number;
}

export const single = (value: Value): Block => ({ rows: 1, cols: 1, at: () => value });
export const first = (block: Block): Value => block.at(0, 0);

/** Applies a function to blocks element by element; a single row, column or value is repeated. */
export function each(blocks: readonly Block[], apply: (values: readonly Value[]) => Value): Block {
  const rows = Math.max(...blocks.map((block) => block.rows));
  const cols = Math.max(...blocks.map((block) => block.cols));
  if (rows === 1 && cols === 1) return single(apply(blocks.map(first)));
  // Computed once: what is built on it asks again for every word that it is compared with.
  const list: Value[] = [];
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      list.push(
        apply(blocks.map((block) => block.at(block.rows === 1 ? 0 : row, block.cols === 1 ? 0 : col))),
      );
    }
  }
  return { rows, cols, at: (row, col) => list[row * cols + col] ?? null };
}

function values(blocks: readonly Block[]): Value[] {
  const list: Value[] = [];
  for (const block of blocks) {
    for (let row = 0; row < block.rows; row++) {
      for (let col = 0; col < block.cols; col++) list.push(block.at(row, col));
    }
  }
  return list;
}

function sound(value: Value): Exclude<Value, object> | null {
  if (typeof value === 'object' && value !== null) throw new FormulaError(value.error);
  return value;
}

function number(value: Value): number {
  const plain = sound(value);
  if (typeof plain === 'string') throw new FormulaError('#VALUE!');
  return Number(plain ?? 0);
}

export const truth = (value: Value) => number(value) !== 0;
/** A number within a text is shown to 15 digits, with the decimal comma of Vietnamese offices, as their programs write it. */
const string = (value: Value) => {
  const plain = sound(value);
  if (typeof plain === 'number') return String(Number(plain.toPrecision(15))).replace('.', ',');
  return typeof plain === 'boolean' ? (plain ? 'TRUE' : 'FALSE') : (plain ?? '');
};

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** As cells are compared: a number before any text before TRUE and FALSE; texts without case. */
function order(left: Value, right: Value): number {
  const a = sound(left) ?? blankLike(right);
  const b = sound(right) ?? blankLike(left);
  const ranks = RANK[typeof a as keyof typeof RANK] - RANK[typeof b as keyof typeof RANK];
  if (ranks !== 0) return ranks;
  const [x, y] = typeof a === 'string' ? [a.toLowerCase(), String(b).toLowerCase()] : [Number(a), Number(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const blankLike = (other: Value) => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);

const OPERATIONS = {
  '+': (a, b) => number(a) + number(b),
  '-': (a, b) => number(a) - number(b),
  '*': (a, b) => number(a) * number(b),
  '/': (a, b) => {
    if (number(b) === 0) throw new FormulaError('#DIV/0!');
    return number(a) / number(b);
  },
  '&': (a, b) => string(a) + string(b),
  '=': (a, b) => order(a, b) === 0,
  '<>': (a, b) => order(a, b) !== 0,
  '<': (a, b) => order(a, b) < 0,
  '<=': (a, b) => order(a, b) <= 0,
  '>': (a, b) => order(a, b) > 0,
  '>=': (a, b) => order(a, b) >= 0,
} satisfies Record<Op, (a: Value, b: Value) => Value>;

export const operate = (op: Op, a: Value, b: Value): Value => OPERATIONS[op](a, b);

/** Half away from zero, at a decimal place of the shortest text of a number (1.005 is 1.01 at two). */
function round(value: number, digits: number): number {
  const size = Math.abs(value);
  const [mantissa = '0', exponent = '0'] = size.toExponential().split('e');
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  return Math.sign(value) * Number(`${scaled}e${-digits}`);
}

const trimmed = (value: Value) => string(value).replace(/ +/g, ' ').replace(/^ | $/g, '');

/** Functions of single values. */
export const ONE: Partial<Record<Fn, (values: readonly Value[]) => Value>> = {
  EXACT: ([a = null, b = null]) => string(a) === string(b),
  INT: ([a = null]) => Math.floor(number(a)),
  ISLOGICAL: ([a = null]) => typeof a === 'boolean',
  ISNUMBER: ([a = null]) => typeof a === 'number',
  LEFT: ([a = null, n = 1]) => string(a).slice(0, number(n)),
  LEN: ([a = null]) => string(a).length,
  LOG10: ([a = null]) => Math.log10(number(a)),
  LOWER: ([a = null]) => string(a).toLowerCase(),
  NOT: ([a = null]) => !truth(a),
  RIGHT: ([a = null, n = 1]) => string(a).slice(-number(n)),
  ROUND: ([a = null, n = 0]) => round(number(a), number(n)),
  TRIM: ([a = null]) => trimmed(a),
};

const numbersIn = (blocks: readonly Block[]) =>
  values(blocks).flatMap((value) => (typeof sound(value) === 'number' ? [Number(value)] : []));

/** Functions of whole blocks. */
export const WHOLE: Partial<Record<Fn, (blocks: readonly Block[]) => Block>> = {
  AND: (blocks) => single(values(blocks).map(truth).every(Boolean)),
  OR: (blocks) => single(values(blocks).map(truth).some(Boolean)),
  MAX: (blocks) => single(Math.max(...numbersIn(blocks))),
  MIN: (blocks) => single(Math.min(...numbersIn(blocks))),
  SUM: (blocks) => single(numbersIn(blocks).reduce((a, b) => a + b, 0)),
  SUMPRODUCT: (blocks) =>
    single(
      values([each(blocks, (list) => list.map(number).reduce((a, b) => a * b, 1))]).reduce(
        (a: number, b) => a + number(b),
        0,
      ),
    ),
  MATCH: ([wanted = single(null), among = single(null)]) => {
    const list = values([among]);
    return each([wanted], ([value = null]) => {
      const index = list.findIndex((item) => order(item, value) === 0);
      return index < 0 ? { error: '#N/A' } : index + 1;
    });
  },
  MMULT: ([a = single(0), b = single(0)]) => ({
    rows: a.rows,
    cols: b.cols,
    at: (row, col) => {
      let sum = 0;
      for (let k = 0; k < a.cols; k++) sum += number(a.at(row, k)) * number(b.at(k, col));
      return sum;
    },
  }),
  ROW: ([of = single(0)]) => ({ rows: of.rows, cols: 1, at: (row) => (of.top ?? 0) + row }),
};
