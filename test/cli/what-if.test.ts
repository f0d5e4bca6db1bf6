/** A what-if cannot be passed off as a real result: through saved results, comparisons, parts of a batch, or a workbook. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DiffReport } from '../../src/diff/types.ts';
import type { Result } from '../../src/result.ts';
import { EXAMPLE, folder, folderWithFiles, run } from './command.ts';
import { writeYear } from './years.ts';

const ASSUME = ['--assume', '3.1.1.current.rate=0,33%', '--assume', '2.2.4.part=11/13'];
const codes = (stderr: string) => stderr.match(/^HT\d+/gm) ?? [];

it.each(['text', 'md', 'csv', 'html', 'json'])('a saved what-if shown again as %s is marked', (format) => {
  const cwd = folderWithFiles();
  run(cwd, 'evaluate', EXAMPLE, '-f', 'json:thu.json', ...ASSUME);
  const { stdout } = run(cwd, 'render', 'thu.json', '-f', format);
  expect(stdout).toContain(format === 'json' ? '"assumed"' : 'GIẢ ĐỊNH 3.1.1.current.rate = 0,33%');
});

it('an annotated copy says it, and is evaluated as the workbook is', () => {
  const cwd = folderWithFiles();
  expect(run(cwd, 'evaluate', EXAMPLE, '--annotate', 'chu-thich.xlsx', ...ASSUME).code).toBe(0);
  const read = (name: string) => JSON.parse(run(cwd, 'evaluate', name, '-f', 'json').stdout) as Result;
  const [copy, own] = [read('chu-thich.xlsx'), read(EXAMPLE)];
  expect([copy.outcome, copy.assumed, copy.blocking]).toEqual(['not-met', undefined, ['3.1.1']]);
  expect(copy.indicators).toEqual(own.indicators);
});

it('in a folder that is compared it is left out, with a word; named in the call it is compared, marked', () => {
  const cwd = folderWithFiles();
  for (const name of ['cu', 'moi', 'chi-thu']) mkdirSync(join(cwd, name));
  copyFileSync(join(cwd, EXAMPLE), join(cwd, 'cu', EXAMPLE));
  copyFileSync(join(cwd, EXAMPLE), join(cwd, 'moi', EXAMPLE));
  run(cwd, 'evaluate', EXAMPLE, '-f', 'json:moi/thu.json', ...ASSUME);
  copyFileSync(join(cwd, 'moi', 'thu.json'), join(cwd, 'chi-thu', 'thu.json'));
  const beside = run(cwd, 'diff', 'cu', 'moi', '--exit-code');
  expect([beside.code, codes(beside.stderr)]).toEqual([0, ['HT056']]);
  const alone = run(cwd, 'diff', 'cu', 'chi-thu');
  expect([alone.code, codes(alone.stderr), alone.stdout]).toEqual([2, ['HT056'], '']);
  const named = run(cwd, 'diff', join('cu', EXAMPLE), join('moi', 'thu.json'), '--exit-code');
  expect([named.code, codes(named.stderr)]).toEqual([1, []]);
  expect(named.stdout).toContain('[GIẢ ĐỊNH 3.1.1.current.rate = 0,33%; 2.2.4.part = 11/13]');
});

it('an assumed figure is not what was reported last year', async () => {
  const cwd = folder();
  const unit = { unit: 'Huyện Tháp Mười', code: '872' };
  await writeYear(cwd, 'cu.xlsx', { ...unit, year: 2021 });
  await writeYear(cwd, 'moi.xlsx', { ...unit, year: 2022 });
  const rates = (path: string, ...values: string[]) =>
    run(
      cwd,
      'evaluate',
      path,
      '-f',
      `json:${path}.json`,
      '--force',
      ...values.flatMap((v) => ['--assume', v]),
    );
  const found = (...args: string[]) =>
    (JSON.parse(run(cwd, 'diff', ...args, '-f', 'json').stdout) as DiffReport).units.flatMap((u) =>
      u.findings.map(({ code, indicator }) => `${code} ${indicator}`),
    );
  // 310 of 10,000 were reported, 460 are said to have been: that is found.
  expect(found('cu.xlsx', 'moi.xlsx')).toContain('HT336 3.1.1');
  rates('cu.xlsx', '3.1.1.current.part=100', '3.1.1.current.whole=10000');
  expect(found('cu.xlsx.json', 'moi.xlsx')).not.toContain('HT336 3.1.1');
  rates('moi.xlsx', '3.1.1.previous.part=100', '3.1.1.previous.whole=10000');
  expect(found('cu.xlsx', 'moi.xlsx.json')).not.toContain('HT336 3.1.1');
});

it('a part of a batch with a what-if put into it is no part', () => {
  const cwd = folderWithFiles();
  mkdirSync(join(cwd, 'so'));
  copyFileSync(join(cwd, EXAMPLE), join(cwd, 'so', EXAMPLE));
  expect(run(cwd, 'batch', 'so', '--shard', '1/1', '-o', 'phan').code).not.toBe(2);
  expect(run(cwd, 'merge-results', 'phan', '-f', 'csv').stderr).not.toContain('HT028');
  const text = readFileSync(join(cwd, 'phan'), 'utf8');
  const changed = text.replace('"strict":false,"outcome"', '"strict":false,"assumed":[],"outcome"');
  expect(changed).not.toBe(text);
  writeFileSync(join(cwd, 'phan'), changed);
  const result = run(cwd, 'merge-results', 'phan', '-f', 'csv');
  expect([result.code, codes(result.stderr), result.stdout]).toEqual([2, ['HT028'], '']);
});

it('a batch has no what-if', () => {
  const cwd = folderWithFiles();
  expect(run(cwd, 'batch', '.', ...ASSUME)).toMatchObject({ code: 2, stdout: '' });
});
