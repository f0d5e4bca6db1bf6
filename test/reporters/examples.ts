/** The shipped examples judged, and every shipped set, for tests of reports on real workbooks. */
import { readFileSync } from 'node:fs';
import type { CriteriaSet } from '../../src/criteria/schema.ts';
import { evaluateWorkbook } from '../../src/evaluate.ts';
import type { Lang } from '../../src/messages/index.ts';
import type { ReportContext } from '../../src/reporters/types.ts';
import type { Result } from '../../src/result.ts';
import { builtInSet, SET_IDS } from '../../src/sets/index.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';

const loaded = await Promise.all(SET_IDS.map((id) => builtInSet(id)));
export const sets = new Map(
  loaded.filter((set) => set !== undefined).map((set): [string, CriteriaSet] => [set.id, set]),
);

/** The example of each set. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  'huyen-2021': 'thap-muoi-2022',
  'tinh-2021': 'tinh-hoc-tap-vi-du-2022',
  'thanh-pho-unesco-2026': 'gia-loc-2026',
  'xa-2014': 'phuong-2021',
  'don-vi-2020': 'don-vi-hoc-tap-vi-du-2022',
};

export const contextOf = (lang: Lang = 'vi'): ReportContext => ({ lang, set: (id) => sets.get(id) });

export const exampleBytes = (name: string): Uint8Array =>
  readFileSync(new URL(`../../examples/${name}.xlsx`, import.meta.url));

/** A workbook judged as `evaluate` does. */
export async function judged(bytes: Uint8Array, file: string): Promise<Result> {
  const options = { inflate: nodeInflate, loadSet: builtInSet, setIds: SET_IDS };
  return (await evaluateWorkbook(bytes, { file, sha256: null }, options)).result;
}

export const example = (name: string): Promise<Result> => judged(exampleBytes(name), `${name}.xlsx`);
