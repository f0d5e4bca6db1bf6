/** One share, from counts, a rate or a roster: what is known of it, and what is wrong with it. */

import type { ShareSpec } from '../criteria/fields.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { readGroups } from './breakdown.ts';
import { fieldProblem } from './field-problem.ts';
import type { NumberReading, RosterAnswers, Submission } from './input.ts';
import { ANY_SHARE, exactly, isExact, type Range } from './range.ts';
import {
  compare,
  equal,
  HUNDRED,
  multiply,
  percent,
  type Rational,
  rational,
  subtract,
  toDecimal,
  ZERO,
} from './rational.ts';

export interface Share {
  readonly spec: ShareSpec;
  /** Nothing was entered and no roster column is in use. */
  readonly blank: boolean;
  /** 0/0: a population of none. */
  readonly empty: boolean;
  /** 0 of an unnamed whole; still compatible with a population of none. */
  readonly zeroOfUnknown: boolean;
  /** In percent. */
  readonly range: Range;
  /** Set when the range came from a rate with two readings (R8). */
  readonly twoReadings: { readonly field: string; readonly low: Rational; readonly high: Rational } | null;
  /** Set where both counts are known exactly. */
  readonly part: Rational | null;
  readonly whole: Rational | null;
  /** Readings of a rate given beside counts that decide instead (R5); two where it has two (R8), none without a rate. */
  readonly typedRates: readonly { readonly value: Rational; readonly decimals: number }[];
  /** Sub-units of the roster that do not count, by name. */
  readonly lacking: readonly string[];
  /** An input could not be used; the range says nothing then. */
  readonly invalid: boolean;
  readonly fields: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

type Entered = Extract<NumberReading, { state: 'value' }>;

/** Reads one share of an indicator. Never throws. */
export function readShare(
  indicator: string,
  spec: ShareSpec,
  submission: Submission,
  roster: RosterAnswers | undefined,
): Share {
  const diagnostics: Diagnostic[] = [];
  const name = (role: string) => [indicator, ...(spec.figure === '' ? [] : [spec.figure]), role].join('.');
  const names = { part: name('part'), whole: name('whole'), rate: name('rate') };
  let invalid = false;

  const take = (field: string, role: 'count' | 'amount' | 'rate'): NumberReading | undefined => {
    const reading = submission.numbers.get(field);
    if (reading === undefined) return undefined;
    if (reading.state === 'invalid') invalid = true;
    const code = fieldProblem(reading, role);
    if (code !== null && reading.state !== 'invalid') {
      invalid = true;
      const seen = toDecimal(reading.state === 'value' ? reading.value : reading.low, 15);
      diagnostics.push({ code, args: { seen }, indicator, fields: [field] });
    }
    return reading;
  };
  const groups = readGroups(indicator, spec, submission);
  if (groups.invalid) invalid = true;
  diagnostics.push(...groups.diagnostics);
  const part = take(names.part, spec.quantity);
  const whole = take(names.whole, spec.quantity);
  const rate = take(names.rate, 'rate');
  const entered = (reading: NumberReading | undefined): Entered | null =>
    reading?.state === 'value' ? reading : null;
  const p = entered(part)?.value ?? groups.total;
  const w = entered(whole)?.value ?? null;
  const fields = [
    ...(part ? [names.part] : []),
    ...(whole ? [names.whole] : []),
    ...(rate ? [names.rate] : []),
    ...groups.fields,
  ];
  const share = (known: Partial<Share>): Share => ({
    spec,
    blank: false,
    empty: false,
    zeroOfUnknown: false,
    range: ANY_SHARE,
    twoReadings: null,
    part: null,
    whole: null,
    typedRates: typedRates(rate),
    lacking: [],
    invalid: false,
    fields,
    diagnostics,
    ...known,
  });

  const atLeast = p ?? groups.least;
  if (!invalid && atLeast !== null && w !== null && compare(atLeast, w) > 0) {
    invalid = true;
    diagnostics.push({
      code: 'HT203',
      args: { part: toDecimal(atLeast), whole: toDecimal(w) },
      indicator,
      fields: [names.part, names.whole],
    });
  }
  if (invalid) return share({ invalid: true });
  if (roster !== undefined && sizeOf(roster) > 0) {
    const known = rosterShare(roster);
    const within = (n: Rational, low: Rational, high: Rational) =>
      compare(n, low) >= 0 && compare(n, high) <= 0;
    const clash =
      (p !== null && !within(p, known.low, known.high)) ||
      (w !== null && !within(w, known.total, known.atMost));
    if (clash) {
      diagnostics.push({
        code: 'HT303',
        args: {
          typed: `${p === null ? '…' : toDecimal(p)}/${w === null ? '…' : toDecimal(w)}`,
          roster: `${fromTo(known.low, known.high)}/${fromTo(known.total, known.atMost)}`,
        },
        indicator,
        fields: p !== null ? [names.part, names.whole] : [names.whole],
      });
    }
    const sized = equal(known.total, known.atMost);
    return share({
      range: known.range,
      part: sized && equal(known.low, known.high) ? known.low : null,
      whole: sized ? known.total : null,
      lacking: submission.lacking?.get(indicator) ?? [],
      fields: [...fields, `roster.${indicator}`],
    });
  }
  // A rate of something denies that there is nothing (R6); which of the two is wrong is not for us to guess.
  const highest = rate?.state === 'value' ? rate.value : rate?.state === 'either' ? rate.high : ZERO;
  if (w !== null && equal(w, ZERO) && compare(highest, ZERO) > 0) {
    const args = { rate: toDecimal(highest) };
    diagnostics.push({ code: 'HT330', args, indicator, fields: [names.rate, names.whole] });
    return share({ invalid: true });
  }
  // Every sub-unit of the roster says that it does not take part: a population of none (R6).
  if (roster?.outside) return share({ empty: true, whole: ZERO, fields: [...fields, `roster.${indicator}`] });
  if (p !== null && w !== null) {
    if (equal(w, ZERO)) return share({ empty: true, part: p, whole: w });
    return share({ range: exactly(percent(p, w)), part: p, whole: w });
  }
  if (p !== null && equal(p, ZERO)) return share({ range: exactly(ZERO), part: p, zeroOfUnknown: true });
  // Nothing to take a share of, as with 0/0 (R6).
  if (w !== null && equal(w, ZERO)) return share({ empty: true, whole: w });
  if (rate?.state === 'value' && p !== null && equal(rate.value, ZERO)) {
    // Some of an unnamed whole is never 0 %: the count wins (R5), and what it is a share of is not known (R16).
    diagnostics.push({
      code: 'HT305',
      args: { missing: spec.whole },
      indicator,
      fields: [names.whole],
    });
    return share({ part: p });
  }
  if (rate?.state === 'value')
    return share({ range: exactly(rate.value), part: p, whole: w, typedRates: [] });
  if (rate?.state === 'either') {
    return share({
      range: { min: rate.low, max: rate.high },
      twoReadings: { field: names.rate, low: rate.low, high: rate.high },
      typedRates: [],
      part: p,
      whole: w,
    });
  }
  if (p === null && w === null) {
    if (groups.fields.length === 0) return share({ blank: true });
    // Groups with the same rate are the total; otherwise, and with some of their counts, the total is still missing.
    const { rates } = groups;
    if (rates !== null && isExact(rates)) return share({ range: rates });
    const byRate = groups.fields.some((field) => field.endsWith('.rate'));
    diagnostics.push({
      code: 'HT305',
      args: { missing: byRate ? spec.rate : spec.part },
      indicator,
      fields: [byRate ? names.rate : names.part],
    });
    return share({ range: rates ?? ANY_SHARE });
  }
  diagnostics.push({
    code: 'HT305',
    args: {
      missing: p === null ? spec.part : spec.whole,
      ...(spec.inputs.includes('rate') ? { orRate: true } : {}),
    },
    indicator,
    fields: [p === null ? names.part : names.whole],
  });
  const range =
    p === null && w !== null && groups.least !== null
      ? { min: percent(groups.least, w), max: HUNDRED }
      : (groups.rates ?? ANY_SHARE);
  return share({ part: p, whole: w, range });
}

/** Readings of a rate with the decimals it was typed with, the likelier last. */
function typedRates(rate: NumberReading | undefined): Share['typedRates'] {
  if (rate === undefined || rate.state === 'invalid') return [];
  if (rate.state === 'value') return [rate];
  return [rate.low, rate.high].map((value) => ({
    value,
    decimals: toDecimal(value, 15).split('.')[1]?.length ?? 0,
  }));
}

const unclearOf = (roster: RosterAnswers) => roster.unclear ?? { counted: 0, others: 0, open: 0 };

/** Rows of a roster that count, or may; one without any answers nothing. */
function sizeOf(roster: RosterAnswers): number {
  const { counted, others, open } = unclearOf(roster);
  return roster.counted + roster.others + roster.missing + roster.invalid + counted + others + open;
}

const fromTo = (low: Rational, high: Rational) =>
  equal(low, high) ? toDecimal(low) : `${toDecimal(low)}–${toDecimal(high)}`;

interface RosterShare {
  /** Counted sub-units, at least and at most. */
  readonly low: Rational;
  readonly high: Rational;
  /** All of them, at least and at most: differs where it is not known who takes part. */
  readonly total: Rational;
  readonly atMost: Rational;
  readonly range: Range;
}

function rosterShare(roster: RosterAnswers): RosterShare {
  const { counted, others, missing, invalid } = roster;
  const unclear = unclearOf(roster);
  const open = missing + invalid;
  const size = counted + others + open;
  const n = (count: number) => rational(BigInt(count));
  // Lowest where of the unclear ones all that count stay away and all others take part; highest the other way round.
  const least = size + unclear.others + unclear.open;
  const most = counted + open + unclear.counted + unclear.open;
  const room = most + others;
  return {
    low: n(counted),
    high: n(most),
    total: n(size),
    atMost: n(sizeOf(roster)),
    range:
      least === 0 || room === 0
        ? ANY_SHARE
        : { min: percent(n(counted), n(least)), max: percent(n(most), n(room)) },
  };
}

/** Whether a typed rate is the computed one as a person would print it: within one unit of its last decimal (R5). */
export function agrees(typed: { value: Rational; decimals: number }, computed: Rational): boolean {
  const gap = subtract(typed.value, computed);
  const size = compare(gap, ZERO) < 0 ? subtract(ZERO, gap) : gap;
  return compare(multiply(size, rational(10n ** BigInt(typed.decimals))), rational(1n)) < 0;
}
