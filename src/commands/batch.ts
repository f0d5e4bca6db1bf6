/** `hoc-tap batch <folder>`: evaluates a folder of workbooks, rolls lower units up into upper ones, and sums up. */
import { basename, resolve } from 'node:path';
import type { Found } from '../batch/finish.ts';
import { belongsTo, type Shard } from '../batch/shard-number.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import type { ExitCode } from '../exit-code.ts';
import { sha256 } from '../node/files.ts';
import { type FoundFiles, findWorkbooks } from '../node/find-workbooks.ts';
import { tuneForManyFiles } from '../node/tune.ts';
import { UsageError } from '../usage.ts';
import { type EvaluatingOptions, evaluateInto } from './batch-evaluate.ts';
import { type FinishingOptions, finishBatch } from './batch-finish.ts';
import { type BatchOutput, batchOutputs } from './batch-outputs.ts';
import { checkShardOptions, idOf, writeShard } from './batch-shard.ts';
import { startTelling } from './batch-telling.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';
import { type Interruption, interruptionIn } from './interruption.ts';
import { refuseInputs } from './reports.ts';

export interface BatchOptions extends FinishingOptions, EvaluatingOptions {
  readonly strict?: boolean;
  readonly set?: string;
  readonly shard?: Shard;
}

/** Runs the command. Throws UsageError for a wrong call, a folder that cannot be read, or one without workbooks. */
export async function batchCommand(
  folder: string,
  options: BatchOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (options.shard !== undefined) checkShardOptions(options);
  const outputs = options.shard === undefined ? batchOutputs(options, context) : [];
  const own = options.set === undefined ? undefined : await chooseSet(options.set, context.lang);
  const interruption = interruptionIn(context);
  try {
    return await evaluated({ folder, outputs, own, interruption }, options, context);
  } finally {
    interruption.end();
  }
}

interface Called {
  readonly folder: string;
  readonly outputs: readonly BatchOutput[];
  readonly own: CriteriaSet | undefined;
  readonly interruption: Interruption;
}

async function evaluated(
  { folder, outputs, own, interruption }: Called,
  options: BatchOptions,
  context: CommandContext,
): Promise<ExitCode> {
  tuneForManyFiles();
  const { lang } = context;
  const strict = options.strict ?? false;
  const { files: all, ...rest } = workbooksIn(folder);
  const targets = options.shard === undefined ? outputs.map(({ path }) => path) : [options.output];
  refuseInputs(
    all.map(({ path }) => path),
    targets,
  );
  const files = all.filter(({ file }) => options.shard === undefined || belongsTo(file, options.shard));
  const telling = await startTelling(outputs, own, options, context, context.lang);
  const { collected } = telling;
  // Where nothing is written to a file, nobody is left to go on for.
  const onlyPrinted = options.results === undefined && targets.every((path) => path === undefined);
  await evaluateInto(
    {
      files,
      run: { strict, lang, own },
      collected,
      stopped: () => interruption.code !== undefined || telling.failed() || (onlyPrinted && context.unread()),
      written: telling.written,
    },
    options,
    context,
  );
  const unfinished = files.length - collected.count;
  const found = foundIn(folder, rest);
  if (unfinished > 0 && interruption.code === undefined && context.unread()) return 141;
  if (options.shard !== undefined) {
    if (unfinished > 0)
      throw new UsageError('HT033', { done: String(collected.count), count: String(files.length) });
    const paths = all.map(({ file }) => file).join('\n');
    const list = sha256(new TextEncoder().encode(paths));
    const head = { ...options.shard, folder: found.folder, strict, own: idOf(own), list };
    return writeShard(collected, head, found, options, context);
  }
  if (collected.briefs.length === 0 && unfinished === 0 && rest.unreadable.length === 0)
    throw noWorkbook(folder, rest, collected.foreign.length);
  const result = await finishBatch(
    { telling, found, outputs, strict, own, unfinished, interruption },
    options,
    context,
  );
  if (interruption.code !== undefined && unfinished > 0) return interruption.code;
  // What was printed was not read to its end.
  return onlyPrinted && context.unread() ? 141 : result;
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
