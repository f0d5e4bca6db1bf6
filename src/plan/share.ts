/** What one share takes to come within a bound: the smallest edit of counts, rate or roster. Exact; pure. */

import type { NumberReading } from '../engine/input.ts';
import {
  compare,
  divide,
  HUNDRED,
  maximum,
  multiply,
  type Rational,
  subtract,
  toResultDecimal as text,
  ZERO,
} from '../engine/rational.ts';
import { readShare } from '../engine/share.ts';
import { type Bound, isAtLeast, nearestWithin, sufficientPart, within } from './bound.ts';
import type { Change } from './change.ts';
import {
  type Entered,
  enteredOf,
  fieldName,
  type ShareContext,
  stepOf,
  tenth,
  type Value,
} from './share-entered.ts';
import { byRoster, rosterSize } from './share-roster.ts';
import { fixed, type Goal, requirementOf, type ShareSolution, type Solution } from './solution.ts';
import type { Rung, ShareNeed } from './types.ts';

const rateStep = (reading: NumberReading | null) =>
  tenth(Math.max(2, reading?.state === 'value' ? reading.decimals : 2));

const better = (bound: Bound) => (isAtLeast(bound) ? 'up' : 'down');
const size = (value: Rational): Rational => (value.n < 0n ? { n: -value.n, d: value.d } : value);

/** What a share that does not certainly hold takes for a bound; the goals fill the ladder. */
export function solveShare(
  context: ShareContext,
  bound: Bound,
  goals: readonly Goal[] = [{ level: null, bound }],
): ShareSolution {
  const { indicator, spec, submission, roster } = context;
  const share = readShare(indicator, spec, submission, roster);
  const entered = enteredOf(context, share);
  const cleared = entered.unusable.map((field): Change => ({ kind: 'clear', field }));
  const invalid = entered.unusable.length > 0;
  const shown = {
    label: context.label,
    unit: spec.unit,
    range:
      share.blank || share.invalid || share.empty
        ? null
        : { min: text(share.range.min), max: text(share.range.max) },
    wholeFrom: null,
  };
  const solution = (
    need: Pick<ShareNeed, 'given' | 'part' | 'whole' | 'rungs'> & { wholeFrom?: string },
    changes: readonly Change[] | null,
  ): ShareSolution => ({
    need: {
      ...shown,
      ...need,
      given: invalid && need.given !== 'roster' ? 'invalid' : need.given,
      ...(invalid && need.given === 'roster' ? { mend: true as const } : {}),
    },
    changes: changes === null ? [] : [...cleared, ...changes],
    impossible: changes === null,
  });

  if (roster !== undefined && rosterSize(roster) > 0)
    return byRoster(indicator, roster, goals, bound, solution);
  const { part, whole, rate } = entered;
  const known = context.knownWhole;
  if (whole !== null && compare(whole.value, ZERO) > 0) {
    return byCounts(context, { part, whole, from: null }, goals, bound, solution);
  }
  if (whole !== null) return byRate(context, { ...entered, given: 'empty' }, goals, bound, solution);
  if (rate !== null && (part === null || part.value.n !== 0n)) {
    return byRate(
      context,
      { ...entered, given: rate.state === 'either' ? 'two-readings' : 'rate' },
      goals,
      bound,
      solution,
    );
  }
  if (known !== null && (part === null || compare(part.value, known.value) <= 0)) {
    const total: Value = { state: 'value', value: known.value, decimals: 0 };
    return byCounts(context, { part, whole: total, from: known.indicator }, goals, bound, solution);
  }
  if (part !== null && part.value.n > 0n) return byPart(context, part, goals, bound, solution);
  return byRate(context, { ...entered, given: part === null ? 'nothing' : 'part' }, goals, bound, solution);
}

interface Counts {
  readonly part: Value | null;
  readonly whole: Value;
  /** The indicator that the whole was taken from. */
  readonly from: string | null;
}

function byCounts(
  context: ShareContext,
  { part, whole, from }: Counts,
  goals: readonly Goal[],
  bound: Bound,
  solution: Solution,
): ShareSolution {
  const step = stepOf(context, part, whole);
  const now = part?.value ?? null;
  /** What is there already may be enough of a whole taken from elsewhere. */
  const enough = (of: Bound) => {
    const least = sufficientPart(whole.value, of, step);
    if (least === null || now === null) return least;
    return compare(now, least) > 0 === isAtLeast(of) ? now : least;
  };
  const rungs = goals.map(({ level, bound: of }): Rung => {
    const part = enough(of);
    const more = part === null || now === null ? null : text(size(subtract(part, now)));
    return {
      level,
      bound: requirementOf(of),
      part: part && text(part),
      whole: null,
      more,
      impossible: part === null,
    };
  });
  const needed = enough(bound);
  const changes: Change[] = [];
  if (from !== null) {
    changes.push({ ...fixed(fieldName(context, 'whole'), null, whole.value) });
  }
  if (needed !== null && (now === null || compare(needed, now) !== 0)) {
    changes.push({
      kind: 'number',
      field: fieldName(context, 'part'),
      from: now && text(now),
      to: text(needed),
      unit: text(step),
      better: better(bound),
    });
  }
  const given = now === null ? (from === null ? 'whole' : 'nothing') : from === null ? 'counts' : 'part';
  return solution(
    {
      given,
      part: now && text(now),
      whole: text(whole.value),
      ...(from === null ? {} : { wholeFrom: from }),
      rungs,
    },
    needed === null ? null : changes,
  );
}

/** Only the part is known: the largest whole of which it is still enough. */
function byPart(
  context: ShareContext,
  part: Value,
  goals: readonly Goal[],
  bound: Bound,
  solution: Solution,
): ShareSolution {
  const step = stepOf(context, part);
  const wholeFor = (of: Bound): Rational | null => {
    if (of.value.n <= 0n) return isAtLeast(of) ? part.value : null;
    const limit = multiply(divide(part.value, of.value), HUNDRED);
    const turned = { '>=': '<=', '>': '<', '<=': '>=', '<': '>' } as const;
    const whole = nearestWithin({ op: turned[of.op], value: limit }, step);
    if (isAtLeast(of)) return compare(whole, part.value) < 0 ? null : whole;
    return maximum(whole, part.value);
  };
  const rungs = goals.map(({ level, bound: of }): Rung => {
    const whole = wholeFor(of);
    return {
      level,
      bound: requirementOf(of),
      part: null,
      whole: whole && text(whole),
      more: null,
      impossible: whole === null,
    };
  });
  const whole = wholeFor(bound);
  return solution(
    { given: 'part', part: text(part.value), whole: null, rungs },
    whole === null
      ? null
      : [
          {
            kind: 'number',
            field: fieldName(context, 'whole'),
            from: null,
            to: text(whole),
            unit: text(step),
            better: isAtLeast(bound) ? 'down' : 'up',
          },
        ],
  );
}

function byRate(
  context: ShareContext,
  { part, whole, rate, given }: Entered & { readonly given: ShareNeed['given'] },
  goals: readonly Goal[],
  bound: Bound,
  solution: Solution,
): ShareSolution {
  const step = rateStep(rate);
  const now = given === 'rate' && rate?.state === 'value' ? rate.value : null;
  const rateFor = (of: Bound): Rational | null => {
    const nearest = nearestWithin(of, step);
    const limited =
      !isAtLeast(of) && compare(nearest, HUNDRED) > 0
        ? HUNDRED
        : isAtLeast(of)
          ? maximum(nearest, ZERO)
          : nearest;
    return compare(limited, ZERO) < 0 || compare(limited, HUNDRED) > 0 ? null : limited;
  };
  const rungs = goals.map(({ level, bound: of }): Rung => {
    const needed = rateFor(of);
    const more = needed === null || now === null ? null : text(size(subtract(needed, now)));
    return { level, bound: requirementOf(of), part: null, whole: null, more, impossible: needed === null };
  });
  const needed = chosenReading(rate, bound) ?? rateFor(bound);
  const counts = { part: part && text(part.value), whole: whole && text(whole.value) };
  if (needed === null) return solution({ given, ...counts, rungs }, null);
  const field = fieldName(context, 'rate');
  const clear = (role: string): Change => ({ kind: 'clear', field: fieldName(context, role) });
  // Counts of nothing, and 0 of an unnamed whole, decide before a rate; some of an unnamed whole is never 0 %.
  const gone = [
    ...(part !== null && (part.value.n === 0n || whole !== null || needed.n === 0n) ? [clear('part')] : []),
    ...(whole !== null ? [clear('whole')] : []),
  ];
  const settled = chosenReading(rate, bound) !== null;
  const change: Change = settled
    ? fixed(field, null, needed)
    : {
        kind: 'number',
        field,
        from: now && text(now),
        to: text(needed),
        unit: text(step),
        better: better(bound),
      };
  return solution({ given, ...counts, rungs }, [...gone, change]);
}

/** Of two readings (R8) the one that is enough, the likelier first; null where neither is, or where there is one. */
function chosenReading(rate: NumberReading | null, bound: Bound): Rational | null {
  if (rate?.state !== 'either') return null;
  return [rate.high, rate.low].find((value) => within(value, bound)) ?? null;
}
