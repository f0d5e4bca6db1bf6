/** `hoc-tap/batch@1` as one JSON document, and the results alone as one JSON object a line. */
import type { BatchReport } from '../../batch/report.ts';
import { jsonText } from '../../inert.ts';
import type { Lang } from '../../messages/index.ts';
import type { Result } from '../../result.ts';
import { diagnosticIn, inLanguage } from '../in-language.ts';
import type { ReportContext } from '../types.ts';

/** The report as a document, its results last; written in pieces, because a country's results are large. */
export function* batchJson(report: BatchReport, { lang }: ReportContext): Iterable<string> {
  const { results, ...head } = report;
  const said = { ...head, diagnostics: head.diagnostics.map((d) => ({ ...d, ...diagnosticIn(d, lang) })) };
  const text = jsonText(said, 2);
  yield `${text.slice(0, -2)},\n  "results": [`;
  let first = true;
  for (const result of results) {
    const own = jsonText(inLanguage(result, lang), 2).replaceAll('\n', '\n    ');
    yield `${first ? '' : ','}\n    ${own}`;
    first = false;
  }
  yield `${first ? '' : '\n  '}]\n}\n`;
}

/** One result as a line of its own. */
export const resultLine = (result: Result, lang: Lang): string => `${jsonText(inLanguage(result, lang))}\n`;
