/** `hoc-tap evaluate <file...>`: reads filled workbooks and prints or exports their reports. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CriteriaSet } from '../criteria/schema.ts';
import { evaluateWorkbook } from '../evaluate.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { readInput, sha256 } from '../node/files.ts';
import type { ReportContext, Reporter } from '../reporters/types.ts';
import { isUnreadable, type Result, unreadable } from '../result.ts';
import { builtInSet, SET_IDS } from '../sets/index.ts';
import { UsageError } from '../usage.ts';
import { nodeInflate } from '../xlsx/node-inflate.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';
import { checkOutput, type Format, type Output, parseOutputs, saveOutput } from './outputs.ts';

export interface EvaluateOptions {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly strict?: boolean;
  readonly set?: string;
  readonly minLevel?: number;
  readonly exitZero?: boolean;
  readonly force?: boolean;
}

/** Runs the command; the exit code says what came out. Throws UsageError for a wrong call. */
export async function evaluateCommand(
  files: readonly string[],
  options: EvaluateOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const outputs = parseOutputs(options.format ?? [], options.output);
  for (const { path } of outputs) if (path !== undefined) checkOutput(path, options.force ?? false);
  refuseInputs(files, outputs);
  const own = options.set === undefined ? undefined : await chooseSet(options.set, context.lang);

  const sets = new Map<string, CriteriaSet>();
  const results: Result[] = [];
  for (const file of files) {
    const { result, set } = await evaluateFile(file, own, options, context);
    if (set !== undefined) sets.set(set.id, set);
    results.push(result);
  }
  const report: ReportContext = { lang: context.lang, set: (id) => sets.get(id) };
  for (const { format, path } of outputs) {
    const reporter = await reporterOf(format, context, path !== undefined);
    const text = reporter(results, report);
    if (path === undefined) context.out(text);
    else saveOutput(path, text, options.force ?? false);
  }
  announce(results, context);
  return exitCode(results, options);
}

/** A report never goes where a workbook of this call stands, not even with --force: the figures would be gone. */
function refuseInputs(files: readonly string[], outputs: readonly Output[]): void {
  const real = (path: string) => {
    try {
      return realpathSync(path);
    } catch {
      return resolve(path);
    }
  };
  const inputs = new Set(files.map(real));
  for (const { path } of outputs)
    if (path !== undefined && inputs.has(real(path))) throw new UsageError('HT022', { path });
}

async function evaluateFile(
  file: string,
  own: CriteriaSet | undefined,
  options: EvaluateOptions,
  context: CommandContext,
): Promise<{ result: Result; set: CriteriaSet | undefined }> {
  const strict = options.strict ?? false;
  const bytes = readInput(file);
  if ('code' in bytes) {
    return { result: unreadable({ file, sha256: null }, [bytes], context.lang, strict), set: undefined };
  }
  return evaluateWorkbook(
    bytes,
    { file, sha256: sha256(bytes) },
    {
      inflate: nodeInflate,
      strict,
      lang: context.lang,
      loadSet: builtInSet,
      setIds: SET_IDS,
      ...(own === undefined ? {} : { set: own }),
    },
  );
}

/** Each format is loaded only when it is asked for. */
async function reporterOf(format: Format, context: CommandContext, toFile: boolean): Promise<Reporter> {
  switch (format) {
    case 'text': {
      const { textReport } = await import('../reporters/text.ts');
      const options = { color: context.color && !toFile, quiet: context.quiet, reasons: toFile };
      return (results, report) => textReport(results, report, options);
    }
    case 'json':
      return (await import('../reporters/json.ts')).json;
    case 'csv':
      return (await import('../reporters/csv.ts')).csv;
    case 'md':
      return (await import('../reporters/md.ts')).md;
  }
}

/** Files that gave no verdict are named on standard error when the report itself goes elsewhere. */
function announce(results: readonly Result[], context: CommandContext): void {
  for (const result of results.filter(isUnreadable)) {
    for (const d of result.diagnostics) context.err(`${d.code}: ${d.message} ${d.fix}\n`);
  }
}
