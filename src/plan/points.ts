/** A set judged by a sum of points: how many are lacking, and items that can give them. Pure. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { gradedCodes } from '../criteria/walk.ts';
import type { Assessment } from '../engine/assess.ts';
import type { IndicatorAssessment } from '../engine/indicator.ts';
import type { Submission } from '../engine/input.ts';
import { add, compare, decimal, type Rational, subtract, toResultDecimal, ZERO } from '../engine/rational.ts';
import { nearestWithin } from './bound.ts';
import type { Change } from './change.ts';
import { tenth } from './share-entered.ts';
import type { Need, Plan } from './types.ts';

/** An item that is to give more. */
interface Raise {
  readonly assessed: IndicatorAssessment;
  readonly need: Need;
  readonly change: Change;
}

interface PointsNeed {
  readonly summary: NonNullable<Plan['points']>;
  readonly raises: readonly Raise[];
  readonly impossible: boolean;
}

/** What the sum lacks to a level, taken from as few items as do, those with the most room first. */
export function pointsNeed(
  set: CriteriaSet,
  assessment: Assessment,
  submission: Submission,
  level: number,
): PointsNeed | null {
  const band = set.recognition.bands.find((candidate) => candidate.level === level);
  if (band === undefined || assessment.points === null) return null;
  const graded = gradedCodes(set);
  const items = assessment.indicators.flatMap((assessed) => {
    const { id, measure } = assessed.indicator;
    if (!graded.has(id) || measure.kind !== 'points') return [];
    const given = assessed.range?.min ?? null;
    const max = decimal(measure.max);
    return [{ assessed, given, max, room: subtract(max, given ?? ZERO) }];
  });
  const decimals = items.map(({ assessed }) => {
    const reading = submission.numbers.get(`${assessed.indicator.id}.points`);
    return reading?.state === 'value' ? reading.decimals : 0;
  });
  const step = tenth(Math.max(0, ...decimals));
  const sum = items.map(({ given }) => given ?? ZERO).reduce(add, ZERO);
  const needed = nearestWithin({ op: band.from.op, value: decimal(band.from.value) }, step);
  const gap = compare(sum, needed) >= 0 ? ZERO : subtract(needed, sum);
  const withRoom = items
    .filter(({ room }) => compare(room, ZERO) > 0)
    .sort((a, b) => compare(b.room, a.room));
  const { raises, left } = spread(withRoom, gap, step);
  return {
    summary: {
      min: toResultDecimal(assessment.points.min),
      max: toResultDecimal(assessment.points.max),
      needed: toResultDecimal(needed),
      gap: toResultDecimal(gap),
      room: withRoom.map(({ assessed, room }) => ({
        indicator: assessed.indicator.id,
        points: toResultDecimal(room),
      })),
    },
    raises,
    impossible: compare(left, ZERO) > 0,
  };
}

interface Item {
  readonly assessed: IndicatorAssessment;
  readonly given: Rational | null;
  readonly max: Rational;
  readonly room: Rational;
}

function spread(items: readonly Item[], gap: Rational, step: Rational): { raises: Raise[]; left: Rational } {
  const raises: Raise[] = [];
  let left = gap;
  for (const { assessed, given, max, room } of items) {
    if (compare(left, ZERO) <= 0) break;
    const by = compare(room, left) < 0 ? room : left;
    const to = toResultDecimal(add(given ?? ZERO, by));
    const from = given && toResultDecimal(given);
    raises.push({
      assessed,
      need: { code: 'points', given: from, to, max: toResultDecimal(max) },
      change: {
        kind: 'number',
        field: `${assessed.indicator.id}.points`,
        from,
        to,
        unit: toResultDecimal(step),
        better: 'up',
      },
    });
    left = subtract(left, by);
  }
  return { raises, left };
}
