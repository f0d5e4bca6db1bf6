/** The unit: its indicators, the outcome they force, the level or the levels still possible, and what stands in the way. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { gradedCodes, indicatorsOf } from '../criteria/walk.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { type Conclusion, conclude } from './conclude.ts';
import { assessIndicator, type IndicatorAssessment } from './indicator.ts';
import type { EngineOptions, Submission } from './input.ts';
import { exactly, type Range } from './range.ts';
import { add, decimal, rational, toDecimal, ZERO } from './rational.ts';

export interface Assessment extends Conclusion {
  readonly set: CriteriaSet;
  readonly indicators: readonly IndicatorAssessment[];
  /** The sum of points known so far and still possible, in a set that is judged by points. */
  readonly points: Range | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Assesses a submission by a criteria set. Pure: the same input gives the same result, anywhere. Never throws. */
export function assess(set: CriteriaSet, submission: Submission, options: EngineOptions): Assessment {
  const byPoints = set.recognition.rule === 'points';
  const graded = byPoints ? new Set<string>() : gradedCodes(set);
  const indicators = indicatorsOf(set).map((indicator) =>
    assessIndicator(set, indicator, graded.has(indicator.id), submission, options),
  );
  const points = byPoints ? sumOfPoints(set, indicators) : null;
  return {
    set,
    ...conclude(
      set,
      indicators.map(({ indicator, ...judged }) => ({ id: indicator.id, ...judged })),
      points,
    ),
    indicators,
    points,
    diagnostics: [
      ...indicators.flatMap((a) => a.diagnostics),
      ...populationsDiffer(set, indicators, submission),
      ...yearNotes(set, submission),
    ],
  };
}

/** Sum of the points given; an item without points can still get 0 to its maximum (rules.md, section 7). */
function sumOfPoints(set: CriteriaSet, indicators: readonly IndicatorAssessment[]): Range {
  const graded = gradedCodes(set);
  return indicators
    .filter((a) => graded.has(a.indicator.id))
    .map((a): Range => {
      const { measure } = a.indicator;
      const max = measure.kind === 'points' ? decimal(measure.max) : ZERO;
      // Points without evidence, under --strict, are not proved and no more than given (R13).
      if (a.range !== null) return a.outcome === 'undecided' ? { min: ZERO, max: a.range.max } : a.range;
      return { min: ZERO, max };
    })
    .reduce((x, y) => ({ min: add(x.min, y.min), max: add(x.max, y.max) }), exactly(ZERO));
}

/** R10: two indicators over the same population that name different totals. */
function populationsDiffer(
  set: CriteriaSet,
  indicators: readonly IndicatorAssessment[],
  submission: Submission,
): Diagnostic[] {
  const totals = new Map<string, { indicator: string; whole: string }[]>();
  const places = new Map<string, string>();
  for (const { indicator, whole, fields } of indicators) {
    if (indicator.measure.kind !== 'ratio' || whole === null) continue;
    const list = totals.get(indicator.measure.population) ?? [];
    // Those that do not take part belong to the population all the same.
    const outside = rational(BigInt(submission.rosters.get(indicator.id)?.outside ?? 0));
    list.push({ indicator: indicator.id, whole: toDecimal(add(whole, outside)) });
    totals.set(indicator.measure.population, list);
    const roster = `roster.${indicator.id}`;
    places.set(indicator.id, fields.includes(roster) ? roster : `${indicator.id}.whole`);
  }
  return [...totals].flatMap(([key, list]) => {
    const population = set.populations[key];
    if (population === undefined || list.every((item) => item.whole === list[0]?.whole)) return [];
    const fields = list.map((item) => places.get(item.indicator) ?? `${item.indicator}.whole`);
    return [{ code: 'HT308', args: { population, totals: list }, fields }];
  });
}

/** R14: the assessed year against the set's validity. */
function yearNotes(set: CriteriaSet, submission: Submission): Diagnostic[] {
  const { year } = submission;
  if (year === null) return [];
  const { from, to } = set.validity;
  if (year >= Number(from.slice(0, 4)) && (to === undefined || year <= Number(to.slice(0, 4)))) return [];
  return [{ code: 'HT313', args: { year: String(year), from, to: to ?? null }, fields: ['year'] }];
}
