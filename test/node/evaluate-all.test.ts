/** Threads that die, and workbooks that the program fails on: every other workbook has its result, once. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { evaluateAll } from '../../src/node/evaluate-all.ts';
import type { evaluateFile } from '../../src/node/evaluate-file.ts';
import type { Done, Job } from '../../src/node/evaluate-one.ts';
import type { Result } from '../../src/result.ts';
import { builtInSet } from '../../src/sets/index.ts';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';
import { cli } from '../cli/command.ts';

const BROKEN = vi.hoisted(() => ({ path: '' }));
vi.mock('../../src/node/evaluate-file.ts', async (original) => {
  const real = (await original()) as { evaluateFile: typeof evaluateFile };
  return {
    ...real,
    evaluateFile: (...args: Parameters<typeof evaluateFile>) => {
      if (args[0] === BROKEN.path) throw new RangeError('Maximum call stack size exceeded');
      return real.evaluateFile(...args);
    },
  };
});

const example = fileURLToPath(
  new URL('../../examples/dong-thap-2022/866-tp-cao-lanh/bao-cao.xlsx', import.meta.url),
);
let folder = '';
const [, program = ''] = process.argv;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoc-tap-threads-'));
  // Threads run the program that this process was started with.
  process.argv[1] = cli;
});
afterAll(() => {
  process.argv[1] = program;
  rmSync(folder, { recursive: true, force: true });
});

/** Workbooks in their order; `large` are those that take more memory than a thread of these tests has. */
async function jobs(count: number, large: readonly number[]): Promise<Job[]> {
  const bytes = large.length === 0 ? undefined : await largeWorkbook();
  return Array.from({ length: count }, (_, index) => {
    const file = `${index}.xlsx`;
    const path = join(folder, file);
    if (bytes !== undefined && large.includes(index)) writeFileSync(path, bytes);
    else copyFileSync(example, path);
    return { index, file, path };
  });
}

/** Within every limit of the reader: thousands of documents with long texts, all different. */
async function largeWorkbook(): Promise<Uint8Array> {
  const set = await builtInSet('huyen-2021');
  if (set === undefined) throw new Error('no set');
  const evidence = Array.from({ length: 4900 }, (_, i) => ({
    indicator: '1.1.1',
    kind: `Kế hoạch thứ ${i}`,
    number: `${i}/KH-UBND`,
    issuer: `Ủy ban nhân dân ${i}`.repeat(20),
    summary: `Nội dung ${i} `.repeat(300),
  }));
  return new Uint8Array(
    await writeWorkbook(set, { info: { year: 2022 }, fields: {}, rosters: {}, evidence }),
  );
}

async function all(list: readonly Job[], threads: number, limits?: { maxOldGenerationSizeMb: number }) {
  const done: Done[] = [];
  await evaluateAll(list, threads, {
    strict: false,
    lang: 'vi',
    own: undefined,
    stopped: () => false,
    onDone: async (one) => void done.push(one),
    ...(limits === undefined ? {} : { limits }),
  });
  const sorted = done.sort((a, b) => a.index - b.index);
  return sorted.map(({ index, text }) => {
    const result = JSON.parse(text) as Result;
    const [code] = result.set === null ? result.diagnostics.map((d) => d.code) : ['ok'];
    return `${index} ${code}`;
  });
}

describe('a thread that runs out of memory', () => {
  it.each([
    [[3], 2],
    [[0, 1, 2], 2],
    [[9], 3],
    [[0, 4, 5, 9], 3],
  ])('workbooks %j in %i threads: each is named, the others are evaluated', async (large, threads) => {
    const list = await jobs(10, large);
    const said = await all(list, threads, { maxOldGenerationSizeMb: 40 });
    expect(said).toEqual(list.map(({ index }) => `${index} ${large.includes(index) ? 'HT515' : 'ok'}`));
  });

  it('has enough for the same workbooks otherwise', async () => {
    const list = await jobs(4, [1, 2]);
    expect(await all(list, 2)).toEqual(['0 ok', '1 ok', '2 ok', '3 ok']);
  });
});

it('a workbook that the program itself fails on is named', async () => {
  const list = await jobs(3, []);
  BROKEN.path = list[1]?.path ?? '';
  expect(await all(list, 1)).toEqual(['0 ok', '1 HT517', '2 ok']);
});

it('what fails while a result is passed on ends the run, and its threads', async () => {
  const list = await jobs(8, []);
  const run = evaluateAll(list, 2, {
    strict: false,
    lang: 'vi',
    own: undefined,
    stopped: () => false,
    onDone: () => Promise.reject(new Error('đĩa đầy')),
  });
  await expect(run).rejects.toThrow('đĩa đầy');
});
