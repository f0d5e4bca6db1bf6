/** Lists as a workbook of their own: a sheet a table, with header, filter and a page that prints. */
import ExcelJS from 'exceljs';
import type { TableDocument, TableSection } from '../../reporters/tables/types.ts';
import { finish } from './finish.ts';
import { addSheet, FONT_SIZE, merge, put, STYLES, setHeight, TAB_COLOURS, TITLE_SIZE } from './styles.ts';
import { textHeight } from './text-size.ts';
import { CREATOR } from './texts.ts';
import type { Stored } from './values.ts';

/** A name that Excel takes for a sheet. */
const sheetName = (heading: string) => heading.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** The workbook as bytes; the same tables give the same bytes. */
export async function writeTableBook({ title, lines, sections }: TableDocument): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = CREATOR;
  workbook.lastModifiedBy = CREATOR;
  workbook.title = title;
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  const head = [title, ...lines.filter((line) => line !== '')];
  for (const section of sections) writeSection(workbook, head, section);
  return finish(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeSection(
  workbook: ExcelJS.Workbook,
  head: readonly string[],
  { heading, columns, rows }: TableSection,
): void {
  const widths = columns.map(({ width }) => width);
  const full = widths.reduce((sum, width) => sum + width, 0);
  const headerRow = head.length + 2;
  const sheet = addSheet(workbook, sheetName(heading), {
    tabColour: TAB_COLOURS.info,
    widths,
    headerRow,
    footer: head[0] ?? '',
  });
  head.forEach((text, index) => {
    const size = index === 0 ? TITLE_SIZE : FONT_SIZE;
    put(sheet, index + 1, 1, text, index === 0 ? STYLES.title : STYLES.note);
    merge(sheet, index + 1, 1, index + 1, columns.length);
    setHeight(sheet, index + 1, textHeight(text, full, size, index === 0) + 2);
  });
  columns.forEach(({ header }, index) => {
    put(sheet, headerRow, index + 1, header, STYLES.header);
  });
  setHeight(
    sheet,
    headerRow,
    Math.max(...columns.map(({ header, width }) => textHeight(header, width - 3, FONT_SIZE, true))),
  );
  rows.forEach((cells, index) => {
    const row = headerRow + 1 + index;
    const stored = cells.map((cell): Stored => {
      if (cell === null || typeof cell === 'string') return cell || null;
      return cell.number === null ? null : Number(cell.number);
    });
    stored.forEach((value, column) => {
      put(sheet, row, column + 1, value, STYLES.fixedTop);
    });
    const heights = stored.map((value, column) =>
      typeof value === 'string' ? textHeight(value, widths[column] ?? 0, FONT_SIZE) : 0,
    );
    setHeight(sheet, row, Math.max(18, ...heights));
  });
  const last = headerRow + Math.max(rows.length, 1);
  sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: last, column: columns.length } };
}
