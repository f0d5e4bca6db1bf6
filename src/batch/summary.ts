/** Sums over a batch: by outcome, set, level and folder. Pure; the order of the briefs does not matter. */
import type { Brief } from './brief.ts';
import { compareText } from './order.ts';
import type { BatchSummary, Tally } from './report.ts';

/** The folder a path stands in; "" for the batch's own. */
export const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));

/** Sums up; superseded hand-ins must have been left out. */
export function summarise(briefs: readonly Brief[]): BatchSummary {
  const sets = groupsOf(briefs, (b) => JSON.stringify([b.set?.id ?? null, b.year]));
  const folders = groupsOf(briefs, (b) => folderOf(b.file));
  return {
    ...tallyOf(briefs),
    sets: sets.map(([key, group]) => {
      const [set, year] = JSON.parse(key) as [string | null, number | null];
      return { set, year, ...tallyOf(group), levels: levelsOf(group) };
    }),
    folders: folders.map(([folder, group]) => ({ folder, ...tallyOf(group) })),
  };
}

function groupsOf(briefs: readonly Brief[], keyOf: (brief: Brief) => string): [string, Brief[]][] {
  const groups = new Map<string, Brief[]>();
  for (const brief of briefs) {
    const key = keyOf(brief);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [brief]);
    else group.push(brief);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b));
}

function tallyOf(briefs: readonly Brief[]): Tally {
  const count = (test: (brief: Brief) => boolean) => briefs.filter(test).length;
  return {
    total: briefs.length,
    met: count((b) => b.outcome === 'met'),
    notMet: count((b) => b.outcome === 'not-met'),
    undecided: count((b) => b.outcome === 'undecided' && !b.unreadable),
    unreadable: count((b) => b.unreadable),
  };
}

/** Levels reached by what is met: "2", or "1–3" where it is open. */
function levelsOf(briefs: readonly Brief[]): BatchSummary['sets'][number]['levels'] {
  const levels = new Map<string, number>();
  for (const { outcome, level, levelRange } of briefs) {
    if (outcome !== 'met') continue;
    const name =
      level !== null ? `${level}` : levelRange === null ? '' : `${levelRange.min}–${levelRange.max}`;
    if (name !== '') levels.set(name, (levels.get(name) ?? 0) + 1);
  }
  return [...levels].sort(([a], [b]) => compareText(a, b)).map(([level, count]) => ({ level, count }));
}
