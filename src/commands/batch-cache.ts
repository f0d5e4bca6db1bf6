/** The cache between a batch and the workbooks that have to be read. */
import { createHash } from 'node:crypto';
import type { CriteriaSet } from '../criteria/schema.ts';
import type { FileOptions } from '../node/evaluate-file.ts';
import { type Done, doneOf, type Job, modifiedOf } from '../node/evaluate-one.ts';
import { readInput, sha256 } from '../node/files.ts';
import { isAsFound, Listings } from '../node/folder-view.ts';
import { programHash } from '../node/program-hash.ts';
import { ResultCache } from '../node/result-cache.ts';
import type { Result } from '../result.ts';
import { builtInSet } from '../sets/index.ts';
import { UsageError, usageText } from '../usage.ts';
import { TOOL } from '../version.ts';
import type { CommandContext } from './context.ts';

/** Where results are kept unless --cache-location says otherwise. */
export const CACHE_FILE = '.hoc-tap-cache';

export class BatchCache {
  readonly #cache: ResultCache;
  readonly #own: CriteriaSet | undefined;
  readonly #listings = new Listings();
  readonly #stamps = new Map<number, { readonly path: string; readonly stamp: string | null }>();

  constructor(location: string, { strict, lang, own }: FileOptions, context: CommandContext) {
    // The shipped sets are part of the program.
    const key = createHash('sha256')
      .update(JSON.stringify([TOOL, programHash(), strict, lang, own ?? null]))
      .digest('hex');
    this.#own = own;
    this.#cache = new ResultCache(location, key, () => {
      const problem = new UsageError('HT032', { path: location });
      context.err(`${problem.code}: ${usageText(problem, context.lang)}\n`);
    });
  }

  /** The kept result of a workbook that has not changed; undefined where it must be evaluated. */
  async known(job: Job): Promise<Done | undefined> {
    const { path, file, index } = job;
    const stamp = ResultCache.stampOf(path, Date.now());
    this.#stamps.set(index, { path, stamp });
    const kept = this.#cache.unchanged(path, stamp, file) ?? this.#ofContent(job, stamp);
    if (kept === undefined || !isAsFound(path, kept.looked, this.#listings)) return undefined;
    const { text, looked } = kept;
    const result = JSON.parse(text) as Result;
    const id = result.set?.id ?? '';
    const set = this.#own?.id === id ? this.#own : await builtInSet(id);
    return doneOf(index, result, modifiedOf(path), set, looked, text);
  }

  /** The kept result of the same content; the file has been written again, or moved, without a change. */
  #ofContent({ path, file }: Job, stamp: string | null): ReturnType<ResultCache['ofContent']> {
    // It will be read to be evaluated: not before where nothing can be found.
    if (this.#cache.isEmpty) return undefined;
    const bytes = readInput(path);
    if ('code' in bytes) return undefined;
    const hash = sha256(bytes);
    const kept = this.#cache.ofContent(hash, file);
    if (kept !== undefined)
      this.#cache.put({ path, stamp, sha256: hash, file, looked: kept.looked }, kept.text);
    return kept;
  }

  /** Keeps a result; not one of a file that could not be had, which may be there again without a change. */
  keep({ index, text, brief, looked }: Done): void {
    const at = this.#stamps.get(index);
    if (at !== undefined && brief.sha256 !== null)
      this.#cache.put({ ...at, sha256: brief.sha256, file: brief.file, looked }, text);
  }

  close(): void {
    this.#cache.close();
  }
}
