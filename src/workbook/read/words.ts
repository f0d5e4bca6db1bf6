/** Words that answer: self-assessment, rating, yes or no. Accents may be missing, never different. Pure. */
import type { SelfAssessment } from '../../engine/input.ts';
import { clean, fold } from '../../text.ts';

const bare = (c: string) => fold(c);
/** Letters for comparing; Ð (Icelandic eth) looks like Đ and stands for it in texts of old fonts. */
const letters = (text: string) => [...clean(text).toLowerCase().replaceAll('ð', 'đ')];

/** "dat", "Đạt", "ĐẠT", "Đạt." are the word "đạt"; "đất" is not. */
export function sameWord(text: string, word: string): boolean {
  const a = letters(clean(text).replace(/\s*[.,;:]+$/, ''));
  const b = letters(word);
  return a.length === b.length && a.every((c, i) => c === b[i] || c === bare(b[i] ?? ''));
}

const isOneOf = (text: string, words: readonly string[]) => words.some((word) => sameWord(text, word));

const TICKS = ['x', '✓', '✔', '☑', '√', 'v'];
// Drawn crosses (✗ ✘ ☒) are in no list: a form's "đánh dấu X" means yes, Word's ticked box is ☒, others mean no.
/** What a self-assessment may say. */
export const VERDICT_WORDS = {
  met: ['đạt', 'có', ...TICKS],
  'not-met': ['chưa đạt', 'không đạt', 'ko đạt'],
  'not-applicable': ['không áp dụng', 'ko áp dụng', 'n/a'],
} as const satisfies Record<SelfAssessment, readonly string[]>;

/** Reads a self-assessment; undefined where the word says none of the three ("Không" alone could mean two). */
export function parseVerdict(text: string): SelfAssessment | undefined {
  return (Object.keys(VERDICT_WORDS) as SelfAssessment[]).find((key) => isOneOf(text, VERDICT_WORDS[key]));
}

export const YES_WORDS: readonly string[] = ['có', 'đạt', ...TICKS];
export const NO_WORDS: readonly string[] = [
  'không',
  'chưa',
  'chưa có',
  'không có',
  'chưa đạt',
  'không đạt',
  'ko',
];

/** Reads yes or no; undefined where the text is neither. */
export function parseYesNo(text: string): boolean | undefined {
  if (isOneOf(text, YES_WORDS)) return true;
  return isOneOf(text, NO_WORDS) ? false : undefined;
}

/** Reads a rating by a set's words, with or without "Loại" in front: whether it counts. */
export function parseRating(
  text: string,
  counted: readonly string[],
  others: readonly string[],
): boolean | undefined {
  const word = clean(text)
    .replace(/^(xếp\s+)?loại(\s*:\s*|\s+)/iu, '')
    .replace(/^(xep\s+)?loai(\s*:\s*|\s+)/iu, '');
  if (isOneOf(word, counted)) return true;
  return isOneOf(word, others) ? false : undefined;
}
