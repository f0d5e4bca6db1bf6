/** Where formulas stand, and the sheet of intermediate results that they are laid out on. */
import { type CellRef, cell, type Expr, expr, range, type Term } from './expr.ts';

/** What a cell shows; null is blank. */
export type Value = number | string | boolean | null | { readonly error: string };

export const cellKey = ({ sheet, row, col }: CellRef): string => `${sheet}!${row}!${col}`;

export interface PlacedFormula extends CellRef {
  readonly expr: Expr;
}

interface Label extends Pick<CellRef, 'row' | 'col'> {
  readonly text: string;
  readonly heading: boolean;
}

/** Where sentences stand, right of every table. */
const SENTENCE_COLUMN = 52;

/** A row of a table of intermediate results: each result is put once, under its column, and gives its cell. */
export interface CalcRow<C extends string> {
  readonly put: (column: C, term: Term) => Expr;
}

/** A table of intermediate results, one row a thing. */
export interface CalcTable<C extends string> {
  readonly next: (labels: readonly string[]) => CalcRow<C>;
  /** A column over all rows, once they are there. */
  readonly column: (column: C) => Expr;
}

/** The sheet of intermediate results, filled from the top. */
export class CalcSheet {
  readonly #sheet: string;
  readonly formulas: PlacedFormula[] = [];
  readonly labels: Label[] = [];
  readonly #said = new Map<string, Expr>();
  #row = 1;

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  /** Begins a table: its title, and a header of what rows are called and of their results. */
  table<C extends string>(title: string, names: readonly string[], columns: readonly C[]): CalcTable<C> {
    if (this.#row > 1) this.#row += 1;
    this.#label(this.#row, 1, title, true);
    this.#row += 1;
    [...names, ...columns].forEach((text, index) => {
      this.#label(this.#row, index + 1, text, true);
    });
    this.#row += 1;
    const top = this.#row;
    const columnOf = (column: C) => names.length + columns.indexOf(column) + 1;
    return {
      next: (labels) => {
        const row = this.#row++;
        labels.forEach((text, index) => {
          this.#label(row, index + 1, text, false);
        });
        return { put: (column, term) => this.#put(row, columnOf(column), term) };
      },
      column: (column) =>
        range({
          sheet: this.#sheet,
          top,
          left: columnOf(column),
          bottom: Math.max(top, this.#row - 1),
          right: columnOf(column),
        }),
    };
  }

  /** A row of constants after a title, such as a list of words; gives where it begins. */
  constants(title: string, values: readonly (string | number)[]): CellRef & { readonly count: number } {
    const row = this.#row++;
    this.#label(row, 1, title, false);
    values.forEach((value, index) => {
      this.#put(row, index + 2, value);
    });
    return { sheet: this.#sheet, row, col: 2, count: values.length };
  }

  /** A sentence kept once, beside the tables; gives its cell. */
  say(text: string): Expr {
    const known = this.#said.get(text);
    if (known !== undefined) return known;
    const said = this.#put(this.#said.size + 1, SENTENCE_COLUMN, text);
    this.#said.set(text, said);
    return said;
  }

  #label(row: number, col: number, text: string, heading: boolean): void {
    if (text !== '') this.labels.push({ row, col, text, heading });
  }

  #put(row: number, col: number, term: Term): Expr {
    const at = { sheet: this.#sheet, row, col };
    this.formulas.push({ ...at, expr: expr(term) });
    return cell(at);
  }
}
