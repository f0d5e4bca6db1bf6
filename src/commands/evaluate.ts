/** `hoc-tap evaluate <file...>`: reads filled workbooks and prints or exports their reports. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { evaluateWorkbook } from '../evaluate.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { readInput, sha256 } from '../node/files.ts';
import { type Result, unreadable } from '../result.ts';
import { builtInSet, SET_IDS } from '../sets/index.ts';
import { nodeInflate } from '../xlsx/node-inflate.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';
import { checkOutput, parseOutputs } from './outputs.ts';
import { refuseInputs, writeReports } from './reports.ts';

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
  const force = options.force ?? false;
  const outputs = parseOutputs(options.format ?? [], options.output, context.terminal);
  for (const { path } of outputs) if (path !== undefined) checkOutput(path, force);
  refuseInputs(
    files,
    outputs.map(({ path }) => path),
  );
  const own = options.set === undefined ? undefined : await chooseSet(options.set, context.lang);

  const sets = new Map<string, CriteriaSet>();
  const results: Result[] = [];
  for (const file of files) {
    const { result, set } = await evaluateFile(file, own, options, context);
    if (set !== undefined) sets.set(set.id, set);
    results.push(result);
  }
  await writeReports(results, (id) => sets.get(id), outputs, force, context);
  return exitCode(results, options);
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
