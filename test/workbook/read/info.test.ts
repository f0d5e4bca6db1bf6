import { describe, expect, it } from 'vitest';
import { TEMPLATE_VERSION } from '../../../src/workbook/layout.ts';
import { compareVersions, setIdOf, versionProblems } from '../../../src/workbook/read/marks.ts';
import { NameIndex } from '../../../src/workbook/read/names.ts';
import { type Book, bookOf, date, error, FULL, formula, num, SET, text } from './support.ts';

const SHEET = 'Hướng dẫn';
const KNOWN = ['huyen-2021', 'tinh-2021'];
const YEAR = 'B14';
const read = async (change: (book: Book) => Book) => change(await bookOf(FULL)).read();

describe('year', () => {
  it.each([
    [2022, 2022],
    ['2022', 2022],
    ['２０２２', 2022],
    ['Năm 2022', 2022],
    ['NĂM  2022\u00a0', 2022],
    [num(2022, '0000'), 2022],
    [formula('2000+22', num(2022)), 2022],
  ])('%j', async (input, year) => {
    const found = await read((b) => b.put(SHEET, YEAR, input));
    expect(found.submission.year).toBe(year);
    expect(found.diagnostics).toEqual([]);
  });
  it.each(['22', '2022-2023', '2022,5', 'năm nay', 1822, 20222, date(44578), error('#N/A'), '17/01/2022'])(
    '%j: HT215',
    async (input) => {
      const found = await read((b) => b.put(SHEET, YEAR, input));
      expect(found.submission.year).toBeNull();
      expect(found.diagnostics.map((d) => [d.code, d.at?.cell])).toEqual([['HT215', YEAR]]);
    },
  );
  it('blank: HT218; unit blank: HT219', async () => {
    const found = await read((b) => b.put(SHEET, YEAR, null).fill('unit.name', ' '));
    expect(found.diagnostics.map((d) => [d.code, d.at?.cell])).toEqual([
      ['HT219', 'B11'],
      ['HT218', YEAR],
    ]);
  });
});

describe('unit', () => {
  it('texts are cleaned, codes keep the zeros that are shown', async () => {
    const found = await read((b) =>
      b
        .fill('unit.name', ' Huyện\u00a0 Tháp  Mười ')
        .fill('unit.code', num(872, '00000'))
        .fill('deadline', date(44875)),
    );
    expect(found.unit).toMatchObject({ name: 'Huyện Tháp Mười', code: '00872' });
    expect(found.deadline).toBe('10/11/2022');
  });
  it('names that stayed behind when rows moved are not believed', async () => {
    const found = await read((b) => b.insertRows(SHEET, 11, 1, false));
    expect(found.unit.name).toBe('Huyện Thử Nghiệm');
    expect(found.submission.year).toBe(2023);
    expect(found.place('year')).toEqual({ sheet: SHEET, cell: 'B15' });
  });
});

describe('which set', () => {
  const ask = (b: Book) => {
    const workbook = b.done();
    const names = new NameIndex(workbook);
    return [setIdOf(workbook, names, KNOWN), versionProblems(workbook, names, SET).map((p) => p.code)];
  };
  it('by its name, by its label, by its text', async () => {
    expect(ask(await bookOf(FULL))).toEqual(['huyen-2021', []]);
    expect(ask((await bookOf(FULL)).dropNames())).toEqual(['huyen-2021', []]);
    expect(ask((await bookOf(FULL)).insertRows(SHEET, 1, 1, false))).toEqual(['huyen-2021', []]);
    const b = (await bookOf(FULL)).dropNames();
    const cells = b
      .sheet(SHEET)
      .cells.filter((c) => c.value.kind === 'text' && c.value.value === 'huyen-2021');
    for (const c of cells) b.put(SHEET, c.ref.replace('B', 'A'), null);
    expect(ask(b)).toEqual(['huyen-2021', []]);
  });
  it('as a constant', async () => {
    const b = (await bookOf(FULL)).dropNames();
    b.names = [{ name: 'HT_SET', formula: '"tinh-2021"' }];
    expect(ask(b)[0]).toBe('tinh-2021');
  });
  it('none for another program’s workbook', async () => {
    const b = (await bookOf(FULL)).dropNames();
    b.sheets = b.sheets.filter((s) => s.name === SHEET);
    b.sheet(SHEET).cells = [];
    b.put(SHEET, 'A1', text('Báo cáo')).put(SHEET, 'B2', 12);
    expect(ask(b)[0]).toBeNull();
  });
  it.each([
    ['9.0.0', ['HT115']],
    ['1.0.1', ['HT115']],
    ['0.9.0', ['HT117']],
    ['mới', ['HT134']],
    ['', ['HT135']],
    ['1.0', []],
    ['1', []],
    ['v1.0.0', []],
    ['2', ['HT115']],
    ['1.0.0.1', ['HT134']],
  ])('set version %j', async (version, expected) => {
    const b = await bookOf(FULL);
    const cell = b
      .sheet(SHEET)
      .cells.filter((c) => c.value.kind === 'text' && c.value.value === SET.version)[0];
    expect(ask(b.put(SHEET, cell?.ref ?? '', version === '' ? null : version))[1]).toEqual(expected);
  });
  it('what cannot be read is one finding, at its cell, whichever versions it is', async () => {
    const b = await bookOf(FULL);
    const cellOf = (version: string) =>
      b.sheet(SHEET).cells.find((c) => c.value.kind === 'text' && c.value.value === version)?.ref ?? '';
    const [set, template] = [cellOf(SET.version), cellOf(TEMPLATE_VERSION)];
    const problems = (of: Book) => versionProblems(of.done(), new NameIndex(of.done()), SET);
    expect(problems(b.clone().put(SHEET, template, 'mới'))).toMatchObject([
      {
        code: 'HT134',
        args: { of: 'template', version: 'mới', known: TEMPLATE_VERSION },
        at: { cell: template },
      },
    ]);
    const both = problems(b.put(SHEET, template, 'mới').put(SHEET, set, 'cũ'));
    expect(both).toHaveLength(1);
    expect(both).toMatchObject([
      { code: 'HT134', args: { of: 'set', version: 'cũ', template: { version: 'mới' } }, at: { cell: set } },
    ]);
  });
  it('versions compare by number', () => {
    expect(compareVersions('1.10.0', '1.9.0')).toBeGreaterThan(0);
    expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
    expect(compareVersions('1.0', '1.0.0')).toBe(0);
    expect(compareVersions('1.x', '1.0.0')).toBeUndefined();
    expect(compareVersions('', '1.0.0')).toBeUndefined();
  });
});
