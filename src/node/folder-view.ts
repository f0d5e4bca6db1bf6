/** The folder of a workbook as evidence checks may see it: names only, nothing outside it. */
import { readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { FolderView } from '../evidence/files.ts';
import { Names } from '../evidence/names.ts';

/** Folders kept at a time: workbooks of one folder come one after the other. */
const KEPT = 64;

/** Folders as they were when they were first looked at: a run that reads thousands of workbooks in one folder lists it once. */
export class Listings {
  readonly #names = new Map<string, Names | undefined>();

  of(path: string): Names | undefined {
    if (!this.#names.has(path)) {
      if (this.#names.size >= KEPT) this.#names.clear();
      this.#names.set(path, namesIn(path));
    }
    return this.#names.get(path);
  }
}

function namesIn(path: string): Names | undefined {
  try {
    return new Names(readdirSync(path));
  } catch {
    return undefined;
  }
}

/** What a view was asked, and what it found; null: nothing. */
export interface Lookup {
  readonly path: string;
  readonly name: string;
  readonly found: string | null;
}

/** A view that remembers what it was asked: on that a result depends beside the workbook itself. */
export interface RememberingView extends FolderView {
  readonly looked: readonly Lookup[];
}

/** A view of the folder in which a file stands; what a symbolic link leads to outside of it does not count. */
export function folderOf(file: string, listings = new Listings()): RememberingView {
  const looked: Lookup[] = [];
  return {
    looked,
    find(path, name) {
      const found = look(file, path, name, listings);
      looked.push({ path, name, found: found ?? null });
      return found;
    },
  };
}

/** Whether a view would find the same again. */
export const isAsFound = (file: string, looked: readonly Lookup[], listings: Listings): boolean =>
  looked.every(({ path, name, found }) => (look(file, path, name, listings) ?? null) === found);

function look(file: string, path: string, name: string, listings: Listings): string | undefined {
  try {
    const root = realpathSync(dirname(file));
    const real = realpathSync(join(root, path));
    const inside = relative(root, real);
    if (inside === '..' || inside.startsWith(`..${sep}`)) return undefined;
    return listings.of(real)?.find(name);
  } catch {
    return undefined;
  }
}
