/**
 * One row an indicator, for Excel: UTF-8 with BOM, CRLF, quoting by RFC 4180. Vietnamese Excel separates by `;` and
 * writes decimal commas, so `vi` does too; `en` has `,` and decimal points.
 */
import type { CriteriaSet, Indicator } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import { cellText } from '../inert.ts';
import { exact } from '../messages/format.ts';
import type { Lang } from '../messages/index.ts';
import { isUnreadable, type Result, type ResultIndicator } from '../result.ts';
import { ownIndicators } from './department.ts';
import { inLanguage } from './in-language.ts';
import type { ReportContext, TextReporter } from './types.ts';
import {
  assumptionMark,
  basisWord,
  levelFigure,
  outcomeWord,
  requirementOf,
  selfAssessmentWord,
  unitOutcomeWord,
} from './words.ts';

/** A text, or a number (a decimal text of this program's own), which stays a number for the spreadsheet. */
export type CsvCell = string | null | { readonly number: string | number | null };

const HEADER = {
  vi: [
    'Tệp',
    'Đơn vị',
    'Mã đơn vị',
    'Tỉnh',
    'Năm',
    'Bộ tiêu chí',
    'Kết luận',
    'Mức độ',
    'Mã chỉ báo',
    'Nội dung chỉ báo',
    'Yêu cầu',
    'Giá trị',
    'Số đạt',
    'Tổng số',
    'Kết quả',
    'Mức của chỉ báo',
    'Căn cứ',
    'Tự đánh giá',
    'Ô',
    'Diễn giải',
  ],
  en: [
    'File',
    'Unit',
    'Unit code',
    'Province',
    'Year',
    'Criteria set',
    'Conclusion',
    'Level',
    'Indicator',
    'Indicator text',
    'Required',
    'Value',
    'Part',
    'Whole',
    'Outcome',
    'Indicator level',
    'Basis',
    'Self-assessment',
    'Cells',
    'Message',
  ],
} as const satisfies Record<Lang, readonly string[]>;

export const CSV_BOM = '\uFEFF';

/** All results under one header; a file that could not be read gives one row with its diagnostics. */
export const csv: TextReporter = (results, context) => [...csvPieces(results, context)].join('');

/** The same in pieces, one for each result. */
export function* csvPieces(results: Iterable<Result>, { lang, set: setOf }: ReportContext): Iterable<string> {
  yield CSV_BOM + csvLine(HEADER[lang], lang);
  for (const result of results) {
    const set = result.set === null ? undefined : setOf(result.set.id);
    const rows = resultRows(ownIndicators(inLanguage(result, lang)), set, lang);
    yield rows.map((row) => csvLine(row, lang)).join('');
  }
}

function resultRows(result: Result, set: CriteriaSet | undefined, lang: Lang): CsvCell[][] {
  const unit = unitCells(result, lang);
  if (isUnreadable(result)) {
    const why = result.diagnostics.map((d) => `${d.code}: ${d.message} ${d.fix}`).join(' ');
    const blank = HEADER[lang].slice(unit.length + 1).map(() => null);
    return [[...unit, ...blank, why]];
  }
  const known = new Map((set === undefined ? [] : indicatorsOf(set)).map((i) => [i.id, i]));
  return result.indicators.map((item) => [...unit, ...indicatorCells(item, known.get(item.id), lang)]);
}

function unitCells(result: Result, lang: Lang): CsvCell[] {
  const { unit, set } = result;
  return [
    result.input.file,
    unit?.name ?? null,
    unit?.code ?? null,
    unit?.province ?? null,
    { number: result.year },
    set === null ? null : `${set.id} ${set.version}`,
    `${assumptionMark(result, lang)}${unitOutcomeWord(result.outcome, lang)}`,
    levelFigure(result),
  ];
}

function indicatorCells(item: ResultIndicator, indicator: Indicator | undefined, lang: Lang): CsvCell[] {
  return [
    item.id,
    indicator === undefined ? null : lang === 'vi' ? indicator.text : indicator.en,
    indicator === undefined ? null : requirementOf(indicator, lang),
    { number: item.value },
    { number: item.part },
    { number: item.whole },
    outcomeWord(item.outcome, lang),
    levelFigure(item),
    basisWord(item.basis, lang),
    selfAssessmentWord(item.selfAssessment, lang),
    item.cells.join(', '),
    item.message,
  ];
}

/** One row with its line end. */
export function csvLine(cells: readonly CsvCell[], lang: Lang): string {
  return `${cells.map((cell) => csvField(cell, lang)).join(lang === 'vi' ? ';' : ',')}\r\n`;
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

function csvField(cell: CsvCell, lang: Lang): string {
  if (cell === null) return '';
  const isNumber = typeof cell === 'object';
  const text = isNumber ? String(cell.number ?? '') : cell;
  if (isNumber && DECIMAL.test(text)) return exact(text, lang);
  return quoted(cellText(text));
}

/** Quoted where the text holds a quote or a separator of any spreadsheet; tabs and line ends are gone by now. */
function quoted(text: string): string {
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
