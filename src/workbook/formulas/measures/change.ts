/** Last year's share less this year's, in percentage points. */

import type { Requirement } from '../../../criteria/schema.ts';
import { difference, holds, OUTCOME, satisfies, wholeBound } from '../compare.ts';
import {
  and,
  call,
  cases,
  ceiling,
  type Expr,
  eq,
  gt,
  iff,
  lt,
  minus,
  not,
  or,
  over,
  text,
  times,
} from '../expr.ts';
import { type Fraction, isGiven, isInvalid, SHARE, type ShareCells, speaks } from '../shares.ts';
import { NEEDS, WAY } from '../texts.ts';
import { shownShare, stepsTo } from './shown.ts';
import { JUDGED, type MeasureContext, type MeasureFormulas } from './types.ts';

const DECIMALS = 2;

export const change: MeasureFormulas<'change'> = (measure, context) => {
  const [previous, current] = context.shares;
  const { row } = context;
  if (previous === undefined || current === undefined) throw new Error('a change has two shares');
  const { requirement } = measure;
  const put = (
    [part, whole]: Fraction,
    columns: readonly ['số 1', 'số 2'] | readonly ['số 3', 'số 4'],
  ): Fraction => [row.put(columns[0], part), row.put(columns[1], whole)];
  const low = put(difference(previous.low, current.high), ['số 1', 'số 2']);
  const high = put(difference(previous.high, current.low), ['số 3', 'số 4']);
  const answer = row.put('theo số liệu', holds(satisfies(low, requirement), satisfies(high, requirement)));
  const both = [previous, current];
  const state = row.put(
    'căn cứ',
    cases(
      [
        [not(or(...both.map(isGiven))), JUDGED.none],
        [and(or(...both.map(isInvalid)), eq(answer, OUTCOME.undecided)), JUDGED.invalid],
      ],
      JUDGED.figures,
    ),
  );
  return {
    state,
    denies: or(...both.map(speaks)),
    holds: answer,
    levels: null,
    self: true,
    points: null,
    value: { expr: shownPoints(low, high), format: '0.00" điểm %"' },
    computed: new Map(both.map((share) => [share.spec.figure, shownShare(share, DECIMALS)])),
    missing: NEEDS.figures,
    way: () => wayOf(previous, current, high, requirement, context),
    open: null,
    brokenRoster: null,
  };
};

function shownPoints(low: Fraction, high: Fraction): Expr {
  const exact = and(eq(low[0], high[0]), eq(low[1], high[1]));
  return iff(exact, over(call('INT', over(times(low[0], 10_000), low[1])), 100), '');
}

/** How many fewer this year's count must be; percentage points where it is no count. */
function wayOf(
  previous: ShareCells,
  current: ShareCells,
  range: Fraction,
  requirement: Requirement,
  { row, say }: MeasureContext,
): Expr {
  const { part, of } = wholeBound(requirement);
  const [before, whole] = previous.low;
  const [now, all] = current.low;
  const most = over(times(all, minus(times(before, of), times(part, whole))), times(whole, of));
  const least = row.put('cần có', requirement.op === '>' ? minus(ceiling(most), 1) : call('INT', most));
  const steps = row.put('cần điểm', stepsTo(range, requirement, DECIMALS));
  const [start, end] = WAY.fallMore;
  const [open, close] = WAY.atMost;
  const isExact = (share: ShareCells) => or(eq(share.state, SHARE.counts), eq(share.state, SHARE.rate));
  const fewer = minus(now, least);
  return cases(
    [
      [not(and(isExact(previous), isExact(current))), ''],
      [lt(least, 0), say(NEEDS.impossible)],
      [
        eq(current.state, SHARE.counts),
        iff(
          gt(fewer, 0),
          text(say(start), fewer, say(end(current.spec.unit.vi) + open), least, '/', all, close),
          '',
        ),
      ],
    ],
    iff(gt(steps, 0), text(say(start), over(steps, 10 ** DECIMALS), say(WAY.percentUp[1])), ''),
  );
}
