/** Thresholds, dates and rating words. */
import { compare, decimal, HUNDRED, ZERO } from '../../engine/rational.ts';
import { fold } from '../../text.ts';
import type { Finding, Path } from '../problems.ts';
import type { CriteriaSet, Indicator, Requirement } from '../schema.ts';
import { indicatorSites, type Site } from '../sites.ts';

function usable({ op, value }: Requirement): boolean {
  const threshold = decimal(value);
  const low = compare(threshold, ZERO);
  const high = compare(threshold, HUNDRED);
  return low >= 0 && high <= 0 && !(op === '>' && high === 0) && !(op === '<' && low === 0);
}

/** Requirements of a measure: its own, its figures', and that of the level above. */
function requirementSites({ value: { measure }, path }: Site<Indicator>): Site<Requirement | undefined>[] {
  const at: Path = [...path, 'measure'];
  const figures = measure.kind === 'ratios' ? measure.figures : [];
  return [
    { value: 'requirement' in measure ? measure.requirement : undefined, path: [...at, 'requirement'] },
    ...(measure.kind === 'attestation'
      ? [{ value: measure.share?.requirement, path: [...at, 'share', 'requirement'] }]
      : []),
    ...figures.map(({ requirement }, i) => ({
      value: requirement,
      path: [...at, 'figures', i, 'requirement'],
    })),
  ];
}

/** Shares lie in 0..100, and so do their differences; a requirement nobody can meet is a typing error. */
export function requirementsInRange(set: CriteriaSet): Finding[] {
  return indicatorSites(set).flatMap((site) =>
    requirementSites(site).flatMap(({ value, path }): Finding[] =>
      value === undefined || usable(value)
        ? []
        : [
            {
              path: [...path, 'value'],
              code: 'HT951',
              args: { code: site.value.id, requirement: `${value.op} ${value.value}` },
            },
          ],
    ),
  );
}

/** Points of which none can be given. */
export function pointsWithoutMaximum(set: CriteriaSet): Finding[] {
  return indicatorSites(set).flatMap(({ value: { id, measure }, path }): Finding[] =>
    measure.kind === 'points' && compare(decimal(measure.max), ZERO) <= 0
      ? [{ path: [...path, 'measure', 'max'], code: 'HT955', args: { code: id, max: measure.max } }]
      : [],
  );
}

/** A set is valid from its first to its last day. */
export function validityReversed({ validity: { from, to } }: CriteriaSet): Finding[] {
  if (to === undefined || from <= to) return [];
  return [{ path: ['validity', 'to'], code: 'HT952', args: { from, to } }];
}

function inCalendar(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** Dates exist: 2021-02-30 has the right form and is none. */
export function datesInCalendar(set: CriteriaSet): Finding[] {
  const dates: Site<string | undefined>[] = [
    { value: set.validity.from, path: ['validity', 'from'] },
    { value: set.validity.to, path: ['validity', 'to'] },
    ...Object.entries(set.sources).map(([key, source]) => ({
      value: source.date,
      path: ['sources', key, 'date'],
    })),
  ];
  return dates.flatMap(({ value, path }): Finding[] =>
    value === undefined || inCalendar(value) ? [] : [{ path, code: 'HT953', args: { date: value } }],
  );
}

/** A rating word that is both counted and not, or twice the same without accents, has no one meaning. */
export function duplicateRatingWords(set: CriteriaSet): Finding[] {
  return indicatorSites(set).flatMap(({ value: { measure }, path }) => {
    const column = 'roster' in measure ? measure.roster : undefined;
    if (column?.answers !== 'rating') return [];
    const seen = new Map<string, string>();
    return (['counted', 'others'] as const).flatMap((list) =>
      column[list].flatMap((word, i): Finding[] => {
        const other = seen.get(fold(word));
        seen.set(fold(word), other ?? word);
        return other === undefined
          ? []
          : [{ path: [...path, 'measure', 'roster', list, i], code: 'HT954', args: { word, other } }];
      }),
    );
  });
}
