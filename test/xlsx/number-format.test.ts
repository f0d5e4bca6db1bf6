import { expect, it } from 'vitest';
import { builtinFormat, formatKind } from '../../src/xlsx/number-format.ts';

it.each([
  ['General', 'general'],
  ['GENERAL', 'general'],
  ['[$-42A]General', 'general'],
  ['General" người"', 'general'],
  ['', 'general'],
  ['0', 'other'],
  ['#,##0.00', 'other'],
  ['0.00E+00', 'other'],
  ['# ?/?', 'other'],
  ['0.00"m"', 'other'],
  ['0.00\\m', 'other'],
  ['0.00\\ \\h', 'other'],
  ['0_m', 'other'],
  ['0*d', 'other'],
  ['"ngày "0', 'other'],
  ['"%"0', 'other'],
  ['0\\%', 'other'],
  ['#,##0\\ [$₫-42A]', 'other'],
  ['[Red]0;[Blue]-0', 'other'],
  ['[>=100]0;[<5]"ít"', 'other'],
  ['[Magenta]#,##0 ;(#,##0)', 'other'],
  ['0;-0;;@', 'other'],
  ['0" 😀"', 'other'],
  ['"không đóng m', 'other'],
  ['[m', 'other'],
  ['0%', 'percent'],
  ['0.00%', 'percent'],
  ['[Red]0.0%;[Blue]-0.0%', 'percent'],
  ['0.0\\ %', 'percent'],
  ['"tỷ lệ "0%', 'percent'],
  ['@', 'text'],
  ['[$-42A]@', 'text'],
  ['dd/mm/yyyy', 'date'],
  ['[$-42A]dd/mm/yyyy', 'date'],
  ['[$-42A]dd\\ mmmm\\ yyyy', 'date'],
  ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
  ['"Ngày" dd "tháng" mm "năm" yyyy', 'date'],
  ['dd/mm/yyyy;@', 'date'],
  ['[Red]yyyy', 'date'],
  ['h:mm AM/PM', 'date'],
  ['[h]:mm:ss', 'date'],
  ['[hh]', 'date'],
  ['[mm]', 'date'],
  ['[SS]', 'date'],
  ['mm:ss.0', 'date'],
  ['e', 'date'],
])('%s is %s', (code, kind) => {
  expect(formatKind(code)).toBe(kind);
});

it('knows the formats named by number', () => {
  const kinds = [0, 9, 10, 14, 22, 30, 37, 46, 49].map((id) => formatKind(builtinFormat(id) ?? 'x'));
  expect(kinds).toEqual(['general', 'percent', 'percent', 'date', 'date', 'date', 'other', 'date', 'text']);
  expect(builtinFormat(23)).toBeUndefined();
});
