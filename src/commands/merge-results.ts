/** `hoc-tap merge-results <part...>`: the parts of a batch that several machines made, put together as one run would. */
import { briefOf } from '../batch/brief.ts';
import { compareText } from '../batch/order.ts';
import { foundTogether, mergeProblem, parseShardPart, type ShardPart } from '../batch/shard.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import type { ExitCode } from '../exit-code.ts';
import { readInput } from '../node/files.ts';
import { inLanguage } from '../reporters/in-language.ts';
import { builtInSet } from '../sets/index.ts';
import { UsageError } from '../usage.ts';
import { type FinishingOptions, finishBatch } from './batch-finish.ts';
import { batchOutputs } from './batch-outputs.ts';
import { idOf } from './batch-shard.ts';
import { startTelling, type Telling } from './batch-telling.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';
import { interruptionIn } from './interruption.ts';
import { refuseInputs } from './reports.ts';

export interface MergeResultsOptions extends FinishingOptions {
  readonly set?: string;
}

/** Runs the command. Throws UsageError where a part is missing, not whole, or of another run. */
export async function mergeResultsCommand(
  files: readonly string[],
  options: MergeResultsOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const outputs = batchOutputs(options, context);
  refuseInputs(
    files,
    outputs.map(({ path }) => path),
  );
  const own = options.set === undefined ? undefined : await chooseSet(options.set, context.lang);
  const parts = files.map(readPart);
  refuse(parts, files);
  const head = parts[0]?.head;
  const path = files[0] ?? '';
  if (own === undefined && head?.own)
    throw new UsageError('HT050', { path, set: head.own.split(' ', 2).join(' ') });
  if (head === undefined || head.own !== idOf(own)) throw new UsageError('HT029', { path });

  const interruption = interruptionIn(context);
  try {
    const telling = await startTelling(outputs, own, options, context);
    await collect(parts, own, telling, context);
    const found = foundTogether(parts);
    const { strict } = head;
    const finishing = { telling, found, outputs, strict, own, unfinished: 0, interruption };
    return await finishBatch(finishing, options, context);
  } finally {
    interruption.end();
  }
}

async function collect(
  parts: readonly ShardPart[],
  own: CriteriaSet | undefined,
  { collected, written }: Telling,
  context: CommandContext,
): Promise<void> {
  const items = parts
    .flatMap((part) => part.items)
    .sort((a, b) => compareText(a.result.input.file, b.result.input.file));
  for (const [index, { result, modified, foreign }] of items.entries()) {
    const id = result.set?.id ?? '';
    const set = own?.id === id ? own : await builtInSet(id);
    const said = inLanguage(result, context.lang);
    const brief = briefOf(said, modified, set);
    collected.add({ index, text: JSON.stringify(said), brief, foreign });
    await written();
  }
}

function readPart(path: string): ShardPart {
  const bytes = readInput(path);
  const part = 'code' in bytes ? undefined : parseShardPart(new TextDecoder().decode(bytes));
  if (part === undefined) throw new UsageError('HT028', { path });
  return part;
}

function refuse(parts: readonly ShardPart[], files: readonly string[]): void {
  const problem = mergeProblem(parts);
  switch (problem?.kind) {
    case 'missing':
      throw new UsageError('HT027', { missing: problem.parts.join(', '), count: String(problem.count) });
    case 'unlike':
      throw new UsageError('HT029', { path: files[problem.at] ?? '' });
    case 'twice':
      throw new UsageError('HT030', { file: problem.file, path: files[problem.at] ?? '' });
  }
}
