import { describe, expect, it } from 'vitest';
import { type Book, bookOf, date, FULL, num } from './support.ts';

const SHEET = 'Minh chứng';
// In FULL four documents stand in rows 5 to 8.
const read = async (change: (book: Book) => Book) => {
  const found = change(await bookOf(FULL)).read();
  return {
    documents: found.documents.map((d) => `${d.indicator} ${d.number} ${d.date}`),
    said: found.diagnostics.filter((d) => d.at?.sheet === SHEET).map((d) => `${d.code} ${d.at?.cell}`),
  };
};
const REST = ['1.1.1 13/KH-UBND 18/01/2023', '1.1.2 14/KH-UBND 28/02/2023', '2.1.1 15/QĐ-UBND 01/03/2023'];
const first = (...ids: string[]) => [...ids.map((id) => `${id} 12/KH-UBND 17/01/2021`), ...REST];

describe('codes', () => {
  it.each([
    ['1.2.1', ['1.2.1']],
    ['1.1.1, 1.1.2', ['1.1.1', '1.1.2']],
    ['Tiêu chí 1.1.1', ['1.1.1']],
    ['Chỉ báo 1.1.1 và 1.2.2', ['1.1.1', '1.2.2']],
    ['1.1.1\n1.1.2', ['1.1.1', '1.1.2']],
    ['１．１．１', ['1.1.1']],
    ['1.1.1, 1.1.1', ['1.1.1']],
  ])('%j', async (seen, ids) => {
    const { documents, said } = await read((b) => b.put(SHEET, 'A5', seen));
    expect(documents).toEqual(first(...ids));
    expect(said).toEqual([]);
  });
  it.each(['9.9.9', '1.1', '1.1.1 - 1.2.3', 'Kế hoạch', '1.1.1 đến 1.1.2'])(
    '%j is unknown: HT403',
    async (seen) => {
      const { documents, said } = await read((b) => b.put(SHEET, 'A5', seen));
      expect(documents).toEqual(REST);
      expect(said).toEqual(['HT403 A5']);
    },
  );
  it('one known and one unknown: the known one is taken, the other said', async () => {
    const { documents, said } = await read((b) => b.put(SHEET, 'A5', '1.1.1; 7.7.7'));
    expect(documents).toEqual(first('1.1.1'));
    expect(said).toEqual(['HT403 A5']);
  });
  it('no code: HT403; a number: HT403', async () => {
    expect((await read((b) => b.put(SHEET, 'A5', null))).said).toEqual(['HT403 A5']);
    expect((await read((b) => b.put(SHEET, 'A5', num(1.1)))).said).toEqual(['HT403 A5']);
  });
  it('a code that became a date: taken where one fits, else both are named', async () => {
    const certain = await read((b) => b.put(SHEET, 'A5', date(36892)));
    expect(certain).toEqual({ documents: first('1.1.1'), said: ['HT405 A5'] });
    const either = await read((b) => b.put(SHEET, 'A5', date(36923)));
    expect(either).toEqual({ documents: REST, said: ['HT406 A5'] });
    expect((await read((b) => b.put(SHEET, 'A5', date(44578)))).said).toEqual(['HT403 A5']);
  });
  it('a code merged over several documents is the code of each', async () => {
    const { documents, said } = await read((b) => {
      b.sheet(SHEET).merges.push({ top: 5, left: 1, bottom: 7, right: 1 });
      return b.put(SHEET, 'A6', null).put(SHEET, 'A7', null);
    });
    expect(documents).toEqual(first('1.1.1').map((d) => d.replace('1.1.2', '1.1.1')));
    expect(said).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    [date(44578), '17/01/2022'],
    ['17/01/2022', '17/01/2022'],
    ['17-1-2022', '17-1-2022'],
    ['17.01.2022', '17.01.2022'],
    ['2022-01-17', '2022-01-17'],
    ['ngày 17 tháng 01 năm 2022', 'ngày 17 tháng 01 năm 2022'],
    ['tháng 01/2022', 'tháng 01/2022'],
    ['tháng 1 năm 2022', 'tháng 1 năm 2022'],
    [2022, '2022'],
    ['năm 2022', 'năm 2022'],
  ])('%j is a date', async (input, shown) => {
    const { documents, said } = await read((b) => b.put(SHEET, 'D5', input));
    expect(documents[0]).toBe(`1.1.1 12/KH-UBND ${shown}`);
    expect(said).toEqual([]);
  });
  it.each([
    '31/02/2022',
    '13/2022',
    '17/13/2022',
    '17/01/22',
    'hôm qua',
    '17/01/2022 và 18/01/2022',
    num(44578),
  ])('%j is none: HT404', async (input) =>
    expect((await read((b) => b.put(SHEET, 'D5', input))).said).toEqual(['HT404 D5']),
  );
  it('by the date system of the workbook', async () => {
    const { documents } = await read((b) => {
      b.date1904 = true;
      return b.put(SHEET, 'D5', date(44578 - 1462));
    });
    expect(documents[0]).toBe('1.1.1 12/KH-UBND 17/01/2022');
  });
});

describe('rows', () => {
  it('below the table: HT127', async () => {
    const { documents, said } = await read((b) => {
      const sheet = b.sheet(SHEET);
      sheet.tables = sheet.tables.map((t) => ({ ...t, range: { ...t.range, bottom: 6 } }));
      return b;
    });
    expect(documents).toEqual(first('1.1.1'));
    expect(said).toEqual(['HT127 A7']);
  });
  it('a copy of the sheet repeats its documents; other documents of it are taken too', async () => {
    const same = await read((b) => b.copySheet(SHEET, 'Bản sao'));
    expect(same.documents).toEqual(first('1.1.1'));
    const more = await read((b) => b.copySheet(SHEET, 'Bản sao').put('Bản sao', 'C5', '99/KH'));
    expect(more.documents).toEqual([...first('1.1.1'), '1.1.1 99/KH 17/01/2021']);
  });
  it('the table without its name: HT125', async () => {
    const { documents, said } = await read((b) => b.dropNames());
    expect(documents).toEqual(first('1.1.1'));
    expect(said).toEqual(['HT125 A4']);
  });
});
