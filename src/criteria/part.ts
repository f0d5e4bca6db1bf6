/** Who supplies what: a set by its owners, and the piece of a set that one of them fills in. Pure. */
import type { CriteriaSet, Indicator } from './schema.ts';
import { indicatorsOf } from './walk.ts';

/** Indicators that one department supplies; `name` is "" for those that nobody was given. */
export interface Share {
  readonly name: string;
  readonly indicators: readonly string[];
}

/** The departments of a set in the order in which it first names them, each with its indicators; last those without an owner. */
export function sharesByOwner(set: CriteriaSet): Share[] {
  const shares = new Map<string, string[]>();
  const without: string[] = [];
  for (const { id, owners } of indicatorsOf(set)) {
    if (owners.length === 0) without.push(id);
    for (const owner of owners) {
      const known = shares.get(owner);
      if (known === undefined) shares.set(owner, [id]);
      else known.push(id);
    }
  }
  const named = [...shares].map(([name, indicators]) => ({ name, indicators }));
  return without.length === 0 ? named : [...named, { name: '', indicators: without }];
}

/** The set with only these indicators: its form is a department's part. Judging by it would be wrong; the whole set judges. */
export function partOfSet(set: CriteriaSet, codes: readonly string[]): CriteriaSet {
  const wanted = new Set(codes);
  const standards = set.standards
    .map((standard) => ({
      ...standard,
      criteria: standard.criteria
        .map((criterion) => ({
          ...criterion,
          indicators: criterion.indicators.filter((indicator) => wanted.has(indicator.id)),
        }))
        .filter((criterion) => criterion.indicators.length > 0),
    }))
    .filter((standard) => standard.criteria.length > 0);
  const part = { ...set, standards };
  const used = rosterKeys(part);
  const feeding = rosterKeys(set);
  // A roster that feeds no indicator belongs to nobody in particular and goes to all.
  const rosters = Object.entries(set.rosters).filter(([key]) => used.has(key) || !feeding.has(key));
  return { ...part, rosters: Object.fromEntries(rosters) };
}

function rosterKeys(set: CriteriaSet): Set<string> {
  return new Set(
    indicatorsOf(set).flatMap(({ measure }) =>
      measure.kind === 'ratio' && measure.roster !== undefined ? [measure.roster.roster] : [],
    ),
  );
}

/** The set with other owners; indicators that are not named keep theirs. */
export function withOwners(set: CriteriaSet, owners: ReadonlyMap<string, readonly string[]>): CriteriaSet {
  const changed = (indicator: Indicator): Indicator => {
    const given = owners.get(indicator.id);
    return given === undefined ? indicator : { ...indicator, owners: [...given] };
  };
  return {
    ...set,
    standards: set.standards.map((standard) => ({
      ...standard,
      criteria: standard.criteria.map((criterion) => ({
        ...criterion,
        indicators: criterion.indicators.map(changed),
      })),
    })),
  };
}
