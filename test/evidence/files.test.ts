/** Named files and addresses: looked for beside the workbook and nowhere else. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type FolderView, fileNotes } from '../../src/evidence/files.ts';
import { Names } from '../../src/evidence/names.ts';
import { folderOf } from '../../src/node/folder-view.ts';
import { rows } from './rows.ts';

const CONTENT: Readonly<Record<string, readonly string[]>> = {
  '': ['Kế hoạch 915.pdf', 'minh-chung', 'so.xlsx', 'Tháp Mười.pdf'.normalize('NFD')],
  'minh-chung': ['QĐ 12.pdf'],
};
const folder: FolderView = { find: (path, name) => new Names(CONTENT[path] ?? []).find(name) };
const note = (file: string, view: FolderView | undefined = folder) =>
  fileNotes(rows({ file }), view).map(({ code, args, at }) => [code, args, at?.cell]);

test.each([
  'Kế hoạch 915.pdf',
  'minh-chung/QĐ 12.pdf',
  'minh-chung\\QĐ 12.pdf',
  './minh-chung/QĐ 12.pdf',
  'Tháp Mười.pdf',
  'Kế hoạch 915.pdf; minh-chung/QĐ 12.pdf',
  '',
])('there: %s', (file) => {
  expect(note(file)).toEqual([]);
});

test.each([
  ['ke hoach 915.pdf', 'Kế hoạch 915.pdf'],
  ['KẾ HOẠCH 915.PDF', 'Kế hoạch 915.pdf'],
  ['Minh-Chung/qđ 12.pdf', 'minh-chung/QĐ 12.pdf'],
])('there, under another writing: %s', (file, found) => {
  expect(note(file)).toEqual([['HT416', { seen: file, found }, 'G5']]);
});

test.each(['915.pdf', 'minh-chung/13.pdf', 'khac/QĐ 12.pdf'])('not there: %s', (file) => {
  expect(note(file)).toEqual([['HT415', { seen: file }, 'G5']]);
});

test.each([
  '../so.xlsx',
  'a/../../b.pdf',
  '/etc/passwd',
  'C:\\a.pdf',
  'D:a.pdf',
  '\\\\may\\a.pdf',
  '~/a.pdf',
  'file:///a.pdf',
])('outside, not looked at: %s', (file) => {
  const never: FolderView = {
    find: () => {
      throw new Error('looked at');
    },
  };
  expect(note(file, never)).toEqual([['HT417', { seen: file }, 'G5']]);
});

describe('addresses, by their form only', () => {
  test.each([
    'https://thapmuoi.dongthap.gov.vn/van-ban/915',
    'http://a.vn',
    'https://drive.google.com/file/d/1aB_c/view?usp=sharing',
    'www.dongthap.gov.vn',
    'drive.google.com/abc',
    'https://địa-chỉ.vn/kế-hoạch',
    'mailto:vp@a.vn',
  ])('%s', (file) => {
    expect(note(file)).toEqual([]);
  });

  test.each([
    'https:/thapmuoi.gov.vn',
    'http://thapmuoi',
    'https://a.vn/kế hoạch.pdf',
    'https://',
    'http://a..vn',
  ])('is none: %s', (file) => {
    expect(note(file)).toEqual([['HT418', { seen: file }, 'G5']]);
  });
});

test('words that are no file, and no folder to look in', () => {
  expect(note('Lưu tại Phòng Nội vụ')).toEqual([]);
  expect(fileNotes(rows({ file: '915.pdf' }), undefined)).toEqual([]);
  expect(fileNotes(rows({ file: '../915.pdf' }), undefined).map(({ code }) => code)).toEqual(['HT417']);
});

test('a hyperlink leads where its target says, not where its words do', () => {
  const linked = (link: string) =>
    fileNotes(rows({ file: 'bấm vào đây', link }), folder).map(({ code, args }) => [code, args]);
  expect(linked('K%E1%BA%BF%20ho%E1%BA%A1ch%20915.pdf')).toEqual([]);
  expect(linked('mat.pdf')).toEqual([['HT415', { seen: 'mat.pdf' }]]);
  expect(linked('file:///C:/a.pdf')).toEqual([['HT417', { seen: 'file:///C:/a.pdf' }]]);
  expect(linked('https://a.vn/k%20h.pdf')).toEqual([]);
  expect(linked("#'Chỉ báo'!A1")).toEqual([]);
});

test('on disk: a link that leads out of the folder is not followed', () => {
  const root = mkdtempSync(join(tmpdir(), 'hoc-tap-evidence-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'so', 'trong'), { recursive: true });
  mkdirSync(join(root, 'ngoai'));
  writeFileSync(join(root, 'so', 'trong', 'a.pdf'), '');
  writeFileSync(join(root, 'ngoai', 'b.pdf'), '');
  symlinkSync(join(root, 'ngoai'), join(root, 'so', 'loi-ra'));
  const view = folderOf(join(root, 'so', 'bao-cao.xlsx'));
  expect(note('trong/a.pdf', view)).toEqual([]);
  expect(note('loi-ra/b.pdf', view).map(([code]) => code)).toEqual(['HT415']);
  expect(note('mat/a.pdf', view).map(([code]) => code)).toEqual(['HT415']);
});
