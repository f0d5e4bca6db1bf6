/** The evaluating part of a batch: every workbook, from the cache or from the disk, until all are there or it is stopped. */
import { setImmediate } from 'node:timers/promises';
import { evaluateAll, threadsFor } from '../node/evaluate-all.ts';
import type { FileOptions } from '../node/evaluate-file.ts';
import type { Done, Job } from '../node/evaluate-one.ts';
import type { FoundFiles } from '../node/find-workbooks.ts';
import { BatchCache, CACHE_FILE } from './batch-cache.ts';
import type { Collected } from './batch-collect.ts';
import type { CommandContext } from './context.ts';

export interface EvaluatingOptions {
  readonly jobs?: number;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
}

export interface Evaluating {
  readonly files: FoundFiles['files'];
  readonly run: FileOptions;
  readonly collected: Collected;
  /** Asked before every workbook. */
  readonly stopped: () => boolean;
  /** After every workbook: resolves when what it brought has been written. */
  readonly written: () => Promise<void>;
}

/** Evaluates the files, or takes them from the cache. */
export async function evaluateInto(
  { files, run, collected, stopped, written }: Evaluating,
  options: EvaluatingOptions,
  context: CommandContext,
): Promise<void> {
  const cache =
    options.cache === true || options.cacheLocation !== undefined
      ? new BatchCache(options.cacheLocation ?? CACHE_FILE, run, context)
      : undefined;
  const add = (done: Done) => {
    collected.add(done);
    context.progress(collected.count, files.length);
    return written();
  };
  try {
    const jobs: Job[] = [];
    for (const [index, file] of files.entries()) {
      const job = { index, ...file };
      const known = stopped() ? undefined : await cache?.known(job);
      if (known === undefined) jobs.push(job);
      else await add(known);
      // Lets signals in.
      if (cache !== undefined && index % 64 === 0) await setImmediate();
    }
    await evaluateAll(jobs, threadsFor(jobs.length, options.jobs), {
      ...run,
      stopped,
      onDone(done) {
        cache?.keep(done);
        return add(done);
      },
    });
  } finally {
    cache?.close();
    context.progress(files.length, files.length);
  }
  collected.passRest();
  await written();
}
