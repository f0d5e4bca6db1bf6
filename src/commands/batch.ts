/** `hoc-tap batch <folder>`: evaluates a folder of workbooks, rolls lower units up into upper ones, and sums up. */
import { basename, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Found } from '../batch/finish.ts';
import { belongsTo, type Shard } from '../batch/shard-number.ts';
import type { ExitCode } from '../exit-code.ts';
import { evaluateAll, threadsFor } from '../node/evaluate-all.ts';
import type { FileOptions } from '../node/evaluate-file.ts';
import type { Done, Job } from '../node/evaluate-one.ts';
import { sha256 } from '../node/files.ts';
import { type FoundFiles, findWorkbooks } from '../node/find-workbooks.ts';
import { UsageError } from '../usage.ts';
import { BatchCache, CACHE_FILE } from './batch-cache.ts';
import { Collected } from './batch-collect.ts';
import { type Finishing, type FinishingOptions, finishBatch, printsAsItRuns } from './batch-finish.ts';
import { batchOutputs } from './batch-outputs.ts';
import { checkShardOptions, idOf, writeShard } from './batch-shard.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';

export interface BatchOptions extends FinishingOptions {
  readonly strict?: boolean;
  readonly set?: string;
  readonly jobs?: number;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly shard?: Shard;
}

/** Runs the command. Throws UsageError for a wrong call, a folder that cannot be read, or one without workbooks. */
export async function batchCommand(
  folder: string,
  options: BatchOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { lang } = context;
  if (options.shard !== undefined) checkShardOptions(options);
  const outputs = options.shard === undefined ? batchOutputs(options, context) : [];
  const own = options.set === undefined ? undefined : await chooseSet(options.set, lang);
  const strict = options.strict ?? false;
  const { files: all, ...rest } = workbooksIn(folder);
  const files = all.filter(({ file }) => options.shard === undefined || belongsTo(file, options.shard));
  const live = printsAsItRuns(outputs, options) && !context.quiet;
  const { batchLine } = await import('../reporters/batch/text.ts');
  const lines: string[] = [];
  const collected = new Collected(({ brief }) => {
    lines.push(batchLine(brief, lang, false));
    if (live) context.out(batchLine(brief, lang, context.color));
  });
  const code = await evaluateInto(collected, files, { strict, lang, own }, options, context);
  const unfinished = files.length - collected.count;
  const found = foundIn(folder, rest);
  if (options.shard !== undefined) {
    if (unfinished > 0)
      throw new UsageError('HT033', { done: String(collected.count), count: String(files.length) });
    const paths = all.map(({ file }) => file).join('\n');
    const list = sha256(new TextEncoder().encode(paths));
    const head = { ...options.shard, folder: found.folder, strict, own: idOf(own), list };
    return writeShard(collected, head, found, options, context);
  }
  if (collected.briefs.length === 0 && unfinished === 0)
    throw noWorkbook(folder, rest, collected.foreign.length);
  const finishing: Finishing = { collected, found, outputs, strict, own, unfinished, lines };
  const result = await finishBatch(finishing, options, context);
  return unfinished > 0 ? (code ?? result) : result;
}

/** Evaluates the files, or takes them from the cache, until all are there or a signal comes: then gives its exit code. */
async function evaluateInto(
  collected: Collected,
  files: FoundFiles['files'],
  run: FileOptions,
  options: BatchOptions,
  context: CommandContext,
): Promise<130 | 143 | undefined> {
  const signal = new Interruption();
  const cache =
    options.cache === true || options.cacheLocation !== undefined
      ? new BatchCache(options.cacheLocation ?? CACHE_FILE, run, context)
      : undefined;
  const stopped = () => signal.code !== undefined;
  const add = (done: Done) => {
    collected.add(done);
    context.progress(collected.count, files.length);
  };
  try {
    const jobs: Job[] = [];
    for (const [index, file] of files.entries()) {
      const job = { index, ...file };
      const known = stopped() ? undefined : await cache?.known(job);
      if (known === undefined) jobs.push(job);
      else add(known);
      if (cache !== undefined && index % 64 === 0) await setImmediate();
    }
    await evaluateAll(jobs, threadsFor(jobs.length, options.jobs), {
      ...run,
      stopped,
      onDone(done) {
        cache?.keep(done);
        add(done);
      },
    });
  } finally {
    signal.end();
    cache?.close();
    context.progress(files.length, files.length);
  }
  return signal.code;
}

/** Ctrl+C and SIGTERM: the workbook at hand is finished, what there is is kept. A second signal ends at once. */
class Interruption {
  code: 130 | 143 | undefined;
  readonly #onInt = () => {
    this.code = 130;
    this.end();
  };
  readonly #onTerm = () => {
    this.code = 143;
    this.end();
  };

  constructor() {
    process.on('SIGINT', this.#onInt);
    process.on('SIGTERM', this.#onTerm);
  }

  end(): void {
    process.off('SIGINT', this.#onInt);
    process.off('SIGTERM', this.#onTerm);
  }
}

function workbooksIn(folder: string): FoundFiles {
  let found: FoundFiles;
  try {
    found = findWorkbooks(folder);
  } catch {
    throw new UsageError('HT025', { path: folder });
  }
  if (found.files.length === 0 && found.unreadable.length === 0) throw noWorkbook(folder, found, 0);
  return found;
}

function noWorkbook(folder: string, { skipped }: Pick<FoundFiles, 'skipped'>, foreign: number): UsageError {
  const others = skipped.reduce((sum, { count }) => sum + count, foreign);
  return new UsageError('HT026', { path: folder, others: String(others) });
}

function foundIn(folder: string, { skipped, unreadable }: Omit<FoundFiles, 'files'>): Found {
  return {
    folder: basename(resolve(folder)).normalize('NFC'),
    skipped,
    problems: unreadable.map((args) => ({ diagnostic: { code: 'HT514', args }, files: [args.folder] })),
  };
}
