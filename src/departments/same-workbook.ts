/** Whether workbooks belong together: one unit, one year, one set, one version of it. Pure. */
import type { Diagnostic, DiagnosticArgs } from '../diagnostics.ts';
import { fold } from '../text.ts';
import type { FileNote } from './merge.ts';
import type { Submitted } from './submitted.ts';

type Unlike = 'HT541' | 'HT542' | 'HT543' | 'HT544';

interface Trait {
  readonly code: Unlike;
  /** What is compared; several words where one in common is enough; none where the workbook does not say. */
  readonly words: (of: Submitted) => readonly string[];
  readonly shown: (of: Submitted) => string;
}

const codeKey = (code: string) => fold(code).replace(/^0+(?=\d)/, '');

/** What the workbooks of one unit have in common: its code, or its name where there is none. */
export const unitKey = (of: Submitted): string => unitWords(of)[0] ?? '';

const unitWords = ({ read: { unit } }: Submitted) => [
  ...(unit.code === '' ? [] : [`code ${codeKey(unit.code)}`]),
  ...(unit.name === '' ? [] : [`name ${fold(unit.name)}`]),
];

const TRAITS: readonly Trait[] = [
  { code: 'HT543', words: ({ set }) => [set.id], shown: ({ set }) => set.id },
  { code: 'HT544', words: (of) => [of.setVersion], shown: (of) => of.setVersion },
  {
    code: 'HT541',
    words: unitWords,
    shown: ({ read: { unit } }) =>
      [unit.name, unit.code === '' ? '' : `(${unit.code})`].filter(Boolean).join(' '),
  },
  {
    code: 'HT542',
    words: ({ read }) => (read.submission.year === null ? [] : [String(read.submission.year)]),
    shown: ({ read }) => String(read.submission.year),
  },
];

/** Two units with codes are told apart by them; a name alone decides only where a code is missing. */
function alike(a: readonly string[], b: readonly string[]): boolean {
  const code = (words: readonly string[]) => words.find((word) => word.startsWith('code '));
  const [x, y] = [code(a), code(b)];
  return x !== undefined && y !== undefined ? x === y : a.some((word) => b.includes(word));
}

/** What does not belong together with most of the others, or with the first where there is no majority; and files that do not say. */
export function incompatible(submitted: readonly Submitted[]): FileNote[] {
  return [
    ...TRAITS.flatMap((trait) => unlike(trait, submitted)),
    ...silent('HT541', 'unit', submitted),
    ...silent('HT542', 'year', submitted),
  ];
}

function unlike({ code, words, shown }: Trait, submitted: readonly Submitted[]): FileNote[] {
  const telling = submitted.filter((of) => words(of).length > 0);
  const support = (of: Submitted) => telling.filter((other) => alike(words(of), words(other))).length;
  const [expected] = [...telling].sort((a, b) => support(b) - support(a));
  if (expected === undefined) return [];
  return telling
    .filter((of) => !alike(words(of), words(expected)))
    .map((of) => {
      const args: DiagnosticArgs[Unlike] = {
        seen: shown(of),
        expected: shown(expected),
        other: expected.file,
      };
      return { file: of.file, diagnostic: { code, args } as Diagnostic };
    });
}

function silent(code: Unlike, what: 'unit' | 'year', submitted: readonly Submitted[]): FileNote[] {
  const trait = TRAITS.find((known) => known.code === code);
  const dumb = submitted.filter((of) => trait?.words(of).length === 0);
  // Where none says it, none differs.
  if (dumb.length === submitted.length) return [];
  return dumb.map(({ file }) => ({ file, diagnostic: { code: 'HT551', args: { what } } }));
}
