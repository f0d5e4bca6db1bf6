/** One input cell as formulas see it: whether a usable number stands in it, and which. */
import { and, call, cases, type Expr, eq, ge, gt, iff, le, minus, or, times } from './expr.ts';

/** Rates are whole numbers of this part of 1: ten decimals of a percent. */
export const RATE_SCALE = 1e12;

/** No intermediate result is "" or TRUE: LibreOffice does not take those over from a file, and then calculates by halves. */
export const BLANK = -2;

export type Quantity = 'count' | 'amount' | 'percent' | 'points';

/** The stored number with the 15 significant digits that are shown (R3); for one that is a number. */
function shownDigits(input: Expr): Expr {
  return call('ROUND', input, minus(14, call('INT', call('LOG10', call('MAX', 1, input)))));
}

/** The number as it is computed with: 15 digits of a count or amount, a rate in whole parts; -2 blank, -1 not usable. */
export function numberValue(input: Expr, quantity: Quantity): Expr {
  const value = quantity === 'percent' ? call('ROUND', times(input, RATE_SCALE), 0) : shownDigits(input);
  return cases(
    [
      [or(call('ISERROR', input), call('ISLOGICAL', input)), -1],
      [call('ISNUMBER', input), value],
      [eq(call('LEN', call('TRIM', input)), 0), BLANK],
    ],
    -1,
  );
}

/** 0, 1 or -1; `value` is the cell of `numberValue`. A word where a number belongs is not usable here, whatever it says. */
export function numberStatus(value: Expr, quantity: Quantity, most?: string): Expr {
  const fits = {
    count: () => and(ge(value, 0), eq(value, call('INT', value))),
    amount: () => ge(value, 0),
    percent: () => and(ge(value, 0), le(value, RATE_SCALE)),
    points: () => and(ge(value, 0), le(value, Number(most ?? 0))),
  } satisfies Record<Quantity, () => Expr>;
  return cases(
    [
      [eq(value, BLANK), 0],
      [fits[quantity](), 1],
    ],
    -1,
  );
}

/** Whether anything is written in a cell. */
export const isFilled = (input: Expr): Expr =>
  iff(call('ISERROR', input), true, gt(call('LEN', call('TRIM', input)), 0));
