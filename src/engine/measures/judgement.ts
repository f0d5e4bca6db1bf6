/** A judgement without a threshold: figures are read and checked, the assessor's word decides. */
import { sharesOf } from '../../criteria/fields.ts';
import { type MeasureEvaluator, noFigures } from '../judgement.ts';
import { readShare } from '../share.ts';
import { stateFinding } from './ratio.ts';

export const judgement: MeasureEvaluator<'judgement'> = (measure, { set, indicator, submission }) => {
  const shares = sharesOf(set, measure).map((spec) => readShare(indicator.id, spec, submission, undefined));
  const base = {
    ...noFigures(shares.flatMap((share) => share.diagnostics.filter((d) => d.code !== 'HT305'))),
    fields: shares.flatMap((share) => share.fields),
  };
  if (!shares.some((share) => share.invalid)) return base;
  return { ...base, state: 'invalid', finding: stateFinding('invalid') };
};
