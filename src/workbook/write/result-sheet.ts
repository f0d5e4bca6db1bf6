/** The sheet of live results: the conclusion, counts by standard, every indicator with what it still needs. */
import type ExcelJS from 'exceljs';
import { expandCodes, gradedCodes } from '../../criteria/walk.ts';
import { INDICATOR_SHEET, indicatorColumn, type Layout } from '../layout.ts';
import {
  RESULT_COLUMNS,
  RESULT_SHEET,
  type ResultColumn,
  type ResultLayout,
  resultColumn,
  SUMMARY_LINES,
  type SummaryLine,
} from '../result-layout.ts';
import type { Links } from './links.ts';
import { colourCounts, colourWords, drawBars } from './result-colours.ts';
import {
  addSheet,
  type CellStyle,
  FONT_SIZE,
  merge,
  protect,
  put,
  STYLES,
  setHeight,
  TAB_COLOURS,
  TITLE_SIZE,
} from './styles.ts';
import { textHeight } from './text-size.ts';
import { LINK_TEXTS, RESULT_TEXTS } from './texts.ts';

const WIDTHS = RESULT_COLUMNS.map((column) => column.width);
const FULL_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
const LAST_COL = WIDTHS.length;
const ROW_HEIGHT = 20;
/** Lines that the longest of the lists is given room for. */
const LIST_LINES = { blocking: 2, missing: 2, review: 1, way: 4 } as const satisfies Partial<
  Record<SummaryLine, number>
>;
const LINE_HEIGHT = 15.5;
/** A sentence of what an indicator needs takes two lines. */
const NEED_LINES = 2;

const COL = Object.fromEntries(RESULT_COLUMNS.map(({ key }) => [key, resultColumn(key)])) as Record<
  ResultColumn,
  number
>;

function head(sheet: ExcelJS.Worksheet, { set }: Layout, results: ResultLayout): void {
  const lines = [
    [1, RESULT_TEXTS.title(set.award.vi), STYLES.title, TITLE_SIZE],
    [2, set.title, STYLES.subtitle, 12],
    [results.unitRow, null, STYLES.subtitle, 12],
    [results.unitRow + 1, RESULT_TEXTS.hint, STYLES.note, FONT_SIZE],
  ] as const;
  for (const [row, text, style, size] of lines) {
    put(sheet, row, 1, text, style);
    merge(sheet, row, 1, row, LAST_COL);
    setHeight(sheet, row, textHeight(text ?? ' ', FULL_WIDTH, size, size > FONT_SIZE) + 2);
  }
}

function section(sheet: ExcelJS.Worksheet, row: number, text: string): void {
  put(sheet, row, 1, text, STYLES.section);
  merge(sheet, row, 1, row, LAST_COL);
  setHeight(sheet, row, ROW_HEIGHT + 2);
}

function summary(sheet: ExcelJS.Worksheet, results: ResultLayout): void {
  section(sheet, results.summary.outcome - 1, RESULT_TEXTS.conclusion);
  for (const line of SUMMARY_LINES) {
    const row = results.summary[line];
    put(sheet, row, 1, RESULT_TEXTS.lines[line], STYLES.label);
    merge(sheet, row, 1, row, COL.text);
    for (let col = COL.outcome; col <= LAST_COL; col++) put(sheet, row, col, null, STYLES.result);
    if (line === 'outcome') put(sheet, row, COL.outcome, null, STYLES.verdict);
    if (line === 'level' || line === 'possible') put(sheet, row, COL.outcome, null, STYLES.resultCentre);
    if (line === 'level') merge(sheet, row, COL.level, row, LAST_COL);
    else if (line === 'possible') {
      put(sheet, row, COL.level, null, STYLES.resultCentre);
      put(sheet, row, COL.value, RESULT_TEXTS.possibleNote, STYLES.hintBorder);
      merge(sheet, row, COL.value, row, LAST_COL);
    } else merge(sheet, row, COL.outcome, row, LAST_COL);
    const lines = line in LIST_LINES ? LIST_LINES[line as keyof typeof LIST_LINES] : 1;
    setHeight(sheet, row, Math.max(ROW_HEIGHT, lines * LINE_HEIGHT + 3));
  }
}

function standards(sheet: ExcelJS.Worksheet, results: ResultLayout): void {
  const { headerRow, rows, totalRow } = results.standards;
  const headers: Record<ResultColumn, string> = RESULT_TEXTS.standardHeaders;
  for (const { key } of RESULT_COLUMNS) put(sheet, headerRow, COL[key], headers[key], STYLES.header);
  setHeight(sheet, headerRow, 2 * LINE_HEIGHT + 3);
  const line = (row: number, code: string, text: string, style: CellStyle) => {
    put(sheet, row, COL.code, code === '' ? null : code, STYLES.fixedCentre);
    put(sheet, row, COL.text, text, style);
    for (const key of ['outcome', 'level', 'value', 'counts'] as const)
      put(sheet, row, COL[key], null, STYLES.resultCentre);
    put(sheet, row, COL.need, null, STYLES.bar);
    setHeight(
      sheet,
      row,
      Math.max(ROW_HEIGHT, textHeight(text, WIDTHS[COL.text - 1] ?? 0, FONT_SIZE, style === STYLES.label)),
    );
  };
  for (const { row, standard } of rows) line(row, standard.id, standard.text, STYLES.fixed);
  line(totalRow, '', RESULT_TEXTS.total, STYLES.label);
}

/** What an indicator is to the conclusion. */
function roleWords({ set }: Layout): (id: string) => string {
  const graded = gradedCodes(set);
  const prerequisites = expandCodes(set, set.recognition.prerequisites);
  const { roles } = RESULT_TEXTS;
  return (id) => {
    if (graded.has(id)) return set.recognition.rule === 'points' ? roles.points : roles.graded;
    return prerequisites.has(id) ? roles.prerequisite : roles.informative;
  };
}

function indicators(sheet: ExcelJS.Worksheet, layout: Layout, results: ResultLayout, links: Links): void {
  const { headerRow, rows } = results.indicators;
  for (const { key, header } of RESULT_COLUMNS) put(sheet, headerRow, COL[key], header, STYLES.header);
  setHeight(sheet, headerRow, 2 * LINE_HEIGHT + 3);
  const role = roleWords(layout);
  for (const { row, indicator } of rows) {
    put(sheet, row, COL.code, indicator.id, STYLES.codeLinkMiddle);
    const block = layout.blocks.find((candidate) => candidate.indicator === indicator);
    const input = indicatorColumn(
      block?.fields.some(({ role }) => role !== 'verdict' && role !== 'reason') ? 'value' : 'verdict',
    );
    if (block !== undefined) {
      const to = { sheet: INDICATOR_SHEET, row: block.firstRow, col: input };
      links.add(sheet, row, COL.code, to, LINK_TEXTS.toInput);
    }
    put(sheet, row, COL.text, indicator.text, STYLES.fixed);
    for (const key of ['outcome', 'level', 'value'] as const)
      put(sheet, row, COL[key], null, STYLES.resultCentre);
    put(sheet, row, COL.counts, role(indicator.id), STYLES.fixedCentre);
    put(sheet, row, COL.need, null, STYLES.result);
    setHeight(
      sheet,
      row,
      Math.max(
        NEED_LINES * LINE_HEIGHT + 3,
        textHeight(indicator.text, WIDTHS[COL.text - 1] ?? 0, FONT_SIZE),
      ),
    );
  }
}

/** Writes sheet `Kết quả`; its formulas come last (formulas.ts). */
export function writeResultSheet(
  workbook: ExcelJS.Workbook,
  layout: Layout,
  results: ResultLayout,
  links: Links,
  footer: string,
): void {
  const sheet = addSheet(workbook, RESULT_SHEET, {
    tabColour: TAB_COLOURS.results,
    widths: WIDTHS,
    printHeader: results.indicators.headerRow,
    footer,
  });
  head(sheet, layout, results);
  summary(sheet, results);
  standards(sheet, results);
  indicators(sheet, layout, results, links);
  const first = results.indicators.rows[0]?.row ?? results.indicators.headerRow;
  const last = results.indicators.rows.at(-1)?.row ?? first;
  colourWords(
    sheet,
    { row: results.summary.outcome, col: COL.outcome },
    { row: results.summary.outcome, col: COL.outcome },
  );
  colourWords(sheet, { row: first, col: COL.outcome }, { row: last, col: COL.outcome }, 10);
  colourCounts(sheet, results.standards.headerRow + 1, results.standards.totalRow, COL.level);
  drawBars(sheet, results.standards.headerRow + 1, results.standards.totalRow, COL.need);
  protect(sheet);
}
