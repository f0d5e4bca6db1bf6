/** Codes of standards, criteria, indicators and figures. */
import type { Finding, Path } from '../problems.ts';
import type { Breakdown, CriteriaSet, Measure } from '../schema.ts';
import { criterionSites, indicatorSites, type Site, standardSites } from '../sites.ts';
import { isTwoLevel } from '../walk.ts';

const lastPart = (code: string) => code.slice(code.lastIndexOf('.') + 1);

/** No code stands twice, whatever its level; of a document of two levels, the criterion's is not counted again. */
export function duplicateCodes(set: CriteriaSet): Finding[] {
  const seen = new Set<string>();
  const sites: Site<{ readonly id: string }>[] = [
    ...standardSites(set).filter(({ value }) => !isTwoLevel(value)),
    ...criterionSites(set),
    ...indicatorSites(set),
  ];
  return sites.flatMap(({ value: { id }, path }): Finding[] => {
    if (seen.has(id)) return [{ path: [...path, 'id'], code: 'HT921', args: { code: id } }];
    seen.add(id);
    return [];
  });
}

/** A criterion of standard 2 is 2.x, an indicator of criterion 2.1 is 2.1.x; an item without a number of its own is 2.1a. */
export function codesOutsideParent(set: CriteriaSet): Finding[] {
  const outside = (parent: string, children: readonly { readonly id: string }[], path: Finding['path']) =>
    children.flatMap((child, i): Finding[] =>
      child.id === `${parent}.${lastPart(child.id)}` || isLettered(child.id, parent)
        ? []
        : [{ path: [...path, i, 'id'], code: 'HT922', args: { code: child.id, parent } }],
    );
  return [
    ...standardSites(set).flatMap(({ value, path }) =>
      isTwoLevel(value) ? [] : outside(value.id, value.criteria, [...path, 'criteria']),
    ),
    ...criterionSites(set).flatMap(({ value, path }) =>
      outside(value.id, value.indicators, [...path, 'indicators']),
    ),
  ];
}

const isLettered = (id: string, parent: string) =>
  id.startsWith(parent) && /^[a-z]$/.test(id.slice(parent.length));

/** Lines of 1.1.1 are 1.1.1, or 1.1.1a, 1.1.1b ...; and what 1.1.1 is called does not depend on the line. */
export function groupsOfOtherCodes(set: CriteriaSet): Finding[] {
  const texts = new Map<string, string>();
  return indicatorSites(set).flatMap(({ value: { id, group }, path }): Finding[] => {
    if (group === undefined) return [];
    const text = texts.get(group.id) ?? group.text;
    texts.set(group.id, text);
    const fits = id === group.id || isLettered(id, group.id);
    if (fits && text === group.text) return [];
    return [{ path: [...path, 'group'], code: 'HT924', args: { code: id, group: group.id } }];
  });
}

/** Two figures, or two groups, of one key, or of none, would share their input cells. */
export function duplicateFigures(set: CriteriaSet): Finding[] {
  return indicatorSites(set).flatMap(({ value: { id, measure }, path }) => {
    const at: Path = [...path, 'measure'];
    return keyLists(measure).flatMap(({ value: keys, path: of }) =>
      keys.flatMap((key, i): Finding[] =>
        keys.indexOf(key) === i
          ? []
          : [{ path: [...at, ...of, i, 'key'], code: 'HT923', args: { code: id, key } }],
      ),
    );
  });
}

/** Keys that stand beside each other: of figures, and of the groups of each breakdown. */
function keyLists(measure: Measure): Site<string[]>[] {
  const figures: readonly {
    readonly key?: string | undefined;
    readonly breakdown?: Breakdown | undefined;
  }[] = 'figures' in measure ? (measure.figures ?? []) : [];
  const groups = (breakdown: Breakdown | undefined, of: Path): Site<string[]> => ({
    value: (breakdown?.groups ?? []).map(({ key }) => key),
    path: [...of, 'breakdown', 'groups'],
  });
  return [
    { value: figures.map(({ key }) => key ?? '""'), path: ['figures'] },
    ...(measure.kind === 'ratio' ? [groups(measure.breakdown, [])] : []),
    ...figures.map(({ breakdown }, i) => groups(breakdown, ['figures', i])),
  ];
}
