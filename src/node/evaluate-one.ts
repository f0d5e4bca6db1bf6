/** One workbook of a batch: its result as text, and its brief. What both a thread and the main program do. */
import { statSync } from 'node:fs';
import { type Brief, briefOf } from '../batch/brief.ts';
import type { Result } from '../result.ts';
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
  let evaluated = await evaluateFile(path, file, options, folder);
  if (options.own !== undefined && isOnly(evaluated.result, 'HT128'))
    evaluated = await evaluateFile(path, file, { ...options, own: undefined }, folder);
  const { result, set } = evaluated;
  return {
    index,
    text: JSON.stringify(result),
    brief: briefOf(result, modifiedOf(path), set),
    foreign: isOnly(result, 'HT113'),
    looked: folder.looked,
  };
}

const isOnly = ({ diagnostics }: Result, code: string) =>
  diagnostics.length === 1 && diagnostics[0]?.code === code;

/** When a file was last written, milliseconds since 1970; 0 where it cannot be told. */
export function modifiedOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
