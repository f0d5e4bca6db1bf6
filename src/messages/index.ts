/** Every sentence of a result, by code, arguments and language. Pure: text is made when it is shown. */
import type { Diagnostic } from '../diagnostics.ts';
import type { Finding } from '../engine/findings.ts';
import { diagnosticsEn } from './en-diagnostics.ts';
import { findingsEn } from './en-findings.ts';
import type { Lang } from './format.ts';
import type { DiagnosticText } from './types.ts';
import { diagnosticsVi } from './vi-diagnostics.ts';
import { findingsVi } from './vi-findings.ts';

export type { Lang } from './format.ts';

const FINDINGS = { vi: findingsVi, en: findingsEn };
const DIAGNOSTICS = { vi: diagnosticsVi, en: diagnosticsEn };

/** The sentence on an indicator. */
export function findingText(finding: Finding, lang: Lang): string {
  return (FINDINGS[lang][finding.code] as (args: unknown) => string)(finding.args);
}

/** What is wrong, and what to do. */
export function diagnosticText(
  diagnostic: Pick<Diagnostic, 'code' | 'args'>,
  lang: Lang,
): { message: string; fix: string } {
  const text = DIAGNOSTICS[lang][diagnostic.code] as DiagnosticText<unknown>;
  return { message: text.message(diagnostic.args), fix: text.fix(diagnostic.args) };
}
