import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReference } from '../../src/xlsx/reference.ts';
import { serialToDate } from '../../src/xlsx/serial.ts';
import { read } from './build.ts';

// The files are made by test/fixtures/producers/make.py and make.mjs, all from the same content.
const DIR = new URL('../fixtures/producers/', import.meta.url);
const files = readdirSync(DIR).filter((name) => name.endsWith('.xlsx'));

it('there are files of four producers in both date systems', () => {
  expect(files).toHaveLength(8);
});

describe.each(files)('%s', (file) => {
  const workbook = read(new Uint8Array(readFileSync(new URL(file, DIR))));
  const [sheet, table, hidden] = workbook.sheets;
  const by = (producer: string) => file.startsWith(producer);
  const value = (row: number, col: number) => {
    const found = sheet?.at(row, col)?.value;
    return found && 'value' in found ? found.value : found?.kind;
  };

  it('sheets and date system', () => {
    expect(workbook.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Chỉ báo', 'visible'],
      ['Bảng', 'visible'],
      ['_meta', 'hidden'],
    ]);
    expect(workbook.date1904).toBe(file.includes('1904'));
    expect(workbook.macros).toBe(false);
    expect(workbook.application).toMatch(by('libreoffice') ? /^LibreOffice\// : /^Microsoft Excel$/);
    expect(hidden?.at(1, 1)?.value).toEqual({ kind: 'text', value: 'x' });
  });

  it('texts, also beyond the BMP and with space at their ends', () => {
    expect([1, 2, 3, 4, 5].map((row) => value(row, 1))).toEqual([
      'Huyện học tập',
      'emoji 😀 và 𠀀',
      ' hai đầu ',
      'dòng một\ndòng hai',
      'a & b <c> "d"',
    ]);
    expect(value(1, 4)).toBe('thường đậm hết');
  });

  it('numbers and how they are shown', () => {
    expect([1, 2, 3, 4, 5].map((row) => value(row, 2))).toEqual([0.92, 1.5, 12.5, 1234567, -0.1]);
    expect([1, 2, 3, 4, 5].map((row) => sheet?.at(row, 2)?.format)).toEqual([
      'percent',
      'other',
      'general',
      'other',
      'other',
    ]);
    expect(sheet?.at(2, 2)?.formatCode).toBe(by('libreoffice') ? '0.00\\m' : '0.00"m"');
  });

  it('dates', () => {
    expect(sheet?.at(1, 3)?.format).toBe('date');
    expect(serialToDate(Number(value(1, 3)), workbook.date1904)).toEqual({ year: 2022, month: 1, day: 17 });
  });

  it('booleans, errors and formulas', () => {
    expect([value(2, 3), value(3, 3), value(4, 3)]).toEqual([true, false, '#N/A']);
    expect(sheet?.at(5, 3)?.formula).toBe('B3*2');
    expect(value(5, 3)).toBe(by('openpyxl') ? 'blank' : 25);
  });

  it('links, merges and tables', () => {
    expect(sheet?.at(2, 4)?.hyperlink).toBe('https://example.vn/a?b=1&c=2');
    expect(sheet?.at(3, 4)?.hyperlink).toBe("#'Bảng'!A1");
    expect(sheet?.merges).toEqual([{ top: 1, left: 5, bottom: 2, right: 6 }]);
    expect([sheet?.at(1, 6), sheet?.at(2, 5), sheet?.at(2, 6)]).toEqual([undefined, undefined, undefined]);
    expect(table?.tables).toEqual([
      {
        name: 'bang_xa',
        range: { top: 1, left: 1, bottom: 3, right: 2 },
        headerRows: 1,
        totalsRows: 0,
        columns: ['Tên xã', 'Số người'],
      },
    ]);
    expect(table?.cells).toHaveLength(6);
  });

  it('names', () => {
    const name = (wanted: string) =>
      parseReference(workbook.names.find(({ name }) => name === wanted)?.formula ?? '');
    expect(name('in_2.1.1.part')).toEqual({ kind: 'cell', sheet: 'Chỉ báo', row: 3, col: 2 });
    // exceljs writes no names but those of cells.
    if (!by('exceljs')) expect(name('set_id')).toEqual({ kind: 'text', value: 'huyen-2021' });
  });
});
