/** Results of a path: a workbook is evaluated, a saved result read, a folder's workbooks and saved results taken together. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CriteriaSet } from '../criteria/schema.ts';
import type { Result } from '../result.ts';
import { parseSaved, type Saved } from '../saved.ts';
import { evaluateFile, type FileOptions } from './evaluate-file.ts';
import { findWorkbooks } from './find-workbooks.ts';

export type Loaded =
  | {
      readonly ok: true;
      readonly results: readonly Result[];
      readonly sets: readonly CriteriaSet[];
      /** Saved results of a folder that are what-ifs, and so not what the units reported: they are left out. */
      readonly assumed: readonly string[];
    }
  /** Nothing usable: why the saved result is none, or "" where a folder holds nothing. */
  | { readonly ok: false; readonly detail: string };

const SAVED = /\.(json|ndjson)$/i;

/** Loads a path. A missing one is given as a result that could not be read. Throws for a folder that cannot be opened. */
export async function loadResults(path: string, options: FileOptions): Promise<Loaded> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return loadFolder(path, options);
  if (SAVED.test(path) && statSync(path, { throwIfNoEntry: false })?.isFile()) {
    const saved = readSaved(path);
    return saved.ok
      ? { ok: true, results: saved.results, sets: [], assumed: [] }
      : { ok: false, detail: saved.detail };
  }
  const { result, set } = await evaluateFile(path, path, options);
  return { ok: true, results: [result], sets: set === undefined ? [] : [set], assumed: [] };
}

const readSaved = (path: string): Saved => parseSaved(readFileSync(path, 'utf8'));

const isAssumed = ({ assumed = [] }: Result) => assumed.length > 0;

const identity = ({ unit, year, set }: Result) => JSON.stringify([set?.id, unit?.code || unit?.name, year]);

/** A saved result of a workbook that is there as well says nothing new; what-ifs and other JSON files are not meant. */
async function loadFolder(folder: string, options: FileOptions): Promise<Loaded> {
  const results: Result[] = [];
  const sets = new Map<string, CriteriaSet>();
  for (const { path, file } of findWorkbooks(folder).files) {
    // With its folder, so that two sides can be told apart.
    const { result, set } = await evaluateFile(path, join(folder, file), options);
    results.push(result);
    if (set !== undefined) sets.set(set.id, set);
  }
  const assumed: string[] = [];
  const evaluated = new Set(results.map(identity));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => SAVED.test(name));
  for (const name of names.sort()) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const saved = readSaved(path);
    if (!saved.ok) continue;
    if (saved.results.some(isAssumed)) assumed.push(path);
    results.push(...saved.results.filter((result) => !isAssumed(result) && !evaluated.has(identity(result))));
  }
  if (results.length === 0 && assumed.length === 0) return { ok: false, detail: '' };
  return { ok: true, results, sets: [...sets.values()], assumed };
}
