/** What a batch says while it runs: a line of text a workbook, or its result on a line. */
import type { Brief } from '../batch/brief.ts';
import { isSettled } from '../batch/settled.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import type { Lang } from '../messages/index.ts';
import { builtInSet, SET_IDS } from '../sets/index.ts';
import { Collected } from './batch-collect.ts';
import type { RollUpOptions } from './batch-finish.ts';
import type { BatchOutput, BatchOutputOptions } from './batch-outputs.ts';
import { ResultStream } from './batch-stream.ts';
import type { CommandContext } from './context.ts';

export interface Telling {
  readonly collected: Collected;
  readonly stream: ResultStream;
  /** Resolves when what there is to say has been written. */
  readonly written: () => Promise<void>;
  /** Whether nothing of what was asked for can be written any more. */
  readonly failed: () => boolean;
}

/** Whether the lines of the text report can be printed as the workbooks are evaluated: filling may change a conclusion. */
const printsText = (outputs: readonly BatchOutput[], { rollUp }: RollUpOptions): boolean =>
  rollUp !== 'fill' && outputs.some(({ format, path }) => format === 'text' && path === undefined);

/** Begins; `made` is the language of the results that come, where it is known. Throws UsageError where a file cannot be made. */
export async function startTelling(
  outputs: readonly BatchOutput[],
  own: CriteriaSet | undefined,
  options: BatchOutputOptions & RollUpOptions,
  context: CommandContext,
  made?: Lang,
): Promise<Telling> {
  const { lang } = context;
  const live = printsText(outputs, options) && !context.quiet;
  const { batchLine } = await import('../reporters/batch/text.ts');
  const { resultLine } = await import('../reporters/batch/json.ts');
  const collected = new Collected((brief) => {
    if (live) context.out(batchLine(brief, lang, context.color));
    stream.pass(brief);
  });
  // Only what streams asks whether a result is final.
  const streams = outputs.some(({ format }) => format === 'ndjson');
  const sets = streams ? await setsById(own) : new Map<string, CriteriaSet>();
  const { rollUp = 'check', prefer } = options;
  const stream = new ResultStream(
    outputs,
    {
      force: options.force ?? false,
      isSettled: (brief: Brief) => isSettled(brief, sets.get(brief.set?.id ?? ''), { rollUp, prefer }),
      lineOf: (file) =>
        made === lang ? collected.lineOf(file) : resultLine(collected.store.get(file), lang),
    },
    context,
  );
  const streamsOnly = options.results === undefined && outputs.every(({ format }) => format === 'ndjson');
  return {
    collected,
    stream,
    async written() {
      await stream.flush();
      await context.drained();
    },
    failed: () => streamsOnly && stream.failed,
  };
}

/** Every set that results of this run can be judged by. */
async function setsById(own: CriteriaSet | undefined): Promise<ReadonlyMap<string, CriteriaSet>> {
  const sets = new Map<string, CriteriaSet>();
  for (const id of SET_IDS) {
    const set = await builtInSet(id);
    if (set !== undefined) sets.set(id, set);
  }
  if (own !== undefined) sets.set(own.id, own);
  return sets;
}
