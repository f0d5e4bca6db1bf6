/** Filled workbooks, their verdict and what it tells the shell. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/result.ts';
import { EXAMPLE, folder, folderWithFiles, run, shown, tooLong } from './command.ts';
import { writeFilled } from './filled.ts';

type Changes = Parameters<typeof writeFilled>[2];

/** 11 of 13 communes are 84.6 %. */
const LEVEL_2: Changes = { '2.1.2.part': 11 };
/** Said to be met, but without a figure: anything from 70 to 100 %. */
const NO_LEVEL: Changes = { '2.2.4.part': null, '2.2.4.whole': null, '2.2.4.verdict': 'Đạt' };
const UNDECIDED: Changes = { '2.2.4.part': null };
const NOT_MET: Changes = { '2.2.4.part': 9 };

interface Verdict {
  readonly name: string;
  readonly changes: Changes;
  readonly is: Pick<Result, 'outcome' | 'level' | 'levelRange' | 'blocking'>;
  /** Exit codes: plain, --min-level 1, 2, 3, and plain with --exit-zero. */
  readonly codes: readonly number[];
}

const VERDICTS: readonly Verdict[] = [
  {
    name: 'level 3',
    changes: {},
    is: { outcome: 'met', level: 3, levelRange: null, blocking: [] },
    codes: [0, 0, 0, 0, 0],
  },
  {
    name: 'level 2',
    changes: LEVEL_2,
    is: { outcome: 'met', level: 2, levelRange: null, blocking: ['2.1.2'] },
    codes: [0, 0, 0, 1, 0],
  },
  {
    name: 'met, level open',
    changes: NO_LEVEL,
    is: { outcome: 'met', level: null, levelRange: { min: 1, max: 3 }, blocking: ['2.2.4'] },
    codes: [0, 0, 3, 3, 0],
  },
  {
    name: 'undecided',
    changes: UNDECIDED,
    is: { outcome: 'undecided', level: null, levelRange: { min: 0, max: 3 }, blocking: ['2.2.4'] },
    codes: [3, 3, 3, 3, 0],
  },
  {
    name: 'undecided, level 3 out of reach',
    changes: { ...UNDECIDED, ...LEVEL_2 },
    is: { outcome: 'undecided', level: null, levelRange: { min: 0, max: 2 }, blocking: ['2.2.4'] },
    codes: [3, 3, 3, 1, 0],
  },
  {
    name: 'not met',
    changes: NOT_MET,
    is: { outcome: 'not-met', level: null, levelRange: null, blocking: ['2.2.4'] },
    codes: [1, 1, 1, 1, 0],
  },
];

describe.each(VERDICTS)('$name', ({ name, changes, is, codes }) => {
  it('is the verdict, says so, and gives its exit codes in every format', async () => {
    const cwd = folder();
    await writeFilled(cwd, 'so.xlsx', changes);
    const evaluate = (...options: string[]) => run(cwd, 'evaluate', 'so.xlsx', ...options);
    const json = evaluate('-f', 'json');
    const vi = evaluate('-q', '--min-level', '3');
    const en = evaluate('-q', '--exit-zero', '--lang', 'en');
    expect(JSON.parse(json.stdout)).toMatchObject(is);
    const one = evaluate('-f', 'csv', '--min-level', '1');
    const two = evaluate('-f', 'md', '--min-level', '2');
    expect([json, one, two, vi, en].map((run) => run.code)).toEqual(codes);
    const file = `__snapshots__/verdict-${name.replace(/\W+/g, '-')}.txt`;
    await expect(`${shown(vi)}\n${shown(en)}`).toMatchFileSnapshot(file);
  });
});

it.each(['vi', 'en'])('%s: every wrong value at once, each with its cell', async (lang) => {
  const cwd = folder();
  await writeFilled(cwd, 'sai.xlsx', {
    '2.1.1.part': '33/33',
    '2.1.1.whole': null,
    '2.1.2.part': '12,5',
    '2.1.2.whole': '1,210',
    '2.2.1.part': 40,
    '2.2.2.part': 'hầu hết',
    '2.2.3.part': 0,
    '2.2.3.whole': 0,
    '2.2.4.part': null,
    '2.2.4.whole': null,
    '2.2.4.rate': '69,96%',
    '3.1.1.previous.part': 100,
    '3.2.2.part': 1,
    '3.2.2.whole': 2000,
    '3.2.3.rate': '92,3%',
    '3.2.3.verdict': 'Chưa đạt',
  });
  const result = run(cwd, 'evaluate', 'sai.xlsx', ...(lang === 'en' ? ['--lang', 'en'] : []));
  expect(result.code).toBe(1);
  expect(tooLong(result.stdout)).toEqual([]);
  await expect(shown(result)).toMatchFileSnapshot(`__snapshots__/verdicts-wrong-values.${lang}.txt`);
});

it('a self-assessment that is not understood is not also called missing', async () => {
  const cwd = folder();
  await writeFilled(cwd, 'so.xlsx', { '1.1.1.verdict': 'Tốt' });
  const { diagnostics } = JSON.parse(run(cwd, 'evaluate', 'so.xlsx', '-f', 'json').stdout) as Result;
  expect(diagnostics.map((d) => d.code)).toEqual(['HT211']);
});

it('several files: 2 over 3 over 1 over 0', async () => {
  const cwd = folderWithFiles();
  await writeFilled(cwd, 'dat.xlsx', {});
  await writeFilled(cwd, 'chua-du.xlsx', UNDECIDED);
  writeFileSync(join(cwd, 'hong.xlsx'), 'không phải sổ');
  const codeOf = (...files: string[]) => run(cwd, 'evaluate', ...files, '-f', 'json').code;
  expect(codeOf('dat.xlsx', 'dat.xlsx')).toBe(0);
  expect(codeOf('dat.xlsx', EXAMPLE)).toBe(1);
  expect(codeOf(EXAMPLE, 'chua-du.xlsx', 'dat.xlsx')).toBe(3);
  expect(codeOf('hong.xlsx', 'chua-du.xlsx', EXAMPLE)).toBe(2);
  expect(run(cwd, 'evaluate', EXAMPLE, 'chua-du.xlsx', '--exit-zero').code).toBe(0);
  expect(run(cwd, 'evaluate', EXAMPLE, 'hong.xlsx', '--exit-zero').code).toBe(2);
});
