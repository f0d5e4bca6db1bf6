/** One line of the state of a collection in words, shared by every format. Pure. */

import type { Filled } from '../../departments/filled.ts';
import type { StatusRow, WantedDocument } from '../../departments/status.ts';
import { diagnosticText, type Lang } from '../../messages/index.ts';
import { STATUS_WORDS } from './words.ts';

/** Percent of the inputs given, floored, so that nothing less than all shows as 100; null where nothing is asked. */
export function percent({ given, asked }: Filled): number | null {
  return asked === 0 ? null : Math.floor((given * 100) / asked);
}

/** Who supplies it. */
export function departmentOf(department: string | null, lang: Lang): string {
  const words = STATUS_WORDS[lang];
  return department === null ? words.whole : department || words.nobody;
}

/** "1.1.2; 1.2.1: quy chế phối hợp". */
export function documentsText(documents: readonly WantedDocument[], lang: Lang): string {
  return documents
    .map(({ indicator, document }) => (document === null ? indicator : `${indicator}: ${document[lang]}`))
    .join('; ');
}

/** Contradictions and why a file cannot be read, each a sentence; with its code unless it is for a letter. */
export function troubles(row: StatusRow, lang: Lang, coded = true): string[] {
  return [...row.problems, ...row.conflicts].map((diagnostic) => {
    const { message } = diagnosticText(diagnostic, lang);
    return coded ? `${diagnostic.code}: ${message}` : message;
  });
}
