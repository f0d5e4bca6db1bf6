/** huyen-2021 with 3.1.1 asked for in percent of last year's rate, as an own set can have it. */
import type { CriteriaSet, Requirement } from '../../src/criteria/schema.ts';
import { huyen } from '../engine/support.ts';

export function byPercent(requirement: Requirement): CriteriaSet {
  const standards = huyen.standards.map((standard) => ({
    ...standard,
    criteria: standard.criteria.map((criterion) => ({
      ...criterion,
      indicators: criterion.indicators.map((indicator) =>
        indicator.measure.kind === 'change'
          ? { ...indicator, measure: { ...indicator.measure, by: 'percent' as const, requirement } }
          : indicator,
      ),
    })),
  }));
  return { ...huyen, standards };
}
