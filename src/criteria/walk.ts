/** Ways through a loaded criteria set. Pure; no YAML, no zod. */
import { once } from '../once.ts';
import type { CriteriaSet, Criterion, Indicator, Measure, Standard } from './schema.ts';

export interface Place {
  readonly standard: Standard;
  readonly criterion: Criterion;
  readonly indicator: Indicator;
}

/** Every indicator with its criterion and standard, in the law's order. */
export const places: (set: CriteriaSet) => readonly Place[] = once((set) =>
  set.standards.flatMap((standard) =>
    standard.criteria.flatMap((criterion) =>
      criterion.indicators.map((indicator) => ({ standard, criterion, indicator })),
    ),
  ),
);

/** Every indicator, in the law's order. */
export const indicatorsOf: (set: CriteriaSet) => readonly Indicator[] = once((set) =>
  places(set).map((place) => place.indicator),
);

/** A document of two levels (TT 22/2020: tiêu chí and their items): its one criterion stands for the standard, under one code. */
export function isTwoLevel(standard: Standard): boolean {
  return standard.criteria.length === 1 && standard.criteria[0]?.id === standard.id;
}

/** Codes of the indicators that a list of standard, criterion or indicator codes stands for. */
export function expandCodes(set: CriteriaSet, codes: readonly string[]): Set<string> {
  const wanted = new Set(codes);
  return new Set(
    places(set)
      .filter((p) => wanted.has(p.standard.id) || wanted.has(p.criterion.id) || wanted.has(p.indicator.id))
      .map((p) => p.indicator.id),
  );
}

/** Codes of the indicators whose value makes the level. */
export const gradedCodes: (set: CriteriaSet) => ReadonlySet<string> = once((set) =>
  expandCodes(set, set.recognition.graded),
);

/** Levels above 0 that a measure can make: those of its own words, or of the set's bands. */
export function levelsOfMeasure(set: CriteriaSet, measure: Measure): number[] {
  if (measure.kind !== 'grade') return set.recognition.bands.map((band) => band.level);
  return measure.words.map((word) => word.level).filter((level) => level > 0);
}

/** Levels above 0 that a unit can get; none in a set without levels (003). */
export function levelsOfSet(set: CriteriaSet): number[] {
  const graded = gradedCodes(set);
  return indicatorsOf(set).flatMap(({ id, measure }) =>
    graded.has(id) ? levelsOfMeasure(set, measure) : [],
  );
}
