/** The edits that a plan is made of, and a submission with them applied. Pure. */

import type { CriteriaSet } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import type { Grade, NumberReading, RosterAnswers, SelfAssessment, Submission } from '../engine/input.ts';
import { decimal } from '../engine/rational.ts';

/** One edit. `unit` is the step by which less would no longer do; null where nothing smaller is claimed. */
export type Change =
  | {
      readonly kind: 'number';
      readonly field: string;
      /** As it stands; null where blank or not usable. Decimal text in the field's unit. */
      readonly from: string | null;
      readonly to: string;
      readonly unit: string | null;
      /** Which way less effort lies. */
      readonly better: 'up' | 'down';
    }
  /** An entry that cannot be used, or that stands in the way. */
  | { readonly kind: 'clear'; readonly field: string }
  /** So many sub-units of the roster more that count. */
  | { readonly kind: 'roster'; readonly indicator: string; readonly by: number }
  | { readonly kind: 'verdict'; readonly indicator: string; readonly to: SelfAssessment | null }
  | { readonly kind: 'reason'; readonly indicator: string }
  | { readonly kind: 'grade'; readonly indicator: string; readonly to: string }
  /** So many documents more. */
  | { readonly kind: 'evidence'; readonly indicator: string; readonly by: number };

interface Draft {
  readonly numbers: Map<string, NumberReading>;
  readonly verdicts: Map<string, SelfAssessment | 'invalid'>;
  readonly reasons: Map<string, string>;
  readonly rosters: Map<string, RosterAnswers>;
  readonly grades: Map<string, Grade | 'invalid'>;
  readonly evidence: Submission['evidence'][number][];
}

/** A submission as it would be after the changes; the one given stays as it is. */
export function applyChanges(
  set: CriteriaSet,
  submission: Submission,
  changes: readonly Change[],
): Submission {
  const draft: Draft = {
    numbers: new Map(submission.numbers),
    verdicts: new Map(submission.verdicts),
    reasons: new Map(submission.reasons),
    rosters: new Map(submission.rosters),
    grades: new Map(submission.grades ?? []),
    evidence: [...submission.evidence],
  };
  for (const change of changes) applyOne(set, draft, change);
  return { year: submission.year, ...draft };
}

function applyOne(set: CriteriaSet, draft: Draft, change: Change): void {
  switch (change.kind) {
    case 'number': {
      const decimals = change.to.split('.')[1]?.length ?? 0;
      draft.numbers.set(change.field, { state: 'value', value: decimal(change.to), decimals });
      return;
    }
    case 'clear':
      draft.numbers.delete(change.field);
      return;
    case 'roster': {
      const roster = draft.rosters.get(change.indicator);
      if (roster !== undefined) draft.rosters.set(change.indicator, withMore(roster, change.by));
      return;
    }
    case 'verdict':
      if (change.to === null) draft.verdicts.delete(change.indicator);
      else draft.verdicts.set(change.indicator, change.to);
      return;
    case 'reason':
      draft.reasons.set(change.indicator, '…');
      return;
    case 'grade': {
      const measure = indicatorsOf(set).find(({ id }) => id === change.indicator)?.measure;
      const words = measure?.kind === 'grade' ? measure.words : [];
      const word = words.find((candidate) => candidate.word === change.to);
      if (word !== undefined) draft.grades.set(change.indicator, word);
      return;
    }
    case 'evidence':
      for (let n = 0; n < change.by; n++)
        // Each another document: the same one twice is one.
        draft.evidence.push({ indicator: change.indicator, kind: '', summary: `… ${draft.evidence.length}` });
  }
}

/**
 * A roster after so many more of its sub-units count: first those not answered, then those that do not count, then those
 * of which it was not known whether they take part, then those that do not.
 */
export function withMore(roster: RosterAnswers, by: number): RosterAnswers {
  const unclear = { ...(roster.unclear ?? { counted: 0, others: 0, open: 0 }) };
  const next = { ...roster, outside: roster.outside ?? 0, unclear };
  let left = by;
  const take = (have: number): number => {
    const taken = Math.min(left, have);
    left -= taken;
    next.counted += taken;
    return have - taken;
  };
  next.missing = take(next.missing);
  next.invalid = take(next.invalid);
  next.others = take(next.others);
  unclear.open = take(unclear.open);
  unclear.others = take(unclear.others);
  unclear.counted = take(unclear.counted);
  next.outside = take(next.outside);
  return next;
}
