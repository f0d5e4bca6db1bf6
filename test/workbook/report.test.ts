/** The report as a workbook: sheets, filters, links, colours with words; read by our own reader and by openpyxl. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/result.ts';
import { xlsx } from '../../src/workbook/report/report.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { contextOf, example } from '../reporters/examples.ts';
import { noPython, python } from '../reporters/office.ts';
import { province } from '../reporters/province.ts';
import { broken } from '../reporters/support.ts';

const write = async (results: readonly Result[]) => (await xlsx(results, contextOf())) as Uint8Array;
const open = (bytes: Uint8Array) => readXlsx(bytes, { inflate: nodeInflate }).sheets;
const xml = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

/** A sheet's rows below its header, as texts. */
function rows(bytes: Uint8Array, name: string): string[][] {
  const sheet = open(bytes).find((of) => of.name === name);
  const cells = (sheet?.cells ?? []).filter(({ row }) => row > 4);
  const table: string[][] = [];
  for (const { row, col, value } of cells) {
    const line = table[row - 5] ?? [];
    line[col - 1] = value.kind === 'number' || value.kind === 'text' ? String(value.value) : value.kind;
    table[row - 5] = line;
  }
  return table;
}

const units = province();

describe('of one unit', () => {
  it('links every row to its cell in the workbook beside it', async () => {
    const bytes = await write([await example('thap-muoi-2022')]);
    const links = open(bytes)[0]?.cells.filter(({ hyperlink }) => hyperlink !== undefined) ?? [];
    expect(links).toHaveLength(16);
    const relations = xml(bytes, 'xl/worksheets/_rels/sheet1.xml.rels');
    expect(new Set(relations.match(/Target="[^"]*"/g))).toEqual(new Set(['Target="thap-muoi-2022.xlsx"']));
    expect(xml(bytes, 'xl/worksheets/sheet1.xml')).toContain('location="&apos;Chỉ báo&apos;!D36"');
  });

  it('has frozen headers and filters, documents and what is to be mended', async () => {
    const bytes = await write([await example('thap-muoi-2022')]);
    expect(open(bytes).map(({ name }) => name)).toEqual(['Chỉ báo', 'Minh chứng', 'Cần sửa, cần xem lại']);
    for (const n of [1, 2, 3]) {
      const sheet = xml(bytes, `xl/worksheets/sheet${n}.xml`);
      expect(sheet).toMatch(/<pane [^>]*ySplit="4"[^>]* state="frozen"/);
      expect(sheet).toMatch(/<autoFilter ref="A4:[A-Z]+\d+"/);
    }
    expect(rows(bytes, 'Minh chứng')).toHaveLength(28);
    expect(rows(bytes, 'Cần sửa, cần xem lại').map(([code]) => code)).toContain('HT304');
  });
});

describe('of a province', () => {
  it('a row a unit, a column an indicator, in words and colours', async () => {
    const bytes = await write(units);
    const matrix = rows(bytes, 'huyen-2021 2022');
    const year = units.filter((result) => result.year === 2022);
    expect(matrix.map(([name]) => name)).toEqual(year.map(({ unit }) => unit?.name));
    for (const [i, result] of year.entries()) {
      const words = result.indicators.map(({ outcome, level }) => {
        if (outcome === 'undecided') return 'Chưa đủ số liệu';
        if (outcome === 'not-met') return 'Chưa đạt';
        return level === null ? 'Đạt' : `Đạt, mức ${level}`;
      });
      expect(matrix[i]?.slice(4).map((cell) => cell.replace(/, mức 1–3$/, ''))).toEqual(words);
    }
    const sheet = xml(bytes, 'xl/worksheets/sheet3.xml');
    expect(sheet.match(/<conditionalFormatting sqref="B5:T24">/)).not.toBeNull();
    expect(sheet).toContain('LEFT(B5,8)=&quot;Chưa đạt&quot;');
  });

  it('counts units by conclusion and level, and offices by what is left to do', async () => {
    const bytes = await write(units);
    const counted = rows(bytes, 'Tổng hợp').reduce((sum, [, , , count]) => sum + Number(count), 0);
    expect(counted).toBe(units.length);
    const tasks = rows(bytes, 'Việc còn lại');
    for (const [owner, ...counts] of rows(bytes, 'Theo đơn vị phụ trách')) {
      const own = tasks.filter(([of]) => of === owner).map((task) => task[5]?.split('; ') ?? []);
      const kinds = ['Chưa đạt', 'Chưa đủ số liệu', 'Chỉ tự đánh giá', 'Thiếu minh chứng'];
      expect(counts.map(Number)).toEqual(
        kinds.map((kind) => own.filter((matters) => matters.includes(kind)).length),
      );
    }
  });

  it('names files that could not be read, and is written for nothing but them', async () => {
    const bytes = await write([broken('hỏng.xlsx')]);
    expect(rows(bytes, 'Không đọc được')[0]?.[0]).toBe('hỏng.xlsx');
  });

  it('the same results give the same bytes', async () => {
    expect(Buffer.compare(await write(units), await write(units))).toBe(0);
  });
});

describe.skipIf(noPython('openpyxl'))('read by openpyxl', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-report-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has its sheets, filters, panes and rules', async () => {
    const file = join(folder, 'bao-cao.xlsx');
    writeFileSync(file, await write(units));
    const script = `
import sys, json, openpyxl
b = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([[s.title, s.freeze_panes, s.auto_filter.ref, len(s.conditional_formatting)] for s in b], ensure_ascii=False))`;
    expect(JSON.parse(python(script, file))).toEqual([
      ['Tổng hợp', 'A5', expect.stringMatching(/^A4:D/), 1],
      ['Đơn vị', 'B5', 'A4:L27', 1],
      ['huyen-2021 2022', 'B5', 'A4:T24', 1],
      ['huyen-2021 2021', 'B5', 'A4:T7', 1],
      ['Theo đơn vị phụ trách', 'A5', expect.stringMatching(/^A4:E/), 0],
      ['Việc còn lại', 'B5', expect.stringMatching(/^A4:H/), 1],
      ['Chỉ báo', 'A5', 'A4:D20', 0],
      ['Không đọc được', 'A5', 'A4:C5', 0],
    ]);
  });
});
