/**
 * Bounds what is said of one workbook: a sheet of garbage gives thousands of findings of one kind, which nobody reads.
 * Only the list is shortened, and that is said with how many and where; outcomes and exit codes are made before. Pure.
 */
import { type Diagnostic, SEVERITY } from './diagnostics.ts';
import { parseAddress } from './xlsx/address.ts';

/** Most findings of one code on one sheet; a real workbook has a few dozen. */
export const MOST_FINDINGS = 200;

/** The findings, of each code and sheet the first ones by row and column, and one more that tells what was left out. */
export function capped(all: readonly Diagnostic[]): Diagnostic[] {
  if (all.length <= MOST_FINDINGS) return [...all];
  const groups = new Map<string, Diagnostic[]>();
  for (const d of all) {
    const key = `${d.code} ${d.at?.sheet ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [d]);
    else group.push(d);
  }
  return [...groups.values()].flatMap((group) => (group.length <= MOST_FINDINGS ? group : shortened(group)));
}

function shortened(group: readonly Diagnostic[]): Diagnostic[] {
  const once = new Map(group.map((d) => [JSON.stringify([d.at?.cell, d.indicator, d.fields, d.args]), d]));
  const ordered = [...once.values()]
    .map((d) => ({ d, place: parseAddress(d.at?.cell ?? '') ?? { row: 0, col: 0 } }))
    .sort((a, b) => a.place.row - b.place.row || a.place.col - b.place.col)
    .map(({ d }) => d);
  const kept = ordered.slice(0, MOST_FINDINGS);
  const [first, ...more] = ordered.slice(MOST_FINDINGS);
  if (first === undefined) return kept;
  const cell = (d: Diagnostic) => d.at?.cell ?? '';
  const args = {
    of: first.code,
    count: String(more.length + 1),
    first: cell(first),
    last: cell(more.at(-1) ?? first),
  };
  const code = SEVERITY[first.code] === 'error' ? 'HT140' : 'HT141';
  return [...kept, { code, args, ...(first.at === undefined ? {} : { at: first.at }) }];
}
