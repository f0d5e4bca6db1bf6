/** What the evidence sheet and the rosters share: title, guidance, an Excel table that users extend. */
import type ExcelJS from 'exceljs';
import { INDICATOR_SHEET, type Layout, TABLE_HEADER_ROW } from '../layout.ts';
import { RESULT_SHEET } from '../result-layout.ts';
import type { Links } from './links.ts';
import { addSheet, type CellStyle, FONT_SIZE, merge, put, STYLES, setHeight, TITLE_SIZE } from './styles.ts';
import { textHeight } from './text-size.ts';
import { LINK_TEXTS } from './texts.ts';
import { addRule, type Rule } from './validations.ts';
import { cellText, type Stored } from './values.ts';

const ROW_HEIGHT = 18;

interface TableColumn {
  readonly header: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly rule: Rule;
}

export interface TableSheet {
  readonly sheet: string;
  readonly table: string;
  readonly tabColour: string;
  readonly title: string;
  readonly subtitle: string;
  readonly hint: string;
  /** Text at the left of the printed footer. */
  readonly footer: string;
  /** Puts links to other sheets at both ends of the subtitle's row; gives the columns left to the subtitle. */
  readonly back: (sheet: ExcelJS.Worksheet, row: number, lastCol: number) => readonly [number, number];
  readonly columns: readonly TableColumn[];
  /** Filled rows; blank ones follow up to `rowCount`. */
  readonly rows: readonly (readonly Stored[])[];
  readonly rowCount: number;
}

/** Links from a table back to the indicators and, where there is room and a sheet of them, to the results. */
export function linksBack({ headerRow, results }: Layout, links: Links): TableSheet['back'] {
  return (sheet, row, lastCol) => {
    put(sheet, row, 1, LINK_TEXTS.indicators, STYLES.linkBack);
    links.add(sheet, row, 1, { sheet: INDICATOR_SHEET, row: headerRow, col: 1 }, LINK_TEXTS.indicators);
    if (results === null || lastCol < 4) return [2, lastCol];
    put(sheet, row, lastCol, LINK_TEXTS.results, STYLES.linkOn);
    links.add(sheet, row, lastCol, { sheet: RESULT_SHEET, row: 1, col: 1 }, LINK_TEXTS.results);
    return [2, lastCol - 1];
  };
}

/** Writes a sheet with one table. It is not protected: Excel cannot extend a table on a protected sheet. */
export function writeTableSheet(workbook: ExcelJS.Workbook, of: TableSheet): void {
  const widths = of.columns.map((column) => column.width);
  const sheet = addSheet(workbook, of.sheet, {
    tabColour: of.tabColour,
    widths,
    headerRow: TABLE_HEADER_ROW,
    footer: of.footer,
  });
  const lines = [
    [of.title, STYLES.title, TITLE_SIZE],
    [of.subtitle, STYLES.subtitle, 12],
    [of.hint, STYLES.note, FONT_SIZE],
  ] as const;
  lines.forEach(([text, style, size], index) => {
    const row = index + 1;
    const [first, last] = text === of.subtitle ? of.back(sheet, row, widths.length) : [1, widths.length];
    put(sheet, row, first, text, style);
    merge(sheet, row, first, row, last);
    const room = widths.slice(first - 1, last).reduce((sum, width) => sum + width, 0);
    setHeight(sheet, row, textHeight(text, room, size, size > FONT_SIZE) + 2);
  });

  const firstRow = TABLE_HEADER_ROW + 1;
  const lastRow = TABLE_HEADER_ROW + of.rowCount;
  // Only the frame: cells are put one by one, styled.
  sheet.addTable({
    name: of.table,
    ref: `A${TABLE_HEADER_ROW}`,
    headerRow: true,
    totalsRow: false,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: of.columns.map((column) => ({ name: cellText(column.header), filterButton: true })),
    rows: Array.from({ length: of.rowCount }, () => []),
  });
  of.columns.forEach((column, index) => {
    put(sheet, TABLE_HEADER_ROW, index + 1, column.header, STYLES.header);
    for (let row = firstRow; row <= lastRow; row++) {
      put(sheet, row, index + 1, of.rows[row - firstRow]?.[index] ?? null, column.style);
    }
    addRule(sheet, firstRow, index + 1, lastRow, index + 1, column.rule);
  });
  for (let row = firstRow; row <= lastRow; row++) {
    const texts = (of.rows[row - firstRow] ?? []).map((value) => (typeof value === 'string' ? value : ''));
    // Without its custom mark (see finish.ts) the row still grows when more is typed.
    setHeight(
      sheet,
      row,
      Math.max(ROW_HEIGHT, ...texts.map((text, index) => textHeight(text, widths[index] ?? 0, FONT_SIZE))),
    );
  }
  // The filter button takes room of the header's last line.
  setHeight(
    sheet,
    TABLE_HEADER_ROW,
    Math.max(...of.columns.map((column) => textHeight(column.header, column.width - 3, FONT_SIZE, true))),
  );
}
