/** `hoc-tap batch <folder>`: evaluates a folder of workbooks, rolls lower units up into upper ones, and sums up. */
import { basename, resolve } from 'node:path';
import type { Found } from '../batch/finish.ts';
import type { ExitCode } from '../exit-code.ts';
import { evaluateAll } from '../node/evaluate-all.ts';
import { type FoundFiles, findWorkbooks } from '../node/find-workbooks.ts';
import { UsageError } from '../usage.ts';
import { Collected } from './batch-collect.ts';
import { type Finishing, type FinishingOptions, finishBatch, printsAsItRuns } from './batch-finish.ts';
import { batchOutputs } from './batch-outputs.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';

export interface BatchOptions extends FinishingOptions {
  readonly strict?: boolean;
  readonly set?: string;
}

/** Runs the command. Throws UsageError for a wrong call, a folder that cannot be read, or one without workbooks. */
export async function batchCommand(
  folder: string,
  options: BatchOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const outputs = batchOutputs(options, context);
  const own = options.set === undefined ? undefined : await chooseSet(options.set, context.lang);
  const strict = options.strict ?? false;
  const { files, ...rest } = workbooksIn(folder);
  const live = printsAsItRuns(outputs, options) && !context.quiet;
  const { batchLine } = await import('../reporters/batch/text.ts');
  const lines: string[] = [];
  const collected = new Collected(({ brief }) => {
    lines.push(batchLine(brief, context.lang, false));
    if (live) context.out(batchLine(brief, context.lang, context.color));
  });
  const signal = new Interruption();
  try {
    await evaluateAll(
      files.map((file, index) => ({ index, ...file })),
      {
        strict,
        lang: context.lang,
        own,
        stopped: () => signal.code !== undefined,
        onDone(done) {
          collected.add(done);
          context.progress(collected.count, files.length);
        },
      },
    );
  } finally {
    signal.end();
  }
  const unfinished = files.length - collected.count;
  if (collected.briefs.length === 0 && unfinished === 0)
    throw noWorkbook(folder, rest, collected.foreign.length);
  const found = foundIn(folder, rest);
  const finishing: Finishing = { collected, found, outputs, strict, own, unfinished, lines };
  const code = await finishBatch(finishing, options, context);
  return unfinished > 0 ? (signal.code ?? code) : code;
}

/** Ctrl+C and SIGTERM: the workbook at hand is finished, what there is is kept. A second signal ends at once. */
class Interruption {
  code: 130 | 143 | undefined;
  readonly #onInt = () => {
    this.code = 130;
    this.end();
  };
  readonly #onTerm = () => {
    this.code = 143;
    this.end();
  };

  constructor() {
    process.on('SIGINT', this.#onInt);
    process.on('SIGTERM', this.#onTerm);
  }

  end(): void {
    process.off('SIGINT', this.#onInt);
    process.off('SIGTERM', this.#onTerm);
  }
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
