// The notices of everything that the bundles contain, from the packages themselves.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const PERMISSIVE = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Unlicense',
  'Zlib',
  'BlueOak-1.0.0',
]);
const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;
const RULE = '-'.repeat(80);

/** Whether an SPDX expression leaves a choice of permissive licences only. No nesting: none has been met. */
function isPermissive(expression) {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((id) => PERMISSIVE.has(id.trim())));
}

/** The folder of the package that a bundled module is from; undefined for own modules. */
function packageFolder(id) {
  const path = id.replace(/^\0/, '').replaceAll('\\', '/');
  // The helpers that rolldown puts into its output.
  if (path.startsWith('rolldown/')) return dirname(require.resolve('rolldown/package.json'));
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

function packageNotice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string' || !isPermissive(license)) {
    throw new Error(`${name} ${version} would be bundled, but its licence is ${JSON.stringify(license)}`);
  }
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  if (files.length === 0) throw new Error(`${name} ${version} would be bundled, but has no licence text`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim());
  return { name, text: `${name} ${version} (${license})\n\n${texts.join('\n\n')}` };
}

/** The whole file. Throws for a package without a licence text or with one that is not permissive. */
export function notices(chunks) {
  const folders = new Set();
  for (const chunk of chunks) {
    for (const [id, module] of Object.entries(chunk.modules ?? {})) {
      const folder = module.renderedLength > 0 ? packageFolder(id) : undefined;
      if (folder !== undefined) folders.add(folder);
    }
  }
  const packages = [...folders].map(packageNotice).sort((a, b) => (a.name < b.name ? -1 : 1));
  const data = readFileSync(join(import.meta.dirname, 'data-notices.txt'), 'utf8').trim();
  const head = 'hoc-tap contains the following software and data of others.';
  return `${[head, ...packages.map(({ text }) => text), data].join(`\n\n${RULE}\n`)}\n`;
}
