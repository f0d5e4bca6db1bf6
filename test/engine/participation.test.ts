/** The range of a share where it is not known who takes part, against every possible world. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { toDecimal } from '../../src/engine/rational.ts';
import { setOf, submission } from './support.ts';

const set = setOf('tinh-2021');

/** Lowest and highest share over all answers of the open ones and all choices of who takes part; null where it may be of none. */
function worlds(c: number, o: number, open: number, uc: number, uo: number, uopen: number) {
  const shares: number[] = [];
  let none = false;
  for (let yes = 0; yes <= open; yes++)
    for (let a = 0; a <= uc; a++)
      for (let b = 0; b <= uo; b++)
        for (let part = 0; part <= uopen; part++)
          for (let good = 0; good <= part; good++) {
            const whole = c + o + open + a + b + part;
            if (whole === 0) none = true;
            else shares.push((c + yes + a + good) / whole);
          }
  return none ? null : [Math.min(...shares) * 100, Math.max(...shares) * 100];
}

test('is no wider and no narrower than the worlds', () => {
  const n = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(n, n, n, n, n, n, (có, không, trống, uc, uo, uopen) => {
      const expected = worlds(có, không, trống, uc, uo, uopen);
      if (có + không + trống + uc + uo + uopen === 0) return;
      const entries = { '2.1.2': { có, không, trống, 'có?': uc, 'không?': uo, 'trống?': uopen } };
      const result = assess(set, submission(entries, set), { strict: false });
      const range = result.indicators.find((a) => a.indicator.id === '2.1.2')?.range;
      const [low, high] = [range?.min, range?.max].map((end) => Number(end && toDecimal(end, 12)));
      if (expected === null) {
        expect([low, high]).toEqual([0, 100]);
        return;
      }
      expect(low).toBeCloseTo(expected[0] as number, 9);
      expect(high).toBeCloseTo(expected[1] as number, 9);
    }),
    { numRuns: 400 },
  );
});
