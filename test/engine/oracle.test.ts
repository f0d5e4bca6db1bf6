/** The engine against the oracle on random submissions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, assess } from '../../src/engine/assess.ts';
import { anyModel, type Model, toSubmission } from './model.ts';
import { conclude } from './oracle.ts';
import { huyen } from './support.ts';

const brief = (a: Assessment) => ({
  outcome: a.outcome,
  levels:
    a.outcome === 'not-met'
      ? [0, 0]
      : a.level === null
        ? [a.levelRange?.min, a.levelRange?.max]
        : [a.level, a.level],
  each: Object.fromEntries(
    a.indicators.map((i) => [
      i.indicator.id,
      { outcome: i.outcome, levels: i.levels === null ? null : [i.levels.min, i.levels.max] },
    ]),
  ),
});

function agrees(model: Model, strict: boolean): string {
  const wanted = conclude(model, strict);
  const said = brief(assess(huyen, toSubmission(model), { strict }));
  expect(said).toEqual({ ...wanted, each: Object.fromEntries(wanted.each) });
  return `${wanted.outcome} ${wanted.levels.join('..')}`;
}

describe('engine = oracle', () => {
  const drawn = new Map<string, number>();
  it.each([false, true])('on random submissions, strict %s', (strict) => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const key = agrees(model, strict);
        drawn.set(key, (drawn.get(key) ?? 0) + 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('and every conclusion was drawn, so that the agreement means something', () => {
    const kinds = [...drawn.keys()];
    for (const kind of [
      'not-met 0..0',
      'met 1..1',
      'met 2..2',
      'met 3..3',
      'undecided 0..1',
      'undecided 0..2',
      'undecided 0..3',
    ])
      expect(kinds).toContain(kind);
    expect(kinds.some((kind) => /^met 1\.\.[23]$/.test(kind))).toBe(true);
  });
});
