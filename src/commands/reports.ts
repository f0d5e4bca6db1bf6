/** Writes results in the formats asked for; what evaluate and render share. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadReporter } from '../reporters/load.ts';
import type { ReportContext } from '../reporters/types.ts';
import { isUnreadable, type Result } from '../result.ts';
import { UsageError } from '../usage.ts';
import type { CommandContext } from './context.ts';
import { type Output, saveOutput } from './outputs.ts';

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
