// Blank workbooks written per second: the template of huyen-2021 with a district's communes, beside a plain exceljs loop
// that writes the same cell values and nothing else (no styles, names, tables, rules, protection).
// Run: node test/bench/template.mjs [workbooks a round] [rounds]

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { rolldown } from 'rolldown';

const count = Number(process.argv[2] ?? 10);
const rounds = Number(process.argv[3] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-bench-'));
const bundle = await rolldown({
  input: fileURLToPath(new URL('template-parts.ts', import.meta.url)),
  platform: 'node',
});
await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'parts.mjs' });
await bundle.close();
const { builtInSet, loadUnits, nodeInflate, readXlsx, writeWorkbook } = await import(
  pathToFileURL(join(folder, 'parts.mjs')).href
);

const set = await builtInSet('huyen-2021');
const units = await loadUnits('2023');
const districts = units.all('district').slice(0, count);
const contents = districts.map((unit) => ({
  info: { 'unit.name': unit.name, 'unit.code': unit.code, year: 2022 },
  fields: {},
  rosters: { communes: units.communes(unit.code).map(({ name, code }) => ({ name, code })) },
  evidence: [],
}));

/** Name and value of every filled cell, sheet by sheet. */
const cellsOf = async (content) =>
  readXlsx(await writeWorkbook(set, content), { inflate: nodeInflate }).sheets.map((sheet) => ({
    name: sheet.name,
    cells: sheet.cells.map((cell) => [cell.ref, cell.value.value]),
  }));
const plain = await Promise.all(contents.map(cellsOf));

async function plainLoop() {
  for (const sheets of plain) {
    const book = new ExcelJS.Workbook();
    for (const { name, cells } of sheets) {
      const sheet = book.addWorksheet(name);
      for (const [ref, value] of cells) sheet.getCell(ref).value = value;
    }
    await book.xlsx.writeBuffer();
  }
}

async function templates() {
  for (const content of contents) await writeWorkbook(set, content);
}

async function cpuSeconds(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const times = { template: [], plain: [] };
await templates();
await plainLoop();
for (let round = 0; round < rounds; round += 1) {
  const order = round % 2 === 0 ? ['template', 'plain'] : ['plain', 'template'];
  for (const kind of order) times[kind].push(await cpuSeconds(kind === 'template' ? templates : plainLoop));
}
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const rate = (kind) => contents.length / median(times[kind]);
console.log(`template     ${rate('template').toFixed(1)} workbooks/s of CPU time`);
console.log(
  `plain loop   ${rate('plain').toFixed(1)} workbooks/s of CPU time (the same values, no styles, names or rules)`,
);
console.log(`template costs ${(rate('plain') / rate('template')).toFixed(2)} x the plain loop`);
rmSync(folder, { recursive: true, force: true });
