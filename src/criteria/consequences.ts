/** What is said of a set only because parts of it were filled in (fill.ts): not the author's doing, and left out. Pure. */
import type { Finding, Path, ProblemCode } from './problems.ts';

const within = (path: Path, outer: Path) => outer.every((step, i) => path[i] === step);

/** Codes that speak of one place because of what stands, or does not stand, in another. */
const FAR: readonly { readonly from: (hole: Path) => boolean; readonly codes: readonly ProblemCode[] }[] = [
  // A code or a whole branch that is gone makes every mention of it dangle.
  {
    from: (hole) =>
      hole[0] === 'standards' &&
      (['standards', 'criteria', 'indicators', 'id'].includes(String(hole.at(-1))) ||
        typeof hole.at(-1) === 'number'),
    codes: ['HT931', 'HT932', 'HT944', 'HT946'],
  },
  { from: (hole) => hole.at(-1) === 'measure', codes: ['HT933'] },
  { from: (hole) => hole[0] === 'standards', codes: ['HT937'] },
  {
    from: (hole) => hole[0] === 'recognition' && hole[1] !== 'bands' && hole[1] !== 'citations',
    codes: ['HT932', 'HT933', 'HT937', 'HT938', 'HT939', 'HT981'],
  },
  {
    from: (hole) => hole[0] === 'recognition' && (hole.length === 1 || hole[1] === 'bands'),
    codes: ['HT933', 'HT934', 'HT935', 'HT936', 'HT937', 'HT938', 'HT940'],
  },
  { from: (hole) => hole[0] === 'sources' && hole.length <= 2, codes: ['HT941'] },
  { from: (hole) => hole[0] === 'rosters' && hole.length <= 2, codes: ['HT942', 'HT945'] },
  { from: (hole) => hole[0] === 'rosters' && hole[2] !== undefined, codes: ['HT945'] },
  { from: (hole) => hole[0] === 'populations' && hole.length <= 2, codes: ['HT943'] },
  { from: (hole) => hole[0] === 'ownerless', codes: ['HT944'] },
  { from: (hole) => hole[0] === 'validity', codes: ['HT952'] },
];

/** The findings that stand whatever the holes would have held. */
export function withoutConsequences(findings: readonly Finding[], holes: readonly Path[]): Finding[] {
  const far = new Set(FAR.flatMap(({ from, codes }) => (holes.some(from) ? codes : [])));
  return findings.filter(({ code, path }) => {
    if (far.has(code)) return false;
    // Codes are held against those above them.
    if (code === 'HT922' && holes.some((hole) => hole.at(-1) === 'id' && within(path, hole.slice(0, 2))))
      return false;
    // A change with a misspelt key is not one that changes nothing.
    const place = code === 'HT976' ? path.slice(0, -1) : path;
    return !holes.some((hole) => within(place, hole) || within(hole, place));
  });
}
