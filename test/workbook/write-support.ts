/** What the tests of the writer share: sets, a filled report, the package taken apart without the project's reader. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'yaml';
import { type CriteriaSet, criteriaSetSchema } from '../../src/criteria/schema.ts';
import { BLANK, type WorkbookContent } from '../../src/workbook/content.ts';

/** The shipped set of a district. */
export function district(): CriteriaSet {
  const file = new URL('../../templates/huyen-2021/criteria.yaml', import.meta.url);
  return criteriaSetSchema.parse(parse(readFileSync(file, 'utf8')));
}

/** A set that strains the layout: 60 indicators, words with commas, a sheet name with an apostrophe, no owner. */
export function strange(): CriteriaSet {
  const set = structuredClone(district());
  const criterion = set.standards[1]?.criteria[0];
  const model = criterion?.indicators[0];
  if (criterion === undefined || model?.measure.kind !== 'ratio')
    throw new Error('the district set has changed');
  const { measure } = model;
  criterion.indicators = Array.from({ length: 60 }, (_, index) => ({
    ...model,
    id: `2.1.${index + 1}`,
    owners: [],
  }));
  const [first] = criterion.indicators;
  if (first !== undefined) {
    first.measure = {
      ...measure,
      requirement: { op: '<', value: '0.0005' },
      roster: {
        roster: 'agencies',
        answers: 'rating',
        header: { vi: 'Xếp loại', en: 'Rating' },
        counted: ['Tốt, khá', 'Giỏi "A"'],
        others: ['Kém'],
      },
    };
  }
  const agencies = set.rosters.agencies;
  if (agencies !== undefined) agencies.sheet = "Đơn vị 'A' & B";
  return set;
}

const communes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Xã Mỹ Đông ${index + 1}`,
    code: `0${30_037 + index}`,
  }));

export const FILLED: WorkbookContent = {
  info: {
    'unit.name': 'Huyện Tháp Mười',
    'unit.code': '872',
    'unit.province': 'Tỉnh Đồng Tháp',
    year: 2022,
    deadline: '10/11/2022',
  },
  fields: {
    '2.1.1.part': 33,
    '2.1.1.whole': '33/33',
    '2.2.3.verdict': 'Không áp dụng',
    '2.2.3.reason': '=1+1',
    '3.1.1.previous.rate': '1.83%',
    '3.1.1.current.rate': '1.39%',
    '3.1.2.solid.part': 12.5,
    '3.2.2.rate': '0.049%',
  },
  rosters: {
    communes: communes(13).map((row, index) => ({
      ...row,
      answers: { '2.1.2': index === 0 ? 'Khá' : 'Tốt', '2.2.4': 'Có' },
    })),
  },
  evidence: [
    {
      indicator: '1.1.1',
      kind: 'Kế hoạch',
      number: '212/KH-UBND',
      date: '17/01/2022',
      summary: '-Kế hoạch năm',
    },
    { indicator: '1.1.2', number: '+84', date: '31/02/2022', summary: '@SUM(A1)', file: 'báo cáo.pdf' },
  ],
};

export const withCommunes = (count: number): WorkbookContent => ({
  ...BLANK,
  rosters: { communes: communes(count) },
});

/** Parts of a workbook as text, by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

const unescapeXml = (text: string) =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Attributes of every element of a name. */
export function elements(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<${name}(?=[\\s/>])([^>]*)>`, 'g'))].map((match) =>
    Object.fromEntries(
      [...(match[1] ?? '').matchAll(/([\w:]+)="([^"]*)"/g)].map((a) => [a[1] ?? '', unescapeXml(a[2] ?? '')]),
    ),
  );
}

/** Defined names with their references, those of the whole workbook and (as `name@sheet`) those of one sheet. */
export function definedNames(parts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...(parts['xl/workbook.xml'] ?? '').matchAll(/<definedName ([^>]*)>([^<]*)</g)].map((match) => {
      const { name = '', localSheetId } = elements(`<n ${match[1]}>`, 'n')[0] ?? {};
      return [localSheetId === undefined ? name : `${name}@${localSheetId}`, unescapeXml(match[2] ?? '')];
    }),
  );
}

/** A sheet's XML by its name. */
export function sheetXml(parts: Record<string, string>, name: string): string {
  const index = elements(parts['xl/workbook.xml'] ?? '', 'sheet').findIndex((sheet) => sheet.name === name);
  return parts[`xl/worksheets/sheet${index + 1}.xml`] ?? '';
}

/** Addresses a range covers. */
export function cellsOf(range: string): string[] {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range);
  if (match === null) throw new Error(`no range: ${range}`);
  const number = (letters: string) =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const [, left = '', top = '', right = left, bottom = top] = match;
  const cells: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row++) {
    for (let col = number(left); col <= number(right); col++)
      cells.push(`${String.fromCharCode(64 + col)}${row}`);
  }
  return cells;
}
