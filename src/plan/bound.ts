/** What a share has to reach: an indicator's requirement, or the foot of a level's band. Exact; pure. */
import type { CriteriaSet, Indicator, Requirement } from '../criteria/schema.ts';
import { gradedCodes, levelsOfMeasure } from '../criteria/walk.ts';
import {
  add,
  compare,
  decimal,
  divide,
  HUNDRED,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../engine/rational.ts';

/** A half-line of percentages, percentage points or counts. */
export interface Bound {
  readonly op: Requirement['op'];
  readonly value: Rational;
}

const ONE = rational(1n);

export const boundOf = ({ op, value }: Requirement): Bound => ({ op, value: decimal(value) });

/** Whether more is better: "từ 70% trở lên". */
export const isAtLeast = ({ op }: Pick<Bound, 'op'>): boolean => op === '>=' || op === '>';

/** Whether a value lies within a bound. */
export function within(value: Rational, bound: Bound): boolean {
  const order = compare(value, bound.value);
  if (order === 0) return bound.op === '>=' || bound.op === '<=';
  return order > 0 === isAtLeast(bound);
}

/** The harder of two bounds of one direction. */
function harder(a: Bound, b: Bound): Bound {
  const order = compare(a.value, b.value);
  if (order === 0) return a.op === '>' || a.op === '<' ? a : b;
  return order > 0 === isAtLeast(a) ? a : b;
}

/** What an indicator's share must reach for a level of the unit; its requirement alone where it is not graded. */
export function boundForLevel(
  set: CriteriaSet,
  indicator: Indicator,
  requirement: Requirement,
  level: number | null,
): Bound {
  const own = boundOf(requirement);
  if (level === null || !isAtLeast(own) || !gradedCodes(set).has(indicator.id)) return own;
  const band = set.recognition.bands.find((candidate) => candidate.level === level);
  return band === undefined ? own : harder(own, { op: band.from.op, value: decimal(band.from.value) });
}

/** Levels that can be asked of an indicator, lowest first; none where it is not graded by bands. */
export function levelsAsked(set: CriteriaSet, indicator: Indicator): number[] {
  if (!gradedCodes(set).has(indicator.id) || set.recognition.rule === 'points') return [];
  return [...new Set(levelsOfMeasure(set, indicator.measure))].sort((a, b) => a - b);
}

function floorTo(value: Rational, step: Rational): Rational {
  const steps = divide(value, step);
  const whole = steps.n / steps.d;
  const down = steps.n < 0n && whole * steps.d !== steps.n ? whole - 1n : whole;
  return multiply(rational(down), step);
}

/** The multiple of `step` that lies within a bound and nearest to it. */
export function nearestWithin(bound: Bound, step: Rational): Rational {
  const below = floorTo(bound.value, step);
  const on = compare(below, bound.value) === 0;
  switch (bound.op) {
    case '>=':
      return on ? below : add(below, step);
    case '>':
      return add(below, step);
    case '<=':
      return below;
    case '<':
      return on ? subtract(below, step) : below;
  }
}

/**
 * The count that suffices and is nearest to failing: of `>= 70 %` of 13 it is 10, of `< 0.05 %` of 12,000 it is 5.
 * Null where no count from 0 to the whole is within the bound, or where there is no whole.
 */
export function sufficientPart(whole: Rational, bound: Bound, step: Rational = ONE): Rational | null {
  if (compare(whole, ZERO) <= 0) return null;
  const part = nearestWithin({ op: bound.op, value: divide(multiply(bound.value, whole), HUNDRED) }, step);
  const limited =
    isAtLeast(bound) && compare(part, ZERO) < 0
      ? ZERO
      : !isAtLeast(bound) && compare(part, whole) > 0
        ? whole
        : part;
  return compare(limited, ZERO) < 0 || compare(limited, whole) > 0 ? null : limited;
}

/** The smallest numerator of a whole for a level of a graded indicator: of 13 communes 10, 11 and 12 for levels 1, 2 and 3. */
export function smallestNumerator(
  set: CriteriaSet,
  indicator: Indicator,
  whole: bigint,
  level: number,
): bigint | null {
  const { measure } = indicator;
  if (measure.kind !== 'ratio') return null;
  return (
    sufficientPart(rational(whole), boundForLevel(set, indicator, measure.requirement, level))?.n ?? null
  );
}
