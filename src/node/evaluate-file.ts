/** One workbook file evaluated: read from the disk, hashed, judged. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { evaluateWorkbook } from '../evaluate.ts';
import type { Lang } from '../messages/index.ts';
import { type Result, unreadable } from '../result.ts';
import { builtInSet, SET_IDS } from '../sets/index.ts';
import { nodeInflate } from '../xlsx/node-inflate.ts';
import { readInput, sha256 } from './files.ts';

export interface FileOptions {
  readonly strict: boolean;
  readonly lang: Lang;
  /** A set of the user's own that judges instead of the one that a workbook names. */
  readonly own: CriteriaSet | undefined;
}

/** Evaluates a file; `name` stands for it in the result. Never throws for any file. */
export async function evaluateFile(
  path: string,
  name: string,
  { strict, lang, own }: FileOptions,
): Promise<{ readonly result: Result; readonly set: CriteriaSet | undefined }> {
  const bytes = readInput(path);
  if ('code' in bytes) {
    const problem = { ...bytes, args: { ...bytes.args, file: name } } as typeof bytes;
    return { result: unreadable({ file: name, sha256: null }, [problem], lang, strict), set: undefined };
  }
  return evaluateWorkbook(
    bytes,
    { file: name, sha256: sha256(bytes) },
    {
      inflate: nodeInflate,
      strict,
      lang,
      loadSet: builtInSet,
      setIds: SET_IDS,
      ...(own === undefined ? {} : { set: own }),
    },
  );
}
