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
 * workbooks alive (a sixth of all time, in about every third run). Threads begin with a young generation of full size.
 */
export function tuneForManyFiles(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  setFlagsFromString('--heap-growing-percent=50');
  setFlagsFromString('--no-allocation-site-pretenuring');
  setFlagsFromString(`--min-semi-space-size=${SEMI_SPACE}`);
  growing = true;
}

let growing = false;

/** Between two workbooks of a long run: lets the young generation of this thread grow no further than that of others (30 MB less). */
export function holdYoungGeneration(): void {
  if (!growing) return;
  const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  // Both halves count.
  if (space !== undefined && space.space_size < 2 * SEMI_SPACE * 2 ** 20) return;
  growing = false;
  setFlagsFromString('--semi-space-growth-factor=1');
}
