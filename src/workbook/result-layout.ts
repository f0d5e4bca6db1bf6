/** Where everything of the sheet of live results stands, and which of its cells have names. Pure. */
import type { CriteriaSet, Indicator, Standard } from '../criteria/schema.ts';
import { gradedCodes, indicatorsOf } from '../criteria/walk.ts';

export const RESULT_SHEET = 'Kết quả';
/** Hidden sheet of intermediate results. */
export const CALC_SHEET = 'Tính toán';
export const OUTPUT_PREFIX = 'out_';

/** Columns of the sheet, left to right. */
export const RESULT_COLUMNS = [
  { key: 'code', header: 'Mã', width: 8 },
  { key: 'text', header: 'Chỉ báo', width: 50 },
  { key: 'outcome', header: 'Kết quả', width: 17 },
  { key: 'level', header: 'Mức', width: 10 },
  { key: 'value', header: 'Giá trị', width: 17 },
  { key: 'counts', header: 'Tính vào kết luận', width: 13 },
  { key: 'need', header: 'Cần làm', width: 58 },
] as const;
export type ResultColumn = (typeof RESULT_COLUMNS)[number]['key'];

/** 1-based column number. */
export function resultColumn(key: ResultColumn): number {
  return RESULT_COLUMNS.findIndex((column) => column.key === key) + 1;
}

/** The lines above the tables, in order. */
export const SUMMARY_LINES = [
  'outcome',
  'level',
  'possible',
  'blocking',
  'missing',
  'review',
  'way',
] as const;
export type SummaryLine = (typeof SUMMARY_LINES)[number];

export interface ResultLayout {
  readonly unitRow: number;
  readonly summary: Readonly<Record<SummaryLine, number>>;
  readonly standards: {
    readonly headerRow: number;
    readonly rows: readonly { readonly row: number; readonly standard: Standard }[];
    readonly totalRow: number;
  };
  readonly indicators: {
    readonly headerRow: number;
    readonly rows: readonly { readonly row: number; readonly indicator: Indicator }[];
  };
  readonly names: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly row: number;
    readonly col: number;
  }[];
}

const UNIT_ROW = 3;
const SUMMARY_FIRST = 6;

/** The results of a set: same set, same layout. */
export function resultLayoutOf(set: CriteriaSet): ResultLayout {
  const summary = Object.fromEntries(
    SUMMARY_LINES.map((line, index) => [line, SUMMARY_FIRST + index]),
  ) as Record<SummaryLine, number>;
  const standardsHeader = SUMMARY_FIRST + SUMMARY_LINES.length + 1;
  const standards = set.standards.map((standard, index) => ({ row: standardsHeader + 1 + index, standard }));
  const totalRow = standardsHeader + standards.length + 1;
  const indicatorsHeader = totalRow + 2;
  const indicators = indicatorsOf(set).map((indicator, index) => ({
    row: indicatorsHeader + 1 + index,
    indicator,
  }));
  const graded = gradedCodes(set);
  const out = (name: string, row: number, column: ResultColumn) => ({
    name: OUTPUT_PREFIX + name,
    sheet: RESULT_SHEET,
    row,
    col: resultColumn(column),
  });
  const isByPoints = set.recognition.rule === 'points';
  return {
    unitRow: UNIT_ROW,
    summary,
    standards: { headerRow: standardsHeader, rows: standards, totalRow },
    indicators: { headerRow: indicatorsHeader, rows: indicators },
    names: [
      out('outcome', summary.outcome, 'outcome'),
      out('level', summary.level, 'outcome'),
      out('level.min', summary.possible, 'outcome'),
      out('level.max', summary.possible, 'level'),
      out('counts.met', totalRow, 'outcome'),
      out('counts.notMet', totalRow, 'level'),
      out('counts.undecided', totalRow, 'value'),
      out('counts.notApplicable', totalRow, 'counts'),
      ...indicators.flatMap(({ row, indicator }) => [
        out(`${indicator.id}.outcome`, row, 'outcome'),
        ...(graded.has(indicator.id) && !isByPoints ? [out(`${indicator.id}.level`, row, 'level')] : []),
      ]),
    ],
  };
}
