/** Everything in a folder and its folders: workbooks to read, and what is passed over. Never throws after the first folder. */
import { type Dirent, opendirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../batch/order.ts';
import type { Skipped, SkipReason } from '../batch/report.ts';
import { LOCK_FILE } from './open-elsewhere.ts';

interface FoundFile {
  /** Path to open. */
  readonly path: string;
  /** Path within the folder, "/" between its steps, in NFC: the same on every machine. */
  readonly file: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly skipped: readonly Skipped[];
  /** Folders that could not be read, with the system's reason. */
  readonly unreadable: readonly { readonly folder: string; readonly detail: string }[];
}

/** Names listed for one reason, at most; all are counted. */
const NAMED = 1000;
const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb|ods)$/i;

/** Walks a folder. Links to folders are followed once all real ones have been seen, each folder once. Throws for the folder itself. */
export function findWorkbooks(folder: string): FoundFiles {
  const walk = new Walk();
  walk.folder(folder, '');
  walk.links();
  return walk.found();
}

class Walk {
  readonly #files = new Map<string, FoundFile>();
  readonly #skipped = new Map<SkipReason, { count: number; files: string[] }>();
  readonly #unreadable: { folder: string; detail: string }[] = [];
  /** Real paths of folders and files seen, so that a loop of links ends. */
  readonly #seen = new Set<string>();
  #links: FoundFile[] = [];

  folder(path: string, inside: string): void {
    const pending: FoundFile[] = [{ path, file: inside }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) pending.push(...this.#one(next));
  }

  /** Links found on the way; those that they lead to can bring more. */
  links(): void {
    while (this.#links.length > 0) {
      const links = this.#links.sort((a, b) => compareText(a.file, b.file));
      this.#links = [];
      for (const link of links) this.#follow(link);
    }
  }

  found(): FoundFiles {
    const named = [...this.#skipped].sort(([a], [b]) => compareText(a, b));
    return {
      files: [...this.#files.values()].sort((a, b) => compareText(a.file, b.file)),
      skipped: named.map(([reason, { count, files }]) => ({
        reason,
        count,
        files: files.sort(compareText).slice(0, NAMED),
      })),
      unreadable: this.#unreadable.sort((a, b) => compareText(a.folder, b.folder)),
    };
  }

  /** One folder; gives the folders in it. */
  #one({ path, file: inside }: FoundFile): FoundFile[] {
    const folders: FoundFile[] = [];
    try {
      this.#seen.add(realpathSync(path));
      const directory = opendirSync(path, { bufferSize: 256 });
      try {
        for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
          const own = entry.name.normalize('NFC');
          const found = { path: join(path, entry.name), file: inside === '' ? own : `${inside}/${own}` };
          if (this.#entry(entry, found)) folders.push(found);
        }
      } finally {
        directory.closeSync();
      }
    } catch (error) {
      if (inside === '') throw error;
      this.#unreadable.push({
        folder: inside,
        detail: (error as NodeJS.ErrnoException).code ?? String(error),
      });
    }
    return folders;
  }

  /** Whether an entry is a folder to go into. */
  #entry(entry: Dirent, found: FoundFile): boolean {
    if (LOCK_FILE.test(entry.name)) this.#skip('lock', found.file);
    else if (entry.name.startsWith('.')) this.#skip('hidden', found.file);
    else if (entry.isDirectory()) return true;
    else if (entry.isSymbolicLink()) this.#links.push(found);
    else if (entry.isFile() && WORKBOOK.test(entry.name)) this.#add(found);
    else this.#skip('other-type', found.file);
    return false;
  }

  #follow(link: FoundFile): void {
    try {
      const real = realpathSync(link.path);
      if (this.#seen.has(real)) this.#skip('link', link.file);
      else if (statSync(real).isDirectory()) this.folder(link.path, link.file);
      else if (WORKBOOK.test(link.path)) this.#add(link);
      else this.#skip('other-type', link.file);
    } catch {
      this.#skip('link', link.file);
    }
  }

  #add(found: FoundFile): void {
    this.#seen.add(realPath(found.path));
    const same = this.#files.get(found.file);
    if (same === undefined) {
      this.#files.set(found.file, found);
      return;
    }
    // On some disks "é" and "e" + accent are two files: told apart by their spelling, in the same way on every run.
    const [first, second] = compareText(same.path, found.path) < 0 ? [same, found] : [found, same];
    const spelt = found.file.normalize('NFD');
    this.#files.set(found.file, { path: first.path, file: found.file });
    this.#files.set(spelt, { path: second.path, file: spelt });
  }

  #skip(reason: SkipReason, file: string): void {
    const known = this.#skipped.get(reason) ?? { count: 0, files: [] };
    known.count += 1;
    known.files.push(file);
    // A million other files: only the first names are kept, whatever order the disk gives them in.
    if (known.files.length >= 4 * NAMED) known.files = known.files.sort(compareText).slice(0, NAMED);
    this.#skipped.set(reason, known);
  }
}

/** The path itself where it leads nowhere any more. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
