/** Where a printed page ends, so that merged text is not cut in two. */
import type ExcelJS from 'exceljs';

/** A4 landscape in points, less the margins of styles.ts. */
const PAGE_WIDTH = 770;
const PAGE_HEIGHT = 505;
/** Programs scale a little differently; a page rather ends early. */
const RESERVE = 0.97;
const POINTS_PER_CHARACTER = 5.25;
const COLUMN_PADDING = 3.75;

/** Ends pages before groups of rows that would not fit whole; the header row is repeated on every page. */
export function breakPages(
  sheet: ExcelJS.Worksheet,
  widths: readonly number[],
  headerRow: number,
  groups: readonly { readonly firstRow: number; readonly lastRow: number }[],
): void {
  const sheetWidth = widths.reduce((sum, width) => sum + width * POINTS_PER_CHARACTER + COLUMN_PADDING, 0);
  const room = (PAGE_HEIGHT / Math.min(1, PAGE_WIDTH / sheetWidth)) * RESERVE;
  const height = (from: number, to: number) => {
    let sum = 0;
    for (let row = from; row <= to; row++) sum += sheet.getRow(row).height;
    return sum;
  };
  let used = height(1, headerRow);
  for (const { firstRow, lastRow } of groups) {
    const needed = height(firstRow, lastRow);
    if (used + needed > room && firstRow > headerRow + 1) {
      sheet.getRow(firstRow - 1).addPageBreak();
      used = height(headerRow, headerRow);
    }
    used += needed;
  }
}
