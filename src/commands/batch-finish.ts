/** The end of a batch, and of merged parts of one: roll-up, reports, exit code. */
import type { Brief } from '../batch/brief.ts';
import { type Found, finish } from '../batch/finish.ts';
import type { Lists } from '../batch/identity.ts';
import { compareText } from '../batch/order.ts';
import type { RollUpMode, Skipped } from '../batch/report.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import { builtInSet } from '../sets/index.ts';
import { loadUnits } from '../units/list.ts';
import { usageText } from '../usage.ts';
import { type BatchOutput, type BatchOutputOptions, writeBatch } from './batch-outputs.ts';
import type { Telling } from './batch-telling.ts';
import type { CommandContext } from './context.ts';
import type { Interruption } from './interruption.ts';

export interface RollUpOptions {
  readonly rollUp?: RollUpMode;
  readonly prefer?: 'newest';
}

export interface FinishingOptions extends BatchOutputOptions, RollUpOptions {
  readonly minLevel?: number;
  readonly exitZero?: boolean;
}

export interface Finishing {
  readonly telling: Telling;
  readonly found: Found;
  readonly outputs: readonly BatchOutput[];
  readonly strict: boolean;
  readonly own: CriteriaSet | undefined;
  readonly unfinished: number;
  readonly interruption: Interruption;
}

/** How far a clock may be ahead of this one: a day. */
const AHEAD = 86_400_000;
const LISTED = 1000;

/** Rolls up, writes every report, names those that could not be written, and gives the exit code. */
export async function finishBatch(
  { telling, found, outputs, strict, own, unfinished, interruption }: Finishing,
  options: FinishingOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { collected, stream } = telling;
  const sets = await setsOf(collected.briefs, own);
  const { lang } = context;
  const { rollUp = 'check' } = options;
  const { report, briefs } = finish(
    collected.briefs,
    collected.store,
    { ...found, skipped: withForeign(found.skipped, collected.foreign) },
    {
      lang,
      strict,
      rollUp,
      prefer: options.prefer,
      latest: Date.now() + AHEAD,
      unfinished,
      setOf: (id) => sets.get(id),
      lists: await unitLists(),
    },
  );
  const verdicts = [...briefs.values()];
  const { batchLine, batchSummary } = await import('../reporters/batch/text.ts');
  const { BATCH_WORDS } = await import('../reporters/batch/words.ts');
  const reportContext = { lang, set: (id: string) => sets.get(id) };
  const text = (color: boolean, printed: boolean) => {
    // Filling may have changed a conclusion; otherwise a file has the lines that were printed as the workbooks came.
    const told = rollUp === 'fill' ? verdicts : collected.inOrder();
    const said = context.quiet || (printed && rollUp !== 'fill') ? [] : told;
    return (
      said.map((brief) => batchLine(brief, lang, color)).join('') +
      batchSummary(report, reportContext, color, context.quiet)
    );
  };
  const failures = [
    ...(await stream.finish([...briefs.keys()], interruption)),
    ...(await writeBatch(report, text, outputs, { reportContext, options, interruption }, context)),
  ];
  for (const failure of failures) context.err(`${failure.code}: ${usageText(failure, lang)}\n`);
  // Said in the report itself where that is the text.
  const grave = report.diagnostics.filter(({ severity }) => severity === 'error');
  const saidInText = outputs.some(({ format, path }) => format === 'text' && path === undefined);
  if (!saidInText && interruption.code !== undefined && unfinished > 0)
    context.err(`${BATCH_WORDS[lang].unfinished(unfinished)}\n`);
  if (!saidInText) for (const d of grave) context.err(`${d.code}: ${d.message} ${d.fix}\n`);
  const failed = failures.length > 0 || report.diagnostics.some(({ code }) => code === 'HT514');
  return failed ? 2 : exitCodeOf(verdicts, options);
}

/** The sets that the results were judged by; one of another's own is not at hand. */
async function setsOf(
  briefs: readonly Brief[],
  own: CriteriaSet | undefined,
): Promise<ReadonlyMap<string, CriteriaSet>> {
  const ids = new Set(briefs.flatMap(({ set }) => (set === null ? [] : [set.id])));
  const sets = new Map<string, CriteriaSet>();
  for (const id of ids) {
    const set = own?.id === id ? own : await builtInSet(id);
    if (set !== undefined) sets.set(id, set);
  }
  return sets;
}

async function unitLists(): Promise<Lists> {
  const [before, since] = await Promise.all([loadUnits('2023'), loadUnits('2025')]);
  return { '2023': before, '2025': since };
}

function withForeign(skipped: readonly Skipped[], foreign: readonly string[]): Skipped[] {
  if (foreign.length === 0) return [...skipped];
  const files = [...foreign].sort(compareText);
  const all: Skipped[] = [
    ...skipped,
    { reason: 'foreign', count: files.length, files: files.slice(0, LISTED) },
  ];
  return all.sort((a, b) => compareText(a.reason, b.reason));
}
