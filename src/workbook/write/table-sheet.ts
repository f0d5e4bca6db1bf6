/** What the evidence sheet and the rosters share: title, guidance, an Excel table that users extend. */
import type ExcelJS from 'exceljs';
import { TABLE_HEADER_ROW } from '../layout.ts';
import { addSheet, type CellStyle, FONT_SIZE, merge, put, STYLES, setHeight, TITLE_SIZE } from './styles.ts';
import { textHeight } from './text-size.ts';
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
  readonly columns: readonly TableColumn[];
  /** Filled rows; blank ones follow up to `rowCount`. */
  readonly rows: readonly (readonly Stored[])[];
  readonly rowCount: number;
}

/** Writes a sheet with one table. It is not protected: Excel cannot extend a table on a protected sheet. */
export function writeTableSheet(workbook: ExcelJS.Workbook, of: TableSheet): void {
  const widths = of.columns.map((column) => column.width);
  const full = widths.reduce((sum, width) => sum + width, 0);
  const sheet = addSheet(workbook, of.sheet, {
    tabColour: of.tabColour,
    widths,
    headerRow: TABLE_HEADER_ROW,
    footer: of.subtitle,
  });
  const lines = [
    [of.title, STYLES.title, TITLE_SIZE],
    [of.subtitle, STYLES.subtitle, 12],
    [of.hint, STYLES.note, FONT_SIZE],
  ] as const;
  lines.forEach(([text, style, size], index) => {
    put(sheet, index + 1, 1, text, style);
    merge(sheet, index + 1, 1, index + 1, widths.length);
    setHeight(sheet, index + 1, textHeight(text, full, size, size > FONT_SIZE) + 2);
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
