/** One share held against a requirement in percent, e.g. at least 70 % of the communes. */
import { sharesOf } from '../../criteria/fields.ts';
import type { Requirement } from '../../criteria/schema.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { Finding } from '../findings.ts';
import { type MeasureContext, type MeasureEvaluator, noFigures } from '../judgement.ts';
import { type Holds, holds, isExact, type Range, satisfies } from '../range.ts';
import {
  add,
  compare,
  decimal,
  percent,
  type Rational,
  rational,
  subtract,
  toDecimal,
  ZERO,
} from '../rational.ts';
import { agrees, readShare, type Share } from '../share.ts';

export const ratio: MeasureEvaluator<'ratio'> = (measure, context) => {
  const { set, indicator, submission } = context;
  const [spec] = sharesOf(set, measure);
  if (spec === undefined) return noFigures();
  const share = readShare(indicator.id, spec, submission, submission.rosters.get(indicator.id));
  if (share.blank) return noFigures(share.diagnostics);
  const answer = holds(share.range, measure.requirement);
  const diagnostics = [
    ...share.diagnostics,
    ...shareNotes(share, [share], measure.requirement, answer, context),
  ];
  const state = share.invalid ? 'invalid' : share.empty ? 'empty' : 'figures';
  return {
    ...noFigures(),
    state,
    holds: state === 'figures' ? answer : 'undecided',
    finding: state === 'figures' ? finding(share, measure.requirement, answer) : stateFinding(state),
    range: state === 'figures' ? share.range : null,
    part: share.part,
    whole: share.whole,
    deniesNotApplicable: deniesNotApplicable(share),
    fields: share.fields,
    diagnostics,
  };
};

/** The finding of a judgement that figures could not make. */
export function stateFinding(state: 'invalid' | 'empty'): Finding {
  return state === 'invalid' ? { code: 'input-invalid', args: {} } : { code: 'empty-population', args: {} };
}

/** Whether a share speaks of a population that exists. */
export function deniesNotApplicable(share: Share): boolean {
  return !share.blank && !share.empty && !share.zeroOfUnknown && !share.invalid;
}

function finding(share: Share, requirement: Requirement, answer: Holds): Finding {
  if (answer === 'undecided') {
    const { min, max } = share.range;
    return { code: 'share-open', args: { min: toDecimal(min), max: toDecimal(max), requirement } };
  }
  const decisive = nearest(share.range, requirement, answer);
  const args = {
    value: toDecimal(decisive),
    part: share.part === null ? null : toDecimal(share.part),
    whole: share.whole === null ? null : toDecimal(share.whole),
    requirement,
  };
  if (answer === 'met') return { code: 'share-met', args };
  const lacking = lackingOf(share, requirement);
  const gap = gapOf(decisive, requirement);
  return { code: 'share-not-met', args: { ...args, gap, ...(lacking && { lacking }) } };
}

/** Who is lacking in a roster, and how many of them have to count before the share is enough. */
function lackingOf({ lacking, part, whole }: Share, requirement: Requirement) {
  const atLeast = requirement.op === '>=' || requirement.op === '>';
  if (!atLeast || lacking.length === 0 || part === null || whole === null) return undefined;
  const more = lacking.findIndex((_, index) =>
    satisfies(percent(add(part, rational(BigInt(index + 1))), whole), requirement),
  );
  return more < 0 ? undefined : { names: lacking, more: String(more + 1) };
}

/** The end of a range that lies closest to the requirement: the figure that proves a decided answer for the whole range. */
export function nearest(range: Range, requirement: Requirement, answer: Holds): Rational {
  const atLeast = requirement.op === '>=' || requirement.op === '>';
  return atLeast === (answer === 'met') ? range.min : range.max;
}

/** Distance from the requirement, as a positive decimal. */
export function gapOf(value: Rational, requirement: Requirement): string {
  const gap = subtract(decimal(requirement.value), value);
  return toDecimal(gap.n < 0n ? { n: -gap.n, d: gap.d } : gap);
}

/**
 * Notes on how a share was given, common to all measures: rate beside counts (R5), rate alone (R4), two readings (R8).
 * `all` are the indicator's shares, `answer` is the indicator's.
 */
export function shareNotes(
  share: Share,
  all: readonly Share[],
  requirement: Requirement | null,
  answer: Holds,
  context: MeasureContext,
): Diagnostic[] {
  const { indicator, levels } = context;
  const rateField = share.fields.find((field) => field.endsWith('.rate'));
  if (share.blank || share.invalid || rateField === undefined) return [];
  const fields = [rateField];
  const { typedRates, part, whole, twoReadings } = share;
  if (twoReadings !== null) {
    const args = {
      seen: toDecimal(twoReadings.low, 15),
      first: toDecimal(twoReadings.high, 15),
      second: toDecimal(twoReadings.low, 15),
    };
    const range = levels && all.length === 1 ? levels(share.range) : null;
    const decided = answer !== 'undecided' && (range === null || range.min === range.max);
    return [{ code: decided ? 'HT207' : 'HT206', args, indicator: indicator.id, fields }];
  }
  const counted = countedOf(share);
  const typed = typedRates.at(-1);
  if (typed !== undefined && part !== null && counted !== null) {
    const sameVerdict = (rate: Rational) =>
      (requirement === null || satisfies(rate, requirement) === satisfies(counted, requirement)) &&
      (levels === null || sameLevels(levels, rate, counted));
    if (typedRates.some((rate) => agrees(rate, counted) && sameVerdict(rate.value))) return [];
    const args = {
      counts: toDecimal(counted),
      rate: toDecimal(typed.value),
      part: toDecimal(part),
      whole: whole === null ? '…' : toDecimal(whole),
    };
    return [{ code: 'HT301', args, indicator: indicator.id, fields }];
  }
  if (isExact(share.range) && (part === null || whole === null) && !share.zeroOfUnknown) {
    return [{ code: 'HT309', args: { rate: toDecimal(share.range.min) }, indicator: indicator.id, fields }];
  }
  return [];
}

/** The rate that counts make; 0 of an unnamed whole is 0 % (R16). */
function countedOf({ part, whole, zeroOfUnknown }: Share): Rational | null {
  if (zeroOfUnknown) return ZERO;
  return part === null || whole === null || whole.n === 0n ? null : percent(part, whole);
}

function sameLevels(levels: (range: Range) => { min: number }, a: Rational, b: Rational): boolean {
  return compare(a, b) === 0 || levels({ min: a, max: a }).min === levels({ min: b, max: b }).min;
}
