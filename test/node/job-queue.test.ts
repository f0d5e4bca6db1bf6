/** Workbooks that wait for threads: each is given once, in the order of the paths but for large ones. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Job } from '../../src/node/evaluate-one.ts';
import { JobQueue } from '../../src/node/job-queue.ts';

const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-queue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Jobs of files of these sizes; undefined: there is no such file. */
const jobs = (...sizes: (number | undefined)[]): Job[] =>
  sizes.map((size, index) => {
    const path = join(folder, `${index}-${size}`);
    if (size !== undefined) writeFileSync(path, new Uint8Array(size));
    return { index, path, file: `${index}` };
  });
const all = (take: () => Job | undefined) => {
  const taken: number[] = [];
  for (let job = take(); job !== undefined; job = take()) taken.push(job.index);
  return taken;
};
const LIMIT = 262_144;

it('gives all in their order', () => {
  const queue = new JobQueue(jobs(1, LIMIT + 1, 1));
  expect(all(() => queue.take())).toEqual([0, 1, 2]);
  expect(queue.isEmpty).toBe(true);
});

it('gives small ones to who asks for such, and the large ones first to others', () => {
  const queue = new JobQueue(jobs(LIMIT, LIMIT + 1, undefined, LIMIT + 1, 1, 1));
  expect([queue.takeSmall(), queue.takeSmall(), queue.takeSmall()].map((job) => job?.index)).toEqual([
    0, 2, 4,
  ]);
  expect(all(() => queue.take())).toEqual([1, 3, 5]);
});

it('is not empty while only large ones are left', () => {
  const queue = new JobQueue(jobs(LIMIT + 1, LIMIT + 1));
  expect(queue.takeSmall()).toBeUndefined();
  expect(queue.isEmpty).toBe(false);
  expect(all(() => queue.take())).toEqual([0, 1]);
});

it('takes back what was not done, to give it next', () => {
  const queue = new JobQueue(jobs(1, 1, 1, 1));
  const given = [queue.take(), queue.take(), queue.take()].flatMap((job) => job ?? []);
  queue.giveBack(given.slice(1));
  expect(all(() => queue.take())).toEqual([1, 2, 3]);
});
