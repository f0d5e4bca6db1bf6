/** One input cell as formulas see it: whether a usable number stands in it, and which. */
import { and, call, cases, type Expr, eq, ge, gt, iff, le, minus, times } from './expr.ts';

/** Status of an input: 0 blank, 1 usable, -1 entered but not usable. */
export interface NumberCells {
  readonly status: Expr;
  readonly value: Expr;
}

/** Rates are whole numbers of this part of 1: ten decimals of a percent. */
export const RATE_SCALE = 1e12;

export type Quantity = 'count' | 'amount' | 'percent' | 'points';

/** The stored number with the 15 significant digits that are shown (R3); for one that is a number. */
function shownDigits(input: Expr): Expr {
  return call('ROUND', input, minus(14, call('INT', call('LOG10', call('MAX', 1, input)))));
}

const isBlank = (input: Expr) => eq(call('LEN', call('TRIM', input)), 0);
const isNumber = (input: Expr) => iff(call('ISLOGICAL', input), false, call('ISNUMBER', input));

/** The number as it is computed with: 15 digits of a count or amount, a rate in whole parts; 0 where there is none. */
export function numberValue(input: Expr, quantity: Quantity): Expr {
  const value = quantity === 'percent' ? call('ROUND', times(input, RATE_SCALE), 0) : shownDigits(input);
  return iff(isNumber(input), value, 0);
}

/** 0, 1 or -1; `value` is the cell of `numberValue`. A word where a number belongs is not usable here, whatever it says. */
export function numberStatus(input: Expr, value: Expr, quantity: Quantity, most?: string): Expr {
  const fits = {
    count: and(ge(value, 0), eq(value, call('INT', value))),
    amount: ge(value, 0),
    percent: and(ge(value, 0), le(value, RATE_SCALE)),
    points: and(ge(value, 0), le(value, Number(most ?? 0))),
  } satisfies Record<Quantity, Expr>;
  return cases(
    [
      [isNumber(input), iff(fits[quantity], 1, -1)],
      [call('ISERROR', input), -1],
      [isBlank(input), 0],
    ],
    -1,
  );
}

/** A change in percent, of which only the sign matters: any number from 0 up. */
export const changeStatus = (input: Expr, value: Expr): Expr => numberStatus(input, value, 'amount');

/** Whether anything is written in a cell. */
export const isFilled = (input: Expr): Expr =>
  iff(call('ISERROR', input), true, gt(call('LEN', call('TRIM', input)), 0));
