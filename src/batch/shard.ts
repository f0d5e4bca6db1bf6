/**
 * A part of a batch as a document (`hoc-tap/shard@1`): JSON lines, so that a machine can write it with flat memory. The
 * first line says which part of what, the last one that it is whole. Pure.
 */
import type { Diagnostic } from '../diagnostics.ts';
import { RESULT_SCHEMA, type Result } from '../result.ts';
import { TOOL } from '../version.ts';
import type { Found } from './finish.ts';
import type { Shard } from './shard-number.ts';

const SHARD_SCHEMA = 'hoc-tap/shard@1';

export interface ShardHead extends Shard {
  readonly schema: typeof SHARD_SCHEMA;
  readonly tool: string;
  readonly folder: string;
  readonly strict: boolean;
  /** Id, version and check sum of a set of the user's own; null without. */
  readonly own: string | null;
  /** Check sum over the paths of all workbooks of the folder, which every part has to see alike. */
  readonly list: string;
}

interface ShardItem {
  readonly result: Result;
  readonly modified: number;
  readonly foreign: boolean;
}

export interface ShardPart {
  readonly head: ShardHead;
  readonly items: readonly ShardItem[];
  readonly found: Found;
}

export const shardHead = (head: Omit<ShardHead, 'schema' | 'tool'>): ShardHead => ({
  schema: SHARD_SCHEMA,
  tool: TOOL,
  ...head,
});

/** A part as lines. `items` with their results as JSON text. */
export function* shardLines(
  head: ShardHead,
  items: Iterable<{ readonly text: string; readonly modified: number; readonly foreign: boolean }>,
  found: Found,
): Iterable<string> {
  yield `${JSON.stringify(head)}\n`;
  let count = 0;
  for (const { text, modified, foreign } of items) {
    count += 1;
    yield `{"result":${text},"modified":${modified},"foreign":${foreign}}\n`;
  }
  yield `${JSON.stringify({ end: count, found })}\n`;
}

/** Reads a part; undefined where it is none, is of another version of the document, or was cut off. */
export function parseShardPart(text: string): ShardPart | undefined {
  const lines = text.split('\n');
  if (lines.pop() !== '') return undefined;
  try {
    const [head, ...rest] = lines.map((line) => JSON.parse(line) as unknown);
    const last = rest.pop() as { readonly end?: number; readonly found?: Found } | undefined;
    const items = rest as ShardItem[];
    const whole = last?.end === items.length && last.found !== undefined;
    // A batch assumes nothing: a what-if among its results was put there by other hands.
    const sound = items.every(
      ({ result, modified }) =>
        result?.schema === RESULT_SCHEMA && typeof modified === 'number' && result.assumed === undefined,
    );
    if ((head as ShardHead | undefined)?.schema !== SHARD_SCHEMA || !whole || !sound) return undefined;
    return { head: head as ShardHead, items, found: last.found };
  } catch {
    return undefined;
  }
}

/** What merging parts can be stopped by. */
export type MergeProblem =
  | { readonly kind: 'missing'; readonly parts: readonly number[]; readonly count: number }
  | { readonly kind: 'unlike'; readonly at: number }
  | { readonly kind: 'twice'; readonly at: number; readonly file: string };

/** Why parts cannot be merged; undefined where they can. `at` counts the parts as given, from 0. */
export function mergeProblem(parts: readonly ShardPart[]): MergeProblem | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const keyOf = ({ head }: ShardPart) =>
    JSON.stringify([head.tool, head.folder, head.strict, head.own, head.count]);
  const unlike = parts.findIndex((part) => keyOf(part) !== keyOf(first));
  if (unlike >= 0) return { kind: 'unlike', at: unlike };
  const seen = new Set<string>();
  for (const [at, part] of parts.entries())
    for (const { result } of part.items) {
      if (seen.has(result.input.file)) return { kind: 'twice', at, file: result.input.file };
      seen.add(result.input.file);
    }
  const { count } = first.head;
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter(
    (index) => !parts.some(({ head }) => head.index === index),
  );
  return missing.length === 0 ? undefined : { kind: 'missing', parts: missing, count };
}

/** What the parts found besides results: the same everywhere, or else it is said that the folder changed. */
export function foundTogether(parts: readonly ShardPart[]): Found {
  const [first] = [...parts].sort((a, b) => a.head.index - b.head.index);
  const found = first?.found ?? { folder: '', skipped: [], problems: [] };
  const lists = new Set(parts.map(({ head }) => head.list)).size;
  if (lists <= 1) return found;
  const changed: Diagnostic = { code: 'HT516', args: { count: String(lists) } };
  return { ...found, problems: [...found.problems, { diagnostic: changed, files: [] }] };
}
