import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../src/commands/context.ts';
import { type TemplateOptions, templateCommand } from '../../src/commands/template.ts';
import { readUnitRows } from '../../src/commands/unit-list-file.ts';
import { builtInSet } from '../../src/sets/index.ts';
import { UsageError } from '../../src/usage.ts';
import { BLANK } from '../../src/workbook/content.ts';
import { NameIndex } from '../../src/workbook/read/names.ts';
import { readSubmission } from '../../src/workbook/read/workbook.ts';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-template-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(set: string | undefined, options: TemplateOptions) {
  let out = '';
  let err = '';
  const progress: string[] = [];
  const context: CommandContext = {
    lang: 'vi',
    quiet: false,
    color: false,
    terminal: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    drained: () => Promise.resolve(),
    unread: () => false,
    progress: (done, total) => progress.push(`${done}/${total}`),
  };
  await templateCommand(set, options, context);
  return { out, err, progress };
}

const usageCode = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof UsageError ? error.code : String(error)),
  );

async function rosterNames(path: string, sheetName: string): Promise<string[]> {
  const sheet = readXlsx(readFileSync(path), { inflate: nodeInflate }).sheets.find(
    (s) => s.name === sheetName,
  );
  return (sheet?.cells ?? [])
    .filter((cell) => cell.col === 1 && cell.row > 4 && cell.value.kind === 'text')
    .map((cell) => (cell.value.kind === 'text' ? cell.value.value : ''));
}

describe('template --province', () => {
  it('writes a workbook for each district, communes and codes prefilled', async () => {
    const output = join(folder, 'dong-thap');
    const { out, progress } = await run('huyen-2021', { province: 'dong thap', year: 2022, output });
    const files = readdirSync(output).sort();
    expect(files).toHaveLength(12);
    expect(files).toContain('huyen-2021_thanh-pho-cao-lanh_2022.xlsx');
    expect(files).toContain('huyen-2021_huyen-cao-lanh_2022.xlsx');
    const printed = out.trim().split('\n');
    expect(printed).toHaveLength(12);
    expect(printed).toEqual(files.map((file) => join(output, file)));
    expect(progress.at(-1)).toBe('12/12');
    const path = join(output, 'huyen-2021_huyen-thap-muoi_2022.xlsx');
    const workbook = readXlsx(readFileSync(path), { inflate: nodeInflate });
    const set = await builtInSet('huyen-2021');
    if (set === undefined) throw new Error('no set');
    const read = readSubmission(set, workbook, new NameIndex(workbook));
    expect(read.unit).toEqual({ name: 'Huyện Tháp Mười', code: '872', province: 'Tỉnh Đồng Tháp' });
    expect(read.submission.year).toBe(2022);
    const communes = await rosterNames(path, 'Xã, phường, thị trấn');
    expect(communes).toHaveLength(13);
    expect(communes).toContain('Thị trấn Mỹ An');
  });

  it.each(['cả nước', 'ALL'])('%s: one for every unit of the country', async (province) => {
    const output = join(folder, 'country');
    const { out, progress } = await run('tinh-2021', { province, year: 2022, output, force: true });
    expect(out.trim().split('\n')).toHaveLength(63);
    expect(progress.at(-1)).toBe('63/63');
    expect(readdirSync(output)).toContain('tinh-2021_tinh-dong-thap_2022.xlsx');
  });

  it('names near provinces when there is none of that name, and writes nothing', async () => {
    const output = join(folder, 'none');
    expect(await usageCode(run('huyen-2021', { province: 'Đồng Thap', output }))).toBe('HT017');
    expect(() => readdirSync(output)).toThrow();
  });

  it('refuses to write any file when one is in the way', async () => {
    const output = join(folder, 'in-the-way');
    await run('huyen-2021', { unit: '872', year: 2022, output: `${folder}/` });
    const first = join(folder, 'huyen-2021_huyen-thap-muoi_2022.xlsx');
    const before = readFileSync(first);
    expect(await usageCode(run('huyen-2021', { province: '87', year: 2022, output: folder }))).toBe('HT007');
    expect(readFileSync(first).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.xlsx'))).toHaveLength(1);
    expect(() => readdirSync(output)).toThrow();
  });
});

describe('template --units', () => {
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('takes a CSV with headers in any order, and a unit that no list knows as written, with a warning', async () => {
    const units = write(
      'list.csv',
      '\uFEFFMã;Tên đơn vị;Tỉnh\r\n866;;\r\n872;;\r\n;Huyện Tháp Mười;Đồng Tháp\r\n;"Huyện ""Mới""; thử";\r\n',
    );
    const output = join(folder, 'list');
    const { err } = await run('huyen-2021', { units, year: 2022, output });
    expect(readdirSync(output).sort()).toEqual([
      'huyen-2021_huyen-moi-thu_2022.xlsx',
      'huyen-2021_huyen-thap-muoi_2022.xlsx',
      'huyen-2021_thanh-pho-cao-lanh_2022.xlsx',
    ]);
    expect(err).toContain('Huyện "Mới"; thử');
    expect(err).toContain('mỗi đơn vị chỉ có một sổ: Huyện Tháp Mười (872). ');
  });

  it('never takes a code for a name that is another unit, nor a name for an unknown code unsaid', async () => {
    const units = write(
      'odd.csv',
      'Tên,Mã,Tỉnh\nHuyện Lấp Vò,872,\nHuyện Tam Nông,999,Đồng Tháp\nHuyện Hạ Lang,48,\nthap muoi,872,Đồng Tháp\nHuyện Châu Thành,877,\nHuyện Tân Hồng,869,An Giang\n',
    );
    const output = join(folder, 'odd');
    const { err } = await run('huyen-2021', { units, year: 2022, output });
    const filled = async (name: string) => {
      const rows = await rosterNames(join(output, `huyen-2021_${name}_2022.xlsx`), 'Xã, phường, thị trấn');
      return rows.length;
    };
    expect(await filled('huyen-lap-vo')).toBe(0);
    expect(await filled('huyen-tan-hong')).toBe(0);
    expect(await filled('huyen-tam-nong')).toBe(12);
    expect(await filled('huyen-ha-lang')).toBe(13);
    expect(await filled('huyen-thap-muoi')).toBe(13);
    expect(await filled('huyen-chau-thanh')).toBe(12);
    const lines = err.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('"Huyện Lấp Vò" ghi mã 872, là mã của Huyện Tháp Mười, Tỉnh Đồng Tháp;');
    expect(lines[1]).toContain('mã 999 của "Huyện Tam Nông" không có');
    expect(lines[1]).toContain('lấy theo tên: Huyện Tam Nông, Tỉnh Đồng Tháp (871)');
    expect(lines[2]).toContain('"Huyện Tân Hồng" ghi mã 869, là mã của Huyện Tân Hồng, Tỉnh Đồng Tháp;');
  });

  it('says which agencies of one name got one workbook', async () => {
    const units = write('schools.txt', 'Trường THCS A\nTrường THCS B\nTrường THCS A\n');
    const output = join(folder, 'schools');
    const { err } = await run('don-vi-2020', { units, year: 2022, output });
    expect(readdirSync(output)).toHaveLength(2);
    expect(err).toBe(
      'Cảnh báo: danh sách nêu lại đơn vị đã có, mỗi đơn vị chỉ có một sổ: Trường THCS A. Nếu là hai đơn vị khác nhau thì ghi thêm mã.\n',
    );
  });

  it('makes names unique where two units share one', async () => {
    const units = write('same.txt', 'Huyện Châu Thành, Đồng Tháp\nHuyện Châu Thành, An Giang\n');
    const output = join(folder, 'same');
    await run('huyen-2021', { units, output });
    expect(readdirSync(output).sort()).toEqual([
      'huyen-2021_huyen-chau-thanh-877.xlsx',
      'huyen-2021_huyen-chau-thanh-892.xlsx',
    ]);
  });

  it('reads .txt, .csv and .xlsx alike', async () => {
    const set = await builtInSet('huyen-2021');
    if (set === undefined) throw new Error('no set');
    const rows = [{ name: 'Xã A' }, { name: 'Xã B' }];
    const xlsx = write('rows.xlsx', await writeWorkbook(set, BLANK));
    expect((await readUnitRows(write('rows.txt', 'Xã A\n\nXã B\n'))).map((r) => r.name)).toEqual(
      rows.map((r) => r.name),
    );
    expect((await readUnitRows(write('rows.csv', 'Xã A\nXã B'))).map((r) => r.name)).toEqual(
      rows.map((r) => r.name),
    );
    expect((await readUnitRows(xlsx)).length).toBeGreaterThan(3);
  });

  it('says when a list cannot be read, holds nothing, or is combined with another choice', async () => {
    expect(await usageCode(readUnitRows(join(folder, 'missing.csv')))).toBe('HT019');
    expect(await usageCode(readUnitRows(write('empty.csv', '\n\n')))).toBe('HT019');
    expect(await usageCode(readUnitRows(write('latin.csv', Uint8Array.of(0x54, 0xea, 0x6e))))).toBe('HT019');
    expect(await usageCode(run('huyen-2021', { units: 'a.csv', province: 'b' }))).toBe('HT016');
  });
});
