/** What-if: an assumption is read as a cell's text is, has effect whatever stood there, and leaves the workbook alone. */
import { expect, it } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { toDecimal } from '../../src/engine/rational.ts';
import { UsageError } from '../../src/usage.ts';
import { assume } from '../../src/workbook/assume.ts';
import { parseAssumption } from '../../src/workbook/assumption.ts';
import type { ReadWorkbook } from '../../src/workbook/read/workbook.ts';
import { BASE, huyen, over, submission } from '../engine/support.ts';

const read = (
  entries: Record<string, unknown>,
  diagnostics: ReadWorkbook['diagnostics'] = [],
): ReadWorkbook => ({
  submission: submission(over(BASE, entries)),
  unit: { name: '', code: '', province: '' },
  reporter: '',
  deadline: '',
  decision: '',
  documents: [],
  subUnits: new Map(),
  usedRosters: [],
  diagnostics,
  place: () => undefined,
});

/** Outcome, level and the indicator's share after assumptions. */
function whatIf(entries: Record<string, unknown>, id: string, ...assumptions: string[]) {
  const { read: changed, assumed } = assume(huyen, read(entries), assumptions.map(parseAssumption));
  const a = assess(huyen, changed.submission, { strict: false });
  const indicator = a.indicators.find((i) => i.indicator.id === id);
  const share =
    indicator?.part == null
      ? null
      : `${toDecimal(indicator.part)}/${toDecimal(indicator.whole ?? indicator.part)}`;
  return { outcome: a.outcome, level: a.level, indicator: indicator?.outcome, share, assumed };
}

it.each([
  ['counts', { '2.2.4': '9/13' }, ['2.2.4.part=10'], '10/13'],
  ['both counts in one', { '2.2.4': '9/13' }, ['2.2.4.part=11/13'], '11/13'],
  ['thousands by dots', { '2.2.4': '900/1300' }, ['2.2.4.part=1.210'], '1210/1300'],
  ['in_ before the name', { '2.2.4': '9/13' }, ['in_2.2.4.part = 10'], '10/13'],
  ['over a roster, whose total stays', { '2.2.4': { có: 9, không: 4 } }, ['2.2.4.part=10'], '10/13'],
  ['over a roster with blanks', { '2.2.4': { có: 9, không: 2, trống: 2 } }, ['2.2.4.part=12'], '12/13'],
  ['over an unreadable cell', { '2.2.4.part': 'lỗi', '2.2.4.whole': '13' }, ['2.2.4.part=10'], '10/13'],
] as const)('%s', (_name, entries, assumptions, share) => {
  const result = whatIf(entries, '2.2.4', ...assumptions);
  expect([result.outcome, result.indicator, result.share]).toEqual(['met', 'met', share]);
});

it('a rate decides over counts and roster, as assumed', () => {
  expect(whatIf({ '2.2.4': '9/13' }, '2.2.4', '2.2.4.rate=95%')).toMatchObject({
    outcome: 'met',
    share: null,
  });
  expect(whatIf({ '2.2.4': { có: 13 } }, '2.2.4', '2.2.4.rate=60,5')).toMatchObject({ indicator: 'not-met' });
});

it('a self-assessment stands in for figures that say otherwise, unless figures are assumed as well', () => {
  const poverty = { '3.1.1.previous': '1.83%', '3.1.1.current': '1.39%' };
  expect(whatIf(poverty, '3.1.1')).toMatchObject({ outcome: 'not-met' });
  expect(whatIf(poverty, '3.1.1', '3.1.1.verdict=Đạt')).toMatchObject({ outcome: 'met', indicator: 'met' });
  expect(whatIf(poverty, '3.1.1', '3.1.1.verdict=dat', '3.1.1.current.rate=1%')).toMatchObject({
    indicator: 'not-met',
  });
  expect(whatIf(poverty, '3.1.1', '3.1.1.current.rate=0,33%')).toMatchObject({ indicator: 'met' });
});

it('an empty value takes the cell away', () => {
  expect(whatIf({ '2.2.4': '13/13' }, '2.2.4', '2.2.4.part=')).toMatchObject({ indicator: 'undecided' });
  expect(whatIf({}, '1.1.1', '1.1.1.verdict=')).toMatchObject({ indicator: 'undecided' });
});

it('each assumption is kept with what the workbook has, and marked by HT335 alone', () => {
  const given = read({ '2.2.4': '9/13' }, [
    { code: 'HT201', args: { seen: 'x' }, indicator: '2.2.4', fields: ['2.2.4.part'] },
    { code: 'HT218', args: {}, fields: ['year'] },
  ]);
  const before = structuredClone(given.submission);
  const { read: changed, assumed } = assume(huyen, given, [parseAssumption('2.2.4.part= 10 ')]);
  expect(assumed).toEqual([{ field: '2.2.4.part', value: '10', was: '9' }]);
  expect(changed.diagnostics.map((d) => d.code)).toEqual(['HT218', 'HT335']);
  expect(given.submission).toEqual(before);
});

const refusal = (argument: string) => {
  try {
    assume(huyen, read({}), [parseAssumption(argument)]);
    return null;
  } catch (error) {
    return error instanceof UsageError ? [error.code, error.args] : error;
  }
};

it('what is no assumption, no field, or no value is refused, with near names', () => {
  expect(refusal('2.2.4.part')).toEqual(['HT035', { argument: '2.2.4.part' }]);
  expect(refusal('=10')).toEqual(['HT035', { argument: '=10' }]);
  expect(refusal('2.2.4.prat=10')).toMatchObject([
    'HT036',
    { field: '2.2.4.prat', near: expect.stringContaining('2.2.4.part') },
  ]);
  expect(refusal('__proto__=10')).toMatchObject(['HT036', {}]);
  expect(refusal('2.2.4.part=nhiều')).toMatchObject(['HT037', { field: '2.2.4.part', value: 'nhiều' }]);
  expect(refusal('2.2.4.part=1,210')).toMatchObject(['HT037', {}]);
  expect(refusal('1.1.1.verdict=Tốt')).toMatchObject(['HT037', { expected: 'Đạt, Chưa đạt, Không áp dụng' }]);
});
