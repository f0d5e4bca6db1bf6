/** A share counted from a roster: how many more of its sub-units must count, so that it is certain. Pure. */
import type { RosterAnswers } from '../engine/input.ts';
import { percent, type Rational, rational, toResultDecimal } from '../engine/rational.ts';
import { type Bound, isAtLeast, within } from './bound.ts';
import { withMore } from './change.ts';
import { type Goal, requirementOf, type ShareSolution, type Solution } from './solution.ts';
import type { Rung } from './types.ts';

/** Rows of a roster, whether they take part or not. */
export function rosterSize(roster: RosterAnswers): number {
  const { counted, others, open } = roster.unclear ?? { counted: 0, others: 0, open: 0 };
  return (
    roster.counted +
    roster.others +
    roster.missing +
    roster.invalid +
    counted +
    others +
    open +
    (roster.outside ?? 0)
  );
}

/** The share that a roster certainly has: all that is open turns out badly. */
function certain(roster: RosterAnswers): { counted: Rational; size: Rational } {
  const { others = 0, open = 0 } = roster.unclear ?? {};
  const size = roster.counted + roster.others + roster.missing + roster.invalid + others + open;
  return { counted: rational(BigInt(roster.counted)), size: rational(BigInt(size)) };
}

/** How many more must count, so that it is certain; null where all of them are not enough. */
function moreOf(roster: RosterAnswers, bound: Bound): number | null {
  const all = rosterSize(roster) - roster.counted;
  const enough = (by: number) => {
    const { counted, size } = certain(withMore(roster, by));
    return size.n > 0n && within(percent(counted, size), bound);
  };
  if (!enough(all)) return null;
  let [low, high] = [0, all];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function byRoster(
  indicator: string,
  roster: RosterAnswers,
  goals: readonly Goal[],
  bound: Bound,
  solution: Solution,
): ShareSolution {
  const { counted, size } = certain(roster);
  const rungs = goals.map(({ level, bound: of }): Rung => {
    const by = isAtLeast(of) ? moreOf(roster, of) : null;
    const part = by === null ? null : toResultDecimal(rational(BigInt(roster.counted + by)));
    return {
      level,
      bound: requirementOf(of),
      part,
      whole: null,
      more: by === null ? null : String(by),
      impossible: by === null,
    };
  });
  const by = isAtLeast(bound) ? moreOf(roster, bound) : null;
  return solution(
    { given: 'roster', part: toResultDecimal(counted), whole: toResultDecimal(size), rungs },
    by === null ? null : by === 0 ? [] : [{ kind: 'roster', indicator, by }],
  );
}
