/** Several shares: each entered one, all of them, or their sum. */
import type { MeasureOf, Requirement } from '../../../criteria/schema.ts';
import { percentDecimals } from '../../percent.ts';
import { every, levelOf, OUTCOME, shareHolds, total, wholeBound } from '../compare.ts';
import {
  and,
  call,
  cases,
  type Expr,
  eq,
  expr,
  iff,
  minus,
  not,
  or,
  over,
  plus,
  text,
  times,
} from '../expr.ts';
import { type Fraction, isEmpty, isGiven, isInvalid, type ShareCells, speaks } from '../shares.ts';
import { NEEDS } from '../texts.ts';
import { gapText, isAtLeast, shownShare, stepsTo } from './shown.ts';
import { JUDGED, type MeasureContext, type MeasureFormulas, type Shown } from './types.ts';

interface Entry {
  readonly share: ShareCells;
  readonly requirement: Requirement;
  readonly label: string;
  readonly counted: Expr;
  /** Whether the figure holds by itself. */
  readonly holds: Expr;
}

const count = (tests: readonly Expr[]) => plus(...tests.map((test) => iff(test, 1, 0)));

/** Which shares are judged: those given, without streams that are reasoned away (R6); all where all are asked for. */
function entriesOf(measure: MeasureOf<'ratios'>, { shares, reason }: MeasureContext): Entry[] {
  return measure.figures.flatMap((figure, index) => {
    const share = shares[index];
    if (share === undefined) return [];
    const away = and(isEmpty(share), reason);
    const counted = measure.rule === 'all' ? expr(true) : and(isGiven(share), not(away));
    const requirement = figure.requirement ?? measure.requirement;
    const holds = share.row.put('xét', shareHolds(share.low, share.high, requirement));
    return [{ share, requirement, label: figure.label.vi, counted, holds }];
  });
}

function sumOf(entries: readonly Entry[], { row }: MeasureContext): readonly [Fraction, Fraction] {
  const add = (
    end: 'low' | 'high',
    columns: readonly ['số 1', 'số 2'] | readonly ['số 3', 'số 4'],
  ): Fraction => {
    const [part, whole] = entries.map(({ share }) => share[end]).reduce(total);
    return [row.put(columns[0], part), row.put(columns[1], whole)];
  };
  return [add('low', ['số 1', 'số 2']), add('high', ['số 3', 'số 4'])];
}

/** The lowest figure makes the level; where figures have requirements of their own, the one with the least to spare. */
function levelsOf(
  measure: MeasureOf<'ratios'>,
  entries: readonly Entry[],
  answer: Expr,
  context: MeasureContext,
) {
  const { set, graded, row } = context;
  if (!graded) return null;
  const { bands } = set.recognition;
  const top = Math.max(0, ...bands.map(({ level }) => level));
  const hasOwn = measure.figures.some((figure) => figure.requirement !== undefined);
  const level = (end: 'low' | 'high') =>
    hasOwn
      ? decisive(entries, answer, (entry) => levelOf(entry.share[end], bands), top)
      : call('MIN', ...entries.map(({ share, counted }) => iff(counted, levelOf(share[end], bands), top)));
  return [row.put('mức thấp', level('low')), row.put('mức cao', level('high'))] as const;
}

/** Of the figures that hold the one with the least to spare, else the first that does not. */
function decisive(
  entries: readonly Entry[],
  answer: Expr,
  of: (entry: Entry) => Expr,
  otherwise: number,
): Expr {
  const isAnswer = ({ counted, holds }: Entry) => and(counted, eq(holds, answer));
  const least = call('MIN', ...entries.map((entry) => iff(entry.counted, spare(entry), 1)));
  const first = (test: (entry: Entry) => Expr) =>
    cases(
      entries.map((entry) => [test(entry), of(entry)]),
      otherwise,
    );
  return iff(
    eq(answer, OUTCOME.met),
    first((entry) => and(entry.counted, eq(spare(entry), least))),
    first(isAnswer),
  );
}

/** What a figure that holds has beyond its requirement, of 1. */
function spare({ share, requirement }: Entry): Expr {
  const [part, whole] = isAtLeast(requirement) ? share.low : share.high;
  const { part: bound, of } = wholeBound(requirement);
  const beyond = minus(over(part, whole), over(bound, of));
  return call('ROUND', isAtLeast(requirement) ? beyond : minus(0, beyond), 12);
}

export const ratios: MeasureFormulas<'ratios'> = (measure, context) => {
  const { row, graded, set } = context;
  const entries = entriesOf(measure, context);
  const decimals = percentDecimals(measure);
  const sum = measure.rule === 'sum' ? sumOf(entries, context) : null;
  const holds = row.put(
    'theo số liệu',
    sum === null
      ? every(entries.map((entry) => iff(entry.counted, entry.holds, OUTCOME.met)))
      : shareHolds(sum[0], sum[1], measure.requirement),
  );
  const given = entries.map(({ share }) => isGiven(share));
  const invalid = or(...entries.map(({ share, counted }) => and(counted, isInvalid(share))));
  const state = row.put(
    'căn cứ',
    cases(
      [
        [not(or(...given)), JUDGED.none],
        [eq(count(entries.map(({ counted }) => counted)), 0), JUDGED.empty],
        [and(invalid, eq(holds, OUTCOME.undecided)), JUDGED.invalid],
      ],
      JUDGED.figures,
    ),
  );
  const computed = new Map(entries.map(({ share }) => [share.spec.figure, shownShare(share, decimals)]));
  return {
    state,
    denies: or(...entries.map(({ share, counted }) => and(counted, speaks(share)))),
    holds,
    levels:
      sum === null
        ? levelsOf(measure, entries, holds, context)
        : graded
          ? ([
              row.put('mức thấp', levelOf(sum[0], set.recognition.bands)),
              row.put('mức cao', levelOf(sum[1], set.recognition.bands)),
            ] as const)
          : null,
    self: true,
    points: null,
    value: sum === null ? null : shownSum(sum, decimals),
    computed,
    missing: NEEDS.figures,
    way: () =>
      sum === null
        ? eachWay(entries, decimals, context)
        : gapText(
            stepsTo(sum[0], measure.requirement, decimals),
            isAtLeast(measure.requirement),
            decimals,
            context.say,
          ),
    open: null,
    brokenRoster: null,
  };
};

function shownSum([low, high]: readonly [Fraction, Fraction], decimals: number): Shown {
  const unit = 10 ** (decimals + 2);
  const percent = ([part, whole]: Fraction) => over(call('INT', over(times(part, unit), whole)), unit);
  return {
    expr: iff(eq(times(low[0], high[1]), times(high[0], low[1])), percent(low), ''),
    format: `0.${'0'.repeat(decimals)}%`,
  };
}

/** What each figure that fails is short of. */
function eachWay(entries: readonly Entry[], decimals: number, { say }: MeasureContext): Expr {
  return text(
    '',
    ...entries.map(({ share, requirement, label, counted, holds }) =>
      iff(
        and(counted, eq(holds, OUTCOME.notMet)),
        text(
          say(`${label}: `),
          gapText(stepsTo(share.high, requirement, decimals), isAtLeast(requirement), decimals, say),
          '. ',
        ),
        '',
      ),
    ),
  );
}
