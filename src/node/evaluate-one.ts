/** One workbook of a batch: its result as text, and its brief. What both a thread and the main program do. */
import { statSync } from 'node:fs';
import { type Brief, briefOf } from '../batch/brief.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { type Result, unreadable } from '../result.ts';
import { evaluateFile, type FileOptions } from './evaluate-file.ts';
import { folderOf, type Listings, type Lookup } from './folder-view.ts';

export interface Job {
  readonly index: number;
  /** Path to open. */
  readonly path: string;
  /** Path within the folder. */
  readonly file: string;
}

export interface Done {
  readonly index: number;
  /** The result as JSON on one line. */
  readonly text: string;
  readonly brief: Brief;
  /** Another program's workbook, which is passed over. */
  readonly foreign: boolean;
  /** What was looked for beside the workbook. */
  readonly looked: readonly Lookup[];
}

/** Evaluates a workbook; `listings` are those of the run. A set of one's own judges what is made from it; other workbooks are judged by their own set. */
export async function evaluateOne(
  { index, path, file }: Job,
  options: FileOptions,
  listings: Listings,
): Promise<Done> {
  const folder = folderOf(path, listings);
  try {
    let evaluated = await evaluateFile(path, file, options, folder);
    if (options.own !== undefined && isOnly(evaluated.result, 'HT128'))
      evaluated = await evaluateFile(path, file, { ...options, own: undefined }, folder);
    return doneOf(index, evaluated.result, modifiedOf(path), evaluated.set, folder.looked);
  } catch (error) {
    return failed({ index, file }, { code: 'HT517', args: { file, detail: shortOf(error) } }, options);
  }
}

const shortOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 200);

/** What stands for a workbook that gave none: one bad file never stops a batch. */
export function failed(
  { index, file }: Pick<Job, 'index' | 'file'>,
  problem: Diagnostic,
  { lang, strict }: FileOptions,
): Done {
  return doneOf(index, unreadable({ file, sha256: null }, [problem], lang, strict), 0, undefined, []);
}

/** What is said of a result; `text` is its JSON where that is at hand. */
export function doneOf(
  index: number,
  result: Result,
  modified: number,
  set: CriteriaSet | undefined,
  looked: readonly Lookup[],
  text = JSON.stringify(result),
): Done {
  return {
    index,
    text,
    brief: briefOf(result, modified, set),
    foreign: isOnly(result, 'HT113'),
    looked,
  };
}

const isOnly = ({ diagnostics }: Result, code: string) =>
  diagnostics.length === 1 && diagnostics[0]?.code === code;

/** When a file was last written, milliseconds since 1970; 0 where it cannot be told. */
export function modifiedOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
