/** Signals: the first one stops the evaluating, any other one the program. */
import { afterEach, expect, it, vi } from 'vitest';
import { Interruption } from '../../src/commands/interruption.ts';

const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
const onAbort = vi.fn();
let interruption: Interruption | undefined;
afterEach(() => {
  interruption?.end();
  vi.clearAllMocks();
});
const signal = (name: NodeJS.Signals) => process.emit(name, name);

it.each([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s once: the code is kept and the program goes on; twice: it ends', (name, code) => {
  interruption = new Interruption(onAbort);
  signal(name);
  expect([interruption.code, exit.mock.calls]).toEqual([code, []]);
  signal(name);
  expect(exit.mock.calls).toEqual([[code]]);
  expect(onAbort).not.toHaveBeenCalled();
});

it('while a file is written the program ends, and says which file it was', () => {
  interruption = new Interruption(onAbort);
  interruption.writes('ra.json');
  signal('SIGTERM');
  expect(onAbort.mock.calls).toEqual([['ra.json']]);
  expect(exit.mock.calls).toEqual([[143]]);
});

it('on standard output there is nothing to be said', () => {
  interruption = new Interruption(onAbort);
  interruption.writes(undefined);
  signal('SIGINT');
  expect([onAbort.mock.calls, exit.mock.calls]).toEqual([[], [[130]]]);
});

it('nothing is heard any more once it has ended', () => {
  const before = process.listenerCount('SIGTERM');
  interruption = new Interruption(onAbort);
  interruption.end();
  expect(process.listenerCount('SIGTERM')).toBe(before);
});
