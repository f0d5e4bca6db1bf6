/** Evaluates the workbooks of a batch, in this thread or in several. */
import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { briefOf } from '../batch/brief.ts';
import { unreadable } from '../result.ts';
import { WORKER_COMMAND } from '../version.ts';
import type { FileOptions } from './evaluate-file.ts';
import { type Done, evaluateOne, type Job } from './evaluate-one.ts';
import { Listings } from './folder-view.ts';

export interface RunOptions extends FileOptions {
  /** Asked before every workbook; the run ends when it says so. */
  readonly stopped: () => boolean;
  /** Whoever evaluates goes on once it has resolved. */
  readonly onDone: (done: Done) => Promise<void>;
}

/** Below this many workbooks one thread is done before others have started. */
const WORTH_THREADS = 200;
/** Threads beyond this only wait for the disk. */
const MOST_THREADS = 8;
/** A workbook within the reader's limits takes a fraction of this. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };
/** Workbooks a thread is given ahead, so that it never waits for the next. */
const AHEAD = 3;

/** How many threads a batch of this size gets; one means this thread. */
export function threadsFor(count: number, asked: number | undefined): number {
  if (asked !== undefined) return Math.max(1, Math.min(asked, count));
  return count < WORTH_THREADS ? 1 : Math.min(availableParallelism(), MOST_THREADS);
}

/** Evaluates all, or until stopped; results come in any order where there are several threads. */
export async function evaluateAll(jobs: readonly Job[], threads: number, options: RunOptions): Promise<void> {
  if (threads > 1) return inThreads(jobs, threads, options);
  const listings = new Listings();
  for (const job of jobs) {
    if (options.stopped()) return;
    await options.onDone(await evaluateOne(job, options, listings));
    // Lets signals in.
    await setImmediate();
  }
}

async function inThreads(jobs: readonly Job[], threads: number, options: RunOptions): Promise<void> {
  const queue = [...jobs].reverse();
  await Promise.all(Array.from({ length: threads }, () => oneThread(queue, options)));
}

/** Works on the queue until it is empty; a thread that died of a workbook is followed by a new one. */
async function oneThread(queue: Job[], options: RunOptions): Promise<void> {
  while (queue.length > 0 && !options.stopped()) {
    const killer = await serve(queue, options);
    if (killer !== undefined) await options.onDone(tooLarge(killer, options));
  }
}

/** One thread's life. Gives the workbook that it died of, having put back what it was given after that. */
function serve(queue: Job[], { stopped, onDone, strict, lang, own }: RunOptions): Promise<Job | undefined> {
  const data: FileOptions = { strict, lang, own };
  const [, program = ''] = process.argv;
  const worker = new Worker(realpathSync(program), {
    argv: [WORKER_COMMAND],
    workerData: data,
    resourceLimits: LIMITS,
  });
  const given: Job[] = [];
  const feed = () => {
    while (given.length < AHEAD && queue.length > 0 && !stopped()) {
      const job = queue.pop();
      if (job === undefined) break;
      given.push(job);
      worker.postMessage(job);
    }
    if (given.length === 0) worker.postMessage(null);
  };
  return new Promise((resolve, reject) => {
    let killer: Job | undefined;
    worker.on('message', (done: Done) => {
      given.shift();
      onDone(done).then(feed, reject);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') reject(error);
      killer = given.shift();
      queue.push(...given.reverse());
    });
    worker.on('exit', () => resolve(killer));
    feed();
  });
}

/** What stands for a workbook that took more memory than a thread has. */
function tooLarge({ index, file }: Job, { lang, strict }: FileOptions): Done {
  const result = unreadable({ file, sha256: null }, [{ code: 'HT515', args: { file } }], lang, strict);
  const brief = briefOf(result, 0, undefined);
  return { index, text: JSON.stringify(result), brief, foreign: false, looked: [] };
}
