/** The gate of CI fails whenever anything in it fails. Run with stand-ins for npm and Debian's tools. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const place = mkdtempSync(join(tmpdir(), 'hoc-tap-gate-'));
const report = join(place, 'report.json');

function tool(name: string, lines: readonly string[]): void {
  const file = join(place, 'tools', name);
  writeFileSync(file, ['#!/bin/bash', ...lines, ''].join('\n'));
  chmodSync(file, 0o755);
}

beforeAll(() => {
  for (const path of ['.ci', 'scripts/check.mjs', 'scripts/check']) {
    cpSync(join(root, path), join(place, path), { recursive: true });
  }
  mkdirSync(join(place, 'tools'));
  tool('sleep', []);
  tool('dpkg-query', ['[ "$FAIL" != debian ] && echo "install ok installed"']);
  tool('apt-get', ['exit 100']);
  tool('npm', [
    '[ -n "$FAIL" ] && [[ "$*" = "$FAIL"* ]] && { echo "FAIL $*"; exit 1; }',
    'for word; do case $word in --outputFile.json=*) cp "$REPORT" "$' + '{word#*=}";; esac; done',
    'exit 0',
  ]);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const passed = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, success: true };

function gate(fail: string, numbers: object | null = passed) {
  rmSync(report, { force: true });
  if (numbers !== null) writeFileSync(report, JSON.stringify(numbers));
  const PATH = `${join(place, 'tools')}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, PATH, FAIL: fail, REPORT: report };
  const run = spawnSync('bash', ['.ci/run'], { cwd: place, env, encoding: 'utf8' });
  return { status: run.status, last: run.stdout.trimEnd().split('\n').at(-1), out: run.stdout };
}

it('passes when all passes, and closes with the numbers', () => {
  expect(gate('')).toMatchObject({ status: 0, last: '12 passed, 0 failed' });
});

it('names the tests that were skipped', () => {
  expect(gate('', { ...passed, numPendingTests: 3 })).toMatchObject({
    status: 0,
    last: '12 passed, 0 failed, 3 skipped',
  });
});

it.each([
  'debian',
  'ci',
  'run lint',
  'run typecheck',
  'run unused',
  'test',
  'run generate:check',
  'run readme:check',
])('fails when "%s" fails', (step) => {
  expect(gate(step).status).not.toBe(0);
});

it('fails at one step and still runs the others', () => {
  expect(gate('run lint')).toMatchObject({ status: 1, last: '12 passed, 0 failed' });
  expect(gate('run lint').out).toContain('=== readme');
});

it.each([
  ['a test failed', { ...passed, numFailedTests: 1 }],
  ['no test ran', { ...passed, numPassedTests: 0 }],
  ['something outside the tests failed', { ...passed, success: false }],
  ['the report has no numbers', {}],
])('fails when %s, whatever the exit code', (_, numbers) => {
  const run = gate('', numbers);
  expect(run.status).toBe(1);
  expect(run.out).toContain('FAILED: test');
});

it('fails without a report', () => {
  expect(gate('', null).status).toBe(1);
});
