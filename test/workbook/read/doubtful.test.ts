/** Points that a review left open, each decided: rows below a roster, a note as a reason, the same document twice, who is lacking. */
import { describe, expect, it } from 'vitest';
import { type EvaluateOptions, evaluateWorkbook } from '../../../src/evaluate.ts';
import { builtInSet, SET_IDS } from '../../../src/sets/index.ts';
import { BLANK } from '../../../src/workbook/content.ts';
import { writeWorkbook } from '../../../src/workbook/write/workbook.ts';
import { nodeInflate } from '../../../src/xlsx/node-inflate.ts';
import { type Book, bookOf, FULL, indicator, said } from './support.ts';

const COMMUNES = 'Xã, phường, thị trấn';
const put = (b: Book, row: number, name: string | null, code: string | null, rating: string | null) =>
  b.put(COMMUNES, `A${row}`, name).put(COMMUNES, `B${row}`, code).put(COMMUNES, `C${row}`, rating);
/** The table ends at row 9; what stands lower is below it. */
const closed = async () => {
  const b = await bookOf(FULL);
  const sheet = b.sheet(COMMUNES);
  sheet.tables = sheet.tables.map((t) => ({ ...t, range: { ...t.range, bottom: 9 } }));
  return b;
};

describe('rows of a roster below its end (HT127 names what is counted)', () => {
  it.each([
    ['a unit just below', 10, 'Xã Mới', '30099', 'Tốt', '6', ['Xã Mới']],
    ['a unit after a gap', 12, 'Xã Mới', '30099', 'Tốt', '6', ['Xã Mới']],
    ['a totals row just below', 10, 'Tổng cộng', null, '5', '5', null],
    ['a totals row after a gap', 13, 'Cộng toàn huyện', null, 'Tốt', '5', null],
    ['a signature after a gap', 14, 'Nguyễn Văn A', null, null, '5', null],
  ] as const)('%s', async (_, row, name, code, rating, whole, names) => {
    const result = put(await closed(), row, name, code, rating).result();
    const found = result.diagnostics.find((d) => d.code === 'HT127');
    expect((found?.args as { names: string[] } | undefined)?.names ?? null).toEqual(names);
    const { range, whole: counted } = indicator(result, '2.1.2');
    expect(range === null ? counted : whole).toBe(whole);
  });

  it('a table’s range left behind: read by its headers, no column called missing (HT125, not HT319)', async () => {
    const b = await bookOf(FULL);
    const sheet = b.sheet(COMMUNES);
    sheet.tables = sheet.tables.map((t) => ({ ...t, range: { ...t.range, top: 30, bottom: 40 } }));
    const result = b.result();
    expect(said(result)).toContain(`HT125 ${COMMUNES}!A4`);
    expect(result.diagnostics.map((d) => d.code)).not.toContain('HT319');
    expect(indicator(result, '2.1.2')).toMatchObject({ part: '5', whole: '5' });
  });
});

it('who is lacking, and how many more are needed', async () => {
  const b = await bookOf(FULL);
  put(b, 6, 'Xã Thạnh Lợi', '30040', 'Trung bình');
  put(b, 8, 'Xã Cộng Hòa', '30046', 'Không đạt');
  const { message, outcome } = indicator(b.result(), '2.1.2');
  expect(outcome).toBe('not-met');
  expect(message).toContain('Chưa đạt: Xã Thạnh Lợi, Xã Cộng Hòa; cần thêm ít nhất 1 đơn vị.');
});

it('with --strict the same document twice is one; two are two', async () => {
  const b = await bookOf(FULL);
  const strict = (book: Book) => indicator(book.result(true), '1.1.1').outcome;
  expect(strict(b)).toBe('met');
  for (const column of ['B', 'C', 'D', 'F'])
    b.put('Minh chứng', `${column}6`, b.value('Minh chứng', `${column}5`) ?? null);
  expect(strict(b)).toBe('undecided');
  expect(indicator(b.result(), '1.1.1').outcome).toBe('met');
});

it('what is missing is an error only while it leaves something open', async () => {
  const severity = async (rating: string | null) => {
    const b = put(await bookOf(FULL), 5, 'Thị trấn Mỹ An', '30037', rating);
    const result = put(b, 6, 'Xã Thạnh Lợi', '30040', null).result();
    return [indicator(result, '2.1.2').outcome, result.diagnostics.find((d) => d.code === 'HT311')?.severity];
  };
  // 3 or 4 of 5: 60 or 80 %. 4 or 5 of 5: 80 or 100 %, met, but the level is open.
  expect(await severity('Không đạt')).toEqual(['undecided', 'error']);
  expect(await severity('Tốt')).toEqual(['met', 'error']);
  const b = put(await bookOf(FULL), 5, 'Thị trấn Mỹ An', '30037', 'Không đạt');
  put(put(b, 6, 'Xã Thạnh Lợi', '30040', null), 7, 'Xã Hưng Thạnh', '30043', 'Không đạt');
  const result = b.result();
  expect(indicator(result, '2.1.2').outcome).toBe('not-met');
  expect(result.diagnostics.find((d) => d.code === 'HT311')?.severity).toBe('warning');
});

describe('a set’s mark over another set’s table', () => {
  const options: EvaluateOptions = { inflate: nodeInflate, loadSet: builtInSet, setIds: SET_IDS };
  it('no shipped workbook is taken for another set’s', async () => {
    for (const id of SET_IDS) {
      const set = await builtInSet(id);
      if (set === undefined) throw new Error(id);
      const bytes = await writeWorkbook(set, BLANK);
      const { result } = await evaluateWorkbook(new Uint8Array(bytes), { file: id, sha256: null }, options);
      expect([id, result.set?.id]).toEqual([id, id]);
    }
  });
});
