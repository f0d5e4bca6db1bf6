/** A file that is written piece by piece under a hidden name, and there under its own once it is whole. */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const open = new Set<GrowingFile>();
const discardAll = () => {
  for (const file of open) file.discard();
};

/** Throws what `failure` makes of the system's error where the folder takes no file or the disk is full: nothing is left then. */
export class GrowingFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #failure: (error: unknown) => Error;
  readonly #descriptor: number;

  constructor(path: string, failure: (error: unknown) => Error) {
    this.#path = path;
    this.#failure = failure;
    this.#temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
    this.#descriptor = this.#or(() => openSync(this.#temporary, 'wx'));
    // A process that ends before the file is whole leaves nothing of it.
    if (open.size === 0) process.on('exit', discardAll);
    open.add(this);
  }

  write(piece: string | Uint8Array): void {
    this.#or(() => writeFileSync(this.#descriptor, piece));
  }

  /** The file is whole. */
  finish(): void {
    this.#or(() => {
      closeSync(this.#descriptor);
      renameSync(this.#temporary, this.#path);
      this.#forget();
    });
  }

  discard(): void {
    if (!open.has(this)) return;
    this.#forget();
    try {
      closeSync(this.#descriptor);
    } catch {
      // Closed already: only the renaming failed.
    }
    rmSync(this.#temporary, { force: true });
  }

  #forget(): void {
    open.delete(this);
    if (open.size === 0) process.off('exit', discardAll);
  }

  #or<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      this.discard();
      throw this.#failure(error);
    }
  }
}
