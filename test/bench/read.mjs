// Workbooks read per second, one thread: this reader, fflate + saxes keeping every cell, exceljs.
// By CPU time of the process, so that other work on the machine disturbs less. The first rounds are not counted:
// until about 300 files are read, most of the time is the compiler's, for each of the three.
// Run: node test/bench/read.mjs [workbooks] [rounds]
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { bundleReader } from './bundle.mjs';
import { saxesRead } from './saxes-read.mjs';

const count = Number(process.argv[2] ?? 60);
const rounds = Number(process.argv[3] ?? 7);
const dir = join(tmpdir(), `hoc-tap-bench-workbooks-${count}`);

async function generate(seed) {
  const book = new ExcelJS.Workbook();
  for (let s = 0; s < 6; s += 1) {
    const sheet = book.addWorksheet(`Chỉ báo ${s + 1}`);
    sheet.columns = [{ width: 8 }, { width: 60 }, { width: 14 }, { width: 14 }, { width: 30 }, { width: 12 }];
    sheet.mergeCells('A1:F1');
    for (let row = 1; row <= 15; row += 1) {
      sheet.getCell(row, 1).value = row === 1 ? `Huyện số ${seed}` : `2.${s}.${row}`;
      if (row === 1) continue;
      sheet.getCell(row, 2).value =
        `Tỷ lệ người trong độ tuổi ${row} tham gia học tập thường xuyên, nhóm ${s} & tương đương`;
      sheet.getCell(row, 3).value = 1000 + seed * 7 + row;
      sheet.getCell(row, 4).value = 900 + seed * 3 + row;
      const ratio = sheet.getCell(row, 5);
      ratio.value = {
        formula: `IF(C${row}=0,"",D${row}/C${row})`,
        result: (900 + seed * 3 + row) / (1000 + seed * 7 + row),
      };
      ratio.numFmt = '0.00%';
      ratio.border = { top: { style: 'thin' }, bottom: { style: 'thin' } };
      sheet.getCell(row, 6).value = new Date(Date.UTC(2022, row % 12, 1 + s));
      if (row < 7) sheet.getCell(row, 7).value = `Báo cáo số ${seed}-${row}`;
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

if (!existsSync(dir)) {
  mkdirSync(dir);
  for (let i = 0; i < count; i += 1) writeFileSync(join(dir, `${i}.xlsx`), await generate(i));
}
const files = readdirSync(dir).map((name) => new Uint8Array(readFileSync(join(dir, name))));
const bundle = await bundleReader();
const { readXlsx } = await import(bundle.read);
const { nodeInflate } = await import(bundle.inflate);

const readers = {
  ours: (bytes) =>
    readXlsx(bytes, { inflate: nodeInflate }).sheets.reduce((n, sheet) => n + sheet.cells.length, 0),
  'fflate + saxes': saxesRead,
  exceljs: async (bytes) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes);
    return book.worksheets.length;
  },
};
const WARM_UP = 5;
const only = process.argv[4];
const load = (path) => new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)));
const repeated = (path) => Array(Math.max(1, Math.round(count / 3))).fill(load(path));
const sets = {
  typical: files,
  'examples/thap-muoi-2022.xlsx': repeated('examples/thap-muoi-2022.xlsx'),
  'templates/huyen-2021.xlsx': repeated('templates/huyen-2021/huyen-2021.xlsx'),
};
const median = (rates) => [...rates].sort((a, b) => a - b)[Math.floor(rates.length / 2)];
for (const [set, all] of Object.entries(sets)) {
  const rates = {};
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    for (const [name, read] of Object.entries(readers)) {
      if (only && name !== only) continue;
      const start = process.cpuUsage();
      for (const bytes of all) await read(bytes);
      const { user, system } = process.cpuUsage(start);
      rates[name] ??= [];
      if (round >= WARM_UP) rates[name].push((all.length * 1e6) / (user + system));
    }
  }
  console.log(`${set}: ${readers.ours(all[0])} cells, ${all[0].length} bytes; ${rounds} rounds interleaved`);
  for (const [name, own] of Object.entries(rates)) {
    const times = (other) =>
      rates[other] ? ` = ${(median(own) / median(rates[other])).toFixed(2)} x ${other}` : '';
    console.log(
      `  ${name}: ${median(own).toFixed(0)} a CPU second${times('exceljs')}${times('fflate + saxes')}`,
    );
  }
}
