/** `hoc-tap batch` and `merge-results` on the province that ships as an example, and on folders that go wrong. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/result.ts';
import { cli, EXAMPLE, folder, hasTerminal, run, runAtTerminal, shown, tooLong } from './command.ts';

const PROVINCE = 'dong-thap-2022';
const examples = fileURLToPath(new URL('../../examples', import.meta.url));

/** A folder with a copy of the province in it. */
function province(): string {
  const cwd = folder();
  cpSync(join(examples, PROVINCE), join(cwd, PROVINCE), { recursive: true });
  return cwd;
}

/** A folder with many workbooks, all the same, in folders of their own. */
function many(count: number): string {
  const cwd = folder();
  const bytes = readFileSync(join(examples, EXAMPLE));
  for (let i = 0; i < count; i += 1) {
    mkdirSync(join(cwd, 'nhieu', String(i)), { recursive: true });
    writeFileSync(join(cwd, 'nhieu', String(i), 'a.xlsx'), bytes);
  }
  return cwd;
}

const GOLDEN: readonly (readonly [name: string, ...options: string[]])[] = [
  ['check.vi'],
  ['fill.en', '--roll-up', 'fill', '--lang', 'en'],
  ['off.md.vi', '--roll-up', 'off', '-f', 'md'],
  ['fill.md.en', '--roll-up', 'fill', '-f', 'md', '--lang', 'en'],
  ['quiet.vi', '-q'],
];

it.each(GOLDEN)('the province, %s', async (name, ...options) => {
  const result = run(province(), 'batch', PROVINCE, ...options);
  expect(result.code).toBe(2);
  // Only addresses of files make a line longer.
  if (!options.includes('-f'))
    expect(tooLong(result.stdout).filter((line) => !line.includes('.xlsx'))).toEqual([]);
  await expect(shown(result)).toMatchFileSnapshot(`__snapshots__/batch-${name}.txt`);
});

describe('formats', () => {
  const cwd = () => province();

  it('json is one document, with all results in the order of their paths', () => {
    const { stdout } = run(cwd(), 'batch', PROVINCE, '-f', 'json');
    const report = JSON.parse(stdout) as { schema: string; summary: object; results: Result[] };
    expect(report.schema).toBe('hoc-tap/batch@1');
    expect(report.summary).toMatchObject({ total: 22, met: 13, notMet: 3, undecided: 5, unreadable: 1 });
    const files = report.results.map(({ input }) => input.file);
    expect(files).toEqual([...files].sort());
    expect(files).toHaveLength(22);
  });

  it('ndjson is one result a line, the same as in json', () => {
    const at = cwd();
    const lines = run(at, 'batch', PROVINCE, '-f', 'ndjson').stdout.trimEnd().split('\n');
    const { results } = JSON.parse(run(at, 'batch', PROVINCE, '-f', 'json').stdout) as { results: Result[] };
    expect(lines.map((line) => JSON.parse(line) as Result)).toEqual(results);
  });

  it('csv is what evaluate makes of the same files', () => {
    const at = cwd();
    const rows = run(at, 'batch', PROVINCE, '--roll-up', 'off', '-f', 'csv').stdout;
    const files = readdirSync(join(at, PROVINCE), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.xlsx'))
      .sort();
    const own = run(join(at, PROVINCE), 'evaluate', ...files, '-f', 'csv').stdout;
    expect(rows).toBe(own);
  });

  it('are the same wherever they are sent', () => {
    const at = cwd();
    for (const format of ['text', 'ndjson']) {
      const { stdout, code } = run(at, 'batch', PROVINCE, '-f', format);
      const toFile = run(at, 'batch', PROVINCE, '-f', `${format}:ra`, '--force');
      expect([toFile.stdout, toFile.code]).toEqual(['', code]);
      expect(readFileSync(join(at, 'ra'), 'utf8')).toBe(stdout);
    }
  });

  it('--results writes a file a workbook, which evaluate would print; again it changes nothing', () => {
    const at = cwd();
    expect(run(at, 'batch', PROVINCE, '--results', 'kq', '-q', '--roll-up', 'off').code).toBe(2);
    const file = join('867-tp-sa-dec', 'bao-cao.xlsx');
    const own = run(join(at, PROVINCE), 'evaluate', file, '-f', 'json').stdout;
    expect(readFileSync(join(at, 'kq', `${file}.json`), 'utf8')).toBe(own);
    expect(run(at, 'batch', PROVINCE, '--results', 'kq', '-q', '--roll-up', 'off').stderr).toBe('');
    writeFileSync(join(at, 'kq', `${file}.json`), 'của tôi');
    const refused = run(at, 'batch', PROVINCE, '--results', 'kq', '-q', '--roll-up', 'off');
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringMatching(/^HT007: .*bao-cao\.xlsx\.json/),
    ]);
    expect(readFileSync(join(at, 'kq', `${file}.json`), 'utf8')).toBe('của tôi');
  });
});

describe('the same result, byte for byte', () => {
  const all = (cwd: string, ...args: string[]) => {
    const { stdout, code } = run(cwd, ...args, '-f', 'json:ra.json', '-f', 'text', '--force');
    return { stdout, code, json: readFileSync(join(cwd, 'ra.json'), 'utf8') };
  };

  it.each(['check', 'fill'])('from threads, from shards and from the cache (--roll-up %s)', (mode) => {
    const cwd = province();
    const once = all(cwd, 'batch', PROVINCE, '--roll-up', mode);
    expect(all(cwd, 'batch', PROVINCE, '--roll-up', mode, '--jobs', '3')).toEqual(once);
    for (const shard of ['1/3', '2/3', '3/3']) {
      const part = run(cwd, 'batch', PROVINCE, '--shard', shard, '-o', `phan-${shard[0]}`);
      expect([part.code, part.stdout, part.stderr]).toEqual([0, '', '']);
    }
    const parts = ['phan-3', 'phan-1', 'phan-2'];
    expect(all(cwd, 'merge-results', ...parts, '--roll-up', mode)).toEqual(once);
    expect(all(cwd, 'batch', PROVINCE, '--roll-up', mode, '--cache')).toEqual(once);
    expect(all(cwd, 'batch', PROVINCE, '--roll-up', mode, '--cache')).toEqual(once);
    expect(readdirSync(cwd)).toContain('.hoc-tap-cache');
  });

  it('parts that do not make a whole are refused', () => {
    const cwd = province();
    for (const shard of ['1/2', '2/2']) run(cwd, 'batch', PROVINCE, '--shard', shard, '-o', `p${shard[0]}`);
    run(cwd, 'batch', PROVINCE, '--shard', '2/2', '--strict', '-o', 'strict');
    writeFileSync(join(cwd, 'cut'), readFileSync(join(cwd, 'p1')).subarray(0, 5000));
    const code = (...parts: string[]) => run(cwd, 'merge-results', ...parts).stderr.slice(0, 5);
    expect(code('p1')).toBe('HT027');
    expect(code('p1', 'p2', 'p1')).toBe('HT030');
    expect(code('p1', 'strict')).toBe('HT029');
    expect(code('cut', 'p2')).toBe('HT028');
    expect(code('khong-co', 'p2')).toBe('HT028');
    expect(run(cwd, 'batch', PROVINCE, '--shard', '1/2', '-f', 'json').stderr).toMatch(/^HT031: .*--format/);
  });

  it('a workbook that changed is evaluated again, one that came or went as well', () => {
    const cwd = province();
    all(cwd, 'batch', PROVINCE, '--cache');
    const at = (file: string) => join(cwd, PROVINCE, file);
    cpSync(at('870-hong-ngu/bao-cao.xlsx'), at('877-chau-thanh/bao-cao.xlsx'));
    rmSync(at('871-tam-nong'), { recursive: true });
    const cached = all(cwd, 'batch', PROVINCE, '--cache');
    expect(cached).toEqual(all(cwd, 'batch', PROVINCE));
    expect(cached.json).not.toContain('871-tam-nong');
  });
});

describe('hand-ins of one unit', () => {
  it('--prefer newest takes the one written last', () => {
    const cwd = province();
    const at = (file: string) => join(cwd, PROVINCE, '875-lap-vo', file);
    utimesSync(at('bao-cao.xlsx'), 1e9, 1e9);
    utimesSync(at('bao-cao sửa.xlsx'), 1.1e9, 1.1e9);
    const { stdout } = run(cwd, 'batch', PROVINCE, '--prefer', 'newest');
    expect(stdout).toContain('HT502');
    expect(stdout).toContain('21 sổ: 13 đạt, 2 không đạt');
    expect(stdout).toMatch(/1 sổ cũ, đã có sổ mới hơn của cùng đơn vị:\s+875-lap-vo\/bao-cao\.xlsx/);
  });
});

describe('folders that go wrong', () => {
  const code = (cwd: string, ...args: string[]) => {
    const { stderr, code: exit, stdout } = run(cwd, 'batch', ...args);
    return [exit, stderr.slice(0, 5), stdout];
  };

  it('none, a file, an empty one, one without workbooks', () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'rong'));
    mkdirSync(join(cwd, 'khac'));
    writeFileSync(join(cwd, 'khac', 'a.docx'), '');
    expect(code(cwd, 'khong-co')).toEqual([2, 'HT025', '']);
    expect(code(cwd, 'khac/a.docx')).toEqual([2, 'HT025', '']);
    expect(code(cwd, 'rong')).toEqual([2, 'HT026', '']);
    expect(code(cwd, 'khac')).toEqual([2, 'HT026', '']);
  });

  it('only unreadable workbooks: each is named', () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'hong'));
    writeFileSync(join(cwd, 'hong', 'a.xlsx'), 'x');
    writeFileSync(join(cwd, 'hong', 'b.xls'), '');
    const { stdout, code: exit } = run(cwd, 'batch', 'hong');
    expect(exit).toBe(2);
    expect(stdout).toContain('HT105: "a.xlsx" không phải sổ Excel.');
    expect(stdout).toContain('HT104: Tệp "b.xls" trống (0 byte).');
    expect(stdout).toContain('2 sổ: 0 đạt, 0 không đạt, 0 chưa đủ căn cứ, 2 không đọc được.');
  });
});

it('a report never takes the place of a workbook of the folder', () => {
  const cwd = province();
  const own = join(PROVINCE, '867-tp-sa-dec', 'bao-cao.xlsx');
  const before = readFileSync(join(cwd, own));
  const { code, stderr } = run(cwd, 'batch', PROVINCE, '-o', own, '--force');
  expect([code, stderr.slice(0, 5)]).toEqual([2, 'HT022']);
  expect(run(cwd, 'batch', PROVINCE, '--shard', '1/1', '-o', own, '--force').code).toBe(2);
  expect(readFileSync(join(cwd, own)).equals(before)).toBe(true);
});

describe('exit codes', () => {
  it.each([
    [['866-tp-cao-lanh'], [], 0],
    [['874-thanh-binh'], [], 1],
    [['874-thanh-binh', '869-tan-hong'], [], 3],
    [['876-lai-vung'], ['--min-level', '2'], 1],
    [['874-thanh-binh', '869-tan-hong'], ['--exit-zero'], 0],
    [['871-tam-nong', '866-tp-cao-lanh'], ['--exit-zero'], 2],
  ] as const)('%j %j: %i', (parts, options, expected) => {
    const cwd = folder();
    for (const part of parts)
      cpSync(join(examples, PROVINCE, part), join(cwd, 'huyen', part), { recursive: true });
    expect(run(cwd, 'batch', 'huyen', ...options).code).toBe(expected);
  });
});

describe.skipIf(process.platform === 'win32')('interrupted', () => {
  const interrupted = (cwd: string, signal: NodeJS.Signals, ...options: string[]) =>
    new Promise<{ stdout: string; stderr: string; code: number | null }>((resolve) => {
      const child = spawn(process.execPath, [cli, 'batch', 'nhieu', ...options], { cwd });
      let stdout = '';
      child.stdout.on('data', (data: Buffer) => {
        // Once something is finished.
        if (stdout === '') child.kill(signal);
        stdout += String(data);
      });
      let stderr = '';
      child.stderr.on('data', (data: Buffer) => {
        stderr += String(data);
      });
      child.on('close', (code) => resolve({ stdout, stderr, code }));
    });

  it('it is said on standard error where the text goes nowhere', async () => {
    const cwd = many(120);
    const stopped = await interrupted(cwd, 'SIGINT', '--roll-up', 'off', '-f', 'csv:ra.csv', '-f', 'ndjson');
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toMatch(/^ĐÃ DỪNG GIỮA CHỪNG: còn \d+ sổ chưa đánh giá/m);
    expect(readFileSync(join(cwd, 'ra.csv'), 'utf8')).not.toBe('');
  });

  it.each([
    ['SIGINT', 130, '1'],
    ['SIGTERM', 143, '1'],
    ['SIGINT', 130, '2'],
  ] as const)(
    '%s: what is finished is kept and named, exit code %i, %s threads',
    async (signal, expected, jobs) => {
      const cwd = many(120);
      const stopped = await interrupted(
        cwd,
        signal,
        '--jobs',
        jobs,
        '-f',
        'json:ra.json',
        '-f',
        'text',
        '--results',
        'kq',
        '--cache',
      );
      expect(stopped.code).toBe(expected);
      expect(stopped.stdout).toMatch(/ĐÃ DỪNG GIỮA CHỪNG: còn \d+ sổ chưa đánh giá/);
      expect(stopped.stderr).not.toContain('ĐÃ DỪNG');
      const report = JSON.parse(readFileSync(join(cwd, 'ra.json'), 'utf8')) as {
        complete: boolean;
        unfinished: number;
        results: Result[];
      };
      expect(report.complete).toBe(false);
      expect(report.unfinished).toBeGreaterThan(0);
      expect(report.results.length + report.unfinished).toBe(120);
      const files = readdirSync(join(cwd, 'kq'), { recursive: true, encoding: 'utf8' }).filter((f) =>
        f.endsWith('.json'),
      );
      expect(files).toHaveLength(report.results.length);
      const everything = readdirSync(cwd, { recursive: true, encoding: 'utf8' });
      expect(everything.filter((file) => file.endsWith('.tmp'))).toEqual([]);

      run(cwd, 'batch', 'nhieu', '--cache', '-q', '-f', 'json:tiep.json');
      run(cwd, 'batch', 'nhieu', '-q', '-f', 'json:ca.json');
      const resumed = readFileSync(join(cwd, 'tiep.json'), 'utf8');
      expect(resumed === readFileSync(join(cwd, 'ca.json'), 'utf8')).toBe(true);
      expect((JSON.parse(resumed) as { complete: boolean }).complete).toBe(true);
    },
  );

  it('a part that was not finished is not written', async () => {
    const cwd = many(120);
    const stopped = spawn(
      process.execPath,
      [cli, 'batch', 'nhieu', '--shard', '1/1', '-o', 'phan', '--jobs', '1'],
      { cwd },
    );
    let stderr = '';
    stopped.stderr.on('data', (data: Buffer) => {
      stderr += String(data);
    });
    const timer = setInterval(() => stopped.kill('SIGINT'), 50);
    const code = await new Promise<number | null>((resolve) => stopped.on('close', resolve));
    clearInterval(timer);
    expect(code).not.toBe(0);
    expect(readdirSync(cwd)).toEqual(['nhieu']);
    if (code === 2) expect(stderr).toMatch(/^HT033: /);
  });
});

it.skipIf(!hasTerminal)('at a terminal the progress is in the way of no line', () => {
  const shown = runAtTerminal(province(), {}, 'batch', PROVINCE, '--no-color');
  expect(shown).toContain('] 3/22');
  // What is left on the screen of a line is what was written after its last erasure.
  const left = shown.split('\n').map((line) => line.split('\r\u001B[K').at(-1));
  const { stdout } = run(province(), 'batch', PROVINCE);
  expect(left.join('\n').trimEnd()).toBe(stdout.trimEnd());
});
