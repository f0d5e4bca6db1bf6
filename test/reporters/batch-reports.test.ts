/** A batch as a page and as a workbook: its units side by side, and what was found beside them. */
import { expect, it } from 'vitest';
import type { BatchReport } from '../../src/batch/report.ts';
import { loadBatchReporter } from '../../src/reporters/batch/load.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { contextOf } from './examples.ts';
import { province } from './province.ts';

const results = province(3);
const tally = { total: 7, met: 3, notMet: 3, undecided: 0, unreadable: 1 };
const report: BatchReport = {
  schema: 'hoc-tap/batch@1',
  tool: 'hoc-tap',
  folder: 'Đồng Tháp <2022>',
  strict: false,
  rollUp: 'check',
  complete: false,
  unfinished: 2,
  summary: { ...tally, sets: [], folders: [] },
  results,
  units: [],
  shares: [],
  skipped: [{ reason: 'lock', count: 3, files: ['~$a.xlsx', '~$b.xlsx'] }],
  diagnostics: [],
};

it('html: the folder, the sums, the units, what was passed over and what was not finished', async () => {
  const page = String(await (await loadBatchReporter('html'))(report, contextOf()));
  expect(page).toContain('<h1>Thư mục Đồng Tháp &lt;2022&gt;</h1>');
  expect(page).toContain('7 sổ: 3 đạt, 3 không đạt, 0 chưa đủ căn cứ, 1 không đọc được.');
  expect(page).toContain('ĐÃ DỪNG GIỮA CHỪNG: còn 2 sổ chưa đánh giá');
  expect(page).toContain('~$a.xlsx, ~$b.xlsx, và 1 tệp khác');
  for (const { unit } of results) if (unit !== null) expect(page).toContain(`>${unit.name}<`);
});

it('xlsx: the same, in sheets', async () => {
  const bytes = (await (await loadBatchReporter('xlsx'))(report, contextOf())) as Uint8Array;
  const { sheets } = readXlsx(bytes, { inflate: nodeInflate });
  const notes = sheets.find(({ name }) => name === 'Ghi nhận');
  const texts = (notes?.cells ?? []).flatMap(({ value }) => (value.kind === 'text' ? [value.value] : []));
  expect(texts).toContain('~$a.xlsx, ~$b.xlsx, và 1 tệp khác');
  expect(texts.some((text) => text.startsWith('ĐÃ DỪNG GIỮA CHỪNG'))).toBe(true);
  expect(
    sheets.find(({ name }) => name === 'Đơn vị')?.cells.filter(({ col, row }) => col === 1 && row > 4),
  ).toHaveLength(6);
});

it('two hand-ins of one unit are told apart by their files', async () => {
  const [first] = results.filter(({ set, unit }) => set !== null && unit !== null);
  if (first === undefined) throw new Error('no result');
  const name = first.unit?.name ?? '';
  const twice = ['a/cũ.xlsx', 'a/mới.xlsx'].map((file) => ({ ...first, input: { ...first.input, file } }));
  const page = String(await (await loadBatchReporter('html'))({ ...report, results: twice }, contextOf()));
  for (const { input } of twice) expect(page).toContain(`>${name} (${input.file})<`);
  expect(page).not.toContain(`<th scope="row" data-sort="${name}">`);
});
