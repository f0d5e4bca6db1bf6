/** One run of `sets lint` names everything: the meaning of what is sound is checked beside the shape of what is not. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withoutConsequences } from '../../src/criteria/consequences.ts';
import { fillHoles } from '../../src/criteria/fill.ts';
import { lintCriteria } from '../../src/criteria/lint.ts';
import { loadCriteriaText } from '../../src/criteria/load.ts';
import { type CriteriaSet, criteriaSetSchema } from '../../src/criteria/schema.ts';
import { builtInSet, SET_IDS } from '../../src/sets/index.ts';

const good = readFileSync('templates/huyen-2021/criteria.yaml', 'utf8');
const own = readFileSync('test/fixtures/sets/huyen-tinh-x.yaml', 'utf8');
const shipped = new Map<string, CriteriaSet>();
for (const id of SET_IDS) shipped.set(id, (await builtInSet(id)) as CriteriaSet);

const codes = (text: string) => {
  const loaded = loadCriteriaText(text, 'own.yaml', 'vi', shipped);
  return (loaded.ok ? loaded.warnings : loaded.problems).map(({ code }) => code);
};
const changed = (text: string, ...changes: readonly (readonly [from: string, to: string])[]) =>
  changes.reduce((all, [from, to]) => {
    expect(all).toContain(from);
    return all.replace(from, to);
  }, text);

describe('shape and meaning in one run', () => {
  it('a whole set', () => {
    const text = changed(
      good,
      ['version: 1.0.0', 'version: "1"'],
      ['rows: 60', 'rows: 0'],
      ['to: 2025-06-30', 'to: 2020-06-30'],
      ['from: { op: ">", value: "80" }', 'from: { op: ">", value: "81" }'],
      ['kind: change', 'kind: fall'],
      ['id: "2.2.3"', 'id: "2.2.2"'],
      ['source: qd-1373', 'source: qd-9999'],
    );
    expect(codes(text).sort()).toEqual(
      ['HT915', 'HT917', 'HT952', 'HT935', 'HT914', 'HT921', 'HT941', 'HT931'].sort(),
    );
  });
  it('a set that extends a shipped one', () => {
    const text = changed(
      own,
      ['version: 1.0.0', 'version: "1"'],
      ['indicator: "3.2.3"', 'indicator: "3.9.9"'],
    ).replace(/^ {4}citations:\n {6}- .*\n/m, '');
    const found = codes(text);
    expect(found).toContain('HT915');
    expect(found).toContain('HT972');
    expect(found).toContain('HT975');
    expect(found.filter((code) => code === 'HT941')).toEqual([]);
  });
  it('an unknown base beside a wrong shape', () => {
    expect(
      codes(changed(own, ['extends: huyen-2021', 'extends: huyen-2020'], ['version: 1.0.0', 'version: x'])),
    ).toEqual(['HT915', 'HT971']);
  });
  it('a misspelt key of a change is told once', () => {
    const text =
      'schema: hoc-tap/criteria@1\nid: x\nversion: 1.0.0\nextends: huyen-2021\nsources: { a: { title: A } }\nchanges:\n  - indicator: "3.2.3"\n    requirment: { op: ">=", value: "60" }\n    citations: [{ source: a, locator: b }]\n';
    expect(codes(text)).toEqual(['HT912']);
  });
});

/** Every place of a value, and the value with that place spoilt. */
function* spoilt(root: unknown, bad: unknown): Generator<{ path: string; value: unknown }> {
  const copy = structuredClone(root);
  function* visit(value: unknown, path: string): Generator<{ path: string; value: unknown }> {
    if (typeof value !== 'object' || value === null) return;
    const group = value as Record<string, unknown>;
    for (const [key, kept] of Object.entries(group)) {
      group[key] = bad;
      yield { path: `${path}.${key}`, value: copy };
      group[key] = kept;
      yield* visit(kept, `${path}.${key}`);
    }
  }
  yield* visit(copy, '');
}

describe('no follow-up of a spoilt place is told', () => {
  it.each(['huyen-2021', 'don-vi-2020', 'xa-2014'])('%s', (id) => {
    const root: unknown = parse(readFileSync(`templates/${id}/criteria.yaml`, 'utf8'));
    const before = lintCriteria(criteriaSetSchema.parse(root)).length;
    const noisy: string[] = [];
    let places = 0;
    for (const { path, value } of spoilt(root, null)) {
      if (/(quote|note|en|vi|text|locator|evidence)\b/.test(path) && places++ % 20 !== 0) continue;
      places += 1;
      const filled = fillHoles<CriteriaSet>(criteriaSetSchema, value);
      if (filled === null) {
        noisy.push(`${path}: not filled`);
        continue;
      }
      const findings = withoutConsequences(lintCriteria(filled.value), filled.holes);
      if (findings.length > before) noisy.push(`${path}: ${findings.map(({ code }) => code).join(' ')}`);
    }
    expect(noisy).toEqual([]);
    expect(places).toBeGreaterThan(100);
  });
});

it.each([null, 1, 'x', []])('%j is no set, and cannot be filled to one without saying so', (value) => {
  const filled = fillHoles<CriteriaSet>(criteriaSetSchema, value);
  expect(filled === null || withoutConsequences(lintCriteria(filled.value), filled.holes).length === 0).toBe(
    true,
  );
});
