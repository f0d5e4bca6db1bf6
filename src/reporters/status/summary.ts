/** How many are complete, missing, late, over all rows. Pure. */
import type { State, Status } from '../../departments/status.ts';
import type { Lang } from '../../messages/index.ts';
import { STATUS_WORDS } from './words.ts';

/** "2 đủ, 3 một phần, 1 chưa nộp, 1 muộn." */
export function summaryLine({ rows }: Status, lang: Lang): string {
  const count = (state: State) => rows.filter((row) => row.state === state).length;
  const counts = {
    complete: count('complete'),
    partly: count('partly'),
    nothing: count('nothing'),
    missing: count('missing'),
    broken: count('broken'),
  };
  // Each contradiction stands in the rows of all who are part of it.
  const conflicts = new Set(rows.flatMap((row) => row.conflicts.map((d) => JSON.stringify(d))));
  return STATUS_WORDS[lang].summary(counts, rows.filter((row) => row.late).length, conflicts.size);
}
