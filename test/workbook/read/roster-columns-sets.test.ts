/** Rewritten headers in every roster of every set: for each column the right one is read, or the doubt is named. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/engine/assess.ts';
import { builtInSet, SET_IDS } from '../../../src/sets/index.ts';
import { BLANK, type WorkbookContent } from '../../../src/workbook/content.ts';
import { layoutOf, TABLE_HEADER_ROW } from '../../../src/workbook/layout.ts';
import { NameIndex } from '../../../src/workbook/read/names.ts';
import { readSubmission } from '../../../src/workbook/read/workbook.ts';
import { writeWorkbook } from '../../../src/workbook/write/workbook.ts';
import { formatAddress } from '../../../src/xlsx/address.ts';
import { Book, parse } from './support.ts';

const UNITS = ['Đơn vị A', 'Đơn vị B', 'Đơn vị C'];
const sets = await Promise.all(SET_IDS.map(async (id) => builtInSet(id)));
const columns = sets.flatMap((set) => {
  if (set === undefined) return [];
  return layoutOf(set).rosters.flatMap((roster) => roster.columns.map((spec) => ({ set, roster, spec })));
});

it('there are rosters in three sets', () => {
  expect(new Set(columns.map(({ set }) => set.id)).size).toBe(3);
});

describe.each(columns.map((c) => [`${c.set.id} ${c.spec.indicator.id}`, c] as const))(
  '%s',
  (_, { set, roster, spec }) => {
    const { id } = spec.indicator;
    const [yes, no] =
      spec.column.answers === 'rating'
        ? [spec.column.counted[0] ?? '', spec.column.others[0] ?? '']
        : ['Có', 'Không'];
    const year = 2022;
    const sheet = roster.roster.sheet;
    const bytes = writeWorkbook(set, {
      ...BLANK,
      info: { year },
      fields: { [`${id}.verdict`]: 'Đạt' },
      rosters: { [roster.key]: UNITS.map((name) => ({ name, answers: { [id]: yes } })) },
    } satisfies WorkbookContent);
    const header = (b: Book) =>
      b
        .sheet(sheet)
        .cells.find(
          (c) => c.row === TABLE_HEADER_ROW && c.value.kind === 'text' && c.value.value === spec.header,
        );
    /** The workbook with this header over the template's answers (null: and none of them), and a column beside the table. */
    const read = async (own: string, answers: boolean, beside: string | null) => {
      const b = new Book(parse(await bytes));
      const at = header(b);
      if (at === undefined) throw new Error('no header');
      b.put(sheet, at.ref, own);
      for (const i of UNITS.keys()) {
        if (!answers) b.put(sheet, formatAddress(TABLE_HEADER_ROW + 1 + i, at.col), null);
        if (beside !== null) b.put(sheet, formatAddress(TABLE_HEADER_ROW + 1 + i, 12), no);
      }
      if (beside !== null) b.put(sheet, formatAddress(TABLE_HEADER_ROW, 12), beside);
      const workbook = b.done();
      const { submission, diagnostics } = readSubmission(set, workbook, new NameIndex(workbook));
      const found = assess(set, submission, { strict: false }).indicators.find(
        (one) => one.indicator.id === id,
      );
      return {
        outcome: found?.outcome,
        codes: diagnostics
          .filter((d) => d.indicator === id && /^HT(124|14\d|319)$/.test(d.code))
          .map((d) => d.code),
      };
    };

    it.each([
      ['as it is', spec.header, true, null, 'met', []],
      ['the code alone', id, true, null, 'met', []],
      ['last year’s beside it', spec.header, true, `${id} năm 2021`, 'met', []],
      ['without its code', spec.column.header.vi, true, null, 'undecided', ['HT319']],
      [
        'without its code, last year’s has it',
        spec.column.header.vi,
        true,
        `${id} năm 2021`,
        'undecided',
        ['HT145'],
      ],
      ['blank, another has the code', spec.header, false, `${id} Kết quả`, 'undecided', ['HT144']],
      ['blank, another has its text', spec.header, false, spec.column.header.vi, 'undecided', ['HT144']],
      ['blank, last year’s beside it', spec.header, false, `${id} năm 2021`, 'met', []],
      ['of another year', `${id} năm 2021`, true, null, 'undecided', ['HT146']],
      ['two of the code', `${id} lần 1`, true, `${id} lần 2`, 'undecided', ['HT124']],
    ] as const)('%s', async (_name, own, answers, beside, outcome, codes) => {
      expect(await read(own, answers, beside)).toEqual({ outcome, codes });
    });
  },
);
