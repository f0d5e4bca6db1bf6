/** `hoc-tap template`: which file it writes, what it fills in, and what it says about the unit and the year. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/result.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { folder, run, shown } from './command.ts';

/** Unit and year as `evaluate` reads them back. */
function readBack(cwd: string, file: string): Pick<Result, 'unit' | 'year'> {
  const { unit, year } = JSON.parse(run(cwd, 'evaluate', file, '-f', 'json').stdout) as Result;
  return { unit, year };
}

function communes(path: string): string[] {
  const { sheets } = readXlsx(readFileSync(path), { inflate: nodeInflate });
  const sheet = sheets.find((candidate) => candidate.name === 'Xã, phường, thị trấn');
  return (sheet?.cells ?? []).flatMap(({ value }) => (value.kind === 'text' ? [value.value] : []));
}

describe('a known unit', () => {
  const file = 'huyen-2021_huyen-thap-muoi_2022.xlsx';

  it('is prefilled with its code, province and communes', () => {
    const cwd = folder();
    const { stdout, stderr, code } = run(cwd, 'template', '--unit', 'Huyện Tháp Mười', '--year', '2022');
    expect([stdout, stderr, code]).toEqual([`${file}\n`, '', 0]);
    expect(readdirSync(cwd)).toEqual([file]);
    expect(readBack(cwd, file)).toEqual({
      unit: { name: 'Huyện Tháp Mười', code: '872', province: 'Tỉnh Đồng Tháp' },
      year: 2022,
    });
    const names = communes(join(cwd, file)).filter((text) => /^(Xã|Thị trấn) /.test(text));
    expect(names).toHaveLength(13);
    expect(names).toContain('Thị trấn Mỹ An');
  });

  it('is the same by its code, and without accents and kind', () => {
    const written = ['872', 'thap muoi'].map((unit) => {
      const cwd = folder();
      expect(run(cwd, 'template', '--unit', unit, '--year', '2022').stdout).toBe(`${file}\n`);
      return readFileSync(join(cwd, file));
    });
    expect(written[0]?.equals(written[1] ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('a unit that is not found', () => {
  it.each(['vi', 'en'])('%s: is used as written, with a warning that names candidates', async (lang) => {
    const cwd = folder();
    const options = ['--year', '2022', ...(lang === 'en' ? ['--lang', 'en'] : [])];
    const golden = ['Cao Lãnh', 'Thap Muoii'].map((unit) => {
      const call = run(cwd, 'template', '--unit', unit, ...options);
      expect(call.code).toBe(0);
      return shown(call);
    });
    await expect(golden.join('\n')).toMatchFileSnapshot(`__snapshots__/template-unit.${lang}.txt`);
    expect(readBack(cwd, 'huyen-2021_cao-lanh_2022.xlsx').unit).toEqual({
      name: 'Cao Lãnh',
      code: null,
      province: null,
    });
    expect(communes(join(cwd, 'huyen-2021_thap-muoii_2022.xlsx')).join()).not.toContain('Thị trấn Mỹ An');
  });

  it('and has no near names does not announce a list', () => {
    expect(run(folder(), 'template', '--unit', 'xyzzyq').stderr).not.toMatch(/:\n$/);
  });
});

it.each(['vi', 'en'])('%s: a year outside the validity of the set is a warning', async (lang) => {
  const cwd = folder();
  const options = lang === 'en' ? ['--lang', 'en'] : [];
  const golden = ['2020', '2026'].map((year) => {
    const call = run(cwd, 'template', '--year', year, ...options);
    expect([call.stdout, call.code]).toEqual([`huyen-2021_${year}.xlsx\n`, 0]);
    return shown(call);
  });
  await expect(golden.join('\n')).toMatchFileSnapshot(`__snapshots__/template-year.${lang}.txt`);
});

it.each(['2021', '2025'])('%s is within it', (year) => {
  expect(run(folder(), 'template', '--year', year).stderr).toBe('');
});

it('--province writes one workbook for each district, and prints their paths', async () => {
  const cwd = folder();
  const call = run(cwd, 'template', '--province', 'Đồng Tháp', '--year', '2022', '-o', 'mau/');
  expect(call.code).toBe(0);
  expect(call.stdout.trimEnd().split('\n').sort()).toEqual(
    readdirSync(join(cwd, 'mau'))
      .map((name) => join('mau', name))
      .sort(),
  );
  expect(readBack(cwd, join('mau', 'huyen-2021_huyen-thap-muoi_2022.xlsx')).unit?.code).toBe('872');
  await expect(shown(call)).toMatchFileSnapshot('__snapshots__/template-province.txt');
});

it('--units writes one workbook for each line of a list', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'ds.csv'), 'Tên;Mã\nHuyện Tháp Mười;872\nHuyện Lấp Vò;\n');
  const { stdout, stderr, code } = run(cwd, 'template', '--units', 'ds.csv', '--year', '2022');
  const files = ['huyen-2021_huyen-lap-vo_2022.xlsx', 'huyen-2021_huyen-thap-muoi_2022.xlsx'];
  expect([stdout, stderr, code]).toEqual([files.map((file) => `${file}\n`).join(''), '', 0]);
  expect(readBack(cwd, files[0] ?? '').unit).toEqual({
    name: 'Huyện Lấp Vò',
    code: '875',
    province: 'Tỉnh Đồng Tháp',
  });
});

describe('the file', () => {
  it('is named for the set alone when nothing else is known', () => {
    const cwd = folder();
    expect(run(cwd, 'template').stdout).toBe('huyen-2021.xlsx\n');
    expect(readdirSync(cwd)).toEqual(['huyen-2021.xlsx']);
    expect(readBack(cwd, 'huyen-2021.xlsx')).toEqual({
      unit: { name: '', code: null, province: null },
      year: null,
    });
  });

  it('is the same for the same call', () => {
    const cwd = folder();
    run(cwd, 'template', '--unit', '872', '-o', 'a.xlsx');
    run(cwd, 'template', '--unit', '872', '-o', 'b.xlsx');
    expect(readFileSync(join(cwd, 'a.xlsx')).equals(readFileSync(join(cwd, 'b.xlsx')))).toBe(true);
  });

  it('is not overwritten, unless with --force', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'huyen-2021.xlsx'), 'số liệu đã nhập');
    const refused = run(cwd, 'template');
    expect([refused.stdout, refused.code]).toEqual(['', 2]);
    expect(refused.stderr).toMatch(/^HT007: .*"huyen-2021\.xlsx".*--force/);
    expect(readFileSync(join(cwd, 'huyen-2021.xlsx'), 'utf8')).toBe('số liệu đã nhập');
    const forced = run(cwd, 'template', '--force');
    expect([forced.stdout, forced.stderr, forced.code]).toEqual(['huyen-2021.xlsx\n', '', 0]);
    expect(run(cwd, 'evaluate', 'huyen-2021.xlsx').code).toBe(3);
    expect(readdirSync(cwd)).toEqual(['huyen-2021.xlsx']);
  });

  it('goes to the folder or the file that -o names', () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'mau'));
    expect(run(cwd, 'template', '--year', '2022', '-o', 'mau').stdout).toBe(
      `${join('mau', 'huyen-2021_2022.xlsx')}\n`,
    );
    expect(run(cwd, 'template', '-o', 'mau/').stdout).toBe(`${join('mau', 'huyen-2021.xlsx')}\n`);
    expect(run(cwd, 'template', '-o', join('mau', 'của tôi.xlsx')).stdout).toBe(
      `${join('mau', 'của tôi.xlsx')}\n`,
    );
    expect(readdirSync(join(cwd, 'mau')).sort()).toEqual(
      ['của tôi.xlsx', 'huyen-2021.xlsx', 'huyen-2021_2022.xlsx'].sort(),
    );
  });
});
