/** Own sets that extend a shipped one: what they become, what is remembered, every HT97x at its line. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXTEND_PROBLEMS } from '../../src/criteria/extend-problems.ts';
import { loadCriteriaText, type Problem } from '../../src/criteria/load.ts';
import type { CriteriaSet } from '../../src/criteria/schema.ts';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import { assess } from '../../src/engine/assess.ts';
import { changeText } from '../../src/reporters/origin.ts';
import { builtInSet, SET_IDS } from '../../src/sets/index.ts';
import { BASE, GRADED, over, submission } from '../engine/support.ts';

const good = readFileSync('test/fixtures/sets/huyen-tinh-x.yaml', 'utf8');
const levels = readFileSync('test/fixtures/sets/huyen-tu-75.yaml', 'utf8');
const shipped = new Map<string, CriteriaSet>();
beforeAll(async () => {
  for (const id of SET_IDS) {
    const set = await builtInSet(id);
    if (set !== undefined) shipped.set(id, set);
  }
});

const load = (text: string, lang: 'vi' | 'en' = 'vi') => loadCriteriaText(text, 'own.yaml', lang, shipped);
function loaded(text: string): CriteriaSet {
  const result = load(text);
  if (!result.ok) throw new Error(result.problems.map((p) => `${p.line} ${p.message}`).join('\n'));
  expect(result.warnings).toEqual([]);
  return result.set;
}
const indicator = (set: CriteriaSet, id: string) => {
  const found = indicatorsOf(set).find((i) => i.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

test('only what is changed differs, and its ground comes first', () => {
  const set = loaded(good);
  const base = shipped.get('huyen-2021') as CriteriaSet;
  expect(set).toMatchObject({ id: 'huyen-tinh-x', version: '1.0.0', unit: base.unit, award: base.award });
  expect(indicator(set, '3.2.3')).toMatchObject({
    owners: ['Sở Nội vụ'],
    measure: { requirement: { op: '>=', value: '60' }, population: 'bodies' },
    citations: [{ source: 'kh-12-tinh-x', locator: 'mục II.3' }, ...indicator(base, '3.2.3').citations],
  });
  expect(indicator(set, '3.2.2').notApplicable?.counts).toBe('met');
  for (const { id } of indicatorsOf(base).filter((i) => !['3.2.2', '3.2.3', '3.1.1'].includes(i.id)))
    expect(indicator(set, id)).toEqual(indicator(base, id));
  expect(Object.keys(set.sources)).toEqual([...Object.keys(base.sources), 'kh-12-tinh-x']);
  expect(base.extends).toBeUndefined();
});

test('remembers the base with its version, and each change with what stood before', () => {
  expect(loaded(good).extends).toMatchObject({
    id: 'huyen-2021',
    version: shipped.get('huyen-2021')?.version,
    changes: [
      {
        indicator: '3.2.3',
        fields: ['requirement', 'owners', 'text', 'en'],
        before: { requirement: { value: '50' } },
      },
      {
        indicator: '3.1.1',
        fields: ['requirement', 'text', 'en', 'readings'],
        before: { requirement: { value: '1.5' } },
      },
      { indicator: '3.2.2', fields: ['notApplicable'] },
    ],
  });
  const { changes } = loaded(levels).extends ?? { changes: [] };
  expect(changes.at(-1)).toMatchObject({ fields: ['bands'], citations: [{ source: 'qd-7' }] });
});

test('judges by the changed values', () => {
  const run = (set: CriteriaSet, entries: object) =>
    assess(set, submission(over(BASE, entries as never)), { strict: false });
  const base = shipped.get('huyen-2021') as CriteriaSet;
  const bodies = { '3.2.3': '11/20' };
  expect(run(base, bodies).outcome).toBe('met');
  expect(run(loaded(good), bodies)).toMatchObject({
    outcome: 'not-met',
    blocking: ['3.1.1', '3.2.3'],
  });
  const at = (percent: string) => Object.fromEntries(GRADED.map((id) => [id, percent]));
  expect(run(loaded(levels), at('75%'))).toMatchObject({ outcome: 'met', level: 1 });
  expect(run(loaded(levels), at('74.99%')).outcome).toBe('not-met');
  expect(run(loaded(levels), at('85%')).level).toBe(1);
  expect(run(loaded(levels), at('95.01%')).level).toBe(3);
});

test('a whole set that was made so loads again from its JSON', () => {
  const set = loaded(good);
  expect(loaded(JSON.stringify(set, null, 2))).toEqual(set);
});

const brief = (found: readonly Problem[]) => found.map(({ code, line }) => `${code}:${line}`);
const problems = (text: string) => {
  const result = load(text);
  return result.ok ? result.warnings : result.problems;
};
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

/** Code, what is replaced in the good file, by what, and text on the line that is blamed. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  ['HT970', '  kh-12-tinh-x:\n', '  qd-1373:\n', 'qd-1373:'],
  ['HT971', 'extends: huyen-2021', 'extends: huyen-2020', 'extends:'],
  ['HT971', 'extends: huyen-2021', 'extends: huyen-tinh-x', 'extends:'],
  ['HT972', 'indicator: "3.2.3"', 'indicator: "3.2.4"', '"3.2.4"'],
  ['HT973', 'indicator: "3.2.3"', 'indicator: "1.1.1"', 'requirement: { op: ">=", value: 60 }'],
  ['HT974', '    owners: [Sở Nội vụ]', '    max: 12', 'max: 12'],
  [
    'HT975',
    '    citations:\n      - { source: kh-12-tinh-x, locator: "mục II.3" }\n',
    '',
    '  - indicator: "3.2.3"',
  ],
  [
    'HT975',
    '    citations:\n      - { source: kh-12-tinh-x, locator: "mục II.3" }\n',
    '    citations: []\n',
    'citations: []',
  ],
  [
    'HT976',
    '    notApplicable:\n      counts: met\n      citations:\n        - { source: kh-12-tinh-x, locator: "mục II.5" }\n',
    '',
    '"3.2.2"',
  ],
  ['HT977', 'value: 60', 'value: 50.0', 'requirement: { op: ">=", value: 50.0 }'],
  [
    'HT980',
    '    text: Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều giảm từ 2 điểm phần trăm so với năm trước\n',
    '',
    'value: "2"',
  ],
  ['HT978', 'indicator: "3.1.1"', 'indicator: "3.2.3" # again', '"3.2.3" # again'],
  ['HT979', 'id: huyen-tinh-x', 'id: tinh-2021', 'id: tinh-2021'],
  ['HT947', 'requirement: { op: ">=", value: "2" }', 'by: percent', 'by: percent'],
  ['HT948', 'value: 60 }', 'value: 60 }\n    by: percent', 'by: percent'],
  // What the result contradicts is found by the checks of every set, at the change's own line.
  [
    'HT941',
    'locator: "mục II.3"',
    'locator: "mục II.3" }\n      - { source: kh-13, locator: a',
    'source: kh-13',
  ],
  ['HT951', 'value: 60', 'value: 160', 'value: 160'],
  ['HT938', 'indicator: "3.2.3"', 'indicator: "2.1.1"', 'requirement: { op: ">=", value: 60 }'],
  ['HT912', 'note:', 'notes:', 'notes:'],
  ['HT915', 'value: 60', 'value: 60%', 'value: 60%'],
  ['HT953', '2023-02-20', '2023-02-30', '2023-02-30'],
  ['HT961', 'Sở Nội vụ', 'Sở Nội vụ'.normalize('NFD'), 'owners:'],
];

describe('each problem is found at its line', () => {
  test.each(CASES)('%s: %j -> %j', (code, from, to, blamed) => {
    expect(good).toContain(from);
    const text = good.replace(from, to);
    expect(brief(problems(text))).toContain(`${code}:${lineOf(text, blamed)}`);
  });

  test('every HT97x has a case', () => {
    const covered = new Set(CASES.map(([code]) => code));
    expect(Object.keys(EXTEND_PROBLEMS).filter((code) => !covered.has(code))).toEqual([]);
  });
});

test('an owner that is taken away is a warning; what the base leaves open is not told', () => {
  const text = good.replace('owners: [Sở Nội vụ]', 'owners: []');
  expect(load(text)).toMatchObject({ ok: true, warnings: [{ code: 'HT944', args: { code: '3.2.3' } }] });
});

test('without a title of its own a set does not pass for the shipped one', () => {
  const named = load(good);
  expect(named).toMatchObject({ ok: true, set: { title: 'Bộ tiêu chí công nhận huyện học tập của tỉnh X' } });
  const nameless = load(good.replace(/^title: .*\n/m, ''));
  expect(nameless).toMatchObject({
    ok: true,
    set: {
      title: 'Bộ tiêu chí công nhận huyện/thành phố học tập, có sửa đổi',
      en: 'Criteria for recognising a learning district or learning city, amended',
    },
  });
});

test('a fall can be asked for in percent of last year, and the report says both measures', () => {
  const text = good.replace(
    'requirement: { op: ">=", value: "2" }',
    'by: percent\n    requirement: { op: ">=", value: "20" }',
  );
  const loaded = load(text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const change = loaded.set.extends?.changes.find(({ indicator }) => indicator === '3.1.1');
  expect(change).toMatchObject({ before: { requirement: { value: '1.5' }, by: 'points' } });
  expect(change && changeText(change, loaded.set, 'vi')).toContain(
    '3.1.1 giảm ≥ 20% so với năm trước, bộ gốc giảm ≥ 1,5 điểm phần trăm',
  );
});

test('all problems at once, in the order of their lines', () => {
  const text = good
    .replace('id: huyen-tinh-x', 'id: huyen-2021')
    .replace('value: 60', 'value: 160')
    .replace('indicator: "3.1.1"', 'indicator: "3.1.9"');
  expect(problems(text).map((p) => p.code)).toEqual(['HT979', 'HT951', 'HT972']);
  expect(problems(text).at(-1)?.message).toMatch(/3\.1\.9; các mã gần giống: 3\.1\.1, 3\.1\.2/);
});

test('levels changed without the thresholds are told at the levels', () => {
  const [first = '', second = ''] = levels.split('changes:');
  const text = `${first}changes: []\n${second.slice(second.indexOf('recognition:'))}`;
  const found = problems(text);
  expect(new Set(found.map((p) => `${p.code}:${p.line}`))).toEqual(
    new Set([`HT938:${lineOf(text, '  bands:')}`]),
  );
  expect(found.map((p) => p.args.code)).toEqual([...GRADED]);
});

test('English sentences, without shipped sets nothing can be extended, and nothing throws', () => {
  for (const [, from, to] of CASES) {
    const result = load(good.replace(from, to), 'en');
    for (const { message } of result.ok ? result.warnings : result.problems)
      expect(message).not.toMatch(/\{\w+\}|type:|bound:/);
  }
  expect(loadCriteriaText(good, 'own.yaml')).toMatchObject({ ok: false, problems: [{ code: 'HT971' }] });
  for (const text of ['extends: 1', 'extends: huyen-2021', 'extends: null', 'extends: []', 'extends: {}'])
    expect(load(text).ok).toBe(false);
});

test('the example of `sets lint --help` is a set that loads', async () => {
  const { CLI_WORDS } = await import('../../src/cli-words.ts');
  for (const { sets } of Object.values(CLI_WORDS)) {
    const yaml = sets.own.split('\n').filter((line) => line.startsWith('  '));
    expect(indicator(loaded(yaml.map((line) => line.slice(2)).join('\n')), '3.2.3').measure).toMatchObject({
      requirement: { op: '>=', value: '60' },
    });
  }
});
