/**
 * The command as a shell sees it: bundled from the sources (dist/ is not needed), run in a folder of its own, with its
 * two streams and its exit code.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { onTestFinished } from 'vitest';
import { VERSION } from '../../src/version.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The filled report that ships with the tool. */
export const EXAMPLE = 'thap-muoi-2022.xlsx';

export interface Run {
  readonly args: readonly string[];
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Everything the bundle is made from, as one hash: the same sources are bundled once for all test files. */
function sourceHash(): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [join(root, 'package-lock.json'), ...files])
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function bundled(): Promise<string> {
  const cache = join(root, 'node_modules', '.cache', 'hoc-tap-cli');
  const folder = join(cache, sourceHash());
  const cli = join(folder, 'cli.cjs');
  if (existsSync(cli)) return cli;
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'build-'));
  try {
    const build = await rolldown({
      input: join(root, 'src', 'cli.ts'),
      platform: 'node',
      logLevel: 'silent',
    });
    const names = { entryFileNames: 'cli.cjs', chunkFileNames: '[name]-[hash].cjs' };
    await build.write({ dir: work, format: 'cjs', ...names });
    await build.close();
    if (!existsSync(cli)) renameSync(work, folder);
  } catch (error) {
    // Another test file may have been faster between the two calls.
    if (!existsSync(cli)) throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return cli;
}

/** The bundled command, for tests that start it themselves. */
export const cli = await bundled();

/** A folder that goes away with the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'hoc-tap-cli-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** The blank template of the default set, as it ships. */
export const BLANK = 'huyen-2021.xlsx';

/** A folder with the example and a blank template in it. */
export function folderWithFiles(): string {
  const path = folder();
  copyFileSync(join(root, 'examples', EXAMPLE), join(path, EXAMPLE));
  copyFileSync(join(root, 'templates', 'huyen-2021', BLANK), join(path, BLANK));
  return path;
}

const environment = { ...process.env, NO_COLOR: '', TERM: 'xterm' };

/** Runs `hoc-tap <args>` in a folder. */
export function run(cwd: string, ...args: string[]): Run {
  const child = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8', env: environment });
  return { args, stdout: child.stdout, stderr: child.stderr, code: child.status };
}

/** Runs it at a terminal (util-linux `script` brings one), where standard output takes colour; gives what it shows. */
export function runAtTerminal(cwd: string, env: Readonly<Record<string, string>>, ...args: string[]): string {
  const command = [process.execPath, cli, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd,
    encoding: 'utf8',
    env: { ...environment, ...env },
  });
  return child.stdout.replaceAll('\r\n', '\n');
}

export const hasTerminal = spawnSync('script', ['--version']).status === 0;

/** What a golden file shows of a run: the call, both streams, and at its end the exit code. */
export function shown({ args, stdout, stderr, code }: Run): string {
  const words = args.map((word) => (/[\s"]/.test(word) ? `"${word}"` : word)).join(' ');
  const text = stable(stdout);
  return [
    `$ hoc-tap ${words}`,
    ...(text === '' ? [] : [text.replace(/\n$/, '')]),
    ...(stderr === '' ? [] : ['--- stderr', stderr.replace(/\n$/, '')]),
    `--- exit ${code}\n`,
  ].join('\n');
}

/** Version and checksum change with every release and every example; a BOM and CRLF would not survive git unseen. */
function stable(text: string): string {
  return text
    .replaceAll(`hoc-tap ${VERSION}`, 'hoc-tap <version>')
    .replace(/[0-9a-f]{64}/g, '<sha256>')
    .replaceAll('\uFEFF', '<BOM>')
    .replaceAll('\r\n', '\n');
}

/** Lines of a report that take more than 80 columns: code points once composed, since no letter here is wide. */
export function tooLong(text: string): string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .filter((line) => [...line].length > 80);
}
