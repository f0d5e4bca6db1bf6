// Preloaded into what is measured: on exit, its time and its peak memory go to the file named by HOC_TAP_BENCH_USAGE.
const { writeFileSync } = require('node:fs');

const start = process.hrtime.bigint();
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  const usage = {
    seconds: Number(process.hrtime.bigint() - start) / 1e9,
    cpu: (user + system) / 1e6,
    megabytes: maxRSS / 1024,
  };
  writeFileSync(process.env.HOC_TAP_BENCH_USAGE, JSON.stringify(usage));
});
