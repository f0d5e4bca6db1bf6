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
import type { Collected } from './batch-collect.ts';
import { type BatchOutput, type BatchOutputOptions, writeBatch, writeResults } from './batch-outputs.ts';
import type { CommandContext } from './context.ts';

export interface FinishingOptions extends BatchOutputOptions {
  readonly rollUp?: RollUpMode;
  readonly prefer?: 'newest';
  readonly minLevel?: number;
  readonly exitZero?: boolean;
}

export interface Finishing {
  readonly collected: Collected;
  readonly found: Found;
  readonly outputs: readonly BatchOutput[];
  readonly strict: boolean;
  readonly own: CriteriaSet | undefined;
  readonly unfinished: number;
  /** Lines of the text report that are there already, in the order of their paths. */
  readonly lines: readonly string[];
}

/** How far a clock may be ahead of this one: a day. */
const AHEAD = 86_400_000;
const LISTED = 1000;

/** Whether the lines of the text report can be printed as the workbooks are evaluated: filling may change a conclusion. */
export const printsAsItRuns = (outputs: readonly BatchOutput[], { rollUp }: FinishingOptions): boolean =>
  rollUp !== 'fill' && outputs.some(({ format, path }) => format === 'text' && path === undefined);

/** Rolls up, writes every report, and gives the exit code. Throws UsageError where something cannot be written. */
export async function finishBatch(
  { collected, found, outputs, strict, own, unfinished, lines }: Finishing,
  options: FinishingOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const sets = await setsOf(collected.briefs, own);
  const { lang } = context;
  const { report, briefs } = finish(
    collected.briefs,
    collected.store,
    { ...found, skipped: withForeign(found.skipped, collected.foreign) },
    {
      lang,
      strict,
      rollUp: options.rollUp ?? 'check',
      prefer: options.prefer,
      latest: Date.now() + AHEAD,
      unfinished,
      setOf: (id) => sets.get(id),
      lists: await unitLists(),
    },
  );
  const verdicts = [...briefs.values()];
  const { batchLine, batchSummary } = await import('../reporters/batch/text.ts');
  const reportContext = { lang, set: (id: string) => sets.get(id) };
  const printed = outputs.find(({ path }) => path === undefined);
  const text = (color: boolean) => {
    const own = options.rollUp === 'fill' ? verdicts.map((brief) => batchLine(brief, lang, color)) : lines;
    return (context.quiet ? '' : own.join('')) + batchSummary(report, reportContext, color, context.quiet);
  };
  if (printed?.format === 'text') {
    if (printsAsItRuns(outputs, options)) {
      context.out(batchSummary(report, reportContext, context.color, context.quiet));
    } else context.out(text(context.color));
  }
  const force = options.force ?? false;
  await writeBatch(report, () => text(false), outputs, reportContext, force, context);
  const refused =
    options.results === undefined ? 0 : writeResults(report.results, options.results, force, context);
  // Said in the report itself where that is the text.
  const grave = report.diagnostics.filter(({ severity }) => severity === 'error');
  if (printed?.format !== 'text') for (const d of grave) context.err(`${d.code}: ${d.message} ${d.fix}\n`);
  const failed = refused > 0 || report.diagnostics.some(({ code }) => code === 'HT514');
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
