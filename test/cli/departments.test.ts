/** Hand out and collect as an office does: the examples divided, filled in, put together. Golden outputs with exit codes. */
import { copyFileSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';
import { example, setOf } from '../departments/support.ts';
import { folder, run, shown, tooLong } from './command.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

/** A folder with an example, divided into `phan`. */
function divided(name: string): string {
  const cwd = folder();
  copyFileSync(join(examples, `${name}.xlsx`), join(cwd, 'bao-cao.xlsx'));
  expect(run(cwd, 'split', 'bao-cao.xlsx', '-o', 'phan', '-q').code).toBe(0);
  return cwd;
}

/** Fills inputs of a workbook by their names, as another program would. */
async function fill(path: string, values: Readonly<Record<string, string | number>>): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(path) as unknown as ArrayBuffer);
  for (const [name, value] of Object.entries(values)) {
    const [range = ''] = book.definedNames.getRanges(`in_${name}`).ranges;
    const [, sheet = '', cell = ''] = /^'?(.+?)'?!\$?([A-Z]+\$?\d+)$/.exec(range) ?? [];
    const target = book.getWorksheet(sheet)?.getCell(cell.replace('$', ''));
    if (target === undefined) throw new Error(`no in_${name}`);
    target.value = value;
  }
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
}

const result = (cwd: string, file: string) => {
  const { input: _, ...rest } = JSON.parse(run(cwd, 'evaluate', file, '-f', 'json').stdout);
  return rest;
};

describe('Gia Lộc (003), divided by its owners', () => {
  it('says who gets what, and put together again is the same', async () => {
    const cwd = folder();
    copyFileSync(join(examples, 'gia-loc-2026.xlsx'), join(cwd, 'bao-cao.xlsx'));
    const split = run(cwd, 'split', 'bao-cao.xlsx', '-o', 'phan', '--due', '2026-11-10');
    const merge = run(cwd, 'merge', 'phan', '-o', 'gop.xlsx');
    await expect([split, merge].map(shown).join('\n')).toMatchFileSnapshot(
      '__snapshots__/departments-gia-loc.txt',
    );
    expect(result(cwd, 'gop.xlsx')).toEqual(result(cwd, 'bao-cao.xlsx'));
  });

  it('a part is evaluated as a part', async () => {
    const cwd = divided('gia-loc-2026');
    const part = run(cwd, 'evaluate', 'phan/bao-cao_phong-kinh-te.xlsx');
    await expect(shown(part)).toMatchFileSnapshot('__snapshots__/departments-part.txt');
  });
});

it('the ward of 004: what nobody was given is named and goes into a workbook of its own', async () => {
  const cwd = folder();
  copyFileSync(join(examples, 'phuong-2021.xlsx'), join(cwd, 'bao-cao.xlsx'));
  writeFileSync(
    join(cwd, 'phan-cong.csv'),
    'Mã chỉ báo;Đơn vị phụ trách\n6;Công an phường\n15.1;Công an phường\n',
  );
  const runs = [
    run(cwd, 'split', 'bao-cao.xlsx', '-o', 'phan'),
    run(cwd, 'split', 'bao-cao.xlsx', '-o', 'phan-2', '--assign', 'phan-cong.csv'),
  ];
  await expect(runs.map(shown).join('\n')).toMatchFileSnapshot('__snapshots__/departments-ward.txt');
});

it.each(['vi', 'en'] as const)(
  'contradictions, strangers, broken files: nothing is written (%s)',
  async (lang) => {
    const cwd = divided('thap-muoi-2022');
    const gd = join(cwd, 'phan', 'bao-cao_phong-giao-duc-va-dao-tao.xlsx');
    await fill(gd, { '2.2.1.part': 30, '2.2.1.whole': 33 });
    await fill(join(cwd, 'phan', 'bao-cao_phong-van-hoa-va-thong-tin.xlsx'), { '2.2.1.whole': 41 });
    const merge = (...args: string[]) => run(cwd, 'merge', ...args, '-o', 'gop.xlsx', '--lang', lang);
    const runs = [merge('phan'), merge('phan', '--prefer', 'first')];
    expect(readdirSync(cwd)).toContain('gop.xlsx');
    copyFileSync(join(examples, 'don-vi-hoc-tap-vi-du-2022.xlsx'), join(cwd, 'phan', 'la.xlsx'));
    runs.push(run(cwd, 'merge', 'phan', '-o', 'gop-2.xlsx', '--lang', lang));
    writeFileSync(join(cwd, 'phan', 'la.xlsx'), readFileSync(gd).subarray(0, 5000));
    runs.push(run(cwd, 'merge', 'phan', '-o', 'gop-2.xlsx', '--lang', lang));
    runs.push(run(cwd, 'merge', gd, '-o', gd, '--force', '--lang', lang));
    runs.push(run(cwd, 'split', 'phan/la.xlsx', '-o', 'x', '--lang', lang));
    runs.push(run(cwd, 'split', gd, '-o', 'x', '--lang', lang));
    runs.push(run(cwd, 'split', 'bao-cao.xlsx', '-o', 'x', '--due', '31/02/2022', '--lang', lang));
    expect(readdirSync(cwd)).not.toContain('gop-2.xlsx');
    expect(readdirSync(cwd)).not.toContain('x');
    await expect(runs.map(shown).join('\n').replaceAll(`${cwd}/`, '')).toMatchFileSnapshot(
      `__snapshots__/departments-refused.${lang}.txt`,
    );
  },
);

describe('the state of a collection: a contradiction, a late, a broken and a missing file in one table', () => {
  async function collected(): Promise<string> {
    const cwd = divided('thap-muoi-2022');
    await fill(join(cwd, 'phan', 'bao-cao_phong-giao-duc-va-dao-tao.xlsx'), {
      '2.2.1.part': 30,
      '2.2.1.whole': 33,
    });
    await fill(join(cwd, 'phan', 'bao-cao_phong-van-hoa-va-thong-tin.xlsx'), { '2.2.1.whole': 41 });
    rmSync(join(cwd, 'phan', 'bao-cao_phong-noi-vu.xlsx'));
    writeFileSync(join(cwd, 'phan', 'hong.xlsx'), 'không phải sổ');
    writeFileSync(join(cwd, 'phan', 'danh-sach.csv'), 'Tên đơn vị\nHuyện Tháp Mười\nHuyện Tam Nông\n');
    for (const file of readdirSync(join(cwd, 'phan'))) {
      const late = file.includes('giao-duc');
      const day = new Date(late ? '2022-11-12T05:00:00Z' : '2022-11-08T05:00:00Z');
      // The other program wrote when it saved; the time of the file is what counts for these.
      if (file.endsWith('.xlsx') && file !== 'hong.xlsx') unstamp(join(cwd, 'phan', file));
      utimesSync(join(cwd, 'phan', file), day, day);
    }
    return cwd;
  }

  /** Takes the time of saving out of a workbook. */
  function unstamp(path: string): void {
    const parts = unzipSync(new Uint8Array(readFileSync(path)));
    delete parts['docProps/core.xml'];
    for (const [name, tag] of [
      ['[Content_Types].xml', /<Override[^>]*core\.xml"[^>]*\/>/],
      ['_rels/.rels', /<Relationship [^>]*core\.xml"[^>]*\/>/],
    ] as const) {
      parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(tag, ''));
    }
    writeFileSync(path, zipSync(parts));
  }

  it.each(['vi', 'en'] as const)('%s', async (lang) => {
    const cwd = await collected();
    const status = (...args: string[]) =>
      run(
        cwd,
        'status',
        'phan',
        '--due',
        '2022-11-10',
        '--expect',
        'phan/danh-sach.csv',
        ...args,
        '--lang',
        lang,
      );
    const runs = [status(), status('-f', 'csv'), status('--remind'), status('-q')];
    expect(tooLong(runs[0]?.stdout ?? '')).toEqual([]);
    await expect(runs.map(shown).join('\n')).toMatchFileSnapshot(
      `__snapshots__/departments-status.${lang}.txt`,
    );
    for (const format of ['html', 'xlsx', 'docx', 'json']) {
      expect(status('-o', `tinh-hinh.${format}`).code).toBe(2);
      expect(readFileSync(join(cwd, `tinh-hinh.${format}`)).length).toBeGreaterThan(1000);
    }
  });

  it('all is there: 0', () => {
    const cwd = folder();
    copyFileSync(join(examples, 'don-vi-hoc-tap-vi-du-2022.xlsx'), join(cwd, 'a.xlsx'));
    expect(run(cwd, 'status', '.').code).toBe(3);
    expect(run(cwd, 'status', cwd, '--expect', 'khong-co.csv').stderr).toMatch(/^HT046/);
  });
});

describe('Tháp Mười: what a reviewer would ask about its documents', () => {
  it.each(['vi', 'en'] as const)('%s', async (lang) => {
    const cwd = folder();
    copyFileSync(join(examples, 'thap-muoi-2022.xlsx'), join(cwd, 'bao-cao.xlsx'));
    const evidence = run(cwd, 'evidence', 'bao-cao.xlsx', '--lang', lang);
    expect(tooLong(evidence.stdout)).toEqual([]);
    await expect(shown(evidence)).toMatchFileSnapshot(`__snapshots__/departments-evidence.${lang}.txt`);
  });

  it('named files: there, under another writing, not there, outside', async () => {
    const cwd = folder();
    const { content } = example('thap-muoi-2022');
    const evidence = ['915.pdf', 'Ke Hoach.pdf', 'mat.pdf', '../915.pdf', 'https:/sai'].map(
      (file, index) => ({
        indicator: '1.1.1',
        kind: 'Kế hoạch',
        number: `${index + 1}/KH-UBND`,
        file,
      }),
    );
    const set = await setOf('huyen-2021');
    writeFileSync(join(cwd, 'so.xlsx'), await writeWorkbook(set, { ...content, evidence }));
    writeFileSync(join(cwd, '915.pdf'), '');
    writeFileSync(join(cwd, 'Kế hoạch.pdf'), '');
    const { diagnostics } = JSON.parse(run(cwd, 'evaluate', 'so.xlsx', '-f', 'json').stdout);
    const found = diagnostics
      .filter((d: { code: string }) => /^HT41[5-8]$/.test(d.code))
      .map((d: { code: string; cell: string }) => [d.code, d.cell]);
    expect(found).toEqual([
      ['HT416', 'G6'],
      ['HT415', 'G7'],
      ['HT417', 'G8'],
      ['HT418', 'G9'],
    ]);
  });

  it.each(['csv', 'html', 'xlsx', 'docx'])('the index as %s, the same bytes twice', (format) => {
    const cwd = folder();
    copyFileSync(join(examples, 'thap-muoi-2022.xlsx'), join(cwd, 'bao-cao.xlsx'));
    for (const name of ['a', 'b'])
      expect(run(cwd, 'evidence', 'bao-cao.xlsx', '-o', `${name}.${format}`).code).toBe(0);
    const [a, b] = ['a', 'b'].map((name) => readFileSync(join(cwd, `${name}.${format}`)));
    expect(a?.equals(b ?? Buffer.of())).toBe(true);
    if (format === 'csv') expect(a?.toString('utf8').split('\r\n')).toHaveLength(30);
  });
});
