/** All documents of a workbook as an index, with what a reviewer would ask about each, and what is missing. Pure. */
import type { CriteriaSet } from '../../criteria/schema.ts';
import { indicatorsOf } from '../../criteria/walk.ts';
import { harmless } from '../../inert.ts';
import type { Lang } from '../../messages/index.ts';
import type { Result, ResultDiagnostic } from '../../result.ts';
import { parseAddress } from '../../xlsx/address.ts';
import type { TableDocument } from '../tables/types.ts';
import { WIDTH, wrap } from '../terminal.ts';

const WORDS = {
  vi: {
    title: 'Danh mục minh chứng',
    year: (year: number) => `năm ${year}`,
    missing: 'Còn thiếu',
    columns: [
      'TT',
      'Chỉ báo',
      'Loại văn bản',
      'Số, ký hiệu',
      'Ngày',
      'Cơ quan ban hành',
      'Trích yếu',
      'Tệp hoặc liên kết',
      'Cần xem lại',
    ],
    missingColumns: ['Chỉ báo', 'Nội dung', 'Còn thiếu'],
    counted: (documents: number, notes: number, missing: number) =>
      `${documents} văn bản; ${notes} ghi nhận cần xem lại; ${missing} chỗ còn thiếu.`,
    none: 'Chưa ghi văn bản nào.',
  },
  en: {
    title: 'Index of evidence',
    year: (year: number) => `${year}`,
    missing: 'Missing',
    columns: [
      'No.',
      'Indicator',
      'Kind',
      'Number, symbol',
      'Date',
      'Issuer',
      'Summary',
      'File or link',
      'To look at',
    ],
    missingColumns: ['Indicator', 'Text', 'Missing'],
    counted: (documents: number, notes: number, missing: number) =>
      `${documents} documents; ${notes} things to look at; ${missing} missing.`,
    none: 'No documents yet.',
  },
} as const;

const WIDTHS = [5, 14, 14, 20, 12, 24, 56, 24, 44];
/** Codes on what an indicator lacks; the others are on a row. */
const LACKS = ['HT401', 'HT402'];

interface IndexRow {
  readonly indicators: readonly string[];
  /** Kind, number, date, issuer, summary, file. */
  readonly texts: readonly string[];
  readonly notes: readonly ResultDiagnostic[];
}

interface EvidenceIndex {
  readonly head: string;
  readonly rows: readonly IndexRow[];
  readonly lacks: readonly (ResultDiagnostic & { readonly text: string })[];
}

/** The index of a result that was read. */
export function indexOf(result: Result, set: CriteriaSet | undefined, lang: Lang): EvidenceIndex {
  const rowOf = (place: { readonly sheet: string | null; readonly cell: string | null }) =>
    `${place.sheet}!${parseAddress(place.cell ?? '')?.row}`;
  const about = result.diagnostics.filter(({ code }) => code.startsWith('HT4'));
  const rows = new Map<string, IndexRow>();
  for (const { indicator, kind, number, date, issuer, summary, file, ...place } of result.evidence ?? []) {
    const at = rowOf(place);
    rows.set(at, {
      indicators: [...(rows.get(at)?.indicators ?? []), indicator],
      texts: [kind, number, date, issuer, summary, file],
      notes: about.filter((d) => !LACKS.includes(d.code) && rowOf(d) === at),
    });
  }
  const texts = new Map(
    set === undefined ? [] : indicatorsOf(set).map(({ id, text, en }) => [id, lang === 'vi' ? text : en]),
  );
  return {
    head: [
      result.unit?.name ?? '',
      result.unit?.province ?? '',
      result.year === null ? '' : WORDS[lang].year(result.year),
    ]
      .filter((part) => part !== '')
      .join(', '),
    rows: [...rows.values()],
    lacks: about
      .filter(({ code }) => LACKS.includes(code))
      .map((d) => ({ ...d, text: texts.get(d.indicator ?? '') ?? '' })),
  };
}

const counted = ({ rows, lacks }: EvidenceIndex, lang: Lang) =>
  WORDS[lang].counted(
    rows.length,
    rows.reduce((sum, row) => sum + row.notes.length, 0),
    lacks.length,
  );
const noteText = ({ code, message }: ResultDiagnostic) => `${code}: ${message}`;

/** As tables: the documents, then what is missing. */
export function indexTables(index: EvidenceIndex, lang: Lang): TableDocument {
  const words = WORDS[lang];
  return {
    lang,
    title: words.title,
    lines: [index.head, counted(index, lang)],
    sections: [
      {
        heading: words.title,
        columns: words.columns.map((header, i) => ({ header, width: WIDTHS[i] ?? 12 })),
        rows: index.rows.map(({ indicators, texts, notes }, i) => [
          { number: i + 1 },
          indicators.join(', '),
          ...texts,
          notes.map(noteText).join('\n'),
        ]),
      },
      {
        heading: words.missing,
        columns: words.missingColumns.map((header, i) => ({ header, width: [10, 90, 70][i] ?? 12 })),
        rows: index.lacks.map((d) => [d.indicator, d.text, noteText(d)]),
      },
    ],
  };
}

/** For the screen, within 80 columns; only the count with `quiet`. */
export function indexText(given: EvidenceIndex, lang: Lang, quiet: boolean): string {
  const index = harmless(given);
  const words = WORDS[lang];
  const head = wrap(`${words.title}: ${index.head}`, WIDTH);
  if (quiet) return `${[...head, counted(index, lang)].join('\n')}\n`;
  const rows = index.rows.flatMap(({ indicators, texts, notes }, i) => {
    const [kind, number, date, issuer, summary, file] = texts;
    const line = [[kind, number].filter(Boolean).join(' '), date, issuer, summary, file].filter(Boolean);
    const first = `${String(i + 1).padStart(3)}. `;
    return [
      ...wrap(`${indicators.join(', ')}  ${line.join('; ')}`, WIDTH, first, '     '),
      ...notes.flatMap((note) => wrap(noteText(note), WIDTH, '     ! ', '       ')),
    ];
  });
  const lacks = index.lacks.flatMap((d) => wrap(`${d.indicator ?? ''}  ${noteText(d)}`, WIDTH, '  ', '    '));
  return `${[
    ...head,
    '',
    ...(rows.length === 0 ? [words.none] : rows),
    ...(lacks.length === 0 ? [] : ['', words.missing, ...lacks]),
    '',
    counted(index, lang),
  ].join('\n')}\n`;
}
