/** Files of the machine: read with a diagnostic instead of an exception, written whole or not at all. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { DEFAULT_LIMITS } from '../xlsx/limits.ts';
import { GrowingFile } from './growing-file.ts';
import { LOCK_FILE } from './open-elsewhere.ts';

/** SHA-256 of bytes, as hexadecimal text. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes of an input file, or why they could not be had. A file over the reader's limit is not loaded. */
export function readInput(path: string): Uint8Array | Diagnostic {
  if (LOCK_FILE.test(basename(path))) return { code: 'HT120', args: { file: path, detail: 'lock-file' } };
  try {
    const descriptor = openSync(path, 'r');
    try {
      const stat = fstatSync(descriptor);
      if (stat.isDirectory()) return { code: 'HT103', args: { file: path } };
      if (!stat.isFile()) return { code: 'HT120', args: { file: path, detail: 'không phải tệp thường' } };
      if (stat.size > DEFAULT_LIMITS.fileBytes) {
        return { code: 'HT112', args: { file: path, detail: `${stat.size} byte` } };
      }
      return readFileSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return inputProblem(path, error);
  }
}

function inputProblem(file: string, error: unknown): Diagnostic {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'HT101', args: { file } };
  if (code === 'EISDIR') return { code: 'HT103', args: { file } };
  if (code === 'EACCES' || code === 'EPERM') return { code: 'HT102', args: { file } };
  return { code: 'HT120', args: { file, detail: code } };
}

export type WriteProblem = 'exists' | 'folder-missing' | 'is-folder' | 'failed';

/** A file that could not be written; nothing was changed. */
export class WriteError extends Error {
  readonly problem: WriteProblem;
  readonly path: string;
  constructor(problem: WriteProblem, path: string, detail: string) {
    super(detail);
    this.problem = problem;
    this.path = path;
  }
}

/** A whole, or pieces of a text that together may be too large to hold. */
export type Content = Uint8Array | string | Iterable<string>;

/** Writes a file that a reader never sees half of. Throws WriteError, without `force` also where the file exists. */
export function writeOutput(path: string, content: Content, force: boolean): void {
  for (const _ of writingOutput(path, content, force));
}

/** The same, piece by piece: whoever goes through it can pause; who stops half way leaves no file. */
export function* writingOutput(path: string, content: Content, force: boolean): Iterable<void> {
  const file = openOutput(path, force);
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) file.write(content);
    else
      for (const piece of content) {
        file.write(piece);
        yield;
      }
    file.finish();
  } finally {
    file.discard();
  }
}

/** A file to be written piece by piece. Every method throws WriteError where the disk does not take it. */
export function openOutput(path: string, force: boolean): GrowingFile {
  checkTarget(path, force);
  return new GrowingFile(path, (error) => new WriteError('failed', path, codeOf(error)));
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error);

/** Throws WriteError where a file must not or cannot be written at this place. */
export function checkTarget(path: string, force: boolean): void {
  const target = statSync(path, { throwIfNoEntry: false });
  if (target?.isDirectory()) throw new WriteError('is-folder', path, 'EISDIR');
  if (target !== undefined && !force) throw new WriteError('exists', path, 'EEXIST');
  if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new WriteError('folder-missing', path, 'ENOENT');
  }
}
