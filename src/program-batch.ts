/** The commands for folders of workbooks. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseShard, type Shard } from './batch/shard-number.ts';
import { CLI_WORDS } from './cli-words.ts';
import { BATCH_HELP } from './cli-words-batch.ts';
import type { BatchOptions } from './commands/batch.ts';
import type { MergeResultsOptions } from './commands/merge-results.ts';
import type { Lang } from './messages/format.ts';
import type { Run } from './program.ts';
import { collect, level } from './program-values.ts';

/** `batch`, `merge-results`, and what a thread of a batch is started by. */
export function batchCommands(lang: Lang, command: (name: string) => Command, run: Run): Command[] {
  const help = BATCH_HELP[lang];
  const words = CLI_WORDS[lang];
  /** What batch and merge-results share. */
  const finishing = (of: Command) =>
    of
      .option('-f, --format <fmt[:path]>', help.batch.format, collect)
      .option('-o, --output <path>', help.batch.output)
      .option('--results <folder>', help.batch.results)
      .addOption(new Option('--roll-up <mode>', help.batch.rollUp).choices(['check', 'fill', 'off']))
      .addOption(new Option('--prefer <newest>', help.batch.prefer).choices(['newest']))
      .option('--set <id|file>', words.evaluate.set)
      .option('--min-level <n>', words.evaluate.minLevel, level)
      .option('--exit-zero', words.evaluate.exitZero)
      .option('--force', words.force);

  const batch = finishing(command('batch').description(help.batch.description))
    .argument('<folder>', help.batch.folder)
    .option('--strict', words.evaluate.strict)
    .option('--jobs <n>', help.batch.jobs, jobs)
    .option('--cache', help.batch.cache)
    .option('--cache-location <file>', help.batch.cacheLocation)
    .option('--shard <i/n>', help.batch.shard, shard)
    .addHelpText('after', help.batch.examples);
  batch.action(async (folder: string, options: BatchOptions) => {
    const { batchCommand } = await import('./commands/batch.ts');
    await run(batch, (context) => batchCommand(folder, options, context));
  });

  const merge = finishing(command('merge-results').description(help.mergeResults.description))
    .argument('<part...>', help.mergeResults.files)
    .addHelpText('after', help.mergeResults.examples);
  merge.action(async (files: string[], options: MergeResultsOptions) => {
    const { mergeResultsCommand } = await import('./commands/merge-results.ts');
    await run(merge, (context) => mergeResultsCommand(files, options, context));
  });
  return [batch, merge];
}

function jobs(value: string): number {
  const count = Number(value);
  if (!/^\d{1,3}$/.test(value) || count < 1) throw new InvalidArgumentError('1–999');
  return count;
}

function shard(value: string): Shard {
  const parsed = parseShard(value);
  if (parsed === undefined) throw new InvalidArgumentError('1/3, 2/3, 3/3');
  return parsed;
}
