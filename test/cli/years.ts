/** Workbooks of one unit or several over some years, for comparisons. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtInSet } from '../../src/sets/index.ts';
import type { WorkbookContent } from '../../src/workbook/content.ts';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';
import { CONTENT } from './filled.ts';

export interface YearOf {
  readonly unit: string;
  readonly code: string;
  readonly year: number;
  readonly fields?: Readonly<Record<string, string | number | null>>;
  readonly evidence?: WorkbookContent['evidence'];
}

/** Writes the base of all indicators met, with a unit, a year and some fields changed; null takes a field out. */
export async function writeYear(folder: string, name: string, of: YearOf): Promise<void> {
  const set = await builtInSet('huyen-2021');
  if (set === undefined) throw new Error('huyen-2021 is not built in');
  const fields = Object.fromEntries(
    Object.entries({ ...CONTENT.fields, ...of.fields }).filter(
      (entry): entry is [string, string | number] => entry[1] !== null,
    ),
  );
  const info = {
    'unit.name': of.unit,
    'unit.code': of.code,
    'unit.province': 'Tỉnh Đồng Tháp',
    year: of.year,
  };
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    await writeWorkbook(set, { ...CONTENT, info, fields, evidence: of.evidence ?? CONTENT.evidence }),
  );
}
