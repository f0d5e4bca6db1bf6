/** Headers of rosters that people rewrote, copied or lost: the right column is read, or the doubt is named; never another one in silence. */
import { describe, expect, it } from 'vitest';
import { type Book, bookOf, codes, conclusion, date, FULL, indicator, news, num, said } from './support.ts';

const COMMUNES = 'Xã, phường, thị trấn';
const AGENCIES = 'Cơ quan, đơn vị';
const OWN = '2.1.2 Xếp loại “Cộng đồng học tập”';
const ROWS = [5, 6, 7, 8, 9];
// The assessed year of FULL is 2023; communes stand in rows 5 to 9, ratings in C (2.1.2: 5 of 5), wifi in D (2.2.4).
const before = (await bookOf(FULL)).result();

const column = (
  b: Book,
  sheet: string,
  col: string,
  header: string | null,
  answers: readonly (string | null)[] | string | null,
) => {
  b.put(sheet, `${col}4`, header);
  for (const [i, row] of ROWS.entries())
    b.put(
      sheet,
      `${col}${row}`,
      answers === null || typeof answers === 'string' ? answers : (answers[i] ?? null),
    );
  return b;
};
const changed = async (change: (b: Book) => Book) => {
  const result = change(await bookOf(FULL)).result();
  return { result, rating: indicator(result, '2.1.2'), wifi: indicator(result, '2.2.4'), said: said(result) };
};
/** The template's column blank, nothing typed, self-assessed as met. */
const blank = (b: Book) => column(b, COMMUNES, 'C', OWN, null).fill('2.1.2.verdict', 'Đạt');
const typed = (b: Book, part: number, whole = 5) => b.fill('2.1.2.part', part).fill('2.1.2.whole', whole);
const POOR = 'Trung bình';
const lost = (b: Book, header: string | null = 'Xếp loại CĐHT') => b.put(COMMUNES, 'C4', header);

describe('the template’s column is blank', () => {
  it.each(['2.1.2 Kết quả xếp loại', 'Kết quả 2.1.2 – xếp loại CĐHT', 'Xếp loại CĐHT', '', `${OWN}2`])(
    'answers under %j: HT144, undecided instead of self-assessed',
    async (header) => {
      const {
        result,
        rating,
        said: all,
      } = await changed((b) => column(blank(b), COMMUNES, 'E', header, POOR));
      expect(all).toContain(`HT144 ${COMMUNES}!E4`);
      expect(rating.outcome).toBe('undecided');
      expect(result.diagnostics.find((d) => d.code === 'HT144')?.args).toEqual({
        field: OWN,
        blank: `${COMMUNES}!C4`,
        header,
        filled: `${COMMUNES}!E4`,
      });
    },
  );
  it.each(['2.1.2 năm 2021', '2.1.2 năm trước', '2.1.2 (cũ)', 'Xếp loại CĐHT năm 2022', '2.1.2 2022'])(
    '%j is another year’s: nothing to say',
    async (header) => {
      const plain = await changed(blank);
      const { rating, said: all } = await changed((b) => column(blank(b), COMMUNES, 'E', header, POOR));
      expect(all).toEqual(plain.said);
      expect(rating).toMatchObject({ outcome: 'met', basis: 'self-assessment' });
    },
  );
  it('counts typed decide; a column that says otherwise is named, one that agrees or is last year’s is not', async () => {
    const of = (part: number, header: string) =>
      changed((b) => typed(column(blank(b), COMMUNES, 'E', header, 'Khá'), part));
    const differing = await of(4, '2.1.2 Kết quả xếp loại');
    expect(differing.rating).toMatchObject({ part: '4', whole: '5', outcome: 'met' });
    expect(differing.said).toContain(`HT147 ${COMMUNES}!E4`);
    for (const [part, header] of [
      [5, '2.1.2 Kết quả xếp loại'],
      [4, '2.1.2 năm 2022'],
      [4, 'Xếp loại thi đua'],
    ] as const) {
      const { rating, result } = await of(part, header);
      expect(rating).toMatchObject({ part: String(part), whole: '5', outcome: 'met' });
      expect(codes(result).filter((code) => code.startsWith('HT14'))).toEqual([]);
    }
  });
  it('other lists of the office beside it say nothing', async () => {
    const plain = await changed(blank);
    const { said: all } = await changed((b) => {
      column(blank(b), COMMUNES, 'E', 'Nông thôn mới', ['x', null, 'x', 'x', 'x']);
      return column(b, COMMUNES, 'F', 'Ghi chú', ['đã gửi', null, null, 'chờ', null]);
    });
    expect(all).toEqual(plain.said);
  });
  it('a yes-no column: only under a header that speaks of it', async () => {
    const bare = (b: Book) => {
      for (const row of ROWS) b.put(COMMUNES, `D${row}`, null);
      return b.fill('2.2.4.part', null).fill('2.2.4.whole', null).fill('2.2.4.verdict', 'Đạt');
    };
    const like = await changed((b) => column(bare(b), COMMUNES, 'E', 'Phủ wifi miễn phí', 'Không'));
    expect(like.said).toContain(`HT144 ${COMMUNES}!E4`);
    expect(like.wifi.outcome).toBe('undecided');
    const unlike = await changed((b) => column(bare(b), COMMUNES, 'E', 'Trường chuẩn quốc gia', 'Không'));
    expect(unlike.said).toEqual((await changed(bare)).said);
  });
});

describe('the template’s header lost its code', () => {
  it.each(['2.1.2 năm 2021', '2.1.2 Kết quả', '2.1.2 xếp loại năm trước', '2.1.2 Xếp loại lần 1'])(
    'and %j answers otherwise: HT145, neither is read',
    async (header) => {
      const { result, rating } = await changed((b) => column(lost(b), COMMUNES, 'E', header, POOR));
      expect(result.diagnostics.find((d) => d.code === 'HT145')).toMatchObject({
        indicator: '2.1.2',
        cell: 'C4',
        args: { header, first: `${COMMUNES}!E4`, second: `${COMMUNES}!C4` },
      });
      expect(rating).toMatchObject({ outcome: 'undecided', part: null });
      expect(news(before, result)).toEqual(['HT145']);
    },
  );
  it('counts typed tell which of the two is meant', async () => {
    const of = (part: number) =>
      changed((b) => typed(column(lost(b), COMMUNES, 'E', '2.1.2 năm 2021', POOR), part));
    const current = await of(5);
    expect(current.rating).toMatchObject({ part: '5', whole: '5', outcome: 'met' });
    expect(news(before, current.result)).toEqual(['HT147']);
    expect((await of(0)).rating).toMatchObject({ part: '0', whole: '5', outcome: 'not-met' });
    expect((await of(3)).rating.outcome).toBe('undecided');
  });
  it('two columns that answer the same are one', async () => {
    const { result, rating } = await changed((b) =>
      column(lost(b), COMMUNES, 'E', '2.1.2 Kết quả', ['Tốt', 'Tốt', 'Khá', 'Tốt', 'Tốt']),
    );
    expect(rating).toMatchObject({ part: '5', whole: '5', outcome: 'met' });
    expect(news(before, result)).toEqual([]);
  });
  it('and its answers: the only one left is last year’s, HT146; typed counts stand', async () => {
    const only = (b: Book) =>
      column(column(b, COMMUNES, 'C', null, null), COMMUNES, 'E', '2.1.2 năm 2021', POOR);
    const { result, rating, said: all } = await changed(only);
    expect(all).toContain(`HT146 ${COMMUNES}!E4`);
    expect(rating).toMatchObject({ outcome: 'undecided', part: null });
    expect(news(before, result)).toEqual(['HT146']);
    const counted = await changed((b) => typed(only(b), 5));
    expect(counted.rating).toMatchObject({ part: '5', whole: '5', outcome: 'met' });
    expect(news(before, counted.result)).toEqual(['HT147']);
  });
});

describe('a header that begins with the code, and nothing speaks against it', () => {
  it.each([
    '2.1.2',
    '2.1.2.',
    '2.1.2: Xếp loại',
    '2.1.2\u00a0Xếp loại',
    '2. 1. 2 Xếp loại',
    '2,1,2 Xếp loại',
    '2-1-2',
    '2.1.2Xếp loại',
    'Chỉ báo 2.1.2',
    'Mã: 2.1.2 – xếp loại',
    '2.1.2\nXếp loại "Cộng đồng học tập"',
    '２.１.２ Xếp loại',
    '2.1.2 Xếp loại năm 2023',
    '2.1.2 theo Thông tư 44/2014/TT-BGDĐT',
    '2.1.2 (QĐ 12 ngày 12/11/2021)',
    '2.1.2 năm học 2022-2023',
    '\u200b2.1.2 xep loai',
    '02/01/2002',
    '1/2/2002',
  ])('%j is read', async (header) => {
    const { result } = await changed((b) => b.put(COMMUNES, 'C4', header));
    expect(conclusion(result)).toEqual(conclusion(before));
    expect(news(before, result)).toEqual([]);
  });
  it('beside last year’s under the same code', async () => {
    for (const [now, then] of [
      ['2.1.2', '2.1.2 năm 2022'],
      ['2.1.2 năm 2023', '2.1.2 năm 2022'],
      ['2.1.2 Kết quả', '2.1.2 cũ'],
    ] as const) {
      const other = await changed((b) => column(b.put(COMMUNES, 'C4', now), COMMUNES, 'F', then, POOR));
      expect(conclusion(other.result)).toEqual(conclusion(before));
      expect(news(before, other.result)).toEqual([]);
    }
  });
  it('blank, and answers stand under a header that speaks of the same: HT144', async () => {
    const { rating, said: all } = await changed((b) =>
      column(
        column(b, COMMUNES, 'C', '2.1.2', null).fill('2.1.2.verdict', 'Đạt'),
        COMMUNES,
        'E',
        'Xếp loại CĐHT',
        POOR,
      ),
    );
    expect(all).toContain(`HT144 ${COMMUNES}!E4`);
    expect(rating.outcome).toBe('undecided');
  });
  it.each([
    ['2.1.2', 'HT147', 'met'],
    ['2.1.2 tự chấm', 'HT145', 'undecided'],
  ] as const)('%j beside a header that could stand over anything: %s', async (header, code, outcome) => {
    const { rating, said: all } = await changed((b) =>
      column(b.put(COMMUNES, 'C4', header), COMMUNES, 'E', 'Kết quả', POOR),
    );
    expect(all.filter((d) => d.startsWith('HT14'))).toEqual([`${code} ${COMMUNES}!E4`]);
    expect(rating.outcome).toBe(outcome);
  });
  it('made a date by Excel', async () => {
    // 02/01/2002 and 01/02/2002.
    for (const serial of [37258, 37288]) {
      const { result } = await changed((b) => b.put(COMMUNES, 'C4', date(serial)));
      expect(conclusion(result)).toEqual(conclusion(before));
    }
  });
  it.each(['2.1.21 Xếp loại', '2.1.2a Xếp loại', '12.1.2', '2.1', '05/06/2007'])(
    '%j is another code: HT319, undecided',
    async (header) => {
      const { rating, said: all } = await changed((b) => b.put(COMMUNES, 'C4', header));
      expect(all).toContain(`HT319 ${COMMUNES}!A4`);
      expect(rating.outcome).toBe('undecided');
    },
  );
  it('a number is no code', async () => {
    const { rating } = await changed((b) => b.put(COMMUNES, 'C4', num(2.1)));
    expect(rating.outcome).toBe('undecided');
  });
  it('beside other columns of the office', async () => {
    const { result } = await changed((b) => {
      b.put(COMMUNES, 'C4', '2.1.2').put(COMMUNES, 'D4', '2.2.4 Wifi');
      column(b, COMMUNES, 'E', 'Nông thôn mới', ['Có', 'Không', 'Có', 'Có', null]);
      return column(b, COMMUNES, 'F', 'Dân số', ['12000', '9000', '', '', '']);
    });
    expect(conclusion(result)).toEqual(conclusion(before));
    expect(news(before, result)).toEqual([]);
  });
  it('beside a column of ratings of another thing: said, read all the same', async () => {
    const { result, said: all } = await changed((b) =>
      column(b.put(COMMUNES, 'C4', '2.1.2 Xếp loại'), COMMUNES, 'E', 'Xếp loại thi đua', POOR),
    );
    expect(conclusion(result)).toEqual(conclusion(before));
    expect(all.filter((d) => d.startsWith('HT14'))).toEqual([`HT147 ${COMMUNES}!E4`]);
  });
});

describe('two indicators of one list', () => {
  const agencies = (b: Book) => {
    const headers = { C: b.value(AGENCIES, 'C4'), D: b.value(AGENCIES, 'D4'), E: b.value(AGENCIES, 'E4') };
    return headers;
  };
  it('both codes written as one: what is left over is named, nothing is read for the other', async () => {
    const b = await bookOf(FULL);
    const { D, E } = agencies(b);
    expect([D?.value, E?.value]).toMatchObject([
      { value: expect.stringMatching(/^2\.2\.1 /) },
      { value: expect.stringMatching(/^2\.2\.2 /) },
    ]);
    for (const row of ROWS) b.put(AGENCIES, `D${row}`, 'Có').put(AGENCIES, `E${row}`, 'Không');
    b.put(AGENCIES, 'D4', '2.2.2 Có kế hoạch tập huấn kỹ năng số');
    const result = b.result();
    expect(said(result)).toContain(`HT319 ${AGENCIES}!A4`);
    expect(indicator(result, '2.2.1').outcome).toBe('undecided');
    expect(indicator(result, '2.2.2').outcome).toBe('not-met');
  });
});

describe('headers over several rows', () => {
  const down = async () => (await bookOf(FULL)).insertRows(COMMUNES, 5, 1);
  it.each([true, false])('a title merged over the answers, codes below it (named: %s)', async (named) => {
    const b = await down();
    const sheet = b.sheet(COMMUNES);
    b.put(COMMUNES, 'C5', b.value(COMMUNES, 'C4') ?? null).put(
      COMMUNES,
      'D5',
      b.value(COMMUNES, 'D4') ?? null,
    );
    b.put(COMMUNES, 'C4', 'Kết quả năm 2023').put(COMMUNES, 'D4', null);
    for (const left of [1, 2]) sheet.merges.push({ top: 4, left, bottom: 5, right: left });
    sheet.merges.push({ top: 4, left: 3, bottom: 4, right: 4 });
    if (!named) sheet.tables = [];
    const result = b.result();
    expect(conclusion(result)).toEqual(conclusion(before));
    expect(news(before, result)).toEqual(named ? [] : ['HT125']);
  });
  it('the code above, its text below', async () => {
    const b = await down();
    b.put(COMMUNES, 'C4', '2.1.2').put(COMMUNES, 'C5', 'Xếp loại “Cộng đồng học tập”');
    b.put(COMMUNES, 'D4', '2.2.4').put(COMMUNES, 'D5', 'Được phủ sóng wifi miễn phí');
    for (const left of [1, 2]) b.sheet(COMMUNES).merges.push({ top: 4, left, bottom: 5, right: left });
    const result = b.result();
    expect(conclusion(result)).toEqual(conclusion(before));
    expect(news(before, result)).toEqual([]);
  });
  it('not merged: the row of texts is named, never a unit', async () => {
    const b = await down();
    b.put(COMMUNES, 'C4', '2.1.2').put(COMMUNES, 'C5', 'Xếp loại');
    const result = b.result();
    expect(said(result)).toContain(`HT220 ${COMMUNES}!C5`);
    expect(indicator(result, '2.1.2').outcome).toBe('undecided');
  });
  it('codes in the row above the names’ header: HT319, undecided', async () => {
    const b = await bookOf(FULL);
    b.put(COMMUNES, 'C3', '2.1.2').put(COMMUNES, 'C4', 'Xếp loại');
    b.put(COMMUNES, 'D3', '2.2.4').put(COMMUNES, 'D4', 'Wifi');
    for (const named of [true, false]) {
      if (!named) b.sheet(COMMUNES).tables = [];
      const result = b.result();
      expect(said(result).filter((d) => d.startsWith('HT319'))).toHaveLength(2);
      expect([indicator(result, '2.1.2').outcome, indicator(result, '2.2.4').outcome]).toEqual([
        'undecided',
        'undecided',
      ]);
    }
  });
});

describe('header rows', () => {
  const names = (b: Book, header: string) => {
    b.sheet(COMMUNES).tables = [];
    return b.put(COMMUNES, 'A4', header);
  };
  it.each(['Tên xã, phường', 'Đơn vị'])(
    'the names’ header is %j and the table has no name: HT125',
    async (header) => {
      const { result } = await changed((b) => names(b, header));
      expect(conclusion(result)).toEqual(conclusion(before));
      expect(news(before, result)).toEqual(['HT125']);
    },
  );
  it('a column of numbers before the names', async () => {
    const { result } = await changed((b) => {
      names(b, 'Tên xã').insertColumns(COMMUNES, 1, 1).put(COMMUNES, 'A4', 'STT');
      for (const row of ROWS) b.put(COMMUNES, `A${row}`, num(row - 4));
      return b;
    });
    expect(conclusion(result)).toEqual(conclusion(before));
  });
  it.each([true, false])('repeated for a second page (named: %s)', async (named) => {
    const { result } = await changed((b) => {
      b.insertRows(COMMUNES, 8, 1);
      for (const col of ['A', 'B', 'C', 'D'])
        b.put(COMMUNES, `${col}8`, b.value(COMMUNES, `${col}4`) ?? null);
      if (!named) b.sheet(COMMUNES).tables = [];
      return b;
    });
    expect(conclusion(result)).toEqual(conclusion(before));
    expect(news(before, result)).toEqual(named ? [] : ['HT125']);
  });
  it('repeated, the first of them rewritten, no names: still one list', async () => {
    const { result } = await changed((b) => {
      b.insertRows(COMMUNES, 8, 1);
      for (const col of ['A', 'B', 'C', 'D'])
        b.put(COMMUNES, `${col}8`, b.value(COMMUNES, `${col}4`) ?? null);
      return names(b, 'Xã, thị trấn');
    });
    expect(indicator(result, '2.1.2')).toMatchObject({ part: '5', whole: '5' });
  });
  it('a second list of the same communes below, without names: HT124', async () => {
    const { result, rating } = await changed((b) => {
      for (const row of [4, ...ROWS])
        for (const col of ['A', 'B', 'C', 'D'])
          b.put(COMMUNES, `${col}${row + 8}`, b.value(COMMUNES, `${col}${row}`) ?? null);
      b.put(COMMUNES, 'C13', POOR);
      b.sheet(COMMUNES).tables = [];
      return b;
    });
    expect(codes(result)).toContain('HT124');
    expect(rating.outcome).toBe('undecided');
  });
});
