/** Nam/Nữ/Tổng: the total decides, and groups that do not make it are said (rules.md, section 5). */
import fc from 'fast-check';
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
    // What is given of the groups is the least that the total can be (W7): 60 of 1000 is over 5 % already.
    [{ 'male.part': '60', whole: '1000' }, 'not-met share-not-met HT305'],
    [{ 'male.part': '51', whole: '1000' }, 'not-met share-not-met HT305'],
    [{ 'male.part': '50', whole: '1000' }, 'undecided share-open HT305'],
    [{ 'male.part': '1001', whole: '1000' }, 'undecided input-invalid HT203'],
    // The total decides (rules.md, section 5); that it cannot be right is said.
    [{ 'male.part': '60', whole: '1000', rate: '4' }, 'met share-met HT322 HT309'],
    [{ 'male.part': '49', whole: '1000', rate: '4' }, 'met share-met HT309'],
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
    // The groups are the whole population (W7): a blank total lies between them, and where both say the same it is decided.
    [rates('4', '5'), 'met share-met HT305'],
    [rates('5.01', '6'), 'not-met share-not-met HT305'],
    [rates('5', '5.01'), 'undecided share-open HT305'],
    [rates('4', '6'), 'undecided share-open HT305'],
    [rates('4', '4'), 'met share-met HT309'],
    [rates('6', '6'), 'not-met share-not-met HT309'],
    [{ 'male.rate': '4' }, 'undecided share-open HT305'],
    [{ 'female.rate': '9' }, 'undecided share-open HT305'],
    [{ ...rates('4', '5'), whole: '1000' }, 'met share-met HT305'],
    [{ ...rates('4', '5'), rate: '6' }, 'not-met share-not-met HT322 HT309'],
    [{ ...rates('-4', '6'), rate: '5' }, 'undecided input-invalid HT204'],
  ])('%o: %s', (given, expected) => expect(brief(byRate, given)).toBe(expected));
});

/** Every total that the groups leave possible, one by one; what all agree on is the answer. */
describe('the groups force the total, no more and no less', () => {
  const answer = (totals: readonly boolean[]) =>
    totals.every(Boolean) ? 'met' : totals.some(Boolean) ? 'undecided' : 'not-met';
  const rate = fc.integer({ min: 0, max: 1000 });
  it('rates, whatever the sizes of the groups', () => {
    fc.assert(
      fc.property(rate, rate, (male, female) => {
        const totals = [0, 1, 2, 3, 4].map((n) => male * n + female * (4 - n) <= 50 * 4);
        const given = rates(String(male / 10), String(female / 10));
        expect(brief(byRate, given).split(' ')[0]).toBe(answer(totals));
      }),
    );
  });
  it('counts of one group, whatever the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), (whole, male) => {
        fc.pre(male <= whole);
        const totals = Array.from({ length: whole - male + 1 }, (_, more) => (male + more) * 20 <= whole);
        const said = brief(byCount, { 'male.part': String(male), whole: String(whole) }).split(' ')[0];
        expect(said).toBe(answer(totals));
      }),
    );
  });
});

test('groups alone are figures: "not applicable" contradicts them', () => {
  const given = { ...both('20', '30'), whole: '1000' };
  expect(brief(byCount, given, { verdict: 'not-applicable', reason: 'x' })).toBe('met share-met HT307');
});
