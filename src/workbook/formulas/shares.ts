/** One share as formulas see it: what is known of it as two fractions, the least and the most it can be. */
import type { ShareSpec } from '../../criteria/fields.ts';
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
  type Term,
  times,
} from './expr.ts';
import { GROUP_COLUMNS, type GroupCells, groupCells } from './groups.ts';
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
  unknown: 7,
  open: 8,
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
  /** Its row, for what a measure makes of it alone. */
  readonly row: CalcRow<Column>;
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
  ...GROUP_COLUMNS,
  'thang',
  'bước',
  'loại',
  'tử thấp',
  'mẫu thấp',
  'tử cao',
  'mẫu cao',
  'xét',
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
  // A blank total is the sum of its groups, when all of them are given; at least that of those given.
  const isTyped = eq(typed.status, 1);
  const hasPart = groups === null ? isTyped : or(isTyped, and(eq(typed.status, 0), groups.complete));
  const part = groups === null ? typed.value : iff(isTyped, typed.value, groups.sum);
  const atLeast = groups === null ? hasPart : or(isTyped, and(eq(typed.status, 0), groups.some));
  const hasWhole = eq(whole.status, 1);
  const hasRate = eq(rate.status, 1);
  const none = and(hasWhole, eq(whole.value, 0));
  const entered = or(ne(typed.status, 0), ne(whole.status, 0), ...(groups === null ? [] : [groups.entered]));
  type Branch = readonly [Expr, Term];
  const ofRoster = (state: number, kind: number): Branch[] =>
    roster === null ? [] : [[eq(roster.state, state), kind]];

  const state = row.put(
    'loại',
    cases(
      [
        [
          or(
            lt(typed.status, 0),
            lt(whole.status, 0),
            lt(rate.status, 0),
            ...(groups === null ? [] : [groups.invalid]),
            and(atLeast, hasWhole, gt(part, whole.value)),
            ...(roster === null ? [] : [lt(roster.state, 0)]),
          ),
          SHARE.invalid,
        ],
        ...ofRoster(1, SHARE.roster),
        // A rate of something denies that there is nothing.
        [and(none, hasRate, gt(rate.value, 0)), SHARE.invalid],
        ...ofRoster(2, SHARE.empty),
        [and(hasPart, hasWhole), iff(eq(whole.value, 0), SHARE.empty, SHARE.counts)],
        [and(hasPart, eq(part, 0)), SHARE.zero],
        [none, SHARE.empty],
        [hasRate, iff(and(hasPart, eq(rate.value, 0)), SHARE.unknown, SHARE.rate)],
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
  const open = groups === null ? null : openEnds(groups, whole.value, and(hasWhole, eq(typed.status, 0)));
  const end = (of: 0 | 1, high: boolean, exact: Term, zero: number, unknown: number): Expr =>
    cases(
      [
        ...(roster === null ? [] : [[is('roster'), roster[high ? 'high' : 'low'][of]] as const]),
        [high ? or(is('counts'), is('rate')) : is('counts'), exact],
        ...(high ? [] : [[is('rate'), rateFraction[of]] as const]),
        [is('zero'), zero],
        ...(open === null ? [] : [[is('open'), open[high ? 'high' : 'low'][of]] as const]),
      ],
      unknown,
    );
  const low: Fraction = [
    row.put('tử thấp', end(0, false, integer(part), 0, 0)),
    row.put('mẫu thấp', end(1, false, integer(whole.value), 1, 1)),
  ];
  const high: Fraction = [
    row.put('tử cao', end(0, true, low[0], 0, 1)),
    row.put('mẫu cao', end(1, true, low[1], 1, 1)),
  ];
  return { spec, state, low, high, roster, row };
}

/** What groups say of a total that is missing: the counts given of a known whole, or the rates of all of them. */
function openEnds(groups: GroupCells, whole: Expr, lacksPart: Expr): Record<'low' | 'high', Fraction> {
  const byCount = and(lacksPart, groups.some);
  return {
    low: [
      cases(
        [
          [byCount, groups.sum],
          [groups.rated, groups.lowest],
        ],
        0,
      ),
      cases(
        [
          [byCount, whole],
          [groups.rated, RATE_SCALE],
        ],
        1,
      ),
    ],
    high: [
      cases(
        [
          [byCount, 1],
          [groups.rated, groups.highest],
        ],
        1,
      ),
      cases(
        [
          [byCount, 1],
          [groups.rated, RATE_SCALE],
        ],
        1,
      ),
    ],
  };
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
