/** Every diagnostic with what it means. A new code does not compile until it stands here. */
import type { DiagnosticArgs, DiagnosticCode } from '../../diagnostics.ts';
import { BATCH_CODES } from './batch.ts';
import { COLUMN_CODES } from './columns.ts';
import { COMPARE_CODES } from './compare.ts';
import { DEPARTMENT_CODES } from './departments.ts';
import { DOCUMENT_CODES } from './documents.ts';
import { EMPTY_CODES } from './empty.ts';
import { EVIDENCE_CODES } from './evidence.ts';
import { FIGURE_CODES } from './figures.ts';
import { FILE_CODES } from './file.ts';
import { LIMIT_CODES } from './limits.ts';
import { LIST_CODES } from './lists.ts';
import { MOVED_CODES } from './moved.ts';
import { SHOWN_CODES } from './shown.ts';
import type { CodeExplanation } from './types.ts';
import { VALUE_CODES } from './value.ts';
import { WORKBOOK_CODES } from './workbook.ts';

const CODES = {
  ...FILE_CODES,
  ...WORKBOOK_CODES,
  ...MOVED_CODES,
  ...LIMIT_CODES,
  ...VALUE_CODES,
  ...SHOWN_CODES,
  ...FIGURE_CODES,
  ...EMPTY_CODES,
  ...LIST_CODES,
  ...COLUMN_CODES,
  ...COMPARE_CODES,
  ...EVIDENCE_CODES,
  ...BATCH_CODES,
  ...DOCUMENT_CODES,
  ...DEPARTMENT_CODES,
} satisfies {
  [C in DiagnosticCode]: CodeExplanation<DiagnosticArgs[C]>;
};

/** What a diagnostic means, when it arises, and arguments of an example. */
export function codeExplanation<C extends DiagnosticCode>(code: C): CodeExplanation<DiagnosticArgs[C]> {
  return CODES[code] as CodeExplanation<DiagnosticArgs[C]>;
}
