/** `sets`, `sets show`, `sets lint`: what is printed, and exit codes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, describe, expect, it, test } from 'vitest';
import { loadCriteriaText } from '../../src/criteria/load.ts';
import type { CriteriaSet } from '../../src/criteria/schema.ts';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import { builtInSet, SET_IDS } from '../../src/sets/index.ts';
import { run } from './run.ts';

const OWN = 'test/fixtures/sets/huyen-tinh-x.yaml';
const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-sets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Counts of rules.md, sections 3 to 7. */
const COUNTS: Readonly<Record<string, readonly [number, number, number]>> = {
  'huyen-2021': [3, 6, 16],
  'tinh-2021': [3, 6, 20],
  'thanh-pho-unesco-2026': [2, 8, 41],
  'xa-2014': [15, 15, 47],
  'don-vi-2020': [3, 3, 10],
};

describe('sets', () => {
  it('lists every shipped set with counts, validity and levels', async () => {
    const { code, out } = await run(['sets']);
    expect(code).toBe(0);
    for (const id of SET_IDS) expect(out).toContain(id);
    expect(out).toContain('3 tiêu chuẩn, 6 tiêu chí, 16 chỉ báo');
    expect(out.replace(/\s+/g, ' ')).toContain('15 tiêu chí và phần chung, 47 chỉ báo');
    expect(out).toContain('không chia mức độ');
    const list = JSON.parse((await run(['sets', '-f', 'json'])).out) as Record<string, unknown>[];
    expect(list.map((set) => set.id)).toEqual(SET_IDS);
    for (const [id, [standards, criteria, indicators]] of Object.entries(COUNTS)) {
      const set = list.find((item) => item.id === id);
      expect(set).toMatchObject({ counts: { standards, criteria, indicators } });
    }
    expect(list.find(({ id }) => id === 'don-vi-2020')).toMatchObject({
      levels: [{ vi: 'loại Trung bình' }, { vi: 'loại Khá' }, { vi: 'loại Tốt' }],
    });
  });
});

describe.each(SET_IDS)('sets show %s', (id) => {
  it('as JSON is the set as loaded', async () => {
    const shown = JSON.parse((await run(['sets', 'show', id, '--format', 'json'])).out) as CriteriaSet;
    expect(shown).toEqual(await builtInSet(id));
    for (const indicator of shown.standards.flatMap((s) => s.criteria.flatMap((c) => c.indicators))) {
      expect(indicator).toMatchObject({ id: expect.any(String), text: expect.any(String) });
      expect(indicator.owners).toBeInstanceOf(Array);
      expect(indicator.citations.length).toBeGreaterThan(0);
      expect(indicator.measure.kind).toBeTypeOf('string');
    }
  });

  it.each(['vi', 'en'] as const)('as text names every indicator within 80 columns (%s)', async (lang) => {
    const { out } = await run(['sets', 'show', id], lang);
    const set = (await builtInSet(id)) as CriteriaSet;
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    for (const indicator of indicatorsOf(set)) {
      expect(out).toMatch(new RegExp(`^ +${indicator.id.replaceAll('.', '\\.')}  `, 'm'));
    }
    const gaps = indicatorsOf(set).filter(({ owners }) => owners.length === 0).length;
    const word = lang === 'vi' ? '(chưa có đơn vị phụ trách)' : '(no owner named)';
    expect(out.split(word)).toHaveLength(gaps + 1);
    expect(out).not.toMatch(/undefined|\[object|NaN/);
  });

  it('as Markdown has a row for every indicator', async () => {
    const { out } = await run(['sets', 'show', id, '-f', 'md']);
    const set = (await builtInSet(id)) as CriteriaSet;
    const rows = out.split('\n').filter((line) => /^\| \d/.test(line));
    expect(rows).toHaveLength(indicatorsOf(set).length);
    for (const row of rows) expect(row.split(' | ')).toHaveLength(5);
  });
});

test('the same code means another thing in another set', async () => {
  const show = async (id: string) =>
    JSON.parse((await run(['sets', 'show', id, '-f', 'json'])).out) as CriteriaSet;
  const of = (set: CriteriaSet, code: string) =>
    indicatorsOf(set).find(({ id }) => id === code)?.measure.kind;
  const [district, province] = [await show('huyen-2021'), await show('tinh-2021')];
  expect([of(district, '3.1.1'), of(province, '3.1.1')]).toEqual(['change', 'trend']);
  expect(district.recognition.prerequisites).toContain('2.2.3');
  expect(province.recognition.prerequisites).not.toContain('2.2.3');
});

describe('sets lint', () => {
  it('a clean file, shipped or own: 0', async () => {
    expect(await run(['sets', 'lint', 'huyen-2021'])).toMatchObject({
      code: 0,
      out: 'huyen-2021: không có lỗi.\n',
    });
    expect((await run(['sets', 'lint', OWN])).code).toBe(0);
    expect((await run(['sets', 'lint', 'templates/huyen-2021/criteria.yaml'])).code).toBe(0);
  });

  it('all problems at once, with line, column, code and sentence: 2', async () => {
    const file = join(folder, 'hong.yaml');
    const text = readFileSync(OWN, 'utf8')
      .replace('value: 60', 'value: 160')
      .replace('indicator: "3.1.1"', 'indicator: "3.1.9"');
    writeFileSync(file, text);
    const { code, out } = await run(['sets', 'lint', file]);
    expect(code).toBe(2);
    expect(out).toMatch(/hong\.yaml:17:\d+ {2}HT951 {2}lỗi\n {4}Yêu cầu >= 160/);
    expect(out).toMatch(/HT972 {2}lỗi\n/);
    expect(out).toMatch(/hong\.yaml: 2 lỗi, 0 cảnh báo\.\n$/);
    const data = JSON.parse((await run(['sets', 'lint', file, '-f', 'json'], 'en')).out);
    expect(data).toMatchObject({
      file,
      ok: false,
      errors: 2,
      problems: [{ line: 17, code: 'HT951', severity: 'error', path: 'changes[0].requirement.value' }, {}],
    });
    expect(data.problems[1].message).toMatch(/has no indicator 3\.1\.9; near codes: 3\.1\.1/);
  });

  it('warnings are said and allowed: 0', async () => {
    const file = join(folder, 'canh-bao.yaml');
    writeFileSync(file, readFileSync(OWN, 'utf8').replace('[Sở Nội vụ]', '[]'));
    expect(await run(['sets', 'lint', file])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/HT944 {2}cảnh báo[\s\S]*dùng được, 1 cảnh báo\.\n$/),
    });
    expect((await run(['sets', 'lint', file, '-q'])).out.split('\n')).toHaveLength(2);
  });

  it('a set printed as JSON is a file that lints', async () => {
    const { out } = await run(['sets', 'show', OWN, '-f', 'json']);
    expect(loadCriteriaText(out, 'own.json')).toMatchObject({ ok: true, warnings: [] });
  });
});

test.each([
  [['sets', 'show', 'huyen-2012'], /^HT011: .*Có phải "huyen-2021"\?/],
  [['sets', 'show', 'khong-co.yaml'], /^HT011: (?!.*Có phải)/],
  [['sets', 'lint', folder], /^HT011/],
  [['sets', 'show'], /^HT003/],
  [['sets', 'show', 'huyen-2021', '-f', 'xml'], /^HT004: .*text, json, md/],
  [['sets', '-f', 'md'], /^HT004: .*text, json\./],
  [['sets', 'shw', 'huyen-2021'], /^HT002: .*"sets shw".*"sets show"/],
  [['sets', 'huyen-2021'], /^HT002: .*"sets huyen-2021"/],
] as const)('%j: exit 2', async (args, sentence) => {
  const { code, err, out } = await run(args);
  expect(err).toMatch(sentence);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});
