/** One sheet of a report: title, a line below it, a table that filters, with its header in sight. */
import type ExcelJS from 'exceljs';
import { addSheet, type CellStyle, FONT_NAME, FONT_SIZE, put, STYLES, setHeight } from '../write/styles.ts';
import { textHeight } from '../write/text-size.ts';
import { cellText } from '../write/values.ts';

/** A value of the table; a link leads to another file or to a place in this one (`#'Chỉ báo'!A1`). */
export type ReportCell = string | number | null | { readonly text: string; readonly link: string };

interface ReportColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly align?: 'left' | 'center';
}

/** Cells that begin with a word, in a colour (argb). */
export interface ColourRule {
  readonly word: string;
  readonly argb: string;
  /** The word stands anywhere in the cell. */
  readonly anywhere?: boolean;
}

export interface ReportSheet {
  readonly name: string;
  readonly tabColour: string;
  readonly title: string;
  readonly subtitle: string;
  /** A third line: what was done to get here. */
  readonly note?: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Columns that stay in sight. */
  readonly frozen?: number;
  /** Colours of some columns (1-based); first rule that fits. */
  readonly colours?: { readonly from: number; readonly to: number; readonly rules: readonly ColourRule[] };
}

/** Row of the header, below title, subtitle and note. */
const HEADER_ROW = 4;

const LINK: CellStyle = {
  ...STYLES.fixedTop,
  font: { ...STYLES.fixedTop.font, underline: true, color: { argb: 'FF0A53BE' } },
};

/** Writes one sheet. */
export function writeReportSheet(workbook: ExcelJS.Workbook, of: ReportSheet): void {
  const widths = of.columns.map(({ width }) => width);
  const sheet = addSheet(workbook, of.name, {
    tabColour: of.tabColour,
    widths,
    headerRow: HEADER_ROW,
    footer: of.title,
  });
  sheet.views = [{ state: 'frozen', xSplit: of.frozen ?? 0, ySplit: HEADER_ROW, showGridLines: false }];
  heading(sheet, of, widths);
  for (const [i, { header }] of of.columns.entries()) put(sheet, HEADER_ROW, i + 1, header, STYLES.header);
  setHeight(
    sheet,
    HEADER_ROW,
    Math.max(...of.columns.map(({ header, width }) => textHeight(header, width - 2, FONT_SIZE, true))),
  );
  for (const [i, row] of of.rows.entries()) {
    const at = HEADER_ROW + 1 + i;
    for (const [j, cell] of row.entries()) write(sheet, at, j + 1, cell, of.columns[j]);
    setHeight(sheet, at, Math.max(...row.map((cell, j) => heightOf(cell, widths[j] ?? 10))));
  }
  const last = HEADER_ROW + Math.max(of.rows.length, 1);
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: last, column: of.columns.length } };
  if (of.colours !== undefined && of.rows.length > 0) colour(sheet, of.colours, last);
}

function heightOf(cell: ReportCell, width: number): number {
  const text = typeof cell === 'object' && cell !== null ? cell.text : String(cell ?? '');
  return textHeight(text, width, FONT_SIZE);
}

/** The lines above the table run over its columns, as far as these are wide. */
function heading(sheet: ExcelJS.Worksheet, of: ReportSheet, widths: readonly number[]): void {
  const width = widths.reduce((a, b) => a + b, 0);
  const lines = [
    [1, of.title, { ...STYLES.title, alignment: LEFT }],
    [2, of.subtitle, { ...STYLES.subtitle, alignment: LEFT }],
    [3, of.note ?? '', STYLES.hint],
  ] as const;
  for (const [row, text, style] of lines) {
    put(sheet, row, 1, text === '' ? null : text, style);
    sheet.mergeCells(row, 1, row, widths.length);
    setHeight(sheet, row, textHeight(text, width, style.font?.size ?? 11, row < 3));
  }
}

const LEFT = { horizontal: 'left', vertical: 'middle', wrapText: true } as const;

function write(
  sheet: ExcelJS.Worksheet,
  row: number,
  col: number,
  cell: ReportCell,
  column: ReportColumn | undefined,
): void {
  if (typeof cell === 'object' && cell !== null) {
    const target = sheet.getCell(row, col);
    target.value = { text: cellText(cell.text), hyperlink: cell.link };
    target.style = LINK;
    return;
  }
  const style = column?.align === 'center' ? STYLES.code : STYLES.fixedTop;
  put(
    sheet,
    row,
    col,
    cell === '' ? null : cell,
    typeof cell === 'number' ? { ...style, numFmt: 'General' } : style,
  );
}

function colour(
  sheet: ExcelJS.Worksheet,
  { from, to, rules }: NonNullable<ReportSheet['colours']>,
  last: number,
): void {
  const first = sheet.getCell(HEADER_ROW + 1, from).address;
  const end = sheet.getCell(last, to).address;
  sheet.addConditionalFormatting({
    ref: `${first}:${end}`,
    rules: rules.map(({ word, argb, anywhere }, index) => ({
      type: 'expression' as const,
      priority: index + 1,
      stopIfTrue: true,
      formulae: [
        anywhere === true
          ? `ISNUMBER(SEARCH("${word}",${first}))`
          : `LEFT(${first},${word.length})="${word}"`,
      ],
      style: { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { argb } } },
    })),
  });
}

/** Says on a sheet that is written, and on each page printed of it, that what it shows is a what-if. */
export function markSheet(sheet: ExcelJS.Worksheet, banner: string): void {
  const title = sheet.getCell(1, 1);
  const { style } = title;
  title.value = cellText(`${banner} – ${title.text}`);
  title.style = { ...style, font: { ...style.font, color: { argb: 'FFC00000' } } };
  const widths = sheet.columns.map(({ width }) => width ?? 10);
  const width = widths.reduce((a, b) => a + b, 0);
  setHeight(sheet, 1, textHeight(title.text, width, style.font?.size ?? FONT_SIZE, true));
  sheet.headerFooter.oddHeader = `&C&"${FONT_NAME},Bold"&12&KC00000 ${banner.replaceAll('&', '&&')}`;
}

/** A sheet's name as programs allow it: no `[]:*?/\`, no quote at its ends, 31 characters, unlike the others. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const clean =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Trang';
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = clean.slice(0, 31 - suffix.length).trim() + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
