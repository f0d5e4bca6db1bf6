// Declarations of the library for dist/types: only what src/index.ts leads to, and nothing of any other package,
// because a user has none of them installed. Types inferred from zod schemas are therefore written out.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const INFERRED = /^export type (\w+) = z\.output<typeof \w+>;$/gm;
const CONSTANT = /^(?:export )?declare const \w+: (?:.*;|[\s\S]*?\n\}.*;)\n/gm;
const ZOD = /^import .* from 'zod';\n/m;
const SPECIFIER = /(?<=\bfrom |\bimport\()(['"])([^'"]+)\1/g;

/** Runs the compiler for declarations of src and of one more file; gives what it complained about. */
function emit(root, work, probe) {
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: root,
      outDir: join(work, 'out'),
    },
    files: [join(root, 'src', 'index.ts'), probe],
    include: [],
  };
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const run = spawnSync(process.execPath, [tsc, '-p', work, '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.error) throw run.error;
  return run.stdout.split('\n').filter((line) => line !== '');
}

/** Every exported type of src that is inferred from a schema: its file without the ending, and its name. */
function inferredTypes(root) {
  const files = readdirSync(join(root, 'src'), { recursive: true }).map((file) => file.replaceAll('\\', '/'));
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(root, 'src', file), 'utf8');
      return [...text.matchAll(INFERRED)].map(([, name]) => ({ file: `src/${file.slice(0, -3)}`, name }));
    });
}

/** A module whose declarations spell each of the types out, as p0, p1 ... */
function probeText(root, types) {
  const probe = ({ file, name }, i) =>
    `export const p${i} = () => of<import('${root}/${file}.ts').${name}>();`;
  return ['declare function of<T>(): T;', ...types.map(probe), ''].join('\n');
}

/** The types as spelt out in the probe's declarations, by `file#name`. */
function spelling(declarations, types) {
  const parts = declarations.split(/^export declare const p\d+: \(\) => /m).slice(1);
  return new Map(
    types.map(({ file, name }, i) => [`${file}#${name}`, parts[i].replace(/;\nexport \{\};\n$|;\n$/, '')]),
  );
}

function withoutZod(text, file, spelt) {
  if (!ZOD.test(text)) return text;
  const typed = text.replace(INFERRED, (_, name) => `export type ${name} = ${spelt.get(`${file}#${name}`)};`);
  const plain = typed.replace(CONSTANT, (text) => (/\bz\.\w/.test(text) ? '' : text)).replace(ZOD, '');
  const left = /.*\bz\.[a-zA-Z].*/.exec(plain);
  if (left) throw new Error(`${file}.ts: its types need zod: ${left[0]}`);
  return plain;
}

/** Writes `target`, with index.d.ts in it. `work` is a folder inside the project that the caller deletes. */
export function writeTypes(root, work, target) {
  mkdirSync(work, { recursive: true });
  const types = inferredTypes(root);
  const probe = join(work, 'probe.ts');
  writeFileSync(probe, probeText(root.replaceAll('\\', '/'), types));
  const complaints = emit(root, work, probe);
  const out = join(work, 'out');
  const spelt = spelling(
    readFileSync(join(out, probe.slice(root.length).replace(/\.ts$/, '.d.ts')), 'utf8'),
    types,
  );

  const waiting = ['src/index'];
  const seen = new Set(waiting);
  for (const file of waiting) {
    const complaint = complaints.find((line) => line.startsWith(`${file}.ts(`));
    if (complaint !== undefined) throw new Error(complaint);
    const text = withoutZod(readFileSync(join(out, `${file}.d.ts`), 'utf8'), file, spelt);
    const linked = text.replace(SPECIFIER, (_, quote, specifier) => {
      if (!/^\.{1,2}\//.test(specifier)) throw new Error(`${file}.ts: its types need ${specifier}`);
      const next = join(dirname(file), specifier).replaceAll('\\', '/').replace(/\.ts$/, '');
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
      return quote + specifier.replace(/\.ts$/, '.js') + quote;
    });
    const written = resolve(target, `${file.slice('src/'.length)}.d.ts`);
    mkdirSync(dirname(written), { recursive: true });
    writeFileSync(written, linked);
  }
}
