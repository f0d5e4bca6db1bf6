/** A criteria set named on the command line: a built-in id, or a set file of the user's own. */
import { readFileSync } from 'node:fs';
import type { CriteriaSet } from '../criteria/schema.ts';
import type { Lang } from '../messages/index.ts';
import { builtInSet, SET_IDS } from '../sets/index.ts';
import { distance, nearest } from '../units/distance.ts';
import { UsageError } from '../usage.ts';

/** Throws UsageError HT011 for an unknown id or a missing file, HT012 with every problem of a set file. */
export async function chooseSet(idOrFile: string, lang: Lang): Promise<CriteriaSet> {
  const builtIn = await builtInSet(idOrFile);
  if (builtIn !== undefined) return builtIn;
  const text = setFile(idOrFile);
  const { loadCriteriaText } = await import('../criteria/load.ts');
  const loaded = loadCriteriaText(text, idOrFile, lang, await shippedSets());
  if (loaded.ok) return loaded.set;
  const problems = loaded.problems.map((p) => `  ${p.file}:${p.line}:${p.column}  ${p.code}  ${p.message}`);
  throw new UsageError('HT012', { file: idOrFile, problems: problems.join('\n') });
}

/** Every shipped set by its id, for files that extend one. */
export async function shippedSets(): Promise<Map<string, CriteriaSet>> {
  const sets = await Promise.all(SET_IDS.map((id) => builtInSet(id)));
  return new Map(sets.filter((set) => set !== undefined).map((set) => [set.id, set]));
}

/** The text of a set file. Throws UsageError HT011, with the shipped id that it may be a slip of. */
export function setFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError('HT011', { set: path, known: SET_IDS.join(', '), near: slipOf(path) });
  }
}

/** The shipped id that was probably meant; "" where a path, or nothing near, was written. */
function slipOf(written: string): string {
  if (/[\\/]|\.(ya?ml|json)$/i.test(written)) return '';
  const [near = ''] = nearest(written, SET_IDS, 1);
  return distance(written, near) <= near.length / 3 ? near : '';
}
