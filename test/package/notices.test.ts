/** What may not be bundled stops the build. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const script = join(import.meta.dirname, '..', '..', 'scripts', 'build', 'notices.mjs');
const { notices } = (await import(pathToFileURL(script).href)) as { notices: (chunks: unknown[]) => string };

const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-notices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A chunk with one module of a package made for the test. */
function chunkWith(name: string, license: unknown, file?: string) {
  const home = join(folder, 'node_modules', name);
  mkdirSync(join(home, 'lib'), { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
  if (file !== undefined) writeFileSync(join(home, file), `Text of ${name}\r\n`);
  return { modules: { [join(home, 'lib', 'index.js')]: { renderedLength: 10 } } };
}

it.each([
  ['mit', 'MIT', 'LICENSE'],
  ['either', '(MIT OR GPL-3.0-or-later)', 'LICENSE.markdown'],
  ['both', '(MIT AND Zlib)', 'license'],
  ['@scope/isc', 'ISC', 'LICENCE.txt'],
  ['old', 'Unlicense', 'COPYING'],
  ['named', 'MIT', 'LICENSE-MIT.txt'],
])('%s: its text goes into the notices', (name, license, file) => {
  expect(notices([chunkWith(name, license, file)])).toContain(
    `${name} 1.2.3 (${license})\n\nText of ${name}\n`,
  );
});

it.each([
  ['copyleft', 'GPL-3.0-or-later', 'LICENSE'],
  ['both-needed', '(MIT AND GPL-2.0-only)', 'LICENSE'],
  ['none', undefined, 'LICENSE'],
  ['deprecated-form', { type: 'MIT' }, 'LICENSE'],
  ['own', 'SEE LICENSE IN LICENSE', 'LICENSE'],
])('%s: its licence stops the build', (name, license, file) => {
  expect(() => notices([chunkWith(name, license, file)])).toThrow(`${name} 1.2.3 would be bundled`);
});

it('stops the build for a package without a licence text', () => {
  expect(() => notices([chunkWith('textless', 'MIT')])).toThrow('no licence text');
});

it('leaves out what only types came from', () => {
  const { modules } = chunkWith('types-only', 'GPL-3.0-only', 'LICENSE');
  const unused = Object.fromEntries(Object.keys(modules).map((id) => [id, { renderedLength: 0 }]));
  expect(notices([{ modules: unused }])).not.toContain('types-only');
});
