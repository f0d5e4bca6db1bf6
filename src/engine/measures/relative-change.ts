/**
 * A fall held against last year's rate itself: (previous - current) / previous, in percent. Only own sets ask for it
 * (rules.md, R1: the shipped sets read "giảm 1.5 phần trăm" as percentage points).
 */
import type { Requirement } from '../../criteria/schema.ts';
import type { Finding } from '../findings.ts';
import { type Holds, isExact, type Range, satisfies } from '../range.ts';
import { divide, HUNDRED, multiply, type Rational, subtract, toDecimal, ZERO } from '../rational.ts';
import { gapOf, nearest } from './ratio.ts';

interface RelativeFall {
  readonly answer: Holds;
  /** Null where last year's rate may be 0, of which nothing is a share. */
  readonly range: Range | null;
  /** Last year's rate was 0: there was nothing to fall. */
  readonly impossible: boolean;
}

/** In percent of last year's rate, which is not 0. */
export const fallOnLastYear = (previous: Rational, current: Rational): Rational =>
  multiply(divide(subtract(previous, current), previous), HUNDRED);

/** The fall between two ranges; it grows with last year's rate and shrinks with this year's, so that the ends decide. */
export function relativeFall(previous: Range, current: Range, requirement: Requirement): RelativeFall {
  const impossible = previous.max.n === 0n;
  if (impossible) return { answer: 'not-met', range: null, impossible };
  const max = fallOnLastYear(previous.max, current.min);
  const reachable = satisfies(max, requirement);
  if (previous.min.n === 0n) return { answer: reachable ? 'undecided' : 'not-met', range: null, impossible };
  const min = fallOnLastYear(previous.min, current.max);
  const certain = satisfies(min, requirement);
  return { answer: certain ? 'met' : reachable ? 'undecided' : 'not-met', range: { min, max }, impossible };
}

/** What is said of it. */
export function relativeFinding(
  previous: Range,
  current: Range,
  requirement: Requirement,
  { answer, range, impossible }: RelativeFall,
): Finding {
  if (impossible) return { code: 'relative-impossible', args: { requirement } };
  if (range === null || (!isExact(range) && answer === 'undecided')) {
    return { code: 'relative-open', args: { requirement, holds: answer } };
  }
  const value = nearest(range, requirement, answer);
  const lowest = value === range.min;
  const args = {
    previous: toDecimal(lowest ? previous.min : previous.max),
    current: toDecimal(lowest ? current.max : current.min),
    value: toDecimal(value),
    requirement,
  };
  if (answer === 'met') return { code: 'relative-met', args };
  return { code: 'relative-not-met', args: { ...args, gap: gapOf(value, requirement) } };
}

/** This year's rate at which last year's has fallen by just the share required. */
export function rateAfterFall(previous: Rational, required: Rational): Rational {
  return divide(multiply(previous, subtract(HUNDRED, required)), HUNDRED);
}

/** Last year's rate from which this year's is a fall by just the share required; null where no rate is high enough. */
export function rateBeforeFall(current: Rational, required: Rational): Rational | null {
  const left = subtract(HUNDRED, required);
  if (left.n <= 0n) return current.n === 0n ? ZERO : null;
  return divide(multiply(current, HUNDRED), left);
}
