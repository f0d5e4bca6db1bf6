/** The program: reads the process, runs a command, and is the one place where errors end. */
import { CLI_WORDS } from './cli-words.ts';
import { visibleLines } from './inert.ts';
import type { Lang } from './messages/format.ts';
import { progressOn } from './progress.ts';
import { standardOutput } from './standard-output.ts';
import { UsageError, usageText } from './usage.ts';
import { VERSION, WORKER_COMMAND } from './version.ts';

const args = process.argv.slice(2);
const lang = languageOf(args);

/** The language is needed before commands are built, for help and for errors of the call. */
function languageOf(all: readonly string[]): Lang {
  const at = all.lastIndexOf('--lang');
  return (at >= 0 && all[at + 1] === 'en') || all.includes('--lang=en') ? 'en' : 'vi';
}

/** What was printed is not whole: nothing that follows can mend that, and no verdict may be read from the exit code. */
const printed = standardOutput(process.stdout, (detail) => {
  process.exit(fail(new UsageError('HT023', { detail })));
});

/** Where not even this can be said, the exit code has to do. */
process.stderr.on('error', () => {});

async function main(): Promise<number> {
  const { runProgram } = await import('./program.ts');
  const { NO_COLOR, TERM } = process.env;
  const terminal = process.stdout.isTTY === true;
  const color = terminal && !NO_COLOR && TERM !== 'dumb';
  // Names of files and units are others' text.
  const { progress, clear } = progressOn(process.stderr, TERM);
  return runProgram(args, lang, {
    ...printed,
    out: (content) => {
      if (terminal) clear();
      printed.out(content);
    },
    err: (text) => {
      clear();
      process.stderr.write(visibleLines(text));
    },
    terminal,
    color,
    progress,
  });
}

function fail(error: unknown): number {
  const words = CLI_WORDS[lang];
  const stack = args.includes('--debug') && error instanceof Error ? `${error.stack}\n` : '';
  if (error instanceof UsageError) {
    process.stderr.write(`${visibleLines(`${error.code}: ${usageText(error, lang)}`)}\n${stack}`);
  } else {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `${visibleLines(words.internal(message))}\n${stack === '' ? `${words.debugHint}\n` : stack}`,
    );
  }
  return 2;
}

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${VERSION}\n`);
} else if (args.length === 1 && args[0] === WORKER_COMMAND) {
  import('./node/batch-worker.ts').then(({ serveBatch }) => serveBatch());
} else {
  main()
    .catch(fail)
    .then((code) => {
      process.exitCode = code;
    });
}
