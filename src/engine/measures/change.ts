/** Last year's share against this year's, in percentage points (R1: "giảm 1.5 phần trăm" is points); in an own set also relative. */
import { sharesOf } from '../../criteria/fields.ts';
import type { MeasureOf } from '../../criteria/schema.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { Finding } from '../findings.ts';
import { type MeasureContext, type MeasureEvaluator, noFigures } from '../judgement.ts';
import { difference, type Holds, holds, isExact, type Range } from '../range.ts';
import { divide, HUNDRED, multiply, toDecimal } from '../rational.ts';
import { readShare, type Share } from '../share.ts';
import { deniesNotApplicable, gapOf, nearest, shareNotes, stateFinding } from './ratio.ts';
import { relativeFall, relativeFinding } from './relative-change.ts';

export const change: MeasureEvaluator<'change'> = (measure, context) => {
  const { set, indicator, submission } = context;
  const [first, second] = sharesOf(set, measure);
  if (first === undefined || second === undefined) return noFigures();
  const previous = readShare(indicator.id, first, submission, undefined);
  const current = readShare(indicator.id, second, submission, undefined);
  const problems = [...previous.diagnostics, ...current.diagnostics];
  if (previous.blank && current.blank) return noFigures(problems);

  const relative =
    measure.by === 'percent' ? relativeFall(previous.range, current.range, measure.requirement) : null;
  const points = difference(previous.range, current.range);
  const range = relative === null ? points : relative.range;
  const answer = relative === null ? holds(points, measure.requirement) : relative.answer;
  const invalid = (previous.invalid || current.invalid) && answer === 'undecided';
  const both = [previous, current];
  const impossible = impossibility(measure, previous, answer, context);
  const found =
    relative === null
      ? finding(measure, previous, current, points, answer)
      : relativeFinding(previous.range, current.range, measure.requirement, relative);
  return {
    state: invalid ? 'invalid' : 'figures',
    holds: answer,
    finding: invalid ? stateFinding('invalid') : found,
    range: previous.blank || current.blank ? null : range,
    part: null,
    whole: null,
    deniesNotApplicable: both.some(deniesNotApplicable),
    fields: both.flatMap((share) => share.fields),
    diagnostics: [
      ...problems,
      ...both.flatMap((share) => shareNotes(share, both, null, answer, context)),
      ...both
        .filter((share) => share.empty)
        .map(
          (share): Diagnostic => ({ code: 'HT306', args: {}, indicator: indicator.id, fields: share.fields }),
        ),
      ...missing(previous, current, context),
      ...impossible,
    ],
  };
};

/** One of the two years is blank. */
function missing(previous: Share, current: Share, context: MeasureContext): Diagnostic[] {
  const blank = previous.blank ? previous : current.blank ? current : null;
  if (blank === null) return [];
  const id = context.indicator.id;
  const field = `${id}.${blank.spec.figure}.rate`;
  return [{ code: 'HT305', args: { missing: blank.spec.rate }, indicator: id, fields: [field] }];
}

/** A fall by more than there was is arithmetically impossible: not met all the same, and said (rules.md, section 8). */
function isImpossible(measure: MeasureOf<'change'>, previous: Share, answer: Holds): boolean {
  return answer === 'not-met' && !satisfiable(measure, previous.range);
}

function satisfiable(measure: MeasureOf<'change'>, previous: Range): boolean {
  if (measure.by === 'percent') return previous.max.n > 0n;
  return holds({ min: previous.max, max: previous.max }, measure.requirement) === 'met';
}

function impossibility(
  measure: MeasureOf<'change'>,
  previous: Share,
  answer: Holds,
  context: MeasureContext,
): Diagnostic[] {
  if (!isImpossible(measure, previous, answer)) return [];
  const relative = measure.by === 'percent' ? { relative: true } : {};
  const args = { previous: toDecimal(previous.range.max), requirement: measure.requirement, ...relative };
  return [{ code: 'HT310', args, indicator: context.indicator.id, fields: previous.fields }];
}

function finding(
  measure: MeasureOf<'change'>,
  previous: Share,
  current: Share,
  range: Range,
  answer: Holds,
): Finding {
  const { requirement } = measure;
  if (isImpossible(measure, previous, answer) && !isExact(range)) {
    return { code: 'change-impossible', args: { previous: toDecimal(previous.range.max), requirement } };
  }
  if (!isExact(range)) {
    if (answer === 'undecided' || previous.blank || current.blank) {
      return {
        code: 'change-open',
        args: { min: toDecimal(range.min), max: toDecimal(range.max), requirement },
      };
    }
  }
  const value = nearest(range, requirement, answer);
  // The two rates that the value is the difference of.
  const lowest = value === range.min;
  const base = lowest ? previous.range.min : previous.range.max;
  const args = {
    previous: toDecimal(base),
    current: toDecimal(lowest ? current.range.max : current.range.min),
    value: toDecimal(value),
    requirement,
  };
  if (answer === 'met') return { code: 'change-met', args };
  const relative = base.n === 0n ? null : toDecimal(divide(multiply(value, HUNDRED), base));
  return { code: 'change-not-met', args: { ...args, gap: gapOf(value, requirement), relative } };
}
