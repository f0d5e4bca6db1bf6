import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK } from '../../src/workbook/content.ts';
import { layoutOf } from '../../src/workbook/layout.ts';
import { textHeight } from '../../src/workbook/write/text-size.ts';
import { clip } from '../../src/workbook/write/validations.ts';
import { cellText, parseDate, parsePercent } from '../../src/workbook/write/values.ts';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { district, FILLED, partsOf, sheetXml } from './write-support.ts';

const read = async (content: Parameters<typeof writeWorkbook>[1]) => {
  const workbook = readXlsx(await writeWorkbook(district(), content), { inflate: nodeInflate });
  const layout = layoutOf(district());
  const named = (name: string) => {
    const cell = layout.names.find((candidate) => candidate.name === name);
    const sheet = workbook.sheets.find((candidate) => candidate.name === cell?.sheet);
    return cell === undefined ? undefined : sheet?.at(cell.row, cell.col);
  };
  const evidence = workbook.sheets.find((sheet) => sheet.name === 'Minh chứng');
  return { workbook, named, evidence: (row: number, col: number) => evidence?.at(4 + row, col) };
};

describe('percent', () => {
  it.each([
    ['1.39%', '0.0139'],
    ['1.83 %', '0.0183'],
    ['0.049%', '0.00049'],
    ['100%', '1'],
    ['69.96%', '0.6996'],
    ['-0.5%', '-0.005'],
    ['7%', '0.07'],
  ])('%s is stored as %s', (text, stored) => {
    expect(parsePercent(text)).toBe(Number(stored));
  });

  it('is what moving the decimal point gives, whatever the digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 0, max: 999_999_999 }),
        (whole, part) => {
          const digits = String(whole).padStart(3, '0');
          const moved = Number(`${digits.slice(0, -2)}.${digits.slice(-2)}${part}`);
          return parsePercent(`${whole}.${part}%`) === moved;
        },
      ),
    );
  });

  it.each(['12,5%', '%', '1.2.3%', '12', 'khoảng 80%', '1e3%'])('%s stays text', (text) => {
    expect(parsePercent(text)).toBeUndefined();
  });

  it('is percent-formatted, finer where the requirement has more decimals', async () => {
    const { named } = await read(FILLED);
    expect(named('in_3.1.1.current.rate')).toMatchObject({
      value: { kind: 'number', raw: '0.0139' },
      formatCode: '0.00%',
      format: 'percent',
    });
    expect(named('in_3.2.2.rate')).toMatchObject({ value: { raw: '0.00049' }, formatCode: '0.000%' });
  });
});

describe('values', () => {
  it('are numbers as numbers, words as text', async () => {
    const { named } = await read(FILLED);
    expect(named('in_2.1.1.part')).toMatchObject({
      value: { kind: 'number', raw: '33' },
      formatCode: '#,##0',
    });
    expect(named('in_3.1.2.solid.part')).toMatchObject({ value: { raw: '12.5' }, formatCode: '#,##0.00' });
    expect(named('in_2.1.1.whole')?.value).toEqual({ kind: 'text', value: '33/33' });
    expect(named('in_year')?.value).toMatchObject({ kind: 'number', raw: '2022' });
    expect(named('ht_set')?.value).toEqual({ kind: 'text', value: 'huyen-2021' });
  });

  it('are dates where the day exists, else text', async () => {
    const { named, evidence } = await read(FILLED);
    expect(evidence(1, 4)).toMatchObject({ value: { kind: 'number', raw: '44578' }, format: 'date' });
    expect(evidence(2, 4)?.value).toEqual({ kind: 'text', value: '31/02/2022' });
    expect(named('in_deadline')).toMatchObject({ value: { raw: '44875' }, formatCode: 'dd/mm/yyyy' });
    expect(parseDate('29/02/2021')).toBeUndefined();
    expect(parseDate('01/01/1900')).toBeUndefined();
  });

  it('never become formulas', async () => {
    const { named, evidence } = await read(FILLED);
    const cells = [named('in_2.2.3.reason'), evidence(1, 6), evidence(2, 3), evidence(2, 6)];
    expect(cells.map((cell) => cell?.value)).toEqual([
      { kind: 'text', value: '=1+1' },
      { kind: 'text', value: '-Kế hoạch năm' },
      { kind: 'text', value: '+84' },
      { kind: 'text', value: '@SUM(A1)' },
    ]);
    for (const cell of cells) expect(cell).toMatchObject({ format: 'text' });
    // Formulas stand in the two computed columns only.
    const formulas = [
      ...sheetXml(partsOf(await writeWorkbook(district(), FILLED)), 'Chỉ báo').matchAll(
        /<c r="([A-Z]+)\d+"[^>]*><f[ >]/g,
      ),
    ];
    expect(new Set(formulas.map(([, column]) => column))).toEqual(new Set(['F', 'G']));
  });

  it('refuse what no cell can hold', async () => {
    await expect(
      writeWorkbook(district(), { ...BLANK, fields: { '2.1.1.part': Number.NaN } }),
    ).rejects.toThrow(RangeError);
  });

  it('keep any text through writing and reading', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '_x0041_',
        '_x005F_x0041_',
        ' a  b ',
        'a\nb',
        'a\r\nb',
        '<&>"\'',
        '\u{1f600}',
        '\ud800',
        '__x000a_',
        '%',
        '#N/A',
        '1.1',
        'TRUE',
        '__proto__',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 60 }), async (texts) => {
        const { evidence } = await read({ ...BLANK, evidence: texts.map((summary) => ({ summary })) });
        texts.forEach((written, index) => {
          const value = evidence(index + 1, 6)?.value;
          expect(value?.kind === 'text' ? value.value : '').toBe(kept(written));
        });
      }),
      { numRuns: 12 },
    );
  });
});

/** A text without what XML cannot hold; line ends as \n. */
const kept = (text: string) => cellText(text).replaceAll('_x005F_', '_');

describe('row heights', () => {
  it('grow with the text, its size and narrower columns', () => {
    const text =
      'Tối thiểu 70% xã, phường, thị trấn được đánh giá, xếp loại “Cộng đồng học tập” từ loại Khá trở lên';
    expect(textHeight('', 20, 11)).toBeLessThan(20);
    expect(textHeight(text, 20, 11)).toBeGreaterThan(textHeight(text, 40, 11));
    expect(textHeight(text, 20, 14)).toBeGreaterThan(textHeight(text, 20, 11));
    expect(textHeight('a\nb\nc', 20, 11)).toBeGreaterThan(45);
    expect(textHeight('x'.repeat(300), 20, 11)).toBeGreaterThan(150);
  });
});

describe('clip', () => {
  it('cuts at a word and never exceeds the limit', () => {
    expect(clip('một hai ba', 10)).toBe('một hai ba');
    expect(clip('một hai ba bốn', 10)).toBe('một hai…');
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 30 }),
        (text, limit) => clip(text, limit).length <= limit,
      ),
    );
  });
});
