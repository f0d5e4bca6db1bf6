// `npx hoc-tap` in a clone, with any npm and without a network: npx looks into node_modules/.bin first.
import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts the command of this package among those of the packages that it depends on. */
export function linkBin(root) {
  const folder = join(root, 'node_modules', '.bin');
  if (!existsSync(folder)) return;
  const link = join(folder, 'hoc-tap');
  if (process.platform === 'win32') {
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\hoc-tap.js" %*\r\n');
    return;
  }
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', 'bin', 'hoc-tap.js'), link);
}
