/** Slips of the call that people make: the sentence says which, and what to type. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from './commands/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-call-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [['evaluate', 'a.xlsx', '--sttrict'], 'HT001: Không có tùy chọn "--sttrict". Có phải --strict? '],
  [['template', '--yeer', '2022'], 'HT001: Không có tùy chọn "--yeer". Có phải --year? '],
  [['evaluate', 'a.xlsx', '--nghiem'], 'HT001: Không có tùy chọn "--nghiem". Xem '],
  [
    ['template', '--unit', '“Huyện', 'Tháp', 'Mười”'],
    'HT006: Thừa tham số "Mười”". Lệnh có dấu ngoặc kép cong (“ ”)',
  ],
  [['template', 'huyen-2021', '872'], 'HT006: Thừa tham số "872". Đặt tên có dấu cách'],
])('%j', async (args, sentence) => {
  const { code, err } = await run(args);
  expect(code).toBe(2);
  expect(err.slice(0, sentence.length)).toBe(sentence);
});

test('a missing folder is made for one unit as it is for many, and a file in it is named for the unit', async () => {
  const output = `${join(folder, 'ct')}${sep}`;
  const { code, out } = await run(['template', '--unit', 'Huyện Tháp Mười', '--year', '2022', '-o', output]);
  expect([code, out.trim()]).toEqual([0, join(folder, 'ct', 'huyen-2021_huyen-thap-muoi_2022.xlsx')]);
});

test('names of units from a list never lead out of the folder, nor to a device of Windows', async () => {
  const names = [
    '../../ngoài',
    '..\\..\\win',
    'C:\\a',
    'CON',
    'nul.txt',
    'a/b',
    '\u001B[2J',
    '...',
    'Xã A. ',
  ];
  const list = join(folder, 'ds.txt');
  writeFileSync(list, names.join('\n'));
  const target = join(folder, 'nhieu');
  const { code, out, err } = await run(['template', 'don-vi-2020', '--units', list, '-o', target]);
  expect([code, err]).toEqual([0, '']);
  const files = readdirSync(target);
  expect(files).toHaveLength(new Set(out.trim().split('\n')).size);
  for (const file of files) expect(file).toMatch(/^don-vi-2020_[a-z0-9]+(?:-[a-z0-9]+)*\.xlsx$/);
  expect(readdirSync(folder).sort()).toEqual(['ct', 'ds.txt', 'nhieu']);
});
