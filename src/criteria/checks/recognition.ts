/** The recognition rule names real indicators and leaves none out. */
import type { Finding } from '../problems.ts';
import type { CriteriaSet, MeasureKind } from '../schema.ts';
import { indicatorSites } from '../sites.ts';
import { expandCodes, gradedCodes } from '../walk.ts';
import { bandEnd } from './bands.ts';

/** Every code of prerequisites and graded names something. */
export function unknownRecognitionCodes(set: CriteriaSet): Finding[] {
  return (['prerequisites', 'graded'] as const).flatMap((list) =>
    set.recognition[list].flatMap((code, i): Finding[] =>
      expandCodes(set, [code]).size > 0
        ? []
        : [{ path: ['recognition', list, i], code: 'HT931', args: { code, list } }],
    ),
  );
}

/** An indicator in neither list would be entered and never count. */
export function indicatorsWithoutEffect(set: CriteriaSet): Finding[] {
  const counted = expandCodes(set, [...set.recognition.prerequisites, ...set.recognition.graded]);
  return indicatorSites(set).flatMap(({ value, path }): Finding[] =>
    counted.has(value.id) ? [] : [{ path: [...path, 'id'], code: 'HT932', args: { code: value.id } }],
  );
}

/** Levels need graded indicators, and these need levels. */
export function gradedWithoutBands(set: CriteriaSet): Finding[] {
  const { graded, bands } = set.recognition;
  if (graded.length > 0 === bands.length > 0) return [];
  return [
    {
      path: ['recognition', graded.length > 0 ? 'graded' : 'bands'],
      code: 'HT933',
      args: { graded: String(graded.length), bands: String(bands.length) },
    },
  ];
}

/** Kinds without a share that a band could hold. */
const WITHOUT_SHARE: ReadonlySet<MeasureKind> = new Set<MeasureKind>(['attestation', 'change']);

/** The level is the band of a share, so a graded indicator must have one. */
export function gradedWithoutShare(set: CriteriaSet): Finding[] {
  const graded = gradedCodes(set);
  return indicatorSites(set).flatMap(({ value, path }): Finding[] =>
    graded.has(value.id) && WITHOUT_SHARE.has(value.measure.kind)
      ? [
          {
            path: [...path, 'measure', 'kind'],
            code: 'HT939',
            args: { code: value.id, kind: value.measure.kind },
          },
        ]
      : [],
  );
}

/** "Đạt từ 70%" as a prerequisite and "70% - 80%" as level 1 must be one and the same number. */
export function gradedRequirements(set: CriteriaSet): Finding[] {
  const [lowest] = set.recognition.bands;
  if (lowest === undefined) return [];
  const graded = gradedCodes(set);
  const start = bandEnd(lowest.from);
  return indicatorSites(set).flatMap(({ value, path }): Finding[] => {
    if (!graded.has(value.id) || !('requirement' in value.measure)) return [];
    const requirement = bandEnd(value.measure.requirement);
    return requirement === start
      ? []
      : [
          {
            path: [...path, 'measure', 'requirement'],
            code: 'HT938',
            args: { code: value.id, requirement, start },
          },
        ];
  });
}
