/** `hoc-tap render <result...>`: saved results as a report in any format and language. */
import { readFileSync } from 'node:fs';
import type { CriteriaSet } from '../criteria/schema.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { diagnosticText } from '../messages/index.ts';
import { readInput } from '../node/files.ts';
import { inLanguage } from '../reporters/in-language.ts';
import type { Result } from '../result.ts';
import { builtInSet } from '../sets/index.ts';
import { UsageError, usageText } from '../usage.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';
import { checkOutput, parseOutputs } from './outputs.ts';
import { refuseInputs, writeReports } from './reports.ts';

export interface RenderOptions {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly set?: string;
  readonly minLevel?: number;
  readonly exitZero?: boolean;
  readonly force?: boolean;
}

const STANDARD_INPUT = '-';

/** Runs the command; the exit code is that of the evaluation. Throws UsageError for a file that holds no result. */
export async function renderCommand(
  files: readonly string[],
  options: RenderOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const force = options.force ?? false;
  const outputs = parseOutputs(options.format ?? [], options.output, context.terminal);
  for (const { path } of outputs) if (path !== undefined) checkOutput(path, force);
  refuseInputs(
    files.filter((file) => file !== STANDARD_INPUT),
    outputs.map(({ path }) => path),
  );
  const own = options.set === undefined ? undefined : await chooseSet(options.set, context.lang);
  const sets = new Map<string, CriteriaSet>();
  const results: Result[] = [];
  for (const file of files) {
    for (const result of await savedResults(file, context)) {
      await findSet(result, file, own, sets, context);
      results.push(inLanguage(result, context.lang));
    }
  }
  await writeReports(results, (id) => sets.get(id), outputs, force, context);
  return exitCode(results, options);
}

async function savedResults(file: string, context: CommandContext): Promise<readonly Result[]> {
  const { parseSaved } = await import('../saved.ts');
  const saved = parseSaved(textOf(file, context));
  if (!saved.ok) throw new UsageError('HT051', { path: file, detail: saved.detail });
  return saved.results;
}

function textOf(file: string, context: CommandContext): string {
  if (file === STANDARD_INPUT) return readFileSync(0, 'utf8');
  const bytes = readInput(file);
  if (!('code' in bytes)) return new TextDecoder().decode(bytes);
  throw new UsageError('HT051', { path: file, detail: diagnosticText(bytes, context.lang).message });
}

/** The set that a result was judged by; of another version its wording is shown all the same, and it is said. */
async function findSet(
  { set: judged }: Result,
  file: string,
  own: CriteriaSet | undefined,
  sets: Map<string, CriteriaSet>,
  context: CommandContext,
): Promise<void> {
  if (judged === null) return;
  const set = own?.id === judged.id ? own : await builtInSet(judged.id);
  if (set === undefined) throw new UsageError('HT050', { path: file, set: judged.id });
  sets.set(set.id, set);
  if (set.version === judged.version) return;
  const note = { path: file, set: set.id, saved: judged.version, now: set.version };
  context.err(`HT054: ${usageText(new UsageError('HT054', note), context.lang)}\n`);
}
