/** A fall in percent of last year's share (`by: percent`), which own sets can ask for (rules.md, R1). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/criteria/schema.ts';
import { relativeFall } from '../../src/engine/measures/relative-change.ts';
import { rational } from '../../src/engine/rational.ts';
import { brief, type Given, judged, label } from './measure-support.ts';

const measure: Measure = {
  kind: 'change',
  direction: 'fall',
  by: 'percent',
  population: 'households',
  part: label('hộ nghèo'),
  requirement: { op: '>=', value: '20' },
};
const rates = (previous: string, current: string): Given => ({
  'previous.rate': previous,
  'current.rate': current,
});

describe('a fall of at least 20 % on last year', () => {
  it.each([
    ['at the bound', rates('5', '4'), 'met relative-met'],
    ['just over', rates('5', '3.99'), 'met relative-met'],
    ['just under', rates('5', '4.01'), 'not-met relative-not-met'],
    ['Tháp Mười 2022: 24.04 %', rates('1.83', '1.39'), 'met relative-met'],
    ['to nothing', rates('5', '0'), 'met relative-met'],
    ['a rise', rates('4', '5'), 'not-met relative-not-met'],
    ['nothing to fall', rates('0', '0'), 'not-met relative-impossible'],
    ['from nothing', rates('0', '1'), 'not-met relative-impossible'],
    ['this year alone', { 'current.rate': '1' }, 'undecided relative-open'],
    ['last year alone', { 'previous.rate': '5' }, 'undecided relative-open'],
    ['last year nothing', { 'previous.rate': '0' }, 'not-met relative-impossible'],
    ['this year all', { 'current.rate': '100' }, 'not-met relative-open'],
    ['two readings that agree', rates('5', '0.01|1'), 'met relative-met'],
    ['two readings that do not', rates('5', '0.04|4.5'), 'undecided relative-open'],
    [
      'by counts',
      { 'previous.part': '50', 'previous.whole': '1000', 'current.part': '40', 'current.whole': '1000' },
      'met relative-met',
    ],
  ] as const)('%s', (_, given, wanted) => {
    expect(brief(measure, given).split(' ').slice(0, 2)).toEqual(wanted.split(' ').slice(0, 2));
  });

  it('says the value in percent, what is lacking, and that nothing can fall from 0', () => {
    expect(judged(measure, rates('4', '3.4')).finding).toEqual({
      code: 'relative-not-met',
      args: { previous: '4', current: '3.4', value: '15', gap: '5', requirement: measure.requirement },
    });
    expect(brief(measure, rates('0', '0'))).toContain('HT310');
  });
});

it('agrees with exact arithmetic at any corner of what is known', () => {
  const share = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(share, share, share, share, share, (a, b, c, d, asked) => {
      const [p1, p2] = [Math.min(a, b), Math.max(a, b)];
      const [c1, c2] = [Math.min(c, d), Math.max(c, d)];
      const range = (min: number, max: number) => ({
        min: rational(BigInt(min)),
        max: rational(BigInt(max)),
      });
      const { answer } = relativeFall(range(p1, p2), range(c1, c2), { op: '>=', value: String(asked) });
      const falls = (p: number, now: number) => p > 0 && (p - now) * 100 >= asked * p;
      const corners = [p1, p2].flatMap((p) => [c1, c2].map((now) => falls(p, now)));
      const wanted = corners.every(Boolean) ? 'met' : corners.some(Boolean) ? 'undecided' : 'not-met';
      expect(answer).toBe(wanted);
    }),
  );
});
