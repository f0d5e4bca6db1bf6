/** Hand out and collect as an office does: the examples divided, filled in, put together. Golden outputs with exit codes. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { folder, run, shown } from './command.ts';

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
