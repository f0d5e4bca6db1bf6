/** Results for reporter tests: judged by the engine, with cells made up, so that they are as real ones are. */
import type { Diagnostic } from '../../src/diagnostics.ts';
import { assess } from '../../src/engine/assess.ts';
import type { Lang } from '../../src/messages/index.ts';
import type { ReportContext } from '../../src/reporters/types.ts';
import { type Result, toResult, unreadable } from '../../src/result.ts';
import type { ReadWorkbook } from '../../src/workbook/read/workbook.ts';
import { BASE, type Entries, huyen, over, submission } from '../engine/support.ts';

export const context = (lang: Lang): ReportContext => ({
  set: (id) => (id === huyen.id ? huyen : undefined),
  lang,
});

export interface Unit {
  readonly file?: string;
  readonly name?: string;
  readonly code?: string;
  readonly province?: string;
  readonly sheet?: string;
  readonly strict?: boolean;
  readonly lang?: Lang;
  readonly diagnostics?: readonly Diagnostic[];
}

/** Entries as in test/cases, over the base where everything is met; `bare` leaves the base out. */
export function resultOf(entries: Entries, unit: Unit = {}, bare = false): Result {
  const given = submission(bare ? entries : over(BASE, entries));
  const strict = unit.strict ?? false;
  const sheet = unit.sheet ?? 'Chỉ báo';
  const rows = new Map<string, number>();
  const read: ReadWorkbook = {
    submission: given,
    unit: {
      name: unit.name ?? 'Huyện Tháp Mười',
      code: unit.code ?? '872',
      province: unit.province ?? 'Tỉnh Đồng Tháp',
    },
    reporter: '',
    deadline: '',
    decision: '',
    documents: [],
    documentRows: [],
    subUnits: new Map(),
    diagnostics: [],
    usedRosters: [],
    place(field) {
      rows.set(field, rows.get(field) ?? rows.size + 5);
      return { sheet, cell: `E${rows.get(field)}` };
    },
  };
  return toResult(
    { file: unit.file ?? 'thap-muoi.xlsx', sha256: null },
    read,
    assess(huyen, given, { strict }),
    { diagnostics: unit.diagnostics ?? [], sheets: [sheet], strict, lang: unit.lang ?? 'vi' },
  );
}

/** A file that was cut off. */
export const broken = (file = 'cụt.xlsx', lang: Lang = 'vi'): Result =>
  unreadable({ file, sha256: null }, [{ code: 'HT109', args: { file } }], lang);

/** The report of Tháp Mười 2022, as far as outcomes go. */
export const THAP_MUOI: Entries = {
  năm: 2022,
  '2.2.1': 'đạt',
  '2.2.2': 'đạt',
  '2.2.3.part': 0,
  '2.2.3.whole': 0,
  '2.2.3.reason': 'Trên địa bàn huyện không có trung tâm GDTX',
  '2.2.4': 'đạt',
  '3.1.1.previous.rate': '1.83%',
  '3.1.1.current.rate': '1.39%',
  '3.1.1.verdict': 'chưa đạt',
  '3.1.2': 'đạt',
  '3.2.3': 'đạt',
};

export function indicator(result: Result, id: string): Result['indicators'][number] {
  const found = result.indicators.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no indicator ${id}`);
  return found;
}
