/** One input that several workbooks may give: which value stands, and what has to be said. Pure. */
import type { Claimed } from '../diagnostics.ts';
import { fold } from '../text.ts';
import type { InputValue } from '../workbook/content.ts';
import type { Entry } from '../workbook/read/exact.ts';
import { type Submitted, senderOf } from './submitted.ts';

export type Prefer = 'newest' | 'first';

/** A value with the workbook that gives it. */
export interface Claim {
  readonly entry: Entry;
  readonly from: Submitted;
}

/** What several workbooks say of one input. */
export interface Decided {
  readonly value: InputValue | undefined;
  /** Those whose value it is. */
  readonly senders: readonly Claim[];
  /** Other values: a conflict where nothing decided (`value` undefined), else those left out. */
  readonly others: readonly Claim[];
}

export interface Deciding {
  readonly prefer?: Prefer | undefined;
  /** The workbook that the parts were split from: what it says gives way to a part that says otherwise. */
  readonly isBase: (of: Submitted) => boolean;
  /** Place of a file in the user's order, for `first`. */
  readonly order: (of: Submitted) => number;
}

/** As a person sees them: 0.92 and 92 % differ, 33 and the text "33" do not. */
const sameText = (a: Entry, b: Entry) => fold(a.text) === fold(b.text);

/** Decides one input. Claims come in the fixed order; blanks are no claims. */
export function decide(claims: readonly Claim[], { prefer, isBase, order }: Deciding): Decided {
  const base = claims.find(({ from }) => isBase(from));
  const sent = claims.filter(({ from }) => !isBase(from));
  // A part hands back what it was given; that contradicts nobody who changed it.
  const changed = base === undefined ? sent : sent.filter(({ entry }) => !sameText(entry, base.entry));
  const rivals = changed.length > 0 ? changed : claims;
  const first = rivals[0];
  if (first === undefined) return { value: undefined, senders: [], others: [] };
  const agree = rivals.every(({ entry }) => sameText(entry, first.entry));
  const winner = agree ? first : preferred(rivals, prefer, order);
  if (winner === undefined) return { value: undefined, senders: [], others: rivals };
  const same = rivals.filter(({ entry }) => sameText(entry, winner.entry));
  // Struck through by one of them, it stays so: that is a doubt of its own (HT224).
  const struck = same.some(({ entry }) => entry.value.struck === true);
  return {
    value: struck ? { ...winner.entry.value, struck: true } : winner.entry.value,
    senders: same,
    others: rivals.filter((claim) => !same.includes(claim)),
  };
}

/** The claim that `--prefer` decides for; undefined where it decides nothing, as between files of one moment. */
function preferred(
  rivals: readonly Claim[],
  prefer: Prefer | undefined,
  order: (of: Submitted) => number,
): Claim | undefined {
  if (prefer === undefined) return undefined;
  const rank = ({ from }: Claim) => (prefer === 'newest' ? -from.saved : order(from));
  const best = Math.min(...rivals.map(rank));
  const [winner, ...equal] = rivals.filter((claim) => rank(claim) === best);
  return winner !== undefined && equal.every(({ entry }) => sameText(entry, winner.entry))
    ? winner
    : undefined;
}

/** A claim as an argument of a message. */
export function claimed({ entry, from }: Claim): Claimed {
  return {
    value: entry.text,
    sender: senderOf(from),
    file: from.file,
    cell: `${entry.at.sheet}!${entry.at.cell}`,
  };
}
