/** Amounts of two years whose sum must rise or fall, or the change as typed. */
import type { MeasureOf } from '../../../criteria/schema.ts';
import { OUTCOME } from '../compare.ts';
import { and, call, cases, type Expr, eq, expr, gt, iff, le, lt, minus, ne, or } from '../expr.ts';
import { numberStatus, numberValue } from '../numbers.ts';
import { NEEDS } from '../texts.ts';
import { JUDGED, type MeasureContext, type MeasureFormulas } from './types.ts';

interface Amount {
  readonly status: Expr;
  readonly value: Expr;
}
interface Year {
  readonly known: Expr;
  readonly open: Expr;
}

const ABSENT: Amount = { status: expr(0), value: expr(0) };

/** A year's figures added up: at least that, exactly that where none is open. */
function yearOf(amounts: readonly Amount[]): Year {
  return {
    known: call('SUM', ...amounts.map(({ status, value }) => iff(eq(status, 1), value, 0)), 0),
    open: or(...amounts.map(({ status }) => ne(status, 1))),
  };
}

/** Binary noise of adding decimals, taken off where 14 digits are kept. */
function apart(more: Expr, less: Expr): Expr {
  return call('ROUND', minus(more, less), minus(13, call('INT', call('LOG10', call('MAX', 1, more, less)))));
}

function above(more: Year, less: Year, gap: Expr): Expr {
  return cases(
    [
      [and(eq(less.open, false), gt(gap, 0)), OUTCOME.met],
      [and(eq(more.open, false), le(gap, 0)), OUTCOME.notMet],
    ],
    OUTCOME.undecided,
  );
}

function byChange(wanted: Amount, other: Amount): Expr {
  const positive = ({ status, value }: Amount) => and(eq(status, 1), gt(value, 0));
  return cases(
    [
      [or(lt(wanted.status, 0), lt(other.status, 0)), OUTCOME.undecided],
      [and(positive(wanted), positive(other)), OUTCOME.undecided],
      [positive(wanted), OUTCOME.met],
      [positive(other), OUTCOME.notMet],
      [eq(wanted.status, 1), OUTCOME.notMet],
    ],
    OUTCOME.undecided,
  );
}

function amountsOf(
  measure: MeasureOf<'trend'>,
  role: 'previous' | 'current',
  context: MeasureContext,
): Amount[] {
  return measure.figures.map(({ key, quantity }) => {
    const input = context.inputs([context.indicator.id, ...(key === undefined ? [] : [key]), role].join('.'));
    if (input === undefined) return ABSENT;
    const value = numberValue(input, quantity);
    return { value, status: numberStatus(value, quantity) };
  });
}

function changeOf(role: 'up' | 'down', context: MeasureContext): Amount {
  const input = context.inputs(`${context.indicator.id}.${role}`);
  if (input === undefined) return ABSENT;
  const value = numberValue(input, 'amount');
  return { value, status: numberStatus(value, 'amount') };
}

export const trend: MeasureFormulas<'trend'> = (measure, context) => {
  const { row } = context;
  const before = amountsOf(measure, 'previous', context);
  const after = amountsOf(measure, 'current', context);
  const [previous, current] = [yearOf(before), yearOf(after)];
  const lastYear = { known: row.put('số 1', previous.known), open: previous.open };
  const thisYear = { known: row.put('số 2', current.known), open: current.open };
  const rise = measure.direction === 'rise';
  const [more, less] = rise ? [thisYear, lastYear] : [lastYear, thisYear];
  const gap = row.put('số 3', apart(more.known, less.known));
  const years = row.put('số 4', above(more, less, gap));
  const [up, down] = [changeOf('up', context), changeOf('down', context)];
  const [wanted, other] = rise ? [up, down] : [down, up];
  const entered = (amounts: readonly Amount[]) => or(...amounts.map(({ status }) => ne(status, 0)));
  const typed = [...before, ...after];
  const answer = row.put(
    'theo số liệu',
    measure.change
      ? iff(and(entered(typed), ne(years, OUTCOME.undecided)), years, byChange(wanted, other))
      : years,
  );
  const difference = iff(or(lastYear.open, thisYear.open), '', rise ? gap : minus(0, gap));
  const state = row.put('căn cứ', iff(entered([...typed, up, down]), JUDGED.figures, JUDGED.none));
  return {
    state,
    denies: eq(state, JUDGED.figures),
    holds: answer,
    levels: null,
    self: true,
    points: null,
    value: { expr: difference, format: '+#,##0.##;-#,##0.##;0' },
    computed: new Map(),
    missing: NEEDS.figures,
    way: () => context.say(rise ? NEEDS.rise : NEEDS.fall),
    open: null,
    brokenRoster: null,
  };
};
