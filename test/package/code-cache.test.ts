/** The compiled code that is kept on Node 20 changes nothing but time, whatever happens to its files. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const example = join(root, 'examples', 'thap-muoi-2022.xlsx');

describe.skipIf(!process.version.startsWith('v20.'))('the code cache', () => {
  const place = mkdtempSync(join(tmpdir(), 'hoc-tap-cache-'));
  const chunks = join(place, 'dist', 'cli');
  let expected: ReturnType<typeof evaluate>;

  function evaluate(file = example) {
    const args = [join(place, 'bin', 'hoc-tap.js'), 'evaluate', file];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, stdout, stderr };
  }
  const caches = () => readdirSync(chunks).filter((name) => name.includes('.cache'));
  const core = () => join(chunks, caches().find((name) => name.startsWith('core.')) ?? 'missing');

  beforeAll(() => {
    cpSync(join(root, 'bin'), join(place, 'bin'), { recursive: true });
    cpSync(join(root, 'package.json'), join(place, 'package.json'));
  });
  beforeEach(() => {
    rmSync(join(place, 'dist'), { recursive: true, force: true });
    cpSync(join(root, 'dist'), join(place, 'dist'), {
      recursive: true,
      filter: (file) => !file.includes('.cache'),
    });
    expected = evaluate();
    expect(expected.status).toBe(1);
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('is written by the first evaluation and kept by the next', () => {
    expect(caches().length).toBeGreaterThan(2);
    const before = readFileSync(core());
    expect(evaluate()).toEqual(expected);
    expect(readFileSync(core()).equals(before)).toBe(true);
  });

  it('is not written by a run that failed', () => {
    for (const name of caches()) rmSync(join(chunks, name));
    expect(evaluate(join(place, 'missing.xlsx')).status).toBe(2);
    expect(caches()).toEqual([]);
  });

  it.each([
    ['a changed byte', (bytes: Buffer) => bytes.fill(bytes.readUInt8(5000) ^ 255, 5000, 5001)],
    ['a cut end', (bytes: Buffer) => bytes.subarray(0, 5000)],
    ['nothing', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('hoc-tap'.repeat(1000))],
  ])('with %s in it is not used, and made anew', (_, damage) => {
    const good = readFileSync(core());
    writeFileSync(core(), damage(Buffer.from(good)));
    expect(evaluate()).toEqual(expected);
    expect(readFileSync(core()).length).toBeGreaterThan(good.length / 2);
  });

  it('of other sources is not used', () => {
    appendFileSync(join(chunks, 'core.cjs'), '\nprocess.stderr.write("changed");\n');
    expect(evaluate().stderr).toBe('changed');
    const text = readFileSync(join(chunks, 'core.cjs'), 'utf8').replace('"changed"', '"CHANGED"');
    writeFileSync(join(chunks, 'core.cjs'), text);
    expect(evaluate().stderr).toBe('CHANGED');
  });
});
