/** A grade taken as a word (rules.md, section 6), and a judgement without a threshold (section 5). */
import { describe, expect, it, test } from 'vitest';
import type { Band, MeasureOf } from '../../src/criteria/schema.ts';
import { assessSet, brief, GROUPS, judged, label, setOf } from './measure-support.ts';

const words = [
  { word: 'Tốt', en: 'Good', level: 3 },
  { word: 'Khá', en: 'Fair', level: 2 },
  { word: 'Trung bình', en: 'Average', level: 1 },
  { word: 'Chưa đạt', en: 'Not met', level: 0 },
];
const grade: MeasureOf<'grade'> = { kind: 'grade', words };
const word = (level: number) => {
  const found = words.find((w) => w.level === level);
  if (found === undefined) throw new Error(String(level));
  return found;
};

describe('grade', () => {
  it.each([
    [3, 'met grade-met'],
    [1, 'met grade-met'],
    [0, 'not-met grade-not-met'],
  ])('of level %i: %s', (level, expected) => expect(brief(grade, {}, { grade: word(level) })).toBe(expected));

  it('blank or unknown is open, and a self-assessment does not stand in for it', () => {
    expect(brief(grade, {})).toBe('undecided grade-missing HT314');
    expect(brief(grade, {}, { verdict: 'met' })).toBe('undecided grade-missing HT314');
    expect(brief(grade, {}, { grade: 'invalid' })).toBe('undecided input-invalid');
  });

  it('wins over a self-assessment that says otherwise', () => {
    expect(brief(grade, {}, { grade: word(0), verdict: 'met' })).toBe('not-met grade-not-met HT302');
    expect(brief(grade, {}, { grade: word(2), verdict: 'not-applicable', reason: 'x' })).toBe(
      'met grade-met HT307',
    );
  });

  it('makes the level of a graded indicator by itself', () => {
    const bands: Band[] = [{ level: 1, from: { op: '>=', value: '0' }, to: { op: '<=', value: '100' } }];
    expect(judged(grade, {}, { grade: word(2) }, bands).levels).toEqual({ min: 2, max: 2 });
    expect(judged(grade, {}, { grade: word(0) }, bands).levels).toEqual({ min: 0, max: 0 });
    expect(assessSet(setOf([grade], bands), {}, { grade: word(3) })).toMatchObject({
      outcome: 'met',
      level: 3,
    });
  });
});

const judgement: MeasureOf<'judgement'> = {
  kind: 'judgement',
  figures: [
    {
      key: 'trained',
      label: label('được tập huấn'),
      unit: label('người'),
      quantity: 'count',
      inputs: ['part'],
      breakdown: { inputs: ['part'], groups: GROUPS },
    },
    { key: 'budget', label: label('kinh phí'), unit: label('đồng'), quantity: 'amount', inputs: ['part'] },
  ],
};

describe('judgement', () => {
  it.each([
    [{}, { verdict: 'met' }, 'met attested-met'],
    [{}, { verdict: 'not-met' }, 'not-met attested-not-met'],
    [{}, {}, 'undecided attestation-missing HT314'],
    // A figure alone does not judge.
    [{ 'budget.part': '5' }, {}, 'undecided attestation-missing HT314'],
    [{ 'budget.part': '5' }, { verdict: 'met' }, 'met attested-met'],
    [{ 'budget.part': '-5' }, { verdict: 'met' }, 'undecided input-invalid HT204'],
    [{ 'budget.part': 'lỗi' }, { verdict: 'met' }, 'undecided input-invalid'],
    [{ 'trained.part': '1.5' }, { verdict: 'met' }, 'undecided input-invalid HT208'],
    [
      { 'trained.part': '10', 'trained.male.part': '4', 'trained.female.part': '5' },
      { verdict: 'met' },
      'met attested-met HT322',
    ],
  ] as const)('%o %o: %s', (given, entered, expected) =>
    expect(brief(judgement, given, entered)).toBe(expected),
  );
});

test('a judgement needs no figures, not even in its form', () => {
  expect(brief({ kind: 'judgement' }, {}, { verdict: 'met' })).toBe('met attested-met');
});
