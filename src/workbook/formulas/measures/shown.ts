/** Shares as the sheet shows them, and how far they are from a bound. */
import type { Requirement } from '../../../criteria/schema.ts';
import { wholeBound } from '../compare.ts';
import {
  and,
  call,
  cases,
  ceiling,
  type Expr,
  eq,
  gt,
  iff,
  minus,
  or,
  over,
  plus,
  type Term,
  text,
  times,
} from '../expr.ts';
import { type Fraction, SHARE, type ShareCells } from '../shares.ts';
import { WAY } from '../texts.ts';
import type { MeasureCells, MeasureContext, Shown } from './types.ts';

/** A share of 1, floored to decimals of a percent, so that what is shown never crosses a threshold (R2). */
function floored([part, whole]: Fraction, decimals: number): Expr {
  const unit = 10 ** (decimals + 2);
  return over(call('INT', over(times(part, unit), whole)), unit);
}

/** A range of shares: a number where it is one, "92,3% – 100%" where it is not, nothing where nothing is known. */
export function shownShare({ state, low, high }: ShareCells, decimals: number): Shown {
  const percent = (of: Fraction) =>
    over(call('INT', over(times(of[0], 10 ** (decimals + 2)), of[1])), 10 ** decimals);
  const exact = eq(times(low[0], high[1]), times(high[0], low[1]));
  return {
    expr: cases(
      [
        [eq(state, SHARE.blank), ''],
        [eq(state, SHARE.invalid), 'Xem lại ô'],
        [eq(state, SHARE.empty), '0/0'],
        [eq(state, SHARE.unknown), ''],
        [and(eq(state, SHARE.open), eq(low[0], 0), eq(high[0], high[1])), ''],
        [exact, floored(low, decimals)],
      ],
      text(percent(low), '% – ', percent(high), '%'),
    ),
    format: `0.${'0'.repeat(decimals)}%`,
  };
}

export const isAtLeast = ({ op }: Requirement) => op === '>=' || op === '>';

/** The smallest count that reaches a bound, or the largest that stays within it. */
function sufficient(whole: Expr, bound: Requirement): Expr {
  const { part, of } = wholeBound(bound);
  const exact = over(times(part, whole), of);
  switch (bound.op) {
    case '>=':
      return ceiling(exact);
    case '>':
      return plus(call('INT', exact), 1);
    case '<=':
      return call('INT', exact);
    case '<':
      return minus(ceiling(exact), 1);
  }
}

/** What brings a share to the first bound whose test holds: sub-units where they are counted, else percentage points. */
export function wayOf(
  share: ShareCells,
  unit: string,
  decimals: number,
  { row, say }: Pick<MeasureContext, 'row' | 'say'>,
): NonNullable<MeasureCells['way']> {
  return (bounds) => {
    const { state, low, roster, spec } = share;
    const up = bounds.every(([, bound]) => isAtLeast(bound));
    const first = (of: (bound: Requirement) => Expr, otherwise: Term) =>
      cases(
        bounds.map(([test, bound]) => [test, of(bound)]),
        otherwise,
      );
    const gap = row.put(
      'cần điểm',
      first((bound) => stepsTo(low, bound, decimals), 0),
    );
    const byRate = gapText(gap, up, decimals, say);
    if (spec.quantity === 'amount')
      return iff(or(eq(state, SHARE.counts), eq(state, SHARE.rate)), byRate, '');
    const needed = row.put(
      'cần có',
      first((bound) => sufficient(low[1], bound), low[0]),
    );
    const [start, end] = up ? WAY.more : WAY.less;
    const [open, close] = up ? WAY.atLeast : WAY.atMost;
    const missing = up ? minus(needed, low[0]) : minus(low[0], needed);
    const counted = text(say(start), missing, say(end(unit) + open), needed, '/', low[1], close);
    const isCounted =
      roster === null ? eq(state, SHARE.counts) : or(eq(state, SHARE.counts), eq(state, SHARE.roster));
    return cases(
      [
        [isCounted, iff(gt(missing, 0), counted, '')],
        [eq(state, SHARE.rate), byRate],
      ],
      '',
    );
  };
}

/** "Cần thêm 1,06 điểm phần trăm", of steps of the last decimal shown; nothing for none. */
export function gapText(steps: Expr, up: boolean, decimals: number, say: MeasureContext['say']): Expr {
  const [start, end] = up ? WAY.percentUp : WAY.percentDown;
  return iff(gt(steps, 0), text(say(start), over(steps, 10 ** decimals), say(end)), '');
}

/** Steps of the last decimal of a percentage to a bound, rounded up so that they suffice. */
export function stepsTo([part, whole]: Fraction, bound: Requirement, decimals: number): Expr {
  const { part: least, of } = wholeBound(bound);
  const distance = isAtLeast(bound)
    ? minus(times(least, whole), times(part, of))
    : minus(times(part, of), times(least, whole));
  const steps = over(times(distance, 10 ** (decimals + 2)), times(of, whole));
  return bound.op === '>' || bound.op === '<' ? plus(call('INT', steps), 1) : ceiling(steps);
}
