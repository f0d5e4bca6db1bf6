/** Several shares: those that fail or are open, each by itself; or their sum, reduced where it is largest. */
import { type ShareSpec, sharesOf } from '../../criteria/fields.ts';
import type { MeasureOf } from '../../criteria/schema.ts';
import { holds, type Range } from '../../engine/range.ts';
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
import { type Bound, boundOf, isAtLeast, within } from '../bound.ts';
import type { Change } from '../change.ts';
import { solveShare } from '../share.ts';
import { fixed, type ShareSolution } from '../solution.ts';
import { type Answer, clearing, type NeedContext, type Needs } from './need.ts';
import { sharesAnswer } from './ratio.ts';

type Figure = MeasureOf<'ratios'>['figures'][number];
interface Entry {
  readonly figure: Figure;
  readonly spec: ShareSpec;
  readonly share: Share;
}

export const ratios: Needs<'ratios'> = (measure, context) => {
  const { set, indicator, submission } = context;
  const entries = sharesOf(set, measure).flatMap((spec, index): Entry[] => {
    const figure = measure.figures[index];
    return figure === undefined
      ? []
      : [{ figure, spec, share: readShare(indicator.id, spec, submission, undefined) }];
  });
  if (measure.rule === 'sum') return bySum(measure, entries, context);
  const given = entries.filter(({ share }) => !share.blank);
  if (measure.rule === 'every' && given.length === 0) return nothingGiven(measure, entries, context);
  const asked = measure.rule === 'all' ? entries : given;
  const reasoned = submission.reasons.has(indicator.id);
  const left = asked.filter(({ share }) => measure.rule === 'all' || !(share.empty && reasoned));
  // All streams are of nothing, and the set does not foresee that: one of them has to be a figure.
  const counted = left.length > 0 ? left : asked.slice(0, 1);
  const open = counted.filter(({ figure, share }) => {
    const requirement = figure.requirement ?? measure.requirement;
    return share.empty || share.invalid || share.blank || holds(share.range, requirement) !== 'met';
  });
  const empty = open.filter(({ share }) => share.empty);
  if (measure.rule === 'every' && empty.length > 0 && empty.length < counted.length && !reasoned) {
    // A stream of which nothing arises is left out once a reason says so (R6).
    const others = open.filter(({ share }) => !share.empty).map((entry) => solve(entry, measure, context));
    if (others.length === 0) {
      return {
        ...sharesAnswer([]),
        need: { code: 'reason' },
        changes: [{ kind: 'reason', indicator: indicator.id }],
        broken: true,
      };
    }
    const answer = sharesAnswer(others);
    return { ...answer, changes: [...answer.changes, { kind: 'reason', indicator: indicator.id }] };
  }
  return sharesAnswer(open.map((entry) => solve(entry, measure, context)));
};

function solve(
  { figure, spec }: Entry,
  measure: MeasureOf<'ratios'>,
  context: NeedContext,
  bound: Bound = boundOf(figure.requirement ?? measure.requirement),
): ShareSolution {
  const { indicator, submission } = context;
  return solveShare(
    { indicator: indicator.id, spec, submission, roster: undefined, label: figure.label, knownWhole: null },
    bound,
  );
}

/** Any of the streams will do; the one for all of them together, where there is one. */
function nothingGiven(measure: MeasureOf<'ratios'>, entries: readonly Entry[], context: NeedContext): Answer {
  const chosen = entries.find(({ figure }) => figure.combined) ?? entries[0];
  const solution = chosen === undefined ? [] : [solve(chosen, measure, context)];
  return {
    ...sharesAnswer(solution),
    need: {
      code: 'any-share',
      labels: measure.figures.map(({ label }) => label),
      requirement: measure.requirement,
    },
  };
}

const isKnown = ({ share }: Entry) =>
  !share.blank && !share.empty && !share.invalid && compare(share.range.min, share.range.max) === 0;

function bySum(measure: MeasureOf<'ratios'>, entries: readonly Entry[], context: NeedContext): Answer {
  const { submission } = context;
  const limit = boundOf(measure.requirement);
  const known = entries.filter(isKnown);
  const open = entries.filter((entry) => !isKnown(entry));
  const sum = known.map(({ share }) => share.range.min).reduce(add, ZERO);
  // What is still open must not be more than what is left, or may be all of it.
  const best = isAtLeast(limit) ? HUNDRED : ZERO;
  const worth = new Map<Entry, Rational>(known.map((entry) => [entry, entry.share.range.min]));
  for (const entry of open) worth.set(entry, best);
  const total = () => [...worth.values()].reduce(add, ZERO);
  const changes: Change[] = [];
  const settle = (entry: Entry, value: Rational) => {
    const { figure, share } = entry;
    const field = (role: string) => `${context.indicator.id}.${figure.key}.${role}`;
    const roles = ['part', 'whole', 'rate'].map(field).filter((name) => submission.numbers.has(name));
    changes.push(...clearing(roles), fixed(field('rate'), share.blank ? null : share.range.min, value));
  };
  let impossible = false;
  if (within(total(), limit) && open.length > 0) {
    // One of those that are missing takes all the room there is.
    const [first, ...others] = open;
    for (const entry of others) settle(entry, best);
    if (first !== undefined) {
      const room = { op: limit.op, value: subtract(limit.value, subtract(total(), best)) };
      const solution = solve(first, measure, context, atMostAll(room));
      changes.push(...(others.length === 0 ? solution.changes : solution.changes.map(unclaimed)));
      impossible = solution.impossible;
    }
  } else {
    for (const entry of open) settle(entry, best);
    const order = known.sort((a, b) =>
      isAtLeast(limit)
        ? compare(a.share.range.min, b.share.range.min)
        : compare(b.share.range.min, a.share.range.min),
    );
    impossible = !reduce(order, worth, limit, (entry, bound) => {
      const solution = bound === null ? null : solve(entry, measure, context, bound);
      if (solution === null) settle(entry, best);
      else
        changes.push(
          ...solution.changes.map((change) =>
            open.length > 0 || changes.length > 0 ? unclaimed(change) : change,
          ),
        );
      return solution === null || !solution.impossible;
    });
  }
  const gap = known.length === entries.length || !within(sum, limit) ? subtract(limit.value, sum) : null;
  return {
    need: {
      code: 'sum',
      parts: known.map(({ figure, share }) => ({ label: figure.label, ...shown(share.range) })),
      requirement: measure.requirement,
      gap:
        gap === null || within(sum, limit)
          ? null
          : toResultDecimal(gap.n < 0n ? { n: -gap.n, d: gap.d } : gap),
      open: open.map(({ figure }) => figure.label),
    },
    changes,
    impossible,
    blank: known.length === 0,
    broken: entries.some(({ share }) => share.invalid || share.empty || share.twoReadings !== null),
  };
}

const shown = ({ min, max }: Range) => ({ min: toResultDecimal(min), max: toResultDecimal(max) });

/** A share is never over 100 %, whatever room there is. */
function atMostAll(bound: Bound): Bound {
  return !isAtLeast(bound) && compare(bound.value, HUNDRED) > 0 ? { op: '<=', value: HUNDRED } : bound;
}

/** Part of several edits that make it together: none is the smallest by itself. */
const unclaimed = (change: Change): Change => (change.kind === 'number' ? { ...change, unit: null } : change);

/** Brings the sum within its bound, beginning with the first; `act` with null gives up all of one. */
function reduce(
  order: readonly Entry[],
  worth: Map<Entry, Rational>,
  limit: Bound,
  act: (entry: Entry, bound: Bound | null) => boolean,
): boolean {
  const best = isAtLeast(limit) ? HUNDRED : ZERO;
  for (const entry of order) {
    const rest = [...worth].filter(([other]) => other !== entry).map(([, value]) => value);
    const room = subtract(limit.value, rest.reduce(add, ZERO));
    const bound: Bound = { op: limit.op, value: room };
    const possible = within(best, bound);
    if (possible) return act(entry, bound);
    act(entry, null);
    worth.set(entry, best);
  }
  return false;
}
