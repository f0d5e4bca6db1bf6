/** Several hand-ins of one unit: copies are one, the newest wins where that is asked for, else it is said. Pure. */
import type { Brief } from './brief.ts';

export type HandIns =
  /** One file, perhaps with exact copies of it, which count once. */
  | { readonly kind: 'one'; readonly used: readonly Brief[]; readonly others: readonly Brief[] }
  /** The newest was asked for; the others are left out of everything but the list of what was passed over. */
  | { readonly kind: 'newest'; readonly used: readonly Brief[]; readonly others: readonly Brief[] }
  /** Which one holds is not known. */
  | { readonly kind: 'open'; readonly used: readonly Brief[]; readonly others: readonly Brief[] };

export interface Choice {
  readonly prefer: 'newest' | undefined;
  /** Files dated after this, milliseconds since 1970, are dated by a clock that is wrong. */
  readonly latest: number;
}

/** Which hand-ins of a unit are used, given in the order of their paths. */
export function chooseHandIns(handIns: readonly Brief[], { prefer, latest }: Choice): HandIns {
  const distinct = handIns.filter(
    (brief, index) =>
      index === handIns.findIndex((b) => (b.sha256 ?? b.file) === (brief.sha256 ?? brief.file)),
  );
  const without = (used: readonly Brief[]) => handIns.filter((brief) => !used.includes(brief));
  if (distinct.length <= 1) return { kind: 'one', used: distinct, others: without(distinct) };
  const [first, second] = [...distinct].sort((a, b) => b.modified - a.modified);
  const dated = first !== undefined && second !== undefined && first.modified > second.modified;
  if (prefer !== 'newest' || !dated || first.modified > latest) {
    return { kind: 'open', used: distinct, others: without(distinct) };
  }
  return { kind: 'newest', used: [first], others: without([first]) };
}
