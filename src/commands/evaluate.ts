/** `hoc-tap evaluate <file...>`: reads filled workbooks and prints or exports their reports. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Lang } from '../messages/index.ts';
import { evaluateFile } from '../node/evaluate-file.ts';
import { isOpenElsewhere } from '../node/open-elsewhere.ts';
import { bind, isUnreadable, type Result } from '../result.ts';
import { parseAssumption } from '../workbook/assumption.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';
import { checkOutput, parseOutputs } from './outputs.ts';
import { checkCopy, refuseInputs, writeReports } from './reports.ts';

export interface EvaluateOptions {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly strict?: boolean;
  readonly set?: string;
  readonly assume?: readonly string[];
  readonly annotate?: string;
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
  const force = options.force ?? false;
  const outputs = parseOutputs(options.format ?? [], options.output, context.terminal);
  for (const { path } of outputs) if (path !== undefined) checkOutput(path, force);
  refuseInputs(files, [...outputs.map(({ path }) => path), options.annotate]);
  if (options.annotate !== undefined) checkCopy(files, options.annotate, outputs, force);
  const assume = (options.assume ?? []).map(parseAssumption);
  const own = options.set === undefined ? undefined : await chooseSet(options.set, context.lang);

  const strict = options.strict ?? false;
  const sets = new Map<string, CriteriaSet>();
  const results: Result[] = [];
  for (const file of files) {
    const { result, set } = await evaluateFile(file, file, { own, strict, lang: context.lang, assume });
    if (set !== undefined) sets.set(set.id, set);
    results.push(withLock(result, file, context.lang));
  }
  await writeReports(results, (id) => sets.get(id), outputs, force, context);
  if (options.annotate !== undefined) {
    const { saveAnnotated } = await import('./annotate.ts');
    saveAnnotated(results, (id) => sets.get(id), options.annotate, force, context);
  }
  return exitCode(results, options);
}

/** Says that a workbook is open in Excel: figures that are not saved yet are not in the file. */
function withLock(result: Result, file: string, lang: Lang): Result {
  if (isUnreadable(result) || !isOpenElsewhere(file)) return result;
  const note = bind({ code: 'HT155', args: { file } }, lang);
  return { ...result, diagnostics: [note, ...result.diagnostics] };
}
