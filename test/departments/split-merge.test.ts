/** merge(split(x)) is x: for every set, whatever is entered, in whatever order the parts come back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../src/criteria/fields.ts';
import { sharesByOwner } from '../../src/criteria/part.ts';
import type { CriteriaSet } from '../../src/criteria/schema.ts';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import { mergeSubmitted } from '../../src/departments/merge.ts';
import { SET_IDS } from '../../src/sets/index.ts';
import { BLANK, type InputValue, type WorkbookContent } from '../../src/workbook/content.ts';
import { layoutOf } from '../../src/workbook/layout.ts';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';
import { example, merged, partsOf, read, said, sent, setOf } from './support.ts';

const EXAMPLES = [
  'gia-loc-2026',
  'thap-muoi-2022',
  'phuong-2021',
  'tinh-hoc-tap-vi-du-2022',
  'don-vi-hoc-tap-vi-du-2022',
];

describe.each(EXAMPLES)('%s', (name) => {
  test('divided and put together again it says the same', async () => {
    const { setId, content } = example(name);
    const set = await setOf(setId);
    const whole = await sent(set, content);
    const parts = await partsOf(whole, set);
    expect(parts.map(({ part }) => part?.name)).toEqual(sharesByOwner(set).map((share) => share.name));
    const back = await merged(parts);
    expect(said(back.entries)).toEqual(said(whole.entries));
    // In order of their indicators the documents of an example stay as they stand.
    expect(back.read.documents.map(({ number }) => number)).toEqual(
      whole.read.documents.map(({ number }) => number),
    );
    // The whole workbook among them changes nothing.
    expect(said((await merged([...parts, whole])).entries)).toEqual(said(whole.entries));
  });
});

/** Numbers and words as people and programs leave them in cells. */
const figure: fc.Arbitrary<InputValue> = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }),
  fc.constantFrom<InputValue>(
    '33/33',
    '1.210',
    { exact: '92,3%' },
    { exact: 0.92, numFmt: 'General' },
    { exact: 0.5, numFmt: '0.0%' },
    { exact: 45_000, numFmt: 'dd/mm/yyyy' },
    { exact: true },
    { exact: '#DIV/0!', error: true },
    { exact: 0.1 + 0.2 },
    { exact: '  chưa có  ' },
    { exact: 33, struck: true },
    { exact: 'Đạt', struck: true },
    { exact: 0.5, numFmt: '0.0%', struck: true },
    { exact: '=SUM(A1:A2)' },
  ),
);

function contents(set: CriteriaSet): fc.Arbitrary<WorkbookContent> {
  const fields = indicatorsOf(set).flatMap((indicator) => fieldsOf(set, indicator));
  const rosters = layoutOf(set).rosters;
  const word = fc.constantFrom<InputValue>('Đạt', 'chưa đạt', 'x', 'Không áp dụng', { exact: true });
  const text = fc.constantFrom('Báo cáo số 12', 'a\nb', '00872', '=1+1', 'Chỉ báo 2.1.1');
  const row = (codes: readonly string[]) =>
    fc.record({
      name: fc.constantFrom('Xã Mỹ Quý', 'Xã Mỹ Hòa', 'Xã Tân Kiều'),
      code: fc.option(fc.constantFrom<InputValue>('29869', '00001', { exact: 872, numFmt: '00000' }), {
        nil: undefined,
      }),
      answers: fc.dictionary(fc.constantFrom(...codes), fc.constantFrom('Có', 'Không', 'Tốt', 'Khá', '?')),
    });
  return fc.record({
    info: fc.record({
      'unit.name': fc.constant('Huyện A'),
      year: fc.constant(2022),
      reporter: text,
      deadline: text,
    }),
    fields: fc
      .array(fc.tuple(fc.constantFrom(...fields), figure, word, text), { maxLength: 40 })
      .map((chosen) =>
        Object.fromEntries(
          chosen.map(([field, number, verdict, words]) => [
            field.name,
            field.role === 'verdict' ? verdict : field.role === 'reason' ? words : number,
          ]),
        ),
      ),
    rosters: fc
      .tuple(
        ...rosters.map(({ key, columns }) =>
          fc
            .array(row(columns.map(({ indicator }) => indicator.id)), { maxLength: 6 })
            .map((rows) => [
              key,
              rows.map(({ code, ...rest }) => ({ ...rest, ...(code === undefined ? {} : { code }) })),
            ]),
        ),
      )
      .map((entries) => Object.fromEntries(entries)),
    evidence: fc.array(
      fc.record({
        indicator: fc.oneof(
          fc.constantFrom(...indicatorsOf(set).map(({ id }) => id)),
          fc.constantFrom(`${indicatorsOf(set)[0]?.id}, ${indicatorsOf(set).at(-1)?.id}`, '', '99.9'),
        ),
        kind: fc.constantFrom('Kế hoạch', 'Báo cáo'),
        number: fc.constantFrom<InputValue>('1/KH-UBND', '', { exact: 915 }),
        date: fc.constantFrom<InputValue>('28/02/2022', { exact: 44_620 }, 'tháng 3'),
        summary: text,
        file: fc.constantFrom<InputValue>('', { exact: 'xem', link: 'https://example.vn/a b' }),
      }),
      { maxLength: 8 },
    ),
  });
}

describe.each(SET_IDS)('%s', (id) => {
  test('whatever is entered comes back as it was, in any order of the parts', async () => {
    const set = await setOf(id);
    await fc.assert(
      fc.asyncProperty(contents(set), fc.infiniteStream(fc.nat()), async (content, dice) => {
        const whole = await sent(set, content);
        const parts = await partsOf(whole, set);
        const back = await merged(parts);
        expect(said(back.entries)).toEqual(said(whole.entries));
        const shuffled = parts
          .map((part) => ({ part, at: dice.next().value }))
          .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
          .map(({ part }) => part);
        const [one, other] = [mergeSubmitted(parts), mergeSubmitted(shuffled)];
        expect(await writeWorkbook(set, other.content, { sources: other.sources })).toEqual(
          await writeWorkbook(set, one.content, { sources: one.sources }),
        );
        expect(other.notes).toEqual(one.notes);
      }),
      { numRuns: 4 },
    );
  });

  test('a blank workbook divides into blank parts', async () => {
    const set = await setOf(id);
    const whole = await sent(set, BLANK);
    const parts = await partsOf(whole, set);
    expect(parts.flatMap(({ entries }) => [...entries.fields, ...entries.evidence])).toEqual([]);
    expect(parts.flatMap(({ part }) => part?.indicators ?? []).length).toBeGreaterThanOrEqual(
      indicatorsOf(set).length,
    );
    for (const part of parts) expect(part.entries.problems).toEqual([]);
  });
});

test('a merged workbook is divided and merged again', async () => {
  const { setId, content } = example('thap-muoi-2022');
  const set = await setOf(setId);
  const whole = await sent(set, content);
  const once = await merged(await partsOf(whole, set));
  const twice = await merged(await partsOf(once, set));
  expect(said(twice.entries)).toEqual(said(whole.entries));
  expect(twice.entries.outside).toEqual([]);
});

test('a workbook that counts days from 1904 keeps its dates', async () => {
  const bytes = new Uint8Array(
    (await import('node:fs')).readFileSync(new URL('../../examples/thap-muoi-2022.xlsx', import.meta.url)),
  );
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(bytes);
  const name = 'xl/workbook.xml';
  parts[name] = strToU8(
    strFromU8(parts[name] ?? new Uint8Array()).replace(/<workbookPr[^>]*\/>/, '<workbookPr date1904="1"/>'),
  );
  const whole = await read(zipSync(parts));
  const before = whole.read.documents.map(({ date }) => date);
  expect(before[0]).toBe('18/01/2025');
  const set = await setOf('huyen-2021');
  expect((await merged(await partsOf(whole, set))).read.documents.map(({ date }) => date)).toEqual(before);
});
