/** The unit: its indicators, the outcome they force, the level or the levels still possible, and what stands in the way. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { expandCodes, gradedCodes, indicatorsOf, levelsOfSet } from '../criteria/walk.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { assessIndicator, type IndicatorAssessment } from './indicator.ts';
import type { EngineOptions, Submission } from './input.ts';
import { every } from './measures/ratios.ts';
import { exactly, type LevelRange, levelsOf, type Range } from './range.ts';
import { add, decimal, rational, toDecimal, ZERO } from './rational.ts';

export type UnitOutcome = 'met' | 'not-met' | 'undecided';

export interface Assessment {
  readonly set: CriteriaSet;
  readonly outcome: UnitOutcome;
  /** Level of recognition, when met and decided. */
  readonly level: number | null;
  /** Levels still possible (0 = not met), when not decided; null in a set without levels. */
  readonly levelRange: LevelRange | null;
  readonly counts: {
    readonly met: number;
    readonly notMet: number;
    readonly undecided: number;
    readonly notApplicable: number;
    readonly total: number;
  };
  readonly indicators: readonly IndicatorAssessment[];
  /** The sum of points known so far and still possible, in a set that is judged by points. */
  readonly points: Range | null;
  /** Codes of what fails, is open, or holds the level down. */
  readonly blocking: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Assesses a submission by a criteria set. Pure: the same input gives the same result, anywhere. Never throws. */
export function assess(set: CriteriaSet, submission: Submission, options: EngineOptions): Assessment {
  const byPoints = set.recognition.rule === 'points';
  const graded = byPoints ? new Set<string>() : gradedCodes(set);
  const required = expandCodes(set, [...set.recognition.prerequisites, ...set.recognition.graded]);
  const indicators = indicatorsOf(set).map((indicator) =>
    assessIndicator(set, indicator, graded.has(indicator.id), submission, options),
  );
  const deciding = indicators.filter((a) => required.has(a.indicator.id));
  const failing = deciding.filter((a) => a.outcome === 'not-met');
  const open = deciding.filter((a) => isOpen(a));
  const points = byPoints ? sumOfPoints(set, deciding) : null;
  const levels = points === null ? unitLevels(deciding) : levelsOf(points, set.recognition.bands);
  const prerequisites = expandCodes(set, set.recognition.prerequisites);
  const isNeeded = (a: IndicatorAssessment) => points === null || prerequisites.has(a.indicator.id);
  const outcome = every([
    failing.some(isNeeded) ? 'not-met' : open.some(isNeeded) ? 'undecided' : 'met',
    ...(points === null ? [] : [outcomeOf(levels)]),
  ]);
  const decided = outcome === 'met' && levels !== null && levels.min === levels.max;
  const codes = (list: readonly IndicatorAssessment[]) => list.map((a) => a.indicator.id);
  return {
    set,
    outcome,
    level: decided ? levels.min : null,
    levelRange:
      outcome === 'undecided' && levels !== null
        ? { min: 0, max: levels.max }
        : outcome === 'met' && !decided
          ? levels
          : null,
    counts: countsOf(indicators),
    indicators,
    blocking:
      outcome === 'not-met'
        ? codes(failing)
        : outcome === 'undecided'
          ? codes(open)
          : codes(points === null ? holdingDown(set, deciding) : belowTop(set, levels, failing)),
    points,
    diagnostics: [
      ...indicators.flatMap((a) => a.diagnostics),
      ...populationsDiffer(set, indicators, submission),
      ...yearNotes(set, submission),
    ],
  };
}

/** Sum of the points given; an item without points can still get 0 to its maximum (rules.md, section 7). */
function sumOfPoints(set: CriteriaSet, deciding: readonly IndicatorAssessment[]): Range {
  const graded = gradedCodes(set);
  return deciding
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

/** Level 0 is not recognised. */
function outcomeOf(levels: LevelRange | null): UnitOutcome {
  if (levels === null || levels.max === 0) return 'not-met';
  return levels.min === 0 ? 'undecided' : 'met';
}

/** Items without full points, where a higher level exists. */
function belowTop(
  set: CriteriaSet,
  levels: LevelRange | null,
  failing: readonly IndicatorAssessment[],
): readonly IndicatorAssessment[] {
  const top = Math.max(0, ...levelsOfSet(set));
  return levels !== null && levels.min < top ? failing : [];
}

/** Neither met nor failed: undecided, or a not-applicable that the set does not let count. */
function isOpen(a: IndicatorAssessment): boolean {
  return a.outcome === 'undecided' || (a.outcome === 'not-applicable' && !a.countsAsMet);
}

/** The lowest graded indicator makes the level; null in a set without levels. */
function unitLevels(deciding: readonly IndicatorAssessment[]): LevelRange | null {
  const levels = deciding.flatMap((a) => (a.levels === null ? [] : [a.levels]));
  if (levels.length === 0) return null;
  return {
    min: Math.min(...levels.map((l) => l.min)),
    max: Math.min(...levels.map((l) => l.max)),
  };
}

/** Graded indicators that keep a met unit below the highest level. */
function holdingDown(set: CriteriaSet, deciding: readonly IndicatorAssessment[]): IndicatorAssessment[] {
  const top = Math.max(0, ...levelsOfSet(set));
  const graded = deciding.filter((a) => a.levels !== null);
  const lowest = Math.min(top, ...graded.map((a) => a.levels?.min ?? top));
  return lowest === top ? [] : graded.filter((a) => a.levels?.min === lowest);
}

function countsOf(indicators: readonly IndicatorAssessment[]): Assessment['counts'] {
  const count = (test: (a: IndicatorAssessment) => boolean) => indicators.filter(test).length;
  return {
    met: count((a) => a.outcome === 'met' || a.countsAsMet),
    notMet: count((a) => a.outcome === 'not-met'),
    undecided: count((a) => a.outcome === 'undecided'),
    notApplicable: count((a) => a.outcome === 'not-applicable' && !a.countsAsMet),
    total: indicators.length,
  };
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
