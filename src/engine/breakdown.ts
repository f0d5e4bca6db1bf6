/** Groups of a share (Nam/Nữ) against its total: the total decides, a sum that does not fit is said. */
import { type GroupSpec, groupFigure, type ShareSpec } from '../criteria/fields.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { fieldProblem } from './field-problem.ts';
import type { NumberReading, Submission } from './input.ts';
import type { Range } from './range.ts';
import {
  add,
  compare,
  equal,
  maximum,
  minimum,
  percent,
  type Rational,
  rational,
  toDecimal,
  ZERO,
} from './rational.ts';

interface Groups {
  /** Sum of the groups' counts, when all are given and the total is blank: then it is the total. */
  readonly total: Rational | null;
  /** Sum of the counts that are given: the total is no less, for groups still blank can only add to it. */
  readonly least: Rational | null;
  /** Where every group's rate is given: the groups are the whole population, so the total lies between them. */
  readonly rates: Range | null;
  readonly invalid: boolean;
  readonly fields: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const UNKNOWN = { total: null, least: null, rates: null };
const NOTHING: Groups = { ...UNKNOWN, invalid: false, fields: [], diagnostics: [] };

/** Checks a share's groups against its total. */
export function readGroups(indicator: string, spec: ShareSpec, submission: Submission): Groups {
  const { breakdown } = spec;
  if (breakdown === null) return NOTHING;
  const field = (group: GroupSpec, role: string) => `${indicator}.${groupFigure(spec, group)}.${role}`;
  const total = (role: string) => [indicator, ...(spec.figure === '' ? [] : [spec.figure]), role].join('.');
  const parts = breakdown.groups.map((group) => field(group, 'part'));
  const rates = breakdown.groups.map((group) => field(group, 'rate'));
  const entered = [...parts, ...rates].filter((name) => submission.numbers.has(name));
  const labels = breakdown.groups.map((group) => group.label);
  const diagnostics: Diagnostic[] = entered.flatMap((name): Diagnostic[] => {
    const reading = submission.numbers.get(name);
    const code = reading && fieldProblem(reading, rates.includes(name) ? 'rate' : spec.quantity);
    if (!code || reading.state === 'invalid') return [];
    const seen = toDecimal(reading.state === 'value' ? reading.value : reading.low, 15);
    return [{ code, args: { seen }, indicator, fields: [name] }];
  });
  const invalid =
    diagnostics.length > 0 || entered.some((name) => submission.numbers.get(name)?.state === 'invalid');
  if (invalid) return { ...UNKNOWN, invalid, fields: entered, diagnostics };

  const counts = parts.map((name) => exactValue(submission, name)).filter((value) => value !== null);
  const sum = counts.length === parts.length ? counts.reduce(add, ZERO) : null;
  const whole = exactValue(submission, total('part'));
  // Groups still blank can only add to those that are given.
  const known = counts.reduce(add, ZERO);
  if (whole !== null && (sum === null ? compare(known, whole) > 0 : !equal(sum, whole))) {
    const args = { sum: toDecimal(known), total: toDecimal(whole), groups: labels };
    diagnostics.push({ code: 'HT322', args, indicator, fields: [total('part')] });
  }
  // A total rate lies between its groups' rates, whatever their sizes.
  const between = rangeOfRates(rates.map((name) => submission.numbers.get(name)));
  const rate = exactValue(submission, total('rate'));
  if (rate !== null && between !== null) {
    const { min, max } = between;
    if (compare(rate, min) < 0 || compare(rate, max) > 0) {
      const args = {
        sum: `${toDecimal(min)}–${toDecimal(max)}%`,
        total: `${toDecimal(rate)}%`,
        groups: labels,
      };
      diagnostics.push({ code: 'HT322', args, indicator, fields: [total('rate')] });
    }
  }
  const size = exactValue(submission, total('whole'));
  // Of a known whole the given groups alone may be more than the total rate says.
  if (
    rate !== null &&
    sum === null &&
    whole === null &&
    size !== null &&
    compare(known, size) <= 0 &&
    size.n > 0n
  ) {
    const least = percent(known, size);
    const typed = submission.numbers.get(total('rate'));
    const unit = rational(1n, 10n ** BigInt(typed?.state === 'value' ? typed.decimals : 0));
    if (compare(least, add(rate, unit)) >= 0) {
      const given = breakdown.groups.filter((group) => submission.numbers.has(field(group, 'part')));
      const args = {
        sum: `${toDecimal(least)}%`,
        total: `${toDecimal(rate)}%`,
        groups: given.map((group) => group.label),
      };
      diagnostics.push({ code: 'HT322', args, indicator, fields: [total('rate')] });
    }
  }
  return {
    total: whole === null ? sum : null,
    least: counts.length > 0 ? known : null,
    rates: between,
    invalid: false,
    fields: entered,
    diagnostics,
  };
}

/** From the lowest to the highest; null where one is blank. A rate with two readings (R8) may be either. */
function rangeOfRates(readings: readonly (NumberReading | undefined)[]): Range | null {
  const ends = readings.flatMap((reading) => {
    if (reading === undefined || reading.state === 'invalid') return [];
    return reading.state === 'value'
      ? [{ min: reading.value, max: reading.value }]
      : [{ min: reading.low, max: reading.high }];
  });
  if (ends.length === 0 || ends.length < readings.length) return null;
  return { min: ends.map((end) => end.min).reduce(minimum), max: ends.map((end) => end.max).reduce(maximum) };
}

function exactValue(submission: Submission, name: string): Rational | null {
  const reading = submission.numbers.get(name);
  return reading?.state === 'value' ? reading.value : null;
}
