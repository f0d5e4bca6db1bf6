/** Where results go: `-f json`, `-f json:out.json`, `-o out.md`. Pure but for the final writing. */
import { resolve } from 'node:path';
import { type Content, checkTarget, WriteError, writeOutput } from '../node/files.ts';
import { FORMATS, type Format } from '../reporters/load.ts';
import { UsageError } from '../usage.ts';

/** Formats by name, with the ending of their files and whether they are bytes. */
type Formats<F extends string> = Readonly<Record<F, { readonly ending: string; readonly binary: boolean }>>;

export interface Output<F extends string = Format> {
  readonly format: F | 'text';
  /** Undefined: standard output. */
  readonly path?: string;
}

/**
 * Reads -f and -o. Throws UsageError for an unknown format, two on standard output, bytes for a terminal, or one file
 * twice.
 */
export function parseOutputs(
  formats: readonly string[],
  file: string | undefined,
  terminal: boolean,
): Output[] {
  return parseOutputsOf<Format>(FORMATS, formats, file, terminal);
}

/** The same for a command with formats of its own. */
export function parseOutputsOf<F extends string>(
  known: Formats<F>,
  formats: readonly string[],
  file: string | undefined,
  terminal: boolean,
): Output<F>[] {
  const outputs: { readonly format: F; readonly path?: string }[] = [
    ...formats.map((text) => parseFormat(known, text)),
    ...(file === undefined ? [] : [{ format: formatOf(known, file), path: file }]),
  ];
  if (outputs.length === 0) return [{ format: 'text' }];
  const printed = outputs.filter((output) => output.path === undefined);
  if (printed.length > 1) throw new UsageError('HT010', { formats: printed.map((o) => o.format).join(', ') });
  const [first] = printed;
  if (terminal && first !== undefined && known[first.format].binary) {
    throw new UsageError('HT052', { format: first.format, ending: known[first.format].ending });
  }
  const seen = new Set<string>();
  for (const { path } of outputs) {
    if (path === undefined) continue;
    const full = resolve(path);
    if (seen.has(full)) throw new UsageError('HT015', { path });
    seen.add(full);
  }
  return outputs;
}

const namesOf = <F extends string>(known: Formats<F>) => Object.keys(known) as F[];

function parseFormat<F extends string>(known: Formats<F>, text: string): { format: F; path?: string } {
  const colon = text.indexOf(':');
  const name = (colon < 0 ? text : text.slice(0, colon)).toLowerCase();
  const names = namesOf(known);
  const format = names.find((candidate) => candidate === name);
  const path = colon < 0 ? undefined : text.slice(colon + 1);
  if (format === undefined || path === '') {
    throw new UsageError('HT004', { option: '-f, --format', value: text, allowed: names.join(', ') });
  }
  return path === undefined ? { format } : { format, path };
}

function formatOf<F extends string>(known: Formats<F>, path: string): F {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const names = namesOf(known);
  const format = names.find((name) => known[name].ending === ending);
  if (format === undefined) {
    const allowed = names.map((name) => `.${known[name].ending}`).join(', ');
    throw new UsageError('HT014', { path, allowed });
  }
  return format;
}

/** Outputs of a command that has not every format. Throws UsageError HT004 for one it does not have. */
export function limitFormats<F extends Format>(
  outputs: readonly Output[],
  allowed: readonly F[],
): { readonly format: F; readonly path?: string }[] {
  return outputs.map(({ format, ...output }) => {
    const known = allowed.find((name) => name === format);
    if (known !== undefined) return { ...output, format: known };
    throw new UsageError('HT004', {
      option: '-f, --format',
      value: format,
      allowed: allowed.join(', '),
    });
  });
}

/** Throws UsageError where a file is in the way or its folder is missing, before any work is done. */
export function checkOutput(path: string, force: boolean): void {
  asUsage(() => checkTarget(path, force));
}

/** Writes a file whole; throws UsageError where it cannot. */
export function saveOutput(path: string, content: Content, force: boolean): void {
  asUsage(() => writeOutput(path, content, force));
}

/** Runs what writes a file; throws UsageError where it cannot be written. */
export function asUsage<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw usageOf(error);
  }
}

/** What a person is told of a file that could not be written; any other error as it is. */
export function usageOf(error: unknown): unknown {
  if (!(error instanceof WriteError)) return error;
  const { path, problem, message } = error;
  switch (problem) {
    case 'exists':
      return new UsageError('HT007', { path });
    case 'folder-missing':
      return new UsageError('HT008', { path });
    case 'is-folder':
      return new UsageError('HT013', { path });
    case 'failed':
      return new UsageError('HT009', { path, detail: message });
  }
}
