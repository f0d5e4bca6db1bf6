/**
 * Amounts of last year and this year, of which the sum must rise or fall (rules.md, section 4: 3.1.1 and 3.1.3);
 * or the change itself, where the form asks for "Tăng" and "Giảm". What is blank or unreadable can be anything from 0 up.
 */
import { fieldsOf } from '../../criteria/fields.ts';
import type { Localized, MeasureOf } from '../../criteria/schema.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { Finding } from '../findings.ts';
import type { NumberReading, Submission } from '../input.ts';
import { type MeasureContext, type MeasureEvaluator, noFigures } from '../judgement.ts';
import { exactly, type Holds, type Range } from '../range.ts';
import { add, compare, isInteger, type Rational, subtract, toDecimal, ZERO } from '../rational.ts';

type Trend = MeasureOf<'trend'>;

/** A year's sum: at least `known`, exactly that when nothing is open. */
interface Sum {
  readonly known: Rational;
  readonly open: boolean;
}

interface Read {
  /** Usable numbers by field. */
  readonly values: ReadonlyMap<string, Rational>;
  readonly entered: readonly string[];
  readonly invalid: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the years, or the change as typed, say by themselves. */
interface Answer {
  readonly holds: Holds;
  readonly finding: Finding;
  readonly range: Range | null;
  readonly diagnostics: readonly Diagnostic[];
}

export const trend: MeasureEvaluator<'trend'> = (measure, context) => {
  const { id } = context.indicator;
  const names = measure.figures.flatMap((f) => [name(id, f.key, 'previous'), name(id, f.key, 'current')]);
  const changes = measure.change ? [`${id}.up`, `${id}.down`] : [];
  const read = readAll(measure, [...names, ...changes], id, context.submission);
  if (read.entered.length === 0) return noFigures();
  const given = (fields: readonly string[]) => fields.some((field) => read.entered.includes(field));
  const answers = [
    ...(given(names) ? [years(measure, read, context)] : []),
    ...(given(changes) ? [byChange(measure, read, context)] : []),
  ];
  // Both years decide; the change as typed does where they leave it open.
  const answer = answers.find(({ holds }) => holds !== 'undecided') ?? answers[0] ?? null;
  if (answer === null) return noFigures(read.diagnostics);
  const invalid =
    answer.holds === 'undecided' && (read.invalid.size > 0 || answer.finding.code === 'input-invalid');
  return {
    ...noFigures([...read.diagnostics, ...answer.diagnostics]),
    state: invalid ? 'invalid' : 'figures',
    holds: answer.holds,
    finding: invalid ? { code: 'input-invalid', args: {} } : answer.finding,
    range: invalid ? null : answer.range,
    deniesNotApplicable: !invalid,
    fields: read.entered,
  };
};

const name = (id: string, key: string | undefined, role: string) =>
  [id, ...(key === undefined ? [] : [key]), role].join('.');

function readAll(measure: Trend, names: readonly string[], id: string, submission: Submission): Read {
  const values = new Map<string, Rational>();
  const invalid = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const counts = new Set(
    measure.figures
      .filter((f) => f.quantity === 'count')
      .flatMap((f) => [name(id, f.key, 'previous'), name(id, f.key, 'current')]),
  );
  const entered = names.filter((field) => submission.numbers.has(field));
  for (const field of entered) {
    const reading = submission.numbers.get(field);
    if (reading === undefined || reading.state === 'invalid') {
      invalid.add(field);
      continue;
    }
    // Of a change only the sign matters, and both readings (R8) have the same; which one is meant is not known.
    const value = reading.state === 'value' ? reading.value : reading.low;
    if (reading.state === 'either') diagnostics.push(twoReadings(reading, id, field));
    const code = compare(value, ZERO) < 0 ? 'HT204' : counts.has(field) && !isInteger(value) ? 'HT208' : null;
    if (code === null) values.set(field, value);
    else {
      invalid.add(field);
      diagnostics.push({ code, args: { seen: toDecimal(value, 15) }, indicator: id, fields: [field] });
    }
  }
  return { values, entered, invalid, diagnostics };
}

function twoReadings(
  reading: Extract<NumberReading, { state: 'either' }>,
  id: string,
  field: string,
): Diagnostic {
  const [first, second] = [toDecimal(reading.high, 15), toDecimal(reading.low, 15)];
  return { code: 'HT207', args: { seen: second, first, second }, indicator: id, fields: [field] };
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

function years(measure: Trend, read: Read, context: MeasureContext): Answer {
  const { id } = context.indicator;
  const fields = (role: string) => measure.figures.map((f) => name(id, f.key, role));
  const previous = sumOf(fields('previous'), read.values);
  const current = sumOf(fields('current'), read.values);
  const answer = measure.direction === 'rise' ? above(current, previous) : above(previous, current);
  if (previous.open || current.open) {
    const blank = [...fields('previous'), ...fields('current')].filter((f) => !read.entered.includes(f));
    return open(measure, answer, blank.slice(0, 1), context);
  }
  const value = subtract(current.known, previous.known);
  return {
    holds: answer,
    finding: {
      code: answer === 'met' ? 'trend-met' : 'trend-not-met',
      args: {
        direction: measure.direction,
        value: toDecimal(value),
        unit: measure.figures[0]?.unit ?? { vi: '', en: '' },
        previous: toDecimal(previous.known),
        current: toDecimal(current.known),
        parts: parts(measure, read, id),
      },
    },
    range: exactly(value),
    diagnostics: contradiction(read, value, id),
  };
}

/** Figures are missing; what is known may decide all the same. */
function open(measure: Trend, holds: Holds, blank: readonly string[], context: MeasureContext): Answer {
  const { set, indicator } = context;
  const labels = fieldsOf(set, indicator);
  return {
    holds,
    finding: { code: 'trend-open', args: { direction: measure.direction, holds } },
    range: null,
    diagnostics: blank.map((field) => ({
      code: 'HT305',
      args: { missing: labels.find((f) => f.name === field)?.label ?? { vi: field, en: field } },
      indicator: indicator.id,
      fields: [field],
    })),
  };
}

function parts(measure: Trend, read: Read, id: string) {
  const shown = (field: string) => toDecimal(read.values.get(field) ?? ZERO);
  return measure.figures.map((f) => ({
    label: f.label,
    previous: shown(name(id, f.key, 'previous')),
    current: shown(name(id, f.key, 'current')),
  }));
}

const PERCENT: Localized = { vi: '%', en: '%' };

/** Rise or fall as entered, of which at most one is above 0; one that is blank is not 0. */
function byChange(measure: Trend, read: Read, context: MeasureContext): Answer {
  const { id } = context.indicator;
  const fields = [`${id}.up`, `${id}.down`] as const;
  const [up, down] = [read.values.get(fields[0]), read.values.get(fields[1])];
  const [wanted, other] = measure.direction === 'rise' ? [up, down] : [down, up];
  const positive = (value: Rational | undefined) => value !== undefined && compare(value, ZERO) > 0;
  if (positive(up) && positive(down)) {
    const args = { up: toDecimal(up ?? ZERO), down: toDecimal(down ?? ZERO) };
    return {
      holds: 'undecided',
      finding: { code: 'input-invalid', args: {} },
      range: null,
      diagnostics: [{ code: 'HT320', args, indicator: id, fields }],
    };
  }
  if (fields.some((field) => read.invalid.has(field))) return open(measure, 'undecided', [], context);
  const certain = positive(wanted) || positive(other) || (wanted !== undefined && other !== undefined);
  if (!certain) {
    const blank = fields.filter((field) => !read.entered.includes(field));
    return wanted === undefined
      ? open(measure, 'undecided', blank, context)
      : open(measure, 'not-met', [], context);
  }
  const value = subtract(up ?? ZERO, down ?? ZERO);
  const met = positive(wanted);
  return {
    holds: met ? 'met' : 'not-met',
    finding: {
      code: met ? 'trend-met' : 'trend-not-met',
      args: {
        direction: measure.direction,
        value: toDecimal(value),
        unit: PERCENT,
        previous: null,
        current: null,
        parts: [],
      },
    },
    range: exactly(value),
    diagnostics: [],
  };
}

/** A rise or fall typed beside the years' figures that says the opposite. */
function contradiction(read: Read, value: Rational, id: string): Diagnostic[] {
  const up = read.values.get(`${id}.up`);
  const down = read.values.get(`${id}.down`);
  const rose = compare(value, ZERO) > 0;
  const fell = compare(value, ZERO) < 0;
  // Each is held against the years by itself: a blank beside "Tăng 0" says nothing of a fall.
  const opposes = (typed: Rational | undefined, really: boolean) =>
    typed !== undefined && compare(typed, ZERO) > 0 !== really;
  if (!opposes(up, rose) && !opposes(down, fell)) return [];
  const change = `${toDecimal(subtract(up ?? ZERO, down ?? ZERO))}%`;
  return [
    {
      code: 'HT321',
      args: { change, figures: toDecimal(value) },
      indicator: id,
      fields: [`${id}.up`, `${id}.down`],
    },
  ];
}
