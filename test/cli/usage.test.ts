/** Wrong calls: one sentence with a code and what to do on standard error, nothing on standard output, exit code 2. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXAMPLE, folderWithFiles, run, shown } from './command.ts';

const CALLS: readonly (readonly [code: string, ...args: string[]])[] = [
  ['HT001', 'evaluate', EXAMPLE, '--nghiem'],
  ['HT001', '--nghiem'],
  ['HT002', 'evaluat', EXAMPLE],
  ['HT002', 'danh-gia', EXAMPLE],
  ['HT003', 'evaluate'],
  ['HT003', 'schema'],
  ['HT004', 'evaluate', EXAMPLE, '-f', 'pdf'],
  ['HT004', 'evaluate', EXAMPLE, '-f', 'json:'],
  ['HT004', 'evaluate', EXAMPLE, '--min-level', '0'],
  ['HT004', 'evaluate', EXAMPLE, '--min-level', 'hai'],
  ['HT004', 'template', '--year', '22'],
  ['HT004', 'schema', 'ket-qua'],
  ['HT005', 'evaluate', EXAMPLE, '-f'],
  ['HT006', 'template', 'huyen-2021', '872'],
  ['HT007', 'evaluate', EXAMPLE, '-o', 'da-co.json'],
  ['HT007', 'evaluate', EXAMPLE, '-f', 'csv:da-co.json'],
  ['HT008', 'evaluate', EXAMPLE, '-f', 'json:khong-co/ket-qua.json'],
  ['HT008', 'template', '-o', 'khong-co/so.xlsx'],
  ['HT010', 'evaluate', EXAMPLE, '-f', 'text', '-f', 'json'],
  ['HT011', 'evaluate', EXAMPLE, '--set', 'huyen-1999'],
  ['HT011', 'template', 'huyen-1999'],
  ['HT012', 'evaluate', EXAMPLE, '--set', 'rong.yaml'],
  ['HT013', 'evaluate', EXAMPLE, '-f', 'json:thu-muc'],
  ['HT014', 'evaluate', EXAMPLE, '-o', 'ket-qua'],
  ['HT014', 'evaluate', EXAMPLE, '-o', 'ket-qua.pdf'],
  ['HT014', 'template', '-o', 'mau.xls'],
  ['HT015', 'evaluate', EXAMPLE, '-f', 'json:a.json', '-o', './a.json'],
];

function prepared(): string {
  const cwd = folderWithFiles();
  mkdirSync(join(cwd, 'thu-muc'));
  writeFileSync(join(cwd, 'da-co.json'), 'của người dùng');
  writeFileSync(join(cwd, 'rong.yaml'), '{}\n');
  return cwd;
}

/** Letters that only Vietnamese has. */
const VIETNAMESE = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;

it.each(['vi', 'en'])('%s: every wrong call has its code, and writes nothing', async (lang) => {
  const cwd = prepared();
  const before = readdirSync(cwd).sort();
  const golden: string[] = [];
  for (const [code, ...args] of CALLS) {
    const call = run(cwd, ...(lang === 'en' ? ['--lang=en'] : []), ...args);
    expect([args, call.stdout, call.code]).toEqual([args, '', 2]);
    expect(call.stderr).toMatch(new RegExp(`^${code}: \\S.*[.:]\\n`));
    if (code !== 'HT012') expect(call.stderr.trimEnd().split('\n')).toHaveLength(1);
    if (lang === 'en') expect(call.stderr).not.toMatch(VIETNAMESE);
    golden.push(shown(call));
  }
  expect(readdirSync(cwd).sort()).toEqual(before);
  await expect(golden.join('\n')).toMatchFileSnapshot(`__snapshots__/usage.${lang}.txt`);
});

it('an unknown language names the languages', () => {
  expect(run(prepared(), 'evaluate', EXAMPLE, '--lang', 'fr').stderr).toBe(
    'HT004: Giá trị "fr" của --lang <vi|en> không dùng được. Giá trị được nhận: vi, en.\n',
  );
});

it('a level that the set does not have is refused', () => {
  expect(run(prepared(), 'evaluate', EXAMPLE, '--min-level', '4').code).toBe(2);
});

it.each([
  ['template', 'huyen-2021', '872', '--lang', 'en'],
  ['--lang', 'en', 'template', 'huyen-2021', '872'],
])('the argument that is too many is named: %s %s %s %s %s', (...args) => {
  expect(run(prepared(), ...args).stderr).toMatch(/^HT006: .*"872"/);
});

it('a report is never written over the workbook that is evaluated, not even with --force', () => {
  const cwd = prepared();
  const before = readFileSync(join(cwd, EXAMPLE));
  const call = run(cwd, 'evaluate', EXAMPLE, '-f', `json:./${EXAMPLE}`, '--force');
  expect([call.code, call.stdout, call.stderr.slice(0, 6)]).toEqual([2, '', 'HT022:']);
  expect(readFileSync(join(cwd, EXAMPLE)).equals(before)).toBe(true);
});
