/** The smallest counts that suffice, against the table of rules.md and against trying every count. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import { satisfies } from '../../src/engine/range.ts';
import { percent, rational, toDecimal } from '../../src/engine/rational.ts';
import { boundOf, nearestWithin, smallestNumerator, sufficientPart } from '../../src/plan/bound.ts';
import { huyen } from '../engine/support.ts';

const wifi =
  indicatorsOf(huyen).find(({ id }) => id === '2.2.4') ?? huyen.standards[0]?.criteria[0]?.indicators[0];
const ofLevel = (whole: number, level: number) =>
  wifi && smallestNumerator(huyen, wifi, BigInt(whole), level);

describe('smallest numerators for levels 1, 2 and 3 (rules.md, the table at its end)', () => {
  it.each([
    [8, [6, 7, 8]],
    [10, [7, 9, 10]],
    [13, [10, 11, 12]],
    [20, [14, 17, 19]],
    [28, [20, 23, 26]],
    [33, [24, 27, 30]],
    [41, [29, 33, 37]],
  ])('of %i: %j', (whole, expected) => {
    expect([1, 2, 3].map((level) => Number(ofLevel(whole, level)))).toEqual(expected);
  });
});

describe('sufficientPart', () => {
  it.each([
    ['>=', '70', 13, '10'],
    ['>', '80', 10, '9'],
    ['>=', '100', 7, '7'],
    ['>', '100', 7, null],
    ['>=', '0', 7, '0'],
    ['<', '0.05', 12000, '5'],
    ['<', '0.05', 2000, '0'],
    ['<', '0', 2000, null],
    ['<=', '5', 20, '1'],
    ['<=', '5', 19, '0'],
    ['<=', '100', 19, '19'],
    ['>=', '70', 0, null],
  ] as const)('%s %s%% of %i is %s', (op, value, whole, expected) => {
    const part = sufficientPart(rational(BigInt(whole)), boundOf({ op, value }));
    expect(part && toDecimal(part)).toBe(expected);
  });

  it('is the first or last count that satisfies, found by trying all', () => {
    const ops = fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const);
    const value = fc.oneof(
      fc.integer({ min: 0, max: 100 }).map(String),
      fc.constantFrom('0.05', '66.6', '33.3'),
    );
    fc.assert(
      fc.property(ops, value, fc.integer({ min: 1, max: 60 }), (op, value, whole) => {
        const good = Array.from({ length: whole + 1 }, (_, n) => n).filter((n) =>
          satisfies(percent(rational(BigInt(n)), rational(BigInt(whole))), { op, value }),
        );
        const expected = (op.startsWith('>') ? good[0] : good.at(-1)) ?? null;
        const part = sufficientPart(rational(BigInt(whole)), boundOf({ op, value }));
        expect(part === null ? null : Number(part.n)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });
});

it('nearestWithin stays within by less than a step', () => {
  const fraction = fc.tuple(fc.bigInt({ min: -500n, max: 5000n }), fc.bigInt({ min: 1n, max: 40n }));
  fc.assert(
    fc.property(
      fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const),
      fraction,
      fc.constantFrom(1n, 10n, 100n),
      (op, [n, d], per) => {
        const step = rational(1n, per);
        const bound = { op, value: rational(n, d) };
        const at = nearestWithin(bound, step);
        const ok = (value: typeof at) => {
          const order = value.n * bound.value.d - bound.value.n * value.d;
          return op === '>=' ? order >= 0n : op === '>' ? order > 0n : op === '<=' ? order <= 0n : order < 0n;
        };
        const back = op.startsWith('>') ? -1n : 1n;
        expect(ok(at)).toBe(true);
        expect(ok(rational(at.n * per + back * at.d, at.d * per))).toBe(false);
        expect((at.n * per) % at.d).toBe(0n);
      },
    ),
    { numRuns: 5000 },
  );
});
