/** A run with --cache says what a run without it says, whatever was done to the folder in between. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { builtInSet } from '../../src/sets/index.ts';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';
import { run } from './run.ts';

afterEach(() => vi.restoreAllMocks());

/** Workbooks that name files beside them: there, there under another writing, not there, in a folder, in several words. */
const NAMED = [
  ['QĐ 12.pdf'],
  ['minh-chung/KH 1.pdf', 'QĐ 12.pdf'],
  ['qd 12.pdf; minh-chung/khong-co.docx'],
  ['Minh-Chung\\kh 1.PDF', 'https://a.vn/b'],
  [],
];
const workbooks: Uint8Array[] = [];
beforeAll(async () => {
  const set = await builtInSet('huyen-2021');
  if (set === undefined) throw new Error('no set');
  for (const [index, files] of NAMED.entries()) {
    const info = { 'unit.name': `Huyện số ${index}`, year: 2022 };
    const evidence = files.map((file) => ({ indicator: '1.1.1', summary: 'Kế hoạch', file }));
    const fields = { '1.1.1.verdict': 'Đạt' };
    workbooks.push(new Uint8Array(await writeWorkbook(set, { info, fields, rosters: {}, evidence })));
  }
});

const FOLDERS = ['', 'a', 'b', 'b/c'];
const BOOKS = ['1.xlsx', 'báo cáo.xlsx'];
const FILES = [
  'QĐ 12.pdf',
  'QĐ 12.pdf'.normalize('NFD'),
  'qđ 12.PDF',
  'minh-chung/KH 1.pdf',
  'MINH-CHUNG/kh 1.pdf',
  'minh-chung/khong-co.docx',
  'khac.pdf',
];

type Edit = (root: string) => void;
/** Makes the folder of a path; a link may be left of an earlier edit, to a folder that is gone. */
const makeFolderOf = (path: string) => {
  if (!existsSync(dirname(path))) rmSync(dirname(path), { force: true });
  mkdirSync(dirname(path), { recursive: true });
};
const put = (path: string, content: Uint8Array | string) => {
  makeFolderOf(path);
  writeFileSync(path, content);
};
const swap = (a: string, b: string) => {
  if (a === b || !existsSync(a) || !existsSync(b) || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)) return;
  renameSync(a, `${a}.giữ`);
  renameSync(b, a);
  renameSync(`${a}.giữ`, b);
};

const place = fc.constantFrom(...FOLDERS);
const book = fc.tuple(place, fc.constantFrom(...BOOKS)).map((parts) => join(...parts));
const file = fc.tuple(place, fc.constantFrom(...FILES)).map((parts) => join(...parts));
const content = fc.nat({ max: NAMED.length - 1 });
/** What people and programs do to a folder, its times kept or not. */
const edit: fc.Arbitrary<readonly [string, Edit]> = fc.oneof(
  fc
    .tuple(book, content)
    .map(([path, of]): [string, Edit] => [
      `write workbook ${of} to ${path}`,
      (root) => put(join(root, path), workbooks[of] ?? ''),
    ]),
  fc.tuple(book, content).map(([path, of]): [string, Edit] => [
    `write workbook ${of} to ${path}, dated as what was there`,
    (root) => {
      const at = join(root, path);
      const before = statSync(at, { throwIfNoEntry: false });
      put(at, workbooks[of] ?? '');
      if (before !== undefined) utimesSync(at, before.atime, before.mtime);
    },
  ]),
  fc
    .oneof(book, file)
    .map((path): [string, Edit] => [
      `remove ${path}`,
      (root) => rmSync(join(root, path), { force: true, recursive: true }),
    ]),
  file.map((path): [string, Edit] => [`add ${path}`, (root) => put(join(root, path), 'x')]),
  fc.tuple(file, file).map(([from, to]): [string, Edit] => [
    `rename ${from} to ${to}`,
    (root) => {
      if (!existsSync(join(root, from))) return;
      makeFolderOf(join(root, to));
      if (!existsSync(join(root, from))) return;
      renameSync(join(root, from), join(root, to));
    },
  ]),
  fc
    .tuple(book, book)
    .map(([a, b]): [string, Edit] => [`swap ${a} and ${b}`, (root) => swap(join(root, a), join(root, b))]),
  fc
    .tuple(place, place)
    .map(([a, b]): [string, Edit] => [
      `swap folders ${a} and ${b}`,
      (root) => (a === '' || b === '' ? undefined : swap(join(root, a), join(root, b))),
    ]),
  fc
    .tuple(book, fc.nat({ max: 1e6 }))
    .map(([path, seconds]): [string, Edit] => [
      `touch ${path}`,
      (root) => existsSync(join(root, path)) && utimesSync(join(root, path), seconds, seconds),
    ]),
  place.map((of): [string, Edit] => [
    `replace the files of ${of} by a link`,
    (root) => {
      const at = join(root, of, 'minh-chung');
      if (!existsSync(join(root, of))) return;
      rmSync(at, { recursive: true, force: true });
      symlinkSync(join(root, 'a'), at);
    },
  ]),
);

/** Waits until the disk's clock has moved on: times tell edits apart only from then on. */
function tick(root: string): void {
  const probe = join(dirname(root), 'dong-ho');
  const now = () => {
    writeFileSync(probe, '');
    return statSync(probe, { bigint: true }).ctimeNs;
  };
  const before = now();
  while (now() === before);
}

it('after any edits', async () => {
  // Everything counts as settled: what the times of files tell is what is tested here.
  const clock = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => clock() + 3_600_000);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
      async (turns) => {
        const base = mkdtempSync(join(tmpdir(), 'hoc-tap-cache-'));
        const root = join(base, 'tinh');
        try {
          put(join(root, '1.xlsx'), workbooks[0] ?? '');
          put(join(root, 'b', '1.xlsx'), workbooks[1] ?? '');
          put(join(root, 'b', 'minh-chung', 'KH 1.pdf'), 'x');
          for (const turn of [[], ...turns]) {
            for (const [, apply] of turn) apply(root);
            tick(root);
            const plain = await run(['batch', root, '-f', 'json']);
            const cached = await run(['batch', root, '-f', 'json', '--cache-location', join(base, 'nho')]);
            expect(cached).toEqual(plain);
          }
        } finally {
          rmSync(base, { recursive: true, force: true });
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('a file named as evidence that comes or goes is seen without reading the other workbooks', async () => {
  const clock = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => clock() + 3_600_000);
  const base = mkdtempSync(join(tmpdir(), 'hoc-tap-cache-'));
  try {
    const root = join(base, 'tinh');
    for (const name of ['1.xlsx', '2/1.xlsx']) put(join(root, name), workbooks[0] ?? '');
    const codes = async () => {
      const { out } = await run(['batch', root, '-f', 'json', '--cache-location', join(base, 'nho')]);
      const { results } = JSON.parse(out) as { results: { diagnostics: { code: string }[] }[] };
      return results.map(({ diagnostics }) => diagnostics.some(({ code }) => code === 'HT415'));
    };
    expect(await codes()).toEqual([true, true]);
    put(join(root, 'QĐ 12.pdf'), '');
    expect(await codes()).toEqual([false, true]);
    rmSync(join(root, 'QĐ 12.pdf'));
    cpSync(join(root, '1.xlsx'), join(root, '2', 'QĐ 12.pdf'));
    expect(await codes()).toEqual([true, false]);
    expect(readdirSync(base).sort()).toEqual(['nho', 'tinh']);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
});
