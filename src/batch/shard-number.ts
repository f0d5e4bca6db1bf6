/** Which workbooks of a folder a machine takes, where several share a batch. Pure. */

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** "2/3"; undefined where it is none. */
export function parseShard(text: string): Shard | undefined {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return index !== undefined && shard.index >= 1 && shard.index <= shard.count ? shard : undefined;
}

/** Whether a workbook belongs to a part: by its path alone, so that one file more moves no other. */
export function belongsTo(file: string, { index, count }: Shard): boolean {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(file)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  // FNV-1a mixes its low bits least; a last step spreads short paths.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) % count === index - 1;
}
