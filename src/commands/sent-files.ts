/** Workbooks that were sent: named one by one, or all of a folder, with those that cannot be used and why. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CriteriaSet } from '../criteria/schema.ts';
import { readSubmitted, type Submitted } from '../departments/submitted.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { readInput, sha256 } from '../node/files.ts';
import { builtInSet, SET_IDS } from '../sets/index.ts';
import { nodeInflate } from '../xlsx/node-inflate.ts';

/** A file that gave no workbook. */
export interface BrokenFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Time of the file on disk; null where there is none. */
  readonly modified: number | null;
}

/** Endings of files that somebody may have sent as a workbook; kinds that cannot be read are named with what to do. */
const WORKBOOK = /\.(xlsx|xlsm|xls|xlsb|ods)$/i;

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Workbook files of a folder and the folders in it, by name; not those that Excel keeps while one is open, nor hidden ones. */
function workbookFiles(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  return entries.sort(byName).flatMap((entry) => {
    if (entry.name.startsWith('~$') || entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return workbookFiles(path);
    return entry.isFile() && WORKBOOK.test(entry.name) ? [path] : [];
  });
}

/** Files as named, folders replaced by the workbooks in them; each once. */
export function expandFolders(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => (isFolder(path) ? workbookFiles(path) : [path])))];
}

/** Reads workbooks; what cannot be used is given with its reason, never left out. */
export async function readSent(
  files: readonly string[],
  own: CriteriaSet | undefined,
): Promise<{ submitted: Submitted[]; broken: BrokenFile[] }> {
  const submitted: Submitted[] = [];
  const broken: BrokenFile[] = [];
  for (const file of files) {
    const bytes = readInput(file);
    if ('code' in bytes) {
      broken.push({ file, diagnostics: [bytes], modified: null });
      continue;
    }
    const modified = statSync(file).mtimeMs;
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
