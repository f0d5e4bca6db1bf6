/** Where results go: `-f json`, `-f json:out.json`, `-o out.md`. Pure but for the final writing. */
import { resolve } from 'node:path';
import { checkTarget, WriteError, writeOutput } from '../node/files.ts';
import { FORMATS, type Format } from '../reporters/load.ts';
import { UsageError } from '../usage.ts';

const NAMES = Object.keys(FORMATS) as Format[];

export interface Output {
  readonly format: Format;
  /** Undefined: standard output. */
  readonly path?: string;
}

const ENDINGS: ReadonlyMap<string, Format> = new Map(NAMES.map((name) => [FORMATS[name].ending, name]));

/**
 * Reads -f and -o. Throws UsageError for an unknown format, two on standard output, bytes for a terminal, or one file
 * twice.
 */
export function parseOutputs(
  formats: readonly string[],
  file: string | undefined,
  terminal: boolean,
): Output[] {
  const outputs = [
    ...formats.map(parseFormat),
    ...(file === undefined ? [] : [{ format: formatOf(file), path: file }]),
  ];
  if (outputs.length === 0) return [{ format: 'text' }];
  const printed = outputs.filter((output) => output.path === undefined);
  if (printed.length > 1) throw new UsageError('HT010', { formats: printed.map((o) => o.format).join(', ') });
  const [first] = printed;
  if (terminal && first !== undefined && FORMATS[first.format].binary) {
    throw new UsageError('HT052', { format: first.format, ending: FORMATS[first.format].ending });
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

function parseFormat(text: string): Output {
  const colon = text.indexOf(':');
  const name = colon < 0 ? text : text.slice(0, colon);
  const format = NAMES.find((known) => known === name.toLowerCase());
  const path = colon < 0 ? undefined : text.slice(colon + 1);
  if (format === undefined || path === '') {
    throw new UsageError('HT004', { option: '-f, --format', value: text, allowed: NAMES.join(', ') });
  }
  return path === undefined ? { format } : { format, path };
}

function formatOf(path: string): Format {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const format = ENDINGS.get(ending);
  if (format === undefined) {
    throw new UsageError('HT014', {
      path,
      allowed: [...ENDINGS.keys()].map((e) => `.${e}`).join(', '),
    });
  }
  return format;
}

/** Throws UsageError where a file is in the way or its folder is missing, before any work is done. */
export function checkOutput(path: string, force: boolean): void {
  asUsage(() => checkTarget(path, force));
}

/** Writes a file whole; throws UsageError where it cannot. */
export function saveOutput(path: string, content: Uint8Array | string, force: boolean): void {
  asUsage(() => writeOutput(path, content, force));
}

function asUsage(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    const { path } = error;
    switch (error.problem) {
      case 'exists':
        throw new UsageError('HT007', { path });
      case 'folder-missing':
        throw new UsageError('HT008', { path });
      case 'is-folder':
        throw new UsageError('HT013', { path });
      case 'failed':
        throw new UsageError('HT009', { path, detail: error.message });
    }
  }
}
