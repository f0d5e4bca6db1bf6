/** Every problem code from a minimal broken copy of huyen-2021, with its line. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXTEND_PROBLEMS } from '../../src/criteria/extend-problems.ts';
import { loadCriteriaText, type Problem } from '../../src/criteria/load.ts';
import { PROBLEMS, type ProblemCode, problemMessage } from '../../src/criteria/problems.ts';

const good = readFileSync('templates/huyen-2021/criteria.yaml', 'utf8');

/** The set with one text replaced after an anchor, and the line where it was replaced. */
function broken(after: string, from: string, to: string): { readonly text: string; readonly line: number } {
  const start = after === '' ? 0 : good.indexOf(after);
  const at = good.indexOf(from, start);
  if (start < 0 || at < 0) throw new Error(`not in the set: ${after} ... ${from}`);
  return {
    text: good.slice(0, at) + to + good.slice(at + from.length),
    line: good.slice(0, at).split('\n').length,
  };
}

function problems(text: string): readonly Problem[] {
  const result = loadCriteriaText(text, 'own.yaml');
  return result.ok ? result.warnings : result.problems;
}

const brief = (found: readonly Problem[]) => found.map(({ code, line }) => `${code}:${line}`);

const ind = (id: string) => `- id: "${id}"\n`;

/** Code; anchor, text after it and what replaces it; lines below the replaced text, or the line that is blamed. */
const CASES: readonly (readonly [ProblemCode, string, string, string, number | string])[] = [
  ['HT901', '', 'award: {', '\taward: {', 0],
  ['HT901', '', 'version: 1.0.0', 'version: !v 1.0.0', 0],
  ['HT902', '', 'version: 1.0.0', 'version: 1.0.0\nid: again', 1],
  ['HT903', '', 'version: 1.0.0\n', 'version: 1.0.0\n---\n', 1],
  ['HT904', '', 'version: 1.0.0', 'version: *v', 0],
  ['HT911', ind('2.2.4'), '            owners: [Phòng Văn hóa và Thông tin]\n', '', 'id: "2.2.4"'],
  ['HT912', ind('1.1.2'), 'owners:', 'owner: [A]\n            owners:', 0],
  ['HT913', ind('1.1.2'), 'owners: [HĐND/UBND cấp huyện]', 'owners: HĐND', 0],
  ['HT914', ind('2.1.1'), 'kind: ratio', 'kind: share', 0],
  ['HT914', ind('2.1.1'), 'op: ">="', 'op: "="', 0],
  ['HT915', '', 'version: 1.0.0', 'version: "1"', 0],
  ['HT915', ind('2.1.1'), 'value: "70"', 'value: 70%', 0],
  ['HT916', ind('2.1.1'), 'counted: [Tốt, Khá]', 'counted: []', 0],
  ['HT917', '', 'rows: 60', 'rows: 0', 0],
  ['HT918', '', '  qd-1373:', '  QĐ 1373:', 0],
  ['HT921', ind('2.2.2'), 'id: "2.2.3"', 'id: "2.2.2"', 0],
  ['HT922', ind('2.2.2'), 'id: "2.2.3"', 'id: "2.4.3"', 0],
  ['HT923', '', 'key: residential', 'key: solid', 0],
  [
    'HT923',
    ind('3.2.2'),
    'kind: ratio\n',
    'kind: ratio\n              breakdown: { inputs: [rate], groups: [{ key: m, label: { vi: A, en: A } }, { key: m, label: { vi: B, en: B } }] }\n',
    1,
  ],
  ['HT924', ind('1.1.2'), 'text: ', 'group: { id: "1.1.3", text: A, en: A }\n            text: ', 0],
  ['HT931', '', '"3.2", "2.2.3"]', '"3.2", "2.2.3", "4.1"]', 0],
  ['HT931', '', 'graded: ["2.1",', 'informative: ["4.1"]\n  graded: ["2.1",', 0],
  ['HT981', '', 'graded: ["2.1",', 'informative: ["3.2.3"]\n  graded: ["2.1",', 0],
  ['HT932', '', '"3.2", "2.2.3"]', '"3.2"]', 'id: "2.2.3"'],
  ['HT933', '', 'graded: ["2.1", "2.2.1", "2.2.2", "2.2.4"]', 'graded: []', '  bands:'],
  ['HT934', '', 'level: 3,', 'level: 4,', 0],
  ['HT935', '', 'from: { op: ">", value: "80" }', 'from: { op: ">", value: "81" }', 0],
  ['HT935', '', 'to: { op: "<=", value: "80" }', 'to: { op: "<", value: "80" }', 1],
  ['HT936', '', 'from: { op: ">", value: "80" }', 'from: { op: ">=", value: "80" }', 0],
  ['HT937', '', 'to: { op: "<=", value: "100" }', 'to: { op: "<", value: "100" }', 0],
  ['HT938', ind('2.2.1'), 'value: "70"', 'value: "65"', 0],
  ['HT939', '', 'graded: ["2.1",', 'graded: ["2.1", "3.1.1",', 'kind: change'],
  ['HT939', '', 'graded: ["2.1",', 'rule: points\n  graded: ["2.1",', 'kind: ratio\n'],
  ['HT937', '', 'graded: ["2.1",', 'rule: points\n  graded: ["2.1",', '    - { level: 3'],
  [
    'HT940',
    '',
    'from: { op: ">", value: "90" }, to: { op: "<=", value: "100" }',
    'from: { op: ">", value: "100" }, to: { op: "<=", value: "100" }',
    0,
  ],
  ['HT941', ind('1.1.1'), 'source: qd-1373', 'source: qd-1374', 0],
  ['HT942', ind('2.2.3'), 'roster: centres', 'roster: schools', 0],
  ['HT943', ind('2.2.3'), 'population: centres', 'population: schools', 0],
  [
    'HT943',
    ind('1.1.2'),
    'kind: attestation }',
    `kind: attestation, share: { population: cities, requirement: { op: ">=", value: "70" } } }`,
    0,
  ],
  ['HT946', '', 'standards:', 'ownerless: ["3.2.3"]\nstandards:', 0],
  ['HT931', '', 'standards:', 'ownerless: ["9"]\nstandards:', 0],
  ['HT945', ind('2.1.2'), 'answers: rating', 'answers: rating\n                participants: true', 1],
  ['HT944', ind('3.2.3'), 'owners: [Phòng Nội vụ]', 'owners: []', 0],
  ['HT951', ind('3.2.2'), 'op: "<", value: "0.05"', 'op: "<", value: "0"', 0],
  ['HT951', ind('3.2.3'), 'value: "50"', 'value: "150"', 0],
  [
    'HT951',
    ind('1.1.2'),
    'kind: attestation }',
    `kind: attestation, share: { population: communes, requirement: { op: ">", value: "100" } } }`,
    0,
  ],
  ['HT955', ind('1.1.2'), 'kind: attestation }', 'kind: points, max: "0" }', 0],
  ['HT952', '', 'to: 2025-06-30', 'to: 2020-06-30', 0],
  ['HT953', '', 'from: 2021-11-12', 'from: 2021-02-30', 0],
  ['HT954', ind('2.1.2'), 'others: [Trung bình', 'others: [KHA', 0],
  ['HT961', ind('2.2.4'), 'header: { vi: Được phủ', `header: { vi: ${'Được phủ'.normalize('NFD')}`, 0],
  ['HT962', ind('2.2.4'), 'en: Covered by free wifi', 'en: "  "', 0],
  ['HT963', '', 'sheet: Trung tâm GDTX', 'sheet: Xã, phường, thị trấn', 0],
];

describe('each problem is found at its line', () => {
  test.each(CASES)('%s after %j: %j -> %j', (code, after, from, to, below) => {
    const { text, line } = broken(after, from, to);
    const blamed =
      typeof below === 'number' ? line + below : text.slice(0, text.indexOf(below)).split('\n').length;
    expect(brief(problems(text))).toContain(`${code}:${blamed}`);
  });

  test('every code has a case', () => {
    const covered = new Set(CASES.map(([code]) => code));
    // HT970-980: extend.test.ts.
    const own = Object.keys(PROBLEMS).filter((code) => !Object.hasOwn(EXTEND_PROBLEMS, code));
    expect(own.filter((code) => !covered.has(code as ProblemCode))).toEqual([]);
  });
});

test('all problems at once, in the order of their lines', () => {
  const text = good
    .replace('version: 1.0.0', 'version: "1"')
    .replace('rows: 60', 'rows: 0')
    .replace('kind: change', 'kind: fall');
  expect(problems(text).map((p) => p.code)).toEqual(['HT915', 'HT917', 'HT914']);
});

test('a problem says file, place, and how to mend it', () => {
  const { text, line } = broken(ind('2.2.2'), 'id: "2.2.3"', 'id: "2.2.2"');
  const found = problems(text).find((p) => p.code === 'HT921');
  expect(found).toMatchObject({
    file: 'own.yaml',
    line,
    column: 17,
    path: 'standards[1].criteria[1].indicators[2].id',
    args: { code: '2.2.2' },
    message: 'Mã 2.2.2 có hai lần; đặt mã khác cho một trong hai.',
  });
});

test('an indicator without owner is a warning: the set still loads', () => {
  const { text } = broken(ind('3.2.3'), 'owners: [Phòng Nội vụ]', 'owners: []');
  expect(loadCriteriaText(text, 'own.yaml')).toMatchObject({ ok: true, warnings: [{ code: 'HT944' }] });
});

test('English sentences carry the same arguments, and no Vietnamese', () => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
  for (const { vi, en } of Object.values(PROBLEMS)) expect(names(en)).toEqual(names(vi));
  for (const [, after, from, to] of CASES) {
    const result = loadCriteriaText(broken(after, from, to).text, 'own.yaml', 'en');
    for (const { code, args, message } of result.ok ? result.warnings : result.problems) {
      expect(message).toBe(problemMessage(code, args, 'en'));
      expect(message).not.toMatch(/\{\w+\}|type:|yaml:|bound:|khóa|số thập/);
    }
  }
});

test.each([
  '',
  '[]',
  'a',
  '{',
  '# chỉ có chú thích',
  '- 1\n- 2',
  'a: &a [*a]',
  '"\u0000"',
  '? [x]\n: 1',
  '['.repeat(50_000),
])('an unusable file is a problem, not a crash: %.20j', (text) => {
  const result = loadCriteriaText(text, 'own.yaml');
  expect(result.ok).toBe(false);
  expect(problems(text).length).toBeGreaterThan(0);
  expect(problems(text).length).toBeLessThan(20);
});

test('never throws on damaged YAML, and its lines are in the file', () => {
  const lines = good.split('\n');
  const junk = fc.constantFrom(
    '',
    ' ',
    '\t',
    '- ',
    ': ',
    '{',
    ']',
    '"',
    '*x',
    '&a',
    '!!int',
    '---',
    'id: "1"',
    '99',
    '<<: *a',
    '__proto__: 1',
    'constructor: x',
  );
  const edit = fc.record({ at: fc.nat(lines.length - 1), cut: fc.nat(3), junk, tail: fc.boolean() });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const copy = [...lines];
      for (const { at, cut, junk: add, tail } of edits) {
        copy.splice(at, cut, tail ? `${lines[at]}${add}` : `${add}${lines[at]}`);
      }
      const result = loadCriteriaText(copy.join('\n'), 'own.yaml');
      for (const problem of result.ok ? result.warnings : result.problems) {
        expect(problem.line).toBeGreaterThanOrEqual(1);
        expect(problem.line).toBeLessThanOrEqual(copy.length + 1);
        expect(problem.message).not.toBe('');
      }
    }),
    { numRuns: 150 },
  );
});
