/** The commands and their options, wired to what runs them. */
import { Command, CommanderError, Option } from 'commander';
import { CLI_WORDS } from './cli-words.ts';
import type { CommandContext, GlobalOptions } from './commands/context.ts';
import type { EvaluateOptions } from './commands/evaluate.ts';
import type { RenderOptions } from './commands/render.ts';
import type { TemplateOptions } from './commands/template.ts';
import type { ExitCode } from './exit-code.ts';
import type { Lang } from './messages/format.ts';
import { batchCommands } from './program-batch.ts';
import { departmentCommands } from './program-departments.ts';
import { usageErrorOf } from './program-errors.ts';
import { planCommands } from './program-plan.ts';
import { collect, level, year } from './program-values.ts';
import type { StandardOutput } from './standard-output.ts';
import { VERSION } from './version.ts';

export interface ProgramIo extends StandardOutput {
  readonly err: (text: string) => void;
  readonly progress: (done: number, total: number) => void;
  /** Whether standard output is a terminal. */
  readonly terminal: boolean;
  /** Whether standard output is a terminal that takes colour. */
  readonly color: boolean;
}

/** Runs a command line (without node and script). Gives the exit code; throws UsageError for a wrong call. */
export async function runProgram(args: readonly string[], lang: Lang, io: ProgramIo): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = build(lang, io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      throw usageErrorOf(error, program, args);
    }
    throw error;
  }
  return code;
}

function build(lang: Lang, io: ProgramIo, done: (code: ExitCode) => void): Command {
  const words = CLI_WORDS[lang];
  const program = base(new Command('hoc-tap'), lang, io);
  program
    .description(words.description)
    .version(VERSION, '-V, --version', words.version)
    .helpCommand(false)
    .action(() => program.outputHelp());
  const run = (command: Command, work: (context: CommandContext) => Promise<ExitCode>) => {
    const options = command.optsWithGlobals() as GlobalOptions;
    const color = io.color && options.color !== false;
    return work({
      lang,
      quiet: options.quiet ?? false,
      color,
      terminal: io.terminal,
      out: io.out,
      drained: io.drained,
      unread: io.unread,
      err: io.err,
      progress: io.progress,
    }).then(done);
  };

  const evaluate = base(new Command('evaluate'), lang, io);
  evaluate
    .description(words.evaluate.description)
    .argument('<file...>', words.evaluate.files)
    .option('-f, --format <fmt[:path]>', words.evaluate.format, collect)
    .option('-o, --output <path>', words.evaluate.output)
    .option('--strict', words.evaluate.strict)
    .option('--set <id|file>', words.evaluate.set)
    .option('--assume <field=value>', words.evaluate.assume, collect)
    .option('--min-level <n>', words.evaluate.minLevel, level)
    .option('--exit-zero', words.evaluate.exitZero)
    .option('--annotate <path>', words.evaluate.annotate)
    .option('--force', words.force)
    .addHelpText('after', words.evaluate.examples)
    .action(async (files: string[], options: EvaluateOptions) => {
      const { evaluateCommand } = await import('./commands/evaluate.ts');
      await run(evaluate, (context) => evaluateCommand(files, options, context));
    });

  const render = base(new Command('render'), lang, io);
  render
    .description(words.render.description)
    .argument('<result...>', words.render.files)
    .option('-f, --format <fmt[:path]>', words.evaluate.format, collect)
    .option('-o, --output <path>', words.evaluate.output)
    .option('--set <id|file>', words.render.set)
    .option('--min-level <n>', words.evaluate.minLevel, level)
    .option('--exit-zero', words.evaluate.exitZero)
    .option('--force', words.force)
    .addHelpText('after', words.render.examples)
    .action(async (files: string[], options: RenderOptions) => {
      const { renderCommand } = await import('./commands/render.ts');
      await run(render, (context) => renderCommand(files, options, context));
    });

  const template = base(new Command('template'), lang, io);
  template
    .description(words.template.description)
    .argument('[set]', words.template.set)
    .option('--unit <name|code>', words.template.unit)
    .option('--units <file>', words.template.units)
    .option('--province <name|code>', words.template.province)
    .option('--year <year>', words.template.year, year)
    .option('-o, --output <path>', words.template.output)
    .option('--force', words.force)
    .addHelpText('after', words.template.examples)
    .action(async (set: string | undefined, options: TemplateOptions) => {
      const { templateCommand } = await import('./commands/template.ts');
      await run(template, (context) => templateCommand(set, options, context));
    });

  const schema = base(new Command('schema'), lang, io);
  schema
    .description(words.schema.description)
    .argument('<name>', words.schema.name)
    .addHelpText('after', words.schema.examples)
    .action(async (name: string) => {
      const { schemaCommand } = await import('./commands/schema.ts');
      await run(schema, (context) => schemaCommand(name, context));
    });

  const explain = base(new Command('explain'), lang, io);
  explain
    .description(words.explain.description)
    .argument('<subject>', words.explain.subject)
    .addHelpText('after', words.explain.examples)
    .action(async (subject: string) => {
      const { explainCommand } = await import('./commands/explain.ts');
      await run(explain, (context) => explainCommand(subject, context));
    });

  const departments = departmentCommands(lang, (name) => base(new Command(name), lang, io), run);
  const commands = [
    evaluate,
    ...planCommands(lang, (name) => base(new Command(name), lang, io), run),
    ...batchCommands(lang, (name) => base(new Command(name), lang, io), run),
    render,
    template,
    ...departments,
    setsCommands(lang, io, run),
    explain,
    schema,
  ];
  for (const command of commands) program.addCommand(command);
  return program;
}

export type Run = (command: Command, work: (context: CommandContext) => Promise<ExitCode>) => Promise<void>;

/** `sets` with its own commands. */
function setsCommands(lang: Lang, io: ProgramIo, run: Run): Command {
  const words = CLI_WORDS[lang].sets;
  const sets = base(new Command('sets'), lang, io);
  sets
    .description(words.description)
    .helpCommand(false)
    .option('-f, --format <fmt>', words.format)
    .addHelpText('after', words.examples)
    .action(async () => {
      const { listSets } = await import('./commands/sets.ts');
      await run(sets, (context) => listSets(sets.opts(), context));
    });
  const show = base(new Command('show'), lang, io);
  show
    .description(words.show)
    .argument('<set>', words.set)
    .option('-f, --format <fmt>', words.formatMd)
    .action(async (set: string) => {
      const { showSet } = await import('./commands/sets.ts');
      await run(show, (context) => showSet(set, show.optsWithGlobals(), context));
    });
  const lint = base(new Command('lint'), lang, io);
  lint
    .description(words.lint)
    .argument('<set>', words.set)
    .option('-f, --format <fmt>', words.format)
    .addHelpText('after', words.own)
    .action(async (set: string) => {
      const { lintSet } = await import('./commands/sets.ts');
      await run(lint, (context) => lintSet(set, lint.optsWithGlobals(), context));
    });
  return sets.addCommand(show).addCommand(lint);
}

/** What all commands share: options that hold everywhere, output, no exit of its own. */
function base(command: Command, lang: Lang, io: ProgramIo): Command {
  const words = CLI_WORDS[lang];
  const inLanguage = (text: string) =>
    text.replace('[options]', words.optionsPlace).replace('[command]', words.commandPlace);
  return command
    .helpOption('-h, --help', words.help)
    .addOption(new Option('--lang <vi|en>', words.lang).choices(['vi', 'en']))
    .option('-q, --quiet', words.quiet)
    .option('--no-color', words.color)
    .option('--debug', words.debug)
    .configureHelp({
      styleTitle: (title) => words.headings[title] ?? title,
      styleUsage: inLanguage,
      styleSubcommandTerm: inLanguage,
      // What can be chosen stands in the description, in the language.
      optionDescription: (option) => option.description,
      helpWidth: 80,
    })
    .configureOutput({ writeOut: io.out, writeErr: () => {}, outputError: () => {} })
    .exitOverride();
}
