import { distance } from './distance.ts';
import { type Entry, entriesOf } from './entries.ts';
import { fold } from './fold.ts';
import type { Unit, UnitKind, UnitList } from './list.ts';
import { provinceReadings, type Reading, readings } from './reading.ts';

/** How many names are offered. */
const OFFERED = 5;
/** A longer text is no name: the longest of both lists has 31 characters. */
const LONGEST = 80;

/** The units whose names come nearest to what was typed, best first, at most five; inside the province, or anywhere where it has none. */
export function near(
  list: UnitList,
  kind: UnitKind,
  ways: readonly (readonly string[])[],
  province: string | undefined,
): Unit[] {
  // Folded as well, so that a slip in the prefix ("Huyên") does not hide the name.
  const asRead = [...new Set(ways.flatMap(([name = '']) => [name, fold(name)]))]
    .flatMap(kind === 'province' ? provinceReadings : readings)
    .filter(({ key }) => key.folded !== '' && key.folded.length <= LONGEST);
  const { all } = entriesOf(list, kind);
  const inside = all.filter(({ unit }) => unit.province?.code === province);
  const some = province === undefined ? [] : nearest(inside, asRead);
  return some.length > 0 ? some : nearest(all, asRead);
}

function nearest(entries: readonly Entry[], asRead: readonly Reading[]): Unit[] {
  return entries
    .flatMap((entry) => rank(entry, asRead) ?? [])
    .sort((a, b) => a.edits - b.edits || a.finer - b.finer)
    .slice(0, OFFERED)
    .map(({ entry }) => entry.unit);
}

/** Edits without accents, then with them and the prefix; undefined where more than a third of the letters differ. */
function rank(entry: Entry, asRead: readonly Reading[]) {
  let best: { entry: Entry; edits: number; finer: number } | undefined;
  for (const { prefix, key } of asRead) {
    const allowed = Math.max(1, Math.round(key.folded.length / 3));
    if (Math.abs(key.folded.length - entry.key.folded.length) > allowed) continue;
    const edits = distance(key.folded, entry.key.folded);
    if (edits > allowed || (best && edits > best.edits)) continue;
    const finer =
      distance(key.toned, entry.key.toned) + (prefix === undefined || prefix === entry.prefix ? 0 : 1);
    if (!best || edits < best.edits || finer < best.finer) best = { entry, edits, finer };
  }
  return best;
}
