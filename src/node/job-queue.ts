/** The workbooks of a batch that wait for a thread, in the order of their paths. */
import { statSync } from 'node:fs';
import type { Job } from './evaluate-one.ts';

/** Bytes; a filled workbook has some 60,000. */
const SMALL = 262_144;

export class JobQueue {
  /** The next one last. */
  readonly #waiting: Job[];
  /** Passed over by `takeSmall`; the next one first. */
  readonly #large: Job[] = [];

  constructor(jobs: readonly Job[]) {
    this.#waiting = [...jobs].reverse();
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0 && this.#large.length === 0;
  }

  take(): Job | undefined {
    return this.#large.shift() ?? this.#waiting.pop();
  }

  /** The next small one, for a thread that nothing survives: what a program could die of is left to the others. */
  takeSmall(): Job | undefined {
    for (;;) {
      const job = this.#waiting.pop();
      if (job === undefined || sizeOf(job.path) <= SMALL) return job;
      this.#large.push(job);
    }
  }

  /** Puts back what was taken and not done, to be taken next. */
  giveBack(jobs: readonly Job[]): void {
    this.#waiting.push(...[...jobs].reverse());
  }
}

/** Bytes of a file; 0 where it cannot be told, which whoever opens it will say. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
