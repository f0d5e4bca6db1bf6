/** Texts kept compressed in memory: results of one batch are much alike, and thousands of them take a few megabytes. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Most of a text that DEFLATE can refer to. */
const WINDOW = 32_768;

/** Texts by name. The first one is the dictionary of all others. */
export class PackedStore {
  readonly #packed = new Map<string, Uint8Array>();
  #dictionary: Buffer | undefined;

  put(name: string, text: string): void {
    this.#dictionary ??= Buffer.from(text).subarray(0, WINDOW);
    const packed = deflateRawSync(text, { level: 1, dictionary: this.#dictionary });
    // A copy: what zlib gives is a small part of a large buffer, which would stay with it.
    this.#packed.set(name, new Uint8Array(packed));
  }

  /** Throws RangeError for a name that was never put. */
  get(name: string): string {
    const packed = this.#packed.get(name);
    if (packed === undefined || this.#dictionary === undefined)
      throw new RangeError(`nothing kept of ${name}`);
    return inflateRawSync(packed, { dictionary: this.#dictionary }).toString();
  }
}
