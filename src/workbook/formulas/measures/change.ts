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
  plus,
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
  const relative = measure.by === 'percent';
  const fall = relative ? relativeFall : difference;
  const low = put(fall(previous.low, current.high), ['số 1', 'số 2']);
  const high = put(fall(previous.high, current.low), ['số 3', 'số 4']);
  const [certain, possible] = [satisfies(low, requirement), satisfies(high, requirement)];
  const answer = row.put(
    'theo số liệu',
    relative
      ? cases(
          [
            // Of nothing nothing falls; where last year's rate may be 0, the fall is not certain.
            [or(eq(high[1], 0), not(possible)), OUTCOME.notMet],
            [or(eq(low[1], 0), not(certain)), OUTCOME.undecided],
          ],
          OUTCOME.met,
        )
      : holds(certain, possible),
  );
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
    value: relative
      ? { expr: shownFall(low, high), format: '0.00%' }
      : { expr: shownPoints(low, high), format: '0.00" điểm %"' },
    computed: new Map(both.map((share) => [share.spec.figure, shownShare(share, DECIMALS)])),
    missing: NEEDS.figures,
    way: () =>
      relative
        ? relativeWay(previous, current, requirement, context)
        : wayOf(previous, current, high, requirement, context),
    open: null,
    brokenRoster: null,
  };
};

/** The fall as a share of last year's; of 0, nothing is a share. */
function relativeFall(first: Fraction, second: Fraction): Fraction {
  const same = eq(first[1], second[1]);
  const before = iff(same, first[0], times(first[0], second[1]));
  return [minus(before, iff(same, second[0], times(second[0], first[1]))), before];
}

function shownFall(low: Fraction, high: Fraction): Expr {
  const isExact = and(eq(low[0], high[0]), eq(low[1], high[1]), gt(low[1], 0));
  return iff(isExact, over(call('INT', over(times(low[0], 10_000), low[1])), 10_000), '');
}

/** How many fewer this year's count must be, or by how many points its rate must be lower. */
function relativeWay(
  previous: ShareCells,
  current: ShareCells,
  requirement: Requirement,
  { row, say }: MeasureContext,
): Expr {
  const { part, of } = wholeBound(requirement);
  const [before, whole] = previous.low;
  const [now, all] = current.low;
  const left = times(before, of - part);
  const most = over(times(all, left), times(whole, of));
  const least = row.put('cần có', requirement.op === '>' ? minus(ceiling(most), 1) : call('INT', most));
  const above = minus(times(now, whole, of), times(left, all));
  const exact = over(times(above, 10 ** (DECIMALS + 2)), times(whole, of, all));
  const steps = row.put('cần điểm', requirement.op === '>' ? plus(call('INT', exact), 1) : ceiling(exact));
  return fewerOrPoints(previous, current, least, steps, eq(before, 0), say);
}

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
  const [, all] = current.low;
  const most = over(times(all, minus(times(before, of), times(part, whole))), times(whole, of));
  const least = row.put('cần có', requirement.op === '>' ? minus(ceiling(most), 1) : call('INT', most));
  const steps = row.put('cần điểm', stepsTo(range, requirement, DECIMALS));
  return fewerOrPoints(previous, current, least, steps, lt(least, 0), say);
}

function fewerOrPoints(
  previous: ShareCells,
  current: ShareCells,
  least: Expr,
  steps: Expr,
  impossible: Expr,
  say: MeasureContext['say'],
): Expr {
  const [now, all] = current.low;
  const [start, end] = WAY.fallMore;
  const [open, close] = WAY.atMost;
  const isExact = (share: ShareCells) => or(eq(share.state, SHARE.counts), eq(share.state, SHARE.rate));
  const fewer = minus(now, least);
  return cases(
    [
      [not(and(isExact(previous), isExact(current))), ''],
      [impossible, say(NEEDS.impossible)],
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
