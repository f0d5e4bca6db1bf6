/** Makes the workbooks of examples/dong-thap-2022 from its so-lieu.yaml: a province, its districts, some communes and schools. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { CriteriaSet } from '../src/criteria/schema.ts';
import { indicatorsOf } from '../src/criteria/walk.ts';
import { loadUnits, type Unit, type UnitList } from '../src/units/list.ts';
import type { InputValue, RosterRow, WorkbookContent } from '../src/workbook/content.ts';
import { writeWorkbook } from '../src/workbook/write/workbook.ts';
import { exampleContent } from './example-content.ts';

interface Book {
  readonly file: string;
  /** Another example, taken as it is. */
  readonly example?: string;
  readonly set?: string;
  readonly code?: string;
  /** A commune by its place in its district's list. */
  readonly within?: string;
  readonly nth?: number;
  readonly name?: string;
  readonly blank?: boolean;
  /** Share of the file that is left, as of one that was cut off. */
  readonly cut?: number;
  readonly fields?: Record<string, InputValue | null>;
  readonly rosters?: Record<string, { code?: string; name?: string; answers?: Record<string, string> }[]>;
}

interface Province {
  readonly year: number;
  readonly reporter: string;
  readonly base: Record<string, Record<string, InputValue>>;
  readonly workbooks: readonly Book[];
}

const NAME = 'dong-thap-2022';

/** Writes every workbook; throws where the file names a set or a unit that there is not. */
export async function writeProvince(root: string, setOf: (id: string) => CriteriaSet): Promise<void> {
  const folder = join(root, 'examples', NAME);
  const province = parse(readFileSync(join(folder, 'so-lieu.yaml'), 'utf8')) as Province;
  const units = await loadUnits('2023');
  for (const book of province.workbooks) {
    const { set, content } =
      book.example === undefined
        ? bookContent(book, province, setOf, units)
        : ofExample(join(root, 'examples', book.example), setOf);
    const bytes = await writeWorkbook(set, content);
    const path = join(folder, book.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      book.cut === undefined ? bytes : bytes.subarray(0, Math.round(bytes.length * book.cut)),
    );
  }
}

function ofExample(path: string, setOf: (id: string) => CriteriaSet) {
  const { setId, content } = exampleContent(readFileSync(path, 'utf8'));
  return { set: setOf(setId), content };
}

function bookContent(
  book: Book,
  { year, reporter, base }: Province,
  setOf: (id: string) => CriteriaSet,
  units: UnitList,
): { set: CriteriaSet; content: WorkbookContent } {
  const set = setOf(book.set ?? '');
  const unit = unitOf(book, units);
  const info = {
    'unit.name': unit?.name ?? book.name ?? '',
    ...(unit === undefined ? {} : { 'unit.code': unit.code }),
    'unit.province': 'Tỉnh Đồng Tháp',
    year,
    reporter,
  };
  if (book.blank) return { set, content: { info, fields: {}, rosters: {}, evidence: [] } };
  const all = Object.entries({ ...base[set.id], ...book.fields });
  const fields = Object.fromEntries(all.filter((entry): entry is [string, InputValue] => entry[1] !== null));
  const rosters = Object.entries(book.rosters ?? {}).map(([key, rows]): [string, RosterRow[]] => [
    key,
    rows.map(({ code, name, answers }) => ({
      name: name ?? (code === undefined ? '' : (units.byCode(code)?.name ?? '')),
      ...(code === undefined ? {} : { code }),
      ...(answers === undefined ? {} : { answers }),
    })),
  ]);
  return {
    set,
    content: { info, fields, rosters: Object.fromEntries(rosters), evidence: evidenceFor(set, year) },
  };
}

function unitOf({ code, within, nth, name, file }: Book, units: UnitList): Unit | undefined {
  const unit = within === undefined ? units.byCode(code ?? '') : units.communes(within)[nth ?? 0];
  if (unit === undefined && name === undefined) throw new Error(`${file}: no such unit`);
  return unit;
}

/** An invented document for every one that the set expects, so that only what is meant to be missing is missing. */
function evidenceFor(set: CriteriaSet, year: number): WorkbookContent['evidence'] {
  return indicatorsOf(set).flatMap(({ id, documents }, index) =>
    (documents ?? [{ label: { vi: 'Báo cáo kết quả thực hiện (giả định)' } }]).map(({ label }, at) => ({
      indicator: id,
      kind: 'Văn bản',
      number: `${index + 1}${at}/GĐ-VD`,
      date: `15/11/${year}`,
      issuer: 'Cơ quan giả định',
      summary: label.vi,
    })),
  );
}
