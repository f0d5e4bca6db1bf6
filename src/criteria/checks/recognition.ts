/** The recognition rule names real indicators and leaves none out. */

import { implies } from '../implies.ts';
import type { Finding } from '../problems.ts';
import type { CriteriaSet, MeasureKind } from '../schema.ts';
import { indicatorSites } from '../sites.ts';
import { expandCodes, gradedCodes } from '../walk.ts';
import { bandEnd } from './bands.ts';

/** Every code of prerequisites, graded and informative names something. */
export function unknownRecognitionCodes(set: CriteriaSet): Finding[] {
  return (['prerequisites', 'graded', 'informative'] as const).flatMap((list) =>
    (set.recognition[list] ?? []).flatMap((code, i): Finding[] =>
      expandCodes(set, [code]).size > 0
        ? []
        : [{ path: ['recognition', list, i], code: 'HT931', args: { code, list } }],
    ),
  );
}

/** An indicator in no list would be entered and never count, and nobody would be told. */
export function indicatorsWithoutEffect(set: CriteriaSet): Finding[] {
  const { prerequisites, graded, informative = [] } = set.recognition;
  const named = expandCodes(set, [...prerequisites, ...graded, ...informative]);
  return indicatorSites(set).flatMap(({ value, path }): Finding[] =>
    named.has(value.id) ? [] : [{ path: [...path, 'id'], code: 'HT932', args: { code: value.id } }],
  );
}

/** What decides nothing cannot decide as well. */
export function informativeAndDeciding(set: CriteriaSet): Finding[] {
  const { prerequisites, graded, informative = [] } = set.recognition;
  const deciding = expandCodes(set, [...prerequisites, ...graded]);
  return informative.flatMap((code, i): Finding[] =>
    [...expandCodes(set, [code])].some((id) => deciding.has(id))
      ? [{ path: ['recognition', 'informative', i], code: 'HT981', args: { code } }]
      : [],
  );
}

/** Levels need graded indicators, and these need levels; only a grade taken as a word brings its own (xa-2014). */
export function gradedWithoutBands(set: CriteriaSet): Finding[] {
  const { graded, bands } = set.recognition;
  const codes = gradedCodes(set);
  const kinds = indicatorSites(set).flatMap(({ value }) => (codes.has(value.id) ? [value.measure.kind] : []));
  const needsBands = graded.length > 0 && kinds.some((kind) => GIVES[kind] !== 'level');
  if (needsBands === bands.length > 0) return [];
  return [
    {
      path: ['recognition', graded.length > 0 ? 'graded' : 'bands'],
      code: 'HT933',
      args: { graded: String(graded.length), bands: String(bands.length) },
    },
  ];
}

/** What a kind gives that can make a level: a share for the bands, points for their sum, or the level itself. */
const GIVES = {
  attestation: 'nothing',
  ratio: 'share',
  ratios: 'share',
  change: 'nothing', // percentage points of change lie in no band
  trend: 'nothing',
  points: 'points',
  grade: 'level',
  judgement: 'nothing',
} as const satisfies Record<MeasureKind, 'share' | 'points' | 'level' | 'nothing'>;

const SUITABLE = { lowest: ['share', 'level'], points: ['points'] } as const satisfies Record<
  CriteriaSet['recognition']['rule'],
  readonly string[]
>;

/** The lowest share makes the level, or the sum of points does: a graded indicator must give the one or the other. */
export function gradedUnsuitable(set: CriteriaSet): Finding[] {
  const graded = gradedCodes(set);
  const { rule } = set.recognition;
  const suitable: readonly string[] = SUITABLE[rule];
  return indicatorSites(set).flatMap(({ value: { id, measure }, path }): Finding[] =>
    graded.has(id) && !suitable.includes(GIVES[measure.kind])
      ? [
          {
            path: [...path, 'measure', 'kind'],
            code: 'HT939',
            args: { code: id, kind: measure.kind, rule, needed: `needed:${rule}` },
          },
        ]
      : [],
  );
}

/**
 * What is met must lie in a level: "đạt từ 60%" beside "70% - 80%" as level 1 leaves 65 % met and without one. A stricter
 * requirement is sound: below it the indicator is not met, whatever its band.
 */
export function gradedRequirements(set: CriteriaSet): Finding[] {
  const [lowest] = set.recognition.bands;
  if (lowest === undefined) return [];
  const graded = gradedCodes(set);
  return indicatorSites(set).flatMap(({ value, path }): Finding[] => {
    if (!graded.has(value.id) || !('requirement' in value.measure)) return [];
    const { requirement } = value.measure;
    if (implies(requirement, lowest.from)) return [];
    return [
      {
        path: [...path, 'measure', 'requirement'],
        code: 'HT938',
        args: { code: value.id, requirement: bandEnd(requirement), start: bandEnd(lowest.from) },
      },
    ];
  });
}
