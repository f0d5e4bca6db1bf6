/** One workbook file evaluated: read from the disk, hashed, judged. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { type Evaluation, evaluateWorkbook } from '../evaluate.ts';
import type { FolderView } from '../evidence/files.ts';
import type { Lang } from '../messages/index.ts';
import { unreadable } from '../result.ts';
import { builtInSet, SET_IDS } from '../sets/index.ts';
import type { Assumption } from '../workbook/assumption.ts';
import { nodeInflate } from '../xlsx/node-inflate.ts';
import { readInput, sha256 } from './files.ts';
import { folderOf } from './folder-view.ts';

export interface FileOptions {
  readonly strict: boolean;
  readonly lang: Lang;
  /** A set of the user's own that judges instead of the one that a workbook names. */
  readonly own: CriteriaSet | undefined;
  /** What-if. */
  readonly assume?: readonly Assumption[];
}

/** Evaluates a file; `name` stands for it in the result. Never throws for any file; UsageError for an assumption. */
export async function evaluateFile(
  path: string,
  name: string,
  { strict, lang, own, assume }: FileOptions,
  folder: FolderView = folderOf(path),
): Promise<Evaluation> {
  const bytes = readInput(path);
  if ('code' in bytes) {
    const problem = { ...bytes, args: { ...bytes.args, file: name } } as typeof bytes;
    const result = unreadable({ file: name, sha256: null }, [problem], lang, strict);
    return { result, set: undefined, read: undefined, submission: undefined };
  }
  return evaluateWorkbook(
    bytes,
    { file: name, sha256: sha256(bytes) },
    {
      inflate: nodeInflate,
      folder,
      strict,
      lang,
      loadSet: builtInSet,
      setIds: SET_IDS,
      ...(own === undefined ? {} : { set: own }),
      ...(assume === undefined ? {} : { assume }),
    },
  );
}
