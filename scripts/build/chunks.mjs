// Which chunk of the command a module goes into. A start-up pays for every file and for whatever is loaded unused:
// so the entry has only what stands before the first import(), `core` what most commands need, and a few chunks the rest.

/** Modules that begin a chunk of their own, because they bring much and few commands need them. */
const LAZY = [
  [/\/src\/workbook\/write\/workbook\.ts$/, 'write'],
  [/\/src\/(criteria\/load|schemas)\.ts$/, 'set-files'],
  [/\/src\/reporters\/text\.ts$/, 'text'],
  [/\/src\/units\/data-(\d+)\.ts$/, 'units'],
  [/\/src\/sets\/(.+)\.json$/, 'set'],
];

const posix = (id) => id.replaceAll('\\', '/');

function lazyName(id) {
  for (const [pattern, name] of LAZY) {
    const match = pattern.exec(posix(id));
    if (match) return name === 'set' || name === 'units' ? `${name}-${match[1]}` : name;
  }
  return undefined;
}

/** All that these modules load without import(), themselves included. */
function loadedBy(roots, moduleInfo) {
  const all = new Set(roots);
  for (const id of all) for (const next of moduleInfo(id)?.importedIds ?? []) all.add(next);
  return all;
}

/** Everything reachable, and the modules that an import() names. */
function walk(entry, moduleInfo) {
  const all = new Set([entry]);
  const dynamic = new Set();
  for (const id of all) {
    const info = moduleInfo(id);
    for (const next of info?.importedIds ?? []) all.add(next);
    for (const next of info?.dynamicallyImportedIds ?? []) {
      all.add(next);
      dynamic.add(next);
    }
  }
  return dynamic;
}

function assign(entry, moduleInfo) {
  const dynamic = [...walk(entry, moduleInfo)];
  const chunks = new Map();
  const put = (roots, name) => {
    for (const id of loadedBy(roots, moduleInfo)) if (!chunks.has(id)) chunks.set(id, name);
  };
  put([entry], undefined);
  put(
    dynamic.filter((id) => lazyName(id) === undefined),
    'core',
  );
  for (const id of dynamic) if (lazyName(id) !== undefined) put([id], lazyName(id));
  return chunks;
}

/** A group for rolldown's codeSplitting that names the chunk of each module; undefined leaves it with the entry. */
export function chunkGroup(entry) {
  let chunks;
  return {
    debugName: 'by use',
    name(id, context) {
      chunks ??= assign(entry, (module) => context.getModuleInfo(module));
      return chunks.get(id);
    },
  };
}
