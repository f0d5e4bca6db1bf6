/** Measures that a word decides: attestation, judgement, grade; and points, whose sum the whole unit needs. */
import { fieldsOf } from '../../criteria/fields.ts';
import { assessIndicator } from '../../engine/indicator.ts';
import { decimal, toResultDecimal } from '../../engine/rational.ts';
import { clearing, type Needs } from './need.ts';

export const attestation: Needs<'attestation'> = (_measure, { indicator, submission }) => ({
  need: { code: 'attest' },
  changes: [{ kind: 'verdict', indicator: indicator.id, to: 'met' }],
  impossible: false,
  blank: !submission.verdicts.has(indicator.id),
  broken: submission.verdicts.get(indicator.id) === 'invalid',
});

export const judgement: Needs<'judgement'> = (_measure, { set, indicator, submission }) => {
  const { finding } = assessIndicator(set, indicator, false, submission, { strict: false });
  const broken = finding.code === 'input-invalid';
  const figures = fieldsOf(set, indicator)
    .map(({ name }) => name)
    .filter((name) => submission.numbers.has(name));
  const met = submission.verdicts.get(indicator.id) === 'met';
  return {
    need: { code: 'judge' },
    changes: [
      ...(broken ? clearing(figures) : []),
      ...(met ? [] : [{ kind: 'verdict' as const, indicator: indicator.id, to: 'met' as const }]),
    ],
    impossible: false,
    blank: !submission.verdicts.has(indicator.id),
    broken,
  };
};

export const grade: Needs<'grade'> = (measure, { indicator, submission, level }) => {
  const given = submission.grades?.get(indicator.id);
  const least = level ?? 1;
  const enough = measure.words.filter((word) => word.level >= least).sort((a, b) => a.level - b.level);
  const [lowest] = enough;
  const localized = ({ word, en }: { word: string; en: string }) => ({ vi: word, en });
  return {
    need: {
      code: 'grade',
      given: given === undefined || given === 'invalid' ? null : localized(given),
      words: enough.map(localized),
    },
    changes: lowest === undefined ? [] : [{ kind: 'grade', indicator: indicator.id, to: lowest.word }],
    impossible: lowest === undefined,
    blank: given === undefined,
    broken: given === 'invalid',
  };
};

/** Full points: for an item that must be met by itself. */
export const points: Needs<'points'> = (measure, { indicator, submission }) => {
  const field = `${indicator.id}.points`;
  const reading = submission.numbers.get(field);
  const given = reading?.state === 'value' ? toResultDecimal(reading.value) : null;
  const max = toResultDecimal(decimal(measure.max));
  return {
    need: { code: 'points', given, to: max, max },
    changes: [{ kind: 'number', field, from: given, to: max, unit: '1', better: 'up' }],
    impossible: false,
    blank: reading === undefined,
    broken: reading?.state === 'invalid',
  };
};
