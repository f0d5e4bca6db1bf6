/** Defined names of inputs and marks: workbook scope, absolute. */
import type ExcelJS from 'exceljs';
import type { NamedCell } from '../layout.ts';
import { columnLetters } from './validations.ts';

/** Defines every name of a layout. */
export function defineNames(workbook: ExcelJS.Workbook, names: readonly NamedCell[]): void {
  for (const { name, sheet, row, col } of names) {
    // As an object, because exceljs's own parser of references fails on some sheet names; it quotes, but does not escape.
    const location = {
      sheetName: sheet.replaceAll("'", "''"),
      address: `${columnLetters(col)}${row}`,
      row,
      col,
    };
    (workbook.definedNames as unknown as { addEx(location: object, name: string): void }).addEx(
      location,
      name,
    );
  }
}
