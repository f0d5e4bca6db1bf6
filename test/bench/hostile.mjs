// CPU time (all threads) and peak memory of reading each hostile file, each in a process of its own. Run: node test/bench/hostile.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleReader } from './bundle.mjs';

const dir = mkdtempSync(join(tmpdir(), 'hoc-tap-hostile-'));
const bundle = await rolldown({
  input: fileURLToPath(new URL('../xlsx/hostile-files.ts', import.meta.url)),
  platform: 'node',
});
await bundle.write({ file: join(dir, 'files.mjs'), format: 'esm' });
await bundle.close();
const { HOSTILE } = await import(pathToFileURL(join(dir, 'files.mjs')).href);
const reader = await bundleReader();

const child = join(dir, 'child.mjs');
writeFileSync(
  child,
  `import { readFileSync } from 'node:fs';
import { readXlsx } from '${reader.read}';
import { nodeInflate } from '${reader.inflate}';
// Not resourceUsage().maxRSS, which a process inherits from the one that started it.
const peak = () => Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
const bytes = new Uint8Array(readFileSync(process.argv[2]));
const start = process.cpuUsage();
let answer = 'none';
try { readXlsx(bytes, { inflate: nodeInflate }); } catch (error) { answer = error.reason ?? String(error); }
console.log(JSON.stringify({ ms: Object.values(process.cpuUsage(start)).reduce((a, b) => a + b) / 1000, mb: peak(), answer }));
`,
);

const worst = { ms: 0, mb: 0 };
for (const { name, reason, make } of HOSTILE) {
  const file = join(dir, 'file.xlsx');
  const bytes = make();
  writeFileSync(file, bytes);
  const { ms, mb, answer } = JSON.parse(execFileSync(process.execPath, [child, file], { encoding: 'utf8' }));
  worst.ms = Math.max(worst.ms, ms);
  worst.mb = Math.max(worst.mb, mb);
  const right = answer === reason ? '' : `  WRONG, expected ${reason}`;
  console.log(
    `${ms.toFixed(0).padStart(6)} ms ${mb.toFixed(0).padStart(5)} MB  ${answer.padEnd(10)} ${(bytes.length / 1024).toFixed(0).padStart(6)} kB  ${name}${right}`,
  );
}
console.log(`worst: ${worst.ms.toFixed(0)} ms, ${worst.mb.toFixed(0)} MB`);
