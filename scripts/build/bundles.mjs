// What is bundled into what. Everything that only some commands need is in a chunk of its own, loaded by import().
import { join } from 'node:path';
import { rolldown, watch } from 'rolldown';
import { chunkGroup, libraryGroup } from './chunks.mjs';
import { slim } from './slim.mjs';

const output = (extension, chunks) => ({
  entryFileNames: `[name].${extension}`,
  chunkFileNames: `${chunks}/[name].${extension}`,
  comments: false,
});

/** Options of rolldown, input and output, of the command and of the library. */
export function bundles(root) {
  const input = { cwd: root, platform: 'node', plugins: [slim()] };
  const cli = join(root, 'src', 'cli.ts');
  const command = {
    ...input,
    input: { cli },
    preserveEntrySignatures: false,
    output: {
      ...output('cjs', 'cli'),
      format: 'cjs',
      codeSplitting: { includeDependenciesRecursively: false, groups: [chunkGroup(cli)] },
    },
  };
  const library = {
    ...input,
    input: { index: join(root, 'src', 'index.ts') },
    output: { ...output('js', 'lib'), format: 'esm', codeSplitting: { groups: [libraryGroup] } },
  };
  return [command, library];
}

/** Writes one bundle and gives its chunks. A warning is an error: rolldown warns of imports that will fail. */
export async function bundle({ output, ...input }, dir) {
  const onLog = (level, log) => {
    // Where a module is loaded both ways, chunks.mjs decides.
    if (level === 'warn' && log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT') throw new Error(log.message);
  };
  const build = await rolldown({ ...input, onLog });
  try {
    return (await build.write({ ...output, dir })).output;
  } finally {
    await build.close();
  }
}

/** Rebuilds the bundles (neither types nor notices) whenever a source changes; ends with the process. */
export async function watchBundles(root, dir) {
  const watcher = watch(
    bundles(root).map(({ output, ...input }) => ({ ...input, output: { ...output, dir } })),
  );
  watcher.on('event', async (event) => {
    if (event.code === 'BUNDLE_END') console.log(`built in ${Math.round(event.duration)} ms`);
    if (event.code === 'ERROR') console.error(event.error.message);
    await event.result?.close();
  });
}
