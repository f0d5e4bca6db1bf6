/** Ctrl+C, SIGTERM, a terminal that is closed: what is finished is kept and said; nothing half written is left. */
import { UsageError, usageText } from '../usage.ts';
import type { CommandContext } from './context.ts';

const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
export type InterruptionCode = (typeof CODES)[keyof typeof CODES];

export class Interruption {
  /** Exit code of the first signal; undefined while there was none. */
  code: InterruptionCode | undefined;
  #writing: { readonly path: string | undefined } | undefined;
  readonly #onSignal = (signal: NodeJS.Signals) => {
    const code = CODES[signal as keyof typeof CODES];
    if (this.code === undefined && this.#writing === undefined) {
      this.code = code;
      return;
    }
    if (this.#writing?.path !== undefined) this.#onAbort(this.#writing.path);
    // Files that are not whole go with the process (node/growing-file.ts).
    process.exit(code);
  };
  readonly #onAbort: (path: string) => void;

  /** `onAbort` is told which file was being written when a signal ended the program. */
  constructor(onAbort: (path: string) => void) {
    this.#onAbort = onAbort;
    for (const signal of Object.keys(CODES)) process.on(signal, this.#onSignal);
  }

  /** The work is done and is being written, to a file or, undefined, to standard output: from now on a signal ends the program. */
  writes(path: string | undefined): void {
    this.#writing = { path };
  }

  end(): void {
    for (const signal of Object.keys(CODES)) process.off(signal, this.#onSignal);
  }
}

/** One that says on standard error what was not written. */
export const interruptionIn = ({ err, lang }: CommandContext): Interruption =>
  new Interruption((path) => err(`HT034: ${usageText(new UsageError('HT034', { path }), lang)}\n`));
