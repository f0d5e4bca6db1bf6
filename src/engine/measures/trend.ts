/**
 * Amounts of last year and this year, of which the sum must rise or fall (rules.md, section 4: 3.1.1 and 3.1.3);
 * or the change itself, where the form asks for "Tăng" and "Giảm". What is blank can be anything from 0 up.
 */
import type { Localized, MeasureOf } from '../../criteria/schema.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { Finding } from '../findings.ts';
import type { Submission } from '../input.ts';
import { type Judgement, type MeasureContext, type MeasureEvaluator, noFigures } from '../judgement.ts';
import { exactly, type Holds } from '../range.ts';
import { add, compare, isInteger, type Rational, subtract, toDecimal, ZERO } from '../rational.ts';

type Trend = MeasureOf<'trend'>;

/** A year's sum: at least `known`, exactly that when nothing is open. */
interface Sum {
  readonly known: Rational;
  readonly open: boolean;
}

interface Read {
  readonly values: ReadonlyMap<string, Rational>;
  readonly entered: readonly string[];
  readonly invalid: boolean;
  readonly diagnostics: Diagnostic[];
}

export const trend: MeasureEvaluator<'trend'> = (measure, context) => {
  const { indicator, submission } = context;
  const names = measure.figures.flatMap((f) => [
    name(indicator.id, f.key, 'previous'),
    name(indicator.id, f.key, 'current'),
  ]);
  const changes = measure.change ? [`${indicator.id}.up`, `${indicator.id}.down`] : [];
  const read = readAll(measure, [...names, ...changes], indicator.id, submission);
  if (read.entered.length === 0) return noFigures();
  const base = {
    ...noFigures(read.diagnostics),
    state: 'figures' as const,
    fields: read.entered,
    deniesNotApplicable: true,
  };
  if (read.invalid)
    return {
      ...base,
      state: 'invalid',
      finding: { code: 'input-invalid', args: {} },
      deniesNotApplicable: false,
    };
  const byYears = names.some((n) => read.values.has(n));
  return byYears ? years(measure, read, base, context) : byChange(measure, read, base, context);
};

const name = (id: string, key: string | undefined, role: string) =>
  [id, ...(key === undefined ? [] : [key]), role].join('.');

function readAll(measure: Trend, names: readonly string[], id: string, submission: Submission): Read {
  const values = new Map<string, Rational>();
  const diagnostics: Diagnostic[] = [];
  const counts = new Set(
    measure.figures
      .filter((f) => f.quantity === 'count')
      .flatMap((f) => [name(id, f.key, 'previous'), name(id, f.key, 'current')]),
  );
  const entered = names.filter((field) => submission.numbers.has(field));
  let invalid = false;
  for (const field of entered) {
    const reading = submission.numbers.get(field);
    if (reading?.state === 'either') values.set(field, reading.low);
    else if (reading?.state === 'value') {
      const { value } = reading;
      const code =
        compare(value, ZERO) < 0 ? 'HT204' : counts.has(field) && !isInteger(value) ? 'HT208' : null;
      if (code === null) values.set(field, value);
      else {
        invalid = true;
        diagnostics.push({ code, args: { seen: toDecimal(value, 15) }, indicator: id, fields: [field] });
      }
    } else invalid = true;
  }
  return { values, entered, invalid, diagnostics };
}

function sumOf(fields: readonly string[], values: ReadonlyMap<string, Rational>): Sum {
  return {
    known: fields.map((field) => values.get(field) ?? ZERO).reduce(add, ZERO),
    open: fields.some((field) => !values.has(field)),
  };
}

/** Whether `more` is certainly above `less`, certainly not, or open. */
function above(more: Sum, less: Sum): Holds {
  const order = compare(more.known, less.known);
  if (!less.open && order > 0) return 'met';
  if (!more.open && order <= 0) return 'not-met';
  return 'undecided';
}

function years(measure: Trend, read: Read, base: Judgement, context: MeasureContext): Judgement {
  const id = context.indicator.id;
  const fieldsOf = (role: string) => measure.figures.map((f) => name(id, f.key, role));
  const previous = sumOf(fieldsOf('previous'), read.values);
  const current = sumOf(fieldsOf('current'), read.values);
  const answer = measure.direction === 'rise' ? above(current, previous) : above(previous, current);
  const missing = [...fieldsOf('previous'), ...fieldsOf('current')].filter(
    (field) => !read.values.has(field),
  );
  const value = subtract(current.known, previous.known);
  const complete = missing.length === 0;
  return {
    ...base,
    holds: answer,
    finding: complete
      ? {
          code: answer === 'met' ? 'trend-met' : 'trend-not-met',
          args: {
            ...args(measure, value),
            previous: toDecimal(previous.known),
            current: toDecimal(current.known),
            parts: parts(measure, read, id),
          },
        }
      : { code: 'trend-open', args: { direction: measure.direction } },
    range: complete ? exactly(value) : null,
    diagnostics: [
      ...base.diagnostics,
      ...missing
        .slice(0, 1)
        .map(
          (field): Diagnostic => ({
            code: 'HT305',
            args: { missing: labelOf(measure, id, field) },
            indicator: id,
            fields: [field],
          }),
        ),
      ...(complete ? contradiction(read, value, id) : []),
    ],
  };
}

function args(
  measure: Trend,
  value: Rational,
  unit: Localized = measure.figures[0]?.unit ?? { vi: '', en: '' },
) {
  return { direction: measure.direction, value: toDecimal(value), unit };
}

function parts(measure: Trend, read: Read, id: string) {
  const shown = (field: string) => toDecimal(read.values.get(field) ?? ZERO);
  return measure.figures.map((f) => ({
    label: f.label,
    previous: shown(name(id, f.key, 'previous')),
    current: shown(name(id, f.key, 'current')),
  }));
}

function labelOf(measure: Trend, id: string, field: string): Localized {
  const figure = measure.figures.find((f) => field.startsWith(name(id, f.key, ''))) ?? measure.figures[0];
  const last = field.endsWith('previous');
  const label = figure?.label ?? { vi: '', en: '' };
  return {
    vi: `${label.vi} – ${last ? 'năm trước' : 'năm đánh giá'}`,
    en: `${label.en} – ${last ? 'previous year' : 'assessed year'}`,
  };
}

const PERCENT: Localized = { vi: '%', en: '%' };

/** Rise or fall as entered: exactly one of them above 0, or no change at all. */
function byChange(measure: Trend, read: Read, base: Judgement, context: MeasureContext): Judgement {
  const id = context.indicator.id;
  const up = read.values.get(`${id}.up`) ?? ZERO;
  const down = read.values.get(`${id}.down`) ?? ZERO;
  if (compare(up, ZERO) > 0 && compare(down, ZERO) > 0) {
    const diagnostic: Diagnostic = {
      code: 'HT320',
      args: { up: toDecimal(up), down: toDecimal(down) },
      indicator: id,
      fields: [`${id}.up`, `${id}.down`],
    };
    const finding: Finding = { code: 'input-invalid', args: {} };
    return { ...base, state: 'invalid', finding, diagnostics: [...base.diagnostics, diagnostic] };
  }
  const value = subtract(up, down);
  const rise = compare(value, ZERO) > 0;
  const fall = compare(value, ZERO) < 0;
  const met = measure.direction === 'rise' ? rise : fall;
  return {
    ...base,
    holds: met ? 'met' : 'not-met',
    finding: {
      code: met ? 'trend-met' : 'trend-not-met',
      args: { ...args(measure, value, PERCENT), previous: null, current: null, parts: [] },
    },
    range: exactly(value),
  };
}

/** A rise or fall typed beside the years' figures that says the opposite. */
function contradiction(read: Read, value: Rational, id: string): Diagnostic[] {
  const up = read.values.get(`${id}.up`);
  const down = read.values.get(`${id}.down`);
  if (up === undefined && down === undefined) return [];
  const typed = subtract(up ?? ZERO, down ?? ZERO);
  const sign = (n: Rational) => compare(n, ZERO);
  if (sign(typed) === sign(value)) return [];
  const change = `${toDecimal(typed)}%`;
  return [
    {
      code: 'HT321',
      args: { change, figures: toDecimal(value) },
      indicator: id,
      fields: [`${id}.up`, `${id}.down`],
    },
  ];
}
