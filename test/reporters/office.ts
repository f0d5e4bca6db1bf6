/** LibreOffice as a second reader of what is written; tests skip without it unless HOC_TAP_REQUIRE_TOOLS is set. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const required = process.env.HOC_TAP_REQUIRE_TOOLS === '1';

/** Whether tests that need LibreOffice and poppler have to be left out. */
export const noOffice = !required && !(has('soffice', '--version') && has('pdftotext', '-v'));
/** Debian's python with a module, for tests that let another library read. */
export const noPython = (module: string) => !required && !has('/usr/bin/python3', '-c', `import ${module}`);

/** Converts a file in a folder of its own; gives the new file's bytes. Throws with what the program said. */
export function convert(name: string, bytes: Uint8Array, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-office-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [
      profile,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      join(folder, name),
    ];
    const run = spawnSync('soffice', args, { encoding: 'utf8' });
    const made = join(folder, 'out', name.replace(/\.\w+$/, `.${to.replace(/:.*/, '')}`));
    try {
      return readFileSync(made);
    } catch {
      throw new Error(`soffice: ${run.stdout}${run.stderr}${run.error ?? ''}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pages of a document as LibreOffice prints them, each as its lines. */
export function printed(name: string, bytes: Uint8Array): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-pdf-'));
  try {
    const pdf = join(folder, 'a.pdf');
    writeFileSync(pdf, convert(name, bytes, 'pdf'));
    const run = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    const pages = run.stdout.split('\f').slice(0, -1);
    return pages.map((page) =>
      page
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a script with Debian's python; gives what it printed. Throws with its errors. */
export function python(script: string, ...args: string[]): string {
  const run = spawnSync('/usr/bin/python3', ['-c', script, ...args], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}
