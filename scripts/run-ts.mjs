// Runs a TypeScript script: bundles it in memory with rolldown (Node 20 has no type stripping) and imports the result.
// Usage: node scripts/run-ts.mjs scripts/generate.ts [arguments]
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entry = process.argv[2];
if (entry === undefined) throw new Error('which script?');
// Inside the project, so that the libraries left outside the bundle are found.
const folder = mkdtempSync(join(root, 'node_modules', '.run-ts-'));
try {
  const build = await rolldown({
    input: resolve(entry),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    logLevel: 'warn',
  });
  await build.write({ dir: folder, format: 'esm', entryFileNames: 'main.mjs' });
  await build.close();
  const module = await import(pathToFileURL(join(folder, 'main.mjs')).href);
  await module.default?.(root, process.argv.slice(3));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
