/** The folder of a workbook as evidence checks may see it: names only, nothing outside it. */
import { readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { FolderView } from '../evidence/files.ts';

/** A view of the folder in which a file stands; what a symbolic link leads to outside of it does not count. */
export function folderOf(file: string): FolderView {
  const listed = new Map<string, readonly string[] | undefined>();
  const look = (path: string): readonly string[] | undefined => {
    try {
      const root = realpathSync(dirname(file));
      const real = realpathSync(join(root, path));
      const inside = relative(root, real);
      if (inside === '..' || inside.startsWith(`..${sep}`)) return undefined;
      return readdirSync(real);
    } catch {
      return undefined;
    }
  };
  return {
    list(path) {
      if (!listed.has(path)) listed.set(path, look(path));
      return listed.get(path);
    },
  };
}
