/** Which sub-units of a roster take part, where a column says so (rules.md, section 4: 2.1.2). Pure. */
import type { Diagnostic } from '../../diagnostics.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import { textOf } from './cell-text.ts';
import { parseYesNo } from './words.ts';

/** One sub-unit of a roster. */
export interface Row {
  readonly row: number;
  readonly name: string;
  readonly code: string;
}

interface Participation {
  readonly taking: readonly Row[];
  /** Blank among filled ones, or not understood: may take part or not, so the share is a range. */
  readonly unclear: readonly Row[];
  readonly diagnostics: readonly Diagnostic[];
}

/** All take part, unless the column (1-based; undefined where there is none) is in use and says otherwise. */
export function readParticipation(
  rows: readonly Row[],
  sheet: Sheet,
  col: number | undefined,
  workbook: XlsxWorkbook,
): Participation {
  const all: Participation = { taking: rows, unclear: [], diagnostics: [] };
  if (col === undefined) return all;
  const answers = rows.map((entry) => {
    const cell = sheet.at(entry.row, col);
    const text = textOf(cell, workbook.date1904);
    const answer = cell?.value.kind === 'boolean' ? cell.value.value : parseYesNo(text);
    return { entry, text, answer, at: { sheet: sheet.name, cell: formatAddress(entry.row, col) } };
  });
  if (answers.every(({ text }) => text === '')) return all;
  const unclear = answers.filter(({ answer }) => answer === undefined);
  const blank = unclear.filter(({ text }) => text === '');
  const [first] = blank;
  return {
    taking: answers.flatMap(({ answer, entry }) => (answer === true ? [entry] : [])),
    unclear: unclear.map(({ entry }) => entry),
    diagnostics: [
      ...unclear
        .filter(({ text }) => text !== '')
        .map(
          ({ text, at }): Diagnostic => ({ code: 'HT212', args: { seen: text, expected: 'Có, Không' }, at }),
        ),
      ...(first === undefined
        ? []
        : [
            {
              code: 'HT326' as const,
              args: {
                count: String(blank.length),
                total: String(rows.length),
                names: blank.map(({ entry }) => entry.name || entry.code),
              },
              at: first.at,
            },
          ]),
    ],
  };
}
