/** `batch -f ndjson` as a pipe sees it: each result as soon as it is final, the same bytes whatever way they are made. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/result.ts';
import { cli, EXAMPLE, folder, run } from './command.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const PROVINCE = 'dong-thap-2022';
const DISTRICT = join(examples, EXAMPLE);
const COMMUNE = join(examples, PROVINCE, '868-tp-hong-ngu', 'xa', '1.xlsx');

/** As many workbooks as a pipe cannot hold the results of, then a last one. */
const COUNT = 60;
function many(from: string): string {
  const cwd = folder();
  mkdirSync(join(cwd, 'nhieu'));
  for (let i = 0; i < COUNT; i += 1)
    copyFileSync(from, join(cwd, 'nhieu', `${String(i).padStart(3, '0')}.xlsx`));
  copyFileSync(from, join(cwd, 'nhieu', 'cuoi.xlsx'));
  return cwd;
}

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Runs a batch; `onFirst` when the first of its output is there, before any more of it is read. */
function piped(cwd: string, onFirst: (child: ChildProcess) => void, ...options: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, 'batch', 'nhieu', ...options], { cwd });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      if (stdout === '') onFirst(child);
      stdout += data;
    });
    child.stderr.setEncoding('utf8').on('data', (data: string) => {
      stderr += data;
    });
    child.on('close', (code) => resolve({ stdout, stderr, code }));
  });
}

const resultsOf = (lines: string) =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Result);
const lastOf = ({ stdout }: Ended) => resultsOf(stdout).at(-1);

describe('a line is there before the last workbook has been read', () => {
  /** The last workbook is broken while the first line is being read: its result tells when it was read. */
  const breakLast = (cwd: string) => () => writeFileSync(join(cwd, 'nhieu', 'cuoi.xlsx'), 'hỏng');

  it.each([
    ['no roll-up, one thread', DISTRICT, ['--roll-up', 'off', '--jobs', '1']],
    ['no roll-up, two threads', DISTRICT, ['--roll-up', 'off', '--jobs', '2']],
    ['communes, whom no roll-up changes', COMMUNE, ['--jobs', '1']],
    ['communes, filled', COMMUNE, ['--roll-up', 'fill', '--jobs', '1']],
  ] as const)('%s', async (_, from, options) => {
    const cwd = many(from);
    const ended = await piped(cwd, breakLast(cwd), '-f', 'ndjson', ...options);
    expect(resultsOf(ended.stdout)).toHaveLength(COUNT + 1);
    expect(lastOf(ended)).toMatchObject({ input: { file: 'cuoi.xlsx' }, diagnostics: [{ code: 'HT105' }] });
    expect(ended.code).toBe(2);
  });

  it.each([
    ['a district, whom the roll-up may change', DISTRICT, []],
    ['hand-ins that a newer one may take the place of', COMMUNE, ['--prefer', 'newest']],
  ] as const)('not %s', async (_, from, options) => {
    const cwd = many(from);
    const ended = await piped(cwd, breakLast(cwd), '-f', 'ndjson', ...options);
    expect(lastOf(ended)?.set).not.toBeNull();
  });
});

describe('the bytes are those of a run that writes at its end', () => {
  it.each([
    [[]],
    [['--roll-up', 'off']],
    [['--roll-up', 'fill']],
    [['--roll-up', 'off', '--prefer', 'newest']],
  ] as const)('%j', (options) => {
    const cwd = folder();
    cpSync(join(examples, PROVINCE), join(cwd, PROVINCE), { recursive: true });
    const batch = (...more: string[]) => run(cwd, 'batch', PROVINCE, ...options, ...more);
    const { results } = JSON.parse(batch('-f', 'json').stdout) as { results: Result[] };
    const once = batch('-f', 'ndjson').stdout;
    expect(resultsOf(once)).toEqual(results);
    expect(once).toBe(results.map((result) => `${JSON.stringify(result)}\n`).join(''));
    expect(batch('-f', 'ndjson', '--jobs', '2').stdout).toBe(once);
    for (const _ of [1, 2]) expect(batch('-f', 'ndjson', '--cache').stdout).toBe(once);
    expect(batch('-f', 'ndjson:ra.ndjson', '-f', 'text').code).toBe(2);
    expect(readFileSync(join(cwd, 'ra.ndjson'), 'utf8')).toBe(once);
    for (const part of ['1/2', '2/2']) run(cwd, 'batch', PROVINCE, '--shard', part, '-o', `p${part[0]}`);
    expect(run(cwd, 'merge-results', 'p2', 'p1', ...options, '-f', 'ndjson').stdout).toBe(once);
  });
});

describe.skipIf(process.platform === 'win32')('whoever reads goes away, or the disk is full', () => {
  const written = (cwd: string) => readdirSync(cwd, { recursive: true, encoding: 'utf8' });
  const leave = (child: ChildProcess) => child.stdout?.destroy();

  it.each(['ndjson', 'text'])('%s: nothing more is evaluated, nothing is complained of', async (format) => {
    // As text a result is one short line, so that more of them fit into a pipe than there are.
    const cwd = many(DISTRICT);
    const options = ['-f', format, '--roll-up', 'off', '--jobs', '1', '--cache'];
    const ended = await piped(cwd, leave, ...options);
    expect(ended.stderr).toBe('');
    const kept = readFileSync(join(cwd, '.hoc-tap-cache'), 'utf8').trimEnd().split('\n').length;
    if (ended.code === 141) expect(kept).toBeLessThanOrEqual(COUNT);
    else expect([ended.code, kept]).toEqual([1, COUNT + 1]);
    if (format === 'ndjson') expect(ended.code).toBe(141);
  });

  it('what is written to a file is written all the same', async () => {
    const cwd = many(DISTRICT);
    const ended = await piped(cwd, leave, '-f', 'ndjson', '-f', 'json:ra.json', '--roll-up', 'off');
    expect([ended.code, ended.stderr]).toEqual([1, '']);
    const { results } = JSON.parse(readFileSync(join(cwd, 'ra.json'), 'utf8')) as { results: Result[] };
    expect(results).toHaveLength(COUNT + 1);
  });

  /** No file may grow beyond 64 kB: what a full disk does, in the middle of a file (EFBIG in place of ENOSPC). */
  const cramped = (cwd: string, ...args: string[]) => {
    const words = [process.execPath, cli, 'batch', 'nhieu', ...args].map((word) => `'${word}'`).join(' ');
    const blocks = spawnSync('bash', ['-c', `ulimit -f 64; ${words}`], { cwd, encoding: 'utf8' });
    return { stdout: blocks.stdout, stderr: blocks.stderr, code: blocks.status };
  };

  it.each([
    ['-f', 'ndjson:ra.ndjson', '--roll-up', 'off'],
    ['-f', 'ndjson:ra.ndjson'],
    ['-f', 'json:ra.json'],
    ['-o', 'ra.html'],
  ])('%s %s %s %s: no half of a file, and it is said', (...options) => {
    const cwd = many(DISTRICT);
    const { stderr, code } = cramped(cwd, ...options.filter((option) => option !== undefined));
    expect(stderr).toMatch(/^HT009: Không ghi được "ra\.\w+" \(EFBIG\)\. .*dung lượng đĩa.*\n$/);
    expect(code).toBe(2);
    expect(written(cwd).filter((file) => !file.startsWith('nhieu'))).toEqual([]);
  });

  it('a report that fits is written beside one that does not', () => {
    const cwd = many(DISTRICT);
    const options = ['-f', 'ndjson:a.ndjson', '-f', 'json:b.json', '-f', 'text:c.txt', '--results', 'kq'];
    const { stderr, code } = cramped(cwd, ...options);
    expect(stderr.match(/HT009: Không ghi được "[^"]+"/g)).toEqual([
      'HT009: Không ghi được "a.ndjson"',
      'HT009: Không ghi được "b.json"',
    ]);
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, 'c.txt'), 'utf8')).toContain(`${COUNT + 1} sổ`);
    expect(readdirSync(join(cwd, 'kq'))).toHaveLength(COUNT + 1);
    expect(readdirSync(cwd).sort()).toEqual(['c.txt', 'kq', 'nhieu']);
  });

  it.skipIf(!existsSync('/dev/full')).each([
    ['evaluate', 'nhieu/cuoi.xlsx'],
    ['batch', 'nhieu'],
    ['batch', 'nhieu', '-f', 'ndjson'],
    ['explain', 'huyen-2021'],
  ])('a full disk behind standard output is no verdict: %s %s', (...args) => {
    const cwd = many(DISTRICT);
    const words = [process.execPath, cli, ...args].map((word) => `'${word}'`).join(' ');
    const { stderr, status } = spawnSync('bash', ['-c', `${words} > /dev/full`], { cwd, encoding: 'utf8' });
    expect(stderr).toMatch(/^HT023: Không in hết được kết quả ra đầu ra chuẩn \(ENOSPC\).*\n$/);
    expect(status).toBe(2);
  });
});

describe.skipIf(process.platform === 'win32')('stopped', () => {
  const clean = (cwd: string) => expect(readdirSync(cwd).sort()).toEqual(['nhieu']);

  it('once: the lines that are finished are in the file', async () => {
    const cwd = many(DISTRICT);
    const stop = (child: ChildProcess) => child.kill('SIGINT');
    const options = ['-f', 'text', '-f', 'ndjson:ra.ndjson', '--jobs', '1'];
    const ended = await piped(cwd, stop, ...options);
    expect(ended.code).toBe(130);
    const results = resultsOf(readFileSync(join(cwd, 'ra.ndjson'), 'utf8'));
    expect(results.length).toBeGreaterThan(0);
    expect(ended.stdout).toContain(`còn ${COUNT + 1 - results.length} sổ chưa đánh giá`);
    // Every one of them has its line in the text, too.
    for (const { input } of results) expect(ended.stdout).toContain(input.file);
    expect(readdirSync(cwd).sort()).toEqual(['nhieu', 'ra.ndjson']);
  });

  it('twice: at once, with nothing left of the file', async () => {
    const cwd = many(DISTRICT);
    const stop = (child: ChildProcess) => {
      child.kill('SIGINT');
      child.kill('SIGTERM');
    };
    const ended = await piped(
      cwd,
      stop,
      '-f',
      'text',
      '-f',
      'ndjson:ra.ndjson',
      '--roll-up',
      'off',
      '--jobs',
      '1',
    );
    expect([130, 143]).toContain(ended.code);
    expect(ended.stdout).not.toContain('TỔNG HỢP');
    clean(cwd);
  });

  it("before whoever reads goes away: the exit code is the signal's", async () => {
    const cwd = many(DISTRICT);
    // The run waits for its reader when the signal comes, and goes on to its end when the reader goes.
    const stop = (child: ChildProcess) => {
      child.stdout?.pause();
      setTimeout(() => child.kill('SIGINT'), 1500);
      setTimeout(() => child.stdout?.destroy(), 2500);
    };
    const { code } = await piped(cwd, stop, '-f', 'ndjson', '--roll-up', 'off', '--jobs', '1');
    expect(code).toBe(130);
  });

  it('while the report is printed to somebody who reads slowly', async () => {
    const cwd = many(DISTRICT);
    // Nothing more is read until it has ended: it cannot be done before the signal comes.
    const stop = (child: ChildProcess) => {
      child.stdout?.pause();
      child.once('exit', () => child.stdout?.resume());
      child.kill('SIGTERM');
    };
    const { code, stdout } = await piped(cwd, stop, '-f', 'json');
    expect(code).toBe(143);
    expect(() => JSON.parse(stdout)).toThrow();
    clean(cwd);
  });
});
