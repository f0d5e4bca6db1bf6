/** `hoc-tap plan <file>`: what is missing to the next level, or to the one asked for. */
import type { ExitCode } from '../exit-code.ts';
import { evaluateFile } from '../node/evaluate-file.ts';
import { levelsToReach } from '../plan/plan.ts';
import { planReport } from '../plan/report.ts';
import type { PlanContext } from '../reporters/plan/parts.ts';
import { UsageError } from '../usage.ts';
import { parseAssumption } from '../workbook/assumption.ts';
import { chooseSet } from './choose-set.ts';
import type { CommandContext } from './context.ts';
import { checkOutput, parseOutputsOf, saveOutput } from './outputs.ts';
import { refuseInputs, sayUnreadable } from './reports.ts';

export interface PlanOptions {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly target?: number;
  readonly strict?: boolean;
  readonly set?: string;
  readonly assume?: readonly string[];
  readonly force?: boolean;
}

/** Formats of a plan, with the ending of their files and whether they are bytes. */
const ENDINGS = {
  text: { ending: 'txt', binary: false },
  json: { ending: 'json', binary: false },
  csv: { ending: 'csv', binary: false },
  md: { ending: 'md', binary: false },
  docx: { ending: 'docx', binary: true },
} as const;

const FORMATS = {
  text: async (context: PlanContext, options: { color: boolean; quiet: boolean }) =>
    (await import('../reporters/plan/text.ts')).planText(context, options),
  json: async (context: PlanContext) => (await import('../reporters/plan/json.ts')).planJson(context),
  csv: async (context: PlanContext) => (await import('../reporters/plan/csv.ts')).planCsv(context),
  md: async (context: PlanContext) => (await import('../reporters/plan/md.ts')).planMd(context),
  docx: async (context: PlanContext) => (await import('../reporters/docx/plan.ts')).planDocx(context),
} satisfies Record<keyof typeof ENDINGS, unknown>;

/** Runs the command: 0 where a plan was made, 2 where the file gave no verdict. Throws UsageError for a wrong call. */
export async function planCommand(
  file: string,
  options: PlanOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const force = options.force ?? false;
  const outputs = parseOutputsOf<keyof typeof ENDINGS>(
    ENDINGS,
    options.format ?? [],
    options.output,
    context.terminal,
  );
  for (const { path } of outputs) if (path !== undefined) checkOutput(path, force);
  refuseInputs(
    [file],
    outputs.map(({ path }) => path),
  );
  const { lang } = context;
  const strict = options.strict ?? false;
  const assume = (options.assume ?? []).map(parseAssumption);
  const own = options.set === undefined ? undefined : await chooseSet(options.set, lang);
  const evaluation = await evaluateFile(file, file, { lang, strict, own, assume });
  const { set, result } = evaluation;
  const { target } = options;
  if (set !== undefined && target !== undefined && !levelsToReach(set).includes(target)) {
    const allowed = levelsToReach(set).join(', ');
    throw new UsageError('HT038', { level: String(target), set: set.id, allowed });
  }
  const plan = planReport(evaluation, { strict, ...(target === undefined ? {} : { target }) });
  if (plan === undefined || set === undefined) {
    sayUnreadable([result], context);
    return 2;
  }
  for (const { format, path } of outputs) {
    const color = context.color && path === undefined;
    const content = await FORMATS[format]({ plan, result, set, lang }, { color, quiet: context.quiet });
    if (path === undefined) context.out(content);
    else saveOutput(path, content, force);
  }
  return 0;
}
