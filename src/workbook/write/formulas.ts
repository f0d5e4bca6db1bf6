/** Puts formulas into the written sheets, each with the result it has for what was filled in. */
import type ExcelJS from 'exceljs';
import type { WorkbookContent } from '../content.ts';
import { formulaBook } from '../formulas/book.ts';
import { cellKey, type PlacedFormula, type Value } from '../formulas/cells.ts';
import { Evaluator } from '../formulas/evaluate.ts';
import type { CellRef } from '../formulas/expr.ts';
import { print } from '../formulas/print.ts';
import { shareFormulas } from '../formulas/shared.ts';
import type { Layout } from '../layout.ts';
import { CALC_SHEET } from '../result-layout.ts';
import { rosterRowCount } from '../roster-area.ts';
import { addSheet, protect, STYLES, TAB_COLOURS } from './styles.ts';
import { columnLetters } from './validations.ts';

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

  const calcSheet = addSheet(workbook, CALC_SHEET, {
    tabColour: TAB_COLOURS.results,
    widths: [],
    footer: layout.set.title,
  });
  calcSheet.state = 'hidden';
  for (const { row, col, text, heading } of calc.labels) {
    const cell = calcSheet.getCell(row, col);
    cell.value = text;
    if (heading) cell.font = STYLES.section.font ?? {};
  }
  const store = (placed: PlacedFormula, how: object) => {
    const cell = workbook.getWorksheet(placed.sheet)?.getCell(placed.row, placed.col);
    if (cell === undefined) throw new Error(`no sheet ${placed.sheet}`);
    const result = evaluator.value(placed);
    // LibreOffice does not take a stored "" or TRUE over; without one it calculates when it opens the file.
    const isKept = (typeof result === 'string' && result !== '') || typeof result === 'number';
    cell.value = { ...how, ...(isKept ? { result } : {}) } as ExcelJS.CellFormulaValue;
  };
  for (const { expr, sheet, row, col } of all) {
    if (expr.kind !== 'constant') continue;
    const cell = workbook.getWorksheet(sheet)?.getCell(row, col);
    if (cell !== undefined && expr.value !== '') cell.value = expr.value;
  }
  for (const column of columnsOf(all.filter(({ expr }) => expr.kind !== 'constant'))) {
    for (const { master, clones, moves } of shareFormulas(column)) {
      const formula = print(master.expr, master.sheet, moves);
      const letters = columnLetters(master.col);
      const last = clones.at(-1);
      if (last === undefined) {
        store(master, { formula });
        continue;
      }
      store(master, { formula, shareType: 'shared', ref: `${letters}${master.row}:${letters}${last.row}` });
      for (const clone of clones) store(clone, { sharedFormula: `${letters}${master.row}` });
    }
  }
  for (const { sheet, row, col, format } of formulas) {
    const cell = workbook.getWorksheet(sheet)?.getCell(row, col);
    // A style is shared by many cells.
    if (cell !== undefined && format !== undefined) cell.style = { ...cell.style, numFmt: format };
  }
  protect(calcSheet);
}

/** Formulas by sheet and column, each column from top to bottom. */
function columnsOf(all: readonly PlacedFormula[]): PlacedFormula[][] {
  const columns = new Map<string, PlacedFormula[]>();
  for (const placed of all) {
    const key = `${placed.sheet}!${placed.col}`;
    const column = columns.get(key);
    if (column === undefined) columns.set(key, [placed]);
    else column.push(placed);
  }
  return [...columns.values()].map((column) => column.sort((a, b) => a.row - b.row));
}
