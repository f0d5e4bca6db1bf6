/** Writes one part of a batch (`--shard i/n`), to be merged with the others by merge-results. */
import type { Found } from '../batch/finish.ts';
import { type ShardHead, shardHead, shardLines } from '../batch/shard.ts';
import type { CriteriaSet } from '../criteria/schema.ts';
import { sha256 } from '../node/files.ts';
import { UsageError } from '../usage.ts';
import type { Collected } from './batch-collect.ts';
import type { FinishingOptions } from './batch-finish.ts';
import type { CommandContext } from './context.ts';
import { checkOutput, saveOutput } from './outputs.ts';

/** Id, version and check sum of a set of the user's own, which merging needs again as it was. */
export const idOf = (own: CriteriaSet | undefined): string | null => {
  if (own === undefined) return null;
  const sum = sha256(new TextEncoder().encode(JSON.stringify(own)));
  return `${own.id} ${own.version} ${sum}`;
};

/** What belongs to the whole run is given when its parts are merged. Throws UsageError HT031. */
export function checkShardOptions(options: FinishingOptions): void {
  const given = [
    ...(options.format === undefined ? [] : ['--format']),
    ...(options.results === undefined ? [] : ['--results']),
    ...(options.rollUp === undefined ? [] : ['--roll-up']),
    ...(options.prefer === undefined ? [] : ['--prefer']),
    ...(options.minLevel === undefined ? [] : ['--min-level']),
  ];
  if (given.length > 0) throw new UsageError('HT031', { options: given.join(', ') });
  if (options.output !== undefined) checkOutput(options.output, options.force ?? false);
}

/** Prints or saves the part. Its exit code says only that it is there: the conclusion is that of all parts together. */
export function writeShard(
  collected: Collected,
  head: Omit<ShardHead, 'schema' | 'tool'>,
  found: Found,
  options: FinishingOptions,
  context: CommandContext,
): 0 {
  const lines = shardLines(shardHead(head), collected.items(), found);
  if (options.output !== undefined) saveOutput(options.output, lines, options.force ?? false);
  else for (const line of lines) context.out(line);
  return 0;
}
