/** Writes results in the formats asked for; what evaluate and render share. */
import { realpathSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { loadReporter } from '../reporters/load.ts';
import type { ReportContext } from '../reporters/types.ts';
import { isUnreadable, type Result } from '../result.ts';
import { UsageError } from '../usage.ts';
import type { CommandContext } from './context.ts';
import { checkOutput, type Output, saveOutput } from './outputs.ts';

/** Makes every report and prints or saves it; names files that gave no verdict on standard error. */
export async function writeReports(
  results: readonly Result[],
  set: ReportContext['set'],
  outputs: readonly Output[],
  force: boolean,
  context: CommandContext,
): Promise<void> {
  const report: ReportContext = { lang: context.lang, set };
  for (const { format, path } of outputs) {
    const color = context.color && path === undefined;
    const reporter = await loadReporter(format, {
      color,
      quiet: context.quiet,
      reasons: path !== undefined,
    });
    const content = await reporter(results, report);
    if (path === undefined) context.out(content);
    else saveOutput(path, content, force);
  }
  sayUnreadable(results, context);
}

/** Names files that gave no verdict on standard error. */
export function sayUnreadable(results: readonly Result[], context: CommandContext): void {
  for (const result of results.filter(isUnreadable)) {
    for (const d of result.diagnostics) context.err(`${d.code}: ${d.message} ${d.fix}\n`);
  }
}

/** A report never goes where a file of this call stands, not even with --force: the figures would be gone. Throws HT022. */
export function refuseInputs(files: readonly string[], targets: readonly (string | undefined)[]): void {
  const real = (path: string) => {
    try {
      return realpathSync(path);
    } catch {
      return resolve(path);
    }
  };
  const inputs = new Set(files.map(real));
  for (const path of targets)
    if (path !== undefined && inputs.has(real(path))) throw new UsageError('HT022', { path });
}

/** Whether an annotated copy can be asked for at this place. Throws HT053, HT014, HT015 and what `checkOutput` does. */
export function checkCopy(
  files: readonly string[],
  path: string,
  outputs: readonly Output[],
  force: boolean,
): void {
  if (files.length !== 1) throw new UsageError('HT053', {});
  // Another ending would make Excel refuse the copy: with macros or without is said in the file.
  const ending = extname(files[0] ?? '').toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx';
  if (extname(path).toLowerCase() !== ending) throw new UsageError('HT014', { path, allowed: ending });
  if (outputs.some((output) => output.path !== undefined && resolve(output.path) === resolve(path)))
    throw new UsageError('HT015', { path });
  checkOutput(path, force);
}
