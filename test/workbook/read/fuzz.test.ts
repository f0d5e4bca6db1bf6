import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/criteria/fields.ts';
import { indicatorsOf } from '../../../src/criteria/walk.ts';
import { percent, rational, toDecimal } from '../../../src/engine/rational.ts';
import { clean } from '../../../src/text.ts';
import type { InputValue, WorkbookContent } from '../../../src/workbook/content.ts';
import { layoutOf } from '../../../src/workbook/layout.ts';
import { writeWorkbook } from '../../../src/workbook/write/workbook.ts';
import type { CellValue } from '../../../src/xlsx/types.ts';
import {
  bookOf,
  type Content,
  cell,
  conclusion,
  FULL,
  parse,
  readBook,
  resultOf,
  SET,
  text,
} from './support.ts';

const fields = indicatorsOf(SET).flatMap((indicator) => fieldsOf(SET, indicator));
const layout = layoutOf(SET);

/** Texts that people write and a cell can hold. */
const words = fc
  .string({ unit: fc.constantFrom(...'aăâđêôơưyÁĐ &<>"\'=+-@0123456789.,/%😀'), minLength: 1, maxLength: 20 })
  .filter((text) => clean(text) !== '');
const NAMES = { met: 'Đạt', 'not-met': 'Chưa đạt', 'not-applicable': 'Không áp dụng' } as const;
const verdict = fc.constantFrom(...Object.values(NAMES));
const count = fc.integer({ min: 0, max: 9_999_999 });
const amount = fc.integer({ min: 0, max: 99_999_999 }).map((n) => n / 100);
/** "12.34%" */
const rate = fc
  .tuple(fc.nat(100), fc.nat(9999))
  .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}%`);

const fieldValues: Record<string, fc.Arbitrary<InputValue>> = Object.fromEntries(
  fields.map((field) => [
    field.name,
    { count, amount, percent: rate, points: count, grade: words, verdict, reason: words }[
      field.type
    ] as fc.Arbitrary<InputValue>,
  ]),
);
const filled = fc.record(fieldValues, { requiredKeys: [] }).map((all) => all as Record<string, InputValue>);
const rosters = fc.record(
  Object.fromEntries(
    layout.rosters.map((roster) => [
      roster.key,
      fc.array(
        fc.record({
          answers: fc.record(
            Object.fromEntries(
              roster.columns.map(({ indicator, column }) => [
                indicator.id,
                column.answers === 'rating'
                  ? fc.constantFrom(...column.counted, ...column.others)
                  : fc.constantFrom('Có', 'Không'),
              ]),
            ),
            { requiredKeys: [] },
          ),
        }),
        { maxLength: 8 },
      ),
    ]),
  ),
);
const evidence = fc.array(
  fc.record({
    indicator: fc.constantFrom(...indicatorsOf(SET).map((i) => i.id)),
    kind: words,
    number: words,
    date: fc.constantFrom('17/01/2022', '29/02/2024', '01/12/1999', ''),
    issuer: words,
    summary: words,
    file: words,
  }),
  { maxLength: 5 },
);
const contents: fc.Arbitrary<WorkbookContent> = fc.record({
  info: fc.record({ 'unit.name': words, 'unit.code': words, year: fc.integer({ min: 1900, max: 2099 }) }),
  fields: filled,
  rosters: rosters.map((all) =>
    Object.fromEntries(
      Object.entries(all).map(([key, rows]) => [
        key,
        (rows as { answers: Record<string, string> }[]).map((row, i) => ({
          name: `Đơn vị ${i}`,
          code: `${100 + i}`,
          ...row,
        })),
      ]),
    ),
  ),
  evidence,
});

const decimal = (text: string) => text.replace(/\.?0+$/, '') || '0';

/** What was written, as the reader has to give it back. */
function expectSame(content: WorkbookContent, book: ReturnType<typeof readBook>): void {
  const { submission } = book;
  const numbers = new Map<string, string>();
  const verdicts = new Map<string, string>();
  const reasons = new Map<string, string>();
  for (const field of fields) {
    const value = content.fields[field.name];
    if (value === undefined) continue;
    if (field.role === 'verdict') {
      const word = Object.entries(NAMES).find(([, name]) => name === value)?.[0];
      verdicts.set(field.indicator, word ?? '?');
    } else if (field.role === 'reason') reasons.set(field.indicator, clean(String(value)));
    else
      numbers.set(field.name, field.type === 'percent' ? decimal(String(value).slice(0, -1)) : String(value));
  }
  const read = [...submission.numbers].map(([name, reading]): [string, string] => [
    name,
    reading.state === 'value' ? toDecimal(reading.value, 15) : reading.state,
  ]);
  expect(new Map(read)).toEqual(numbers);
  expect(new Map(submission.verdicts)).toEqual(verdicts);
  expect(new Map(submission.reasons)).toEqual(reasons);
  expect(book.unit.name).toBe(clean(String(content.info['unit.name'])));
  expect(submission.year).toBe(content.info.year);
  for (const { key, columns } of layout.rosters) {
    const rows = content.rosters[key] ?? [];
    for (const { indicator, column } of columns) {
      const answers = rows.map((row) => row.answers?.[indicator.id]);
      const yes = column.answers === 'rating' ? column.counted : ['Có'];
      const used = answers.some((answer) => answer !== undefined);
      expect(submission.rosters.get(indicator.id)).toEqual(
        used
          ? {
              counted: answers.filter((a) => a !== undefined && yes.includes(String(a))).length,
              others: answers.filter((a) => a !== undefined && !yes.includes(String(a))).length,
              missing: answers.filter((a) => a === undefined).length,
              invalid: 0,
            }
          : undefined,
      );
    }
  }
  expect(book.documents.map(({ at: _, ...document }) => document)).toEqual(
    content.evidence.map((d) => Object.fromEntries(Object.entries(d).map(([k, v]) => [k, clean(String(v))]))),
  );
}

describe('what is written is read', () => {
  it('write, then read, is identity', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (content) => {
        expectSame(content, readBook(parse(await writeWorkbook(SET, content))));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 12) },
    );
  });

  it('the same without any name', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (content) => {
        const book = await bookOf(content);
        expectSame(content, book.dropNames().read());
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 8) },
    );
  });
});

/** Anything a cell can hold. */
const values: fc.Arbitrary<CellValue> = fc.oneof(
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value): CellValue => ({ kind: 'number', value, raw: String(value) })),
  fc.integer().map((value): CellValue => ({ kind: 'number', value, raw: String(value) })),
  fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '33/33',
        '92,3 %',
        '1.210',
        '0,92',
        '~80',
        'Đạt',
        'dat',
        'x',
        'Tổng cộng',
        'Không',
        'Khá',
        '2.1.1',
        '1.1.1, 1.1.2',
        'Mã',
        'Giá trị',
        'Tên đơn vị',
        'Mã đơn vị',
        'Mã chỉ báo',
        'Nội dung cần nhập',
        '2.1.2 Xếp loại',
        'huyen-2021',
        '#REF!',
      ),
    )
    .map((value): CellValue => ({ kind: 'text', value })),
  fc.boolean().map((value): CellValue => ({ kind: 'boolean', value })),
  fc.constantFrom('#REF!', '#DIV/0!', '#N/A').map((value): CellValue => ({ kind: 'error', value })),
  fc
    .constantFrom('2001-01-01', '2022-01-17T00:00:00')
    .map((value): CellValue => ({ kind: 'iso-date', value })),
);
const anything: fc.Arbitrary<Content> = fc.record({
  value: values,
  formatCode: fc.constantFrom(
    'General',
    '0%',
    '0.00%',
    '#,##0',
    'dd/mm/yyyy',
    '@',
    '00000',
    '# ?/?',
    '0.00"%"',
  ),
});
const orFormula = fc.oneof(
  anything,
  fc
    .tuple(anything, fc.constantFrom('A1', '', 'SUM(A1:A2)'))
    .map(([c, f]): Content => ({ ...c, formula: f })),
  fc.constant<Content>({ value: { kind: 'blank' }, formatCode: 'General', formula: 'A1' }),
);
const places = fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 11 }));
const letter = (col: number) => String.fromCharCode(64 + col);

describe('whatever stands in the cells', () => {
  it('never throws, and every diagnostic has its message', async () => {
    const base = await bookOf(FULL);
    const writes = fc.array(fc.tuple(places, orFormula), { minLength: 1, maxLength: 30 });
    const merges = fc.array(fc.tuple(places, fc.nat(3), fc.nat(3)), { maxLength: 5 });
    fc.assert(
      fc.property(writes, merges, fc.boolean(), fc.boolean(), (cells, ranges, names, date1904) => {
        const book = base.clone();
        for (const [[sheet, row, col], content] of cells) {
          const at = book.sheets[sheet % book.sheets.length];
          if (at !== undefined) book.put(at.name, `${letter(col)}${row}`, content);
        }
        for (const [[sheet, row, col], rows, cols] of ranges) {
          book.sheets[sheet % book.sheets.length]?.merges.push({
            top: row,
            left: col,
            bottom: row + rows,
            right: col + cols,
          });
        }
        if (!names) book.dropNames();
        book.date1904 = date1904;
        const result = resultOf(book.done());
        for (const d of result.diagnostics) expect(d.message).not.toMatch(/undefined|NaN|\[object/);
        expect(result.indicators).toHaveLength(16);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 100) },
    );
  });

  it('in one input: its own value, or something is said', async () => {
    const base = await bookOf(FULL);
    const before = conclusion(base.result());
    const numeric = fields.filter((field) => field.role !== 'verdict' && field.role !== 'reason');
    fc.assert(
      fc.property(fc.constantFrom(...numeric), orFormula, (field, content) => {
        const book = base.clone();
        book.fill(field.name, content);
        const after = book.result();
        const { value } = content;
        const blank = value.kind === 'text' && clean(value.value) === '';
        const plain = value.kind === 'number' && content.formula === undefined;
        if (plain || blank) return;
        // Not a number typed as one: said at that cell, or in another of the same indicator, or nothing changed at all.
        const at = book.at(field.name)[1];
        const told = after.diagnostics.some((d) => d.cell === at || d.indicator === field.indicator);
        if (!told) expect(conclusion(after)).toEqual(before);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 100) },
    );
  });

  it.each([
    ['indicator headers', ['Mã', 'Nội dung cần nhập', 'Giá trị', 'Tự đánh giá']],
    ['rows of one indicator', ['2.2.1', 'Tỷ lệ', 'x', '5']],
    ['roster headers', ['Tên đơn vị', 'Mã đơn vị', '2.1.2', '2.2.4']],
    ['evidence headers', ['Mã chỉ báo', 'Loại văn bản', 'Số, ký hiệu', '2.1.1']],
    ['totals', ['Tổng cộng', '1', 'Tốt', 'Có']],
    ['units', ['Xã A', '1', 'Tốt', 'Có']],
    ['labels', ['Năm đánh giá', '2022', 'Tên đơn vị được đánh giá', 'huyen-2021']],
  ])('a sheet of nothing but %s takes no longer than a large one', async (_, texts) => {
    const base = await bookOf(FULL);
    for (const sheet of ['Chỉ báo', 'Xã, phường, thị trấn', 'Minh chứng']) {
      const book = base.clone();
      const add = book.sheet(sheet).cells;
      const merges = book.sheet(sheet).merges;
      for (let row = 100; row < 6_000; row++) {
        for (const [index, value] of texts.entries()) add.push(cell(text(value), row, index + 1));
        merges.push({ top: row, left: 3, bottom: row, right: 4 });
      }
      for (const bare of [false, true]) {
        const workbook = (bare ? book.dropNames() : book).done();
        // Processor time, so that a busy machine fails nothing.
        const start = process.cpuUsage();
        resultOf(workbook);
        const { user, system } = process.cpuUsage(start);
        expect((user + system) / 1e6).toBeLessThan(4);
      }
    }
  });

  it('a share is what its cell shows', async () => {
    const base = await bookOf(FULL);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (a, b) => {
        const [part, whole] = a <= b ? [a, b] : [b, a];
        const book = base.clone().fill('2.2.1.part', part).fill('2.2.1.whole', `${whole}`);
        const { value } = book.result().indicators.find((i) => i.id === '2.2.1') ?? {};
        expect(value).toBe(toDecimal(percent(rational(BigInt(part)), rational(BigInt(whole)))));
      }),
      { numRuns: 50 },
    );
  });
});
