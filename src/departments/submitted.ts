/** A workbook that somebody sent: whose it is, what is entered in it, when it was saved. Pure. */
import { partOfSet } from '../criteria/part.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { type EvaluateOptions, openWorkbook } from '../evaluate.ts';
import { fold } from '../text.ts';
import { type Layout, layoutOf } from '../workbook/layout.ts';
import { type Part, partName } from '../workbook/part.ts';
import { type Entries, readEntries } from '../workbook/read/content.ts';
import { setVersionOf } from '../workbook/read/marks.ts';
import { partOf } from '../workbook/read/part.ts';
import type { ReadWorkbook } from '../workbook/read/workbook.ts';
import { readSubmission } from '../workbook/read/workbook.ts';
import { savedTime } from '../xlsx/saved.ts';

export interface Submitted {
  /** As named by the user. */
  readonly file: string;
  readonly sha256: string;
  /** The set it was made from. */
  readonly set: CriteriaSet;
  /** The set asked for, where it extends that one; else the same. */
  readonly judge: CriteriaSet;
  /** Set version that stands in it. */
  readonly setVersion: string;
  /** Undefined for a whole workbook. */
  readonly part: Part | undefined;
  /** The form that was filled in: of the whole set, or of the part. */
  readonly layout: Layout;
  readonly entries: Entries;
  readonly read: ReadWorkbook;
  /** When it was saved, in milliseconds since 1970. */
  readonly saved: number;
}

export interface SentFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Time of the file on disk, in milliseconds; taken where the workbook does not say when it was saved. */
  readonly modified: number;
}

/** Reads a workbook that was sent, or says why it cannot be used. Never throws for any bytes. */
export async function readSubmitted(
  sent: SentFile,
  options: Pick<EvaluateOptions, 'inflate' | 'set' | 'loadSet' | 'setIds'>,
): Promise<Submitted | { readonly refused: readonly Diagnostic[] }> {
  const opened = await openWorkbook(sent.bytes, sent.file, options);
  if ('refused' in opened) return opened;
  const { workbook, names, made, set } = opened;
  const part = partOf(made, workbook, names);
  const layout = part === undefined ? layoutOf(made) : layoutOf(partOfSet(made, part.indicators), true);
  const stamp = savedTime(sent.bytes, options.inflate);
  // The writer of this tool leaves the set's first day instead of a time.
  const known = stamp !== undefined && !stamp.startsWith(`${made.validity.from}T00:00:00`);
  return {
    file: sent.file,
    sha256: sent.sha256,
    set: made,
    judge: set,
    setVersion: setVersionOf(workbook, names) || made.version,
    part,
    layout,
    entries: readEntries(layout, workbook, names),
    read: readSubmission(made, workbook, names, part),
    saved: known ? Date.parse(stamp) : sent.modified,
  };
}

/** Who sent it: the department, or for a whole workbook who reports, or else the file. */
export function senderOf({ part, read, file }: Submitted): string {
  return part === undefined ? read.reporter || file : partName(part.name);
}

/** The same order for the same files, in whatever order they are named: whole workbooks, then parts by department. */
export function inFixedOrder(submitted: readonly Submitted[]): Submitted[] {
  const key = ({ part, sha256 }: Submitted) =>
    [part === undefined ? '' : `1${fold(part.name)}`, sha256] as const;
  return [...submitted].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x[0] !== y[0]) return x[0] < y[0] ? -1 : 1;
    return x[1] < y[1] ? -1 : x[1] > y[1] ? 1 : 0;
  });
}
