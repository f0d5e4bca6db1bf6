/** A grade taken as a word from the recognition decision, where the points behind it are not known (rules.md, section 6). */
import { type MeasureEvaluator, noFigures } from '../judgement.ts';

export const grade: MeasureEvaluator<'grade'> = (_measure, { indicator, submission }) => {
  const given = submission.grades?.get(indicator.id);
  const fields = given === undefined ? [] : [`${indicator.id}.grade`];
  const missing = { ...noFigures(), finding: { code: 'grade-missing' as const, args: {} } };
  if (given === undefined) return missing;
  if (given === 'invalid') {
    return { ...missing, state: 'invalid', finding: { code: 'input-invalid', args: {} }, fields };
  }
  const { word, en, level } = given;
  return {
    ...missing,
    state: 'figures',
    holds: level > 0 ? 'met' : 'not-met',
    finding: { code: level > 0 ? 'grade-met' : 'grade-not-met', args: { word, en } },
    levels: { min: level, max: level },
    deniesNotApplicable: true,
    fields,
  };
};
