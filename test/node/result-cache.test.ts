/** Results kept between runs: known again, never wrong, whatever happens to the file. */
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ResultCache } from '../../src/node/result-cache.ts';

let folder = '';
let location = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoc-tap-cache-'));
  location = join(folder, 'cache');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (key = 'k', at = location) => {
  const onProblem = vi.fn();
  return { cache: new ResultCache(at, key, onProblem), onProblem };
};
const line = (name: string) => ({
  path: `/x/${name}`,
  stamp: `stamp ${name}`,
  sha256: `sha ${name}`,
  file: name,
  looked: [{ path: '', name: `${name}.pdf`, found: null }],
});
const fill = (...names: string[]) => {
  const { cache } = open();
  for (const name of names) cache.put(line(name), `{"of":"${name}"}`);
  cache.close();
};
const known = (cache: ResultCache, name: string) =>
  cache.unchanged(`/x/${name}`, `stamp ${name}`, name)?.text;

it('knows a file again by its stamp, and by its content', () => {
  fill('a', 'b');
  const { cache } = open();
  expect(known(cache, 'a')).toBe('{"of":"a"}');
  expect(cache.unchanged('/x/a', 'another stamp', 'a')).toBeUndefined();
  expect(cache.unchanged('/x/a', null, 'a')).toBeUndefined();
  expect(cache.unchanged('/x/a', 'stamp a', 'another name')).toBeUndefined();
  expect(cache.ofContent('sha b', 'b')).toEqual({
    text: '{"of":"b"}',
    looked: [{ path: '', name: 'b.pdf', found: null }],
  });
  expect(cache.ofContent('sha a', 'b')).toBeUndefined();
});

it.each([
  ['a workbook', Buffer.from('PK\u0003\u0004\n\t{"path":\n')],
  ['a text', Buffer.from('12\tghi chú\n13\tghi chú khác\n')],
  ['a text without a line end', Buffer.from('ghi chú')],
])('leaves %s as it is, and says that nothing can be kept', (_, content) => {
  writeFileSync(location, content);
  const { cache, onProblem } = open();
  cache.put(line('a'), '{}');
  cache.close();
  expect(onProblem).toHaveBeenCalledTimes(1);
  expect(readFileSync(location)).toEqual(content);
});

it('an empty file is a cache, and so is one whose first line is damaged', () => {
  writeFileSync(location, '');
  fill('a', 'b');
  const bytes = readFileSync(location);
  bytes[0] = 0x20;
  writeFileSync(location, bytes);
  const { cache, onProblem } = open();
  expect([known(cache, 'a'), known(cache, 'b')]).toEqual([undefined, '{"of":"b"}']);
  expect(onProblem).not.toHaveBeenCalled();
});

it('knows nothing under another key: another tool, set, language or strictness', () => {
  fill('a');
  expect(known(open('other').cache, 'a')).toBeUndefined();
});

it('the last result of a file counts', () => {
  fill('a');
  const { cache } = open();
  cache.put({ ...line('a'), stamp: 'new' }, 'new');
  const { cache: next } = open();
  expect(known(next, 'a')).toBeUndefined();
  expect(next.unchanged('/x/a', 'new', 'a')?.text).toBe('new');
});

it('a line that was cut off, or damaged, is no line, and spoils no other', () => {
  fill('a', 'b');
  const size = readFileSync(location).length;
  truncateSync(location, size - 5);
  const { cache } = open();
  expect(known(cache, 'a')).toBe('{"of":"a"}');
  expect(known(cache, 'b')).toBeUndefined();
  cache.put(line('c'), '{"of":"c"}');
  expect(known(open().cache, 'c')).toBe('{"of":"c"}');
  const text = readFileSync(location, 'utf8');
  for (let at = 0; at < text.indexOf('\n'); at += 7) {
    writeFileSync(location, `${text.slice(0, at)}X${text.slice(at + 1)}`);
    const one = known(open().cache, 'a');
    expect(one === undefined || one === '{"of":"a"}').toBe(true);
    expect(known(open().cache, 'c')).toBe('{"of":"c"}');
  }
  appendFileSync(location, Buffer.from([0, 255, 10, 254]));
  expect(known(open().cache, 'c')).toBe('{"of":"c"}');
});

it('is written anew when most of it no longer counts', () => {
  const { cache } = open();
  for (let i = 0; i < 1500; i += 1) cache.put({ ...line('a'), stamp: String(i) }, `{"n":${i}}`);
  const { cache: next } = open();
  next.close();
  expect(readFileSync(location, 'utf8').trim().split('\n')).toHaveLength(1);
  expect(open().cache.unchanged('/x/a', '1499', 'a')?.text).toBe('{"n":1499}');
});

it('says once that nothing can be kept, and goes on', () => {
  const { cache, onProblem } = open('k', join(folder, 'no', 'such', 'folder'));
  cache.put(line('a'), '1');
  cache.put(line('b'), '2');
  cache.close();
  expect(onProblem).toHaveBeenCalledTimes(1);
});

it('stamps only files that have settled', () => {
  const file = join(folder, 'a.xlsx');
  writeFileSync(file, 'x');
  const now = Date.now();
  expect(ResultCache.stampOf(file, now)).toBeNull();
  const stamp = ResultCache.stampOf(file, now + 60_000);
  expect(stamp).not.toBeNull();
  expect(ResultCache.stampOf(file, now + 60_000)).toBe(stamp);
  writeFileSync(file, 'y');
  expect(ResultCache.stampOf(file, now + 60_000)).not.toBe(stamp);
  expect(ResultCache.stampOf(join(folder, 'gone'), now)).toBeNull();
  expect(existsSync(location)).toBe(false);
});
