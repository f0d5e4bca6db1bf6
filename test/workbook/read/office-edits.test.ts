/**
 * What offices do to a workbook, at random and several at once: either every indicator concludes as before, or something
 * is said of it. HOC_TAP_SEED and HOC_TAP_EDITS look further.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/result.ts';
import { formatAddress } from '../../../src/xlsx/address.ts';
import type { Cell } from '../../../src/xlsx/types.ts';
import { type Book, bookOf, conclusion, FULL, num, text } from './support.ts';

const INDICATORS = 'Chỉ báo';
const ROSTERS = ['Cơ quan, đơn vị', 'Xã, phường, thị trấn', 'Trung tâm GDTX', 'Cấp ủy, lãnh đạo'];
const SHEETS = [INDICATORS, 'Minh chứng', ...ROSTERS];

/** Chooses by numbers that fast-check gives and shrinks. */
type Choose = <T>(list: readonly T[]) => T;
type Edit = (book: Book, choose: Choose) => void;

const words = ({ value }: Cell) => (value.kind === 'text' ? value.value : '');
const upTo = (most: number) => Array.from({ length: most }, (_, i) => i + 1);

/** A roster's header row with its coded headers, and the last row of its units. */
function rosterOf(book: Book, name: string) {
  const { cells } = book.sheet(name);
  const header = cells.find((cell) => words(cell) === 'Tên đơn vị');
  if (header === undefined) return undefined;
  const headers = cells.filter(({ row }) => row === header.row);
  const units = cells.filter(
    ({ row, col }) => col === header.col && row > header.row && row < header.row + 60,
  );
  const coded = headers.filter((cell) => /^\d\.\d\.\d /.test(words(cell)));
  return {
    row: header.row,
    col: header.col,
    headers,
    coded,
    last: Math.max(header.row, ...units.map(({ row }) => row)),
  };
}

/** An edit of one of the rosters that still has its headers, and of one of their coded columns. */
const inRoster =
  (
    edit: (
      book: Book,
      name: string,
      roster: NonNullable<ReturnType<typeof rosterOf>>,
      column: Cell,
      choose: Choose,
    ) => void,
  ): Edit =>
  (book, choose) => {
    const name = choose(ROSTERS.filter((sheet) => (rosterOf(book, sheet)?.coded.length ?? 0) > 0));
    const roster = name === undefined ? undefined : rosterOf(book, name);
    if (name === undefined || roster === undefined) return;
    edit(book, name, roster, choose(roster.coded), choose);
  };

const fillBelow = (
  book: Book,
  name: string,
  at: { row: number; col: number; last: number },
  answer: (row: number) => string | Cell | null,
) => {
  for (let row = at.row + 1; row <= at.last; row++) book.put(name, formatAddress(row, at.col), answer(row));
};

const indicatorCells = (book: Book, test: (cell: Cell) => boolean) =>
  book.sheet(INDICATORS).cells.filter(test);
const isCode = (cell: Cell) => /^\d\.\d\.\d$/.test(words(cell));

/** After these a workbook says what it said. */
const HARMLESS: Readonly<Record<string, Edit>> = {
  'rows inserted': (book, choose) => book.insertRows(choose(SHEETS), choose(upTo(20)), choose([1, 3])),
  'rows inserted above by a program that leaves names behind': (book, choose) =>
    book.insertRows(choose(SHEETS), choose([1, 2, 3]), 2, false),
  'a column inserted': (book, choose) => book.insertColumns(choose(SHEETS), choose(upTo(6)), 1),
  'sheets in another order': (book) => book.reverseSheets(),
  'sheets hidden': (book) => book.setState('hidden'),
  'names dropped': (book, choose) => book.dropNames(choose([true, false])),
  'a sheet copied': (book, choose) => book.copySheet(choose(SHEETS), `Bản sao ${book.sheets.length}`),
  'codes written another way': (book, choose) => {
    const write = choose([
      (t: string) => `Chỉ báo ${t}`,
      (t: string) => `${t}.`,
      (t: string) => t.replaceAll('.', '. '),
    ]);
    for (const cell of indicatorCells(book, isCode)) book.put(INDICATORS, cell.ref, write(words(cell)));
  },
  'counts typed as text': (book) => {
    for (const { ref, value, format, formula } of [...book.sheet(INDICATORS).cells])
      if (
        formula === undefined &&
        value.kind === 'number' &&
        format !== 'percent' &&
        Number.isInteger(value.value) &&
        value.value < 1000
      )
        book.put(INDICATORS, ref, String(value.value));
  },
  'headers in capitals, with no-break spaces, straight quotes': (book, choose) => {
    const name = choose(SHEETS);
    const write = choose([
      (t: string) => t.toUpperCase(),
      (t: string) => ` ${t}\u00a0`,
      (t: string) => t.replace(/[“”]/g, '"'),
    ]);
    for (const cell of [...book.sheet(name).cells])
      if (cell.row <= 4 && words(cell) !== '' && words(cell).length < 80)
        book.put(name, cell.ref, write(words(cell)));
  },
  'a roster sorted': inRoster((book, name, { row, last }) =>
    book.sortRows(name, row + 1, last, (a, b) => b - a),
  ),
  'a total below a roster': inRoster((book, name, { last, col }) =>
    book
      .put(name, formatAddress(last + 1, col), 'Tổng cộng')
      .put(name, formatAddress(last + 1, col + 2), num(5)),
  ),
  'a signature below a roster': inRoster((book, name, { last, col }) =>
    book.put(name, formatAddress(last + 8, col), 'TM. UBND HUYỆN'),
  ),
  'last year’s column beside': inRoster((book, name, { row, last }, column, choose) => {
    book
      .insertColumns(name, column.col, 1)
      .put(name, formatAddress(row, column.col), `${words(column).slice(0, 5)} năm 2021`);
    const answer = choose(['Trung bình', 'Không', 'x']);
    fillBelow(book, name, { row, last, col: column.col }, () => answer);
  }),
  'a column of numbers before the names': inRoster((book, name, { row, last }) => {
    book.insertColumns(name, 1, 1).put(name, formatAddress(row, 1), 'STT');
    for (let at = row + 1; at <= last; at++) book.put(name, formatAddress(at, 1), num(at - row));
  }),
  'a header cut down to its code': inRoster((book, name, _, column) =>
    book.put(name, column.ref, words(column).slice(0, 5)),
  ),
  'a column of the office’s own': inRoster((book, name, { row, last }, _, choose) => {
    book.put(name, formatAddress(row, 15), choose(['Ghi chú', 'Dân số', 'Người nhập']));
    fillBelow(book, name, { row, last, col: 15 }, () => 'đã gửi');
  }),
};

/** After these it may not. */
const HARMFUL: Readonly<Record<string, Edit>> = {
  'a roster’s header without its code': inRoster((book, name, _, column, choose) =>
    book.put(name, column.ref, choose([words(column).slice(6), 'Kết quả', '9.9.9 Xếp loại', null])),
  ),
  'a header without its code, another column with it': inRoster(
    (book, name, { row, last }, column, choose) => {
      book.put(name, column.ref, words(column).slice(6));
      const code = words(column).slice(0, 5);
      book.put(name, formatAddress(row, 12), `${code} ${choose(['năm 2021', 'đề nghị', 'kết quả cũ'])}`);
      const answer = choose(['Trung bình', 'Không', 'Tốt', 'Có']);
      fillBelow(book, name, { row, last, col: 12 }, () => answer);
    },
  ),
  'answers moved to another column of the code': inRoster((book, name, { row, last }, column, choose) => {
    const title = choose([`${words(column).slice(0, 5)} Kết quả`, `${words(column)}2`]);
    book.put(name, formatAddress(row, 12), title);
    fillBelow(
      book,
      name,
      { row, last, col: 12 },
      (at) => book.value(name, formatAddress(at, column.col)) ?? null,
    );
    fillBelow(book, name, { row, last, col: column.col }, () => null);
  }),
  'headers of a roster exchanged': inRoster((book, name, { coded }) => {
    const [a] = coded;
    // Two of one code under each other's header say all that could be known.
    const b = coded.find((cell) => a !== undefined && words(cell).slice(0, 5) !== words(a).slice(0, 5));
    if (a !== undefined && b !== undefined) book.put(name, a.ref, b).put(name, b.ref, a);
  }),
  'a roster’s header row emptied': inRoster((book, name, { headers }) => {
    for (const { ref } of headers) book.put(name, ref, null);
  }),
  'a row of the indicators deleted': (book, choose) => book.deleteRow(INDICATORS, choose(upTo(50)) + 6),
  'two codes exchanged': (book, choose) => {
    const [a, b] = [choose(indicatorCells(book, isCode)), choose(indicatorCells(book, isCode))];
    if (a !== undefined && b !== undefined) book.put(INDICATORS, a.ref, b).put(INDICATORS, b.ref, a);
  },
  'a code mistyped': (book, choose) => {
    const cell = choose(indicatorCells(book, isCode));
    if (cell !== undefined) book.put(INDICATORS, cell.ref, choose(['2.2.2', '9.9.9', '2.1', null]));
  },
  'a copy with another answer': inRoster((book, name, _, column, choose) => {
    const copy = `Bản ${book.sheets.length}`;
    const answered = book
      .copySheet(name, copy)
      .sheet(copy)
      .cells.filter(({ col, row }) => col === column.col && row > column.row);
    const cell = choose(answered);
    if (cell !== undefined) book.put(copy, cell.ref, text(words(cell) === 'Có' ? 'Không' : 'Trung bình'));
  }),
};

const before = (await bookOf(FULL)).result();
const verdicts = ({ indicators }: Result) =>
  new Map(
    indicators.map((i) => [i.id, JSON.stringify([i.outcome, i.part, i.whole, i.value, i.range, i.level])]),
  );
const key = ({ code, indicator, args }: Result['diagnostics'][number]) =>
  JSON.stringify([code, indicator, args]);
const known = new Set(before.diagnostics.map(key));

/** Indicators that conclude otherwise than before without a word on them or on the workbook. */
function silently(after: Result): string[] {
  const news = after.diagnostics.filter((d) => !known.has(key(d)));
  const now = verdicts(after);
  return [...verdicts(before)].flatMap(([id, verdict]) =>
    now.get(id) === verdict || news.some((d) => d.indicator === id || d.indicator === null) ? [] : [id],
  );
}

/** Numbers from fast-check as choices, one after the other. */
const chooser = (numbers: readonly number[]): Choose => {
  let next = 0;
  return <T>(list: readonly T[]): T =>
    list[(numbers[next++ % numbers.length] ?? 0) % Math.max(1, list.length)] as T;
};
const numbers = fc.array(fc.nat({ max: 9999 }), { minLength: 12, maxLength: 12 });
const seed = Number(process.env.HOC_TAP_SEED ?? 2022);
const runs = Number(process.env.HOC_TAP_EDITS ?? 120);

describe.each(Object.entries(HARMLESS))('%s', (_, edit) => {
  it('changes nothing and is no error', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, async (chosen) => {
        const book = await bookOf(FULL);
        edit(book, chooser(chosen));
        const after = book.result();
        expect(conclusion(after)).toEqual(conclusion(before));
        expect(after.diagnostics.filter((d) => d.severity === 'error' && !known.has(key(d)))).toEqual([]);
      }),
      { seed, numRuns: 4 },
    );
  });
});

it('several at once: as before, or said', async () => {
  const all = { ...HARMLESS, ...HARMFUL };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(all)), numbers), { minLength: 1, maxLength: 4 }),
      async (edits) => {
        const book = await bookOf(FULL);
        for (const [name, chosen] of edits) all[name]?.(book, chooser(chosen));
        expect(silently(book.result())).toEqual([]);
      },
    ),
    { seed, numRuns: runs },
  );
});
