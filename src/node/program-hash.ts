/** What program this is: two builds of one version judge differently, and must not share what they keep. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Check sum over the files that the program was built into, a few milliseconds' work. */
export function programHash(folder = dirname(__filename)): string {
  const hash = createHash('sha256').update(process.version);
  // Chunks stand beside the entry file, or in a folder beside it.
  for (const of of [dirname(folder), folder]) {
    const names = readdirSync(of).filter((name) => /\.[cm]?[jt]s$/.test(name));
    for (const name of names.sort()) hash.update(`${name}\n`).update(readFileSync(join(of, name)));
  }
  return hash.digest('hex');
}
