/** The column that says who takes part, from a written workbook to the counts the engine gets (tinh-2021, 2.1.2). */
import { describe, expect, it } from 'vitest';
import type { RosterAnswers } from '../../src/engine/input.ts';
import { BLANK, type RosterRow } from '../../src/workbook/content.ts';
import { NameIndex } from '../../src/workbook/read/names.ts';
import { readSubmission } from '../../src/workbook/read/workbook.ts';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { setOf } from '../engine/support.ts';

const set = setOf('tinh-2021');

/** Districts by participation and result: "Có/Mức độ 1", "/" for neither. */
async function read(districts: readonly string[]) {
  const rows = districts.map((text, i): RosterRow => {
    const [participates = '', answer = ''] = text.split('/');
    return {
      name: `Huyện ${i + 1}`,
      ...(participates === '' ? {} : { participates }),
      answers: { '2.2.4': 'Có', ...(answer === '' ? {} : { '2.1.2': answer }) },
    };
  });
  const bytes = await writeWorkbook(set, { ...BLANK, rosters: { districts: rows } });
  const workbook = readXlsx(bytes, { inflate: nodeInflate });
  const { submission, diagnostics } = readSubmission(set, workbook, new NameIndex(workbook));
  return {
    answers: submission.rosters.get('2.1.2'),
    wifi: submission.rosters.get('2.2.4'),
    codes: diagnostics.map((d) => d.code).filter((code) => /^HT(212|32\d)$/.test(code)),
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

  it('does not touch the other columns', async () => {
    const { wifi } = await read(['Có/Mức độ 2', 'Không/', '/']);
    expect(wifi).toMatchObject(counts(3, 0));
  });
});
