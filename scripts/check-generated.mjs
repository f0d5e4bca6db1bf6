// What `npm run generate` makes is committed: a run must change nothing. Compares with the files as they were before
// the run, not with git, so that it works on a change that is not committed yet; then with git in CI.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const PLACES = ['src/sets', 'templates', 'examples', 'schemas'];

function run(command, args) {
  const { status, error, stdout } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: exit code ${status}`);
  return stdout;
}

/** Every file there, tracked or new, with the hash of what is in it. */
function state() {
  const files = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...PLACES]);
  const hash = (file) => {
    try {
      return createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex');
    } catch {
      return 'missing';
    }
  };
  return new Map(
    files
      .split('\0')
      .filter(Boolean)
      .map((file) => [file, hash(file)]),
  );
}

const before = state();
run('npm', ['run', '--silent', 'generate']);
const after = state();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
const uncommitted = process.env.CI ? run('git', ['status', '--porcelain', '--', ...PLACES]).trim() : '';
if (changed.length > 0 || uncommitted !== '') {
  console.error(`npm run generate changes what is committed:\n${changed.join('\n')}\n${uncommitted}`);
  process.exitCode = 1;
} else console.log(`${after.size} files as generated`);
