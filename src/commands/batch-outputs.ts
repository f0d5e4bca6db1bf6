/** Where a batch goes: text as it runs, other formats when it is finished, a file for each result. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BatchReport } from '../batch/report.ts';
import { jsonText } from '../inert.ts';
import { BATCH_FORMATS, type BatchFormat, loadBatchReporter } from '../reporters/batch/load.ts';
import type { ReportContext } from '../reporters/types.ts';
import type { Result } from '../result.ts';
import { UsageError, usageText } from '../usage.ts';
import type { CommandContext } from './context.ts';
import { checkOutput, type Output, parseOutputsOf, saveOutput } from './outputs.ts';

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

/** Prints or saves the report in every format but the text on standard output, which has been printed by then. */
export async function writeBatch(
  report: BatchReport,
  text: () => string,
  outputs: readonly BatchOutput[],
  reportContext: ReportContext,
  force: boolean,
  context: CommandContext,
): Promise<void> {
  for (const { format, path } of outputs) {
    if (format === 'text') {
      if (path !== undefined) saveOutput(path, text(), force);
      continue;
    }
    const reporter = await loadBatchReporter(format);
    const content = await reporter(report, reportContext);
    if (path !== undefined) saveOutput(path, content, force);
    else if (typeof content === 'string' || content instanceof Uint8Array) context.out(content);
    else for (const piece of content) context.out(piece);
  }
}

/**
 * Writes each result to a file of its own, in folders as the workbooks stand in. What stands there already and says the
 * same is left; where it says something else it is overwritten only with `force`. Gives how many were not written.
 */
export function writeResults(
  results: Iterable<Result>,
  folder: string,
  force: boolean,
  context: CommandContext,
): number {
  let refused = 0;
  for (const result of results) {
    const path = join(folder, ...`${result.input.file}.json`.split('/'));
    const text = `${jsonText(result, 2)}\n`;
    if (contentOf(path) === text) continue;
    try {
      makeFolder(dirname(path));
      saveOutput(path, text, force);
    } catch (error) {
      if (!(error instanceof UsageError) || error.code !== 'HT007') throw error;
      refused += 1;
      if (refused <= 5) context.err(`${error.code}: ${usageText(error, context.lang)}\n`);
    }
  }
  return refused;
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
