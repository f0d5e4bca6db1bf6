/** The last sheet of a merged workbook: who supplied which figure, from which file and cell. */
import type ExcelJS from 'exceljs';
import type { CriteriaSet } from '../../criteria/schema.ts';
import { SOURCE_SHEET } from '../layout.ts';
import {
  addSheet,
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
import { SOURCE_COLUMNS, SOURCE_TEXTS } from './texts.ts';

/** One line: a figure, a roster's column or the documents of an indicator, with its sender. */
export interface SourceRow {
  /** Indicator code; "" for information of the whole workbook. */
  readonly indicator: string;
  readonly item: string;
  readonly value: string;
  readonly department: string;
  readonly person: string;
  readonly file: string;
  readonly cell: string;
  /** When the file was last saved, as dd/mm/yyyy. */
  readonly saved: string;
}

const WIDTHS = SOURCE_COLUMNS.map((column) => column.width);
const FULL_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
const HEADER_ROW = 3;

/** Writes sheet `Nguồn số liệu`. It is only shown; nothing reads it back. */
export function writeSourceSheet(
  workbook: ExcelJS.Workbook,
  set: CriteriaSet,
  rows: readonly SourceRow[],
): void {
  const sheet = addSheet(workbook, SOURCE_SHEET, {
    tabColour: TAB_COLOURS.info,
    widths: WIDTHS,
    headerRow: HEADER_ROW,
    footer: set.title,
  });
  const lines = [
    [SOURCE_TEXTS.title, STYLES.title, TITLE_SIZE],
    [SOURCE_TEXTS.hint, STYLES.note, FONT_SIZE],
  ] as const;
  lines.forEach(([text, style, size], index) => {
    put(sheet, index + 1, 1, text, style);
    merge(sheet, index + 1, 1, index + 1, WIDTHS.length);
    setHeight(sheet, index + 1, textHeight(text, FULL_WIDTH, size) + 4);
  });
  SOURCE_COLUMNS.forEach(({ header }, index) => {
    put(sheet, HEADER_ROW, index + 1, header, STYLES.header);
  });
  rows.forEach((source, index) => {
    const row = HEADER_ROW + 1 + index;
    SOURCE_COLUMNS.forEach(({ key }, column) => {
      put(sheet, row, column + 1, source[key] || null, key === 'indicator' ? STYLES.code : STYLES.fixed);
    });
    const heights = SOURCE_COLUMNS.map(({ key, width }) => textHeight(source[key], width, FONT_SIZE));
    setHeight(sheet, row, Math.max(...heights));
  });
  const last = HEADER_ROW + Math.max(rows.length, 1);
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: last, column: WIDTHS.length } };
  protect(sheet);
}
