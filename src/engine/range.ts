/** What is known of a figure: the smallest and the largest value it can still have (rules.md, section 2). */
import type { Band, Requirement } from '../criteria/schema.ts';
import { compare, decimal, equal, HUNDRED, type Rational, subtract, ZERO } from './rational.ts';

/** Closed interval; exact where both ends are equal. */
export interface Range {
  readonly min: Rational;
  readonly max: Rational;
}

/** Three-valued answer to a requirement. */
export type Holds = 'met' | 'not-met' | 'undecided';

/** Levels still possible; 0 = not met. */
export interface LevelRange {
  readonly min: number;
  readonly max: number;
}

export const exactly = (value: Rational): Range => ({ min: value, max: value });
/** A share of which nothing is known. */
export const ANY_SHARE: Range = { min: ZERO, max: HUNDRED };

export const isExact = (range: Range): boolean => equal(range.min, range.max);

/** The range of a - b. */
export const difference = (a: Range, b: Range): Range => ({
  min: subtract(a.min, b.max),
  max: subtract(a.max, b.min),
});

type Op = Requirement['op'];

const COMPARISONS = {
  '>=': (c) => c >= 0,
  '>': (c) => c > 0,
  '<=': (c) => c <= 0,
  '<': (c) => c < 0,
} satisfies Record<Op, (comparison: number) => boolean>;

/** Whether one exact value satisfies a bound. */
export function satisfies(value: Rational, bound: { op: Op; value: string }): boolean {
  return COMPARISONS[bound.op](compare(value, decimal(bound.value)));
}

/** Both ends satisfy: met; neither does: not met (a half-line is convex and so is its complement); else undecided. */
export function holds(range: Range, requirement: Requirement): Holds {
  const low = satisfies(range.min, requirement);
  const high = satisfies(range.max, requirement);
  if (low && high) return 'met';
  return low || high ? 'undecided' : 'not-met';
}

/** The level whose band a value lies in; 0 where it lies in none. */
export function levelOf(value: Rational, bands: readonly Band[]): number {
  return bands.find((band) => satisfies(value, band.from) && satisfies(value, band.to))?.level ?? 0;
}

/** Levels that a range can still make; bands ascend, so that the ends decide. */
export function levelsOf(range: Range, bands: readonly Band[]): LevelRange {
  return { min: levelOf(range.min, bands), max: levelOf(range.max, bands) };
}
