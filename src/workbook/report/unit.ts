/** The sheets on one unit: every indicator, its documents, what is to be mended, with links to the cells. */
import type ExcelJS from 'exceljs';
import type { IndicatorView, UnitView } from '../../reporters/view.ts';
import { TAB_COLOURS } from '../write/styles.ts';
import { outcomeColours } from './colours.ts';
import { cellLink } from './links.ts';
import { type ReportCell, writeReportSheet } from './sheet.ts';
import type { XlsxWords } from './words.ts';

const WIDTHS = {
  id: 8,
  text: 48,
  requirement: 18,
  figure: 20,
  value: 11,
  part: 9,
  whole: 9,
  outcome: 17,
  level: 7,
  basis: 13,
  self: 13,
  message: 46,
  owners: 26,
  cell: 16,
} as const;

/** A decimal text as a number; it was decided on before, and is only shown here. */
const number = (text: string | null): number | null => (text === null ? null : Number(text));

/** Adds the sheets of a unit whose workbook could be read. */
export function unitSheets(workbook: ExcelJS.Workbook, view: UnitView, words: XlsxWords): void {
  const { counts } = view.result;
  const title = [
    `${view.tag}${view.name || words.noName}`,
    view.province,
    view.year === '' ? '' : words.year(view.year),
  ]
    .filter((part) => part !== '')
    .join(', ');
  const subtitle = `${view.conclusion} ${words.counts(counts.met, counts.total, counts.notMet, counts.undecided)}`;
  const keys = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[];
  writeReportSheet(workbook, {
    name: words.sheets.indicators,
    tabColour: TAB_COLOURS.indicators,
    title,
    subtitle,
    note: [words.judgedBy(view.setLine, view.file), view.origin ?? '', view.result.strict ? words.strict : '']
      .filter((part) => part !== '')
      .join(' '),
    columns: keys.map((key) => ({
      header: words.indicator[key],
      width: WIDTHS[key],
      align: key === 'id' || key === 'level' || key === 'outcome' ? 'center' : 'left',
    })),
    rows: view.indicators.map((item) => keys.map((key) => cells(item, view, words)[key])),
    frozen: 2,
    colours: {
      from: keys.indexOf('outcome') + 1,
      to: keys.indexOf('outcome') + 1,
      rules: outcomeColours(words),
    },
  });
  evidenceSheet(workbook, view, words, title);
  if (view.diagnostics.length > 0) diagnosticSheet(workbook, view, words, title);
}

function cells(
  item: IndicatorView,
  view: UnitView,
  words: XlsxWords,
): Record<keyof typeof WIDTHS, ReportCell> {
  const mark = item.countsAsMet ? words.countsAsMet : item.selfOnly ? words.selfOnly : '';
  return {
    id: item.id,
    text: item.text,
    requirement: item.requirement,
    figure: item.figure,
    value: number(item.result.value),
    part: number(item.result.part),
    whole: number(item.result.whole),
    outcome: mark === '' ? item.outcomeWord : `${item.outcomeWord} (${mark})`,
    level: item.level,
    basis: item.basis,
    self: item.selfAssessment,
    message: item.message,
    owners: item.owners.join('; '),
    cell: cellLink(item.cells[0], view.file),
  };
}

function evidenceSheet(workbook: ExcelJS.Workbook, view: UnitView, words: XlsxWords, title: string): void {
  const widths = [10, 16, 22, 12, 28, 60, 26, 18];
  writeReportSheet(workbook, {
    name: words.sheets.evidence,
    tabColour: TAB_COLOURS.evidence,
    title,
    subtitle: words.sheets.evidence,
    columns: words.evidence.map((header, i) => ({ header, width: widths[i] ?? 12 })),
    rows: (view.result.evidence ?? []).map((d) => [
      d.indicator,
      d.kind,
      d.number,
      d.date,
      d.issuer,
      d.summary,
      d.file,
      cellLink(`${d.sheet}!${d.cell}`, view.file),
    ]),
  });
}

function diagnosticSheet(workbook: ExcelJS.Workbook, view: UnitView, words: XlsxWords, title: string): void {
  const widths = [9, 12, 10, 18, 70, 60];
  writeReportSheet(workbook, {
    name: words.sheets.diagnostics,
    tabColour: 'FFC55A4E',
    title,
    subtitle: words.sheets.diagnostics,
    columns: words.diagnostic.map((header, i) => ({ header, width: widths[i] ?? 12 })),
    rows: view.diagnostics.map((d) => [
      d.code,
      words.severity[d.severity],
      d.indicator,
      d.sheet === null ? null : d.cell === null ? d.sheet : cellLink(`${d.sheet}!${d.cell}`, view.file),
      d.message,
      d.fix,
    ]),
  });
}
