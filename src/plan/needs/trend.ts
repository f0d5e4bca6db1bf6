/** Amounts of two years of which the sum must rise or fall: this year's sum that just suffices. */
import { fieldsOf } from '../../criteria/fields.ts';
import type { Localized, MeasureOf } from '../../criteria/schema.ts';
import {
  add,
  compare,
  isInteger,
  type Rational,
  rational,
  subtract,
  toResultDecimal,
  ZERO,
} from '../../engine/rational.ts';
import type { Change } from '../change.ts';
import { tenth } from '../share-entered.ts';
import { fixed } from '../solution.ts';
import { type Answer, clearing, type NeedContext, type Needs } from './need.ts';

type Trend = MeasureOf<'trend'>;

interface Amounts {
  readonly fields: readonly string[];
  readonly values: ReadonlyMap<string, Rational>;
  readonly sum: Rational;
  readonly blank: readonly string[];
}

export const trend: Needs<'trend'> = (measure, context) => {
  const { indicator, submission } = context;
  const years = (role: string) =>
    measure.figures.map((f) => [indicator.id, ...(f.key === undefined ? [] : [f.key]), role].join('.'));
  const all = [...years('previous'), ...years('current')];
  const changes = measure.change ? [`${indicator.id}.up`, `${indicator.id}.down`] : [];
  const bad = [...all, ...changes].filter((field) => isBad(field, measure, context));
  const usable = (field: string) => submission.numbers.has(field) && !bad.includes(field);
  const amounts = (fields: readonly string[]): Amounts => {
    const values = new Map(fields.filter(usable).map((field) => [field, amountOf(field, context)]));
    const blank = fields.filter((field) => !values.has(field));
    return { fields, values, sum: [...values.values()].reduce(add, ZERO), blank };
  };
  const previous = amounts(years('previous'));
  const current = amounts(years('current'));
  const complete = previous.blank.length === 0 && current.blank.length === 0;
  const base = {
    blank: ![...all, ...changes].some((field) => submission.numbers.has(field)),
    broken: bad.length > 0,
  };
  if (!complete && changes.some((field) => submission.numbers.has(field))) {
    return { ...base, ...byChange(measure, indicator.id, all) };
  }
  const solved = (measure.direction === 'rise' ? rise : fall)(
    previous,
    current,
    stepOf(measure, all, context),
  );
  return {
    ...base,
    need: {
      code: 'trend',
      direction: measure.direction,
      previous: previous.blank.length > 0 ? null : toResultDecimal(previous.sum),
      current: current.blank.length > 0 ? null : toResultDecimal(current.sum),
      needed: previous.blank.length > 0 || solved === null ? null : toResultDecimal(solved.needed),
      more: complete && solved !== null ? toResultDecimal(distance(solved.needed, current.sum)) : null,
      unit: measure.figures[0]?.unit ?? { vi: '', en: '' },
      missing: labels([...previous.blank, ...current.blank], context),
      impossible: solved === null,
    },
    changes: solved === null ? [] : [...clearing(bad), ...solved.changes],
    impossible: solved === null,
  };
};

const distance = (a: Rational, b: Rational) => {
  const gap = subtract(a, b);
  return gap.n < 0n ? { n: -gap.n, d: gap.d } : gap;
};

function labels(fields: readonly string[], { set, indicator }: NeedContext): Localized[] {
  const known = new Map(fieldsOf(set, indicator).map((field) => [field.name, field.label]));
  return fields.flatMap((field) => known.get(field) ?? []);
}

function amountOf(field: string, { submission }: NeedContext): Rational {
  const reading = submission.numbers.get(field);
  if (reading === undefined || reading.state === 'invalid') return ZERO;
  return reading.state === 'value' ? reading.value : reading.low;
}

/** What the engine refuses of a trend: unreadable, negative, a count that is not whole. */
function isBad(field: string, measure: Trend, context: NeedContext): boolean {
  const reading = context.submission.numbers.get(field);
  if (reading === undefined) return false;
  if (reading.state === 'invalid') return true;
  const value = amountOf(field, context);
  const figure = measure.figures.find((f) =>
    ['previous', 'current'].some(
      (role) => field === [context.indicator.id, ...(f.key === undefined ? [] : [f.key]), role].join('.'),
    ),
  );
  return compare(value, ZERO) < 0 || (figure?.quantity === 'count' && !isInteger(value));
}

/** One unit of counts; of amounts one of the last decimal that was typed. */
function stepOf(measure: Trend, fields: readonly string[], { submission }: NeedContext): Rational {
  if (measure.figures.every(({ quantity }) => quantity === 'count')) return rational(1n);
  const decimals = fields.map((field) => {
    const reading = submission.numbers.get(field);
    return reading?.state === 'value' ? reading.decimals : 0;
  });
  return tenth(Math.max(0, ...decimals));
}

interface Solved {
  /** This year's sum that just suffices. */
  readonly needed: Rational;
  readonly changes: readonly Change[];
}

const number = (
  field: string,
  from: Rational | null,
  to: Rational,
  step: Rational,
  better: 'up' | 'down',
): Change => ({
  kind: 'number',
  field,
  from: from && toResultDecimal(from),
  to: toResultDecimal(to),
  unit: toResultDecimal(step),
  better,
});

const nothing = (fields: readonly string[]) => fields.map((field) => fixed(field, null, ZERO));

/** Blanks of last year have to be known; one of this year's figures takes what is lacking. */
function rise(previous: Amounts, current: Amounts, step: Rational): Solved | null {
  const needed = add(previous.sum, step);
  const lacking = subtract(needed, current.sum);
  const supplied = nothing(previous.blank);
  if (compare(lacking, ZERO) <= 0) return { needed, changes: supplied };
  const field = current.blank[0] ?? current.fields[0];
  if (field === undefined) return null;
  const from = current.values.get(field) ?? null;
  return {
    needed,
    changes: [...supplied, number(field, from, add(from ?? ZERO, lacking), step, 'up')],
  };
}

/** Blanks of this year have to be known; last year's missing figure, or less this year, makes the fall. */
function fall(previous: Amounts, current: Amounts, step: Rational): Solved | null {
  const supplied = nothing(current.blank);
  const needed = subtract(previous.sum, step);
  if (compare(current.sum, needed) <= 0) return { needed, changes: supplied };
  const [blank] = previous.blank;
  if (blank !== undefined) {
    const to = add(subtract(current.sum, previous.sum), step);
    return { needed, changes: [...supplied, number(blank, null, to, step, 'up')] };
  }
  if (compare(needed, ZERO) < 0) return null;
  let over = subtract(current.sum, needed);
  const changes: Change[] = [];
  const largest = [...current.values].sort(([, a], [, b]) => compare(b, a));
  for (const [field, value] of largest) {
    if (compare(over, ZERO) <= 0) break;
    const cut = compare(value, over) < 0 ? value : over;
    changes.push(number(field, value, subtract(value, cut), step, 'down'));
    over = subtract(over, cut);
  }
  return { needed, changes: [...supplied, ...changes] };
}

/** The form's own "Tăng" or "Giảm", where it is used and the years are not complete. */
function byChange(
  measure: Trend,
  indicator: string,
  years: readonly string[],
): Pick<Answer, 'need' | 'changes' | 'impossible'> {
  const [wanted, other] = measure.direction === 'rise' ? ['up', 'down'] : ['down', 'up'];
  return {
    need: { code: 'trend-change', direction: measure.direction },
    changes: [
      ...clearing([...years, `${indicator}.${other}`]),
      { kind: 'number', field: `${indicator}.${wanted}`, from: null, to: '0.01', unit: '0.01', better: 'up' },
    ],
    impossible: false,
  };
}
