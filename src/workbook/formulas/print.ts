/** Formulas as a file stores them: English names, commas, decimal points, no leading "=". */
import { columnLetters } from '../write/validations.ts';
import type { Expr, Op } from './expr.ts';

const STRENGTH = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
} as const satisfies Record<Op, number>;

/** A sheet's name as formulas quote it. */
const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'!`;

const address = (row: number, col: number, moves: boolean) =>
  `$${columnLetters(col)}${moves ? '' : '$'}${row}`;

/** The formula as text, for a cell of the given sheet: its own sheet is not named. `moves`: see shared.ts. */
export function print(expr: Expr, home: string, moves: readonly boolean[] = []): string {
  let reference = 0;
  const sheet = (name: string) => (name === home ? '' : quoted(name));
  const inside = (of: Expr, least: number): string => {
    const printed = write(of);
    return of.kind === 'op' && STRENGTH[of.op] < least ? `(${printed})` : printed;
  };
  const write = (of: Expr): string => {
    switch (of.kind) {
      case 'constant':
        return constant(of.value);
      case 'cell':
        return `${sheet(of.sheet)}${address(of.row, of.col, moves[reference++] ?? false)}`;
      case 'range': {
        const along = moves[reference++] ?? false;
        return `${sheet(of.sheet)}${address(of.top, of.left, along)}:${address(of.bottom, of.right, along)}`;
      }
      case 'op':
        return `${inside(of.left, STRENGTH[of.op])}${of.op}${inside(of.right, STRENGTH[of.op] + 1)}`;
      case 'call':
        return `${of.fn}(${of.args.map(write).join(',')})`;
    }
  };
  return write(expr);
}

function constant(value: number | string | boolean): string {
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value < 0 ? `(${value})` : String(value);
}
