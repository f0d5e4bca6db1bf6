/** Findings of a comparison as diagnostics of a result are. Pure. */
import { type Diagnostic, SEVERITY } from '../diagnostics.ts';
import { diagnosticText, type Lang } from '../messages/index.ts';
import type { ResultDiagnostic } from '../result.ts';

/** `place` is `Sheet!A1` of the newer side. */
export function finding(
  diagnostic: Pick<Diagnostic, 'code' | 'args'>,
  lang: Lang,
  indicator: string | null = null,
  place: string | null = null,
): ResultDiagnostic {
  const cut = place?.lastIndexOf('!') ?? -1;
  return {
    code: diagnostic.code,
    severity: SEVERITY[diagnostic.code],
    indicator,
    sheet: place === null || cut < 0 ? null : place.slice(0, cut),
    cell: place === null || cut < 0 ? null : place.slice(cut + 1),
    args: diagnostic.args,
    ...diagnosticText(diagnostic, lang),
  };
}
