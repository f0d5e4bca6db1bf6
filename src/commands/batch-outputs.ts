/** Where a batch goes: text as it runs, other formats when it is finished, a file for each result. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { BatchReport } from '../batch/report.ts';
import { jsonText } from '../inert.ts';
import { type Content, writingOutput } from '../node/files.ts';
import { BATCH_FORMATS, type BatchFormat, loadBatchReporter } from '../reporters/batch/load.ts';
import type { ReportContext } from '../reporters/types.ts';
import type { Result } from '../result.ts';
import { UsageError } from '../usage.ts';
import type { CommandContext } from './context.ts';
import type { Interruption } from './interruption.ts';
import { checkOutput, type Output, parseOutputsOf, saveOutput, usageOf } from './outputs.ts';

export interface BatchOutputOptions {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly results?: string;
  readonly force?: boolean;
}

export type BatchOutput = Output<BatchFormat>;

/** Reads and checks the options before any work is done. Throws UsageError. */
export function batchOutputs(options: BatchOutputOptions, context: CommandContext): BatchOutput[] {
  const outputs = parseOutputsOf<BatchFormat>(
    BATCH_FORMATS,
    options.format ?? [],
    options.output,
    context.terminal,
  );
  for (const { path } of outputs) if (path !== undefined) checkOutput(path, options.force ?? false);
  return outputs;
}

interface Writing {
  readonly reportContext: ReportContext;
  readonly options: BatchOutputOptions;
  /** Told what is being written. */
  readonly interruption: Interruption;
}

/** Prints or saves the report in every format, and each result as asked for. Gives what could not be written: the others are. */
export async function writeBatch(
  report: BatchReport,
  text: (color: boolean, printed: boolean) => string,
  outputs: readonly BatchOutput[],
  { reportContext, options, interruption }: Writing,
  context: CommandContext,
): Promise<UsageError[]> {
  const force = options.force ?? false;
  const failures: UsageError[] = [];
  for (const { format, path } of outputs) {
    // Written as the batch went on (batch-stream.ts).
    if (format === 'ndjson') continue;
    interruption.writes(path);
    const content =
      format === 'text'
        ? text(path === undefined && context.color, path === undefined)
        : await (await loadBatchReporter(format))(report, reportContext);
    if (path === undefined) await print(content, context);
    else await orFailure(failures, () => save(path, content, force));
  }
  const { results } = options;
  if (results === undefined) return failures;
  interruption.writes(results);
  return [...failures, ...(await writeResults(report.results, results, force))];
}

async function print(content: Content, context: CommandContext): Promise<void> {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  for (const piece of pieces) {
    context.out(piece);
    await context.drained();
  }
}

/** Pieces written before a signal is let in. */
const AT_ONCE = 64;

async function save(path: string, content: Content, force: boolean): Promise<void> {
  let pieces = 0;
  try {
    for (const _ of writingOutput(path, content, force)) {
      pieces += 1;
      if (pieces % AT_ONCE === 0) await setImmediate();
    }
  } catch (error) {
    throw usageOf(error);
  }
}

async function orFailure(failures: UsageError[], action: () => Promise<void>): Promise<boolean> {
  try {
    await action();
    return true;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    failures.push(error);
    return false;
  }
}

/** Failures that are named one by one. */
const NAMED = 5;

/**
 * Writes each result to a file of its own, in folders as the workbooks stand in. What stands there already and says the
 * same is left; where it says something else it is overwritten only with `force`. Gives the first that could not be written.
 */
async function writeResults(
  results: Iterable<Result>,
  folder: string,
  force: boolean,
): Promise<UsageError[]> {
  const failures: UsageError[] = [];
  for (const result of results) {
    const path = join(folder, ...`${result.input.file}.json`.split('/'));
    const text = `${jsonText(result, 2)}\n`;
    if (contentOf(path) === text) continue;
    const written = await orFailure(failures, async () => {
      makeFolder(dirname(path));
      saveOutput(path, text, force);
      await setImmediate();
    });
    // A file in the way is that file's matter; a disk that is full will take no other.
    if (!written && failures.at(-1)?.code === 'HT009') break;
  }
  return failures.slice(0, NAMED);
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UsageError('HT009', { path, detail: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}
