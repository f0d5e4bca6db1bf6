/** The column that says who takes part, from a written workbook to the counts the engine gets (tinh-2021, 2.1.2). */
import { describe, expect, it } from 'vitest';
import type { RosterAnswers } from '../../src/engine/input.ts';
import { BLANK, type RosterRow } from '../../src/workbook/content.ts';
import { NameIndex } from '../../src/workbook/read/names.ts';
import { readSubmission } from '../../src/workbook/read/workbook.ts';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';
import { formatAddress, parseAddress } from '../../src/xlsx/address.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import type { Sheet, XlsxWorkbook } from '../../src/xlsx/types.ts';
import { setOf } from '../engine/support.ts';

const set = setOf('tinh-2021');

const DISTRICTS = set.rosters.districts?.sheet ?? '';

/** A workbook with texts put into cells of the districts' sheet; null empties a cell. */
function put(workbook: XlsxWorkbook, texts: Readonly<Record<string, string | null>>): XlsxWorkbook {
  const sheets = workbook.sheets.map((sheet): Sheet => {
    if (sheet.name !== DISTRICTS) return sheet;
    const cells = new Map(sheet.cells.map((cell) => [cell.ref, cell]));
    for (const [ref, text] of Object.entries(texts)) {
      const { row, col } = parseAddress(ref) ?? { row: 0, col: 0 };
      const value = text === null ? ({ kind: 'blank' } as const) : ({ kind: 'text', value: text } as const);
      cells.set(ref, { ref, row, col, value, format: 'general', formatCode: 'General' });
    }
    const sorted = [...cells.values()].sort((a, b) => a.row - b.row || a.col - b.col);
    return { ...sheet, cells: sorted, at: (row, col) => cells.get(formatAddress(row, col)) };
  });
  return { ...workbook, sheets };
}

/** Districts by participation and result: "Có/Mức độ 1", "/" for neither. */
async function read(districts: readonly string[], texts: Readonly<Record<string, string | null>> = {}) {
  const rows = districts.map((text, i): RosterRow => {
    const [participates = '', answer = ''] = text.split('/');
    return {
      name: `Huyện ${i + 1}`,
      ...(participates === '' ? {} : { participates }),
      answers: { '2.2.4': 'Có', ...(answer === '' ? {} : { '2.1.2': answer }) },
    };
  });
  const bytes = await writeWorkbook(set, { ...BLANK, rosters: { districts: rows } });
  const workbook = put(readXlsx(bytes, { inflate: nodeInflate }), texts);
  const { submission, diagnostics } = readSubmission(set, workbook, new NameIndex(workbook));
  return {
    answers: submission.rosters.get('2.1.2'),
    wifi: submission.rosters.get('2.2.4'),
    codes: diagnostics.map((d) => d.code).filter((code) => /^HT(212|32\d)$/.test(code)),
    doubts: diagnostics.filter(({ code }) => code === 'HT319' || code === 'HT124'),
    share: submission.numbers.get('2.1.2.part'),
  };
}

const counts = (counted: number, others: number, rest: Partial<RosterAnswers> = {}) => ({
  counted,
  others,
  missing: 0,
  invalid: 0,
  ...rest,
});

describe('who takes part', () => {
  it.each([
    ['nobody says: all do', ['/Mức độ 1', '/Không đạt'], counts(1, 1), []],
    ['all say yes', ['Có/Mức độ 3', 'x/Chưa công nhận'], counts(1, 1), []],
    ['some say no', ['Có/Mức độ 2', 'Không/', 'Không/Mức độ 1'], counts(1, 0, { outside: 2 }), ['HT324']],
    ['a participant without result', ['Có/Mức độ 2', 'Có/'], counts(1, 0, { missing: 1 }), []],
    [
      'a blank among filled ones',
      ['Có/Mức độ 2', '/Mức độ 1', '/Không đạt', '/'],
      counts(1, 0, { unclear: { counted: 1, others: 1, open: 1 } }),
      ['HT326'],
    ],
    [
      'a word that says neither',
      ['Có/Mức độ 2', 'sẽ tham gia/Mức độ 1'],
      counts(1, 0, { unclear: { counted: 1, others: 0, open: 0 } }),
      ['HT212'],
    ],
    ['nobody takes part', ['Không/', 'Không/Mức độ 1'], counts(0, 0, { outside: 2 }), ['HT324']],
    ['a bare number is no level', ['Có/Mức độ 2', 'Có/2'], counts(1, 0, { invalid: 1 }), ['HT212']],
  ])('%s', async (_, districts, expected, codes) => {
    const result = await read(districts);
    expect(result.answers).toEqual(expected);
    expect(result.codes).toEqual(codes);
  });

  // Six of the eight that take part are 75 %, six of twelve 50 %: the wrong denominator is another verdict.
  it.each(['Thí điểm', 'Có tham gia thí điểm không?', 'Không tham gia thí điểm', null])(
    'its header rewritten to %j: undecided, never all of them in silence',
    async (header) => {
      const result = await read(['Có/Mức độ 2', 'Không/', 'Không/'], { C4: header });
      expect(result.doubts).toMatchObject([
        { code: 'HT319', indicator: '2.1.2', args: { column: 'Tham gia thí điểm' }, at: { cell: 'C4' } },
      ]);
      expect(result.share).toEqual({ state: 'invalid' });
      expect(result.wifi).toMatchObject(counts(3, 0));
    },
  );

  it('its column deleted with all that stood in it: all take part', async () => {
    const result = await read(['/Mức độ 2', '/Không đạt'], { C4: null });
    expect(result.doubts).toEqual([]);
    expect(result.answers).toEqual(counts(1, 1));
  });

  it('two columns that differ: HT124, undecided; two that agree are one', async () => {
    const districts = ['Có/Mức độ 2', 'Không/'];
    const second = { F4: 'Tham gia thí điểm', F5: 'Có' };
    const differing = await read(districts, { ...second, F6: 'Có' });
    expect(differing.doubts).toMatchObject([{ code: 'HT124', indicator: '2.1.2', at: { cell: 'F4' } }]);
    expect(differing.share).toEqual({ state: 'invalid' });
    const same = await read(districts, { ...second, F6: 'không' });
    expect(same.doubts).toEqual([]);
    expect(same.answers).toEqual(counts(1, 0, { outside: 1 }));
  });

  it('does not touch the other columns', async () => {
    const { wifi } = await read(['Có/Mức độ 2', 'Không/', '/']);
    expect(wifi).toMatchObject(counts(3, 0));
  });
});
