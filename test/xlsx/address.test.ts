import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnName,
  formatAddress,
  formatRange,
  MAX_COL,
  MAX_ROW,
  parseAddress,
  parseRange,
} from '../../src/xlsx/address.ts';
import { parseReference } from '../../src/xlsx/reference.ts';
import { dateToSerial, isoToDate, serialToDate } from '../../src/xlsx/serial.ts';

describe('addresses', () => {
  it('go there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_ROW }), fc.integer({ min: 1, max: MAX_COL }), (row, col) => {
        expect(parseAddress(formatAddress(row, col))).toEqual({ row, col });
        expect(parseAddress(`$${columnName(col)}$${row}`)).toEqual({ row, col });
      }),
    );
  });
  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'AAAA1', 'a1', 'A1 ', 'Á1', 'A1.5', '$', 'A$', 'A-1'])(
    '%j is none',
    (ref) => {
      expect(parseAddress(ref)).toBeUndefined();
    },
  );
  it('ranges', () => {
    expect(parseRange('B3:C9')).toEqual({ top: 3, left: 2, bottom: 9, right: 3 });
    expect(parseRange('$A$1')).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
    expect(formatRange({ top: 3, left: 2, bottom: 9, right: 3 })).toBe('B3:C9');
    expect(formatRange({ top: 3, left: 2, bottom: 3, right: 2 })).toBe('B3');
    for (const bad of ['C9:B3', 'A1:', ':A1', 'A1:B2:C3', 'A:B']) expect(parseRange(bad)).toBeUndefined();
  });
});

it.each([
  ["'Chỉ báo'!$D$10", { kind: 'cell', sheet: 'Chỉ báo', row: 10, col: 4 }],
  ["'Xã ''Đông'''!A1", { kind: 'cell', sheet: "Xã 'Đông'", row: 1, col: 1 }],
  ['Sheet1!A1:B2', { kind: 'range', sheet: 'Sheet1', range: { top: 1, left: 1, bottom: 2, right: 2 } }],
  ['Bảng!$A$1', { kind: 'cell', sheet: 'Bảng', row: 1, col: 1 }],
  ['$A$1', { kind: 'cell', row: 1, col: 1 }],
  ['S1!$1:$3', { kind: 'range', sheet: 'S1', range: { top: 1, left: 1, bottom: 3, right: MAX_COL } }],
  ['S1!$A:$C', { kind: 'range', sheet: 'S1', range: { top: 1, left: 1, bottom: MAX_ROW, right: 3 } }],
  [
    'S1!$A$1:$XFD$1048576',
    { kind: 'range', sheet: 'S1', range: { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COL } },
  ],
  ['"huyen-2021"', { kind: 'text', value: 'huyen-2021' }],
  ['"a""b #REF!"', { kind: 'text', value: 'a"b #REF!' }],
  ['12.50', { kind: 'number', value: 12.5, raw: '12.50' }],
  ['-3', { kind: 'number', value: -3, raw: '-3' }],
  ['#REF!', { kind: 'broken' }],
  ['S1!#REF!', { kind: 'broken' }],
  ['#REF!$A$1', { kind: 'broken' }],
  ['SUM(S1!#REF!)', { kind: 'broken' }],
  ["'#REF!'!A1", { kind: 'cell', sheet: '#REF!', row: 1, col: 1 }],
  ['S1!A1,S1!B2', { kind: 'other' }],
  ['[1]S1!A1', { kind: 'other' }],
  ["'[1]S 1'!A1", { kind: 'other' }],
  ['S1:S3!A1', { kind: 'other' }],
  ["'S1:S3'!A1", { kind: 'other' }],
  ['OFFSET(S1!A1,0,0)', { kind: 'other' }],
  ['"a"&"b"', { kind: 'other' }],
  ['', { kind: 'other' }],
  ["'S1!A1", { kind: 'other' }],
])('the formula %s', (formula, reference) => {
  expect(parseReference(formula)).toEqual(reference);
});

describe('serial dates', () => {
  it.each([
    [1, { year: 1900, month: 1, day: 1 }],
    [59, { year: 1900, month: 2, day: 28 }],
    [61, { year: 1900, month: 3, day: 1 }],
    [44578, { year: 2022, month: 1, day: 17 }],
    [44578.99, { year: 2022, month: 1, day: 17 }],
    [2958465, { year: 9999, month: 12, day: 31 }],
  ])('%d in the 1900 system', (serial, date) => {
    expect(serialToDate(serial, false)).toEqual(date);
    expect(dateToSerial(date, false)).toBe(Math.floor(serial));
  });
  it.each([
    [0, { year: 1904, month: 1, day: 1 }],
    [43116, { year: 2022, month: 1, day: 17 }],
    [2957003, { year: 9999, month: 12, day: 31 }],
  ])('%d in the 1904 system', (serial, date) => {
    expect(serialToDate(serial, true)).toEqual(date);
    expect(dateToSerial(date, true)).toBe(serial);
  });
  it.each([-1, 0, 0.5, 60, 60.5, 2958466, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d is no date',
    (serial) => {
      expect(serialToDate(serial, false)).toBeUndefined();
    },
  );
  it('go there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2957003 }), fc.boolean(), (serial, date1904) => {
        const date = serialToDate(serial, date1904);
        if (date) expect(dateToSerial(date, date1904)).toBe(serial);
      }),
    );
  });
  it('days that do not exist have no number', () => {
    for (const [year, month, day] of [
      [2022, 2, 29],
      [2022, 13, 1],
      [2022, 0, 1],
      [1899, 12, 31],
      [2022, 4, 31],
      [10000, 1, 1],
      [2022.5, 1, 1],
    ] as const) {
      expect(dateToSerial({ year, month, day }, false)).toBeUndefined();
    }
    expect(dateToSerial({ year: 1903, month: 12, day: 31 }, true)).toBeUndefined();
    expect(isoToDate('2020-02-29')).toEqual({ year: 2020, month: 2, day: 29 });
    expect(isoToDate('2022-02-29')).toBeUndefined();
    expect(isoToDate('2022-01-17T25:00')).toBeUndefined();
  });
});
