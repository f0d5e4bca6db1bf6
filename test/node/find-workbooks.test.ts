/** What is found in a folder, and what is passed over: whatever stands in it. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findWorkbooks } from '../../src/node/find-workbooks.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hoc-tap-find-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
}
const found = () => {
  const { files, skipped, unreadable } = findWorkbooks(root);
  return {
    files: files.map(({ file }) => file),
    skipped: Object.fromEntries(skipped.map(({ reason, count }) => [reason, count])),
    unreadable,
  };
};

describe('findWorkbooks', () => {
  it('goes into folders, in one order on every machine', () => {
    put('b.xlsx', 'Z/1.xlsx', 'a/2.XLSX', 'a/1.xlsm', 'đ.xlsx', 'c.xls', 'c.ods');
    expect(found().files).toEqual(['Z/1.xlsx', 'a/1.xlsm', 'a/2.XLSX', 'b.xlsx', 'c.ods', 'c.xls', 'đ.xlsx']);
  });

  it('passes over lock files, hidden ones and other types, and counts them', () => {
    put('~$a.xlsx', '.~lock.a.xlsx#', '.git/x.xlsx', '.an.xlsx', 'a.docx', 'b/c.txt', 'a.xlsx');
    expect(found()).toEqual({
      files: ['a.xlsx'],
      skipped: { lock: 2, hidden: 2, 'other-type': 2 },
      unreadable: [],
    });
  });

  it('ends where links lead round, and reads nothing twice', () => {
    put('a/1.xlsx');
    symlinkSync(root, join(root, 'a', 'vong'));
    symlinkSync(join(root, 'a'), join(root, 'lai'));
    symlinkSync(join(root, 'a', '1.xlsx'), join(root, 'lien-ket.xlsx'));
    symlinkSync('khong-co', join(root, 'gay.xlsx'));
    expect(found()).toEqual({ files: ['a/1.xlsx'], skipped: { link: 4 }, unreadable: [] });
  });

  it('follows a link to a folder elsewhere', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'hoc-tap-elsewhere-'));
    try {
      writeFileSync(join(elsewhere, '1.xlsx'), '');
      symlinkSync(elsewhere, join(root, 'noi-khac'));
      expect(found().files).toEqual(['noi-khac/1.xlsx']);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('names paths in NFC whatever the disk has, and tells two spellings of one name apart', () => {
    const nfd = 'Huyện Tháp Mười'.normalize('NFD');
    put(`${nfd}/báo cáo.xlsx`.normalize('NFD'));
    expect(found().files).toEqual(['Huyện Tháp Mười/báo cáo.xlsx'.normalize('NFC')]);
    put(`${nfd}/${'báo cáo'.normalize('NFC')}.xlsx`);
    const { files } = findWorkbooks(root);
    expect(new Set(files.map(({ file }) => file)).size).toBe(2);
    expect(new Set(files.map(({ path }) => path)).size).toBe(2);
  });

  it('names a thousand of many and counts all', () => {
    for (let i = 0; i < 1200; i += 1) writeFileSync(join(root, `${i}.txt`), '');
    const [other] = findWorkbooks(root).skipped;
    expect(other).toMatchObject({ reason: 'other-type', count: 1200 });
    expect(other?.files).toHaveLength(1000);
  });

  it('throws for a folder that is none', () => {
    expect(() => findWorkbooks(join(root, 'khong-co'))).toThrow();
    put('a.xlsx');
    expect(() => findWorkbooks(join(root, 'a.xlsx'))).toThrow();
  });
});
