import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../src/criteria/fields.ts';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import { decimal, rational, toDecimal } from '../../src/engine/rational.ts';
import { agrees, readShare, type Share } from '../../src/engine/share.ts';
import { type Entries, huyen, submission } from './support.ts';

function share(id: string, entries: Entries, figure = 0): Share {
  const indicator = indicatorsOf(huyen).find((item) => item.id === id);
  const spec = indicator && sharesOf(huyen, indicator.measure)[figure];
  if (spec === undefined) throw new Error(id);
  const s = submission(entries);
  return readShare(id, spec, s, s.rosters.get(id));
}

const brief = (s: Share) => ({
  range: [toDecimal(s.range.min), toDecimal(s.range.max)],
  is: (['blank', 'empty', 'zeroOfUnknown', 'invalid'] as const).filter((key) => s[key]),
  codes: s.diagnostics.map((d) => d.code),
});

describe('readShare', () => {
  it.each<[string, Entries, string[], string[], string[]]>([
    ['nothing', {}, ['0', '100'], ['blank'], []],
    ['counts', { '2.1.2': '7/10' }, ['70', '70'], [], []],
    ['a rate', { '2.1.2': '69.99%' }, ['69.99', '69.99'], [], []],
    ['two readings', { '2.1.2': '0.92?' }, ['0.92', '92'], [], []],
    ['part alone', { '2.1.2': '7/?' }, ['0', '100'], [], ['HT305']],
    ['whole alone', { '2.1.2': '?/7' }, ['0', '100'], [], ['HT305']],
    ['0 of an unnamed whole', { '2.1.2': '0/?' }, ['0', '0'], ['zeroOfUnknown'], []],
    ['0/0', { '2.1.2': '0/0' }, ['0', '100'], ['empty'], []],
    ['?/0', { '2.1.2': '?/0' }, ['0', '100'], ['empty'], []],
    ['?/0 beside a rate', { '2.1.2.whole': 0, '2.1.2.rate': '95%' }, ['0', '100'], ['invalid'], ['HT330']],
    ['part over whole', { '2.1.2': '14/13' }, ['0', '100'], ['invalid'], ['HT203']],
    ['negative part', { '2.1.2': '-1/13' }, ['0', '100'], ['invalid'], ['HT204']],
    ['over 100 %', { '2.1.2': '100.5%' }, ['0', '100'], ['invalid'], ['HT205']],
    ['negative with two readings', { '2.1.2': '-0.5?' }, ['0', '100'], ['invalid'], ['HT204']],
    ['two readings over 100 %', { '2.1.2': '101?' }, ['0', '100'], ['invalid'], ['HT205']],
    ['half an agency', { '2.1.2': '6.5/13' }, ['0', '100'], ['invalid'], ['HT208']],
    ['unreadable', { '2.1.2': 'lỗi/13' }, ['0', '100'], ['invalid'], []],
    ['a roster', { '2.1.2': { có: 12, trống: 1 } }, ['92.307692', '100'], [], []],
    ['a roster without rows', { '2.1.2': {} }, ['0', '100'], ['blank'], []],
    [
      'a roster without rows beside counts',
      { '2.1.2': {}, '2.1.2.part': 7, '2.1.2.whole': 10 },
      ['70', '70'],
      [],
      [],
    ],
  ])('%s', (_name, entries, range, is, codes) =>
    expect(brief(share('2.1.2', entries))).toEqual({ range, is, codes }),
  );

  it('takes measured amounts for waste, not for agencies', () => {
    expect(brief(share('3.1.2', { '3.1.2.solid': '28.5/30' }))).toEqual({
      range: ['95', '95'],
      is: [],
      codes: [],
    });
  });

  it('names the fields it used', () => {
    expect(share('3.1.1', { '3.1.1.current': '3%' }, 1).fields).toEqual(['3.1.1.current.rate']);
    expect(share('2.1.2', { '2.1.2': { có: 1 } }).fields).toEqual(['roster.2.1.2']);
  });

  it('a roster gives the same as its counts', () => {
    const n = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(n, n, (counted, others) => {
        if (counted + others === 0) return;
        const roster = share('2.1.2', { '2.1.2': { có: counted, không: others } });
        const counts = share('2.1.2', { '2.1.2': `${counted}/${counted + others}` });
        expect(roster.range).toEqual(counts.range);
        expect([roster.part, roster.whole]).toEqual([counts.part, counts.whole]);
      }),
      { numRuns: 1000 },
    );
  });

  it('a range holds exactly the values between none and all of the missing', () => {
    const n = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(n, n, n, n, (counted, others, missing, invalid) => {
        const whole = counted + others + missing + invalid;
        if (whole === 0) return;
        const { range } = share('2.1.2', {
          '2.1.2': { có: counted, không: others, trống: missing, lỗi: invalid },
        });
        expect(range.min).toEqual(rational(BigInt(counted) * 100n, BigInt(whole)));
        expect(range.max).toEqual(rational(BigInt(counted + missing + invalid) * 100n, BigInt(whole)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('agrees (R5)', () => {
  const typed = (text: string) => ({
    value: decimal(text),
    decimals: (text.split('.')[1] ?? '').length,
  });
  it.each([
    ['92.3', 1200n, 13n, true],
    ['92.31', 1200n, 13n, true],
    ['92', 1200n, 13n, true],
    ['93', 1200n, 13n, true],
    ['91', 1200n, 13n, false],
    ['92.4', 1200n, 13n, true],
    ['92.5', 1200n, 13n, false],
    ['96.72', 3012500n, 31042n, false],
    ['97.05', 3012500n, 31042n, true],
    ['0', 0n, 1n, true],
    ['1', 0n, 1n, false],
  ])('%s against %s/%s', (text, n, d, expected) =>
    expect(agrees(typed(text), rational(n, d))).toBe(expected),
  );
  it('every rounding and every cut of the computed rate agrees', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 6 }),
        (w, p, digits) => {
          const part = Math.min(p, w);
          const computed = rational(BigInt(part) * 100n, BigInt(w));
          const scale = 10n ** BigInt(digits);
          const floor = (computed.n * scale) / computed.d;
          for (const n of [floor, (computed.n * scale * 2n + computed.d) / (computed.d * 2n)]) {
            expect(agrees({ value: rational(n, scale), decimals: digits }, computed)).toBe(true);
          }
          expect(agrees({ value: rational(floor + 2n, scale), decimals: digits }, computed)).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
