/** The words that formulas understand: those of the drop-downs, as typed with or without accents, composed or not. */
import { fold } from '../../text.ts';
import type { CalcSheet } from './cells.ts';
import { call, cases, type Expr, eq, expr, gt, iff, type RangeRef, range, times } from './expr.ts';

/** A list of words in a row of the calculation sheet, and a column of as many ones. */
export interface WordList {
  readonly words: Expr;
  readonly count: number;
}

/** Every way a word is taken: small letters, without accents, and in the decomposed form some programs paste. */
function spellings(words: readonly string[]): string[] {
  return [
    ...new Set(
      words.flatMap((word) => {
        const small = word.toLowerCase().normalize('NFC');
        return [small, small.normalize('NFD'), fold(small)];
      }),
    ),
  ];
}

/** Writes a list of words. */
export function wordList(calc: CalcSheet, title: string, words: readonly string[]): WordList {
  const all = spellings(words);
  const at = calc.constants(title, all);
  return { words: range(rowOf(at)), count: all.length };
}

const rowOf = (at: { sheet: string; row: number; col: number; count: number }): RangeRef => ({
  sheet: at.sheet,
  top: at.row,
  left: at.col,
  bottom: at.row,
  right: at.col + at.count - 1,
});

/** A text as it is compared: trimmed, small letters. */
export const comparable = (of: Expr): Expr => call('LOWER', call('TRIM', of));

/** 1 for each pair of a cell and a word that are the same; no collation of the user's country plays a part. */
export const matches = (of: Expr, { words }: WordList): Expr =>
  times(call('EXACT', comparable(of), words), 1);

/** Self-assessment: 0 blank, 1 met, 2 not met, 3 not applicable, 9 something else. */
export const VERDICT = { blank: 0, met: 1, notMet: 2, notApplicable: 3, other: 9 } as const;

/** Stands for a blank cell (see BLANK in numbers.ts). */
const UNSAID = '(trống)';

/** A word as it is compared; "#" for what is none. A ticked box says yes. */
export function verdictText(input: Expr): Expr {
  return cases(
    [
      [call('ISERROR', input), '#'],
      [call('ISLOGICAL', input), iff(input, 'x', '#')],
    ],
    iff(gt(call('LEN', call('TRIM', input)), 0), comparable(input), UNSAID),
  );
}

/** The code of a compared word. */
export function verdictCode(word: Expr, lists: readonly (readonly [WordList, number])[]): Expr {
  return cases(
    [
      [eq(word, UNSAID), VERDICT.blank],
      ...lists.map(([{ words }, code]): [Expr, Expr] => [
        gt(call('SUMPRODUCT', times(call('EXACT', word, words), 1)), 0),
        expr(code),
      ]),
    ],
    VERDICT.other,
  );
}
