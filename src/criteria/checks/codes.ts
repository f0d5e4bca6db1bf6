/** Codes of standards, criteria, indicators and figures. */
import type { Finding } from '../problems.ts';
import type { CriteriaSet } from '../schema.ts';
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

/** A criterion of standard 2 is 2.x, an indicator of criterion 2.1 is 2.1.x. */
export function codesOutsideParent(set: CriteriaSet): Finding[] {
  const outside = (parent: string, children: readonly { readonly id: string }[], path: Finding['path']) =>
    children.flatMap((child, i): Finding[] =>
      child.id === `${parent}.${lastPart(child.id)}`
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

/** Two figures of one key, or of none, would share their input cells. */
export function duplicateFigures(set: CriteriaSet): Finding[] {
  return indicatorSites(set).flatMap(({ value, path }) => {
    const figures: readonly { readonly key?: string | undefined }[] =
      'figures' in value.measure ? (value.measure.figures ?? []) : [];
    const keys = figures.map(({ key }) => key ?? '""');
    return keys.flatMap((key, i): Finding[] =>
      keys.indexOf(key) === i
        ? []
        : [{ path: [...path, 'measure', 'figures', i, 'key'], code: 'HT923', args: { code: value.id, key } }],
    );
  });
}
