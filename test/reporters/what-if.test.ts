/** A what-if is unmistakable wherever it is shown, on every sheet and printed page; a real result is never marked. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateWorkbook } from '../../src/evaluate.ts';
import { type Format, loadReporter } from '../../src/reporters/load.ts';
import { historiesOf } from '../../src/reporters/province.ts';
import { viewOf } from '../../src/reporters/view.ts';
import type { Result } from '../../src/result.ts';
import { builtInSet, SET_IDS } from '../../src/sets/index.ts';
import { parseAssumption } from '../../src/workbook/assumption.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { launch, noChromium } from './chromium.ts';
import { parseCsv } from './csv-parse.ts';
import { paragraphsOf, wordParts, wordTexts } from './docx-parse.ts';
import { contextOf, exampleBytes } from './examples.ts';
import { noOffice, printed } from './office.ts';

const ALL = 'GIẢ ĐỊNH: tính thử với giá trị giả định, không phải kết quả thật';
const SOME =
  'GIẢ ĐỊNH: 1/2 kết quả (có ghi GIẢ ĐỊNH) là tính thử với giá trị giả định, không phải kết quả thật';
const ASSUMED = ['2.2.4.part=11/13', '3.1.1.current.rate=0,33%'];

async function judged(assume: readonly string[]): Promise<Result> {
  const options = { inflate: nodeInflate, loadSet: builtInSet, setIds: SET_IDS };
  const file = { file: 'thap-muoi-2022.xlsx', sha256: null };
  const bytes = exampleBytes('thap-muoi-2022');
  return (await evaluateWorkbook(bytes, file, { ...options, assume: assume.map(parseAssumption) })).result;
}

let real: Result;
let thought: Result;
beforeAll(async () => {
  real = await judged([]);
  thought = await judged(ASSUMED);
});

async function bytesOf(format: Format, results: readonly Result[]): Promise<Uint8Array> {
  const reporter = await loadReporter(format, { color: false, quiet: false, reasons: true });
  const report = await reporter(results, contextOf());
  return typeof report === 'string' ? new TextEncoder().encode(report) : report;
}
const textOf = async (...of: Parameters<typeof bytesOf>) => new TextDecoder().decode(await bytesOf(...of));

/** First cell and printed header of each sheet of a report. */
function sheetMarks(bytes: Uint8Array): { first: string; header: string }[] {
  const { sheets } = readXlsx(bytes, { inflate: nodeInflate });
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
  expect(parts).toHaveLength(sheets.length);
  return sheets.map((sheet, index) => {
    const cell = [...sheet.cells].find(({ ref }) => ref === 'A1');
    const xml = strFromU8(
      parts.find(([name]) => name.endsWith(`sheet${index + 1}.xml`))?.[1] ?? new Uint8Array(),
    );
    return {
      first: cell?.value.kind === 'text' ? cell.value.value : '',
      header: /<oddHeader>([^<]*)<\/oddHeader>/.exec(xml)?.[1] ?? '',
    };
  });
}

describe('one what-if', () => {
  it('says at its evaluation what it assumes', () => {
    expect([real.outcome, thought.outcome]).toEqual(['not-met', 'met']);
    expect(thought.assumed?.map(({ field, was }) => [field, was])).toEqual([
      ['2.2.4.part', null],
      ['3.1.1.current.rate', '1.39'],
    ]);
    const said = thought.diagnostics.filter(({ code }) => code === 'HT335').map(({ message }) => message);
    expect(said).toContain('Giả định 3.1.1.current.rate = 0,33%; trong sổ là 1,39%.');
  });

  it('text: the first line, and the conclusion', async () => {
    const lines = (await textOf('text', [thought])).split('\n');
    expect(lines[0]).toBe(ALL);
    expect(lines.find((line) => line.startsWith('KẾT LUẬN'))).toContain('[GIẢ ĐỊNH 2.2.4.part = 11/13;');
  });

  it('md: title, second block and conclusion', async () => {
    const [title, mark, said] = (await textOf('md', [thought])).split('\n\n');
    expect(title).toBe('# \\[GIẢ ĐỊNH\\] Huyện Tháp Mười, tỉnh Đồng Tháp, năm 2022');
    expect(mark).toBe(`**${ALL}**`);
    expect(said).toContain('GIẢ ĐỊNH 2.2.4.part = 11/13');
  });

  it('csv: every row', async () => {
    const [header = [], ...rows] = parseCsv((await textOf('csv', [thought])).replace(/^\uFEFF/, ''), ';');
    const column = header.indexOf('Kết luận');
    expect(rows).toHaveLength(16);
    for (const row of rows) expect(row[column]).toMatch(/^\[GIẢ ĐỊNH 2\.2\.4\.part = 11\/13; .*\] Đạt$/);
  });

  it('json: what is assumed stands before the verdict', async () => {
    const text = await textOf('json', [thought]);
    expect(JSON.parse(text)).toMatchObject({ assumed: [{ field: '2.2.4.part', value: '11/13' }, {}] });
    expect(text.indexOf('"assumed"')).toBeLessThan(text.indexOf('"outcome"'));
  });

  it('html: the title of the window, a banner, the conclusion', async () => {
    const page = await textOf('html', [thought]);
    expect(/<title>([^<]*)/.exec(page)?.[1]).toMatch(/^\[GIẢ ĐỊNH\] /);
    expect(page).toContain(`<p class="banner" data-mark="GIẢ ĐỊNH"><strong>${ALL}</strong></p>`);
    expect(page).toContain('class="verdict met what-if"');
  });

  it('docx: the header of every section, first pages too; assumed figures', async () => {
    const bytes = await bytesOf('docx', [thought]);
    const headers = Object.entries(wordParts(bytes)).filter(([name]) => /header\d+\.xml$/.test(name));
    expect(headers).toHaveLength(4);
    for (const [, xml] of headers) expect(paragraphsOf(xml).map(({ text }) => text)).toContain(ALL);
    expect(wordTexts(bytes).join('\n')).toContain('Tỷ lệ – năm đánh giá: 0,33% (giả định)');
  });

  it('xlsx: every sheet, and the header of every printed page', async () => {
    const marks = sheetMarks(await bytesOf('xlsx', [thought]));
    expect(marks).toHaveLength(3);
    for (const { first, header } of marks) {
      expect(first).toContain(`${ALL} – `);
      expect(first).toContain('[GIẢ ĐỊNH] Huyện Tháp Mười');
      expect(header).toContain(ALL);
    }
  });
});

it.each(['text', 'md', 'csv', 'json', 'html', 'docx', 'xlsx'] as const)(
  'a real result is never marked: %s',
  async (format) => {
    const bytes = await bytesOf(format, [real, real]);
    const texts = format === 'docx' ? wordTexts(bytes) : [new TextDecoder().decode(bytes)];
    expect(texts.join('\n')).not.toMatch(/GIẢ ĐỊNH|giả định\)|"assumed"|class="banner"/);
    if (format === 'xlsx') {
      for (const { first, header } of sheetMarks(bytes)) expect(first + header).not.toContain('GIẢ ĐỊNH');
    }
  },
);

describe('a what-if beside a real result', () => {
  it('html: the banner counts them, the row and the details of the one are marked', async () => {
    const page = await textOf('html', [real, thought]);
    expect(page).toContain(SOME);
    const rows = [...page.matchAll(/<tr data-unit="\d+"[^>]*><th scope="row"[^>]*>([^<]*)</g)].map(
      (m) => m[1],
    );
    expect(rows).toEqual(['Huyện Tháp Mười', '[GIẢ ĐỊNH] Huyện Tháp Mười']);
    const details = [...page.matchAll(/<summary><strong>([^<]*)</g)].map((m) => m[1]);
    expect(details.filter((text) => text?.startsWith('[GIẢ ĐỊNH]'))).toHaveLength(1);
  });

  it('xlsx: every sheet says so, and the row of the one is marked', async () => {
    const bytes = await bytesOf('xlsx', [real, thought]);
    for (const { first, header } of sheetMarks(bytes)) {
      expect(first).toContain(SOME);
      expect(header).toContain(SOME);
    }
    const { sheets } = readXlsx(bytes, { inflate: nodeInflate });
    const names = ['Đơn vị', 'Bảng chỉ báo'].map((name) =>
      [...(sheets.find((sheet) => sheet.name === name)?.cells ?? [])].flatMap(({ col, value }) =>
        col === 1 && value.kind === 'text' && value.value.includes('Tháp Mười') ? [value.value] : [],
      ),
    );
    const both = ['Huyện Tháp Mười', '[GIẢ ĐỊNH] Huyện Tháp Mười'];
    expect(names).toEqual([both, both]);
  });

  it('is no year of the unit: it neither makes a history nor takes a year’s place', () => {
    const view = (result: Result) => viewOf(result, contextOf().set('huyen-2021'), 'vi');
    const before = { ...real, year: 2021 };
    expect(historiesOf([real, { ...thought, year: 2021 }].map(view))).toEqual([]);
    const [history] = historiesOf([before, real, thought].map(view));
    expect(history?.years.map(({ year, outcome }) => [year, outcome])).toEqual([
      ['2021', 'not-met'],
      ['2022', 'not-met'],
    ]);
  });

  it('and a province that took the code of another has no history with it', () => {
    const view = (name: string, year: number) =>
      viewOf(
        {
          ...real,
          year,
          unit: { name, code: '82', province: name },
          set: { id: 'tinh-2021', version: '1.0.0' },
        },
        contextOf().set('tinh-2021'),
        'vi',
      );
    expect(historiesOf([view('Tỉnh Tiền Giang', 2024), view('Tỉnh Đồng Tháp', 2026)])).toEqual([]);
    expect(historiesOf([view('Tỉnh Đồng Tháp', 2025), view('TỈNH ĐỒNG THÁP', 2026)])).toHaveLength(1);
  });

  it('docx: only its own pages', async () => {
    const headers = Object.entries(wordParts(await bytesOf('docx', [real, thought]))).filter(([name]) =>
      /header\d+\.xml$/.test(name),
    );
    expect(headers.filter(([, xml]) => xml.includes('GIẢ ĐỊNH'))).toHaveLength(4);
    expect(headers).toHaveLength(8);
  });
});

describe.skipIf(noOffice)('printed by LibreOffice', () => {
  it.each(['docx', 'xlsx'] as const)('every page of %s says so at its top', async (format) => {
    const pages = printed(`thu.${format}`, await bytesOf(format, [thought]));
    expect(pages.length).toBeGreaterThan(3);
    for (const lines of pages) expect(lines.slice(0, 2).join(' ')).toContain(ALL);
  });
});

describe.skipIf(noChromium)('in a browser', () => {
  const started = launch();
  afterAll(async () => (await started).close());

  it('the banner stays in sight, and every printed page has the mark across it', async () => {
    const browser = await started;
    const page = await browser.newPage();
    await page.setContent(await textOf('html', [thought]));
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const top = await page.locator('.banner').boundingBox();
    expect(top?.y).toBe(0);
    await page.emulateMedia({ media: 'print' });
    const mark = await page.evaluate(() => {
      const banner = document.querySelector('.banner');
      const style = banner && getComputedStyle(banner, '::after');
      return [style?.position, style?.content];
    });
    expect(mark).toEqual(['fixed', '"GIẢ ĐỊNH"']);
  });
});
