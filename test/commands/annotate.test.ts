/** `evaluate --annotate`: where the copy may go, and that the original stays. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-annotate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const book = at('so.xlsx');
copyFileSync('examples/thap-muoi-2022.xlsx', book);

it('prints the report and writes the copy, which is judged as the original', async () => {
  const before = readFileSync(book);
  const plain = await run(['evaluate', book]);
  expect(await run(['evaluate', book, '--annotate', at('ghi-chu.xlsx')])).toEqual(plain);
  expect(Buffer.compare(readFileSync(book), before)).toBe(0);
  const again = await run(['evaluate', at('ghi-chu.xlsx')]);
  expect(again.out.replaceAll('ghi-chu.xlsx', 'so.xlsx')).toBe(plain.out);
});

it.each([
  ['two workbooks', [book, book], 'a.xlsx', 'HT053'],
  ['another ending', [book], 'a.xls', 'HT014'],
  ['the workbook itself', [book, '--force'], 'so.xlsx', 'HT022'],
  ['a file that is there', [book], 'co-san.xlsx', 'HT007'],
  ['the place of a report', [book, '-f', `xlsx:${at('b.xlsx')}`], 'b.xlsx', 'HT015'],
])('refuses %s', async (_, args, target, code) => {
  writeFileSync(at('co-san.xlsx'), '');
  const { code: exit, out, err } = await run(['evaluate', ...args, '--annotate', at(target)]);
  expect([exit, out, err.slice(0, 5)]).toEqual([2, '', code]);
});

it('makes no copy of a file that could not be read', async () => {
  writeFileSync(at('hong.xlsx'), 'PK');
  const { code, err } = await run(['evaluate', at('hong.xlsx'), '--annotate', at('khong.xlsx')]);
  expect(code).toBe(2);
  expect(err).toContain('HT055');
  expect(existsSync(at('khong.xlsx'))).toBe(false);
});
