/** Evaluates the workbooks of a batch, one after the other in this thread. */
import { setImmediate } from 'node:timers/promises';
import type { FileOptions } from './evaluate-file.ts';
import { type Done, evaluateOne, type Job } from './evaluate-one.ts';

export interface RunOptions extends FileOptions {
  /** Asked before every workbook; the run ends when it says so. */
  readonly stopped: () => boolean;
  readonly onDone: (done: Done) => void;
}

/** Evaluates all, or until stopped. */
export async function evaluateAll(jobs: readonly Job[], options: RunOptions): Promise<void> {
  for (const job of jobs) {
    if (options.stopped()) return;
    options.onDone(await evaluateOne(job, options));
    // Lets signals in.
    await setImmediate();
  }
}
