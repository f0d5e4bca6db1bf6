/** `batch --cache` from outside: which files it opens, and what makes it forget. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { cli, EXAMPLE, folder } from './command.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const PROVINCE = 'dong-thap-2022';

/** Loaded before the program: writes down every workbook that is opened, and sets the clock on so that files count as settled. */
const HOOK = `
const fs = require('node:fs');
const write = fs.appendFileSync;
const now = Date.now;
Date.now = () => now() + 3_600_000;
for (const name of ['openSync', 'readFileSync', 'open', 'readFile', 'createReadStream']) {
  const original = fs[name];
  fs[name] = (path, ...rest) => {
    if (String(path).endsWith('.xlsx')) write(process.env.OPENED, name + ' ' + path + '\\n');
    return original(path, ...rest);
  };
}
`;

function province(): string {
  const cwd = folder();
  cpSync(join(examples, PROVINCE), join(cwd, PROVINCE), { recursive: true });
  writeFileSync(join(cwd, 'hook.cjs'), HOOK);
  return cwd;
}

/** A run, with the workbooks that it opened. */
function watched(cwd: string, program: string, ...args: string[]) {
  const record = join(cwd, 'opened');
  writeFileSync(record, '');
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--require', join(cwd, 'hook.cjs'), program, 'batch', PROVINCE, '-f', 'json', ...args],
    { cwd, encoding: 'utf8', env: { ...process.env, OPENED: record } },
  );
  const opened = readFileSync(record, 'utf8').split('\n').filter(Boolean);
  return { stdout, status, opened: new Set(opened.map((line) => line.slice(line.indexOf(' ') + 1))) };
}

it('opens no workbook that has not changed, and only the one that has', () => {
  const cwd = province();
  const first = watched(cwd, cli, '--cache');
  expect(first.opened.size).toBe(22);
  expect(first.status).toBe(2);
  const second = watched(cwd, cli, '--cache');
  expect([...second.opened]).toEqual([]);
  expect({ ...second, opened: 0 }).toEqual({ ...first, opened: 0 });
  const changed = join(PROVINCE, '866-tp-cao-lanh', 'bao-cao.xlsx');
  cpSync(join(examples, EXAMPLE), join(cwd, changed));
  expect([...watched(cwd, cli, '--cache').opened]).toEqual([changed]);
  // Without the option nothing is kept, and nothing is used.
  expect(watched(cwd, cli).opened.size).toBe(22);
});

it('another build of the same version starts from nothing', () => {
  const cwd = province();
  const copy = join(cwd, 'program');
  mkdirSync(copy);
  cpSync(dirname(cli), copy, { recursive: true });
  const program = join(copy, basename(cli));
  watched(cwd, program, '--cache');
  expect(watched(cwd, program, '--cache').opened.size).toBe(0);
  const chunk = readdirSync(copy).find((name) => name !== basename(cli) && name.endsWith('.cjs'));
  if (chunk === undefined) throw new Error('one chunk only');
  appendFileSync(join(copy, chunk), '\n// Another build.\n');
  expect(watched(cwd, program, '--cache').opened.size).toBe(22);
  // Where what was kept is lost, so is nothing else.
  rmSync(join(cwd, '.hoc-tap-cache'));
  expect(watched(cwd, program, '--cache').opened.size).toBe(22);
});
