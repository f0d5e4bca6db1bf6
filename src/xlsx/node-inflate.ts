import { inflateRawSync } from 'node:zlib';
import type { Inflate } from './types.ts';

/** Raw DEFLATE by node:zlib. Throws on damaged data, on more than `limit` bytes, and on data after the stream's end. */
export const nodeInflate: Inflate = (data, limit) => {
  // One chunk a little over the expected size: zlib then neither grows nor copies its output.
  const result = inflateRawSync(data, {
    maxOutputLength: Math.max(1, limit),
    chunkSize: Math.max(64, limit + 16),
    info: true,
  }) as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } };
  if (result.engine.bytesWritten !== data.length) throw new Error('data after the end of the stream');
  return result.buffer;
};
