#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

const command = join(__dirname, '..', 'dist', 'cli.cjs');
if (existsSync(command)) {
  enableCompileCache?.();
  require(command);
} else {
  process.stderr.write('hoc-tap chưa được dựng: chạy npm ci (not built yet: run npm ci)\n');
  process.exitCode = 2;
}
