/** The assignment as YAML: `"2.1.1": Phòng Giáo dục và Đào tạo`. Apart, because a YAML parser is large. */
import { parseDocument } from 'yaml';
import { type AssignmentRow, assignmentEntries } from './assignment.ts';

/** Rows of a YAML text; undefined where it is no such mapping. Keys may stand under `phan-cong`. */
export function yamlAssignment(text: string): AssignmentRow[] | undefined {
  const document = parseDocument(text, { schema: 'failsafe' });
  if (document.errors.length > 0) return undefined;
  // Failsafe: every scalar is text, so that 1.10 stays a code and is no number.
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const inner =
    typeof value === 'object' && value !== null && 'phan-cong' in value ? value['phan-cong'] : value;
  return assignmentEntries(inner);
}
