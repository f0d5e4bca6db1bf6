/** The engine on submissions that no reader would make: it never throws, and what it says never contradicts itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/criteria/fields.ts';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import { assess } from '../../src/engine/assess.ts';
import type { NumberReading, RosterAnswers, Submission } from '../../src/engine/input.ts';
import { compare, rational } from '../../src/engine/rational.ts';
import { anyModel, toSubmission } from './model.ts';
import { huyen } from './support.ts';

const codes = indicatorsOf(huyen).map((i) => i.id);
const fields = indicatorsOf(huyen).flatMap((i) => fieldsOf(huyen, i).map((f) => f.name));

const big = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const number = fc.oneof(
  fc.integer({ min: -3, max: 103 }).map((n) => rational(BigInt(n))),
  fc.tuple(big, fc.bigInt({ min: 1n, max: 10n ** 30n })).map(([n, d]) => rational(n, d)),
);
const reading: fc.Arbitrary<NumberReading> = fc.oneof(
  fc.record({ state: fc.constant('value' as const), value: number, decimals: fc.nat(30) }),
  fc.tuple(number, number).map(([a, b]): NumberReading => {
    const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
    return { state: 'either', low, high };
  }),
  fc.constant<NumberReading>({ state: 'invalid' }),
);
const count = fc.oneof(fc.nat(3), fc.nat(2 ** 31));
const roster: fc.Arbitrary<RosterAnswers> = fc.record({
  counted: count,
  others: count,
  missing: count,
  invalid: count,
});
const code = fc.oneof(
  fc.constantFrom(...codes),
  fc.constantFrom('', '9.9.9', '__proto__', 'constructor', '2.1'),
);
const map = <V>(key: fc.Arbitrary<string>, value: fc.Arbitrary<V>, maxLength: number) =>
  fc.array(fc.tuple(key, value), { maxLength }).map((list) => new Map(list));

const anySubmission: fc.Arbitrary<Submission> = fc.record({
  year: fc.oneof(fc.constant(null), fc.integer(), fc.double()),
  numbers: map(fc.oneof(fc.constantFrom(...fields), fc.string()), reading, 60),
  verdicts: map(code, fc.constantFrom('met', 'not-met', 'not-applicable', 'invalid'), 20),
  reasons: map(code, fc.string(), 20),
  rosters: map(code, roster, 12),
  evidence: fc.array(fc.record({ indicator: code, kind: fc.string(), summary: fc.string() }), {
    maxLength: 30,
  }),
});

const submissions = fc.oneof(anySubmission, anyModel.map(toSubmission));

describe('whatever is submitted', () => {
  it('the engine answers, and its answer is consistent', () => {
    fc.assert(
      fc.property(submissions, fc.boolean(), (submission, strict) => {
        const a = assess(huyen, submission, { strict });
        const outcomes = a.indicators.map((i) => i.outcome);
        const open = a.indicators.filter(
          (i) => i.outcome === 'undecided' || (i.outcome === 'not-applicable' && !i.countsAsMet),
        );
        // Any not met wins over missing.
        expect(a.outcome === 'not-met').toBe(outcomes.includes('not-met'));
        if (a.outcome === 'met') expect(open).toEqual([]);
        if (a.outcome === 'undecided') expect(open.length).toBeGreaterThan(0);
        // Level and range of levels.
        if (a.outcome === 'not-met') expect([a.level, a.levelRange]).toEqual([null, null]);
        if (a.outcome === 'undecided') {
          expect([a.level, a.levelRange?.min]).toEqual([null, 0]);
          expect(a.levelRange?.max).toBeGreaterThanOrEqual(1);
        }
        if (a.outcome === 'met') {
          expect((a.level === null) !== (a.levelRange === null)).toBe(true);
          if (a.level !== null) expect([1, 2, 3]).toContain(a.level);
          if (a.levelRange !== null) {
            expect(a.levelRange.min).toBeGreaterThanOrEqual(1);
            expect(a.levelRange.max).toBeGreaterThan(a.levelRange.min);
          }
        }
        // Counts.
        const { met, notMet, undecided, notApplicable, total } = a.counts;
        expect(met + notMet + undecided + notApplicable).toBe(total);
        expect(total).toBe(16);
        expect(notMet).toBe(outcomes.filter((o) => o === 'not-met').length);
        // What blocks.
        const blocking = a.indicators.filter((i) => a.blocking.includes(i.indicator.id));
        expect(blocking.length).toBe(a.blocking.length);
        if (a.outcome === 'not-met') expect(blocking.every((i) => i.outcome === 'not-met')).toBe(true);
        if (a.outcome === 'undecided') expect(blocking).toEqual(open);
        if (a.outcome === 'met') expect(a.blocking.length === 0).toBe(a.level === 3);
        // Each indicator.
        for (const i of a.indicators) {
          if (i.range !== null && i.outcome !== 'undecided') {
            expect(compare(i.range.min, i.range.max)).toBeLessThanOrEqual(0);
          }
          if (i.levels === null) continue;
          expect(i.levels.min).toBeLessThanOrEqual(i.levels.max);
          if (i.outcome === 'met') expect(i.levels.min).toBeGreaterThanOrEqual(1);
          if (i.outcome === 'not-met') expect(i.levels).toEqual({ min: 0, max: 0 });
          if (i.outcome === 'undecided') expect(i.levels.min).toBe(0);
        }
        // Every diagnostic of the engine names the field it speaks of.
        for (const d of a.diagnostics) expect((d.fields ?? []).length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('nothing it was given is changed', () => {
    fc.assert(
      fc.property(anySubmission, (submission) => {
        const before = structuredClone(submission);
        assess(huyen, submission, { strict: true });
        expect(submission).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });
});
