// What bench:batch compares with: other readers over the same files, one workbook after the other, scoring nothing.
// Run: node batch-read.mjs <reader> <folder> <every nth>
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [reader, folder, step] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.xlsx'))
  .sort()
  .filter((_, index) => index % Number(step) === 0)
  .map((name) => join(folder, name));

const READERS = {
  'fflate + saxes': async () => (await import('./saxes-read.mjs')).saxesRead,
  exceljs: async () => {
    const { default: ExcelJS } = await import('exceljs');
    return (bytes) => new ExcelJS.Workbook().xlsx.load(bytes);
  },
  SheetJS: async () => {
    const from = process.env.HOC_TAP_BENCH_MODULES ?? import.meta.dirname;
    const XLSX = createRequire(pathToFileURL(join(from, 'x.js')))('xlsx');
    return (bytes) => XLSX.read(bytes, { cellFormula: true, cellNF: true });
  },
};

const read = await READERS[reader]();
let failed = 0;
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file));
  try {
    await read(bytes);
  } catch {
    failed += 1;
  }
}
console.log(failed);
