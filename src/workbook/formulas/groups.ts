/** The groups of a breakdown (Nam/Nữ) as formulas see them: what they say of a total that is blank. */
import { groupFigure, type ShareSpec } from '../../criteria/fields.ts';
import type { CalcRow } from './cells.ts';
import { and, call, type Expr, eq, expr, iff, lt, ne, or, plus } from './expr.ts';
import { numberStatus, numberValue, RATE_SCALE } from './numbers.ts';

export const GROUP_COLUMNS = [
  'nhóm lỗi',
  'nhóm có',
  'nhóm đủ',
  'nhóm số',
  'nhóm tổng',
  'nhóm thấp',
  'nhóm cao',
] as const;

export interface GroupCells {
  readonly invalid: Expr;
  readonly entered: Expr;
  /** All counts are given; some are. */
  readonly complete: Expr;
  readonly some: Expr;
  /** Of the counts given. */
  readonly sum: Expr;
  /** All rates are given: the groups are the whole population, so its rate lies between theirs. */
  readonly rated: Expr;
  readonly lowest: Expr;
  readonly highest: Expr;
}

interface Group {
  readonly status: Expr;
  readonly value: Expr;
}

const tell = (test: Expr): Expr => iff(test, 1, 0);
const isGiven = ({ status }: Group) => eq(status, 1);

/** Writes the formulas of a share's groups; null where it has none. */
export function groupCells(
  id: string,
  spec: ShareSpec,
  inputs: (field: string) => Expr | undefined,
  row: CalcRow<(typeof GROUP_COLUMNS)[number]>,
): GroupCells | null {
  const cellsOf = (role: 'part' | 'rate') =>
    (spec.breakdown?.groups ?? []).flatMap((group): Group[] => {
      const input = inputs(`${id}.${groupFigure(spec, group)}.${role}`);
      if (input === undefined) return [];
      const quantity = role === 'rate' ? 'percent' : spec.quantity;
      const value = numberValue(input, quantity);
      return [{ status: numberStatus(value, quantity), value }];
    });
  const [parts, rates] = [cellsOf('part'), cellsOf('rate')];
  const all = [...parts, ...rates];
  if (all.length === 0) return null;
  const count =
    parts.length === 0 ? expr(0) : row.put('nhóm số', plus(...parts.map((part) => tell(isGiven(part)))));
  const complete = row.put('nhóm đủ', parts.length === 0 ? 0 : tell(eq(count, parts.length)));
  const sum = row.put('nhóm tổng', plus(0, ...parts.map((part) => iff(isGiven(part), part.value, 0))));
  const among = (fn: 'MIN' | 'MAX', otherwise: number) =>
    rates.length === 0
      ? expr(otherwise)
      : call(fn, ...rates.map((rate) => iff(isGiven(rate), rate.value, otherwise)));
  return {
    invalid: eq(row.put('nhóm lỗi', tell(or(...all.map(({ status }) => lt(status, 0))))), 1),
    entered: eq(row.put('nhóm có', tell(or(...all.map(({ status }) => ne(status, 0))))), 1),
    complete: eq(complete, 1),
    some: parts.length === 0 ? expr(false) : ne(count, 0),
    sum,
    rated: rates.length === 0 ? expr(false) : and(...rates.map(isGiven)),
    lowest: row.put('nhóm thấp', among('MIN', RATE_SCALE)),
    highest: row.put('nhóm cao', among('MAX', 0)),
  };
}
