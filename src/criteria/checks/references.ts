/** Keys that point into the set's own tables, and owners. */
import type { Finding, Path } from '../problems.ts';
import type { CriteriaSet } from '../schema.ts';
import { indicatorSites, type Site } from '../sites.ts';
import { expandCodes } from '../walk.ts';

type Citations = readonly { readonly source: string }[];

function citationLists(set: CriteriaSet): Site<Citations>[] {
  return [
    { value: set.validity.citations, path: ['validity', 'citations'] },
    { value: set.recognition.citations, path: ['recognition', 'citations'] },
    ...indicatorSites(set).flatMap(({ value, path }): Site<Citations>[] => [
      { value: value.citations, path: [...path, 'citations'] },
      { value: value.notApplicable?.citations ?? [], path: [...path, 'notApplicable', 'citations'] },
    ]),
  ];
}

/** A citation without a source is none. */
export function unknownSources(set: CriteriaSet): Finding[] {
  return citationLists(set).flatMap(({ value, path }) =>
    value.flatMap(({ source }, i): Finding[] =>
      Object.hasOwn(set.sources, source)
        ? []
        : [{ path: [...path, i, 'source'], code: 'HT941', args: { source } }],
    ),
  );
}

/** Every roster column stands in a roster of the set. */
export function unknownRosters(set: CriteriaSet): Finding[] {
  return indicatorSites(set).flatMap(({ value: { measure }, path }): Finding[] => {
    const column = 'roster' in measure ? measure.roster : undefined;
    if (column === undefined || Object.hasOwn(set.rosters, column.roster)) return [];
    return [
      { path: [...path, 'measure', 'roster', 'roster'], code: 'HT942', args: { roster: column.roster } },
    ];
  });
}

/** Every share is taken of a population of the set. */
export function unknownPopulations(set: CriteriaSet): Finding[] {
  return indicatorSites(set).flatMap(({ value: { measure }, path }): Finding[] => {
    const [population, at]: [string | undefined, Path] =
      measure.kind === 'attestation'
        ? [measure.share?.population, ['share', 'population']]
        : ['population' in measure ? measure.population : undefined, ['population']];
    if (population === undefined || Object.hasOwn(set.populations, population)) return [];
    return [{ path: [...path, 'measure', ...at], code: 'HT943', args: { population } }];
  });
}

/** A column that counts only those taking part needs the column that says who does. */
export function participantsWithoutColumn(set: CriteriaSet): Finding[] {
  return indicatorSites(set).flatMap(({ value: { id, measure }, path }): Finding[] => {
    const column = measure.kind === 'ratio' ? measure.roster : undefined;
    if (column?.answers !== 'rating' || !column.participants) return [];
    const roster = Object.hasOwn(set.rosters, column.roster) ? set.rosters[column.roster] : undefined;
    if (roster === undefined || roster.participation !== undefined) return [];
    const at: Path = [...path, 'measure', 'roster', 'participants'];
    return [{ path: at, code: 'HT945', args: { code: id, roster: column.roster } }];
  });
}

/** What a set says to be without owner names something, and has none. */
export function ownerlessWithOwner(set: CriteriaSet): Finding[] {
  return (set.ownerless ?? []).flatMap((code, i): Finding[] => {
    const path: Path = ['ownerless', i];
    const named = expandCodes(set, [code]);
    if (named.size === 0) return [{ path, code: 'HT931', args: { code, list: 'ownerless' } }];
    const owned = indicatorSites(set).some(({ value }) => named.has(value.id) && value.owners.length > 0);
    return owned ? [{ path, code: 'HT946', args: { code } }] : [];
  });
}

/** A gap in the division of work that the set does not name itself (004: criteria 2, 6, 8, 9, 15.1); a warning. */
export function indicatorsWithoutOwner(set: CriteriaSet): Finding[] {
  const said = expandCodes(set, set.ownerless ?? []);
  return indicatorSites(set).flatMap(({ value, path }): Finding[] =>
    value.owners.length > 0 || said.has(value.id)
      ? []
      : [{ path: [...path, 'owners'], code: 'HT944', args: { code: value.id } }],
  );
}
