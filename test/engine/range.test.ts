import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../src/criteria/schema.ts';
import {
  ANY_SHARE,
  difference,
  exactly,
  holds,
  isExact,
  levelOf,
  levelsOf,
  type Range,
  satisfies,
} from '../../src/engine/range.ts';
import { decimal, rational } from '../../src/engine/rational.ts';
import { huyen } from './support.ts';

const { bands } = huyen.recognition;
const r = (min: string, max: string): Range => ({ min: decimal(min), max: decimal(max) });
const runs = { numRuns: 2000 };

describe('satisfies', () => {
  it.each([
    ['>=', '69.999999', false],
    ['>=', '70', true],
    ['>', '70', false],
    ['>', '70.000001', true],
    ['<=', '70', true],
    ['<=', '70.000001', false],
    ['<', '69.999999', true],
    ['<', '70', false],
  ] as const)('%s 70: %s', (op, value, expected) =>
    expect(satisfies(decimal(value), { op, value: '70' })).toBe(expected),
  );
});

describe('levelOf', () => {
  it.each([
    ['0', 0],
    ['69.99', 0],
    ['70', 1],
    ['80', 1],
    ['80.01', 2],
    ['90', 2],
    ['90.01', 3],
    ['100', 3],
    ['100.01', 0],
    ['-1', 0],
  ])('%s %% is level %i', (value, level) => expect(levelOf(decimal(value), bands)).toBe(level));

  it('agrees with the bands written as integer arithmetic, for every part of every whole up to 60', () => {
    let checked = 0;
    for (let whole = 1; whole <= 60; whole++) {
      for (let part = 0; part <= whole; part++) {
        const p = part * 10;
        const level = p < whole * 7 ? 0 : p <= whole * 8 ? 1 : p <= whole * 9 ? 2 : 3;
        expect(levelOf(rational(BigInt(part * 100), BigInt(whole)), bands)).toBe(level);
        checked++;
      }
    }
    expect(checked).toBe(1890);
  });

  it('leaves no gap between 70 and 100', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 30n * 10n ** 12n }), (extra) => {
        expect(levelOf(rational(70n * 10n ** 12n + extra, 10n ** 12n), bands)).toBeGreaterThan(0);
      }),
      runs,
    );
  });
});

describe('holds', () => {
  it.each([
    [r('70', '100'), 'met'],
    [r('69.99', '70'), 'undecided'],
    [r('0', '69.99'), 'not-met'],
    [ANY_SHARE, 'undecided'],
    [r('70', '70'), 'met'],
  ])('>= 70 of %o', (range, expected) => expect(holds(range, { op: '>=', value: '70' })).toBe(expected));

  it.each([
    [r('0', '0.0499'), 'met'],
    [r('0', '0.05'), 'undecided'],
    [r('0.05', '100'), 'not-met'],
  ])('< 0.05 of %o', (range, expected) => expect(holds(range, { op: '<', value: '0.05' })).toBe(expected));

  it('speaks for every value inside the range', () => {
    const op = fc.constantFrom<Requirement['op']>('>=', '>', '<=', '<');
    const n = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(op, n, n, n, fc.integer({ min: 0, max: 1000 }), (o, value, a, b, at) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        const requirement = { op: o, value: String(value) };
        const range = { min: rational(BigInt(low)), max: rational(BigInt(high)) };
        const answer = holds(range, requirement);
        const inside = rational(BigInt(low * 1000 + (high - low) * at), 1000n);
        if (answer !== 'undecided') expect(satisfies(inside, requirement)).toBe(answer === 'met');
        else expect(satisfies(range.min, requirement)).not.toBe(satisfies(range.max, requirement));
      }),
      runs,
    );
  });
});

describe('ranges', () => {
  it('levelsOf takes the levels of both ends', () => {
    expect(levelsOf(r('69', '91'), bands)).toEqual({ min: 0, max: 3 });
    expect(levelsOf(r('85', '90'), bands)).toEqual({ min: 2, max: 2 });
    expect(levelsOf(exactly(decimal('80')), bands)).toEqual({ min: 1, max: 1 });
  });
  it('difference is the widest', () => {
    expect(difference(r('1', '2'), r('3', '5'))).toEqual(r('-4', '-1'));
    expect(isExact(difference(exactly(decimal('4.6')), exactly(decimal('3.1'))))).toBe(true);
    expect(difference(exactly(decimal('4.6')), exactly(decimal('3.1'))).min).toEqual(decimal('1.5'));
  });
  it('difference holds every difference, and its ends are reached', () => {
    const n = fc.integer({ min: 0, max: 100 });
    const interval = fc.tuple(n, n).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const range = (low: number, high: number): Range => ({
      min: rational(BigInt(low)),
      max: rational(BigInt(high)),
    });
    fc.assert(
      fc.property(interval, interval, ([p, q], [s, t]) => {
        expect(difference(range(p, q), range(s, t))).toEqual(range(p - t, q - s));
      }),
      runs,
    );
  });
});
