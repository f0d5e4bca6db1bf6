import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CriteriaSet } from '../../src/criteria/schema.ts';
import { BLANK, type WorkbookContent } from '../../src/workbook/content.ts';
import { layoutOf } from '../../src/workbook/layout.ts';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';
import {
  cellsOf,
  definedNames,
  district,
  elements,
  FILLED,
  partsOf,
  sheetXml,
  strange,
  withCommunes,
} from './write-support.ts';

const parts = async (set: CriteriaSet, content: WorkbookContent = BLANK) =>
  partsOf(await writeWorkbook(set, content));
const sheetParts = (all: Record<string, string>) =>
  Object.entries(all).filter(([name]) => name.startsWith('xl/worksheets/sheet'));

const SETS = [
  ['huyen-2021', district()],
  ['a strange set', strange()],
] as const;

describe.each(SETS)('workbook of %s', (_, set) => {
  it('defines every name of the layout, in workbook scope, absolute, and no other', async () => {
    const names = definedNames(await parts(set));
    const expected = Object.fromEntries(
      layoutOf(set).names.map(({ name, sheet, row, col }) => [
        name,
        `'${sheet}'!$${String.fromCharCode(64 + col)}$${row}`,
      ]),
    );
    expect(Object.fromEntries(Object.entries(names).filter(([name]) => !name.includes('@')))).toEqual(
      expected,
    );
  });

  it('has no cell under two validations, and messages no longer than Excel shows', async () => {
    for (const [name, xml] of sheetParts(await parts(set, withCommunes(13)))) {
      const rules = elements(xml, 'dataValidation');
      const cells = rules.flatMap((rule) => (rule.sqref ?? '').split(' ').flatMap(cellsOf));
      expect(new Set(cells).size, name).toBe(cells.length);
      for (const rule of rules) {
        expect(rule.promptTitle?.length ?? 0).toBeLessThanOrEqual(32);
        expect(rule.prompt?.length ?? 0).toBeLessThanOrEqual(255);
        expect(rule.error?.length ?? 0).toBeLessThanOrEqual(225);
        expect(rule.errorStyle ?? 'warning').toBe('warning');
      }
      for (const [, list] of xml.matchAll(/<formula1>&quot;(.*?)&quot;<\/formula1>/g)) {
        expect(list?.length).toBeLessThanOrEqual(255);
      }
    }
  });

  it('gives every input of the indicator sheet a message', async () => {
    const sheet = 'Chỉ báo';
    const covered = new Set(
      elements(sheetXml(await parts(set), sheet), 'dataValidation').flatMap((rule) =>
        cellsOf(rule.sqref ?? ''),
      ),
    );
    const inputs = layoutOf(set).names.filter((cell) => cell.sheet === sheet);
    expect(inputs.filter((cell) => !covered.has(`${String.fromCharCode(64 + cell.col)}${cell.row}`))).toEqual(
      [],
    );
  });

  it('unlocks the named inputs and nothing else of the protected sheets', async () => {
    const all = await parts(set, FILLED_OF(set));
    const styles = (all['xl/styles.xml'] ?? '').split('<cellXfs')[1]?.split('</cellXfs>')[0] ?? '';
    const unlocked = styles
      .split('<xf ')
      .slice(1)
      .map((xf) => xf.includes('<protection locked="0"'));
    for (const sheet of ['Hướng dẫn', 'Chỉ báo']) {
      const xml = sheetXml(all, sheet);
      const merges = elements(xml, 'mergeCell').map((merge) => cellsOf(merge.ref ?? ''));
      const inputs = layoutOf(set)
        .names.filter((cell) => cell.sheet === sheet && cell.name.startsWith('in_'))
        .map((cell) => `${String.fromCharCode(64 + cell.col)}${cell.row}`)
        .flatMap((cell) => merges.find((merge) => merge[0] === cell) ?? [cell]);
      const open = elements(xml, 'c')
        .filter((cell) => unlocked[Number(cell.s ?? 0)])
        .map((cell) => cell.r);
      expect(open.sort()).toEqual(inputs.sort());
    }
  });

  it('writes no path of this machine, no "undefined", and formulas with results nowhere but where they belong', async () => {
    const all = await parts(set, FILLED_OF(set));
    for (const [name, part] of Object.entries(all)) {
      expect(part, name).not.toMatch(/undefined|NaN|\[object|\/work\/|\/tmp\/|absPath|<v><\/v>/);
    }
    // The newer twin of a data bar has a random id.
    for (const [name, xml] of sheetParts(all)) expect(xml, name).not.toContain('x14:');
    const computed = ['Chỉ báo', 'Kết quả', 'Tính toán'].map((sheet) => sheetXml(all, sheet));
    for (const [name, xml] of sheetParts(all)) expect(/<f[ >]/.test(xml), name).toBe(computed.includes(xml));
  });
});

/** The filled report where the set takes it, else blank. */
const FILLED_OF = (set: CriteriaSet) => (set.rosters.agencies?.sheet.includes("'") ? BLANK : FILLED);

describe('names that programs rely on', () => {
  it('are those of the contract', async () => {
    const names = Object.keys(definedNames(await parts(district())));
    const shares = ['2.1.1', '2.1.2', '2.2.1', '2.2.2', '2.2.3', '2.2.4', '3.2.2', '3.2.3'];
    const keyed = ['3.1.1.previous', '3.1.1.current', '3.1.2.solid', '3.1.2.residential', '3.1.2.business'];
    for (const share of [...shares, ...keyed, '3.1.2.combined']) {
      for (const field of ['part', 'whole', 'rate']) expect(names).toContain(`in_${share}.${field}`);
    }
    for (const indicator of [
      ...shares,
      '1.1.1',
      '1.1.2',
      '1.2.1',
      '1.2.2',
      '1.2.3',
      '3.1.1',
      '3.1.2',
      '3.2.1',
    ]) {
      expect(names).toContain(`in_${indicator}.verdict`);
      expect(names).toContain(`in_${indicator}.reason`);
    }
    for (const name of [
      'unit.name',
      'unit.code',
      'unit.province',
      'year',
      'reporter',
      'deadline',
      'decision',
    ]) {
      expect(names).toContain(`in_${name}`);
    }
    expect(names).toEqual(expect.arrayContaining(['ht_set', 'ht_set_version', 'ht_template_version']));
  });
});

describe('protection and page', () => {
  it('locks the two forms without a password and leaves the tables open', async () => {
    const all = await parts(district());
    for (const [name, xml] of sheetParts(all)) {
      const protection = elements(xml, 'sheetProtection');
      if (xml.includes('<tableParts')) expect(protection, name).toEqual([]);
      else {
        expect(protection, name).toEqual([
          { sheet: '1', formatColumns: '0', formatRows: '0', insertRows: '0', sort: '0', autoFilter: '0' },
        ]);
      }
    }
  });

  it('prints A4 landscape, one page wide, with the header repeated', async () => {
    const all = await parts(district());
    for (const [name, xml] of sheetParts(all)) {
      expect(elements(xml, 'pageSetup')[0], name).toMatchObject({
        paperSize: '9',
        orientation: 'landscape',
        fitToWidth: '1',
      });
      expect(xml, name).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml, name).toContain('&amp;P/&amp;N');
    }
    const titles = Object.entries(definedNames(all)).filter(([name]) =>
      name.startsWith('_xlnm.Print_Titles'),
    );
    expect(titles).toHaveLength(7);
    expect(elements(sheetXml(all, 'Chỉ báo'), 'pane')[0]).toMatchObject({ ySplit: '4', state: 'frozen' });
  });

  it('never ends a page within an indicator', async () => {
    for (const [, set] of SETS) {
      const breaks = elements(sheetXml(await parts(set), 'Chỉ báo'), 'brk').map((at) => Number(at.id));
      expect(breaks.length).toBeGreaterThan(1);
      const ends = layoutOf(set).blocks.map((block) => block.lastRow);
      expect(breaks.filter((row) => !ends.includes(row))).toEqual([]);
    }
  });

  it('makes room for a long reason in the rows of its indicator', async () => {
    const fields = { '2.2.1.reason': 'Số liệu do các cơ quan báo cáo. '.repeat(80) };
    const xml = sheetXml(await parts(district(), { ...BLANK, fields }), 'Chỉ báo');
    const block = layoutOf(district()).blocks.find((candidate) => candidate.indicator.id === '2.2.1');
    const heights = elements(xml, 'row')
      .filter((row) => Number(row.r) >= (block?.firstRow ?? 0) && Number(row.r) <= (block?.lastRow ?? 0))
      .map((row) => Number(row.ht));
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeGreaterThan(1000);
  });

  it('uses one typeface, also for the default style', async () => {
    const fonts = elements((await parts(district(), FILLED))['xl/styles.xml'] ?? '', 'name').map(
      (f) => f.val,
    );
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
  });
});

describe('number formats of results', () => {
  it('are percent where a rate is computed, and plain where levels and counts stand', async () => {
    const all = await parts(district(), FILLED);
    const formats = elements((all['xl/styles.xml'] ?? '').split('<cellXfs')[1] ?? '', 'xf').map(
      (xf) => xf.numFmtId,
    );
    const formatOf = (sheet: string, ref: string) => {
      const cell = elements(sheetXml(all, sheet), 'c').find((candidate) => candidate.r === ref);
      return formats[Number(cell?.s)];
    };
    const results = layoutOf(district()).names.filter(({ name }) => name.startsWith('out_'));
    expect(results.length).toBeGreaterThan(20);
    for (const { name, sheet, row, col } of results) {
      expect(formatOf(sheet, `${String.fromCharCode(64 + col)}${row}`), name).toBe('0');
    }
    const block = layoutOf(district()).blocks.find(({ indicator }) => indicator.id === '2.1.1');
    expect(formatOf('Chỉ báo', `F${block?.firstRow}`)).toBe('10');
  });
});

describe('tables', () => {
  const tables = (all: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([name]) => name.startsWith('xl/tables/'))
        .map(([, xml]) => {
          const { name = '', ref } = elements(xml, 'table')[0] ?? {};
          return [name, { ref, columns: elements(xml, 'tableColumn').map((column) => column.name) }];
        }),
    );

  it('have their contract names, headers and blank rows', async () => {
    const all = tables(await parts(district()));
    expect(Object.keys(all)).toEqual([
      'tbl_evidence',
      'tbl_agencies',
      'tbl_communes',
      'tbl_centres',
      'tbl_bodies',
    ]);
    expect(all.tbl_evidence).toEqual({
      ref: 'A4:G64',
      columns: [
        'Mã chỉ báo',
        'Loại văn bản',
        'Số, ký hiệu',
        'Ngày',
        'Cơ quan ban hành',
        'Trích yếu',
        'Tệp hoặc liên kết',
      ],
    });
    expect(all.tbl_communes?.ref).toBe('A4:D44');
    expect(all.tbl_communes?.columns.map((column) => column?.split(' ')[0])).toEqual([
      'Tên',
      'Mã',
      '2.1.2',
      '2.2.4',
    ]);
  });

  it('grow with what is given and keep spare rows', async () => {
    expect(tables(await parts(district(), withCommunes(13))).tbl_communes?.ref).toBe('A4:D22');
    const evidence = Array.from({ length: 70 }, () => ({ indicator: '1.1.1' }));
    expect(tables(await parts(district(), { ...BLANK, evidence })).tbl_evidence?.ref).toBe('A4:G84');
  });
});

describe('long lists', () => {
  it('stand on a hidden sheet, and only where they do not fit in the rule', async () => {
    const [plain, long] = [await parts(district()), await parts(strange())];
    expect(plain['xl/workbook.xml']).not.toContain('Danh mục');
    expect(
      elements(long['xl/workbook.xml'] ?? '', 'sheet').find((sheet) => sheet.name === 'Danh mục')?.state,
    ).toBe('hidden');
    expect(sheetXml(long, 'Minh chứng')).toContain('<formula1>&apos;Danh mục&apos;!$A$1:$A$74</formula1>');
  });
});

describe('the same input', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it('gives the same bytes at any time and in any time zone', async () => {
    const first = await writeWorkbook(district(), FILLED);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-03T22:10:00Z') });
    vi.stubEnv('TZ', 'America/New_York');
    expect(Buffer.from(await writeWorkbook(district(), FILLED)).equals(first)).toBe(true);
  });

  it('leaves the content as it was and stays small', async () => {
    const before = structuredClone(FILLED);
    await writeWorkbook(district(), FILLED);
    expect(FILLED).toEqual(before);
    expect((await writeWorkbook(district(), withCommunes(28))).length).toBeLessThan(60_000);
  });
});

describe('content without a place', () => {
  it.each([
    [{ fields: { '9.9.9.part': 1 } }, '9.9.9.part'],
    [{ rosters: { planets: [{ name: 'x' }] } }, 'planets'],
    [{ rosters: { communes: [{ name: 'x', answers: { '2.1.1': 'Tốt' } }] } }, '2.1.1'],
    [{ info: { planet: 'x' } as never }, 'planet'],
  ])('is refused by name: %j', async (content, name) => {
    await expect(writeWorkbook(district(), { ...BLANK, ...content })).rejects.toThrow(name);
  });
});
