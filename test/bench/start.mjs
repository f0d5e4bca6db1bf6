// How much longer than a bare `node -e 0` the command takes: all in turns, in one run.
// Run: node test/bench/start.mjs [rounds] [another bin/hoc-tap.js to compare with]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const rounds = Number(process.argv[2] ?? 41);
const other = process.argv[3];
const workbook = join(root, 'examples', 'thap-muoi-2022.xlsx');

/** Arguments of node, the exit code that shows that the work was done, and the ratio aimed at on Node 20. */
const runsOf = (bin, mark) => ({
  [`${mark}hoc-tap --version`]: { args: [bin, '--version'], code: 0, aim: 1.25 },
  [`${mark}hoc-tap evaluate thap-muoi-2022.xlsx`]: { args: [bin, 'evaluate', workbook], code: 1, aim: 1.8 },
});
const runs = {
  'node -e 0': { args: ['-e', '0'], code: 0 },
  ...runsOf(join(root, 'bin', 'hoc-tap.js'), ''),
  ...(other === undefined ? {} : runsOf(other, 'other: ')),
};

function time({ args, code }, env) {
  const start = process.hrtime.bigint();
  const run = spawnSync(process.execPath, args, { env });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (run.status !== code) throw new Error(`${args.join(' ')}: exit code ${run.status}\n${run.stderr}`);
  return ms;
}

function measure(env) {
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = -2; round < rounds; round += 1) {
    const order = Object.entries(runs);
    // Turned and reversed, so that nothing always runs after the same; the first two rounds warm the disk cache.
    const turned = [...order.slice(round % order.length), ...order.slice(0, round % order.length)];
    for (const [name, run] of round % 2 === 0 ? turned : turned.reverse()) {
      const ms = time(run, env);
      if (round >= 0) times[name].push(ms);
    }
  }
  return times;
}

const quantile = (values, q) => values.toSorted((a, b) => a - b)[Math.round((values.length - 1) * q)];

function print(title, times) {
  console.log(`${title}: Node ${process.version}, ${rounds} rounds in turns, median [quartiles] in ms`);
  const bare = quantile(times['node -e 0'], 0.5);
  for (const [name, values] of Object.entries(times)) {
    const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantile(values, q));
    const figures = `${middle.toFixed(1)} [${low.toFixed(1)}, ${high.toFixed(1)}]`;
    const aim = runs[name].aim === undefined ? '' : ` (aim ${runs[name].aim})`;
    console.log(`  ${name.padEnd(46)} ${figures.padEnd(24)} x ${(middle / bare).toFixed(2)}${aim}`);
  }
}

print('This environment', measure(process.env));
// Certificates that Node reads at every start make a bare start several times slower, and every ratio to it smaller.
const { NODE_EXTRA_CA_CERTS, ...plain } = process.env;
if (NODE_EXTRA_CA_CERTS !== undefined) print('Without NODE_EXTRA_CA_CERTS', measure(plain));
