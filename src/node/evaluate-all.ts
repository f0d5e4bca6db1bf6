/** Evaluates the workbooks of a batch, in this thread or in several. */
import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Diagnostic } from '../diagnostics.ts';
import { WORKER_COMMAND } from '../version.ts';
import type { FileOptions } from './evaluate-file.ts';
import { type Done, evaluateOne, failed, type Job } from './evaluate-one.ts';
import { Listings } from './folder-view.ts';
import { JobQueue } from './job-queue.ts';
import { holdYoungGeneration, YOUNG_GENERATION } from './tune.ts';

export interface RunOptions extends FileOptions {
  /** Asked before every workbook; the run ends when it says so. */
  readonly stopped: () => boolean;
  /** Whoever evaluates goes on once it has resolved. */
  readonly onDone: (done: Done) => Promise<void>;
  /** What a thread may take; beyond that the workbook at hand is given up. */
  readonly limits?: ResourceLimits;
}

/** Below this many workbooks one thread is done before others have started. */
const WORTH_THREADS = 200;
/** Threads beyond this only wait for the disk. */
const MOST_THREADS = 8;
/** A workbook within the reader's limits takes a fraction of this. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: YOUNG_GENERATION };
/** Workbooks a thread is given ahead, so that it never waits for the next. */
const AHEAD = 3;

/** How many threads a batch of this size gets; one means this thread. */
export function threadsFor(count: number, asked: number | undefined): number {
  if (asked !== undefined) return Math.max(1, Math.min(asked, count));
  return count < WORTH_THREADS ? 1 : Math.min(availableParallelism(), MOST_THREADS);
}

/** Evaluates all, or until stopped; results come in any order where there are several threads, of which this is one. */
export async function evaluateAll(jobs: readonly Job[], threads: number, options: RunOptions): Promise<void> {
  const queue = new JobQueue(jobs);
  if (threads === 1) return here(() => queue.take(), options);
  let failed = false;
  const shared = { ...options, stopped: () => failed || options.stopped() };
  const guarded = async (work: Promise<void>) => {
    try {
      await work;
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const others = Array.from({ length: threads - 1 }, () => guarded(oneThread(queue, shared)));
  await Promise.all([guarded(besideThreads(queue, shared)), ...others]);
}

/** Evaluates what `next` gives in this thread. */
async function here(next: () => Job | undefined, options: RunOptions): Promise<void> {
  const listings = new Listings();
  while (!options.stopped()) {
    const job = next();
    if (job === undefined) return;
    await options.onDone(await evaluateOne(job, options, listings));
    // Lets signals and other threads' results in.
    await setImmediate();
  }
}

/** This thread's share: the small workbooks; large ones get one more thread where nothing else is left. */
async function besideThreads(queue: JobQueue, options: RunOptions): Promise<void> {
  await here(() => queue.takeSmall(), options);
  await oneThread(queue, options);
}

/** Works on the queue until it is empty; a thread that died of a workbook is followed by a new one, which tries it alone. */
async function oneThread(queue: JobQueue, options: RunOptions): Promise<void> {
  while (!queue.isEmpty && !options.stopped()) {
    const death = await serve(queue, options);
    if (death === undefined) continue;
    const again = await serve(new JobQueue([death.job]), options);
    if (again !== undefined) await options.onDone(failed(again.job, again.problem, options));
  }
}

/** The workbook that a thread died of, and what is said of it. */
interface Death {
  readonly job: Job;
  readonly problem: Diagnostic;
}

/** One thread's life. Gives what it died of, having put back the workbooks that it was given after that. */
function serve(
  queue: JobQueue,
  { stopped, onDone, strict, lang, own, limits = LIMITS }: RunOptions,
): Promise<Death | undefined> {
  const data: FileOptions = { strict, lang, own };
  const [, program = ''] = process.argv;
  const worker = new Worker(realpathSync(program), {
    argv: [WORKER_COMMAND],
    workerData: data,
    resourceLimits: limits,
  });
  const given: Job[] = [];
  const feed = () => {
    while (given.length < AHEAD && !stopped()) {
      const job = queue.take();
      if (job === undefined) break;
      given.push(job);
      worker.postMessage(job);
    }
    if (given.length === 0) worker.postMessage(null);
  };
  return new Promise((resolve, reject) => {
    let death: Death | undefined;
    worker.on('online', holdYoungGeneration);
    worker.on('message', (done: Done) => {
      // Workbooks are finished in the order in which they were given.
      given.shift();
      onDone(done).then(feed, (error) => {
        reject(error);
        void worker.terminate();
      });
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const job = given.shift();
      // It died before it was given anything: so would the next one.
      if (job === undefined) reject(error);
      else death = { job, problem: problemOf(job, error) };
      queue.giveBack(given.splice(0));
    });
    worker.on('exit', () => resolve(death));
    feed();
  });
}

function problemOf({ file }: Job, error: NodeJS.ErrnoException): Diagnostic {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { code: 'HT515', args: { file } };
  return { code: 'HT517', args: { file, detail: error.message } };
}
