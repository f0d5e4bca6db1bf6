/** commander's errors, made into ours by what they quote. */
import type { Command, CommanderError } from 'commander';
import { distance } from './units/distance.ts';
import { UsageError } from './usage.ts';

/** The usage error that a commander error stands for; the error itself where it stands for none. */
export function usageErrorOf(error: CommanderError, program: Command, args: readonly string[]): unknown {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return new UsageError('HT001', { option: quoted, near: nearOption(error.message) });
    case 'commander.unknownCommand':
      return unknownCommand(program, quoted, '');
    case 'commander.missingArgument':
      return new UsageError('HT003', { argument: `<${quoted}>` });
    case 'commander.optionMissingArgument':
      return new UsageError('HT005', { option: quoted });
    case 'commander.excessArguments':
      return surplus(
        program,
        quoted,
        args.some((arg) => /[“”„]/u.test(arg)),
      );
    case 'commander.invalidArgument': {
      const [, option = '', value = ''] = /'([^']*)' (?:value|argument) '([^']*)'/.exec(error.message) ?? [];
      const allowed = /is invalid(?: for argument '[^']*')?\. (?:Allowed choices are )?(.+?)\.?$/.exec(
        error.message,
      );
      return new UsageError('HT004', { option: option || quoted, value, allowed: allowed?.[1] ?? '' });
    }
    default:
      return error;
  }
}

/** The options that commander finds near, of the command and of all commands. */
const nearOption = (message: string): string =>
  /Did you mean (?:one of )?(--[^?]+)\?/.exec(message)?.[1] ?? '';

/** Too many arguments: for the program, or a command that has commands of its own, that is a command it does not have. */
function surplus(program: Command, name: string, curly: boolean): UsageError {
  if (name === '' || name === program.name()) return unknownCommand(program, program.args[0] ?? '', '');
  const command = program.commands.find((candidate) => candidate.name() === name);
  const own = command ?? program.commands.flatMap((c) => c.commands).find((c) => c.name() === name);
  if (own === undefined) return new UsageError('HT006', { argument: program.args.at(-1) ?? '', curly });
  const extra = own.args[own.registeredArguments.length] ?? '';
  return own.commands.length > 0
    ? unknownCommand(own, extra, `${name} `)
    : new UsageError('HT006', { argument: extra, curly });
}

function unknownCommand(parent: Command, typed: string, path: string): UsageError {
  const near = nearest(
    typed,
    parent.commands.map((command) => command.name()),
  );
  return new UsageError('HT002', { command: path + typed, near: near === '' ? '' : path + near });
}

/** The command that begins like what was typed, or is a slip away from it, if there is one. */
function nearest(typed: string, names: readonly string[]): string {
  const begins = names.find((name) => name.startsWith(typed.slice(0, 3)) && typed.length >= 2);
  return begins ?? names.find((name) => typed.length >= 3 && distance(typed, name) <= 2) ?? '';
}
