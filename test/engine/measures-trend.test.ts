/** Rise and fall against last year: GRDP, science products as a sum of parts, accidents (rules.md, sections 4 and 5). */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { MeasureOf } from '../../src/criteria/schema.ts';
import { brief, type Given, judged, label, rangeOf } from './measure-support.ts';

const amount: MeasureOf<'trend'> = {
  kind: 'trend',
  direction: 'rise',
  figures: [{ label: label('GRDP'), unit: label('tỷ đồng', 'billion đồng'), quantity: 'amount' }],
};
const parts: MeasureOf<'trend'> = {
  kind: 'trend',
  direction: 'rise',
  figures: [
    { key: 'transferred', label: label('chuyển giao'), unit: label('sản phẩm'), quantity: 'count' },
    { key: 'registered', label: label('đăng ký'), unit: label('sản phẩm'), quantity: 'count' },
  ],
};
const typed: MeasureOf<'trend'> = { ...amount, direction: 'fall', change: true };

describe('one figure must rise', () => {
  it.each([
    ['100', '100', 'not-met trend-not-met'],
    ['100', '100.01', 'met trend-met'],
    ['100', '99.99', 'not-met trend-not-met'],
    ['0', '0', 'not-met trend-not-met'],
    ['0', '0.000001', 'met trend-met'],
    ['0.1', '0.30000000000000004', 'met trend-met'],
    // Exact: in binary 0.1 + 0.2 would be above 0.3.
    ['0.3', '0.3', 'not-met trend-not-met'],
  ])('%s -> %s: %s', (previous, current, expected) =>
    expect(brief(amount, { previous, current })).toBe(expected),
  );

  it('mirrored where it must fall', () => {
    const falling = { ...amount, direction: 'fall' } as const;
    expect(brief(falling, { previous: '100', current: '99.99' })).toBe('met trend-met');
    expect(brief(falling, { previous: '100', current: '100' })).toBe('not-met trend-not-met');
  });

  it.each([
    [{ previous: '100' }, 'undecided trend-open HT305'],
    [{ current: '100' }, 'undecided trend-open HT305'],
    // Nothing is below 0: this year's 0 cannot be a rise, whatever last year was.
    [{ current: '0' }, 'not-met trend-open HT305'],
    [{ previous: '0' }, 'undecided trend-open HT305'],
    [{}, 'undecided figures-missing HT314'],
    [{ previous: '-1', current: '2' }, 'undecided input-invalid HT204'],
    [{ previous: 'lỗi', current: '2' }, 'undecided input-invalid'],
  ] as const)('%o: %s', (given, expected) => expect(brief(amount, given as Given)).toBe(expected));

  it('says the rise and both years', () => {
    const a = judged(amount, { previous: '1234.5', current: '1300' });
    expect(rangeOf(a)).toBe('65.5');
    expect(a.finding.args).toMatchObject({ previous: '1234.5', current: '1300', value: '65.5' });
  });
});

describe('the sum of parts must rise, not each part', () => {
  const years = (t0: string, t1: string, r0: string, r1: string): Given => ({
    'transferred.previous': t0,
    'transferred.current': t1,
    'registered.previous': r0,
    'registered.current': r1,
  });
  it.each([
    [years('5', '4', '2', '4'), 'met trend-met'],
    [years('5', '4', '2', '3'), 'not-met trend-not-met'],
    [years('5', '6', '2', '0'), 'not-met trend-not-met'],
    [years('5', '5.5', '2', '3'), 'undecided input-invalid HT208'],
  ])('%o: %s', (given, expected) => expect(brief(parts, given)).toBe(expected));

  it('is known as soon as blanks cannot change it', () => {
    const { 'registered.current': _, ...open } = years('5', '9', '2', '0');
    expect(brief(parts, open)).toBe('met trend-open HT305');
    const { 'registered.previous': __, ...lower } = years('9', '5', '0', '2');
    expect(brief(parts, lower)).toBe('not-met trend-open HT305');
    const { 'registered.current': ___, ...undecided } = years('5', '5', '2', '0');
    expect(brief(parts, undecided)).toBe('undecided trend-open HT305');
  });

  it('is known as soon as an unreadable figure cannot change it', () => {
    expect(brief(parts, years('5', '9', '2', 'lỗi'))).toBe('met trend-open');
    expect(brief(parts, years('9', '5', 'lỗi', '2'))).toBe('not-met trend-open');
    expect(brief(parts, years('9', '5', '-1', '2'))).toBe('not-met trend-open HT204');
    expect(brief(parts, years('5', '5', '2', 'lỗi'))).toBe('undecided input-invalid');
  });

  it('names each part', () => {
    const { finding } = judged(parts, years('5', '4', '2', '4'));
    expect(finding.args).toMatchObject({
      previous: '7',
      current: '8',
      parts: [
        { previous: '5', current: '4' },
        { previous: '2', current: '4' },
      ],
    });
  });
});

describe('the change itself, under Tăng and Giảm', () => {
  it.each([
    [{ down: '0.01' }, 'met trend-met'],
    [{ down: '0' }, 'not-met trend-open'],
    // A blank is not 0: no rise may still be no fall.
    [{ up: '0' }, 'undecided trend-open HT305'],
    [{ up: '0', down: '0' }, 'not-met trend-not-met'],
    [{ up: 'lỗi', down: '2' }, 'undecided input-invalid'],
    // Where the years leave it open, the change as typed decides.
    [{ previous: '10', down: '2' }, 'met trend-met'],
    [{ current: '9', up: '2' }, 'not-met trend-not-met'],
    [{ previous: '10', current: '9', up: '0' }, 'met trend-met'],
    [{ up: '0', down: '2' }, 'met trend-met'],
    [{ up: '1.5' }, 'not-met trend-not-met'],
    [{ up: '1.5', down: '2' }, 'undecided input-invalid HT320'],
    [{ down: '-2' }, 'undecided input-invalid HT204'],
    [{ previous: '10', current: '9', down: '10' }, 'met trend-met'],
    [{ previous: '10', current: '9', up: '10' }, 'met trend-met HT321'],
    [{ previous: '10', current: '11', down: '10' }, 'not-met trend-not-met HT321'],
  ] as const)('%o: %s', (given, expected) => expect(brief(typed, given as Given)).toBe(expected));
});

test('figures contradict the self-assessment, and it is said', () => {
  const given = { previous: '100', current: '90' };
  expect(brief(amount, given, { verdict: 'met' })).toBe('not-met trend-not-met HT302');
  expect(brief(amount, given, { verdict: 'not-applicable', reason: 'x' })).toBe(
    'not-met trend-not-met HT307',
  );
  expect(brief(amount, {}, { verdict: 'met' })).toBe('met self-met HT304');
});

test('filling a blank never turns a decided answer round', () => {
  const n = fc.integer({ min: 0, max: 6 });
  const names = ['transferred.previous', 'transferred.current', 'registered.previous', 'registered.current'];
  fc.assert(
    fc.property(fc.tuple(n, n, n, n), fc.subarray(names), (values, blank) => {
      const all = Object.fromEntries(names.map((name, i) => [name, String(values[i])]));
      const some = Object.fromEntries(Object.entries(all).filter(([name]) => !blank.includes(name)));
      if (Object.keys(some).length === 0) return;
      const known = judged(parts, some).outcome;
      if (known !== 'undecided') expect(judged(parts, all).outcome).toBe(known);
    }),
    { numRuns: 500 },
  );
});
