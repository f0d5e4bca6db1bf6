/** `hoc-tap evaluate` on the real report and on files that give no verdict. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/result.ts';
import {
  BLANK,
  EXAMPLE,
  folder,
  folderWithFiles,
  hasTerminal,
  run,
  runAtTerminal,
  shown,
  tooLong,
} from './command.ts';

const GOLDEN: readonly (readonly [name: string, ...options: string[]])[] = [
  ['text.vi'],
  ['text.en', '--lang', 'en'],
  ['strict.vi', '--strict'],
  ['strict.en', '--strict', '--lang', 'en'],
  ['quiet.vi', '-q'],
  ['quiet.en', '-q', '--lang', 'en'],
  ['json.vi', '-f', 'json'],
  ['json.en', '-f', 'json', '--lang', 'en'],
  ['csv.vi', '-f', 'csv'],
  ['csv.en', '-f', 'csv', '--lang', 'en'],
  ['md.vi', '-f', 'md'],
  ['md.en', '-f', 'md', '--lang', 'en'],
  ['min-level', '--min-level', '2', '-q'],
  ['exit-zero', '--exit-zero', '-q'],
];

it.each(GOLDEN)('the example, %s', async (name, ...options) => {
  const example = run(folderWithFiles(), 'evaluate', EXAMPLE, ...options);
  if (!options.includes('-f')) expect(tooLong(example.stdout)).toEqual([]);
  await expect(shown(example)).toMatchFileSnapshot(`__snapshots__/evaluate-${name}.txt`);
});

describe('text', () => {
  it('takes at most 80 columns with a file name longer than that', () => {
    const name = `${'báo cáo kết quả '.repeat(8)}${'x'.repeat(90)}.xlsx`;
    const { stdout, code } = run(folder(), 'evaluate', name);
    expect(code).toBe(2);
    expect(tooLong(stdout)).toEqual([]);
  });

  it('has no escape sequences when it is not printed at a terminal', () => {
    expect(run(folderWithFiles(), 'evaluate', EXAMPLE).stdout).not.toContain('\u001B');
  });

  it('says with -q what the full report says first', () => {
    const cwd = folderWithFiles();
    const quiet = run(cwd, 'evaluate', EXAMPLE, '-q').stdout;
    expect(quiet).toContain('KẾT LUẬN: Không đạt, do chỉ báo 3.1.1 chưa đạt.\n');
    expect(run(cwd, 'evaluate', EXAMPLE).stdout.startsWith(quiet)).toBe(true);
  });
});

describe.skipIf(!hasTerminal)('at a terminal', () => {
  const plain = (cwd: string) => run(cwd, 'evaluate', EXAMPLE).stdout;
  const RED = '\u001B[31m';

  it('the report is coloured, and only coloured', () => {
    const cwd = folderWithFiles();
    const coloured = runAtTerminal(cwd, {}, 'evaluate', EXAMPLE);
    expect(coloured).toContain(RED);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what colours are made of
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(plain(cwd));
  });

  it.each([
    ['--no-color', {}, ['--no-color']],
    ['NO_COLOR', { NO_COLOR: '1' }, []],
    ['TERM=dumb', { TERM: 'dumb' }, []],
  ] as const)('%s takes the colour away', (_, env, options) => {
    const cwd = folderWithFiles();
    expect(runAtTerminal(cwd, env, 'evaluate', EXAMPLE, ...options)).toBe(plain(cwd));
  });

  it('a report written to a file has no colour', () => {
    const cwd = folderWithFiles();
    runAtTerminal(cwd, {}, 'evaluate', EXAMPLE, '-o', 'bao-cao.txt');
    expect(readFileSync(join(cwd, 'bao-cao.txt'), 'utf8')).toBe(plain(cwd));
  });
});

describe('json', () => {
  const parsed = (text: string) => JSON.parse(text) as unknown;

  it('is one document, with the checksum of the file', () => {
    const cwd = folderWithFiles();
    const { stdout, stderr } = run(cwd, 'evaluate', EXAMPLE, '-f', 'json');
    const sha256 = createHash('sha256')
      .update(readFileSync(join(cwd, EXAMPLE)))
      .digest('hex');
    expect((parsed(stdout) as Result).input).toEqual({ file: EXAMPLE, sha256 });
    expect(stderr).toBe('');
  });

  it('is one array for several files, in the order of the call', () => {
    const cwd = folderWithFiles();
    copyFileSync(join(cwd, EXAMPLE), join(cwd, 'a.xlsx'));
    const { stdout } = run(cwd, 'evaluate', EXAMPLE, 'a.xlsx', '-f', 'json');
    expect((parsed(stdout) as Result[]).map((result) => result.input.file)).toEqual([EXAMPLE, 'a.xlsx']);
  });

  it('is one document also for a file that cannot be read, which is named on standard error', () => {
    const { stdout, stderr, code } = run(folder(), 'evaluate', 'khong-co.xlsx', '-f', 'json');
    const result = parsed(stdout) as Result;
    expect(result.outcome).toBe('undecided');
    expect(result.indicators).toEqual([]);
    expect(result.diagnostics.map((d) => d.code)).toEqual(['HT101']);
    expect(stderr).toMatch(/^HT101: .*"khong-co\.xlsx".*\n$/);
    expect(code).toBe(2);
  });

  it('is the same wherever it is sent', () => {
    const cwd = folderWithFiles();
    const { stdout } = run(cwd, 'evaluate', EXAMPLE, '-f', 'json');
    const first = run(cwd, 'evaluate', EXAMPLE, '-f', 'json:a.json');
    const second = run(cwd, 'evaluate', EXAMPLE, '-o', 'b.json');
    expect([first.stdout, first.code, second.stdout, second.code]).toEqual(['', 1, '', 1]);
    for (const file of ['a.json', 'b.json']) expect(readFileSync(join(cwd, file), 'utf8')).toBe(stdout);
  });
});

describe('files', () => {
  it('of several formats are written in one run, beside what is printed', () => {
    const cwd = folderWithFiles();
    const both = run(cwd, 'evaluate', EXAMPLE, '-f', 'csv:a.csv', '-f', 'md', '-o', 'b.txt');
    expect(both.stdout).toBe(run(cwd, 'evaluate', EXAMPLE, '-f', 'md').stdout);
    expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe(run(cwd, 'evaluate', EXAMPLE, '-f', 'csv').stdout);
    expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(run(cwd, 'evaluate', EXAMPLE).stdout);
    expect(readdirSync(cwd).sort()).toEqual(['a.csv', 'b.txt', BLANK, EXAMPLE]);
  });

  it('that exist are kept, and overwritten with --force', () => {
    const cwd = folderWithFiles();
    writeFileSync(join(cwd, 'a.json'), 'cũ');
    expect(run(cwd, 'evaluate', EXAMPLE, '-o', 'a.json').code).toBe(2);
    expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe('cũ');
    expect(run(cwd, 'evaluate', EXAMPLE, '-o', 'a.json', '--force').code).toBe(1);
    expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toMatch(/^\{\n {2}"schema": "hoc-tap\/result@1"/);
  });

  it('are csv as Excel opens it: a byte order mark, and every line ending in CRLF', () => {
    const { stdout } = run(folderWithFiles(), 'evaluate', EXAMPLE, '-f', 'csv');
    expect(stdout.startsWith('\uFEFF')).toBe(true);
    expect(stdout.endsWith('\r\n')).toBe(true);
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

it.each(['vi', 'en'])('%s: files that give no verdict', async (lang) => {
  const cwd = folder();
  mkdirSync(join(cwd, 'thu-muc'));
  writeFileSync(join(cwd, 'ghi-chu.xlsx'), 'Báo cáo');
  writeFileSync(join(cwd, 'rong.xlsx'), '');
  const options = lang === 'en' ? ['--lang', 'en'] : [];
  const golden = ['khong-co.xlsx', 'thu-muc', 'ghi-chu.xlsx', 'rong.xlsx'].map((file) => {
    const result = run(cwd, 'evaluate', file, ...options);
    expect(result.code).toBe(2);
    return shown(result);
  });
  await expect(golden.join('\n')).toMatchFileSnapshot(`__snapshots__/evaluate-unreadable.${lang}.txt`);
});

it.each(['vi', 'en'])('%s: several files, one of them missing', async (lang) => {
  const files = [EXAMPLE, 'khong-co.xlsx', BLANK];
  const result = run(
    folderWithFiles(),
    'evaluate',
    ...files,
    '-q',
    ...(lang === 'en' ? ['--lang', 'en'] : []),
  );
  await expect(shown(result)).toMatchFileSnapshot(`__snapshots__/evaluate-several.${lang}.txt`);
});

it.each(['vi', 'en'])('%s: a blank template is undecided', async (lang) => {
  const result = run(folderWithFiles(), 'evaluate', BLANK, ...(lang === 'en' ? ['--lang', 'en'] : []));
  expect(result.code).toBe(3);
  expect(tooLong(result.stdout)).toEqual([]);
  await expect(shown(result)).toMatchFileSnapshot(`__snapshots__/evaluate-blank.${lang}.txt`);
});
