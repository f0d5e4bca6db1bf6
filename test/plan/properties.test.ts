/** A plan is enough, and nothing less is: held against the engine over random submissions of every set. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriteriaSet } from '../../src/criteria/schema.ts';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import { assess } from '../../src/engine/assess.ts';
import type { Submission } from '../../src/engine/input.ts';
import { add, decimal, multiply, rational, toResultDecimal } from '../../src/engine/rational.ts';
import { applyChanges, type Change } from '../../src/plan/change.ts';
import { levelsToReach, planFor } from '../../src/plan/plan.ts';
import { setOf } from '../engine/support.ts';
import { byPercent } from './by-percent.ts';
import { anySubmission } from './draw.ts';

const SETS = [
  ['huyen-2021', setOf('huyen-2021'), 2500],
  ['tinh-2021', setOf('tinh-2021'), 2000],
  ['thanh-pho-unesco-2026', setOf('thanh-pho-unesco-2026'), 1000],
  ['don-vi-2020', setOf('don-vi-2020'), 3000],
  ['xa-2014', setOf('xa-2014'), 500],
  ['a fall in percent of last year', byPercent({ op: '>=', value: '30' }), 1500],
  ['a fall by more than a percentage', byPercent({ op: '>', value: '20' }), 500],
] as const;

/** The same change with one unit less effort; undefined where nothing smaller is claimed, null to leave it out. */
function oneLess(set: CriteriaSet, change: Change): Change | null | undefined {
  switch (change.kind) {
    case 'number': {
      if (change.unit === null) return undefined;
      const step = multiply(decimal(change.unit), rational(change.better === 'up' ? -1n : 1n));
      const to = toResultDecimal(add(decimal(change.to), step));
      return to.startsWith('-') ? undefined : { ...change, to };
    }
    case 'roster':
    case 'evidence':
      return change.by === 1 ? null : { ...change, by: change.by - 1 };
    case 'grade': {
      const measure = indicatorsOf(set).find(({ id }) => id === change.indicator)?.measure;
      const words = measure?.kind === 'grade' ? measure.words : [];
      const level = words.find(({ word }) => word === change.to)?.level ?? 0;
      const lower = words.filter((word) => word.level < level).sort((a, b) => b.level - a.level)[0];
      return lower === undefined ? undefined : { ...change, to: lower.word };
    }
    case 'reason':
      return null;
    default:
      return undefined;
  }
}

const reaches = (set: CriteriaSet, submission: Submission, target: number | null, strict: boolean) => {
  const { outcome, level, levelRange } = assess(set, submission, { strict });
  return outcome === 'met' && (level ?? levelRange?.min ?? 0) >= (target ?? 0);
};

describe.each(SETS)('%s', (_, set, numRuns) => {
  const levels = levelsToReach(set);
  const asked = fc.constantFrom(undefined, ...levels);
  it(`${numRuns} plans: all steps together reach the target, one unit less of any does not`, () => {
    const seen = { steps: 0, less: 0, impossible: 0, reached: 0 };
    fc.assert(
      fc.property(anySubmission(set), asked, fc.boolean(), fc.nat(), (submission, target, strict, at) => {
        const options = { strict, ...(target === undefined ? {} : { target }) };
        const plan = planFor(set, submission, options);
        const changes = plan.steps.flatMap((step) => step.changes);
        const done = (list: readonly Change[]) =>
          reaches(set, applyChanges(set, submission, list), plan.target, strict);
        if (plan.reached) {
          seen.reached++;
          expect(plan.steps).toEqual([]);
          expect(done([])).toBe(true);
          return;
        }
        expect(done([])).toBe(false);
        expect(plan.steps.length).toBeGreaterThan(0);
        // Where nothing is impossible, the plan is enough; otherwise it is not, and says so.
        expect(plan.reachable).toBe(!plan.steps.some((step) => step.impossible));
        expect(done(changes)).toBe(plan.reachable);
        if (!plan.reachable) {
          seen.impossible++;
          return;
        }
        seen.steps += plan.steps.length;
        for (const step of plan.steps.slice(at % plan.steps.length).slice(0, 1)) {
          const without = plan.steps.filter((other) => other !== step).flatMap((other) => other.changes);
          // No step is idle.
          expect(done(without)).toBe(false);
          for (const change of step.changes) {
            const less = oneLess(set, change);
            if (less === undefined) continue;
            seen.less++;
            const list = changes.flatMap((other) =>
              other !== change ? [other] : less === null ? [] : [less],
            );
            expect([change, done(list)]).toEqual([change, false]);
          }
        }
      }),
      { numRuns },
    );
    expect(seen.less).toBeGreaterThan(numRuns / 10);
  });
});
