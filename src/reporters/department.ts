/** A department's part as it is shown: its own indicators, counted; what others supply is not missing in it. Pure. */
import type { Result } from '../result.ts';

/** The result with the indicators of its department alone; the same result where it is of a whole workbook. */
export function ownIndicators(result: Result): Result {
  if (result.department === undefined) return result;
  const own = new Set(result.department.indicators);
  const indicators = result.indicators.filter(({ id }) => own.has(id));
  const count = (outcome: string) => indicators.filter((item) => item.outcome === outcome).length;
  const asMet = indicators.filter((item) => item.outcome === 'not-applicable' && item.countsAsMet).length;
  return {
    ...result,
    indicators,
    counts: {
      met: count('met') + asMet,
      notMet: count('not-met'),
      undecided: count('undecided'),
      notApplicable: count('not-applicable') - asMet,
      total: indicators.length,
    },
  };
}
