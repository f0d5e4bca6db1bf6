/** Whether a sub-unit counts for its upper unit: certainly, certainly not, or still open. Pure. */
import type { Brief } from './brief.ts';

export type Standing = 'counts' | 'other' | 'open';

/** From the outcome and the levels still possible; `minLevel` is the lowest level or grade that counts. */
export function standingOf(
  { outcome, level, levelRange, unreadable }: Pick<Brief, 'outcome' | 'level' | 'levelRange' | 'unreadable'>,
  minLevel: number,
): Standing {
  if (unreadable) return 'open';
  if (outcome === 'not-met') return 'other';
  const range = level === null ? levelRange : { min: level, max: level };
  if (range === null) return outcome === 'met' && minLevel <= 1 ? 'counts' : 'open';
  if (range.max < minLevel) return 'other';
  return outcome === 'met' && range.min >= minLevel ? 'counts' : 'open';
}

/** Several hand-ins of one unit: what they agree on. */
export function agreed(standings: readonly Standing[]): Standing {
  const [first = 'open'] = standings;
  return standings.every((standing) => standing === first) ? first : 'open';
}
