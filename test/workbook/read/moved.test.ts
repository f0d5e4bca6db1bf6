/** Workbooks that people have worked with: read the same, or named; never a silently different figure. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/result.ts';
import { type Book, bookOf, conclusion, FULL, indicator, news, num, said } from './support.ts';

const SHEET = 'Chỉ báo';
const INFO = 'Hướng dẫn';
const COMMUNES = 'Xã, phường, thị trấn';
let book: Book;
let before: Result;
beforeAll(async () => {
  before = (await bookOf(FULL)).result();
});
const fresh = async (): Promise<Book> => {
  book = await bookOf(FULL);
  return book;
};
/** The same verdict on every indicator; `codes` is all that is said more. */
function same(after: Result, codes: readonly string[] = []): void {
  expect(conclusion(after)).toEqual(conclusion(before));
  expect(news(before, after)).toEqual(codes);
}

describe('read the same', () => {
  it.each([
    ['rows inserted above', (b: Book) => b.insertRows(SHEET, 1, 3)],
    ['rows inserted inside an indicator', (b: Book) => b.insertRows(SHEET, b.row('2.1.1.whole'), 2)],
    ['rows inserted below the header', (b: Book) => b.insertRows(SHEET, 5, 1)],
    [
      'rows inserted everywhere',
      (b: Book) => {
        for (const sheet of b.sheets) b.insertRows(sheet.name, 1, 2).insertRows(sheet.name, 9, 4);
        return b;
      },
    ],
    [
      'columns inserted',
      (b: Book) => b.insertColumns(SHEET, 1, 1).insertColumns(SHEET, 5, 2).insertColumns(COMMUNES, 2, 1),
    ],
    ['sheets reordered', (b: Book) => b.reverseSheets()],
    ['sheets renamed', (b: Book) => b.sheets.reduce((all, s, i) => all.rename(s.name, `Trang '${i}'`), b)],
    ['sheets hidden', (b: Book) => b.setState('hidden')],
    ['sheets very hidden', (b: Book) => b.setState('veryHidden')],
    ['rosters sorted backwards', (b: Book) => b.sortRows(COMMUNES, 5, 9, (x, y) => y - x)],
    ['rosters spread with blank rows', (b: Book) => b.insertRows(COMMUNES, 7, 2)],
    [
      'an extra column with remarks',
      (b: Book) => b.put(COMMUNES, 'E4', 'Ghi chú').put(COMMUNES, 'E5', 'Tốt').put(COMMUNES, 'F6', 'x'),
    ],
    [
      'a column with numbers first',
      (b: Book) => b.insertColumns(COMMUNES, 1, 1).put(COMMUNES, 'A4', 'STT').put(COMMUNES, 'A5', 1),
    ],
    ['names with spaces at their ends', (b: Book) => b.put(COMMUNES, 'A5', ' Thị trấn  Mỹ An\u00a0')],
    ['a code as a number', (b: Book) => b.put(COMMUNES, 'B5', 30037)],
    [
      'a totals row in the table',
      (b: Book) => b.put(COMMUNES, 'A10', 'Tổng cộng').put(COMMUNES, 'C10', '5/5'),
    ],
    [
      'a totals row with a count',
      (b: Book) => b.put(COMMUNES, 'A10', 'TỔNG SỐ XÃ: 5').put(COMMUNES, 'C10', 5),
    ],
    [
      'a totals row in the column before',
      (b: Book) => b.insertColumns(COMMUNES, 1, 1).put(COMMUNES, 'A10', 'Cộng:').put(COMMUNES, 'D10', '5'),
    ],
    [
      'a signature block below the rosters',
      (b: Book) => b.put(COMMUNES, 'A40', 'Nguyễn Văn A').put(COMMUNES, 'C38', 'NGƯỜI LẬP BIỂU'),
    ],
    [
      'a signature block below the evidence',
      (b: Book) => b.put('Minh chứng', 'F80', 'CHỦ TỊCH').put('Minh chứng', 'B82', 'Nguyễn Văn A'),
    ],
    [
      'the header of a roster repeated for page two',
      (b: Book) =>
        b
          .insertRows(COMMUNES, 8, 1)
          .put(COMMUNES, 'A8', 'Tên đơn vị')
          .put(COMMUNES, 'B8', 'Mã đơn vị')
          .put(COMMUNES, 'C8', '2.1.2 Xếp loại'),
    ],
    [
      'a second copy of every sheet',
      (b: Book) => [...b.sheets].reduce((all, s) => all.copySheet(s.name, `${s.name} (2)`), b),
    ],
    ['an indicator text edited', (b: Book) => b.put(SHEET, 'B16', 'Tỷ lệ cơ quan (đã sửa)')],
    ['headings deleted', (b: Book) => b.put(SHEET, 'A5', null).put(SHEET, 'B5', null).put(SHEET, 'A1', null)],
    [
      'codes with a word or a dot',
      (b: Book) => b.put(SHEET, 'A16', 'Chỉ báo 2.1.1.').put(SHEET, 'A17', ' 2.1.1\u00a0'),
    ],
    [
      'codes merged over the rows of their indicator',
      (b: Book) => {
        const top = b.row('2.2.1.part');
        b.sheet(SHEET).merges.push({ top, left: 1, bottom: top + 2, right: 1 });
        return b.put(SHEET, `A${top + 1}`, null).put(SHEET, `A${top + 2}`, null);
      },
    ],
    [
      'a code that Excel made a date, where only one fits',
      (b: Book) => b.put(SHEET, 'A7', num(36892, 'd/m/yyyy')),
    ],
    [
      'headers in capitals, without accents, on two lines',
      (b: Book) => b.put(SHEET, 'D4', 'GIÁ\nTRỊ').put(SHEET, 'A4', 'ma').put(SHEET, 'H4', 'Tự  đánh giá'),
    ],
    ['headers rewritten', (b: Book) => b.put(SHEET, 'D4', 'Số liệu').put(SHEET, 'A4', 'Ký hiệu')],
    ['header row deleted', (b: Book) => b.deleteRow(SHEET, 4)],
    ['information moved down without its names', (b: Book) => b.insertRows(INFO, 11, 2, false)],
    ['information labels edited', (b: Book) => b.put(INFO, 'A14', 'Năm')],
    [
      'cells stored under merged ones',
      (b: Book) => {
        const [, cell] = b.at('2.1.1.verdict');
        return b.put(
          SHEET,
          cell.replace(/\d+/, (row) => String(Number(row) + 1)),
          'Chưa đạt',
        );
      },
    ],
    [
      'names of deleted things and foreign ones',
      (b: Book) => {
        b.names.push(
          { name: 'x', formula: '#REF!' },
          { name: '_xlnm.Print_Area', formula: "'Chỉ báo'!$A$1:$J$60", scope: 1 },
        );
        return b;
      },
    ],
    [
      'the original deleted after it was copied',
      (b: Book) => {
        b.copySheet(SHEET, 'Bản sao');
        const gone = b.sheets.findIndex((s) => s.name === SHEET);
        b.sheets.splice(gone, 1);
        b.names = b.names.map((n) => ({
          ...n,
          formula: n.formula.replace("'Chỉ báo'!", '').replace(/^\$[A-Z]+\$\d+$/, '#REF!'),
          ...(n.scope === undefined ? {} : { scope: n.scope - 1 }),
        }));
        return b;
      },
    ],
  ] as const)('%s', async (_, change) => {
    same(change(await fresh()).result());
  });
});

describe('read the same, and said', () => {
  it.each([
    ['all names dropped', ['HT121', 'HT125'], (b: Book) => b.dropNames()],
    ['defined names dropped, tables kept', ['HT121'], (b: Book) => b.dropNames(false)],
    [
      'names in other sheets of another order, all dropped',
      ['HT121', 'HT125'],
      (b: Book) => b.dropNames().reverseSheets(),
    ],
    [
      'names dropped, rows inserted',
      ['HT121', 'HT125'],
      (b: Book) => b.dropNames().insertRows(SHEET, 5, 2).insertRows(COMMUNES, 2, 3),
    ],
    [
      'names dropped, a copy nobody filled in beside it',
      ['HT121', 'HT125'],
      (b: Book) => {
        b.copySheet(SHEET, 'Mẫu trống').dropNames();
        b.sheet('Mẫu trống').cells = b
          .sheet('Mẫu trống')
          .cells.filter((c) => ![4, 8, 10].includes(c.col) || c.row <= 4);
        return b;
      },
    ],
    ['rows inserted without moving the names', ['HT138'], (b: Book) => b.insertRows(SHEET, 5, 1, false)],
    [
      'rows of the indicators sorted',
      ['HT138'],
      (b: Book) => b.sortRows(SHEET, b.row('2.2.1.part'), b.row('2.2.2.part') + 2, (x, y) => y - x),
    ],
    [
      'one name pointing at another row',
      ['HT122'],
      (b: Book) => {
        const [, cell] = b.at('2.2.2.part');
        b.names = b.names.map((n) =>
          n.name === 'in_2.2.1.part' ? { ...n, formula: `'${SHEET}'!${cell}` } : n,
        );
        return b;
      },
    ],
    [
      'one name pointing at another sheet',
      ['HT122'],
      (b: Book) => {
        b.names = b.names.map((n) =>
          n.name === 'in_2.2.1.part' ? { ...n, formula: `'${COMMUNES}'!$D$5` } : n,
        );
        return b;
      },
    ],
    [
      'one name broken',
      ['HT121'],
      (b: Book) => {
        b.names = b.names.map((n) => (n.name === 'in_2.2.1.part' ? { ...n, formula: '#REF!' } : n));
        return b;
      },
    ],
    [
      'a label edited',
      ['HT129'],
      (b: Book) => b.put(SHEET, `C${b.row('2.2.1.part')}`, 'Số đơn vị có kế hoạch'),
    ],
    ['a label deleted', ['HT129'], (b: Book) => b.put(SHEET, `C${b.row('2.2.1.whole')}`, null)],
    [
      'rows of a roster below its table',
      ['HT127'],
      (b: Book) => {
        const sheet = b.sheet(COMMUNES);
        sheet.tables = sheet.tables.map((t) => ({ ...t, range: { ...t.range, bottom: 7 } }));
        return b;
      },
    ],
    [
      'rows of a roster below its totals',
      ['HT127'],
      (b: Book) => {
        const sheet = b.sheet(COMMUNES);
        sheet.tables = sheet.tables.map((t) => ({ ...t, range: { ...t.range, bottom: 7 } }));
        b.insertRows(COMMUNES, 8, 1).put(COMMUNES, 'A8', 'Cộng thị trấn và xã');
        sheet.tables = sheet.tables.map((t) => ({ ...t, totalsRows: 1, range: { ...t.range, bottom: 8 } }));
        return b;
      },
    ],
    [
      'rows of a roster below a gap',
      ['HT127'],
      (b: Book) => {
        const sheet = b.sheet(COMMUNES);
        sheet.tables = sheet.tables.map((t) => ({ ...t, range: { ...t.range, bottom: 7 } }));
        return b.insertRows(COMMUNES, 8, 2);
      },
    ],
  ] as const)('%s: %j', async (_, codes, change) => {
    same(change(await fresh()).result(), codes);
  });
});

describe('not concluded, and named', () => {
  it('an indicator row deleted: HT123, only its indicator is undecided', async () => {
    const b = await fresh();
    const after = b.deleteRow(SHEET, b.row('2.2.1.whole')).result();
    expect(news(before, after)).toEqual(['HT123']);
    expect(after.diagnostics.find((d) => d.code === 'HT123')).toMatchObject({
      indicator: '2.2.1',
      sheet: SHEET,
      args: { field: '2.2.1.whole' },
    });
    expect(indicator(after, '2.2.1').outcome).toBe('undecided');
    expect(after.outcome).toBe('undecided');
    expect(after.counts).toMatchObject({ met: 15, undecided: 1 });
  });

  it('a label edited where the names are gone: HT123', async () => {
    const b = await fresh();
    b.put(SHEET, `C${b.row('2.2.1.part')}`, 'Số đơn vị').dropNames();
    const after = b.result();
    expect(news(before, after)).toEqual(['HT121', 'HT123', 'HT125']);
    expect(indicator(after, '2.2.1').outcome).toBe('undecided');
  });

  it('two labels of an indicator exchanged: read by the labels, said', async () => {
    const b = await fresh();
    const [part, whole] = [b.row('2.2.1.part'), b.row('2.2.1.whole')];
    const [first, second] = [b.value(SHEET, `C${part}`), b.value(SHEET, `C${whole}`)];
    if (first === undefined || second === undefined) throw new Error('no labels');
    const after = b.put(SHEET, `C${part}`, second).put(SHEET, `C${whole}`, first).result();
    expect(news(before, after)).toEqual(['HT122', 'HT203']);
    expect(indicator(after, '2.2.1').outcome).toBe('undecided');
  });

  it('a second copy with another value: HT124 at the first cell, naming both', async () => {
    const b = await fresh();
    const [, cell] = b.at('2.2.1.part');
    const after = b.copySheet(SHEET, 'Bản sao').put('Bản sao', cell, 33).result();
    expect(news(before, after)).toEqual(['HT124']);
    const said = after.diagnostics.find((d) => d.code === 'HT124');
    expect(said).toMatchObject({ sheet: SHEET, cell });
    expect(said?.args).toEqual({ field: '2.2.1.part', first: `${SHEET}!${cell}`, second: `Bản sao!${cell}` });
    expect(indicator(after, '2.2.1').outcome).toBe('undecided');
  });

  it('a second copy with the same value in another form is the same; 0.92 for 92 % is not', async () => {
    const b = await fresh();
    const [, count] = b.at('2.2.1.part');
    const [, rate] = b.at('2.2.2.rate');
    b.copySheet(SHEET, 'Bản sao').put('Bản sao', count, '27');
    expect(news(before, b.result())).toEqual([]);
    b.put('Bản sao', rate, 0.97035);
    expect(news(before, b.result())).toEqual(['HT124']);
  });

  it('a second copy with a value deleted: HT124', async () => {
    const b = await fresh();
    const [, cell] = b.at('2.2.1.part');
    const after = b.copySheet(SHEET, 'Bản sao').put('Bản sao', cell, null).result();
    expect(news(before, after)).toEqual(['HT124']);
  });

  it('the copy filled and the original left blank: HT124, nothing concluded from either', async () => {
    const b = await fresh();
    b.copySheet(SHEET, 'Bản sao');
    const sheet = b.sheet(SHEET);
    sheet.cells = sheet.cells.filter((c) => ![4, 8, 10].includes(c.col) || c.row <= 4);
    const after = b.result();
    expect(news(before, after)).toContain('HT124');
    expect(indicator(after, '2.2.1').outcome).toBe('undecided');
    expect(indicator(after, '1.1.1').outcome).toBe('undecided');
  });

  it('the same row twice on a sheet: HT124 where both are filled, the filled one where one is', async () => {
    const b = await fresh();
    const row = b.row('2.2.1.part');
    b.insertRows(SHEET, row + 1, 1);
    for (const col of ['A', 'C']) b.put(SHEET, `${col}${row + 1}`, b.value(SHEET, `${col}${row}`) ?? null);
    same(b.result());
    b.put(SHEET, `D${row + 1}`, 30);
    const after = b.result();
    expect(news(before, after)).toEqual(['HT124']);
    expect(indicator(after, '2.2.1').outcome).toBe('undecided');
    b.put(SHEET, `D${row}`, null).put(SHEET, `D${row + 1}`, 27);
    same(b.result(), ['HT122']);
  });

  it('a value cut and pasted onto another input: both named, the blank one is missing', async () => {
    const b = await fresh();
    // Excel moves the name of the cell that was cut, and breaks the one pasted over.
    const [, from] = b.at('2.2.1.part');
    const [, onto] = b.at('2.2.4.part');
    const value = b.value(SHEET, from) ?? null;
    b.put(SHEET, onto, value).put(SHEET, from, null);
    b.names = b.names.map((n) =>
      n.name === 'in_2.2.1.part'
        ? { ...n, formula: `'${SHEET}'!${onto}` }
        : n.name === 'in_2.2.4.part'
          ? { ...n, formula: '#REF!' }
          : n,
    );
    const after = b.result();
    expect(news(before, after)).toEqual(['HT121', 'HT122', 'HT203', 'HT305']);
    expect(indicator(after, '2.2.1').outcome).toBe('undecided');
    expect(indicator(after, '2.2.4').outcome).toBe('undecided');
  });

  it('a value typed in the column beside: missing', async () => {
    const b = await fresh();
    const [, cell] = b.at('2.2.1.part');
    const after = b.put(SHEET, cell.replace('D', 'E'), 27).put(SHEET, cell, null).result();
    expect(said(after)).toContain(`HT305 ${SHEET}!${cell}`);
    expect(indicator(after, '2.2.1').outcome).toBe('undecided');
  });

  it('an input merged into the one above: only the upper one counts', async () => {
    const b = await fresh();
    const row = b.row('2.2.1.part');
    b.sheet(SHEET).merges.push({ top: row, left: 4, bottom: row + 1, right: 4 });
    const after = b.result();
    expect(news(before, after)).toEqual(['HT305']);
    expect(indicator(after, '2.2.1').outcome).toBe('undecided');
  });

  it('two words in one indicator: HT124; a word in another row of it is its word', async () => {
    const b = await fresh();
    const row = b.row('2.2.1.verdict');
    b.sheet(SHEET).merges = b.sheet(SHEET).merges.filter((m) => m.top !== row);
    b.put(SHEET, `H${row + 2}`, 'Đạt');
    expect(indicator(b.result(), '2.2.1').selfAssessment).toBe('met');
    b.put(SHEET, `H${row}`, 'Chưa đạt');
    expect(news(before, b.result())).toContain('HT124');
  });
});
