/** Answers given to a base set, held against what a set extending it asks. */
import { beforeAll, expect, test } from 'vitest';
import { carriedOver } from '../../src/criteria/carry-over.ts';
import { loadCriteriaText } from '../../src/criteria/load.ts';
import type { CriteriaSet } from '../../src/criteria/schema.ts';
import type { SelfAssessment, Submission } from '../../src/engine/input.ts';
import { decimal } from '../../src/engine/rational.ts';
import { builtInSet, SET_IDS } from '../../src/sets/index.ts';

const shipped = new Map<string, CriteriaSet>();
beforeAll(async () => {
  for (const id of SET_IDS) shipped.set(id, (await builtInSet(id)) as CriteriaSet);
});

function own(base: string, indicator: string, change: string): CriteriaSet {
  const text = `{schema: hoc-tap/criteria@1, id: own, version: 1.0.0, extends: ${base}, sources: {s: {title: S}},
    changes: [{indicator: "${indicator}", ${change}, citations: [{source: s, locator: x}]}]}`;
  const loaded = loadCriteriaText(text, 'own.yaml', 'vi', shipped);
  if (!loaded.ok) throw new Error(loaded.problems.map((p) => p.message).join('\n'));
  return loaded.set;
}

function kept(set: CriteriaSet, id: string, verdict: SelfAssessment): boolean {
  const given: Submission = {
    year: 2022,
    numbers: new Map(),
    verdicts: new Map([[id, verdict]]),
    reasons: new Map(),
    rosters: new Map(),
    evidence: [],
  };
  const { submission, dropped } = carriedOver(set, given);
  expect(dropped.has(id)).toBe(!submission.verdicts.has(id));
  return submission.verdicts.has(id);
}

/** huyen-2021: 3.2.3 is >= 50, 3.2.2 is < 0.05. */
test.each([
  ['3.2.3', '>= 60', 'met', false],
  ['3.2.3', '>= 60', 'not-met', true],
  ['3.2.3', '>= 40', 'met', true],
  ['3.2.3', '>= 40', 'not-met', false],
  ['3.2.3', '> 50', 'met', false],
  ['3.2.3', '> 50', 'not-met', true],
  ['3.2.3', '<= 90', 'met', false],
  ['3.2.3', '<= 90', 'not-met', false],
  ['3.2.2', '< 0.01', 'met', false],
  ['3.2.2', '< 0.01', 'not-met', true],
  ['3.2.2', '< 0.1', 'met', true],
  ['3.2.2', '<= 0.05', 'met', true],
  ['3.2.2', '<= 0.05', 'not-met', false],
  ['3.2.3', '>= 60', 'not-applicable', true],
] as const)('%s changed to %s, self-assessed %s: kept %s', (id, requirement, verdict, expected) => {
  const [op = '', value = ''] = requirement.split(' ');
  const set = own('huyen-2021', id, `requirement: {op: "${op}", value: "${value}"}`);
  expect(kept(set, id, verdict)).toBe(expected);
});

test('a new wording asks anew, other owners do not', () => {
  expect(kept(own('huyen-2021', '1.1.1', 'text: Khác hẳn'), '1.1.1', 'met')).toBe(false);
  expect(kept(own('huyen-2021', '1.1.1', 'owners: [A]'), '1.1.1', 'met')).toBe(true);
  expect(kept(own('huyen-2021', '1.1.1', 'owners: [A]'), '1.1.2', 'met')).toBe(true);
});

test('points out of another maximum are not taken', () => {
  // The points still add to 100.
  const two = 'max: 15, citations: [{source: s, locator: x}]}, {indicator: "1.2", max: 5';
  const set = own('don-vi-2020', '1.1', two);
  const points = { state: 'value', value: decimal('10'), decimals: 0 } as const;
  const given: Submission = {
    year: null,
    numbers: new Map([
      ['1.1.points', points],
      ['1.2.points', points],
      ['1.3.points', points],
    ]),
    verdicts: new Map(),
    reasons: new Map(),
    rosters: new Map(),
    evidence: [],
  };
  const { submission, dropped } = carriedOver(set, given);
  expect([...submission.numbers.keys()]).toEqual(['1.3.points']);
  expect([...dropped]).toEqual(['1.1', '1.2']);
});
