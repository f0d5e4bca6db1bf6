/** From judged indicators to the unit: the outcome they force, the levels still possible, what stands in the way. Pure. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { expandCodes, levelsOfSet } from '../criteria/walk.ts';
import type { IndicatorOutcome } from './indicator.ts';
import { every } from './measures/ratios.ts';
import { type LevelRange, levelsOf, type Range } from './range.ts';

export type UnitOutcome = 'met' | 'not-met' | 'undecided';

/** What of an indicator decides about its unit. */
export interface Judged {
  readonly id: string;
  readonly outcome: IndicatorOutcome;
  /** A not-applicable that the set lets count as met. */
  readonly countsAsMet: boolean;
  /** Levels still possible, for a graded indicator. */
  readonly levels: LevelRange | null;
}

export interface Conclusion {
  readonly outcome: UnitOutcome;
  /** Level of recognition, when met and decided. */
  readonly level: number | null;
  /** Levels still possible (0 = not met), when not decided; null in a set without levels. */
  readonly levelRange: LevelRange | null;
  readonly counts: {
    readonly met: number;
    readonly notMet: number;
    readonly undecided: number;
    readonly notApplicable: number;
    readonly total: number;
  };
  /** Codes of what fails, is open, or holds the level down. */
  readonly blocking: readonly string[];
}

/** Concludes on a unit; `points` is their sum in a set that is judged by points, else null. */
export function conclude(
  set: CriteriaSet,
  indicators: readonly Judged[],
  points: Range | null = null,
): Conclusion {
  const required = expandCodes(set, [...set.recognition.prerequisites, ...set.recognition.graded]);
  const deciding = indicators.filter((a) => required.has(a.id));
  const failing = deciding.filter((a) => a.outcome === 'not-met');
  const open = deciding.filter(isOpen);
  const levels = points === null ? unitLevels(deciding) : levelsOf(points, set.recognition.bands);
  const prerequisites = expandCodes(set, set.recognition.prerequisites);
  const isNeeded = (a: Judged) => points === null || prerequisites.has(a.id);
  const outcome = every([
    failing.some(isNeeded) ? 'not-met' : open.some(isNeeded) ? 'undecided' : 'met',
    ...(points === null ? [] : [outcomeOf(levels)]),
  ]);
  const decided = outcome === 'met' && levels !== null && levels.min === levels.max;
  const inTheWay =
    outcome === 'not-met'
      ? failing
      : outcome === 'undecided'
        ? open
        : points === null
          ? holdingDown(set, deciding)
          : belowTop(set, levels, failing);
  return {
    outcome,
    level: decided ? levels.min : null,
    levelRange:
      outcome === 'undecided' && levels !== null
        ? { min: 0, max: levels.max }
        : outcome === 'met' && !decided
          ? levels
          : null,
    counts: countsOf(indicators),
    blocking: inTheWay.map((a) => a.id),
  };
}

/** Level 0 is not recognised. */
function outcomeOf(levels: LevelRange | null): UnitOutcome {
  if (levels === null || levels.max === 0) return 'not-met';
  return levels.min === 0 ? 'undecided' : 'met';
}

/** Items without full points, where a higher level exists. */
function belowTop(
  set: CriteriaSet,
  levels: LevelRange | null,
  failing: readonly Judged[],
): readonly Judged[] {
  const top = Math.max(0, ...levelsOfSet(set));
  return levels !== null && levels.min < top ? failing : [];
}

/** Neither met nor failed: undecided, or a not-applicable that the set does not let count. */
function isOpen(a: Judged): boolean {
  return a.outcome === 'undecided' || (a.outcome === 'not-applicable' && !a.countsAsMet);
}

/** The lowest graded indicator makes the level; null in a set without levels. */
function unitLevels(deciding: readonly Judged[]): LevelRange | null {
  const levels = deciding.flatMap((a) => (a.levels === null ? [] : [a.levels]));
  if (levels.length === 0) return null;
  return {
    min: Math.min(...levels.map((l) => l.min)),
    max: Math.min(...levels.map((l) => l.max)),
  };
}

/** Graded indicators that keep a met unit below the highest level. */
function holdingDown(set: CriteriaSet, deciding: readonly Judged[]): Judged[] {
  const top = Math.max(0, ...levelsOfSet(set));
  const graded = deciding.filter((a) => a.levels !== null);
  const lowest = Math.min(top, ...graded.map((a) => a.levels?.min ?? top));
  return lowest === top ? [] : graded.filter((a) => a.levels?.min === lowest);
}

function countsOf(indicators: readonly Judged[]): Conclusion['counts'] {
  const count = (test: (a: Judged) => boolean) => indicators.filter(test).length;
  return {
    met: count((a) => a.outcome === 'met' || a.countsAsMet),
    notMet: count((a) => a.outcome === 'not-met'),
    undecided: count((a) => a.outcome === 'undecided'),
    notApplicable: count((a) => a.outcome === 'not-applicable' && !a.countsAsMet),
    total: indicators.length,
  };
}
