import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/workbook/read/cell-text.ts';
import { codeOf, codesOf, codesOfDate } from '../../../src/workbook/read/codes.ts';
import { bool, cell, date, error, formula, iso, num, SET, text } from './support.ts';

describe('textOf', () => {
  it.each([
    ['text', text('  Kế\u00a0hoạch\n số\u200b 1 '), 'Kế hoạch số 1'],
    ['decomposed text', text('Đạt'.normalize('NFD')), 'Đạt'],
    ['full-width text', text('２.１.１'), '2.1.1'],
    ['a number', num(872), '872'],
    ['a number with leading zeros shown', num(872, '00000'), '00872'],
    ['a number with binary noise', num(0.1 + 0.2), '0.3'],
    ['a percentage', num(0.92, '0%'), '92%'],
    ['true', bool(true), 'TRUE'],
    ['an error', error('#REF!'), '#REF!'],
    ['an ISO date', iso('2022-01-17T00:00:00'), '17/01/2022'],
    ['a formula without value', formula('A1'), ''],
    ['a formula with value', formula('A1', text('x')), 'x'],
    ['a date that never was', num(60, 'dd/mm/yyyy'), '60'],
    ['a time of day', num(0.5, 'hh:mm'), '0.5'],
  ])('%s', (_, content, expected) => expect(textOf(cell(content), false)).toBe(expected));

  it('dates in both systems', () => {
    expect(textOf(cell(date(44578)), false)).toBe('17/01/2022');
    expect(textOf(cell(date(44578.75)), false)).toBe('17/01/2022');
    expect(textOf(cell(date(44578 - 1462)), true)).toBe('17/01/2022');
    expect(textOf(undefined, false)).toBe('');
  });
});

describe('codes', () => {
  const known = new Set(
    SET.standards.flatMap((s) => s.criteria.flatMap((c) => c.indicators.map((i) => i.id))),
  );

  it.each([
    ['2.1.1', '2.1.1'],
    [' 2.1.1. ', '2.1.1'],
    ['Chỉ báo 2.1.1', '2.1.1'],
    ['TIÊU CHÍ: 2.1.1', '2.1.1'],
    ['２．１．１', '2.1.1'],
    ['2. 1 .1', '2.1.1'],
    ['2.1', '2.1'],
  ])('%j is %s', (from, to) => expect(codeOf(from)).toBe(to));

  it.each([
    ['1.1.1', ['1.1.1']],
    ['1.1.1, 1.1.2', ['1.1.1', '1.1.2']],
    ['1.1.1;1.1.2', ['1.1.1', '1.1.2']],
    ['1.1.1 1.1.2', ['1.1.1', '1.1.2']],
    ['1.1.1\n1.1.2', ['1.1.1', '1.1.2']],
    ['Tiêu chí 1.1.1', ['1.1.1']],
    ['Tiêu chí 1.1.1, chỉ báo 1.1.2', ['1.1.1', '1.1.2']],
    ['1.1.1 và 1.1.2.', ['1.1.1', '1.1.2']],
    ['1.1.1/1.1.2', ['1.1.1', '1.1.2']],
    ['1. 1. 1', ['1.1.1']],
    ['2.1', ['2.1']],
    ['2.2.2d, 1.1.1A', ['2.2.2d', '1.1.1a']],
    ['16a; 7b và 1', ['16a', '7b', '1']],
  ])('%j names %j', (from, to) => expect(codesOf(from)).toEqual(to));

  it.each([
    '',
    'không',
    '1.1.1 - 1.2.3',
    '1.1.1–1.1.2',
    '1.1.1 đến 1.1.2',
    'KH 12',
    'trừ 1.1.1',
    '1.1.1ab',
    '1.1.1à',
  ])('%j names none for certain', (from) => expect(codesOf(from)).toBeUndefined());

  it.each([
    // Excel's serial of the day; the codes it may have been.
    ['1.1.1', 36892, ['1.1.1']],
    ['1.1.2', 37257, ['1.1.2']],
    ['2.2.3', 37654, ['2.2.3']],
    ['3.1.1 as 3/1/2001', 36894, ['3.1.1']],
    ['3.2.3 as 3/2/2003', 37655, ['3.2.3']],
    ['1.2.3 as 1/2/2003', 37653, ['1.2.3']],
    ['1.2.1 or 2.1.1', 36923, ['1.2.1', '2.1.1']],
    ['2.1.1 or 1.2.1', 36893, ['2.1.1', '1.2.1']],
    ['2.1.2 or 1.2.2', 37258, ['2.1.2', '1.2.2']],
    ['a real date', 44578, []],
    ['a number', 5, []],
  ])('%s', (_, serial, expected) => {
    expect(codesOfDate(cell(date(serial)), known, false)).toEqual(expected);
    expect(codesOfDate(cell(date(serial - 1462)), known, true)).toEqual(serial < 1462 ? [] : expected);
    expect(codesOfDate(cell(num(serial)), known, false)).toEqual([]);
  });

  it('also from ISO dates and not from texts', () => {
    expect(codesOfDate(cell(iso('2001-01-01')), known, false)).toEqual(['1.1.1']);
    expect(codesOfDate(cell(text('01/01/2001')), known, false)).toEqual([]);
    expect(codesOfDate(undefined, known, false)).toEqual([]);
  });
});
