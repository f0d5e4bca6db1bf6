/** A second column under a header of the indicator table: read by the names, or named; never the other one in silence. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/result.ts';
import { type Book, bookOf, conclusion, FULL, indicator, news, said } from './support.ts';

const SHEET = 'Chỉ báo';
const COMMUNES = 'Xã, phường, thị trấn';
let before: Result;
beforeAll(async () => {
  before = (await bookOf(FULL)).result();
});

/** Inserts a column left of `at` with the same header, as for last year's figures. */
async function twin(at: string, fill: (book: Book, column: string) => void, header?: string): Promise<Book> {
  const b = await bookOf(FULL);
  const col = at.charCodeAt(0) - 64;
  const title = b.value(SHEET, `${at}4`) ?? null;
  b.insertColumns(SHEET, col, 1).put(SHEET, `${at}4`, header ?? title);
  fill(b, at);
  return b;
}
const everyFigure = (b: Book, column: string, value: number) => {
  for (let row = 6; row <= 60; row++) b.put(SHEET, `${column}${row}`, value);
};

describe('a second column "Giá trị" left of the original', () => {
  it('blank: nothing to say', async () => {
    const after = (await twin('D', () => undefined)).result();
    expect(conclusion(after)).toEqual(conclusion(before));
    expect(news(before, after)).toEqual([]);
  });

  it('with other figures: the named column is read, said once', async () => {
    const b = await twin('D', (book, column) => everyFigure(book, column, 1));
    const after = b.result();
    expect(indicator(after, '2.2.1')).toMatchObject({ part: '27', whole: '33', outcome: 'met' });
    expect(after.diagnostics.filter((d) => d.code === 'HT122')).toEqual([]);
    const [note] = after.diagnostics.filter((d) => d.code === 'HT132');
    expect(note).toMatchObject({
      sheet: SHEET,
      cell: 'D4',
      args: { header: 'Giá trị', first: 'E4', second: 'D4' },
    });
    expect(after.diagnostics.filter((d) => d.code === 'HT132')).toHaveLength(1);
  });

  it('with the same figures: nothing to say', async () => {
    const b = await twin('D', (book, column) => {
      for (let row = 5; row <= 70; row++)
        book.put(SHEET, `${column}${row}`, book.value(SHEET, `E${row}`) ?? null);
    });
    const after = b.result();
    expect(conclusion(after)).toEqual(conclusion(before));
    expect(news(before, after)).toEqual([]);
  });

  it('filled where all of the indicator is blank: in doubt, not read, HT133', async () => {
    const b = await twin('D', (book) => {
      for (const field of ['part', 'whole', 'rate']) {
        const [, cell] = book.at(`2.2.1.${field}`);
        book.put(SHEET, cell.replace('E', 'D'), 33).put(SHEET, cell, null);
      }
    });
    const after = b.result();
    expect(news(before, after)).toEqual(['HT133']);
    expect(indicator(after, '2.2.1').outcome).toBe('undecided');
    expect(after.outcome).toBe('undecided');
  });

  it('names gone, other figures: in doubt, HT133 and no verdict from either', async () => {
    const b = await twin('D', (book, column) => everyFigure(book, column, 1));
    const after = b.dropNames(false).result();
    expect(news(before, after)).toEqual(['HT121', 'HT133']);
    expect(indicator(after, '2.2.1').outcome).toBe('undecided');
    // A roster answers all the same.
    expect(indicator(after, '2.1.1').outcome).toBe('met');
  });

  it('names gone, the same figures: read', async () => {
    const b = await twin('D', (book, column) => {
      for (let row = 5; row <= 70; row++)
        book.put(SHEET, `${column}${row}`, book.value(SHEET, `E${row}`) ?? null);
    });
    const after = b.dropNames(false).result();
    expect(conclusion(after)).toEqual(conclusion(before));
    expect(news(before, after)).toEqual(['HT121']);
  });

  it('the original renamed "Giá trị 2022": still the named one', async () => {
    const b = await twin('D', (book, column) => everyFigure(book, column, 1));
    b.put(SHEET, 'E4', 'Giá trị 2022');
    const after = b.result();
    expect(indicator(after, '2.2.1')).toMatchObject({ part: '27', whole: '33' });
    expect(said(after)).toContain(`HT132 ${SHEET}!D4`);
  });

  it('right of the original: the same', async () => {
    const b = await bookOf(FULL);
    b.insertColumns(SHEET, 5, 1).put(SHEET, 'E4', 'GIÁ TRỊ');
    everyFigure(b, 'E', 1);
    const after = b.result();
    expect(indicator(after, '2.2.1')).toMatchObject({ part: '27', whole: '33' });
    expect(said(after)).toContain(`HT132 ${SHEET}!E4`);
  });
});

describe('other columns twice', () => {
  it('"Tự đánh giá" with other words left of the original: the named one', async () => {
    const b = await twin('H', (book, column) => {
      const row = Number(book.at('1.1.1.verdict')[1].slice(1));
      book.put(SHEET, `${column}${row}`, 'Chưa đạt');
    });
    const after = b.result();
    expect(conclusion(after)).toEqual(conclusion(before));
    expect(news(before, after)).toEqual(['HT132']);
  });

  it('"Mã" with own numbers left of the codes, "Nội dung cần nhập" twice: codes and labels tell', async () => {
    const b = await bookOf(FULL);
    b.insertColumns(SHEET, 1, 1).put(SHEET, 'A4', 'Mã');
    for (let row = 5; row <= 60; row++) b.put(SHEET, `A${row}`, `CB${row}`);
    b.insertColumns(SHEET, 4, 1).put(SHEET, 'D4', 'Nội dung cần nhập').put(SHEET, 'D20', 'xem công văn');
    for (const book of [b, b.clone().dropNames(false)]) {
      const after = book.result();
      expect(conclusion(after)).toEqual(conclusion(before));
    }
  });
});

describe('figures in no column of inputs (HT148)', () => {
  /** 2.2.1 self-assessed, its inputs blank, 20 and 33 in an added column left of the unit. */
  const typed = async (header: string | null, first: Parameters<Book['put']>[2] = 20) => {
    const b = await bookOf(FULL);
    for (const field of ['part', 'whole', 'rate']) b.fill(`2.2.1.${field}`, null);
    b.fill('2.2.1.verdict', 'Đạt').insertColumns(SHEET, 5, 1).put(SHEET, 'E4', header);
    const row = b.row('2.2.1.part');
    return b.put(SHEET, `E${row}`, first).put(SHEET, `E${row + 1}`, 33);
  };
  it.each(['Số liệu 2023', 'Kết quả thực hiện', 'Tỷ lệ đạt được', 'Cột1', 'Năm 2023', null])(
    'under %j: named, undecided instead of self-assessed',
    async (header) => {
      const b = await typed(header);
      const after = b.result();
      expect(indicator(after, '2.2.1').outcome).toBe('undecided');
      expect(after.diagnostics.filter((d) => d.code === 'HT148')).toMatchObject([
        { indicator: '2.2.1', cell: `E${b.row('2.2.1.part')}`, args: { seen: '20', header: header ?? '' } },
      ]);
    },
  );
  it.each([
    'Năm 2022',
    'Số liệu năm trước',
    'Chỉ tiêu 2023',
    'Kế hoạch năm 2023',
    'Điểm tự chấm',
    'Ghi chú thêm',
  ])('under %j: not a figure of the year, nothing to say', async (header) => {
    const after = (await typed(header)).result();
    expect(indicator(after, '2.2.1')).toMatchObject({ outcome: 'met', basis: 'self-assessment' });
    expect(news(before, after)).not.toContain('HT148');
  });
  it('one column too far, as text too; a date, a word or a formula is none', async () => {
    for (const [content, found] of [
      ['20/33', 1],
      ['61,5%', 1],
      ['xem công văn', 0],
      ['2 trường', 0],
    ] as const) {
      const b = await bookOf(FULL);
      for (const field of ['part', 'whole', 'rate']) b.fill(`2.2.1.${field}`, null);
      b.fill('2.2.1.verdict', 'Đạt').put(SHEET, `E${b.row('2.2.1.part')}`, content);
      expect(b.result().diagnostics.filter((d) => d.code === 'HT148')).toHaveLength(found);
    }
  });
  it('beside figures that are read, or a roster that answers: nothing to say', async () => {
    const b = await bookOf(FULL);
    b.insertColumns(SHEET, 5, 1).put(SHEET, 'E4', 'Số liệu 2023');
    for (const field of ['2.1.1.part', '2.1.2.part', '2.2.1.part', '3.2.2.part'])
      b.put(SHEET, `E${b.row(field)}`, 1);
    const after = b.result();
    expect(conclusion(after)).toEqual(conclusion(before));
    expect(news(before, after)).toEqual([]);
  });
});

describe('columns of a roster (W2)', () => {
  const lastYear = (b: Book, header: string, answers: (row: number) => string) => {
    b.insertColumns(COMMUNES, 3, 1).put(COMMUNES, 'C4', header);
    for (let row = 5; row <= 9; row++) b.put(COMMUNES, `C${row}`, answers(row));
    return b;
  };
  it('the template’s own header goes before another that begins with the code', async () => {
    const b = lastYear(await bookOf(FULL), '2.1.2 năm 2021', () => 'Trung bình');
    const after = b.result();
    expect(after).toMatchObject({ outcome: before.outcome, level: before.level, counts: before.counts });
    expect(indicator(after, '2.1.2')).toMatchObject({ part: '5', whole: '5', outcome: 'met' });
    expect(news(before, after)).toEqual([]);
  });
  it('two headers that only begin with the code and answer differently: HT124', async () => {
    const b = lastYear(await bookOf(FULL), '2.1.2 năm 2021', () => 'Trung bình');
    b.put(COMMUNES, 'D4', '2.1.2 năm 2022');
    const after = b.result();
    expect(after.diagnostics.find((d) => d.code === 'HT124')).toMatchObject({
      indicator: '2.1.2',
      cell: 'D4',
    });
    expect(indicator(after, '2.1.2').outcome).toBe('undecided');
  });
  it('two that answer the same: one', async () => {
    const b = await bookOf(FULL);
    lastYear(b, '2.1.2 Xếp loại', () => 'Tốt');
    for (let row = 5; row <= 9; row++) b.put(COMMUNES, `D${row}`, 'TỐT');
    const after = b.result();
    expect(indicator(after, '2.1.2')).toMatchObject({ part: '5', whole: '5', outcome: 'met' });
    expect(news(before, after)).toEqual([]);
  });
});
