/** A judgement without a threshold: figures are read and checked, the assessor's word decides. */
import { sharesOf } from '../../criteria/fields.ts';
import { type MeasureEvaluator, noFigures } from '../judgement.ts';
import { readShare } from '../share.ts';
import { shareNotes, stateFinding } from './ratio.ts';

export const judgement: MeasureEvaluator<'judgement'> = (measure, context) => {
  const { set, indicator, submission } = context;
  const shares = sharesOf(set, measure).map((spec) => readShare(indicator.id, spec, submission, undefined));
  const base = {
    ...noFigures([
      ...shares.flatMap((share) => share.diagnostics.filter((d) => d.code !== 'HT305')),
      // Counts against the rate (R5) and two readings (R8); a rate alone is what the form asks for.
      ...shares
        .flatMap((share) => shareNotes(share, shares, null, 'met', context))
        .filter((d) => d.code !== 'HT309'),
    ]),
    fields: shares.flatMap((share) => share.fields),
  };
  if (!shares.some((share) => share.invalid)) return base;
  return { ...base, state: 'invalid', finding: stateFinding('invalid') };
};
