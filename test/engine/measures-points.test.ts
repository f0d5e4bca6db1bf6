/** Points 0 to the maximum, and the grade that their sum makes (rules.md, section 7). */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Band, MeasureOf } from '../../src/criteria/schema.ts';
import { toDecimal } from '../../src/engine/rational.ts';
import { assessSet, brief, type Given, setOf } from './measure-support.ts';

const points = (max: string): MeasureOf<'points'> => ({ kind: 'points', max });
/** TT 22/2020: Trung bình 50..<70, Khá 70..<85, Tốt 85..100. */
const BANDS: readonly Band[] = [
  { level: 1, from: { op: '>=', value: '50' }, to: { op: '<', value: '70' } },
  { level: 2, from: { op: '>=', value: '70' }, to: { op: '<', value: '85' } },
  { level: 3, from: { op: '>=', value: '85' }, to: { op: '<=', value: '100' } },
];
const set = setOf([points('60'), points('40')], BANDS, 'points');
const unit = (a?: string, b?: string) =>
  assessSet(set, {
    ...(a === undefined ? {} : { '1.1.1.points': a }),
    ...(b === undefined ? {} : { '1.1.2.points': b }),
  });

test.each([
  [{ points: '10' }, 'met points-full'],
  [{ points: '9.99' }, 'not-met points-part'],
  [{ points: '0' }, 'not-met points-part'],
  [{ points: '10.01' }, 'undecided input-invalid HT323'],
  [{ points: '-0.5' }, 'undecided input-invalid HT204'],
  [{ points: 'lỗi' }, 'undecided input-invalid'],
  [{ points: '0.5|50' }, 'undecided input-invalid'],
  [{}, 'undecided points-missing HT314'],
] as const)('%o of 10: %s', (given, expected) => expect(brief(points('10'), given as Given)).toBe(expected));

test('a self-assessment does not stand in for points', () => {
  expect(brief(points('10'), {}, { verdict: 'met' })).toBe('undecided points-missing HT314');
});

describe('the sum makes the grade', () => {
  it.each([
    ['60', '40', 'met', 3],
    ['45', '40', 'met', 3],
    ['44.99', '40', 'met', 2],
    ['60', '10', 'met', 2],
    ['60', '9.99', 'met', 1],
    ['50', '0', 'met', 1],
    ['49.99', '0', 'not-met', null],
    ['0', '0', 'not-met', null],
  ])('%s + %s: %s, grade %s', (a, b, outcome, level) =>
    expect(unit(a, b)).toMatchObject({ outcome, level, levelRange: null }),
  );

  it('a blank item is anything from 0 to its maximum', () => {
    expect(unit('60')).toMatchObject({ outcome: 'met', level: null, levelRange: { min: 1, max: 3 } });
    expect(unit('45')).toMatchObject({ outcome: 'undecided', levelRange: { min: 0, max: 3 } });
    expect(unit('9.99')).toMatchObject({ outcome: 'not-met', levelRange: null });
    expect(unit('10')).toMatchObject({ outcome: 'undecided', levelRange: { min: 0, max: 1 } });
    expect(unit('60', '41')).toMatchObject({ outcome: 'met', level: null, levelRange: { min: 1, max: 3 } });
  });

  it('names the items short of full points, where a higher grade exists', () => {
    expect(unit('60', '20').blocking).toEqual(['1.1.2']);
    expect(unit('60', '40').blocking).toEqual([]);
    expect(unit('10', '10').blocking).toEqual(['1.1.1', '1.1.2']);
    expect(unit('45').blocking).toEqual(['1.1.2']);
  });
});

test('more points never lower the grade', () => {
  const n = fc.integer({ min: 0, max: 4000 });
  fc.assert(
    fc.property(n, n, fc.integer({ min: 0, max: 2000 }), (a, b, more) => {
      const text = (hundredths: number) => (hundredths / 100).toFixed(2);
      const low = unit(text(a), text(b));
      const high = unit(text(a + more), text(b));
      expect(high.level ?? 0).toBeGreaterThanOrEqual(low.level ?? 0);
      expect(low.points && toDecimal(low.points.min)).toBe(String((a + b) / 100));
    }),
    { numRuns: 300 },
  );
});
