/** Hand-ins as a batch sees them: real workbooks written, read back and evaluated, without a disk. */
import { type Brief, briefOf } from '../../src/batch/brief.ts';
import { type FinishOptions, finish, type ResultStore } from '../../src/batch/finish.ts';
import type { BatchReport } from '../../src/batch/report.ts';
import type { CriteriaSet } from '../../src/criteria/schema.ts';
import { evaluateWorkbook } from '../../src/evaluate.ts';
import type { Result } from '../../src/result.ts';
import { builtInSet, SET_IDS } from '../../src/sets/index.ts';
import { loadUnits } from '../../src/units/list.ts';
import type { RosterRow, WorkbookContent } from '../../src/workbook/content.ts';
import { writeWorkbook } from '../../src/workbook/write/workbook.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';

const LISTS = { '2023': await loadUnits('2023'), '2025': await loadUnits('2025') };
const SETS = new Map<string, CriteriaSet>();
for (const id of SET_IDS) {
  const set = await builtInSet(id);
  if (set !== undefined) SETS.set(id, set);
}

export interface HandIn {
  readonly file: string;
  readonly set: string;
  readonly name?: string;
  readonly code?: string;
  readonly province?: string;
  readonly year?: number | null;
  readonly fields?: WorkbookContent['fields'];
  readonly rosters?: Readonly<Record<string, readonly RosterRow[]>>;
  readonly modified?: number;
  readonly sha256?: string;
}

/** What the workbook of a hand-in comes to. */
export async function resultOf(handIn: HandIn): Promise<Result> {
  const set = SETS.get(handIn.set);
  if (set === undefined) throw new Error(`no set ${handIn.set}`);
  const { name = '', code, province = 'Tỉnh Đồng Tháp', year = 2022 } = handIn;
  const info = {
    'unit.name': name,
    'unit.province': province,
    ...(code === undefined ? {} : { 'unit.code': code }),
    ...(year === null ? {} : { year }),
  };
  const bytes = await writeWorkbook(set, {
    info,
    fields: handIn.fields ?? {},
    rosters: handIn.rosters ?? {},
    evidence: [],
  });
  const input = { file: handIn.file, sha256: handIn.sha256 ?? handIn.file };
  const options = { inflate: nodeInflate, loadSet: builtInSet, setIds: SET_IDS };
  return (await evaluateWorkbook(new Uint8Array(bytes), input, options)).result;
}

export interface Finished {
  readonly report: BatchReport;
  readonly briefs: ReadonlyMap<string, Brief>;
  readonly result: (file: string) => Result;
  /** Codes of the findings on a file's indicator, or on the batch where no file is named. */
  readonly codes: (file?: string, indicator?: string) => string[];
}

/** A batch of results, finished. */
export function finished(
  results: readonly (readonly [Result, modified?: number])[],
  options: Partial<FinishOptions> = {},
): Finished {
  const kept = new Map(results.map(([result]) => [result.input.file, JSON.stringify(result)]));
  const store: ResultStore = {
    get: (file) => JSON.parse(kept.get(file) ?? '') as Result,
    put: (file, result) => void kept.set(file, JSON.stringify(result)),
  };
  const all = results.map(([result, modified = 0]) =>
    briefOf(result, modified, SETS.get(result.set?.id ?? '')),
  );
  const { report, briefs } = finish(
    all,
    store,
    { folder: 'thu-muc', skipped: [], problems: [] },
    {
      lang: 'vi',
      strict: false,
      rollUp: 'check',
      prefer: undefined,
      latest: 1e15,
      unfinished: 0,
      setOf: (id) => SETS.get(id),
      lists: LISTS,
      ...options,
    },
  );
  return {
    report,
    briefs,
    result: store.get,
    codes: (file, indicator) =>
      file === undefined
        ? report.diagnostics.map((d) => d.code)
        : store
            .get(file)
            .diagnostics.filter((d) => d.code.startsWith('HT50') && d.indicator === indicator)
            .map((d) => d.code),
  };
}

/** A commune of Tháp Mười with a grade. */
export const commune = (code: string, grade: string | null, more: Partial<HandIn> = {}): HandIn => ({
  file: `xa/${code}.xlsx`,
  set: 'xa-2014',
  name: LISTS['2023'].byCode(code)?.name ?? '',
  code,
  fields: grade === null ? {} : { '16a.grade': grade },
  ...more,
});

/** The thirteen communes of Tháp Mười. */
export const COMMUNES = LISTS['2023'].communes('872');
