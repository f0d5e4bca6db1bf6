/**
 * The same reports saved by several programs (test/fixtures/make-corpus.ts): all give the same result. Of WPS Office and
 * Google Sheets there are imitations only.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateWorkbook } from '../../../src/evaluate.ts';
import type { Result } from '../../../src/result.ts';
import { builtInSet, SET_IDS } from '../../../src/sets/index.ts';
import { nodeInflate } from '../../../src/xlsx/node-inflate.ts';
import { bookOf, conclusion, FULL, news, parse, readBook, said, THAP_MUOI } from './support.ts';

const DIR = new URL('../../fixtures/corpus/', import.meta.url);
const REPORTS = { 'thap-muoi': THAP_MUOI, 'day-du': FULL } as const;
const PRODUCERS = [
  'exceljs',
  'gnumeric',
  'hoc-tap',
  'imitation-google-sheets',
  'imitation-wps',
  'libreoffice',
  'libreoffice-ods',
  'libreoffice-ooxml',
  'libreoffice-openpyxl',
  'openpyxl',
  'openpyxl-filled',
  'sheetjs',
  'sheetjs-values',
  'xlsxwriter',
];
/** What programs that drop tables, or names as well, make the reader say more: the same verdict, found another way. */
const LOST: Readonly<Record<string, readonly string[]>> = {
  gnumeric: ['HT125'],
  'imitation-google-sheets': ['HT121', 'HT125'],
  sheetjs: ['HT125'],
  'sheetjs-values': ['HT121', 'HT125'],
};
const options = { inflate: nodeInflate, loadSet: builtInSet, setIds: SET_IDS };
const bytes = (file: string) => new Uint8Array(readFileSync(new URL(file, DIR)));
const evaluate = async (file: string): Promise<Result> =>
  (await evaluateWorkbook(bytes(file), { file, sha256: null }, options)).result;

it('every report is there from every producer', () => {
  const expected = Object.keys(REPORTS).flatMap((name) => PRODUCERS.map((p) => `${name}-${p}.xlsx`));
  expect(
    readdirSync(DIR)
      .filter((name) => name.endsWith('.xlsx'))
      .sort(),
  ).toEqual(expected.sort());
});

describe.each(Object.keys(REPORTS) as (keyof typeof REPORTS)[])('%s', (name) => {
  it.each(PRODUCERS)('saved by %s', async (producer) => {
    const expected = (await bookOf(REPORTS[name])).result();
    const result = await evaluate(`${name}-${producer}.xlsx`);
    expect(conclusion(result)).toEqual(conclusion(expected));
    const more = LOST[producer] ?? [];
    const rest = { diagnostics: result.diagnostics.filter((d) => !more.includes(d.code)) };
    expect(said(rest)).toEqual(said(expected));
    expect([...new Set(result.diagnostics.map((d) => d.code))]).toEqual(expect.arrayContaining([...more]));
  });

  it('the documents are the same too', () => {
    const documents = (file: string) =>
      readBook(parse(bytes(file))).documents.map(({ at: _, ...document }) => document);
    const first = documents(`${name}-hoc-tap.xlsx`);
    for (const producer of PRODUCERS)
      expect([producer, documents(`${name}-${producer}.xlsx`)]).toEqual([producer, first]);
  });
});

it('the real report: 15 đạt, 3.1.1 chưa đạt by 0.44 points', async () => {
  for (const producer of PRODUCERS) {
    const result = await evaluate(`thap-muoi-${producer}.xlsx`);
    expect(result).toMatchObject({ outcome: 'not-met', blocking: ['3.1.1'], counts: { met: 15, notMet: 1 } });
    expect(result.indicators.find((i) => i.id === '3.1.1')?.value).toBe('0.44');
  }
});

it.each(Object.keys(REPORTS) as (keyof typeof REPORTS)[])(
  '%s in a workbook of template 1.0.0, which had no live results',
  async (name) => {
    const expected = (await bookOf(REPORTS[name])).result();
    const result = await evaluate(`../valid/${name}-mau-1.0.0.xlsx`);
    expect(conclusion(result)).toEqual(conclusion(expected));
    expect(news(expected, result)).toEqual([]);
  },
);
