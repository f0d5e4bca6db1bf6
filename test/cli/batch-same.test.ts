/** However a batch is shared out, its reports are the same, byte for byte, in every format. */
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { folder, run } from './command.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const OWN_SET = fileURLToPath(new URL('../fixtures/sets/huyen-tu-75.yaml', import.meta.url));
const PROVINCE = 'dong-thap-2022';

function province(): string {
  const cwd = folder();
  cpSync(join(examples, PROVINCE), join(cwd, PROVINCE), { recursive: true });
  return cwd;
}

const FILES = ['ra.txt', 'ra.json', 'ra.ndjson', 'ra.csv', 'ra.md', 'ra.html', 'ra.xlsx'];
const OUTPUTS = FILES.flatMap((file) => ['-f', `${file === 'ra.txt' ? 'text' : file.slice(3)}:${file}`]);

/** Every report of a call; of a workbook its parts, since a zip carries dates. */
function reports(cwd: string, ...args: string[]) {
  const { code, stdout, stderr } = run(cwd, ...args, ...OUTPUTS, '--force');
  expect(stdout).toBe('');
  const files = FILES.map((file): [string, unknown] => {
    const bytes = readFileSync(join(cwd, file));
    rmSync(join(cwd, file));
    return file.endsWith('.xlsx')
      ? [file, Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString()])]
      : [file, bytes.toString()];
  });
  return { code, stderr, ...Object.fromEntries(files) };
}

const shards = (cwd: string, count: number, ...options: string[]) =>
  Array.from({ length: count }, (_, i) => {
    const part = `phan-${i + 1}-${count}`;
    const { code, stderr } = run(
      cwd,
      'batch',
      PROVINCE,
      '--shard',
      `${i + 1}/${count}`,
      '-o',
      part,
      ...options,
    );
    expect([code, stderr]).toEqual([0, '']);
    return part;
  });

describe.each([
  [['--roll-up', 'fill', '--prefer', 'newest']],
  [['--lang', 'en', '--min-level', '2', '--exit-zero']],
] as const)('with %j', (options) => {
  it('threads, the cache, one to four parts in any order: one result', () => {
    const cwd = province();
    const once = reports(cwd, 'batch', PROVINCE, '--jobs', '1', ...options);
    expect(reports(cwd, 'batch', PROVINCE, '--jobs', '2', ...options)).toEqual(once);
    for (const _ of [1, 2]) expect(reports(cwd, 'batch', PROVINCE, '--cache', ...options)).toEqual(once);
    for (const count of [1, 2, 4]) {
      const parts = shards(cwd, count, '--jobs', String((count % 2) + 1));
      expect(reports(cwd, 'merge-results', ...parts.reverse(), ...options)).toEqual(once);
    }
  });
});

it("parts that were run with a set of one's own are merged with it, and not without", () => {
  const cwd = province();
  const once = reports(cwd, 'batch', PROVINCE, '--set', OWN_SET);
  const parts = shards(cwd, 2, '--set', OWN_SET);
  expect(reports(cwd, 'merge-results', ...parts, '--set', OWN_SET)).toEqual(once);
  const without = run(cwd, 'merge-results', ...parts);
  expect([without.code, without.stdout]).toEqual([2, '']);
  expect(without.stderr).toMatch(/^HT050: .*phan-1-2.*--set/);
  const changed = readFileSync(OWN_SET, 'utf8').replaceAll('value: "75"', 'value: "76"');
  writeFileSync(join(cwd, 'khac.yaml'), changed);
  expect(run(cwd, 'merge-results', ...parts, '--set', 'khac.yaml').stderr).toMatch(/^HT029: /);
  const [plain = ''] = shards(cwd, 1);
  expect(run(cwd, 'merge-results', plain, '--set', OWN_SET).stderr).toMatch(/^HT029: /);
});

it('parts of other options, another count, another version or a changed folder are told', () => {
  const cwd = province();
  const [one = '', two = ''] = shards(cwd, 2);
  const [, , third = ''] = shards(cwd, 3);
  const merged = (...parts: string[]) => run(cwd, 'merge-results', ...parts);
  expect(merged(one, third).stderr).toMatch(/^HT029: .*phan-3-3/);
  expect(merged(two).stderr).toMatch(/^HT027: Thiếu phần 1 trong 2 phần\./);
  expect(merged(one, one, two).stderr).toMatch(/^HT030: .*phan-1-2/);
  const other = readFileSync(join(cwd, two), 'utf8').replace(
    /"tool":"hoc-tap [^"]+"/,
    '"tool":"hoc-tap 9.9.9"',
  );
  writeFileSync(join(cwd, 'khac'), other);
  expect(merged(one, 'khac').stderr).toMatch(/^HT029: .*khac/);
  appendFileSync(join(cwd, two), '{}\n');
  expect(merged(one, two).stderr).toMatch(/^HT028: .*phan-2-2/);
  for (const { code, stdout } of [merged(two), merged(one, 'khac')]) expect([code, stdout]).toEqual([2, '']);
  cpSync(join(cwd, PROVINCE, '866-tp-cao-lanh'), join(cwd, PROVINCE, 'moi'), { recursive: true });
  run(cwd, 'batch', PROVINCE, '--shard', '2/2', '-o', 'moi');
  const changed = merged(one, 'moi');
  expect(changed.stdout).toContain('HT516');
  expect(changed.code).toBe(2);
});

it('a part that is printed is the same as one that is saved', () => {
  const cwd = province();
  const [saved = ''] = shards(cwd, 1);
  const { stdout, code } = run(cwd, 'batch', PROVINCE, '--shard', '1/1');
  expect([code, stdout]).toEqual([0, readFileSync(join(cwd, saved), 'utf8')]);
});
