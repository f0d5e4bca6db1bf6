/** Puts formulas into the written sheets, each with the result it has for what was filled in. */
import type ExcelJS from 'exceljs';
import type { WorkbookContent } from '../content.ts';
import { formulaBook } from '../formulas/book.ts';
import { cellKey, type Value } from '../formulas/cells.ts';
import { Evaluator } from '../formulas/evaluate.ts';
import type { CellRef } from '../formulas/expr.ts';
import { print } from '../formulas/print.ts';
import { type Layout, rosterRowCount } from '../layout.ts';
import { CALC_SHEET } from '../result-layout.ts';
import { STYLES } from './styles.ts';

/** What a written cell holds for a formula that refers to it. */
function inputOf(workbook: ExcelJS.Workbook): (at: CellRef) => Value {
  const sheets = new Map(workbook.worksheets.map((sheet) => [sheet.name, sheet]));
  return ({ sheet, row, col }) => {
    const value = sheets.get(sheet)?.findCell(row, col)?.value;
    // Dates stand in no cell that formulas read.
    return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
      ? value
      : null;
  };
}

/** Writes every formula of a workbook whose sheets of inputs and results stand. */
export function writeFormulas(workbook: ExcelJS.Workbook, layout: Layout, content: WorkbookContent): void {
  const rowCounts = new Map(
    layout.rosters.map(({ key, roster }) => [key, rosterRowCount(roster, content.rosters[key]?.length ?? 0)]),
  );
  const { calc, formulas } = formulaBook(layout, rowCounts);
  const all = [...calc.formulas, ...formulas];
  const input = inputOf(workbook);
  const evaluator = new Evaluator(new Map(all.map((placed) => [cellKey(placed), placed.expr])), input);

  const calcSheet = workbook.addWorksheet(CALC_SHEET, { state: 'hidden' });
  for (const { row, col, text, heading } of calc.labels) {
    const cell = calcSheet.getCell(row, col);
    cell.value = text;
    if (heading) cell.font = STYLES.section.font ?? {};
  }
  for (const placed of all) {
    const cell = workbook.getWorksheet(placed.sheet)?.getCell(placed.row, placed.col);
    if (cell === undefined) throw new Error(`no sheet ${placed.sheet}`);
    const { expr } = placed;
    if (expr.kind === 'constant') {
      cell.value = expr.value === '' ? null : expr.value;
      continue;
    }
    const result = evaluator.value(placed);
    // An error can only come from a cell that holds one; the file then goes without a stored result.
    const stored = typeof result === 'object' ? undefined : result;
    cell.value = {
      formula: print(expr, placed.sheet),
      ...(stored === undefined ? {} : { result: stored }),
    } as ExcelJS.CellFormulaValue;
    if ('format' in placed && placed.format !== undefined) cell.numFmt = placed.format as string;
  }
  calcSheet.protect('', { spinCount: 1000 });
}
