// A folder of workbooks: this tool, validating and scoring, against readers that only load. All in turns, in one run.
// Run: node test/bench/batch.mjs [workbooks] [rounds] [counts of the growth run, as 500,2000,8000; 0 for none]
// SheetJS is measured where HOC_TAP_BENCH_MODULES names a folder whose node_modules has xlsx; it is no dependency.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..', '..');
const count = Number(process.argv[2] ?? 2000);
const rounds = Number(process.argv[3] ?? 3);
const growth = (process.argv[4] ?? '500,2000,8000')
  .split(',')
  .map(Number)
  .filter((n) => n > 0);
const bin = join(root, 'bin', 'hoc-tap.js');
const usage = join(import.meta.dirname, 'usage.cjs');
const reader = join(import.meta.dirname, 'batch-read.mjs');
const work = mkdtempSync(join(tmpdir(), 'hoc-tap-bench-batch-'));

/** Made once by this project, then kept. */
function workbooks(number) {
  const folder = join(tmpdir(), `hoc-tap-bench-batch-${number}`);
  if (existsSync(folder)) return folder;
  console.log(`making ${number} workbooks in ${folder}`);
  const make = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'run-ts.mjs'), join(import.meta.dirname, 'batch-make.ts'), folder, String(number)],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (make.status !== 0) throw new Error('the workbooks could not be made');
  return folder;
}

/** Runs a program with its usage written to a file. */
function measure(command, args, codes = [0]) {
  const file = join(work, 'usage.json');
  rmSync(file, { force: true });
  const env = { ...process.env, HOC_TAP_BENCH_USAGE: file };
  const run = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (!codes.includes(run.status))
    throw new Error(`${args.join(' ')}: exit code ${run.status}\n${run.stderr}`);
  return { ...JSON.parse(readFileSync(file, 'utf8')), stdout: run.stdout };
}

const node = (codes, ...args) => measure(process.execPath, ['--require', usage, ...args], codes);
const ours = (folder, ...options) =>
  node([0, 1, 3], bin, 'batch', folder, '-f', `ndjson:${join(work, 'out')}`, '--force', ...options);
const other = (name, step) => node([0], reader, name, folder, String(step));

const OPENPYXL = `
import json, os, resource, sys, time, openpyxl
start = time.time()
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path, read_only=True)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            pass
    book.close()
used = resource.getrusage(resource.RUSAGE_SELF)
json.dump({'seconds': time.time() - start, 'cpu': used.ru_utime + used.ru_stime, 'megabytes': used.ru_maxrss / 1024},
          open(os.environ['HOC_TAP_BENCH_USAGE'], 'w'))
`;

function openpyxl(folder, step) {
  const list = spawnSync('find', [folder, '-name', '*.xlsx'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const files = list.stdout
    .trim()
    .split('\n')
    .sort()
    .filter((_, index) => index % step === 0);
  return measure('/usr/bin/python3', ['-c', OPENPYXL, ...files]);
}

const hasOpenpyxl = spawnSync('/usr/bin/python3', ['-c', 'import openpyxl']).status === 0;
function hasSheetJs() {
  try {
    const from = process.env.HOC_TAP_BENCH_MODULES ?? root;
    return createRequire(pathToFileURL(join(from, 'x.js'))).resolve('xlsx') !== '';
  } catch {
    return false;
  }
}

/** Slow readers read every fifth workbook; all are compared by workbook. */
const SLOW = count >= 500 ? 5 : 1;
const folder = workbooks(count);
const contestants = {
  'hoc-tap, one thread': { step: 1, run: () => ours(folder, '--jobs', '1') },
  'hoc-tap, two threads': { step: 1, run: () => ours(folder, '--jobs', '2') },
  'fflate + saxes (reference)': { step: 1, run: () => other('fflate + saxes', 1) },
  'exceljs load': { step: SLOW, run: () => other('exceljs', SLOW) },
  ...(hasSheetJs() ? { 'SheetJS read': { step: SLOW, run: () => other('SheetJS', SLOW) } } : {}),
  ...(hasOpenpyxl ? { 'openpyxl read-only': { step: SLOW, run: () => openpyxl(folder, SLOW) } } : {}),
};
if (!hasSheetJs())
  console.log('left out: SheetJS (set HOC_TAP_BENCH_MODULES to a folder with node_modules/xlsx)');
if (!hasOpenpyxl) console.log('left out: openpyxl (python3-openpyxl is not installed)');

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const results = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  const order = Object.keys(contestants);
  for (const name of round % 2 === 0 ? order : order.reverse()) results[name].push(contestants[name].run());
}

console.log(
  `\n${count} workbooks, ${rounds} rounds in turns, Node ${process.version}; medians, start-up included`,
);
const rate = (name, key) =>
  Math.ceil(count / contestants[name].step) / median(results[name].map((r) => r[key]));
const own = 'hoc-tap, one thread';
console.log(`${'reader'.padEnd(28)} a second  a CPU second  hoc-tap is  by CPU   peak MB`);
for (const name of Object.keys(contestants)) {
  const times = (key) => `${(rate(own, key) / rate(name, key)).toFixed(2)} x`.padStart(8);
  const peak = Math.max(...results[name].map(({ megabytes }) => megabytes)).toFixed(0);
  const failed = /^(?!0$)\d+$/.exec(results[name][0].stdout.trim())?.[0];
  const note =
    failed === undefined ? '' : `  could not read ${failed} of ${Math.ceil(count / contestants[name].step)}`;
  console.log(
    `${name.padEnd(28)} ${rate(name, 'seconds').toFixed(0).padStart(8)} ${rate(name, 'cpu').toFixed(0).padStart(13)}  ${times('seconds')}  ${times('cpu')} ${peak.padStart(8)}${note}`,
  );
}

if (growth.length > 0)
  console.log(
    '\nGrowth: workbooks; a second, CPU milliseconds a workbook, peak MB with one thread and with two; how much faster two are',
  );
for (const number of growth) {
  const inside = workbooks(number);
  const [one, two] = [ours(inside, '--jobs', '1'), ours(inside, '--jobs', '2')];
  const each = ({ seconds, cpu, megabytes }) =>
    `${(number / seconds).toFixed(0).padStart(4)} a second, ${((cpu * 1000) / number).toFixed(2)} ms, ${megabytes.toFixed(0)} MB`;
  const faster = (one.seconds / two.seconds).toFixed(2);
  console.log(`${String(number).padStart(6)}  ${each(one)};  ${each(two)};  ${faster} x`);
}
rmSync(work, { recursive: true, force: true });
