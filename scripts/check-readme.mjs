// Runs what the READMEs tell a user to type, as printed, beside a fresh copy of examples/. A line that must end with
// another exit code than 0 says so in a comment: `# mã thoát 1` or `# exit code 1`. Lines of npm itself are not run
// (they are steps of the check themselves, or reach the network), but their script must exist.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { commandsOf } from './check/readme-commands.mjs';

const root = join(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const NPM_ITSELF = ['ci', 'install', 'i', 'pack', 'publish', 'link'];
/** The example that a README must show, and how it must end. */
const MUST = { line: /hoc-tap evaluate examples\/thap-muoi-2022\.xlsx/, code: 1 };

/** A folder as a user has it: the examples, and the command among the installed ones. */
function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-readme-'));
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(join(root, 'bin', 'hoc-tap.js'), join(folder, 'node_modules', '.bin', 'hoc-tap'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  return folder;
}

/** What is wrong with a line; undefined when nothing. */
function problem({ line, code }, folder) {
  const npm = /^npm (?:run )?([\w:-]+)/.exec(line);
  if (npm) {
    const known = NPM_ITSELF.includes(npm[1]) || scripts[npm[1]] !== undefined;
    return known ? undefined : `no such script: ${npm[1]}`;
  }
  const PATH = join(folder, 'node_modules', '.bin') + delimiter + process.env.PATH;
  const env = { ...process.env, PATH, npm_config_offline: 'true', npm_config_yes: 'false', NO_COLOR: '1' };
  const run = spawnSync('bash', ['-c', line], { cwd: folder, env, encoding: 'utf8', timeout: 1_200_000 });
  if (run.error) return run.error.message;
  if (run.status !== code) return `exit code ${run.status}, not ${code}\n${run.stdout}${run.stderr}`;
  return undefined;
}

let failures = 0;
for (const name of process.argv.length > 2 ? process.argv.slice(2) : ['README.md', 'README.en.md']) {
  const folder = workplace();
  try {
    const commands = commandsOf(readFileSync(resolve(root, name), 'utf8'));
    if (!commands.some(({ line, code }) => MUST.line.test(line) && code === MUST.code)) {
      failures += 1;
      console.error(`${name}: shows no ${MUST.line.source} with exit code ${MUST.code}`);
    }
    for (const command of commands) {
      const found = problem(command, folder);
      if (found !== undefined) failures += 1;
      console.log(`${found === undefined ? 'ok  ' : 'FAIL'} ${name}: ${command.line}`);
      if (found !== undefined) console.error(found);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
if (failures > 0) process.exitCode = 1;
