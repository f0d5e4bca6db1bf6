/** Exact fractions. A threshold is never compared in binary floating point (rules.md, R2 and R3). */

/** numerator/denominator in lowest terms, denominator > 0. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** n/d in lowest terms. Throws RangeError when d is 0. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError('denominator is zero');
  const sign = d < 0n ? -1n : 1n;
  const g = gcd(n, d * sign);
  return { n: (n * sign) / g, d: (d * sign) / g };
}

export const ZERO = rational(0n);
export const HUNDRED = rational(100n);

const DECIMAL = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** The exact value of a decimal text such as `-1.39` or `4.6E-2`; undefined where it is none. */
export function parseDecimal(text: string): Rational | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const digits = BigInt(`${whole}${fraction}`);
  const scale = Number(exponent) - fraction.length;
  const value =
    scale >= 0 ? rational(digits * 10n ** BigInt(scale)) : rational(digits, 10n ** BigInt(-scale));
  return sign === '-' ? { n: -value.n, d: value.d } : value;
}

/** The exact value of a decimal that is known to be one (a threshold of a checked set). Throws RangeError otherwise. */
export function decimal(text: string): Rational {
  const value = parseDecimal(text);
  if (value === undefined) throw new RangeError(`not a decimal: ${text}`);
  return value;
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** a / b. Throws RangeError when b is 0. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** Negative, zero or positive as a is below, at or above b. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const equal = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;
export const minimum = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const maximum = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);
export const isInteger = (a: Rational): boolean => a.d === 1n;

/** part / whole in percent, exact. */
export const percent = (part: Rational, whole: Rational): Rational => multiply(divide(part, whole), HUNDRED);

/** Decimal text with at most `digits` decimals, floored towards minus infinity, no trailing zeros: 92.307692. */
export function toDecimal(value: Rational, digits = 6): string {
  const scale = 10n ** BigInt(digits);
  const scaled = value.n * scale;
  let floored = scaled / value.d;
  if (scaled < 0n && floored * value.d !== scaled) floored -= 1n;
  const negative = floored < 0n;
  const text = (negative ? -floored : floored).toString().padStart(digits + 1, '0');
  const fraction = digits === 0 ? '' : text.slice(-digits).replace(/0+$/, '');
  const whole = digits === 0 ? text : text.slice(0, -digits);
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Decimals that a terminating figure is printed with in full: as many digits as a spreadsheet keeps. */
const FULL_DIGITS = 15;

/** Decimal text: in full where the value has at most 15 decimals, else six, floored (contract.md, "Result"). */
export function toResultDecimal(value: Rational): string {
  const terminates = (value.n * 10n ** BigInt(FULL_DIGITS)) % value.d === 0n;
  return toDecimal(value, terminates ? FULL_DIGITS : 6);
}
