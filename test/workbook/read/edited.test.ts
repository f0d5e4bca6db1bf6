/** Workbooks that LibreOffice itself has edited (test/fixtures/edit-libreoffice.py): names move as a program moves them. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { evaluateWorkbook } from '../../../src/evaluate.ts';
import type { Result } from '../../../src/result.ts';
import { builtInSet, SET_IDS } from '../../../src/sets/index.ts';
import { nodeInflate } from '../../../src/xlsx/node-inflate.ts';
import { bookOf, conclusion, FULL, indicator, news, said } from './support.ts';

const options = { inflate: nodeInflate, loadSet: builtInSet, setIds: SET_IDS };
const evaluate = async (edit: string): Promise<Result> => {
  const bytes = readFileSync(new URL(`../../fixtures/valid/libreoffice-${edit}.xlsx`, import.meta.url));
  return (await evaluateWorkbook(new Uint8Array(bytes), { file: edit, sha256: null }, options)).result;
};
let before: Result;
beforeAll(async () => {
  before = (await bookOf(FULL)).result();
});

it.each([
  ['insert', 'rows and columns inserted on every sheet, above and within'],
  ['sheets', 'sheets moved, renamed with an apostrophe, hidden'],
  ['sort', 'a roster sorted, rows and columns hidden'],
  ['copy', 'two sheets copied'],
])('%s: %s', async (edit) => {
  const result = await evaluate(edit);
  expect(conclusion(result)).toEqual(conclusion(before));
  expect(news(before, result)).toEqual([]);
});

it('copy-changed: another value in the copy is HT124', async () => {
  const result = await evaluate('copy-changed');
  expect(news(before, result)).toEqual(['HT124']);
  expect(said(result)).toContain('HT124 Chỉ báo!D22');
  expect(indicator(result, '2.2.1').outcome).toBe('undecided');
});

it('delete-row: HT123', async () => {
  const result = await evaluate('delete-row');
  expect(news(before, result)).toEqual(['HT123']);
  expect(result.diagnostics.find((d) => d.code === 'HT123')?.args).toEqual({ field: '2.2.1.whole' });
  expect(indicator(result, '2.2.1').outcome).toBe('undecided');
});

it('cut: a value moved onto another input takes its name along, and both are told', async () => {
  const result = await evaluate('cut');
  expect(news(before, result)).toEqual(['HT122', 'HT203', 'HT305']);
  expect(said(result)).toEqual(
    expect.arrayContaining(['HT122 Chỉ báo!D22', 'HT305 Chỉ báo!D22', 'HT203 Chỉ báo!D31']),
  );
  for (const id of ['2.2.1', '2.2.4']) expect(indicator(result, id).outcome).toBe('undecided');
});
