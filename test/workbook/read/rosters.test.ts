import { describe, expect, it } from 'vitest';
import { type Book, bookOf, bool, codes, error, FULL, formula, indicator, num, text } from './support.ts';

const COMMUNES = 'Xã, phường, thị trấn';
const BODIES = 'Cấp ủy, lãnh đạo';
// In FULL the communes stand in rows 5 to 9: names A, codes B, ratings C (2.1.2), wifi D (2.2.4).
const changed = async (change: (book: Book) => Book) => {
  const result = change(await bookOf(FULL)).result();
  return { result, rating: indicator(result, '2.1.2'), wifi: indicator(result, '2.2.4') };
};
const counts = ({
  part,
  whole,
  range,
  outcome,
}: {
  part: unknown;
  whole: unknown;
  range: unknown;
  outcome: unknown;
}) => ({ part, whole, range, outcome });
const ALL = { part: '5', whole: '5', range: null, outcome: 'met' };
const at = (result: Awaited<ReturnType<typeof changed>>['result'], code: string) =>
  result.diagnostics.filter((d) => d.code === code).map((d) => `${d.sheet}!${d.cell}`);

describe('answers', () => {
  it.each([
    'KHÁ',
    'kha',
    'Tốt'.normalize('NFD'),
    ' tốt\u00a0',
    'Loại Tốt',
    'Xếp loại: khá',
    'Tốt.',
    'Mức độ 1',
  ])('%s counts', async (word) => {
    const { rating } = await changed((b) => b.put(COMMUNES, 'C5', word));
    expect(counts(rating)).toEqual(ALL);
  });
  it.each(['x', 'Có', 'khả', 'Tốt/Khá', '✗', '1'])('%s is no rating: HT212 and a range', async (word) => {
    const { result, rating } = await changed((b) => b.put(COMMUNES, 'C5', word));
    expect(at(result, 'HT212')).toEqual([`${COMMUNES}!C5`]);
    expect(rating).toMatchObject({ whole: '5', range: { min: '80', max: '100' }, outcome: 'met' });
  });
  it('numbers, percentages, errors and formulas', async () => {
    const { result } = await changed((b) =>
      b
        .put(COMMUNES, 'D5', num(1))
        .put(COMMUNES, 'D6', num(1, '0%'))
        .put(COMMUNES, 'D7', error('#N/A'))
        .put(COMMUNES, 'D8', formula('E8'))
        .put(COMMUNES, 'D9', formula('E9', text('Có'))),
    );
    const seen = result.diagnostics
      .filter((d) => d.sheet === COMMUNES && d.indicator === '2.2.4')
      .map((d) => [d.cell, d.code, (d.args as { seen?: string }).seen]);
    expect(seen).toEqual([
      ['D5', 'HT212', '1'],
      ['D6', 'HT212', '100%'],
      ['D7', 'HT209', '#N/A'],
      ['D8', 'HT210', undefined],
      ['D8', 'HT311', undefined],
    ]);
  });
  it('TRUE and FALSE answer yes and no, and no rating', async () => {
    const { wifi } = await changed((b) => b.put(COMMUNES, 'D5', bool(true)).put(COMMUNES, 'D6', bool(false)));
    expect(counts(wifi)).toMatchObject({ part: '4', whole: '5' });
    const { result } = await changed((b) => b.put(COMMUNES, 'C5', bool(true)));
    expect(at(result, 'HT212')).toEqual([`${COMMUNES}!C5`]);
  });
  it('a blank among filled ones is missing: a range', async () => {
    const { result, rating } = await changed((b) =>
      b.put(COMMUNES, 'C7', null).put(COMMUNES, 'C8', ' \u200b'),
    );
    expect(rating).toMatchObject({ range: { min: '60', max: '100' }, outcome: 'undecided' });
    expect(result.diagnostics.find((d) => d.code === 'HT311')).toMatchObject({
      cell: 'C7',
      args: { count: '2', total: '5', names: ['Xã Hưng Thạnh', 'Xã Cộng Hòa'] },
    });
  });
  it('one answer merged over several communes is the answer of each', async () => {
    const { rating } = await changed((b) => {
      b.sheet(COMMUNES).merges.push({ top: 5, left: 3, bottom: 9, right: 3 });
      for (const row of [6, 7, 8, 9]) b.put(COMMUNES, `C${row}`, null);
      return b;
    });
    expect(counts(rating)).toEqual(ALL);
  });
  it('one merged over two columns answers the first only', async () => {
    const { wifi } = await changed((b) => {
      b.sheet(COMMUNES).merges.push({ top: 5, left: 3, bottom: 5, right: 4 });
      return b;
    });
    expect(wifi.range).toEqual({ min: '80', max: '100' });
  });
});

describe('units', () => {
  const add = (b: Book, row: number, name: string | null, code: string | number | null, answer = 'Tốt') =>
    b
      .put(COMMUNES, `A${row}`, name)
      .put(COMMUNES, `B${row}`, code)
      .put(COMMUNES, `C${row}`, answer)
      .put(COMMUNES, `D${row}`, 'Có');

  it('a name that looks like a total is a unit', async () => {
    for (const name of [
      'Xã Cộng Hòa 2',
      'Công Hải',
      'Tổng công ty Mía đường',
      'Tổng đội TNXP',
      'Cộng Hòa',
      'Tổng cục X',
    ]) {
      const { rating } = await changed((b) => add(b, 10, name, null));
      expect([name, rating.whole]).toEqual([name, '6']);
    }
  });
  it.each([
    'Tổng',
    'Cộng',
    'TỔNG CỘNG:',
    'Tổng số',
    'Tổng cộng (5 xã)',
    'Tổng số: 5',
    'Toàn huyện',
    'Cộng toàn huyện',
    'Tổng các xã',
    'Tổng các xã, thị trấn trong huyện: 5',
  ])('%s is a total', async (name) => {
    const { rating, result } = await changed((b) => add(b, 10, name, null, '5'));
    expect(counts(rating)).toEqual(ALL);
    expect(codes(result)).not.toContain('HT212');
  });
  it('twice by code: HT316, undecided; leading zeros make no other code', async () => {
    for (const code of ['30037', 30037, '030037']) {
      const { result, rating } = await changed((b) => add(b, 10, 'Mỹ An', code));
      expect(at(result, 'HT316')).toEqual([`${COMMUNES}!B10`]);
      expect(rating.outcome).toBe('undecided');
    }
  });
  it('twice by name with one code missing: HT317; two names with two codes: nothing', async () => {
    const once = await changed((b) => add(b, 10, 'THỊ TRẤN MỸ AN ', null));
    expect(at(once.result, 'HT317')).toEqual([`${COMMUNES}!A10`]);
    expect(once.rating.whole).toBe('6');
    const other = await changed((b) => add(b, 10, 'Thị trấn Mỹ An', '99999'));
    expect(codes(other.result)).not.toContain('HT317');
  });
  it('an answer without a name: HT220, undecided', async () => {
    const { result, rating, wifi } = await changed((b) => b.put(COMMUNES, 'C12', 'Tốt'));
    expect(at(result, 'HT220')).toEqual([`${COMMUNES}!C12`]);
    expect([rating.outcome, wifi.outcome]).toEqual(['undecided', 'undecided']);
  });
  it('a commune appended in the spare rows counts', async () => {
    const { rating } = await changed((b) => add(b, 10, 'Xã Mới', '30099', 'Không đạt'));
    expect(counts(rating)).toMatchObject({ part: '5', whole: '6' });
  });
  it('a column whose cells are all blank is not in use', async () => {
    const { wifi } = await changed((b) =>
      [5, 6, 7, 8, 9].reduce((all, row) => all.put(COMMUNES, `D${row}`, null), b),
    );
    expect(counts(wifi)).toMatchObject({ part: '5', whole: '5', outcome: 'met' }); // the counts typed in
  });
});

describe('columns and tables', () => {
  it('a header that lost its code: HT319, undecided where answers stand below', async () => {
    const { result, wifi, rating } = await changed((b) => b.put(COMMUNES, 'D4', 'Wifi miễn phí'));
    expect(at(result, 'HT319')).toEqual([`${COMMUNES}!A4`]);
    expect(wifi.outcome).toBe('undecided');
    expect(counts(rating)).toEqual(ALL);
  });
  it('a column deleted: HT319, the counts typed in stand', async () => {
    const { result, wifi } = await changed((b) =>
      [4, 5, 6, 7, 8, 9].reduce((all, row) => all.put(COMMUNES, `D${row}`, null), b),
    );
    expect(codes(result)).toContain('HT319');
    expect(counts(wifi)).toMatchObject({ part: '5', whole: '5', outcome: 'met' });
  });
  it('a roster deleted altogether: its indicators have no figures', async () => {
    const { result } = await changed((b) => {
      b.sheets = b.sheets.filter((sheet) => sheet.name !== BODIES);
      return b;
    });
    expect(indicator(result, '3.2.3')).toMatchObject({ outcome: 'met', basis: 'self-assessment' });
  });
  it('columns exchanged', async () => {
    const { rating, wifi } = await changed((b) => {
      for (let row = 4; row <= 9; row++) {
        const [c, d] = [b.value(COMMUNES, `C${row}`) ?? null, b.value(COMMUNES, `D${row}`) ?? null];
        b.put(COMMUNES, `C${row}`, d).put(COMMUNES, `D${row}`, c);
      }
      return b;
    });
    expect([counts(rating), counts(wifi)]).toEqual([ALL, ALL]);
  });
  it('two columns of one code that differ are HT124, also where the first is blank', async () => {
    for (const first of ['Khá', null]) {
      const { result, rating, wifi } = await changed((b) => {
        b.put(COMMUNES, 'C4', '2.1.2 năm 2021').put(COMMUNES, 'F4', '2.1.2 năm 2022');
        for (let row = 5; row <= 9; row++)
          b.put(COMMUNES, `C${row}`, first).put(COMMUNES, `F${row}`, 'Không đạt');
        return b;
      });
      expect(at(result, 'HT124')).toEqual([`${COMMUNES}!F4`]);
      expect(rating.outcome).toBe('undecided');
      expect(counts(wifi)).toEqual(ALL);
    }
  });
  it('a copy in another order is the same; with another answer, commune or code it is HT124', async () => {
    const copied = (change: (b: Book) => Book) => changed((b) => change(b.copySheet(COMMUNES, 'Bản sao')));
    const same = await copied((b) => b.sortRows('Bản sao', 5, 9, (x, y) => y - x));
    expect(codes(same.result)).not.toContain('HT124');
    for (const change of [
      (b: Book) => b.put('Bản sao', 'C5', 'Không đạt'),
      (b: Book) => b.put('Bản sao', 'A5', 'Xã khác'),
      (b: Book) => b.put('Bản sao', 'C5', null),
      (b: Book) => b.put('Bản sao', 'A10', 'Xã Mới').put('Bản sao', 'C10', 'Khá'),
    ]) {
      const other = await copied(change);
      expect(at(other.result, 'HT124')).toEqual(['Bản sao!A4']);
      expect(other.rating.outcome).toBe('undecided');
      expect(other.wifi.outcome).toBe('undecided');
      expect(indicator(other.result, '2.1.1').outcome).toBe('met');
    }
  });
  it('a copy nobody filled in says nothing', async () => {
    const { result, rating } = await changed((b) => {
      b.copySheet(COMMUNES, 'Mẫu');
      b.sheet('Mẫu').cells = b.sheet('Mẫu').cells.filter((c) => c.row <= 4 || c.col <= 2);
      return b;
    });
    expect(codes(result)).not.toContain('HT124');
    expect(counts(rating)).toEqual(ALL);
  });
  it('totals row of the table itself', async () => {
    const { rating } = await changed((b) => {
      const sheet = b.sheet(COMMUNES);
      sheet.tables = sheet.tables.map((t) => ({ ...t, totalsRows: 1, range: { ...t.range, bottom: 10 } }));
      return b.put(COMMUNES, 'A10', 'Số liệu toàn huyện').put(COMMUNES, 'C10', '5 xã');
    });
    expect(counts(rating)).toEqual(ALL);
  });
});
