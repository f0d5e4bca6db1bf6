/**
 * Computes formulas as spreadsheet programs do, for the results that are stored beside them. Held to LibreOffice by
 * test/workbook/formulas: whatever a viewer that does not calculate shows is what Excel would.
 */
import { cellKey, type Value } from './cells.ts';
import type { CellRef, Expr, Fn, RangeRef } from './expr.ts';
import { type Block, each, FormulaError, first, ONE, operate, single, truth, WHOLE } from './functions.ts';

/** Computes formulas over inputs; each cell once. */
export class Evaluator {
  readonly #formulas: ReadonlyMap<string, Expr>;
  readonly #input: (at: CellRef) => Value;
  readonly #known = new Map<string, Value>();
  readonly #blocks = new Map<Expr, Block>();

  constructor(formulas: ReadonlyMap<string, Expr>, input: (at: CellRef) => Value) {
    this.#formulas = formulas;
    this.#input = input;
  }

  /** What a cell shows. */
  value(at: CellRef): Value {
    const key = cellKey(at);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const formula = this.#formulas.get(key);
    const value = formula === undefined ? this.#input(at) : this.#result(formula);
    this.#known.set(key, value);
    return value;
  }

  /** A formula never gives a blank: it shows 0 for one. */
  #result(formula: Expr): Value {
    try {
      return first(this.#block(formula)) ?? 0;
    } catch (error) {
      if (error instanceof FormulaError) return { error: '#VALUE!' };
      throw error;
    }
  }

  /** Pieces that several formulas share are computed once, too. */
  #block(of: Expr): Block {
    if (of.kind === 'constant') return single(of.value);
    if (of.kind === 'cell') return single(this.value(of));
    const known = this.#blocks.get(of);
    if (known !== undefined) return known;
    const block = this.#compute(of);
    this.#blocks.set(of, block);
    return block;
  }

  #compute(of: Exclude<Expr, { kind: 'constant' | 'cell' }>): Block {
    switch (of.kind) {
      case 'range':
        return this.#range(of);
      case 'op':
        return each([this.#block(of.left), this.#block(of.right)], ([a, b]) =>
          operate(of.op, a ?? null, b ?? null),
        );
      case 'call':
        return this.#call(of.fn, of.args);
    }
  }

  #range({ sheet, top, left, bottom, right }: RangeRef): Block {
    const [rows, cols] = [bottom - top + 1, right - left + 1];
    const list: Value[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let col = left; col <= right; col++) list.push(this.value({ sheet, row, col }));
    }
    return { rows, cols, top, at: (row, col) => list[row * cols + col] ?? null };
  }

  #call(fn: Fn, args: readonly Expr[]): Block {
    if (fn === 'IF') {
      const [test, yes, no] = args;
      const chosen = truth(first(this.#argument(test))) ? yes : no;
      return this.#argument(chosen);
    }
    if (fn === 'ISERROR') return single(this.#fails(args[0]));
    const blocks = args.map((arg) => this.#block(arg));
    const whole = WHOLE[fn];
    if (whole !== undefined) return whole(blocks);
    const one = ONE[fn];
    if (one === undefined) throw new Error(`no such function: ${fn}`);
    return each(blocks, one);
  }

  #argument(of: Expr | undefined): Block {
    return of === undefined ? single(null) : this.#block(of);
  }

  #fails(of: Expr | undefined): boolean {
    try {
      const value = first(this.#argument(of));
      return typeof value === 'object' && value !== null;
    } catch (error) {
      if (error instanceof FormulaError) return true;
      throw error;
    }
  }
}
