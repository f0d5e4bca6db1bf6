/** The commands that look ahead and back: plan and diff. */
import { type Command, InvalidArgumentError } from 'commander';
import { CLI_WORDS } from './cli-words.ts';
import { PLAN_HELP } from './cli-words-plan.ts';
import type { DiffOptions } from './commands/diff.ts';
import type { PlanOptions } from './commands/plan.ts';
import type { Lang } from './messages/format.ts';
import type { Run } from './program.ts';

/** `plan`, `diff`. */
export function planCommands(lang: Lang, command: (name: string) => Command, run: Run): Command[] {
  const words = PLAN_HELP[lang];
  const { force, evaluate } = CLI_WORDS[lang];

  const plan = command('plan');
  plan
    .description(words.plan.description)
    .argument('<file>', words.plan.file)
    .option('-f, --format <fmt[:path]>', words.plan.format, collect)
    .option('-o, --output <path>', words.plan.output)
    .option('--target <level>', words.plan.target, positive)
    .option('--assume <field=value>', evaluate.assume, collect)
    .option('--strict', evaluate.strict)
    .option('--set <id|file>', evaluate.set)
    .option('--force', force)
    .addHelpText('after', words.plan.examples)
    .action(async (file: string, options: PlanOptions) => {
      const { planCommand } = await import('./commands/plan.ts');
      await run(plan, (context) => planCommand(file, options, context));
    });

  const diff = command('diff');
  diff
    .description(words.diff.description)
    .argument('<old>', words.diff.old)
    .argument('<new...>', words.diff.newer)
    .option('-f, --format <fmt[:path]>', words.diff.format, collect)
    .option('-o, --output <path>', words.diff.output)
    .option('--exit-code', words.diff.exitCode)
    .option('--strict', evaluate.strict)
    .option('--set <id|file>', evaluate.set)
    .option('--force', force)
    .addHelpText('after', words.diff.examples)
    .action(async (old: string, newer: string[], options: DiffOptions) => {
      const { diffCommand } = await import('./commands/diff.ts');
      await run(diff, (context) => diffCommand([old, ...newer], options, context));
    });

  return [plan, diff];
}

function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

function positive(value: string): number {
  if (!/^[1-9]$/.test(value)) throw new InvalidArgumentError('1, 2, 3');
  return Number(value);
}
