/**
 * Formulas as data: built with the functions below, printed for spreadsheet programs (print.ts) and computed here for
 * their cached results (evaluate.ts). Only functions that Excel 2007, LibreOffice and phone viewers share.
 */

/** A cell, by 1-based row and column. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells. */
export interface RangeRef {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Everything a formula may call. None is volatile, reads a number from text or formats one. */
const FUNCTIONS = [
  'AND',
  'EXACT',
  'IF',
  'INT',
  'ISERROR',
  'ISLOGICAL',
  'ISNUMBER',
  'LEFT',
  'LEN',
  'LOG10',
  'LOWER',
  'MATCH',
  'MAX',
  'MIN',
  'MMULT',
  'NOT',
  'OR',
  'RIGHT',
  'ROUND',
  'ROW',
  'SUM',
  'SUMPRODUCT',
  'TRIM',
] as const;
export type Fn = (typeof FUNCTIONS)[number];

export type Op = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Expr =
  | { readonly kind: 'constant'; readonly value: number | string | boolean }
  | ({ readonly kind: 'cell' } & CellRef)
  | ({ readonly kind: 'range' } & RangeRef)
  | { readonly kind: 'op'; readonly op: Op; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'call'; readonly fn: Fn; readonly args: readonly Expr[] };

/** What a builder takes: an expression, or a constant as it is. */
export type Term = Expr | number | string | boolean;

export const expr = (term: Term): Expr =>
  typeof term === 'object' ? term : { kind: 'constant', value: term };

export const cell = (at: CellRef): Expr => ({ kind: 'cell', sheet: at.sheet, row: at.row, col: at.col });
export const range = (of: RangeRef): Expr => ({ kind: 'range', ...of });

const op =
  (symbol: Op) =>
  (left: Term, right: Term): Expr => ({ kind: 'op', op: symbol, left: expr(left), right: expr(right) });
export const minus = op('-');
export const over = op('/');
export const eq = op('=');
export const ne = op('<>');
export const lt = op('<');
export const le = op('<=');
export const gt = op('>');
export const ge = op('>=');

const fold = (symbol: Op, empty: Term) => (first: Term | undefined, rest: readonly Term[]) =>
  rest.reduce<Expr>(
    (left, right) => ({ kind: 'op', op: symbol, left, right: expr(right) }),
    expr(first ?? empty),
  );
export const plus = (...terms: readonly Term[]): Expr => fold('+', 0)(terms[0], terms.slice(1));
export const times = (...terms: readonly Term[]): Expr => fold('*', 1)(terms[0], terms.slice(1));
/** Texts and numbers one after another; numbers come out as the reader's own country writes them. */
export const text = (...terms: readonly Term[]): Expr => fold('&', '')(terms[0], terms.slice(1));

export const call = (fn: Fn, ...args: readonly Term[]): Expr => ({ kind: 'call', fn, args: args.map(expr) });

export const iff = (test: Term, yes: Term, no: Term): Expr => call('IF', test, yes, no);
/** All of them; true where there are none. */
export const and = (...tests: readonly Term[]): Expr =>
  tests.length === 0 ? expr(true) : call('AND', ...tests);
/** Any of them; false where there are none. */
export const or = (...tests: readonly Term[]): Expr =>
  tests.length === 0 ? expr(false) : call('OR', ...tests);

/** The value of the first test that holds, else the last one. */
export function cases(branches: readonly (readonly [test: Term, value: Term])[], otherwise: Term): Expr {
  return branches.reduceRight<Expr>((rest, [test, value]) => iff(test, value, rest), expr(otherwise));
}

export const not = (test: Term): Expr => call('NOT', test);

/** A whole number rounded up. */
export const ceiling = (of: Term): Expr => minus(0, call('INT', minus(0, of)));
