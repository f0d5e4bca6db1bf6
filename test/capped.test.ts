/** The list of findings is bounded, and nothing is left out without a word. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capped, MOST_FINDINGS } from '../src/capped.ts';
import type { Diagnostic } from '../src/diagnostics.ts';

const wrong = (row: number, sheet = 'Xã', col = 'C'): Diagnostic => ({
  code: 'HT212',
  args: { seen: `x${row}`, expected: 'Có, Không' },
  at: { sheet, cell: `${col}${row}` },
});
const rows = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test('as many as are listed stay as they are', () => {
  const all = rows(MOST_FINDINGS).map((row) => wrong(row));
  expect(capped(all)).toEqual(all);
});

test('one more: the first ones by row and column, and how many are left, from where to where', () => {
  const all = rows(MOST_FINDINGS + 3)
    .map((row) => wrong(row))
    .reverse();
  const kept = capped(all);
  expect(kept).toHaveLength(MOST_FINDINGS + 1);
  expect(kept[0]).toEqual(wrong(1));
  expect(kept.at(-1)).toEqual({
    code: 'HT140',
    args: { of: 'HT212', count: '3', first: 'C201', last: 'C203' },
    at: { sheet: 'Xã', cell: 'C201' },
  });
});

test('each sheet and each code for itself: one error on another sheet is never hidden', () => {
  const all = [
    ...rows(900).map((row) => wrong(row)),
    wrong(5, 'Cơ quan'),
    { code: 'HT126' as const, args: {} },
  ];
  const kept = capped(all);
  expect(kept).toContainEqual(wrong(5, 'Cơ quan'));
  expect(kept).toContainEqual({ code: 'HT126', args: {} });
});

test('warnings and notes are left out with a warning; the same finding twice counts once', () => {
  const note = (row: number): Diagnostic => ({
    code: 'HT403',
    args: { seen: `9.9.${row}` },
    at: { sheet: 'Minh chứng', cell: `A${row}` },
  });
  const all = rows(250).flatMap((row) => [note(row), note(row)]);
  expect(capped(all).at(-1)).toMatchObject({ code: 'HT141', args: { of: 'HT403', count: '50' } });
});

test('what is listed and what is said to be left out make all there is', () => {
  const places = fc.record({
    row: fc.nat(2000),
    sheet: fc.constantFrom('Xã', 'Cơ quan'),
    col: fc.constantFrom('C', 'D'),
  });
  fc.assert(
    fc.property(fc.array(places, { maxLength: 1500, size: 'max' }), (list) => {
      const all = list.map(({ row, sheet, col }) => wrong(row + 1, sheet, col));
      const different = (some: readonly Diagnostic[]) => new Set(some.map((d) => JSON.stringify(d))).size;
      const kept = capped(all);
      const left = kept.flatMap((d) => (d.code === 'HT140' ? [Number(d.args.count)] : []));
      const listed = different(kept.filter((d) => d.code === 'HT212'));
      expect(listed + left.reduce((a, b) => a + b, 0)).toBe(different(all));
    }),
    { numRuns: 50 },
  );
});
