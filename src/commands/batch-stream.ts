/** One result a line (ndjson), written while the batch goes on: in the order of the paths, each once it is final. */
import type { Brief } from '../batch/brief.ts';
import { openOutput } from '../node/files.ts';
import type { GrowingFile } from '../node/growing-file.ts';
import { UsageError } from '../usage.ts';
import type { BatchOutput } from './batch-outputs.ts';
import type { CommandContext } from './context.ts';
import type { Interruption } from './interruption.ts';
import { asUsage, checkOutput } from './outputs.ts';

/** Where the lines go. */
interface Target {
  /** Undefined: standard output. */
  readonly file: GrowingFile | undefined;
  readonly path: string;
  failure: UsageError | undefined;
}

export interface StreamOptions {
  readonly force: boolean;
  /** Whether a result is final; one that is not holds back all after it. */
  readonly isSettled: (brief: Brief) => boolean;
  readonly lineOf: (file: string) => string;
}

export class ResultStream {
  readonly #targets: readonly Target[];
  readonly #options: StreamOptions;
  readonly #context: CommandContext;
  readonly #queue: string[] = [];
  #held = false;
  #written = 0;
  #writing: Promise<void> | undefined;

  /** Throws UsageError where a file cannot be made. */
  constructor(outputs: readonly BatchOutput[], options: StreamOptions, context: CommandContext) {
    this.#options = options;
    this.#context = context;
    this.#targets = outputs
      .filter(({ format }) => format === 'ndjson')
      .map(({ path }) => ({
        file: path === undefined ? undefined : asUsage(() => openOutput(path, options.force)),
        path: path ?? '',
        failure: undefined,
      }));
  }

  /** Whether there are lines to write and none of them can be: going on is of no use to anybody. */
  get failed(): boolean {
    return this.#targets.length > 0 && this.#targets.every(({ failure }) => failure !== undefined);
  }

  /** A result in its place in the order of the paths. */
  pass(brief: Brief): void {
    if (this.#targets.length === 0 || this.#held) return;
    if (this.#options.isSettled(brief)) this.#queue.push(brief.file);
    else this.#held = true;
  }

  /** Writes what has been passed; resolves when it has been taken. */
  flush(): Promise<void> {
    this.#writing ??= this.#writeQueue().finally(() => {
      this.#writing = undefined;
    });
    return this.#writing;
  }

  /** Writes the rest of the results, all given in the order of their paths, and closes the files. Gives what failed. */
  async finish(files: readonly string[], interruption: Interruption): Promise<readonly UsageError[]> {
    const [first] = this.#targets;
    if (first === undefined) return [];
    await this.flush();
    interruption.writes(first.path || undefined);
    this.#queue.push(...files.slice(this.#written));
    await this.flush();
    for (const target of this.#targets) {
      const { file, path } = target;
      if (file === undefined) continue;
      this.#try(target, () =>
        asUsage(() => {
          checkOutput(path, this.#options.force);
          file.finish();
        }),
      );
    }
    return this.#targets.flatMap(({ failure }) => failure ?? []);
  }

  async #writeQueue(): Promise<void> {
    for (let file = this.#queue.shift(); file !== undefined; file = this.#queue.shift()) {
      const line = this.#options.lineOf(file);
      this.#written += 1;
      for (const target of this.#targets)
        this.#try(target, () =>
          target.file === undefined ? this.#context.out(line) : asUsage(() => target.file?.write(line)),
        );
      await this.#context.drained();
    }
  }

  /** A file that failed is given up, and said at the end: the others go on. */
  #try(target: Target, action: () => void): void {
    if (target.failure !== undefined) return;
    try {
      action();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      target.failure = error;
    }
  }
}
