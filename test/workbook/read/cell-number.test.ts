import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../../src/engine/rational.ts';
import { type NumberContext, readNumberCell } from '../../../src/workbook/read/cell-number.ts';
import type { NumberField } from '../../../src/workbook/read/number-text.ts';
import { bool, type Content, cell, date, error, formula, iso, num, text } from './support.ts';

/** `12`, `0.92..92` for two readings (R8), `12/13`, `HT201`, `` for blank; then the notes. */
function read(content: Content, field: NumberField, context?: NumberContext): string {
  const { reading, pair, notes } = readNumberCell(cell(content), field, context);
  const value = (r: typeof reading): string =>
    r === undefined
      ? ''
      : r.state === 'value'
        ? toDecimal(r.value, 15)
        : r.state === 'either'
          ? `${toDecimal(r.low, 15)}..${toDecimal(r.high, 15)}`
          : '!';
  const said = notes
    .map((note) => ` ${note.code}${'seen' in note.args ? `(${note.args.seen})` : ''}`)
    .join('');
  return (pair === undefined ? value(reading) : `${value(pair.part)}/${value(pair.whole)}`) + said;
}

it('struck through: a whole cell is read and said, a part of it is refused', () => {
  const struck = { ...cell(num(33)), struck: true as const };
  const { reading, notes } = readNumberCell(struck, 'count');
  expect(reading).toMatchObject({ state: 'value', value: { n: 33n } });
  expect(notes).toEqual([{ code: 'HT224', args: { seen: '33' } }]);
  expect(read(text('3\u03363\u0336 35'), 'count')).toBe('! HT225(3\u03363\u0336 35)');
});

describe('numbers as Excel stores them', () => {
  it.each([
    [12, 'count', '12'],
    [0, 'count', '0'],
    [-3, 'count', '-3'],
    [12.5, 'count', '12.5'],
    [1e15, 'count', '1000000000000000'],
    [1.5e20, 'amount', '150000000000000000000'],
    // R3: what Excel shows, not what the double is.
    [0.1 + 0.2, 'amount', '0.3'],
    [4.6 - 3.1, 'amount', '1.5'],
    [0.7 * 100, 'amount', '70'],
    [69.99999999999999, 'amount', '70'],
    [69.9999999999999, 'amount', '69.9999999999999'],
    [1e-7, 'amount', '0.0000001'],
  ] as const)('%s as %s', (value, field, expected) => {
    expect(read(num(value), field)).toBe(expected);
  });

  it.each([
    // R8: with percent format, without, on both sides of 1.
    [0.92, '0%', '92'],
    [0.92, '0.00%', '92'],
    [0.92, 'General', '0.92..92'],
    [0.92, '0.00', '0.92..92'],
    // The screen shows 0.92%.
    [0.92, '0.00"%"', '0.92'],
    [0.92, '# ?/?', '0.92..92'],
    [1, 'General', '1..100'],
    [1, '0%', '100'],
    [1.01, 'General', '1.01'],
    [92.3, 'General', '92.3'],
    [92.3, '0.0"%"', '92.3'],
    [92.3, '0.0\\%', '92.3'],
    [92.3, '0%', '9230'],
    [0, 'General', '0'],
    [-0.5, 'General', '-0.5'],
    [0.0005, '0.00%', '0.05'],
    [0.7 * 1, '0%', '70'],
    [0.1 * 7, '0.00%', '70'],
    [0.29 * 100, 'General', '29'],
    [0.0139, '0.00%', '1.39'],
    [0.92, '[<=1]0%;0"%"', '92'],
    [92, '[<=1]0%;0"%"', '92'],
    [0.9, '0.0,%', '! HT222(0.9)'],
    [0.9, '0%%', '! HT222(0.9)'],
    [0.9, ';;;', '! HT223(0.9)'],
    [0, '0%;;', '! HT223(0)'],
  ])('rate %s shown by %s', (value, format, expected) => {
    expect(read(num(value, format), 'percent')).toBe(expected);
  });

  it.each([
    [1, '0%', '! HT221(100%)'],
    [0.92, '0.00%', '! HT221(92%)'],
    [33, '0%', '! HT221(3300%)'],
    [0, '0%', '0'],
    [33, '#,##0', '33'],
    [33, '0.00', '33'],
    [33, '@', '33'],
    // What the screen shows is not what is stored (W8): refused, unless it is zero either way.
    [1234567, '#,##0,,', '! HT222(1234567)'],
    [1234, '0,', '! HT222(1234)'],
    [1234, '0.0,', '! HT222(1234)'],
    [0, '#,##0,,', '0'],
    [12, '0"000"', '! HT222(12)'],
    [12, '0"/13"', '! HT222(12)'],
    [33, ';;;', '! HT223(33)'],
    [0, '#,###', '! HT223(0)'],
    [0, '0;-0;;@', '! HT223(0)'],
    [0, '_(* #,##0_);_(* (#,##0);_(* "-"_)', '0'],
    [33, '#,###', '33'],
    [92, '0"%"', '! HT221(92%)'],
    [0, '0"%"', '0'],
    [1234, '#\\.##0', '1234'],
    [12, '0" xã"', '12'],
  ])('count %s shown by %s', (value, format, expected) => {
    expect(read(num(value, format), 'count')).toBe(expected);
    expect(read(num(value, format), 'amount')).toBe(expected);
  });

  it('a word for thousands: another count, but an amount’s own unit', () => {
    expect(read(num(12, '0" nghìn"'), 'count')).toBe('! HT222(12)');
    expect(read(num(0, '0" nghìn"'), 'count')).toBe('0');
    expect(read(num(12, '#,##0" tỷ đồng"'), 'amount')).toBe('12');
  });

  it('keeps the decimals that were typed, in percent', () => {
    const { reading } = readNumberCell(cell(num(0.9672, '0.00%')), 'percent');
    expect(reading).toMatchObject({ state: 'value', decimals: 2 });
  });
});

describe('texts', () => {
  it.each([
    ['33', 'count', '33 HT217(33)'],
    [' 33\u00a0', 'count', '33 HT217(33)'],
    ['\u200b３３', 'count', '33 HT217(33)'],
    ['1.210', 'count', '1210 HT217(1.210)'],
    ['1,210', 'count', '! HT202(1,210)'],
    ['1.5', 'count', '1.5 HT217(1.5)'],
    ['mười hai', 'count', '! HT201(mười hai)'],
    ['92%', 'count', '! HT221(92%)'],
    ['abc%', 'count', '! HT201(abc%)'],
    ['1.210', 'amount', '! HT202(1.210)'],
    ['12,5', 'amount', '12.5 HT217(12,5)'],
    ['92,3 %', 'percent', '92.3 HT217(92,3 %)'],
    ['92.3%', 'percent', '92.3 HT217(92.3%)'],
    ['92,3％', 'percent', '92.3 HT217(92,3%)'],
    ['92,3', 'percent', '92.3 HT217(92,3)'],
    ['0,92', 'percent', '0.92..92'],
    ['0,92%', 'percent', '0.92 HT217(0,92%)'],
    ['1', 'percent', '1..100'],
    ['1%', 'percent', '1 HT217(1%)'],
    ['97,035%', 'percent', '! HT202(97,035%)'],
    ['trên 80%', 'percent', '! HT201(trên 80%)'],
    ['', 'percent', ''],
    ['\u00a0 \u200b', 'percent', ''],
    ['%', 'percent', '! HT201(%)'],
  ] as const)('%j as %s', (value, field, expected) => {
    expect(read(text(value), field)).toBe(expected);
  });

  it('"33/33" gives both counts, and names the half that could be read in two ways', () => {
    expect(read(text('33/33'), 'count')).toBe('33/33 HT217(33/33)');
    expect(read(text('1.210/1.300'), 'count')).toBe('1210/1300 HT217(1.210/1.300)');
    expect(read(text('1,210/1300'), 'count')).toBe('! HT202(1,210)');
    expect(read(text('12/13'), 'percent')).toBe('12/13 HT217(12/13)');
    expect(read(text('1./13'), 'count')).toBe('! HT201(1./13)');
    // Beside amounts the dot of "1.5/2.000" may be a decimal sign in both.
    expect(read(text('1.5/2.000'), 'percent', { date1904: false, counts: 'amount' })).toBe('! HT202(2.000)');
    expect(read(text('12,5/13'), 'percent', { date1904: false, counts: 'amount' })).toBe(
      '12.5/13 HT217(12,5/13)',
    );
  });
});

describe('what is no number', () => {
  const mac = { date1904: true, counts: 'count' } as const;
  it.each([
    ['blank', undefined, ''],
    ['an error', error('#DIV/0!'), '! HT209(#DIV/0!)'],
    ['TRUE', bool(true), '! HT213(TRUE)'],
    ['FALSE', bool(false), '! HT213(FALSE)'],
    ['a date (12/12 typed)', date(44907), '! HT213(12/12/2022)'],
    ['an ISO date', iso('2022-12-12'), '! HT213(12/12/2022)'],
    ['a formula never calculated', formula('A1+A2'), '! HT210'],
  ])('%s', (_, content, expected) => {
    const one = content && cell(content);
    expect(one === undefined ? readNumberCell(undefined, 'count') : undefined).toEqual(
      one === undefined ? { notes: [] } : undefined,
    );
    if (content !== undefined) expect(read(content, 'count')).toBe(expected);
  });

  it('a date is shown by the date system of its workbook', () => {
    expect(read(date(43445), 'count', mac)).toBe('! HT213(12/12/2022)');
  });
});

describe('formulas', () => {
  it.each([
    ['a number', formula('SUM(A1:A2)', num(33)), '33 HT216'],
    ['a text number', formula('A1&""', text('33')), '33 HT217(33) HT216'],
    ['an empty text', formula('IF(A1="","",A1)', text('')), ''],
    ['an error', formula('A1/0', error('#DIV/0!')), '! HT209(#DIV/0!)'],
    ['a follower of a shared formula', formula('', num(7)), '7 HT216'],
  ])('%s', (_, content, expected) => {
    expect(read(content, 'count')).toBe(expected);
  });

  it('keeps both readings of a plain 0.92', () => {
    expect(read(formula('12/13', num(12 / 13)), 'percent')).toBe('0.923076923076923..92.3076923076923');
    expect(read(formula('12/13', num(12 / 13, '0.0%')), 'percent')).toBe('92.3076923076923 HT216');
  });
});
