/** What a way to give a share answers with. */
import type { Requirement } from '../criteria/schema.ts';
import { decimal, equal, type Rational, toResultDecimal } from '../engine/rational.ts';
import { type Bound, isAtLeast, nearestWithin } from './bound.ts';
import type { Change } from './change.ts';
import { tenth } from './share-entered.ts';
import type { ShareNeed } from './types.ts';

/** A bound with the level it makes. */
export interface Goal {
  readonly level: number | null;
  readonly bound: Bound;
}

export interface ShareSolution {
  readonly need: ShareNeed;
  readonly changes: readonly Change[];
  /** No edit of this share can do. */
  readonly impossible: boolean;
}

/** A bound as it is told; one that no decimal writes exactly is moved to the side that suffices. */
export function requirementOf(bound: Bound): Requirement {
  const { op, value } = bound;
  const told = toResultDecimal(value);
  if (equal(decimal(told), value)) return { op, value: told };
  const atLeast = isAtLeast(bound);
  return { op: atLeast ? '>=' : '<=', value: toResultDecimal(nearestWithin(bound, tenth(6))) };
}

/** Makes the answer of one way to give a share; without edits it is impossible. */
export type Solution = (
  need: Pick<ShareNeed, 'given' | 'part' | 'whole' | 'rungs'> & { wholeFrom?: string },
  changes: readonly Change[] | null,
) => ShareSolution;

/** An edit of which nothing smaller is claimed. */
export const fixed = (field: string, from: Rational | null, to: Rational): Change => ({
  kind: 'number',
  field,
  from: from && toResultDecimal(from),
  to: toResultDecimal(to),
  unit: null,
  better: 'up',
});
