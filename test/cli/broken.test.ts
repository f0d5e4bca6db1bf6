/** A thoroughly broken workbook: everything at once, sorted, each with address, value seen, what was expected, how to mend it. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Result } from '../../src/result.ts';
import { parseAddress } from '../../src/xlsx/address.ts';
import { folder, run, shown, tooLong } from './command.ts';

const FILE = 'sai-nhieu-cho.xlsm';
const broken = () => {
  const cwd = folder();
  copyFileSync(new URL(`../fixtures/broken/${FILE}`, import.meta.url), join(cwd, FILE));
  return cwd;
};

it.each(['vi', 'en'])('%s: the report that an office gets', async (lang) => {
  const result = run(broken(), 'evaluate', FILE, '--lang', lang);
  expect(tooLong(result.stdout)).toEqual([]);
  await expect(shown(result)).toMatchFileSnapshot(`__snapshots__/broken.${lang}.txt`);
});

it('all at once: sorted by sheet and cell, every one with a sentence and a mend, every wrong value with its cell', () => {
  const { diagnostics, outcome } = JSON.parse(run(broken(), 'evaluate', FILE, '-f', 'json').stdout) as Result;
  expect(outcome).toBe('undecided');
  expect(new Set(diagnostics.map((d) => d.code)).size).toBeGreaterThan(25);
  for (const d of diagnostics) {
    expect(d.message.length).toBeGreaterThan(10);
    expect(d.fix.length).toBeGreaterThan(10);
    if (/^HT[23]/.test(d.code))
      expect([d.code, d.cell]).toEqual([d.code, expect.stringMatching(/^[A-Z]+\d+$/)]);
  }
  for (const sheet of new Set(diagnostics.map((d) => d.sheet))) {
    const rows = diagnostics
      .filter((d) => d.sheet === sheet)
      .map((d) => parseAddress(d.cell ?? 'A1')?.row ?? 0);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
  }
});
