// Time (of all threads), peak memory and code of `hoc-tap evaluate` on each hostile file, each in a process of its own
// with its start-up, and how that compares with the evaluation of a real report. Needs `npm run build`.
// Run: node test/bench/hostile.mjs [part of the names to run]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..', '..');
const dir = mkdtempSync(join(tmpdir(), 'hoc-tap-hostile-'));
const LIMITS = { ms: 1000, mb: 200 };

/** The code that a reason of the reader becomes; a file that it reads is not a workbook of this program. */
const CODES = {
  none: 'HT113',
  'too-large': 'HT112',
  corrupt: 'HT110',
  forbidden: 'HT111',
  truncated: 'HT109',
};

async function load(...path) {
  const file = join(root, 'test', 'bench', `.${path.at(-1)}-${process.pid}.mjs`);
  const bundle = await rolldown({ input: join(root, ...path), platform: 'node', logLevel: 'silent' });
  try {
    await bundle.write({ file, format: 'esm' });
    await bundle.close();
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file, { force: true });
  }
}

const { HOSTILE } = await load('test', 'xlsx', 'hostile-files.ts');
const { HOSTILE_SHEETS } = await load('test', 'workbook', 'hostile-sheets.ts');

// Not resourceUsage().maxRSS, which a process inherits from the one that started it.
const probe = join(dir, 'probe.cjs');
writeFileSync(
  probe,
  `const { readFileSync, writeSync } = require('node:fs');
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const peak = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
  writeSync(2, '\\u0001' + JSON.stringify({ ms: (user + system) / 1000, mb: peak }));
});`,
);

function run(file) {
  const args = ['--require', probe, join(root, 'bin', 'hoc-tap.js'), 'evaluate', file, '-f', 'json'];
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const measured = JSON.parse(child.stderr.slice(child.stderr.lastIndexOf('\u0001') + 1));
  const result = JSON.parse(child.stdout);
  return {
    ...measured,
    exit: child.status,
    codes: result.diagnostics.map((d) => d.code),
    bytes: child.stdout.length,
  };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const normal = (count) => {
  const runs = Array.from({ length: count }, () => run(join(root, 'examples', 'thap-muoi-2022.xlsx')));
  return { ms: median(runs.map((r) => r.ms)), mb: median(runs.map((r) => r.mb)) };
};

const files = [
  ...HOSTILE.map(({ name, reason, make }) => ({ name, make, code: CODES[reason], only: true })),
  ...HOSTILE_SHEETS,
].filter(({ name }) => name.includes(process.argv[2] ?? ''));

const base = normal(7);
console.log(`a real report: ${base.ms.toFixed(0)} ms, ${base.mb.toFixed(0)} MB. Ratios are to it.`);
console.log('    ms  ratio    MB  exit  code   result kB  file kB  name');
const worst = { ms: 0, mb: 0, ratio: 0 };
let wrong = 0;
for (const { name, make, code, only } of files) {
  const file = join(dir, 'file.xlsx');
  const bytes = make();
  writeFileSync(file, bytes);
  // The lesser of two, because other work on the machine only ever adds.
  const [one, two] = [run(file), run(file)];
  const best = one.ms < two.ms ? one : two;
  const right = code === undefined || (only ? best.codes.join() === code : best.codes.includes(code));
  const over = best.ms > LIMITS.ms || best.mb > LIMITS.mb ? '  OVER THE LIMIT' : '';
  if (!right || over) wrong += 1;
  worst.ms = Math.max(worst.ms, best.ms);
  worst.mb = Math.max(worst.mb, best.mb);
  worst.ratio = Math.max(worst.ratio, best.ms / base.ms);
  console.log(
    [
      best.ms.toFixed(0).padStart(6),
      (best.ms / base.ms).toFixed(1).padStart(6),
      best.mb.toFixed(0).padStart(5),
      String(best.exit).padStart(5),
      ` ${(right ? (code ?? '-') : best.codes[0]).padEnd(6)}`,
      (best.bytes / 1024).toFixed(0).padStart(8),
      (bytes.length / 1024).toFixed(0).padStart(8),
      ` ${name}${right ? '' : `  WRONG, expected ${code}`}${over}`,
    ].join(' '),
  );
}
rmSync(dir, { recursive: true, force: true });
console.log(
  `${files.length} files, worst: ${worst.ms.toFixed(0)} ms (${worst.ratio.toFixed(1)} x a real report), ${worst.mb.toFixed(0)} MB; ` +
    `${wrong} wrong or over ${LIMITS.ms} ms, ${LIMITS.mb} MB`,
);
process.exitCode = wrong === 0 ? 0 : 1;
