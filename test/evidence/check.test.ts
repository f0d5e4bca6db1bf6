/** What is said of documents by their rows: what a reviewer would ask about, and nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentNotes } from '../../src/evidence/check.ts';
import { rows, type Texts } from './rows.ts';

const UBND = 'UBND huyện Tháp Mười';
type Row = Texts;
const found = (...texts: Row[]) =>
  documentNotes(rows(...texts), 2022).map(({ code, at, args }) => [code, at?.cell, args]);
const codes = (...texts: Row[]) => found(...texts).map(([code]) => code);

describe('number, kind', () => {
  test('a number without its symbol, at its cell', () => {
    expect(found({ number: '915' })).toEqual([['HT407', 'C5', { seen: '915' }]]);
    expect(codes({ number: '', summary: 'Biên bản họp' })).toEqual([]);
  });

  test('a kind that the symbol contradicts', () => {
    expect(found({ kind: 'Kế hoạch', number: '12/QĐ-UBND' })).toEqual([
      ['HT410', 'B5', { kind: 'Kế hoạch', number: '12/QĐ-UBND', means: 'Quyết định' }],
    ]);
    expect(codes({ kind: 'Văn bản', number: '12/QĐ-UBND' })).toEqual([]);
    expect(codes({ kind: 'Chương trình', number: '5/CT-UBND' })).toEqual([]);
    expect(codes({ kind: 'Công văn', number: '1512/UBND-VX' })).toEqual([]);
  });
});

describe('date and year', () => {
  test.each([
    ['30/06/2023', []],
    ['01/07/2023', ['HT408']],
    ['13/01/2023', []],
    ['01/07/2032', ['HT408']],
    ['01/01/2015', []],
    ['tháng 8 năm 2024', []],
  ])('assessed 2022, dated %s', (date, expected) => {
    expect(codes({ date })).toEqual(expected);
  });

  test.each([
    ['30/06/2021', 'Chương trình giảm nghèo năm 2022', ['HT409']],
    ['01/07/2021', 'Chương trình giảm nghèo năm 2022', []],
    ['17/01/2021', 'Tầm nhìn đến năm 2030', []],
    ['17/01/2021', 'Giai đoạn 2021-2025, định hướng đến năm 2030', []],
    ['17/01/2021', 'Kế hoạch năm 2025 - 2030', []],
    ['17/01/2021', 'Sơ kết năm 2020, nhiệm vụ năm 2022', []],
    ['ngày 17 tháng 01 năm 2021', 'Kế hoạch năm 2022', ['HT409']],
  ])('dated %s: %s', (date, summary, expected) => {
    expect(codes({ date, summary })).toEqual(expected);
  });

  test('without a year assessed nothing is said of it', () => {
    expect(documentNotes(rows({ date: '01/07/2032' }), null)).toEqual([]);
  });
});

describe('repetitions', () => {
  const plan = { number: '915/KH-UBND', date: '28/02/2022', issuer: UBND };

  test('twice for one indicator', () => {
    expect(found({ indicator: '1.1.1', ...plan }, { indicator: '1.1.1', ...plan })).toEqual([
      ['HT411', 'C6', { number: '915/KH-UBND', other: 'C5' }],
    ]);
  });

  test('for several indicators, in one row or in several', () => {
    const several = ['HT412', 'C5', { number: '915/KH-UBND', indicators: ['1.1.1', '2.1.1'] }];
    expect(found({ indicator: '1.1.1', ...plan }, { indicator: '2.1.1', ...plan })).toEqual([several]);
    expect(codes({ indicator: '1.1.1, 2.1.1', ...plan })).toEqual([]);
  });

  test('one number, two dates of a year', () => {
    expect(found(plan, { ...plan, indicator: '2.1.1', date: '28/03/2022' })).toEqual([
      ['HT413', 'D6', { number: '915/KH-UBND', dates: ['28/02/2022', '28/03/2022'] }],
    ]);
  });

  test('another office, another year, or nothing that says whose: not the same document', () => {
    expect(codes(plan, { ...plan, issuer: 'UBND xã Mỹ Quý' })).toEqual([]);
    expect(codes(plan, { ...plan, date: '28/02/2021' })).toEqual([]);
    expect(codes({ number: '1/KH' }, { number: '1/KH' })).toEqual(['HT407', 'HT407']);
    expect(codes({ ...plan, issuer: '', summary: 'A' }, { ...plan, issuer: '', summary: 'B' })).toEqual([]);
    expect(codes({ ...plan, issuer: '' }, { ...plan, issuer: '' })).toEqual([]);
  });
});

describe('numbers rise through the year', () => {
  const doc = (number: number, date: string): Row => ({ number: `${number}/UBND-VX`, date, issuer: UBND });

  test('a lower number with a later date', () => {
    expect(found(doc(1454, '24/04/2022'), doc(1512, '25/03/2022'), doc(6587, '31/10/2022'))).toEqual([
      [
        'HT414',
        expect.stringMatching(/^D[56]$/),
        { number: '1454/UBND-VX', date: '24/04/2022', other: '1512/UBND-VX', otherDate: '25/03/2022' },
      ],
    ]);
  });

  test('one wrong date against many is told once, at its cell', () => {
    const many = [10, 20, 30, 40, 50].map((number, index) => doc(number, `01/0${index + 1}/2022`));
    expect(found(...many, doc(15, '20/11/2022')).map(([code, cell]) => [code, cell])).toEqual([
      ['HT414', 'D10'],
    ]);
  });

  test('documents in their order, whatever their dates, give nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 360 }), { maxLength: 30 }), (days) => {
        const sorted = [...days].sort((a, b) => a - b);
        const texts = sorted.map((day, index) => {
          const date = new Date(Date.UTC(2022, 0, day));
          return doc(index + 1, `${date.getUTCDate()}/${date.getUTCMonth() + 1}/2022`);
        });
        expect(codes(...texts)).toEqual([]);
      }),
    );
  });
});

test('anything in any column: never an exception, always a cell', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('1/KH-UBND', '28/02/2022', UBND, '1.1.1, 2.1.1'));
  const row = fc.record({
    indicator: text,
    kind: text,
    number: text,
    date: text,
    issuer: text,
    summary: text,
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (texts) => {
      for (const { at } of documentNotes(rows(...texts), 2022)) expect(at?.cell).toMatch(/^[A-G]\d+$/);
    }),
  );
});
