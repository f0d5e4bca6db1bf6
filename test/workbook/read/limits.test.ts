/** Sheets that hold more than anyone fills in: refused as a whole and said, or listed only in part and said. */
import { describe, expect, it } from 'vitest';
import { MOST_FINDINGS } from '../../../src/capped.ts';
import { MOST_ROWS } from '../../../src/workbook/read/grid.ts';
import { type Book, bookOf, cell, conclusion, FULL, indicator, said, text } from './support.ts';

const ROSTER = 'Xã, phường, thị trấn';

/** Rows of texts below all that a sheet holds; gives the first one's number. */
function append(book: Book, sheet: string, count: number, texts: (row: number) => readonly string[]): number {
  const { cells } = book.sheet(sheet);
  const last = cells.reduce((most, { row }) => Math.max(most, row), 0);
  for (let row = last + 1; row <= last + count; row++)
    for (const [i, value] of texts(row).entries()) cells.push(cell(text(value), row, i + 1));
  return last + 1;
}

/** Rows with content below the header of a sheet's table. */
function rowsBelow(book: Book, sheet: string): number {
  const { cells, tables } = book.sheet(sheet);
  return new Set(cells.map(({ row }) => row).filter((row) => row > (tables[0]?.range.top ?? 0))).size;
}

describe('a roster', () => {
  const unit = (row: number) => [`Xã ${row}`, `x${row}`, 'Tốt', 'Có'];

  it('of as many rows as a list can have is counted', async () => {
    const book = (await bookOf(FULL)).clone();
    append(book, ROSTER, MOST_ROWS - rowsBelow(book, ROSTER), unit);
    const result = book.result();
    expect(said(result).filter((d) => d.startsWith('HT142'))).toEqual([]);
    expect(Number(indicator(result, '2.2.4').whole)).toBeGreaterThan(MOST_ROWS - 10);
  });

  it('of one row more is not counted at all: HT142, its indicators undecided whatever else is typed', async () => {
    const book = (await bookOf(FULL)).clone();
    append(book, ROSTER, MOST_ROWS - rowsBelow(book, ROSTER) + 1, unit);
    book.fill('2.1.2.part', 13).fill('2.1.2.whole', 13);
    const result = book.result();
    const found = result.diagnostics.filter(({ code }) => code === 'HT142');
    expect(found).toMatchObject([{ sheet: ROSTER, args: { count: String(MOST_ROWS + 1), most: '5000' } }]);
    for (const id of ['2.1.2', '2.2.4']) expect(indicator(result, id).outcome).toBe('undecided');
    expect(result.outcome).not.toBe('met');
  });

  it('whose header stands on the sheet again and again: HT143, undecided', async () => {
    const book = (await bookOf(FULL)).clone();
    append(book, ROSTER, 101, () => ['Tên đơn vị', 'Mã đơn vị', '2.1.2', '2.2.4']);
    const result = book.result();
    expect(result.diagnostics.filter(({ code }) => code === 'HT143')).toHaveLength(1);
    for (const id of ['2.1.2', '2.2.4']) expect(indicator(result, id).outcome).toBe('undecided');
  });

  it('another list of names, of any length and on a sheet of its own, is none', async () => {
    const book = (await bookOf(FULL)).clone();
    const before = conclusion(book.result());
    book.sheets.push({ name: 'Hộ dân', state: 'visible', cells: [], merges: [], tables: [] });
    append(book, 'Hộ dân', 1, () => ['Tên đơn vị', 'Mã đơn vị', 'Số hộ']);
    append(book, 'Hộ dân', MOST_ROWS + 50, (row) => [`Hộ ${row}`, `h${row}`, '4']);
    expect(conclusion(book.result())).toEqual(before);
  });

  it('with thousands of wrong answers: the first are listed, the rest counted, the outcome is the same', async () => {
    const wrong = (row: number) => [`Xã ${row}`, `x${row}`, `chưa rõ ${row}`, 'Có'];
    const book = (await bookOf(FULL)).clone();
    append(book, ROSTER, 900, wrong);
    const result = book.result();
    const listed = result.diagnostics.filter((d) => d.code === 'HT212' && d.sheet === ROSTER);
    expect(listed).toHaveLength(MOST_FINDINGS);
    const left = result.diagnostics.find((d) => d.code === 'HT140');
    expect(left).toMatchObject({ severity: 'error', sheet: ROSTER, args: { of: 'HT212', count: '700' } });
    expect(indicator(result, '2.1.2').outcome).toBe('undecided');
    // The same with all of them listed.
    const few = (await bookOf(FULL)).clone();
    append(few, ROSTER, MOST_FINDINGS, wrong);
    expect(result.outcome).toBe(few.result().outcome);
    expect(result.blocking).toEqual(few.result().blocking);
  });
});

describe('evidence', () => {
  it('of more rows than a list can have is not used: HT142, met indicators lack theirs', async () => {
    const book = (await bookOf(FULL)).clone();
    append(book, 'Minh chứng', MOST_ROWS + 1, (row) => ['2.1.1', 'Kế hoạch', `${row}/KH`]);
    const result = book.result();
    expect(result.diagnostics.find(({ code }) => code === 'HT142')).toMatchObject({
      sheet: 'Minh chứng',
      args: { table: 'tbl_evidence' },
    });
    expect(result.evidence).toEqual([]);
    expect(result.diagnostics.some((d) => d.code === 'HT401' && d.indicator === '2.1.1')).toBe(true);
  });
});
