/** `hoc-tap plan` and `--assume` as a shell sees them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { PlanReport } from '../../src/plan/report.ts';
import type { Result } from '../../src/result.ts';
import { folder, folderWithFiles, run, shown, tooLong } from './command.ts';
import { writeFilled } from './filled.ts';

const EXAMPLE = 'thap-muoi-2022.xlsx';

it.each([
  ['plan-text.vi', []],
  ['plan-text.en', ['--lang', 'en']],
  ['plan-target-3', ['--target', '3']],
  ['plan-strict', ['--strict']],
  ['plan-quiet', ['-q']],
  ['plan-md', ['-f', 'md']],
  ['plan-csv', ['-f', 'csv']],
  ['plan-json', ['-f', 'json']],
] as const)('the plan of Tháp Mười: %s', async (name, options) => {
  const result = run(folderWithFiles(), 'plan', EXAMPLE, ...options);
  expect(result.code).toBe(0);
  if (!name.includes('md') && !name.includes('csv') && !name.includes('json'))
    expect(tooLong(result.stdout)).toEqual([]);
  await expect(shown(result)).toMatchFileSnapshot(`__snapshots__/${name}.txt`);
});

it('Tháp Mười: 3.1.1 alone is in the way, 1.06 points short; figures for a level are asked for', () => {
  const { steps, further, target, reachable } = JSON.parse(
    run(folderWithFiles(), 'plan', EXAMPLE, '-f', 'json').stdout,
  ) as PlanReport;
  expect([target, reachable]).toEqual([1, true]);
  expect(steps.map(({ indicator }) => indicator)).toEqual(['3.1.1']);
  expect(steps[0]?.need).toMatchObject({
    code: 'change',
    previous: '1.83',
    gap: '1.06',
    impossibleNextYear: true,
  });
  expect(steps[0]?.changes).toEqual([
    { kind: 'number', field: '3.1.1.current.rate', from: '1.39', to: '0.33', unit: '0.01', better: 'down' },
  ]);
  expect(further.map(({ indicator, action }) => [indicator, action])).toEqual([
    ['2.2.1', 'supply'],
    ['2.2.2', 'supply'],
    ['2.2.4', 'supply'],
  ]);
});

it('9 of 13 communes: one more to be met, two for level 2, three for level 3', async () => {
  const cwd = folder();
  await writeFilled(cwd, 'so.xlsx', { '2.2.4.part': 9 });
  const result = run(cwd, 'plan', 'so.xlsx');
  expect(result.stdout.replace(/\s+/g, ' ')).toContain(
    'cần thêm 1 để đạt mức độ 1 (10/13), thêm 2 cho mức độ 2 (11/13), thêm 3 cho mức độ 3 (12/13)',
  );
  await expect(shown(result)).toMatchFileSnapshot('__snapshots__/plan-2.2.4.txt');
});

it('applying the plan by --assume reaches the target', async () => {
  const cwd = folderWithFiles();
  const assume = ['--assume', '3.1.1.current.rate=0,33%'];
  const report = JSON.parse(run(cwd, 'evaluate', EXAMPLE, '-f', 'json', ...assume).stdout) as Result;
  expect([report.outcome, report.assumed?.length]).toEqual(['met', 1]);
  expect(run(cwd, 'plan', EXAMPLE, '-q', ...assume, '--target', '1').stdout).toContain(
    'Đã chắc chắn đạt mức độ 1',
  );
  await writeFilled(cwd, 'cao.xlsx', {});
  expect(run(cwd, 'plan', 'cao.xlsx').stdout).toContain('Đã chắc chắn đạt mức độ 3');
});

it.each(['text', 'md', 'csv', 'json'])(
  'a what-if is marked in %s, and the workbook stays as it is',
  (format) => {
    const cwd = folderWithFiles();
    const before = readFileSync(join(cwd, EXAMPLE));
    const { stdout, code } = run(cwd, 'evaluate', EXAMPLE, '-f', format, '--assume', '3.1.1.verdict=Đạt');
    expect(code).toBe(0);
    expect(stdout).toContain(format === 'json' ? '"assumed"' : 'GIẢ ĐỊNH');
    if (format !== 'csv') expect(stdout).toContain('HT335');
    expect(readFileSync(join(cwd, EXAMPLE)).equals(before)).toBe(true);
  },
);

it.each(['vi', 'en'])('%s: a what-if as text, quiet too', async (lang) => {
  const cwd = folderWithFiles();
  const options = ['--assume', '2.2.4.part=10/13', '--assume', '3.1.1.verdict=Đạt', '--lang', lang];
  const full = run(cwd, 'evaluate', EXAMPLE, ...options);
  expect(tooLong(full.stdout)).toEqual([]);
  const quiet = run(cwd, 'evaluate', EXAMPLE, '-q', ...options);
  await expect(`${shown(full)}\n${shown(quiet)}`).toMatchFileSnapshot(`__snapshots__/assume.${lang}.txt`);
});

it('the plan as a Word document, by format and by ending', () => {
  const cwd = folderWithFiles();
  expect(run(cwd, 'plan', EXAMPLE, '-f', 'docx:a.docx').code).toBe(0);
  expect(run(cwd, 'plan', EXAMPLE, '-o', 'b.docx').code).toBe(0);
  const [a, b] = ['a.docx', 'b.docx'].map((name) => readFileSync(join(cwd, name)));
  expect(a?.equals(b as Buffer)).toBe(true);
  expect(a?.subarray(0, 2).toString()).toBe('PK');
  expect(run(cwd, 'plan', EXAMPLE, '-o', 'b.docx').code).toBe(2);
});

it('wrong calls: no such level, field or value, no such format, a file that cannot be read', async () => {
  const cwd = folderWithFiles();
  const calls = [
    ['plan', EXAMPLE, '--target', '9'],
    ['plan', EXAMPLE, '-f', 'html'],
    ['plan', 'khong-co.xlsx'],
    ['evaluate', EXAMPLE, '--assume', '2.2.4.prat=10'],
    ['evaluate', EXAMPLE, '--assume', '2.2.4.part=nhiều'],
    ['evaluate', EXAMPLE, '--assume', '2.2.4.part'],
  ].map((args) => run(cwd, ...args));
  expect(calls.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2]);
  await expect(calls.map(shown).join('\n')).toMatchFileSnapshot('__snapshots__/plan-wrong-calls.txt');
});
