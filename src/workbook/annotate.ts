/** A copy of the user's own workbook with its diagnostics: notes on the cells, and a sheet that lists them. Pure. */
import type { Severity } from '../diagnostics.ts';
import type { Lang } from '../messages/index.ts';
import { inLanguage } from '../reporters/in-language.ts';
import type { Result, ResultDiagnostic } from '../result.ts';
import { pack } from '../xlsx/pack.ts';
import { addNotes } from '../xlsx/patch/notes.ts';
import { OpenPackage } from '../xlsx/patch/package.ts';
import { addSheet, sheetParts } from '../xlsx/patch/sheet.ts';
import type { Inflate } from '../xlsx/types.ts';

interface Words {
  readonly sheet: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly columns: readonly string[];
  readonly title: (file: string) => string;
  readonly none: string;
  readonly more: (count: number) => string;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  vi: {
    sheet: 'Lỗi',
    severity: { error: 'lỗi', warning: 'cảnh báo', info: 'ghi chú' },
    columns: ['Mã', 'Loại', 'Chỉ báo', 'Ô', 'Nội dung', 'Cách xử lý'],
    title: (file) =>
      `Bản sao có ghi chú của ${file}. Số liệu, công thức giữ nguyên; sửa ở sổ gốc. Bấm vào cột Ô để tới ô.`,
    none: 'Không có gì cần sửa hoặc xem lại.',
    more: (count) => `… và ${count} mục nữa, xem trang Lỗi.`,
  },
  en: {
    sheet: 'Lỗi',
    severity: { error: 'error', warning: 'warning', info: 'note' },
    columns: ['Code', 'Kind', 'Indicator', 'Cell', 'Message', 'To do'],
    title: (file) =>
      `Copy of ${file} with notes. Figures and formulas are as they were; mend the original. Press the Cell column to go there.`,
    none: 'Nothing to mend or to look at.',
    more: (count) => `… and ${count} more, see the sheet Lỗi.`,
  },
};

/** Most diagnostics that one note tells; all of them stand in the sheet. */
const MOST_IN_NOTE = 6;

/**
 * The annotated copy. Parts that need no change keep their bytes; added are comments, their drawing, one sheet, its styles,
 * and what leads to these. Throws XlsxError for a file that is no workbook.
 */
export function annotate(
  bytes: Uint8Array,
  of: Result,
  conclusion: string,
  inflate: Inflate,
  lang: Lang,
): Uint8Array {
  const words = WORDS[lang];
  const result = inLanguage(of, lang);
  const book = new OpenPackage(bytes, inflate);
  const { parts } = sheetParts(book);
  for (const [sheet, cells] of byCell(result.diagnostics)) {
    const part = parts.get(sheet);
    if (part === undefined || part === '') continue;
    addNotes(book, part, new Map([...cells].map(([cell, list]) => [cell, noteText(list, words)])));
  }
  const file = result.input.file.split(/[\\/]/).at(-1) ?? '';
  addSheet(book, {
    name: words.sheet,
    widths: [9, 11, 10, 22, 70, 60],
    above: [
      words.title(file),
      result.diagnostics.length === 0 ? `${conclusion} ${words.none}` : conclusion,
      '',
    ],
    header: words.columns,
    rows: result.diagnostics.map((d) => [
      { text: d.code },
      { text: words.severity[d.severity] },
      { text: d.indicator ?? '' },
      place(d, parts),
      { text: d.message },
      { text: d.fix },
    ]),
  });
  return pack(book.parts);
}

function place({ sheet, cell }: ResultDiagnostic, parts: ReadonlyMap<string, string>) {
  if (sheet === null) return { text: '' };
  const text = cell === null ? sheet : `${sheet}!${cell}`;
  return parts.has(sheet) ? { text, link: `'${sheet.replaceAll("'", "''")}'!${cell ?? 'A1'}` } : { text };
}

function byCell(diagnostics: readonly ResultDiagnostic[]): Map<string, Map<string, ResultDiagnostic[]>> {
  const sheets = new Map<string, Map<string, ResultDiagnostic[]>>();
  for (const diagnostic of diagnostics) {
    const { sheet, cell } = diagnostic;
    if (sheet === null || cell === null) continue;
    const cells = sheets.get(sheet) ?? new Map<string, ResultDiagnostic[]>();
    sheets.set(sheet, cells);
    cells.set(cell, [...(cells.get(cell) ?? []), diagnostic]);
  }
  return sheets;
}

function noteText(list: readonly ResultDiagnostic[], words: Words): string {
  const told = list.slice(0, MOST_IN_NOTE).map((d) => {
    const of = d.indicator === null ? '' : ` ${d.indicator}`;
    return `${d.code} (${words.severity[d.severity]})${of}: ${d.message}\n→ ${d.fix}`;
  });
  const more = list.length > MOST_IN_NOTE ? [words.more(list.length - MOST_IN_NOTE)] : [];
  return [...told, ...more].join('\n');
}
