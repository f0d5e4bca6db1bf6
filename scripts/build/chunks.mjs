// Which chunk of the command a module goes into. A start-up pays for every file and for whatever is loaded unused:
// so the entry has only what stands before the first import(), `core` what an evaluation needs, a few chunks what is
// large and needed for one thing, and `more` the other commands and formats.

/** What an evaluation loads in any case. */
const CORE = /\/src\/(program|commands\/evaluate)\.ts$/;

/** Modules that begin a chunk of their own, because they bring much and few commands need them. */
const LAZY = [
  [/\/src\/(commands\/(?:batch|merge-results)|node\/batch-worker|reporters\/batch\/\w+)\.ts$/, 'batch'],
  [/\/src\/workbook\/write\/(?:workbook|table-book)\.ts$/, 'write'],
  [/\/src\/(criteria\/(?:load|lint|problems)|schemas|saved|departments\/assignment-yaml)\.ts$/, 'set-files'],
  [/\/src\/reporters\/text\.ts$/, 'text'],
  [/\/src\/reporters\/(?:docx\/(?:report|plan)|tables\/docx)\.ts$/, 'docx'],
  [/\/src\/reporters\/html\/report\.ts$/, 'html'],
  [/\/src\/workbook\/report\/report\.ts$/, 'xlsx'],
  [/\/src\/units\/data-(\d+)\.ts$/, 'units'],
  [/\/src\/sets\/(.+)\.json$/, 'set'],
];

/** What several of those load, so that none of them brings another along. */
const SHARED = [
  [/\/src\/reporters\/(?:view|province|plan\/parts|tables\/types)\.ts$/, 'shared'],
  [/\/src\/xlsx\/pack\.ts$/, 'shared'],
  // Nearly every evaluation holds its rosters against the lists.
  [/\/src\/(?:workbook\/read\/roster-units|units\/(?:list|resolve))\.ts$/, 'units'],
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
  return { all: [...all], dynamic: [...dynamic] };
}

function assign(entry, moduleInfo) {
  const { all, dynamic } = walk(entry, moduleInfo);
  const chunks = new Map();
  const put = (roots, name) => {
    for (const id of loadedBy(roots, moduleInfo)) if (!chunks.has(id)) chunks.set(id, name);
  };
  put([entry], undefined);
  const core = dynamic.filter((id) => CORE.test(posix(id)));
  if (core.length !== 2) throw new Error('chunks.mjs: program.ts and evaluate.ts are not where they were');
  put(core, 'core');
  const own = dynamic.filter((id) => ![undefined, 'set-files'].includes(lazyName(id)));
  // The text report first: it is what most evaluations print, and must not be spread over shared chunks.
  for (const id of own.filter((of) => lazyName(of) === 'text')) put([id], 'text');
  for (const [pattern, name] of SHARED) {
    put(
      all.filter((id) => pattern.test(posix(id))),
      name,
    );
  }
  // In the order of the table: what writes workbooks does so for templates first, and reports take it from there.
  for (const [pattern] of LAZY) {
    for (const id of own.filter((of) => pattern.test(posix(of)))) put([id], lazyName(id));
  }
  put(
    dynamic.filter((id) => lazyName(id) === undefined),
    'more',
  );
  // Last, because only commands of `more` load it: what both need must not make `more` load all of it.
  put(dynamic, 'set-files');
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

/** The library's group: all in one chunk, but each set and each list of units, which are large and mostly not needed. */
export const libraryGroup = {
  debugName: 'but data',
  name: (id) => (['set', 'units'].some((of) => lazyName(id)?.startsWith(`${of}-`)) ? undefined : 'library'),
};
