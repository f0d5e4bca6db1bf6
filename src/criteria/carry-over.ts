/**
 * What a workbook of a base set says that does not answer the question of a set extending it: a self-assessment made
 * against another threshold, points given out of another maximum. Pure.
 */
import type { Submission } from '../engine/input.ts';
import { implies } from './implies.ts';
import type { CriteriaSet, Origin } from './schema.ts';
import { indicatorsOf } from './walk.ts';

type Change = Origin['changes'][number];

/** The submission without such answers, and whose indicators they were. Figures stay: they speak for themselves. */
export function carriedOver(
  set: CriteriaSet,
  submission: Submission,
): { readonly submission: Submission; readonly dropped: ReadonlySet<string> } {
  const verdicts = new Map(submission.verdicts);
  const numbers = new Map(submission.numbers);
  const dropped = new Set<string>();
  for (const change of set.extends?.changes ?? []) {
    const id = change.indicator;
    if (id === undefined) continue;
    const verdict = verdicts.get(id);
    if ((verdict === 'met' || verdict === 'not-met') && !stillHolds(set, change, verdict)) {
      verdicts.delete(id);
      dropped.add(id);
    }
    if (change.fields.includes('max') && numbers.delete(`${id}.points`)) dropped.add(id);
  }
  return { submission: { ...submission, verdicts, numbers }, dropped };
}

/** Met by the old threshold is met by a weaker one, not met is not met by a stricter one; a new wording asks anew. */
function stillHolds(set: CriteriaSet, change: Change, verdict: 'met' | 'not-met'): boolean {
  const measure = indicatorsOf(set).find(({ id }) => id === change.indicator)?.measure;
  if (change.fields.includes('by')) return false;
  const before = change.before?.requirement;
  if (before !== undefined && measure !== undefined && 'requirement' in measure) {
    const now = measure.requirement;
    return verdict === 'met' ? implies(before, now) : implies(now, before);
  }
  return !change.fields.includes('text');
}
