/** Parts of a set together with their path in its file, for checks that report a line. Pure. */
import type { Path } from './problems.ts';
import type { CriteriaSet, Criterion, Indicator, Standard } from './schema.ts';

export interface Site<T> {
  readonly value: T;
  readonly path: Path;
}

export function standardSites(set: CriteriaSet): Site<Standard>[] {
  return set.standards.map((value, i) => ({ value, path: ['standards', i] }));
}

export function criterionSites(set: CriteriaSet): Site<Criterion>[] {
  return standardSites(set).flatMap(({ value, path }) =>
    value.criteria.map((criterion, i) => ({ value: criterion, path: [...path, 'criteria', i] })),
  );
}

export function indicatorSites(set: CriteriaSet): Site<Indicator>[] {
  return criterionSites(set).flatMap(({ value, path }) =>
    value.indicators.map((indicator, i) => ({ value: indicator, path: [...path, 'indicators', i] })),
  );
}

/** Every text in a value, however deep. */
export function textSites(value: unknown, path: Path = []): Site<string>[] {
  if (typeof value === 'string') return [{ value, path }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textSites(item, [...path, i]));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => textSites(item, [...path, key]));
  }
  return [];
}
