#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

const dist = join(__dirname, '..', 'dist');
const command = join(dist, 'cli.cjs');
if (existsSync(command)) {
  const node20 = process.versions.v8.startsWith('11.3.');
  const batch = process.argv.includes('batch');
  // One workbook is done before optimised code pays for its making, a quarter of the time. What runs long is still
  // optimised, a little later; a batch at once. Only V8 of Node 20 has this flag; for `hoc-tap --version` even loading v8 is too much.
  if (node20 && process.argv.length > 3 && !batch) {
    require('node:v8').setFlagsFromString('--interrupt-budget=1000000');
  }
  // Each thread of a batch collects its own garbage: helpers would take the cores on which others evaluate, an eighth of
  // the time of two threads, and one gains nothing by them. Only now, while nothing can be under collection, is this safe
  // to set. Later versions of V8 need half as much memory again where they do not mark beside the program.
  if (batch) {
    const { setFlagsFromString } = require('node:v8');
    setFlagsFromString('--no-parallel-scavenge');
    if (node20) setFlagsFromString('--no-concurrent-marking');
  }
  if (enableCompileCache) enableCompileCache();
  else if (node20 && process.argv[2] === 'evaluate') {
    const { useCodeCache } = require('./code-cache.js');
    useCodeCache(dist);
  }
  require(command);
} else {
  process.stderr.write('hoc-tap chưa được dựng: chạy npm ci (not built yet: run npm ci)\n');
  process.exitCode = 2;
}
