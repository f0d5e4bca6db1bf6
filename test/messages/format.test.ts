/** Numbers for reading: shortened, but never onto or across a bound that the value is not on (rules.md, R2). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  decimal,
  equal,
  isInteger,
  percent,
  rational,
  subtract,
  toDecimal,
} from '../../src/engine/rational.ts';
import {
  between,
  count,
  exact,
  figure,
  requirementShort,
  requirementText,
} from '../../src/messages/format.ts';

test.each([
  ['92.307692', '92,3'],
  ['100', '100'],
  ['69.999', '69,99'],
  ['70.000001', '70,000001'],
  ['79.996', '79,99'],
  ['80.004', '80,004'],
  ['0.049999', '0,0499'],
  ['0.44', '0,44'],
  ['0', '0'],
  ['-0.4', '-0,4'],
  ['-0.333334', '-0,3334'],
  ['…', '…'],
])('figure %s is %s', (value, shown) => {
  expect(figure(value, 'vi')).toBe(shown);
  expect(figure(value, 'en')).toBe(shown.replace(',', '.'));
});

test('a bound with three decimals is not crossed by flooring', () => {
  expect(figure('1.499', 'vi', '1.495')).toBe('1,499');
  expect(figure('1.495', 'vi', '1.495')).toBe('1,495');
});

describe('a figure stands where its value stands', () => {
  const bounds = fc.constantFrom('70', '80', '90', '50', '0.05', '1.5', '66', '100');
  const shares = fc
    .integer({ min: 1, max: 10_000 })
    .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));
  // Very close to a bound, on either side, as far apart as six decimals can tell.
  const near = fc.tuple(bounds, fc.integer({ min: -20_000, max: 20_000 })).map(([bound, millionths]) => ({
    bound,
    value: add(decimal(bound), rational(BigInt(millionths), 1_000_000n)),
  }));
  const any = fc.tuple(bounds, shares).map(([bound, [part, whole]]) => ({
    bound,
    value: percent(rational(BigInt(part)), rational(BigInt(whole))),
  }));
  const fine = fc
    .tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 100_000_000 }))
    .map(([bound, value]) => ({
      bound: toDecimal(rational(BigInt(bound), 1000n)),
      value: rational(BigInt(value), 1_000_000n),
    }));

  test.each(['vi', 'en'] as const)('%s', (lang) => {
    fc.assert(
      fc.property(fc.oneof(near, any, fine), ({ bound, value }) => {
        const shown = decimal(figure(toDecimal(value), lang, bound).replace(',', '.'));
        expect(Math.sign(compare(shown, decimal(bound)))).toBe(Math.sign(compare(value, decimal(bound))));
        if (isInteger(shown)) expect(equal(shown, value)).toBe(true);
        expect(compare(shown, value)).toBeLessThanOrEqual(0);
        expect(compare(subtract(value, shown), decimal('0.01'))).toBeLessThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});

test('counts are grouped, decimals keep their places', () => {
  expect(count('31042', 'vi')).toBe('31.042');
  expect(count('31042.5', 'en')).toBe('31,042.5');
  expect(count('999', 'vi')).toBe('999');
  expect(exact('1234.5678', 'vi')).toBe('1234,5678');
});

test('requirements as words and signs', () => {
  expect(requirementText({ op: '>=', value: '70' }, 'vi')).toBe('từ 70% trở lên');
  expect(requirementText({ op: '<', value: '0.05' }, 'vi')).toBe('dưới 0,05%');
  expect(requirementText({ op: '>=', value: '100' }, 'vi')).toBe('100%');
  expect(requirementShort({ op: '>=', value: '100' }, 'vi')).toBe('100%');
  expect(requirementShort({ op: '<', value: '0.05' }, 'en')).toBe('< 0.05%');
});

test('ranges: one figure, two, two that look alike, and below zero', () => {
  expect(between('70', '70', 'vi')).toBe('70');
  expect(between('92.307692', '100', 'vi')).toBe('92,3–100');
  expect(between('92.301', '92.309', 'vi')).toBe('92,301–92,309');
  expect(between('-98.17', '1.83', 'vi')).toBe('-98,17 – 1,83');
});
