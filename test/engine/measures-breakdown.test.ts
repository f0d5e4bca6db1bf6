/** Nam/Nữ/Tổng: the total decides, and groups that do not make it are said (rules.md, section 5). */
import { describe, expect, it, test } from 'vitest';
import type { MeasureOf } from '../../src/criteria/schema.ts';
import { brief, GROUPS, judged, label, rangeOf } from './measure-support.ts';

/** 003, 1.2.2: unemployment at most 5 %, by sex and in total; the total decides. */
const byCount: MeasureOf<'ratio'> = {
  kind: 'ratio',
  population: 'households',
  part: label('Người thất nghiệp', 'Unemployed'),
  requirement: { op: '<=', value: '5' },
  breakdown: { inputs: ['part'], groups: GROUPS },
};
const byRate: MeasureOf<'ratio'> = { ...byCount, breakdown: { inputs: ['rate'], groups: GROUPS } };
const both = (male: string, female: string) => ({ 'male.part': male, 'female.part': female });
const rates = (male: string, female: string) => ({ 'male.rate': male, 'female.rate': female });

describe('counts by group', () => {
  it.each([
    [{ ...both('20', '30'), part: '50', whole: '1000' }, 'met share-met'],
    [{ ...both('20', '31'), part: '51', whole: '1000' }, 'not-met share-not-met'],
    // The total is typed and decides; the groups contradict it.
    [{ ...both('20', '31'), part: '50', whole: '1000' }, 'met share-met HT322'],
    // Without a total the groups make it, when all are given.
    [{ ...both('20', '30'), whole: '1000' }, 'met share-met'],
    [{ ...both('20', '31'), whole: '1000' }, 'not-met share-not-met'],
    [{ 'male.part': '20', whole: '1000' }, 'undecided share-open HT305'],
    [{ 'male.part': '20', part: '50', whole: '1000' }, 'met share-met'],
    [{ ...both('600', '401'), whole: '1000' }, 'undecided input-invalid HT203'],
    [{ ...both('-1', '31'), part: '30', whole: '1000' }, 'undecided input-invalid HT204'],
    [{ ...both('lỗi', '31'), part: '30', whole: '1000' }, 'undecided input-invalid'],
    [{ 'male.part': '20' }, 'undecided share-open HT305'],
    [{ ...both('0', '0'), whole: '1000' }, 'met share-met'],
  ])('%o: %s', (given, expected) => expect(brief(byCount, given)).toBe(expected));

  it('has the sum as its numerator', () => {
    const a = judged(byCount, { ...both('20', '30'), whole: '1000' });
    expect(rangeOf(a)).toBe('5');
    expect(a.part?.n).toBe(50n);
  });
});

describe('rates by group', () => {
  it.each([
    [{ ...rates('4', '6'), rate: '5' }, 'met share-met HT309'],
    [{ ...rates('4', '6'), rate: '5.01' }, 'not-met share-not-met HT309'],
    [{ ...rates('4', '6'), rate: '4' }, 'met share-met HT309'],
    // A total lies between its groups, whatever their sizes.
    [{ ...rates('4', '6'), rate: '3.99' }, 'met share-met HT322 HT309'],
    [{ ...rates('4', '6'), rate: '6.01' }, 'not-met share-not-met HT322 HT309'],
    [{ 'male.rate': '4', rate: '4.5' }, 'met share-met HT309'],
    // Rates of groups make no total: their sizes are not known.
    [rates('4', '4'), 'undecided share-open HT305'],
    [{ ...rates('-4', '6'), rate: '5' }, 'undecided input-invalid HT204'],
  ])('%o: %s', (given, expected) => expect(brief(byRate, given)).toBe(expected));
});

test('groups alone are figures: "not applicable" contradicts them', () => {
  const given = { ...both('20', '30'), whole: '1000' };
  expect(brief(byCount, given, { verdict: 'not-applicable', reason: 'x' })).toBe('met share-met HT307');
});
