/**
 * Formulas that are the same but for the row they look at, stored once as spreadsheet programs do themselves
 * ("shared formulas"): a workbook is a fifth smaller for it.
 */
import type { PlacedFormula } from './cells.ts';
import type { Expr } from './expr.ts';

/** How a reference of a shared formula follows its row: with it, not at all, or either as far as is known. */
type Follow = 'with' | 'not' | 'either';

export interface SharedFormula {
  readonly master: PlacedFormula;
  readonly clones: PlacedFormula[];
  /** For each reference of the master, in the order in which it is printed, whether its rows move along. */
  moves: readonly boolean[];
}

interface Group {
  readonly shared: SharedFormula;
  follow: Follow[];
}

/** Groups the formulas of one column, given from top to bottom. */
export function shareFormulas(column: readonly PlacedFormula[]): SharedFormula[] {
  const groups: Group[] = [];
  for (const placed of column) {
    const found = groups.some((group) => {
      const { master } = group.shared;
      const seen: Follow[] = [];
      if (!sameShape(master.expr, placed.expr, placed.row - master.row, seen)) return false;
      const merged = seen.map((follow, index) => merge(follow, group.follow[index] ?? 'either'));
      if (merged.includes(null)) return false;
      group.follow = merged as Follow[];
      group.shared.clones.push(placed);
      return true;
    });
    if (!found) groups.push({ shared: { master: placed, clones: [], moves: [] }, follow: [] });
  }
  return groups.map(({ shared, follow }) => ({ ...shared, moves: follow.map((how) => how === 'with') }));
}

function merge(a: Follow, b: Follow): Follow | null {
  if (a === 'either') return b;
  return b === 'either' || a === b ? a : null;
}

/** Whether two formulas differ in rows only, and for each reference how it follows. */
function sameShape(a: Expr, b: Expr, down: number, follow: Follow[]): boolean {
  switch (a.kind) {
    case 'constant':
      return b.kind === 'constant' && a.value === b.value;
    case 'cell':
      return (
        b.kind === 'cell' && a.sheet === b.sheet && a.col === b.col && follows(b.row - a.row, down, follow)
      );
    case 'range':
      return (
        b.kind === 'range' &&
        a.sheet === b.sheet &&
        a.left === b.left &&
        a.right === b.right &&
        b.bottom - a.bottom === b.top - a.top &&
        follows(b.top - a.top, down, follow)
      );
    case 'op':
      return (
        b.kind === 'op' &&
        a.op === b.op &&
        sameShape(a.left, b.left, down, follow) &&
        sameShape(a.right, b.right, down, follow)
      );
    case 'call':
      return (
        b.kind === 'call' &&
        a.fn === b.fn &&
        a.args.length === b.args.length &&
        a.args.every((arg, index) => {
          const other = b.args[index];
          return other !== undefined && sameShape(arg, other, down, follow);
        })
      );
  }
}

function follows(moved: number, down: number, follow: Follow[]): boolean {
  if (moved !== 0 && moved !== down) return false;
  follow.push(moved === 0 ? 'not' : 'with');
  return true;
}
