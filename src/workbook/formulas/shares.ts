/** One share as formulas see it: what is known of it as two fractions, the least and the most it can be. */
import { groupFigure, type ShareSpec } from '../../criteria/fields.ts';
import type { CalcRow, CalcSheet, CalcTable } from './cells.ts';
import {
  and,
  call,
  cases,
  type Expr,
  eq,
  expr,
  gt,
  iff,
  lt,
  ne,
  or,
  over,
  plus,
  type Term,
  times,
} from './expr.ts';
import { BLANK, numberStatus, numberValue, RATE_SCALE } from './numbers.ts';
import type { RosterShareCells } from './rosters.ts';

/** What a share's figures are, as `engine/share.ts` tells them apart. */
export const SHARE = {
  blank: 0,
  invalid: 1,
  empty: 2,
  zero: 3,
  counts: 4,
  rate: 5,
  roster: 6,
  open: 7,
} as const;

/** part / whole, both whole numbers, so that comparing them is exact. */
export type Fraction = readonly [part: Expr, whole: Expr];

export interface ShareCells {
  readonly spec: ShareSpec;
  /** One of SHARE. */
  readonly state: Expr;
  readonly low: Fraction;
  readonly high: Fraction;
  readonly roster: RosterShareCells | null;
}

/** The cell of an input by its field name; undefined where the form has none. */
export type Inputs = (field: string) => Expr | undefined;

const COLUMNS = [
  'có tử',
  'tử số',
  'có mẫu',
  'mẫu số',
  'có tỷ lệ',
  'tỷ lệ',
  'nhóm lỗi',
  'nhóm đủ',
  'nhóm tổng',
  'nhóm có',
  'thang',
  'bước',
  'loại',
  'tử thấp',
  'mẫu thấp',
  'tử cao',
  'mẫu cao',
] as const;
type Column = (typeof COLUMNS)[number];

export type ShareTable = CalcTable<Column>;

/** The table that shares are laid out in. */
export const shareTable = (calc: CalcSheet): ShareTable => calc.table('Tỷ lệ', ['Mã', 'Số liệu'], COLUMNS);

interface Part {
  readonly status: Expr;
  readonly value: Expr;
}
const ABSENT: Part = { status: expr(0), value: expr(BLANK) };

/** Whole numbers of the smallest decimal unit that both amounts are whole in, up to a thousand-millionth. */
function scaleOf(part: Expr, whole: Expr): Expr {
  const fits = (digits: number) =>
    and(eq(call('ROUND', part, digits), part), eq(call('ROUND', whole, digits), whole));
  return cases(
    [
      [fits(0), 1],
      [fits(2), 100],
      [fits(4), 1e4],
      [fits(6), 1e6],
    ],
    1e9,
  );
}

/** The groups of a breakdown (Nam/Nữ): their sum stands in for a blank total. */
function groupCells(id: string, spec: ShareSpec, inputs: Inputs, row: CalcRow<Column>) {
  const groups = spec.breakdown?.groups ?? [];
  const cellsOf = (role: 'part' | 'rate') =>
    groups.flatMap((group) => {
      const input = inputs(`${id}.${groupFigure(spec, group)}.${role}`);
      if (input === undefined) return [];
      const quantity = role === 'rate' ? 'percent' : spec.quantity;
      const value = numberValue(input, quantity);
      return [{ status: numberStatus(value, quantity), value }];
    });
  const [parts, rates] = [cellsOf('part'), cellsOf('rate')];
  const all = [...parts, ...rates];
  if (all.length === 0) return { invalid: expr(false), total: ABSENT, entered: expr(false) };
  const statuses = all.map(({ status }) => status);
  const complete = row.put(
    'nhóm đủ',
    parts.length === 0 ? 0 : iff(and(...parts.map(({ status }) => eq(status, 1))), 1, 0),
  );
  return {
    invalid: eq(row.put('nhóm lỗi', iff(or(...statuses.map((s) => lt(s, 0))), 1, 0)), 1),
    entered: eq(row.put('nhóm có', iff(or(...statuses.map((s) => ne(s, 0))), 1, 0)), 1),
    total: {
      status: complete,
      value: row.put('nhóm tổng', iff(eq(complete, 1), plus(...parts.map(({ value }) => value), 0), 0)),
    },
  };
}

/** Writes the formulas of one share. */
export function shareCells(
  id: string,
  spec: ShareSpec,
  inputs: Inputs,
  roster: RosterShareCells | null,
  row: CalcRow<Column>,
): ShareCells {
  const read = (role: 'part' | 'whole' | 'rate', names: readonly [Column, Column]): Part => {
    const input = inputs([id, ...(spec.figure === '' ? [] : [spec.figure]), role].join('.'));
    if (input === undefined) return ABSENT;
    const quantity = role === 'rate' ? 'percent' : spec.quantity;
    const value = row.put(names[1], numberValue(input, quantity));
    return { value, status: row.put(names[0], numberStatus(value, quantity)) };
  };
  const typed = read('part', ['có tử', 'tử số']);
  const whole = read('whole', ['có mẫu', 'mẫu số']);
  const rate = read('rate', ['có tỷ lệ', 'tỷ lệ']);
  const groups = groupCells(id, spec, inputs, row);
  // A blank total is the sum of its groups, when all of them are given.
  const useGroups = spec.breakdown !== null;
  const hasPart = useGroups
    ? or(eq(typed.status, 1), and(eq(typed.status, 0), eq(groups.total.status, 1)))
    : eq(typed.status, 1);
  const part = useGroups ? iff(eq(typed.status, 1), typed.value, groups.total.value) : typed.value;
  const hasWhole = eq(whole.status, 1);
  const entered = or(ne(typed.status, 0), ne(whole.status, 0), groups.entered);

  const state = row.put(
    'loại',
    cases(
      [
        [
          or(
            lt(typed.status, 0),
            lt(whole.status, 0),
            lt(rate.status, 0),
            groups.invalid,
            and(hasPart, hasWhole, gt(part, whole.value)),
            ...(roster === null ? [] : [lt(roster.state, 0)]),
          ),
          SHARE.invalid,
        ],
        ...(roster === null ? [] : ([[eq(roster.state, 1), SHARE.roster]] as const)),
        [and(hasPart, hasWhole), iff(eq(whole.value, 0), SHARE.empty, SHARE.counts)],
        [and(hasPart, eq(part, 0)), SHARE.zero],
        [and(hasWhole, eq(whole.value, 0)), SHARE.empty],
        [eq(rate.status, 1), iff(and(hasPart, eq(rate.value, 0)), SHARE.open, SHARE.rate)],
        [entered, SHARE.open],
      ],
      SHARE.blank,
    ),
  );
  const is = (kind: keyof typeof SHARE) => eq(state, SHARE[kind]);
  const amounts =
    spec.quantity === 'amount' ? row.put('thang', iff(is('counts'), scaleOf(part, whole.value), 1)) : null;
  const integer = (of: Expr) => (amounts === null ? of : call('ROUND', times(of, amounts), 0));
  // A rate with few decimals is a fraction with a small denominator: products of two of them stay exact.
  const step = row.put('bước', iff(eq(rate.status, 1), rateStep(rate.value), 1));
  const rateFraction: Fraction = [over(rate.value, step), over(RATE_SCALE, step)];
  const choose = (roster0: Expr | undefined, counts: Expr, ofRate: Term, zero: number, unknown: number) =>
    cases(
      [
        ...(roster0 === undefined ? [] : [[is('roster'), roster0] as const]),
        [is('counts'), counts],
        [is('rate'), ofRate],
        [is('zero'), zero],
      ],
      unknown,
    );
  const low: Fraction = [
    row.put('tử thấp', choose(roster?.low[0], integer(part), rateFraction[0], 0, 0)),
    row.put('mẫu thấp', choose(roster?.low[1], integer(whole.value), rateFraction[1], 1, 1)),
  ];
  const exactly = or(is('counts'), is('rate'), is('zero'));
  const high: Fraction = [
    row.put(
      'tử cao',
      cases([...(roster === null ? [] : [[is('roster'), roster.high[0]] as const]), [exactly, low[0]]], 1),
    ),
    row.put(
      'mẫu cao',
      cases([...(roster === null ? [] : [[is('roster'), roster.high[1]] as const]), [exactly, low[1]]], 1),
    ),
  ];
  return { spec, state, low, high, roster };
}

/** The largest of a few powers of ten that a rate in whole parts is a multiple of. */
function rateStep(rate: Expr): Expr {
  const multiple = (of: number) => eq(times(call('INT', over(rate, of)), of), rate);
  return cases(
    [
      [multiple(1e8), 1e8],
      [multiple(1e6), 1e6],
      [multiple(1e4), 1e4],
    ],
    1,
  );
}

/** Whether a share speaks of a population that exists. */
export const speaks = ({ state }: ShareCells): Expr => gt(state, SHARE.zero);
export const isInvalid = ({ state }: ShareCells): Expr => eq(state, SHARE.invalid);
export const isGiven = ({ state }: ShareCells): Expr => ne(state, SHARE.blank);
export const isEmpty = ({ state }: ShareCells): Expr => eq(state, SHARE.empty);
