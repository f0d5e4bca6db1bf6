// Everything that must pass: `npm run check`, and the end of .ci/run. Runs all steps, says which failed, and exits
// non-zero when any did. The last line has the numbers of the tests in the form that CI reads.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testNumbers } from './check/test-numbers.mjs';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-check-'));
const report = join(folder, 'tests.json');

const STEPS = [
  ['lint', ['run', 'lint']],
  ['typecheck', ['run', 'typecheck']],
  ['unused', ['run', 'unused']],
  // pretest builds, so that what comes after runs what the sources say.
  ['test', ['test', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]],
  ['generate', ['run', 'generate:check']],
  ['readme', ['run', 'readme:check']],
];

const failed = new Set();
for (const [name, args] of STEPS) {
  console.log(`\n=== ${name}`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.error) console.error(run.error.message);
  if (run.status !== 0) failed.add(name);
}

let line = '0 passed, 1 failed';
try {
  const numbers = testNumbers(readFileSync(report, 'utf8'));
  line = numbers.line;
  if (!numbers.ok) failed.add('test');
} catch (error) {
  console.error(`no test report: ${error.message}`);
  failed.add('test');
}
rmSync(folder, { recursive: true, force: true });
console.log(failed.size === 0 ? '\nAll steps passed.' : `\nFAILED: ${[...failed].join(', ')}`);
console.log(line);
process.exitCode = failed.size === 0 ? 0 : 1;
