/** What a long run asks of V8, measured with bench:batch. Flags as in V8's flag-definitions.h, read whenever they apply. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Half of the young generation, in megabytes: it takes the garbage of two workbooks, and what lives is collected once. */
const SEMI_SPACE = 4;
/** The young generation of a thread: V8 takes a third of it for each half. */
export const YOUNG_GENERATION = 3 * SEMI_SPACE;

/**
 * For a run over many workbooks, whose code is wide and whose garbage is short-lived: less is compiled into each other
 * (a third of the compiler's time, 6 % of all), and the old generation is collected before it doubles (20 MB of the peak).
 * Nothing is allocated in the old generation for having lived long before: what died there kept the cells of whole
 * workbooks alive (a sixth of all time, in about every third run). The young generation is of one size in all threads, a
 * quarter of what V8 would give it (30 MB); to be called before this thread's has grown larger.
 */
export function tuneForManyFiles(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  setFlagsFromString('--heap-growing-percent=50');
  setFlagsFromString('--no-allocation-site-pretenuring');
  // Threads begin with this size.
  setFlagsFromString(`--min-semi-space-size=${SEMI_SPACE}`);
  growYoungGeneration();
  holdYoungGeneration();
}

/** Lets the young generations grow no more; to be said again whenever V8 has begun a thread, which takes it back. */
export function holdYoungGeneration(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** It grows, by doubling, only where much survives in it. */
function growYoungGeneration(): void {
  const ballast: object[][] = [];
  // Both halves count.
  while (youngGeneration() < 2 * SEMI_SPACE * 2 ** 20 && ballast.length < 64)
    ballast.push(Array.from({ length: 4096 }, () => ({ ballast })));
}

const youngGeneration = () =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ??
  Number.POSITIVE_INFINITY;
