/** `--assign phan-cong.csv|.xlsx|.yaml`: the user's own owners, laid over the set's. */
import { readFileSync } from 'node:fs';
import { withOwners } from '../criteria/part.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { type AssignmentRow, assignmentOf, assignmentRows } from '../departments/assignment.ts';
import { UsageError } from '../usage.ts';
import { readTable } from './table-file.ts';

/** The set with the owners of a file. Throws UsageError HT040 where it cannot be read, HT041 where it has codes of no indicator. */
export async function assignedSet(set: CriteriaSet, path: string | undefined): Promise<CriteriaSet> {
  if (path === undefined) return set;
  const rows = await readRows(path);
  if (rows === undefined || rows.length === 0) throw new UsageError('HT040', { path });
  const { owners, unknown } = assignmentOf(set, rows);
  if (unknown.length > 0) throw new UsageError('HT041', { path, codes: unknown.join(', '), set: set.id });
  return withOwners(set, owners);
}

async function readRows(path: string): Promise<AssignmentRow[] | undefined> {
  if (!/\.ya?ml$/i.test(path)) {
    const table = readTable(path);
    return table === undefined ? undefined : assignmentRows(table);
  }
  const { yamlAssignment } = await import('../departments/assignment-yaml.ts');
  try {
    return yamlAssignment(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
