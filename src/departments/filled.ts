/**
 * How much of what an indicator asks for has been entered. One input is a share (by counts, by its rate or by a list), a
 * number of each year, points, a grade; a self-assessment only where the indicator takes no figure. Pure.
 */
import { sharesOf } from '../criteria/fields.ts';
import type { CriteriaSet, Indicator } from '../criteria/schema.ts';
import type { Submission } from '../engine/input.ts';

export interface Filled {
  readonly given: number;
  readonly asked: number;
}

/** Inputs of an indicator that were given, of those that it asks for. What could not be read is not given. */
export function filledOf(set: CriteriaSet, indicator: Indicator, submission: Submission): Filled {
  const { id, measure } = indicator;
  const { numbers, verdicts, reasons, grades, rosters } = submission;
  const verdict = verdicts.get(id);
  const of = (inputs: readonly boolean[]): Filled => {
    const excused = verdict === 'not-applicable' && reasons.has(id);
    return { given: excused ? inputs.length : inputs.filter(Boolean).length, asked: inputs.length };
  };
  const has = (...path: readonly string[]) => {
    const reading = numbers.get([id, ...path].filter((step) => step !== '').join('.'));
    return reading !== undefined && reading.state !== 'invalid';
  };
  const isZero = (figure: string) => {
    const reading = numbers.get([id, figure, 'part'].filter((step) => step !== '').join('.'));
    return reading?.state === 'value' && reading.value.n === 0n;
  };
  const shares = () =>
    sharesOf(set, measure).map(({ figure, inputs }) => {
      const counts = inputs.filter((input) => input !== 'rate');
      const counted = counts.length > 0 && counts.every((input) => has(figure, input));
      // None of any number is 0 % (rules.md, R16).
      return has(figure, 'rate') || counted || isZero(figure);
    });
  switch (measure.kind) {
    case 'attestation':
      return of([verdict !== undefined && verdict !== 'invalid']);
    case 'judgement':
      return of([verdict !== undefined && verdict !== 'invalid', ...shares()]);
    case 'ratio': {
      const listed = rosters.get(id);
      if (listed !== undefined) return of([listed.missing === 0 && listed.invalid === 0]);
      return of(shares());
    }
    case 'ratios': {
      const combined = measure.figures.find((figure) => figure.combined === true);
      const together = combined !== undefined && has(combined.key, 'rate');
      // A rate for all together stands for each of them.
      const all = shares();
      const single = measure.figures.map((figure, index) => ({ figure, given: all[index] ?? false }));
      return of(single.filter(({ figure }) => figure !== combined).map(({ given }) => given || together));
    }
    case 'change':
      return of(shares());
    case 'trend': {
      const told = has('up') || has('down');
      return of(
        measure.figures.flatMap(({ key = '' }) => [
          told || has(key, 'previous'),
          told || has(key, 'current'),
        ]),
      );
    }
    case 'points':
      return of([has('points')]);
    case 'grade':
      return of([grades?.has(id) === true && grades.get(id) !== 'invalid']);
  }
}
