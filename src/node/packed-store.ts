/** Texts kept compressed in memory: results of one batch are much alike, and thousands of them take a few megabytes. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Most of a text that DEFLATE can refer to. */
const WINDOW = 32_768;
/** Bytes that are asked of the system at a time, as a power of two: a buffer for each text would cost as much as the text. */
const CHUNK_BITS = 20;
const CHUNK = 2 ** CHUNK_BITS;
/** Before each text stands its length. */
const HEAD = 4;

/** Texts by name. The first one is the dictionary of all others. */
export class PackedStore {
  /** Number of the chunk times its size, and the place in it. */
  readonly #places = new Map<string, number>();
  readonly #chunks: Buffer[] = [];
  #used = CHUNK;
  #dictionary: Buffer | undefined;

  put(name: string, text: string): void {
    this.#dictionary ??= Buffer.from(text).subarray(0, WINDOW);
    this.#places.set(name, this.#keep(deflateRawSync(text, { level: 1, dictionary: this.#dictionary })));
  }

  #keep(packed: Uint8Array): number {
    const size = HEAD + packed.length;
    if (this.#used + size > CHUNK) {
      this.#chunks.push(Buffer.alloc(Math.max(size, CHUNK)));
      this.#used = 0;
    }
    const index = this.#chunks.length - 1;
    const chunk = this.#chunks[index] as Buffer;
    const at = this.#used;
    chunk.writeUInt32LE(packed.length, at);
    chunk.set(packed, at + HEAD);
    this.#used += size;
    return index * CHUNK + at;
  }

  /** Throws RangeError for a name that was never put. */
  get(name: string): string {
    const place = this.#places.get(name);
    if (place === undefined || this.#dictionary === undefined)
      throw new RangeError(`nothing kept of ${name}`);
    const chunk = this.#chunks[place >> CHUNK_BITS] as Buffer;
    const from = (place & (CHUNK - 1)) + HEAD;
    const packed = chunk.subarray(from, from + chunk.readUInt32LE(from - HEAD));
    return inflateRawSync(packed, { dictionary: this.#dictionary }).toString();
  }
}
