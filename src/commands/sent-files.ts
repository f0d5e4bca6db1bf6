/** Workbooks that were sent: named one by one, or all of a folder, with those that cannot be used and why. */
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import type { CriteriaSet } from '../criteria/schema.ts';
import { readSubmitted, type Submitted } from '../departments/submitted.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { readInput, sha256 } from '../node/files.ts';
import { findWorkbooks } from '../node/find-workbooks.ts';
import { builtInSet, SET_IDS } from '../sets/index.ts';
import { nodeInflate } from '../xlsx/node-inflate.ts';

/** A file that gave no workbook. */
export interface BrokenFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Time of the file on disk; null where there is none. */
  readonly modified: number | null;
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Files as named, folders replaced by the workbooks in them; each once. */
export function expandFolders(paths: readonly string[]): string[] {
  return [
    ...new Set(
      paths.flatMap((path) =>
        isFolder(path) ? findWorkbooks(path).files.map((found) => found.path) : [path],
      ),
    ),
  ];
}

/** Reads workbooks; what cannot be used is given with its reason, never left out. Named by their path within a folder, where one is given. */
export async function readSent(
  files: readonly string[],
  own: CriteriaSet | undefined,
  folder?: string,
): Promise<{ submitted: Submitted[]; broken: BrokenFile[] }> {
  const submitted: Submitted[] = [];
  const broken: BrokenFile[] = [];
  for (const path of files) {
    const file = folder === undefined ? path : relative(folder, path);
    const bytes = readInput(path);
    if ('code' in bytes) {
      broken.push({ file, diagnostics: [bytes], modified: null });
      continue;
    }
    const modified = statSync(path).mtimeMs;
    const sent = { file, bytes, sha256: sha256(bytes), modified };
    const read = await readSubmitted(sent, {
      inflate: nodeInflate,
      loadSet: builtInSet,
      setIds: SET_IDS,
      ...(own === undefined ? {} : { set: own }),
    });
    if ('refused' in read) broken.push({ file, diagnostics: read.refused, modified });
    else submitted.push(read);
  }
  return { submitted, broken };
}
