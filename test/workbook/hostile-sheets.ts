/** Workbooks of this program with thousands of rows of garbage below a table, and what must be said of each. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DiagnosticCode } from '../../src/diagnostics.ts';

export interface HostileSheet {
  readonly name: string;
  /** Must be among the findings; undefined where the rows are none of a table's and there is nothing to say. */
  readonly code: DiagnosticCode | undefined;
  readonly make: () => Uint8Array;
}

const ROWS = 30_000;
/** Rows below which a list of sub-units is read, and every finding kept in part. */
const READ = 4_500;
/** Sheets of the template huyen-2021, by how their names begin. */
type SheetName = 'Chỉ báo' | 'Minh chứng' | 'Cơ quan' | 'Xã';

/** Part of a sheet; the writer numbers them in the order of the tabs. */
function partOf(files: Record<string, Uint8Array>, sheet: SheetName): string {
  const names = [
    ...strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet [^>]*name="([^"]*)"/g),
  ];
  const index = names.findIndex(([, name]) => name?.startsWith(sheet));
  if (index < 0) throw new Error(`no sheet ${sheet}`);
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** The real report with rows of these texts added below all that stands on a sheet. */
function garbage(
  sheet: SheetName,
  count: number,
  texts: (row: number) => readonly string[],
): () => Uint8Array {
  return () => {
    const files = unzipSync(
      new Uint8Array(readFileSync(new URL('../../examples/thap-muoi-2022.xlsx', import.meta.url))),
    );
    const part = partOf(files, sheet);
    const xml = strFromU8(files[part] ?? new Uint8Array());
    const last = Math.max(...[...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row)));
    const rows = Array.from({ length: count }, (_, i) => {
      const row = last + 1 + i;
      const cells = texts(i).map((text, col) => {
        const ref = `${String.fromCharCode(65 + col)}${row}`;
        return `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
      });
      return `<row r="${row}">${cells.join('')}</row>`;
    });
    return zipSync({
      ...files,
      [part]: strToU8(xml.replace('</sheetData>', `${rows.join('')}</sheetData>`)),
    });
  };
}

const KINDS: readonly (readonly [string, (row: number) => readonly string[]])[] = [
  ['communes', (i) => [`Xã ${i}`, `${i}`, 'Tốt', 'Có']],
  ['words of no meaning', (i) => [`rác ${i}`, `m${i}`, `không rõ ${i}`, `gì ${i}`]],
  ['the same words', () => ['rác rác', 'x9', 'lung tung', 'abc']],
  ['roster headers', () => ['Tên đơn vị', 'Mã đơn vị', '2.1.2', '2.2.4']],
  ['evidence headers', () => ['Mã chỉ báo', 'Loại văn bản', 'Số, ký hiệu', '2.1.1']],
  ['rows of one indicator', () => ['2.2.1', 'Tỷ lệ', 'abc', '5']],
  ['labels', () => ['Năm đánh giá', '2022', 'Tên đơn vị được đánh giá', 'huyen-2021']],
];

const of = (sheet: SheetName, code: (kind: string) => DiagnosticCode | undefined) =>
  KINDS.map(
    ([kind, texts]): HostileSheet => ({
      name: `${sheet}: ${ROWS} rows of ${kind}`,
      code: code(kind),
      make: garbage(sheet, ROWS, texts),
    }),
  );

export const HOSTILE_SHEETS: readonly HostileSheet[] = [
  ...of('Chỉ báo', (kind) => (kind === 'roster headers' ? 'HT143' : undefined)),
  ...of('Minh chứng', (kind) => (kind === 'evidence headers' ? undefined : 'HT142')),
  ...of('Cơ quan', (kind) => (kind === 'roster headers' ? 'HT143' : 'HT142')),
  ...of('Xã', (kind) => (kind === 'roster headers' ? 'HT143' : 'HT142')),
  {
    name: `Xã: ${READ} communes with answers of no meaning`,
    code: 'HT140',
    make: garbage('Xã', READ, (i) => [`Xã ${i}`, `x${i}`, `không rõ ${i}`, `gì ${i}`]),
  },
  {
    name: `Minh chứng: ${READ} documents of unknown codes`,
    code: 'HT141',
    make: garbage('Minh chứng', READ, (i) => [`9.9.${i}`, 'Kế hoạch', `${i}/KH`, 'không ngày']),
  },
  {
    name: 'Xã: a million rows of names',
    code: 'HT112',
    make: garbage('Xã', 1_000_000, () => ['Xã']),
  },
];
