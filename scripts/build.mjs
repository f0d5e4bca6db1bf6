// Builds dist/: the command (CommonJS, starts sooner), the library (ESM), its types, and the notices of what is bundled.
// Use: node scripts/build.mjs [--watch]
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, bundles, watchBundles } from './build/bundles.mjs';
import { notices } from './build/notices.mjs';
import { writeTypes } from './build/types.mjs';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

function checkVersion() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const source = readFileSync(join(root, 'src', 'version.ts'), 'utf8');
  const found = /VERSION = '([^']+)'/.exec(source)?.[1];
  if (found !== version) throw new Error(`src/version.ts says ${found}, package.json ${version}`);
}

/** In a folder of its own, which then takes dist's place: a build that fails leaves the last good one. */
async function build() {
  const work = join(root, `dist.${process.pid}.tmp`);
  mkdirSync(work);
  try {
    const made = join(work, 'new');
    const outputs = [];
    for (const options of bundles(root)) outputs.push(...(await bundle(options, made)));
    writeTypes(root, join(work, 'types'), join(made, 'types'));
    writeFileSync(join(made, 'THIRD-PARTY-NOTICES.txt'), notices(outputs));
    if (existsSync(dist)) renameSync(dist, join(work, 'old'));
    renameSync(made, dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

checkVersion();
if (process.argv.includes('--watch')) await watchBundles(root, dist);
else await build();
