/** Every diagnostic with what it means. A new code does not compile until it stands here. */

import type { ProblemArgs, ProblemCode } from '../../criteria/problems.ts';
import type { DiagnosticArgs, DiagnosticCode } from '../../diagnostics.ts';
import type { UsageArgs, UsageCode } from '../../usage.ts';
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
import { SET_CONTENT_CODES } from './set-content.ts';
import { SET_SHAPE_CODES } from './set-shape.ts';
import { SHOWN_CODES } from './shown.ts';
import type { CallExplanation, CodeExplanation, MistakeExplanation } from './types.ts';
import { CALL_CODES } from './usage-call.ts';
import { COMMAND_CODES } from './usage-command.ts';
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

const CALLS = { ...CALL_CODES, ...COMMAND_CODES } satisfies {
  [C in UsageCode]: CallExplanation<UsageArgs[C]>;
};

/** When a call is refused, and one that is. */
export function callExplanation<C extends UsageCode>(code: C): CallExplanation<UsageArgs[C]> {
  return CALLS[code] as unknown as CallExplanation<UsageArgs[C]>;
}

const PROBLEM_CODES = { ...SET_SHAPE_CODES, ...SET_CONTENT_CODES } satisfies {
  [C in ProblemCode]: MistakeExplanation<ProblemArgs<C>>;
};

/** When a set file has a problem, and lines that have it. */
export function problemExplanation(code: ProblemCode): MistakeExplanation<Readonly<Record<string, string>>> {
  return PROBLEM_CODES[code];
}
