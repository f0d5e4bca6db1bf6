/** Lines of a large file, read in pieces: where each begins, without its end. */
import { readSync } from 'node:fs';

const PIECE = 1 << 20;
const NEWLINE = 10;

export interface FileLine {
  /** Byte at which it begins. */
  readonly at: number;
  readonly bytes: Buffer;
  /** False for a last line that was cut off. */
  readonly whole: boolean;
}

/** All lines of an open file. A line's bytes are good until the next one is asked for. */
export function* linesOf(descriptor: number): Iterable<FileLine> {
  let rest: Buffer = Buffer.alloc(0);
  let at = 0;
  for (let position = 0; ; ) {
    const piece = Buffer.allocUnsafe(PIECE);
    const count = readSync(descriptor, piece, 0, PIECE, position);
    if (count === 0) break;
    position += count;
    let bytes = Buffer.concat([rest, piece.subarray(0, count)]);
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE)) {
      yield { at, bytes: bytes.subarray(0, end), whole: true };
      at += end + 1;
      bytes = bytes.subarray(end + 1);
    }
    rest = bytes;
  }
  if (rest.length > 0) yield { at, bytes: rest, whole: false };
}
