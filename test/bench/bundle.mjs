// Bundles the TypeScript reader into a temporary folder, so that plain Node can measure it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const source = (name) => fileURLToPath(new URL(`../../src/xlsx/${name}`, import.meta.url));

/** Gives the path of a module that exports readXlsx and nodeInflate. */
export async function bundleReader() {
  const dir = mkdtempSync(join(tmpdir(), 'hoc-tap-bench-'));
  const bundle = await rolldown({
    input: { read: source('read.ts'), inflate: source('node-inflate.ts') },
    platform: 'node',
  });
  await bundle.write({ dir, format: 'esm', entryFileNames: '[name].mjs' });
  await bundle.close();
  return {
    read: pathToFileURL(join(dir, 'read.mjs')).href,
    inflate: pathToFileURL(join(dir, 'inflate.mjs')).href,
  };
}
