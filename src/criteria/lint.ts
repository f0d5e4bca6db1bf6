/** Checks of a criteria set that has the right shape: does it contradict itself? Pure; one check a function. */
import * as bands from './checks/bands.ts';
import * as codes from './checks/codes.ts';
import * as recognition from './checks/recognition.ts';
import * as references from './checks/references.ts';
import * as texts from './checks/texts.ts';
import * as values from './checks/values.ts';
import type { Finding } from './problems.ts';
import type { CriteriaSet } from './schema.ts';

const CHECKS: readonly ((set: CriteriaSet) => Finding[])[] = [
  codes.duplicateCodes,
  codes.codesOutsideParent,
  codes.groupsOfOtherCodes,
  codes.duplicateFigures,
  recognition.unknownRecognitionCodes,
  recognition.indicatorsWithoutEffect,
  recognition.informativeAndDeciding,
  recognition.gradedWithoutBands,
  bands.bandLevels,
  bands.bandGaps,
  bands.bandOverlaps,
  bands.bandsUpToHighest,
  recognition.gradedRequirements,
  recognition.gradedUnsuitable,
  bands.emptyBands,
  references.unknownSources,
  references.unknownRosters,
  references.unknownPopulations,
  references.participantsWithoutColumn,
  references.indicatorsWithoutOwner,
  references.ownerlessWithOwner,
  values.requirementsInRange,
  values.pointsWithoutMaximum,
  values.validityReversed,
  values.datesInCalendar,
  values.duplicateRatingWords,
  texts.textsNotNfc,
  texts.blankTexts,
  texts.sheetNames,
];

/** Everything that is wrong with a set, in the order of the checks. */
export function lintCriteria(set: CriteriaSet): Finding[] {
  return CHECKS.flatMap((check) => check(set));
}
