/** How far a long run is: one line at the foot of a terminal, gone when it is done. */

const CELLS = 24;
const CLEAR = '\r\u001B[K';

export interface Progress {
  readonly progress: (done: number, total: number) => void;
  /** Takes the line away before anything else is written to the terminal; the next step brings it back. */
  readonly clear: () => void;
}

/** Nothing where the stream is no terminal that can take a line back, or for a single piece of work. */
export function progressOn(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  term: string | undefined,
): Progress {
  if (stream.isTTY !== true || term === 'dumb') return { progress: () => {}, clear: () => {} };
  let shown = false;
  const clear = () => {
    if (shown) stream.write(CLEAR);
    shown = false;
  };
  return {
    clear,
    progress(done, total) {
      if (done >= total || total <= 1) {
        clear();
        return;
      }
      const full = Math.floor((done * CELLS) / total);
      stream.write(`${CLEAR}[${'#'.repeat(full)}${'.'.repeat(CELLS - full)}] ${done}/${total}`);
      shown = true;
    },
  };
}
