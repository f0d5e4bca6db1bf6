/** `explain HT203`: what a code means, when it arises, an example of its message and how to mend it. Pure. */
import { PROBLEMS, type ProblemCode } from '../criteria/problems.ts';
import { type DiagnosticCode, SEVERITY } from '../diagnostics.ts';
import { diagnosticText, type Lang } from '../messages/index.ts';
import { USAGE_CODES, type UsageCode, UsageError, usageText } from '../usage.ts';
import { codeExplanation } from './codes/index.ts';
import type { Page } from './page.ts';
import { placeholder } from './placeholder-words.ts';
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
  const sentence = (severity: string, text: string): Page => ({
    title: `${code} (${severity})`,
    lead: [],
    sections: [{ title: words.sentence, items: [{ text }] }],
  });
  if (isUsage(code)) return sentence(words.severity.usage, usageSentence(code, lang));
  if (isProblem(code)) {
    const { severity, [lang]: text } = PROBLEMS[code];
    return sentence(words.severity[severity], placeholders(text, lang));
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

/** `{field}` as `<field>`, which reads as something to be filled in. */
const placeholders = (text: string, lang: Lang) =>
  text.replace(/\{(\w+)\}/g, (_all, name) => placeholder(name, lang));

/** The sentence with the names of its arguments in their places. */
function usageSentence(code: UsageCode, lang: Lang): string {
  const names = new Proxy({}, { get: (_target, name) => placeholder(String(name), lang) });
  return usageText(new UsageError(code, names as never), lang);
}
