/** Files that are there whole or not at all. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openOutput, WriteError, writeOutput } from '../../src/node/files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoc-tap-growing-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const names = () => readdirSync(folder);

it('has its name once it is finished', () => {
  const file = openOutput(join(folder, 'a.txt'), false);
  file.write('một\n');
  file.write(new TextEncoder().encode('hai\n'));
  expect(names()).not.toContain('a.txt');
  file.finish();
  expect(names()).toEqual(['a.txt']);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('một\nhai\n');
  // Too late: it is there.
  file.discard();
  expect(names()).toEqual(['a.txt']);
});

it('leaves nothing when it is given up, nor the listener for the end of the process', () => {
  const listeners = process.listenerCount('exit');
  const [one, other] = [openOutput(join(folder, 'a'), false), openOutput(join(folder, 'b'), false)];
  expect(process.listenerCount('exit')).toBe(listeners + 1);
  one.write('x');
  one.discard();
  other.discard();
  expect(names()).toEqual([]);
  expect(process.listenerCount('exit')).toBe(listeners);
});

it('leaves nothing when its pieces fail half way, and what stood there stays', () => {
  writeFileSync(join(folder, 'a'), 'cũ');
  function* pieces() {
    yield 'mới';
    throw new RangeError('hỏng');
  }
  expect(() => writeOutput(join(folder, 'a'), pieces(), true)).toThrow(RangeError);
  expect(names()).toEqual(['a']);
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('cũ');
});

it('a place that was taken meanwhile is a failure', () => {
  const file = openOutput(join(folder, 'a'), false);
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a', 'b'), '');
  expect(() => file.finish()).toThrow(WriteError);
  expect(names()).toEqual(['a']);
});
