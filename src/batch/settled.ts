/** Whether a result is final before all workbooks of its batch are known. Pure. */
import type { CriteriaSet } from '../criteria/schema.ts';
import type { Brief } from './brief.ts';
import type { FinishOptions } from './finish.ts';
import { fedIndicators } from './tree.ts';

/**
 * False where the end of the batch may change the result, as what lower units come to does to an upper unit's, or leave
 * it out, as `--prefer newest` does with an older hand-in. `set` is that of the result; undefined where it is not at hand.
 */
export function isSettled(
  { unreadable }: Pick<Brief, 'unreadable'>,
  set: CriteriaSet | undefined,
  { rollUp, prefer }: Pick<FinishOptions, 'rollUp' | 'prefer'>,
): boolean {
  if (unreadable || set === undefined) return true;
  if (prefer === 'newest') return false;
  return rollUp === 'off' || fedIndicators(set).length === 0;
}
