/** A workbook that another program has loaded and saved is still the same form. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { definedNames, district, elements, FILLED, partsOf } from './write-support.ts';

const python = ['/usr/bin/python3', 'python3'].find(
  (command) => spawnSync(command, ['-c', 'import openpyxl']).status === 0,
);
const required = process.env.HOC_TAP_REQUIRE_TOOLS === '1';

describe.skipIf(python === undefined && !required)('after openpyxl', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-openpyxl-'));
  let before: Uint8Array;
  let after: Uint8Array;

  beforeAll(async () => {
    before = await writeWorkbook(district(), FILLED);
    const file = join(folder, 'so.xlsx');
    writeFileSync(file, before);
    const script = 'import sys, openpyxl; b = openpyxl.load_workbook(sys.argv[1]); b.save(sys.argv[1])';
    const run = spawnSync(python ?? 'python3', ['-c', script, file], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    after = readFileSync(file);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const sheetParts = (bytes: Uint8Array) =>
    Object.entries(partsOf(bytes))
      .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
      .sort()
      .map(([, xml]) => xml);

  it('keeps every name', () => {
    const names = definedNames(partsOf(after));
    expect(names).toMatchObject(
      Object.fromEntries(
        Object.entries(definedNames(partsOf(before))).filter(([name]) => !name.includes('@')),
      ),
    );
  });

  it('keeps tables, values, formats and links; formulas, though not their results', () => {
    const [old, saved] = [before, after].map((bytes) => readXlsx(bytes, { inflate: nodeInflate }));
    expect(saved?.sheets.map((sheet) => sheet.tables)).toEqual(old?.sheets.map((sheet) => sheet.tables));
    const typed = (book: typeof old) =>
      book?.sheets.map((sheet) => sheet.cells.filter((cell) => cell.formula === undefined));
    const computed = (book: typeof old) =>
      book?.sheets.map((sheet) =>
        sheet.cells.filter((cell) => cell.formula !== undefined).map(({ ref }) => ref),
      );
    expect(typed(saved)).toEqual(typed(old));
    expect(computed(saved)).toEqual(computed(old));
    const links = old?.sheets.flatMap((sheet) =>
      sheet.cells.filter((cell) => cell.hyperlink?.startsWith('#')),
    );
    expect(links?.length).toBeGreaterThan(3 * 16);
  });

  it('keeps validations and protection', () => {
    const facts = (bytes: Uint8Array) =>
      sheetParts(bytes).map((xml) => ({
        rules: elements(xml, 'dataValidation')
          .map((rule) => [rule.sqref, rule.type ?? '', rule.prompt])
          .sort(),
        sheet: elements(xml, 'sheetProtection')[0]?.sheet,
      }));
    expect(facts(after)).toEqual(facts(before));
  });
});
