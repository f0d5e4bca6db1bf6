/** The commands for work with departments: hand out, collect, chase, and the documents they bring. */
import { type Command, Option } from 'commander';
import { CLI_WORDS } from './cli-words.ts';
import { DEPARTMENT_HELP } from './cli-words-departments.ts';
import type { EvidenceCommandOptions } from './commands/evidence.ts';
import type { MergeCommandOptions } from './commands/merge.ts';
import type { SplitCommandOptions } from './commands/split.ts';
import type { StatusCommandOptions } from './commands/status.ts';
import type { Lang } from './messages/format.ts';

import type { Run } from './program.ts';
import { collect } from './program-values.ts';

/** `split`, `merge`, `status`, `evidence`. */
export function departmentCommands(lang: Lang, command: (name: string) => Command, run: Run): Command[] {
  const words = DEPARTMENT_HELP[lang];
  const { force } = CLI_WORDS[lang];

  const split = command('split');
  split
    .description(words.split.description)
    .argument('<file>', words.split.file)
    .option('-o, --output <folder>', words.split.output)
    .option('--assign <file>', words.assign)
    .option('--due <date>', words.split.due)
    .option('--set <id|file>', words.set)
    .option('--force', force)
    .addHelpText('after', words.split.examples)
    .action(async (file: string, options: SplitCommandOptions) => {
      const { splitCommand } = await import('./commands/split.ts');
      await run(split, (context) => splitCommand(file, options, context));
    });

  const merge = command('merge');
  merge
    .description(words.merge.description)
    .argument('<files...>', words.merge.files)
    .option('-o, --output <file>', words.merge.output)
    .addOption(new Option('--prefer <newest|first>', words.merge.prefer).choices(['newest', 'first']))
    .option('--set <id|file>', words.set)
    .option('--force', force)
    .addHelpText('after', words.merge.examples)
    .action(async (files: string[], options: MergeCommandOptions) => {
      const { mergeCommand } = await import('./commands/merge.ts');
      await run(merge, (context) => mergeCommand(files, options, context));
    });

  const status = command('status');
  status
    .description(words.status.description)
    .argument('<folder>', words.status.folder)
    .option('--due <date>', words.status.due)
    .option('--expect <file>', words.status.expect)
    .option('--remind', words.status.remind)
    .option('--assign <file>', words.assign)
    .option('--set <id|file>', words.set)
    .option('-f, --format <fmt[:path]>', words.status.format, collect)
    .option('-o, --output <path>', words.output)
    .option('--force', force)
    .addHelpText('after', words.status.examples)
    .action(async (folder: string, options: StatusCommandOptions) => {
      const { statusCommand } = await import('./commands/status.ts');
      await run(status, (context) => statusCommand(folder, options, context));
    });

  const evidence = command('evidence');
  evidence
    .description(words.evidence.description)
    .argument('<file>', words.evidence.file)
    .option('--set <id|file>', words.set)
    .option('-f, --format <fmt[:path]>', words.evidence.format, collect)
    .option('-o, --output <path>', words.output)
    .option('--force', force)
    .addHelpText('after', words.evidence.examples)
    .action(async (file: string, options: EvidenceCommandOptions) => {
      const { evidenceCommand } = await import('./commands/evidence.ts');
      await run(evidence, (context) => evidenceCommand(file, options, context));
    });

  return [split, merge, status, evidence];
}
