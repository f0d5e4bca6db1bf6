import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  decimal,
  divide,
  equal,
  maximum,
  minimum,
  multiply,
  parseDecimal,
  percent,
  type Rational,
  rational,
  subtract,
  toDecimal,
  toResultDecimal,
  ZERO,
} from '../../src/engine/rational.ts';

const any = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 18n }))
  .map(([n, d]) => rational(n, d));
const runs = { numRuns: 2000 };
/** a equals n/d, without the module's own comparison. */
const is = (a: Rational, n: bigint, d: bigint) => a.n * d === n * a.d;

describe('rational', () => {
  it('is in lowest terms with a positive denominator', () => {
    expect(rational(6n, -4n)).toEqual({ n: -3n, d: 2n });
    expect(rational(0n, -7n)).toEqual({ n: 0n, d: 1n });
    expect(() => rational(1n, 0n)).toThrow(RangeError);
    expect(() => divide(rational(1n), ZERO)).toThrow(RangeError);
  });

  it('calculates by cross-multiplication', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(is(add(a, b), a.n * b.d + b.n * a.d, a.d * b.d)).toBe(true);
        expect(is(subtract(a, b), a.n * b.d - b.n * a.d, a.d * b.d)).toBe(true);
        expect(is(multiply(a, b), a.n * b.n, a.d * b.d)).toBe(true);
        expect(Math.sign(compare(a, b))).toBe(a.n * b.d === b.n * a.d ? 0 : a.n * b.d < b.n * a.d ? -1 : 1);
        expect(equal(a, b)).toBe(compare(a, b) === 0);
        expect(compare(minimum(a, b), maximum(a, b))).toBeLessThanOrEqual(0);
        expect(add(subtract(a, b), b)).toEqual(a);
        if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
      runs,
    );
  });
});

describe('parseDecimal', () => {
  it.each([
    ['70', 70n, 1n],
    ['-1.39', -139n, 100n],
    ['0.05', 1n, 20n],
    ['.5', 1n, 2n],
    ['5.', 5n, 1n],
    ['4.6E-2', 23n, 500n],
    ['1e3', 1000n, 1n],
    ['-0', 0n, 1n],
    ['0.100000000000000000000001', 100000000000000000000001n, 10n ** 24n],
  ])('%s', (text, n, d) => expect(parseDecimal(text)).toEqual(rational(n, d)));

  it.each([
    '',
    '.',
    '-',
    '+1',
    '1,5',
    '1.2.3',
    'e5',
    '.e5',
    '1e',
    '0x10',
    ' 1',
    '1 ',
    'NaN',
    'Infinity',
    '１',
    '--1',
  ])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
    expect(() => decimal(text)).toThrow(RangeError);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
        parseDecimal(text);
      }),
      runs,
    );
  });

  it('reads every double as it prints', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }), (x) => {
        expect(Number(toDecimal(decimal(String(x)), 340))).toBe(x === 0 ? 0 : x);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('toDecimal', () => {
  it.each([
    [12n, 13n, '0.923076'],
    [1200n, 13n, '92.307692'],
    [-1n, 3n, '-0.333334'],
    [-1n, 2n, '-0.5'],
    [0n, 1n, '0'],
    [-1n, 10n ** 9n, '-0.000001'],
    [1n, 10n ** 9n, '0'],
    [699999999n, 10n ** 7n, '69.999999'],
    [100n, 1n, '100'],
  ])('%s/%s is %s', (n, d, text) => expect(toDecimal(rational(n, d))).toBe(text));

  it('floors: never above the value, less than one unit below, and says again what it prints', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 20 }), (a, digits) => {
        const text = toDecimal(a, digits);
        const printed = decimal(text);
        const unit = 10n ** BigInt(digits);
        const gap = (a.n * printed.d - printed.n * a.d) * unit;
        expect(gap >= 0n && gap < a.d * printed.d).toBe(true);
        expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(toDecimal(printed, digits)).toBe(text);
      }),
      runs,
    );
  });

  it('keeps the order of values', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
        expect(compare(decimal(toDecimal(low)), decimal(toDecimal(high)))).toBeLessThanOrEqual(0);
      }),
      runs,
    );
  });
});

it('percent is exact', () => {
  expect(percent(rational(7n), rational(10n))).toEqual(rational(70n));
  expect(percent(rational(1n), rational(2000n))).toEqual(decimal('0.05'));
  expect(percent(rational(23n), rational(33n))).toEqual(rational(2300n, 33n));
});

describe('toResultDecimal', () => {
  it('prints terminating figures in full and floors the others at six decimals', () => {
    expect(toResultDecimal(decimal('80.0000001'))).toBe('80.0000001');
    expect(toResultDecimal(rational(1200n, 13n))).toBe('92.307692');
    expect(toResultDecimal(rational(-2n, 3n))).toBe('-0.666667');
    expect(toResultDecimal(rational(100n, 512n))).toBe('0.1953125');
  });
});
