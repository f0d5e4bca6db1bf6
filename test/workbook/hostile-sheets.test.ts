import { expect, it } from 'vitest';
import { evaluateWorkbook } from '../../src/evaluate.ts';
import { builtInSet, SET_IDS } from '../../src/sets/index.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { HOSTILE_SHEETS } from './hostile-sheets.ts';

const options = { inflate: nodeInflate, loadSet: builtInSet, setIds: SET_IDS };

// Time and memory are measured by test/bench/hostile.mjs; here only what is said counts.
it.each(HOSTILE_SHEETS)('$name: $code', async ({ make, code }) => {
  const { result } = await evaluateWorkbook(make(), { file: 'so.xlsx', sha256: null }, options);
  const codes = result.diagnostics.map((d) => d.code);
  if (code !== undefined) expect(codes).toContain(code);
  // Bounded: as many of each code and sheet as are listed.
  expect(codes.length).toBeLessThan(1000);
  // 3.1.1 of the real report is not met, and no garbage elsewhere makes it so; an unreadable file says nothing.
  if (code !== 'HT112') expect(result.blocking).toContain('3.1.1');
});
