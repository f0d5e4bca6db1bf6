/** The CSV parsed back by the rules of RFC 4180; nothing in it runs as a formula. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible } from '../../src/inert.ts';
import { csv, csvLine } from '../../src/reporters/csv.ts';
import { parseCsv } from './csv-parse.ts';
import { broken, context, resultOf, THAP_MUOI } from './support.ts';

const SEPARATOR = { vi: ';', en: ',' } as const;

function table(text: string, lang: 'vi' | 'en'): Record<string, string>[] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head = [], ...rows] = parseCsv(text.slice(1), SEPARATOR[lang]);
  return rows.map((row) => {
    expect(row.length).toBe(head.length);
    return Object.fromEntries(head.map((name, i) => [name, row[i] ?? '']));
  });
}

test('one row an indicator, in Vietnamese with ; and decimal comma', () => {
  const rows = table(csv([resultOf(THAP_MUOI)], context('vi')), 'vi');
  expect(rows).toHaveLength(16);
  expect(rows.find((row) => row['Mã chỉ báo'] === '3.1.1')).toEqual({
    Tệp: 'thap-muoi.xlsx',
    'Đơn vị': 'Huyện Tháp Mười',
    'Mã đơn vị': '872',
    Tỉnh: 'Tỉnh Đồng Tháp',
    Năm: '2022',
    'Bộ tiêu chí': 'huyen-2021 1.0.0',
    'Kết luận': 'Không đạt',
    'Mức độ': '',
    'Mã chỉ báo': '3.1.1',
    'Nội dung chỉ báo': expect.stringContaining('hộ nghèo'),
    'Yêu cầu': 'giảm ≥ 1,5 điểm phần trăm',
    'Giá trị': '0,44',
    'Số đạt': '',
    'Tổng số': '',
    'Kết quả': 'Chưa đạt',
    'Mức của chỉ báo': '',
    'Căn cứ': 'Số liệu',
    'Tự đánh giá': 'Chưa đạt',
    Ô: expect.stringMatching(/^Chỉ báo!E\d+, Chỉ báo!E\d+/),
    'Diễn giải': expect.stringContaining('còn thiếu 1,06 điểm phần trăm'),
  });
});

test('in English with , and decimal point; a set not at hand leaves its texts blank', () => {
  const rows = table(csv([resultOf(THAP_MUOI)], { ...context('en'), set: () => undefined }), 'en');
  expect(rows.find((row) => row.Indicator === '3.1.1')).toMatchObject({
    Conclusion: 'Not met',
    Value: '0.44',
    Outcome: 'Not met',
    'Indicator text': '',
    Required: '',
  });
});

test('several results stand under one header; an unreadable file has one row with its diagnostic', () => {
  const text = csv([resultOf({}), broken()], context('vi'));
  const rows = table(text, 'vi');
  expect(rows).toHaveLength(17);
  expect(text.match(/\uFEFF/g)).toHaveLength(1);
  expect(rows[0]).toMatchObject({ 'Kết luận': 'Đạt', 'Mức độ': '3' });
  expect(rows[16]).toMatchObject({
    Tệp: 'cụt.xlsx',
    'Kết luận': 'Chưa đủ căn cứ',
    'Mã chỉ báo': '',
    'Diễn giải': expect.stringMatching(/^HT109: Tệp "cụt\.xlsx" bị cụt/),
  });
});

describe('formula injection', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+84', "'+84"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "' =1"],
    ['\r=1', "' =1"],
    [' =1', "' =1"],
    ['\u200b=1', "' =1"],
    ['Xã = 1', 'Xã = 1'],
    ["'=1", "'=1"],
    ['', ''],
  ])('text %j', (text, expected) => {
    expect(parseCsv(csvLine([text], 'vi'), ';')).toEqual([[expected]]);
  });

  test('numbers stay numbers, what only claims to be one does not', () => {
    expect(csvLine([{ number: '-0.3' }, { number: 2022 }, { number: null }], 'vi')).toBe('-0,3;2022;\r\n');
    expect(csvLine([{ number: '-0.3' }], 'en')).toBe('-0.3\r\n');
    expect(csvLine([{ number: '-1+cmd' }], 'en')).toBe("'-1+cmd\r\n");
  });

  test('through a whole report', () => {
    const unit = {
      name: '=HYPERLINK("http://x";"y")',
      code: '+1',
      province: '@x',
      file: '-a.xlsx',
      sheet: '=S',
    };
    for (const row of table(csv([resultOf(THAP_MUOI, unit), broken('=a.xlsx')], context('vi')), 'vi')) {
      for (const field of Object.values(row)) expect(field).not.toMatch(/^[=+@\t\r]|^-(?!\d+(,\d+)?$)/);
    }
  });
});

test('whatever a field holds, what is seen of it is read back, and never begins as a formula', () => {
  const signs = fc.constantFrom(
    '"',
    ';',
    ',',
    '\r',
    '\n',
    '\t',
    '=',
    '+',
    '-',
    '@',
    'a',
    'Đ',
    ' ',
    '\uFEFF',
    '1',
  );
  const text = fc.oneof(fc.string({ unit: signs }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), fc.constantFrom('vi', 'en'), (cells, lang) => {
      const [row = [], ...rest] = parseCsv(csvLine(cells, lang), SEPARATOR[lang]);
      expect(rest).toEqual([]);
      const seen = cells.map(visible);
      expect(row.map((field, i) => (field === `'${seen[i]}` ? seen[i] : field))).toEqual(seen);
      for (const field of row) expect(field.trimStart()).not.toMatch(/^[=+\-@]/);
    }),
  );
});
