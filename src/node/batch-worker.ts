/** A thread of a batch: evaluates the workbooks it is sent, one at a time, and sends each result back as text. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FileOptions } from './evaluate-file.ts';
import { evaluateOne, type Job } from './evaluate-one.ts';
import { Listings } from './folder-view.ts';

/** Serves until it is sent null. Outside of a thread there is nothing to do. */
export function serveBatch(): Promise<void> {
  const port = parentPort;
  if (port === null) return Promise.resolve();
  const listings = new Listings();
  return new Promise((resolve) => {
    // One after the other: the workbook that a thread dies of is the first of those it was given.
    let last = Promise.resolve();
    port.on('message', (job: Job | null) => {
      if (job === null) {
        port.close();
        resolve();
        return;
      }
      last = last.then(async () => {
        port.postMessage(await evaluateOne(job, workerData as FileOptions, listings));
      });
    });
  });
}
