/** The items of 004 with their owners, under the fifteen criteria (rules.md, section 6). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../src/criteria/fields.ts';
import { loadCriteriaText } from '../../src/criteria/load.ts';
import type { CriteriaSet } from '../../src/criteria/schema.ts';
import { expandCodes, gradedCodes, indicatorsOf } from '../../src/criteria/walk.ts';

const FILE = 'templates/xa-2014/criteria.yaml';

function load(): CriteriaSet {
  const result = loadCriteriaText(readFileSync(FILE, 'utf8'), FILE);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  expect(result.warnings).toEqual([]);
  return result.set;
}

const set = load();
const all = indicatorsOf(set);
const ownersOf = (code: string) => [
  ...new Set(all.filter((i) => expandCodes(set, [code]).has(i.id)).flatMap((i) => i.owners)),
];
const criteria = set.standards.map((s) => s.id);

test('fifteen criteria, and a sixteenth place for the grade that is none', () => {
  expect(criteria).toEqual([...Array(16)].map((_, i) => String(i + 1)));
  expect(set.standards.at(-1)?.text).toContain('không phải tiêu chí');
});

test.each([
  ['1', ['Văn phòng UBND phường'], 6],
  ['2', [], 1],
  ['3', ['UBMTTQ và các đoàn thể'], 5],
  ['4', ['Các trường học'], 3],
  ['5', ['Các trường học'], 2],
  ['6', [], 1],
  ['7', ['Văn phòng UBND phường'], 5],
  ['8', [], 1],
  ['9', [], 1],
  ['10', ['Bộ phận Văn hóa'], 1],
  ['11', ['Bộ phận Lao động, Thương binh và Xã hội'], 1],
  ['12.1', ['Văn phòng UBND phường'], 1],
  ['12.2', ['UBMTTQ và các đoàn thể', 'Hội phụ nữ'], 1],
  ['13', ['UBMTTQ và các đoàn thể'], 5],
  ['14', ['Bộ phận Y tế'], 4],
  ['15.1', [], 1],
  ['15.2a', ['Bộ phận Lao động, Thương binh và Xã hội'], 1],
  ['15.2b', ['Bộ phận Lao động, Thương binh và Xã hội'], 1],
  ['16', ['Hội Khuyến học và TTHTCĐ'], 6],
])('%s is assigned to %j and has %i items', (code, owners, items) => {
  expect(ownersOf(code)).toEqual(owners);
  expect(expandCodes(set, [code]).size).toBe(items);
});

test('without owner: exactly 2, 6, 8, 9 and 15.1, and the set says so', () => {
  expect(all.filter((i) => i.owners.length === 0).map((i) => i.id)).toEqual(['2a', '6a', '8a', '9a', '15.1']);
  expect(criteria.filter((code) => ownersOf(code).length === 0)).toEqual(['2', '6', '8', '9']);
  expect(set.ownerless).toEqual(['2', '6', '8', '9', '15.1']);
});

test.each([
  ['3b', '>= 100'],
  ['7a', '>= 100'],
  ['7b', '>= 90'],
  ['7c', '>= 100'],
  ['7d', '>= 100'],
  ['7e', '>= 100'],
  ['12.1', '>= 100'],
  ['13c', '>= 85'],
  ['13d', '>= 100'],
])('%s: %s', (id, requirement) => {
  const measure = all.find((i) => i.id === id)?.measure;
  expect(
    measure && 'requirement' in measure && `${measure.requirement.op} ${measure.requirement.value}`,
  ).toBe(requirement);
});

test('no other figure decides: the stunting rate is kept, and no points are shipped', () => {
  const [judged, ...others] = all.filter((i) => i.measure.kind === 'judgement');
  expect([judged?.id, others]).toEqual(['14c', []]);
  expect(judged && fieldsOf(set, judged).map((f) => f.name)).toContain('14c.stunted.rate');
  expect(judged?.text).not.toContain('6,7');
  expect(all.filter((i) => i.measure.kind === 'points')).toEqual([]);
  expect(all.filter((i) => 'requirement' in i.measure)).toHaveLength(9);
});

test('the grade alone decides', () => {
  expect([...gradedCodes(set)]).toEqual(['16a']);
  expect(set.recognition.bands).toEqual([]);
  expect(expandCodes(set, set.recognition.informative ?? []).size).toBe(all.length - 1);
  const grade = all.find((i) => i.id === '16a')?.measure;
  expect(grade?.kind === 'grade' && grade.words.map((w) => `${w.word} ${w.level}`)).toEqual([
    'Tốt 3',
    'Khá 2',
    'Trung bình 1',
    'Chưa đạt 0',
  ]);
});

test('valid until TT 25/2023 took its place', () => {
  expect(set.validity).toMatchObject({ from: '2014-12-12', to: '2024-02-11' });
});

test('a correction never stands uncorrected in the text', () => {
  for (const { corrections = [], text } of all) {
    for (const { from, to } of corrections) {
      expect(text).toContain(to);
      expect(text).not.toContain(from);
    }
  }
});
