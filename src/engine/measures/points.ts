/** Points given by an assessor, 0 to the item's maximum; their sum makes the unit's grade (rules.md, section 7). */
import type { Diagnostic } from '../../diagnostics.ts';
import { type MeasureEvaluator, noFigures } from '../judgement.ts';
import { exactly } from '../range.ts';
import { compare, decimal, toDecimal, ZERO } from '../rational.ts';

export const points: MeasureEvaluator<'points'> = (measure, { indicator, submission }) => {
  const field = `${indicator.id}.points`;
  const max = decimal(measure.max);
  const reading = submission.numbers.get(field);
  const missing = {
    ...noFigures(),
    finding: { code: 'points-missing' as const, args: { max: measure.max } },
  };
  if (reading === undefined) return missing;
  const unusable = (diagnostics: Diagnostic[]) => ({
    ...missing,
    state: 'invalid' as const,
    finding: { code: 'input-invalid' as const, args: {} },
    fields: [field],
    diagnostics,
  });
  if (reading.state !== 'value') return unusable([]);
  const { value } = reading;
  const seen = toDecimal(value, 15);
  const at = { indicator: indicator.id, fields: [field] };
  if (compare(value, ZERO) < 0) return unusable([{ code: 'HT204', args: { seen }, ...at }]);
  if (compare(value, max) > 0) return unusable([{ code: 'HT323', args: { seen, max: measure.max }, ...at }]);
  const full = compare(value, max) === 0;
  return {
    ...missing,
    state: 'figures',
    holds: full ? 'met' : 'not-met',
    finding: {
      code: full ? 'points-full' : 'points-part',
      args: { points: toDecimal(value), max: measure.max },
    },
    range: exactly(value),
    deniesNotApplicable: true,
    fields: [field],
  };
};
