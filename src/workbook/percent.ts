/** How many decimals of a percentage are shown for an indicator. Pure. */
import type { Measure } from '../criteria/schema.ts';

/** Two, or one more than the requirement has, so that a shown share never looks like the threshold it misses. */
export function percentDecimals(measure: Measure): number {
  const required = 'requirement' in measure ? measure.requirement.value : '';
  return Math.max(2, (required.split('.')[1]?.length ?? 0) + 1);
}

/** The number format of a share. */
export const percentFormat = (measure: Measure): string => `0.${'0'.repeat(percentDecimals(measure))}%`;
