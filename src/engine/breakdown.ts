/** Groups of a share (Nam/Nữ) against its total: the total decides, a sum that does not fit is said. */
import { type GroupSpec, groupFigure, type ShareSpec } from '../criteria/fields.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { fieldProblem } from './field-problem.ts';
import type { Submission } from './input.ts';
import { add, compare, equal, maximum, minimum, type Rational, toDecimal, ZERO } from './rational.ts';

interface Groups {
  /** Sum of the groups' counts, when all are given and the total is blank: then it is the total. */
  readonly total: Rational | null;
  readonly invalid: boolean;
  readonly fields: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING: Groups = { total: null, invalid: false, fields: [], diagnostics: [] };

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
  if (invalid) return { total: null, invalid, fields: entered, diagnostics };

  const counts = parts.map((name) => exactValue(submission, name)).filter((value) => value !== null);
  const sum = counts.length === parts.length ? counts.reduce(add, ZERO) : null;
  const whole = exactValue(submission, total('part'));
  // Groups still blank can only add to those that are given.
  const known = counts.reduce(add, ZERO);
  if (whole !== null && (sum === null ? compare(known, whole) > 0 : !equal(sum, whole))) {
    const args = { sum: toDecimal(known), total: toDecimal(whole), groups: labels };
    diagnostics.push({ code: 'HT322', args, indicator, fields: [total('part')] });
  }
  const shares = rates.map((name) => exactValue(submission, name)).filter((value) => value !== null);
  const rate = exactValue(submission, total('rate'));
  if (rate !== null && shares.length === rates.length && shares.length > 0) {
    // A total rate lies between its groups' rates, whatever their sizes.
    const low = shares.reduce(minimum);
    const high = shares.reduce(maximum);
    if (compare(rate, low) < 0 || compare(rate, high) > 0) {
      const args = {
        sum: `${toDecimal(low)}–${toDecimal(high)}%`,
        total: `${toDecimal(rate)}%`,
        groups: labels,
      };
      diagnostics.push({ code: 'HT322', args, indicator, fields: [total('rate')] });
    }
  }
  return { total: whole === null ? sum : null, invalid: false, fields: entered, diagnostics };
}

function exactValue(submission: Submission, name: string): Rational | null {
  const reading = submission.numbers.get(name);
  return reading?.state === 'value' ? reading.value : null;
}
