/** Several shares of which the sum must hold: poor and near-poor households at most 10 % (rules.md, R15). */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { MeasureOf, Requirement } from '../../src/criteria/schema.ts';
import { brief, type Given, judged, label, rangeOf } from './measure-support.ts';

const figure = (key: string) => ({
  key,
  label: label(key),
  unit: label('hộ', 'households'),
  quantity: 'count' as const,
});
const sum = (requirement: Requirement): MeasureOf<'ratios'> => ({
  kind: 'ratios',
  rule: 'sum',
  part: label('số hộ', 'households'),
  whole: label('tổng số hộ', 'all households'),
  figures: [figure('poor'), figure('near')],
  requirement,
});
const most10 = sum({ op: '<=', value: '10' });

describe('at most 10 % together', () => {
  it.each([
    [{ 'poor.rate': '4', 'near.rate': '6' }, 'met sum-met'],
    [{ 'poor.rate': '4', 'near.rate': '6.01' }, 'not-met sum-not-met'],
    [{ 'poor.rate': '0', 'near.rate': '0' }, 'met sum-met'],
    [{ 'poor.part': '4', 'poor.whole': '100', 'near.part': '6', 'near.whole': '100' }, 'met sum-met'],
    [{ 'poor.part': '4', 'poor.whole': '100', 'near.part': '7', 'near.whole': '100' }, 'not-met sum-not-met'],
    // Thirds: 1/30 + 2/30 is exactly 10 %, which no rounding may push over.
    [{ 'poor.part': '1', 'poor.whole': '30', 'near.part': '2', 'near.whole': '30' }, 'met sum-met'],
    // One part is blank: open, unless the other is too much already.
    [{ 'poor.rate': '4' }, 'undecided shares-open'],
    [{ 'poor.rate': '10' }, 'undecided shares-open'],
    [{ 'poor.rate': '10.01' }, 'not-met sum-not-met'],
    [{}, 'undecided figures-missing'],
    [{ 'poor.rate': '101', 'near.rate': '1' }, 'undecided input-invalid'],
    [{ 'poor.rate': 'lỗi', 'near.rate': '1' }, 'undecided input-invalid'],
    [{ 'poor.rate': 'lỗi', 'near.rate': '11' }, 'not-met sum-not-met'],
    // Two readings (R8): 0.4 or 40.
    [{ 'poor.rate': '0.4|40', 'near.rate': '1' }, 'undecided shares-open'],
    [{ 'poor.rate': '0.04|4', 'near.rate': '1' }, 'met sum-met'],
  ] as const)('%o: %s', (given, expected) =>
    expect(
      brief(most10, given as Given)
        .split(' ')
        .slice(0, 2)
        .join(' '),
    ).toBe(expected),
  );

  it('says what is missing and what has two readings', () => {
    expect(brief(most10, { 'poor.rate': '4' })).toContain('HT305');
    expect(brief(most10, { 'poor.rate': '0.4|40', 'near.rate': '1' })).toContain('HT206');
    expect(brief(most10, { 'poor.rate': '0.04|4', 'near.rate': '1' })).toContain('HT207');
  });

  it('shows both parts and the sum', () => {
    const a = judged(most10, { 'poor.rate': '4', 'near.rate': '7.5' });
    expect(rangeOf(a)).toBe('11.5');
    expect(a.finding.args).toMatchObject({
      value: '11.5',
      gap: '1.5',
      parts: [{ min: '4' }, { min: '7.5' }],
    });
  });

  it('figures contradict the self-assessment', () => {
    const given = { 'poor.rate': '9', 'near.rate': '2' };
    expect(brief(most10, given, { verdict: 'met' })).toContain('not-met sum-not-met');
    expect(brief(most10, given, { verdict: 'met' })).toContain('HT302');
  });
});

test('at least: a blank part can still lift the sum', () => {
  const least10 = sum({ op: '>=', value: '10' });
  expect(brief(least10, { 'poor.rate': '10' })).toMatch(/^met sum-met/);
  expect(brief(least10, { 'poor.rate': '9.99' })).toMatch(/^undecided shares-open/);
  expect(brief(least10, { 'poor.rate': '4', 'near.rate': '5.99' })).toMatch(/^not-met sum-not-met/);
});

test('filling the blank never turns a decided answer round', () => {
  const rate = fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2));
  fc.assert(
    fc.property(rate, rate, fc.constantFrom<Requirement['op']>('<=', '<', '>=', '>'), (poor, near, op) => {
      const measure = sum({ op, value: '10' });
      const known = judged(measure, { 'poor.rate': poor }).outcome;
      const all = judged(measure, { 'poor.rate': poor, 'near.rate': near }).outcome;
      if (known !== 'undecided') expect(all).toBe(known);
    }),
    { numRuns: 400 },
  );
});
