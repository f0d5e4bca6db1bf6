/** Formats in both directions: those that show the stored figure, and those that make a reader see another or none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinFormat } from '../../src/xlsx/number-format.ts';
import { shownBy } from '../../src/xlsx/number-shown.ts';

describe('shows the figure that is stored', () => {
  it.each([
    ['General', 33],
    ['', 33],
    ['0', 33],
    ['#', 33],
    ['#,##0', 1234567],
    ['#,##0.00', 1234.5],
    ['#,##0 ;(#,##0)', 33],
    ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', 33],
    // An accounting format shows zero as a dash.
    ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', 0],
    ['_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', 0],
    ['0;-0;0', 0],
    ['#,##0', 0],
    ['#,##0,,', 0],
    ['0.00E+00', 1210],
    ['# ?/?', 12],
    ['# ?/8', 0.5],
    ['@', 33],
    ['0" xã"', 13],
    ['0.00\\m', 1.5],
    ['"$"#,##0', 5],
    ['#,##0\\ [$₫-42A]', 5],
    ['[Red]0;[Blue]-0', 33],
    ['[>=100]0;[<5]"ít";0', 33],
    ['"Số: "0', 33],
    ['0" (theo báo cáo)"', 33],
    // Thousands with dots, as people make Excel in English write Vietnamese figures.
    ['#\\.##0', 1234],
    ['[>=1000000]#\\.###\\.##0;[>=1000]#\\.##0;0', 1234567],
    ['[>=1000000]#\\.###\\.##0;[>=1000]#\\.##0;0', 33],
    ['0" tỷ lệ"', 33],
  ])('%s: %s', (code, value) => expect(shownBy(code, value)).toBe('as-stored'));
});

describe('shows something else', () => {
  it.each([
    ['#,##0,,', 1234567, 'other'],
    ['0,', 1234, 'other'],
    ['0.0,', 1234, 'other'],
    ['0,.0', 1234, 'other'],
    ['#,##0.0,,"tr"', 1234567, 'other'],
    ['0.0,%', 0.9, 'other'],
    ['0%%', 0.9, 'other'],
    ['0"000"', 12, 'other'],
    ['0"/13"', 12, 'other'],
    ['1000', 5, 'other'],
    ['0\\.00', 9230, 'other'],
    ['0","00', 9230, 'other'],
    ['#\\.##0', 33, 'other'],
    ['-0', 5, 'other'],
    ['"("0")"', 5, 'other'],
    ['0;"-"0', 5, 'as-stored'],
    ['0%', 0.92, 'percent'],
    ['[Red]0.0%;[Blue]-0.0%', 0.92, 'percent'],
    ['[<=1]0%;0"%"', 0.92, 'percent'],
    ['[<=1]0%;0"%"', 92, 'percent-sign'],
    ['0.0"%"', 92.3, 'percent-sign'],
    ['0\\ \\%', 92, 'percent-sign'],
    ['0" nghìn"', 12, 'scale-word'],
    ['#,##0" tỷ đồng"', 12, 'scale-word'],
    ['0"k"', 12, 'scale-word'],
    [';;;', 33, 'hidden'],
    [';;;', 0, 'hidden'],
    ['"Có"', 1, 'hidden'],
    ['0;;', -5, 'hidden'],
    ['0;-0;;@', 0, 'hidden'],
    ['0;-0;"chưa có"', 0, 'hidden'],
    ['#', 0, 'hidden'],
    ['#,###', 0, 'hidden'],
    ['?', 0, 'hidden'],
    ['#" xã"', 0, 'hidden'],
    ['[>=100]0;[<5]"ít"', 3, 'hidden'],
  ])('%s: %s is %s', (code, value, shown) => expect(shownBy(code, value)).toBe(shown));
});

it('Excel’s own formats show what is stored, or its percentage', () => {
  for (const id of [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 37, 38, 39, 40, 41, 42, 43, 44, 48, 49]) {
    for (const value of [0, 0.5, 33, 1234567.89])
      expect([id, shownBy(builtinFormat(id) ?? '', value)]).toEqual([id, 'as-stored']);
  }
  for (const id of [9, 10]) expect(shownBy(builtinFormat(id) ?? '', 0.92)).toBe('percent');
});

it('never throws, whatever the code', () => {
  const code = fc.string({ unit: fc.constantFrom(...'0#?,.;%"\\[]<>=@/_*E+-GeneralMy 1'), maxLength: 30 });
  fc.assert(
    fc.property(code, fc.double({ noNaN: true }), (c, v) => typeof shownBy(c, v) === 'string'),
    { numRuns: 2000 },
  );
});
