/** The line that shows how far a run is: on a terminal only, and never in the way of what is printed there. */
import { expect, it } from 'vitest';
import { progressOn } from '../src/progress.ts';

function terminal(isTTY: boolean, term?: string) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
  return { written, ...progressOn(stream, term) };
}

it('shows how much is done, and takes the line away at the end', () => {
  const { written, progress } = terminal(true, 'xterm');
  progress(1, 4);
  progress(4, 4);
  expect(written).toEqual([`\r\u001B[K[${'#'.repeat(6)}${'.'.repeat(18)}] 1/4`, '\r\u001B[K']);
});

it('takes it away once, before something else is printed', () => {
  const { written, progress, clear } = terminal(true, 'xterm');
  clear();
  progress(1, 2);
  clear();
  clear();
  expect(written).toHaveLength(2);
  expect(written[1]).toBe('\r\u001B[K');
});

it.each([
  [false, 'xterm', 9],
  [true, 'dumb', 9],
  [true, 'xterm', 1],
])('nothing where it would be no use (%s, %s, %i)', (isTTY, term, total) => {
  const { written, progress, clear } = terminal(isTTY, term);
  progress(0, total);
  progress(total, total);
  clear();
  expect(written).toEqual([]);
});
