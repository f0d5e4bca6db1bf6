/** `explain HT203`: what a code means, when it arises, an example of its message and how to mend it. Pure. */
import { PROBLEMS, type ProblemCode, problemMessage } from '../criteria/problems.ts';
import { type DiagnosticCode, SEVERITY } from '../diagnostics.ts';
import { diagnosticText, type Lang } from '../messages/index.ts';
import { USAGE_CODES, type UsageCode, UsageError, usageText } from '../usage.ts';
import { callExplanation, codeExplanation, problemExplanation } from './codes/index.ts';
import type { Page } from './page.ts';
import { EXPLAIN_WORDS } from './words.ts';

const isDiagnostic = (code: string): code is DiagnosticCode => Object.hasOwn(SEVERITY, code);
const isProblem = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);
const isUsage = (code: string): code is UsageCode => USAGE_CODES.some((known) => known === code);

/** Every code there is, in order. */
export const ALL_CODES: readonly string[] = [
  ...USAGE_CODES,
  ...Object.keys(SEVERITY),
  ...Object.keys(PROBLEMS),
].sort();

/** The page on a code; undefined where there is none. */
export function codePage(code: string, lang: Lang): Page | undefined {
  if (isDiagnostic(code)) return diagnosticPage(code, lang);
  const words = EXPLAIN_WORDS[lang];
  const page = (severity: string, means: string, when: string, example: readonly string[]): Page => ({
    title: `${code} (${severity})`,
    lead: [],
    sections: [
      { title: words.means, items: [{ text: means }] },
      { title: words.when, items: [{ text: when }] },
      { title: words.example, items: example.map((text) => ({ text })) },
    ],
  });
  if (isUsage(code)) {
    const { effect, seen, example, [lang]: when } = callExplanation(code);
    const said = usageText(new UsageError(code, example), lang);
    const kind = effect === 'note' ? 'warning' : 'usage';
    return page(words.severity[kind], words.effects[effect], when, [seen, said]);
  }
  if (isProblem(code)) {
    const { severity } = PROBLEMS[code];
    const { seen, example, [lang]: when } = problemExplanation(code);
    return page(words.severity[severity], words.setEffects[severity], when, [
      seen,
      problemMessage(code, example, lang),
    ]);
  }
  return undefined;
}

function diagnosticPage(code: DiagnosticCode, lang: Lang): Page {
  const words = EXPLAIN_WORDS[lang];
  const explained = codeExplanation(code);
  const { message, fix } = diagnosticText(
    { code, args: explained.example } as Parameters<typeof diagnosticText>[0],
    lang,
  );
  return {
    title: `${code} (${words.severity[SEVERITY[code]]})`,
    lead: [],
    sections: [
      { title: words.means, items: [{ text: explained[lang].means }] },
      { title: words.when, items: [{ text: explained[lang].when }] },
      { title: words.example, items: [{ text: message }] },
      { title: words.mend, items: [{ text: fix }] },
    ],
  };
}
