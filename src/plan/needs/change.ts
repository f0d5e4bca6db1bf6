/** A fall in percentage points, or in percent of last year's share: what this year's share had to be, or that last year's made it impossible. */
import { sharesOf } from '../../criteria/fields.ts';
import { fallOnLastYear, rateAfterFall, rateBeforeFall } from '../../engine/measures/relative-change.ts';
import { isExact } from '../../engine/range.ts';
import {
  add,
  compare,
  HUNDRED,
  type Rational,
  subtract,
  toResultDecimal,
  ZERO,
} from '../../engine/rational.ts';
import { readShare, type Share } from '../../engine/share.ts';
import { type Bound, boundOf, nearestWithin, within } from '../bound.ts';
import { solveShare } from '../share.ts';
import { tenth } from '../share-entered.ts';
import { fixed } from '../solution.ts';
import { type Answer, clearing, type Needs } from './need.ts';

/** The rate, where there is one; of two readings (R8) the likelier. */
function rateOf(share: Share): Rational | null {
  if (share.blank || share.empty || share.invalid) return null;
  if (share.twoReadings !== null) return share.twoReadings.high;
  return isExact(share.range) ? share.range.min : null;
}

export const change: Needs<'change'> = (measure, context) => {
  const { set, indicator, submission } = context;
  const { requirement } = measure;
  const [first, second] = sharesOf(set, measure);
  if (first === undefined || second === undefined)
    throw new Error(`a change without shares: ${indicator.id}`);
  const least = boundOf(requirement);
  const relative = measure.by === 'percent';
  /** Whether a fall from this rate can be enough at all. */
  const canFall = (rate: Rational) => (relative ? rate.n > 0n : within(rate, least));
  const read = (spec: typeof first) => readShare(indicator.id, spec, submission, undefined);
  const [before, now] = [read(first), read(second)];
  const [previous, current] = [rateOf(before), rateOf(now)];
  const solve = (spec: typeof first, bound: Bound) =>
    solveShare(
      { indicator: indicator.id, spec, submission, roster: undefined, label: null, knownWhole: null },
      bound,
    );
  const base = {
    blank: before.blank && now.blank,
    broken: [before, now].some((share) => share.invalid || share.empty || share.twoReadings !== null),
  };
  const facts = {
    code: 'change' as const,
    previous: previous && toResultDecimal(previous),
    current: current && toResultDecimal(current),
    requirement,
    gap: null,
    impossibleNextYear: current !== null && !canFall(current),
    ...(relative ? { by: 'percent' as const } : {}),
  };
  if (previous !== null) {
    if (!canFall(previous)) {
      const need = {
        code: 'change-impossible' as const,
        previous: toResultDecimal(previous),
        requirement,
        ...(relative ? { by: 'percent' as const } : {}),
      };
      return { ...base, need, changes: [], impossible: true };
    }
    const bound: Bound = {
      op: least.op === '>' ? '<' : '<=',
      value: relative ? rateAfterFall(previous, least.value) : subtract(previous, least.value),
    };
    const settled = before.twoReadings === null ? [] : [fixed(before.twoReadings.field, null, previous)];
    const fall =
      current === null ? null : relative ? fallOnLastYear(previous, current) : subtract(previous, current);
    const gap = fall === null || within(fall, least) ? null : toResultDecimal(subtract(least.value, fall));
    const solution = solve(second, bound);
    // Only which reading of last year's is meant is open.
    const enough = current !== null && now.twoReadings === null && within(current, bound);
    return {
      ...base,
      need: { ...facts, gap, share: solution.need, missing: null },
      changes: [...settled, ...(enough ? [] : solution.changes)],
      impossible: !enough && solution.impossible,
    };
  }
  if (current !== null) {
    const solution = solve(first, boundBefore(current, least, relative));
    const settled = now.twoReadings === null ? [] : [fixed(now.twoReadings.field, null, current)];
    return {
      ...base,
      need: { ...facts, share: solution.need, missing: 'previous' },
      changes: [...settled, ...solution.changes],
      impossible: solution.impossible,
    };
  }
  return bothMissing(indicator.id, [before, now], least, {
    ...base,
    need: { ...facts, share: null, missing: 'both' },
    changes: [],
    impossible: false,
  });
};

/** What last year's rate has to be for this year's to be fall enough. */
function boundBefore(current: Rational, least: Bound, relative: boolean): Bound {
  if (!relative) return { op: least.op, value: add(current, least.value) };
  const value = rateBeforeFall(current, least.value);
  // From 0 % nothing falls; and of no rate is a fall by more than all of it.
  if (value === null) return { op: '>', value: HUNDRED };
  return value.n === 0n ? { op: '>', value: ZERO } : { op: least.op, value };
}

/** Neither year is known: the smallest fall that is enough, down to nothing. */
function bothMissing(indicator: string, shares: readonly Share[], least: Bound, answer: Answer): Answer {
  const fields = shares.flatMap((share) => share.fields);
  const to = nearestWithin(least, tenth(2));
  return {
    ...answer,
    changes: [
      ...clearing(fields),
      fixed(`${indicator}.previous.rate`, null, compare(to, ZERO) < 0 ? ZERO : to),
      fixed(`${indicator}.current.rate`, null, ZERO),
    ],
  };
}
