/** A result said again in another language: codes and arguments are stored, sentences are made when shown. Pure. */
import type { Diagnostic } from '../diagnostics.ts';
import type { Finding } from '../engine/findings.ts';
import { diagnosticText, findingText, type Lang } from '../messages/index.ts';
import type { Result, ResultDiagnostic, ResultIndicator } from '../result.ts';

/** The stored sentence stays where a result of another version has a code or arguments unknown here. */
function orStored<T>(make: () => T, stored: T): T {
  try {
    return make();
  } catch {
    return stored;
  }
}

/** A diagnostic with its sentences in a language. */
export function diagnosticIn(diagnostic: ResultDiagnostic, lang: Lang): ResultDiagnostic {
  const { message, fix } = diagnostic;
  const source = diagnostic as Pick<Diagnostic, 'code' | 'args'>;
  return { ...diagnostic, ...orStored(() => diagnosticText(source, lang), { message, fix }) };
}

function indicatorIn(indicator: ResultIndicator, lang: Lang): ResultIndicator {
  const finding = { code: indicator.code, args: indicator.args } as Finding;
  return { ...indicator, message: orStored(() => findingText(finding, lang), indicator.message) };
}

/** A result with every sentence in a language; the same result where it is in that language already. */
export function inLanguage(result: Result, lang: Lang): Result {
  return {
    ...result,
    indicators: result.indicators.map((indicator) => indicatorIn(indicator, lang)),
    diagnostics: result.diagnostics.map((diagnostic) => diagnosticIn(diagnostic, lang)),
  };
}
