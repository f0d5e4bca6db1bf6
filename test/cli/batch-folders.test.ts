/** Whatever stands in a folder is evaluated, or counted and said to be passed over, or said to be unreadable. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BatchReport } from '../../src/batch/report.ts';
import type { Result } from '../../src/result.ts';
import { builtInSet } from '../../src/sets/index.ts';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';
import { EXAMPLE, folder, run, shown } from './command.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

const at = (cwd: string, ...steps: string[]) => {
  const path = join(cwd, 'tinh', ...steps);
  mkdirSync(dirname(path), { recursive: true });
  return path;
};

async function write(path: string, set: string, name: string, year: number, fields = {}): Promise<void> {
  const known = await builtInSet(set);
  if (known === undefined) throw new Error(`no set ${set}`);
  const info = { 'unit.name': name, 'unit.province': 'Tỉnh Đồng Tháp', year };
  writeFileSync(path, await writeWorkbook(known, { info, fields, rosters: {}, evidence: [] }));
}

interface Report extends Omit<BatchReport, 'results'> {
  readonly results: readonly Result[];
}
const reportOf = (cwd: string, ...options: string[]) => {
  const { stdout, code, stderr } = run(cwd, 'batch', 'tinh', '-f', 'json', ...options);
  return { code, stderr, report: JSON.parse(stdout) as Report };
};

/** A folder with everything in it that folders have: other years and sets, links, odd names, odd dates. */
async function odd(): Promise<string> {
  const cwd = folder();
  copyFileSync(
    join(examples, EXAMPLE),
    at(cwd, 'Huyện Tháp Mười'.normalize('NFD'), 'báo cáo (bản 2).xlsx'.normalize('NFD')),
  );
  await write(at(cwd, 'cao-lanh', '2021.xlsx'), 'huyen-2021', 'Huyện Cao Lãnh', 2021);
  await write(at(cwd, 'cao-lanh', 'xa.xlsx'), 'xa-2014', 'Xã Gáo Giồng', 2022, { '16a.grade': 'Tốt' });
  await write(at(cwd, 'gia-loc.xlsx'), 'thanh-pho-unesco-2026', 'Xã Gia Lộc', 2026);
  await write(at(cwd, 'lai-vung', 'cũ.xlsx'), 'huyen-2021', 'Huyện Lai Vung', 2022);
  await write(at(cwd, 'lai-vung', 'mới.xlsx'), 'huyen-2021', 'Huyện Lai Vung', 2022, { '2.1.1.part': 3 });
  // The clock of the machine that wrote the other one was wrong.
  utimesSync(at(cwd, 'lai-vung', 'cũ.xlsx'), 4e9, 4e9);
  utimesSync(at(cwd, 'lai-vung', 'mới.xlsx'), 1e9, 1e9);
  symlinkSync('..', at(cwd, 'lai-vung', 'vòng'));
  symlinkSync('khong-co.xlsx', at(cwd, 'gãy.xlsx'));
  mkdirSync(at(cwd, 'trống'));
  writeFileSync(at(cwd, '~$gia-loc.xlsx'), 'x');
  writeFileSync(at(cwd, '.an', 'a.xlsx'), 'x');
  writeFileSync(at(cwd, 'ảnh', 'trụ sở.jpg'), 'x');
  writeFileSync(at(cwd, 'cũ.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  // A report of this program is nobody's workbook.
  run(cwd, 'batch', 'tinh/cao-lanh', '-o', 'tinh/tổng hợp.xlsx');
  return cwd;
}

it.each(['vi', 'en'])('an odd folder: everything has its place (%s)', async (lang) => {
  const cwd = await odd();
  const result = run(cwd, 'batch', 'tinh', '--prefer', 'newest', '--lang', lang);
  await expect(shown(result)).toMatchFileSnapshot(`__snapshots__/batch-odd-folder.${lang}.txt`);
});

it('an odd folder: paths in the report are in NFC, and the same with the cache', async () => {
  const cwd = await odd();
  const { report, code } = reportOf(cwd);
  const files = report.results.map(({ input }) => input.file);
  expect(code).toBe(2);
  expect(files).toHaveLength(7);
  for (const file of files) expect(file).toBe(file.normalize('NFC'));
  expect(report.skipped.map(({ reason, count }) => [reason, count])).toEqual([
    ['foreign', 1],
    ['hidden', 1],
    ['link', 2],
    ['lock', 1],
    ['other-type', 1],
  ]);
  expect(new Set(report.diagnostics.map((d) => d.code))).toEqual(new Set(['HT501', 'HT513']));
  for (const _ of [1, 2])
    expect(reportOf(cwd, '--cache')).toEqual({ report, code, stderr: reportOf(cwd).stderr });
  run(cwd, 'batch', 'tinh', '--results', 'kq', '-q');
  const written = readdirSync(join(cwd, 'kq'), { recursive: true, encoding: 'utf8' });
  expect(written.filter((name) => name.endsWith('.json')).sort()).toEqual(
    files.map((f) => `${f}.json`).sort(),
  );
});

it('twenty thousand other files are counted, a thousand of them named', () => {
  const cwd = folder();
  copyFileSync(join(examples, EXAMPLE), at(cwd, 'a.xlsx'));
  mkdirSync(at(cwd, 'khác'));
  for (let i = 0; i < 20_000; i += 1) writeFileSync(join(cwd, 'tinh', 'khác', `${i}.tmp`), '');
  const { report } = reportOf(cwd);
  expect(report.results).toHaveLength(1);
  const [skipped] = report.skipped;
  expect(skipped).toMatchObject({ reason: 'other-type', count: 20_000 });
  expect(skipped?.files).toHaveLength(1000);
  expect(skipped?.files).toEqual([...(skipped?.files ?? [])].sort());
  const { stdout } = run(cwd, 'batch', 'tinh');
  expect(stdout).toContain('20000 không phải sổ Excel: khác/0.tmp, khác/1.tmp, ');
  expect(stdout).toMatch(/và 19995 tệp\s+khác/);
});

describe.skipIf(process.platform === 'win32')('a folder within that cannot be read', () => {
  const expectSaid = (cwd: string, inside: string, reason: string) => {
    const { report, code, stderr } = reportOf(cwd);
    expect(code).toBe(2);
    expect(report.results.map(({ input }) => input.file)).toEqual(['a.xlsx']);
    expect(report.diagnostics).toMatchObject([
      { code: 'HT514', severity: 'error', files: [inside], args: { folder: inside, detail: reason } },
    ]);
    expect(stderr).toMatch(/^HT514: Không đọc được thư mục "/);
    const { stdout } = run(cwd, 'batch', 'tinh');
    expect(stdout).toContain('HT514');
  };

  it('for its path is longer than the system takes', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'hoc-tap-cli-'));
    onTestFinished(() => void spawnSync('rm', ['-rf', cwd]));
    copyFileSync(join(examples, EXAMPLE), at(cwd, 'a.xlsx'));
    const step = 'd'.repeat(250);
    const script = `cd tinh; for i in $(seq 20); do mkdir ${step}; cd ${step}; done; touch b.xlsx`;
    expect(spawnSync('bash', ['-c', script], { cwd }).status).toBe(0);
    const { report } = reportOf(cwd);
    const [inside = ''] = report.diagnostics[0]?.files ?? [];
    expect(inside.split('/').every((name) => name === step)).toBe(true);
    expectSaid(cwd, inside, 'ENAMETOOLONG');
  });

  // Root may read everything.
  it.skipIf(process.getuid?.() === 0)('for want of permission', () => {
    const cwd = folder();
    copyFileSync(join(examples, EXAMPLE), at(cwd, 'a.xlsx'));
    copyFileSync(join(examples, EXAMPLE), at(cwd, 'khóa', 'b.xlsx'));
    chmodSync(join(cwd, 'tinh', 'khóa'), 0);
    onTestFinished(() => chmodSync(join(cwd, 'tinh', 'khóa'), 0o700));
    expectSaid(cwd, 'khóa', 'EACCES');
  });

  it('and nothing else is there: that is said, not that there is no workbook', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'hoc-tap-cli-'));
    onTestFinished(() => void spawnSync('rm', ['-rf', cwd]));
    mkdirSync(at(cwd, 'x'));
    const step = 'd'.repeat(250);
    const script = `cd tinh; for i in $(seq 20); do mkdir ${step}; cd ${step}; done; touch b.xlsx`;
    spawnSync('bash', ['-c', script], { cwd });
    const { stdout, code } = run(cwd, 'batch', 'tinh');
    expect(code).toBe(2);
    expect(stdout).toContain('HT514');
  });
});
