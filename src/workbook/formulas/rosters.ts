/** What a roster's columns add up to: as the reader counts them, by formulas over the table's rows. */
import type { RosterColumn } from '../../criteria/schema.ts';
import type { RosterLayout } from '../layout.ts';
import { NO_WORDS, YES_WORDS } from '../read/words.ts';
import { rosterArea } from '../roster-area.ts';
import type { CalcRow, CalcSheet } from './cells.ts';
import { call, cases, type Expr, eq, gt, iff, minus, or, plus, range } from './expr.ts';
import { filled, sum, TABLE_COLUMNS, type TableCells, tableCells, Words, wordsOf } from './roster-tables.ts';
import { matches } from './words.ts';

/** A roster's column as a share: state 0 not in use, 1 in use, 2 in use by none that takes part, -1 not to be counted. */
export interface RosterShareCells {
  readonly state: Expr;
  readonly low: readonly [part: Expr, whole: Expr];
  readonly high: readonly [part: Expr, whole: Expr];
  /** Sub-units that count for certain, and those without an answer. */
  readonly counted: Expr;
  readonly open: Expr;
}

const COLUMNS = [
  'dùng',
  'trạng thái',
  'đạt',
  'chưa',
  'chưa rõ',
  'tử thấp',
  'mẫu thấp',
  'tử cao',
  'mẫu cao',
] as const;
/** Formulas of every roster column, by indicator code. */
export function rosterShares(
  calc: CalcSheet,
  rosters: readonly RosterLayout[],
  rowCounts: ReadonlyMap<string, number>,
): Map<string, RosterShareCells> {
  const shares = new Map<string, RosterShareCells>();
  if (rosters.length === 0) return shares;
  const lists = new Words(calc);
  for (const roster of rosters)
    for (const { column } of roster.columns) for (const words of wordsOf(column)) lists.list(words);
  const answers = rosters.some(({ roster }) => roster.participation !== undefined)
    ? [YES_WORDS, NO_WORDS]
    : [];
  const ones = onesOf(calc, Math.max(0, ...answers.map((words) => lists.list(words).count)));

  const tableRows = calc.table('Danh sách đơn vị', ['Bảng'], TABLE_COLUMNS);
  const tables = new Map(
    rosters.map((roster) => [
      roster.key,
      tableCells(
        roster,
        rowCounts.get(roster.key) ?? roster.roster.rows,
        lists,
        tableRows.next([roster.table]),
        ones,
      ),
    ]),
  );
  const columnRows = calc.table('Cột chỉ báo của danh sách', ['Mã'], COLUMNS);
  for (const roster of rosters) {
    const table = tables.get(roster.key);
    const area = rosterArea(roster, rowCounts.get(roster.key) ?? roster.roster.rows);
    roster.columns.forEach(({ indicator, column }, index) => {
      if (table === undefined) return;
      const col = area.answers[index] ?? 1;
      const answers = range({ ...area.rows, left: col, right: col });
      shares.set(indicator.id, columnCells(column, answers, table, lists, columnRows.next([indicator.id])));
    });
  }
  return shares;
}

/** A column of as many ones, for adding up over words; as many as the longest list asks for. */
function onesOf(calc: CalcSheet, most: number): (count: number) => Expr {
  const places = Array.from({ length: most }, (_, index) =>
    calc.constants(index === 0 ? 'Cột số 1' : '', [1]),
  );
  const { sheet = '', row = 1, col = 1 } = places[0] ?? {};
  return (count) => range({ sheet, top: row, left: col, bottom: row + count - 1, right: col });
}

function columnCells(
  column: RosterColumn,
  answers: Expr,
  table: TableCells,
  lists: Words,
  row: CalcRow<(typeof COLUMNS)[number]>,
): RosterShareCells {
  const { units, total, rows, unsound } = table;
  const [yes, no] = wordsOf(column).map((words) => matches(answers, lists.list(words))) as [Expr, Expr];
  const taking = column.answers === 'rating' && column.participants ? table.participation : null;
  const size = taking === null ? rows : plus(taking.taking, taking.unclear);
  const used = row.put('dùng', sum(minus(1, total), filled(call('TRIM', answers))));
  const within = (of: Expr) =>
    taking === null ? sum(units, of) : iff(eq(taking.used, 0), sum(units, of), sum(units, taking.yes, of));
  const counted = row.put('đạt', within(yes));
  const others = row.put('chưa', within(no));
  const open = row.put('chưa rõ', minus(minus(taking === null ? rows : taking.taking, counted), others));
  const state = row.put(
    'trạng thái',
    cases(
      [
        [call('ISERROR', plus(used, size, counted, others, iff(unsound, 1, 0))), -1],
        [eq(used, 0), 0],
        [unsound, -1],
        [eq(size, 0), iff(gt(rows, 0), 2, 0)],
      ],
      1,
    ),
  );
  if (taking === null) {
    const low = [row.put('tử thấp', counted), row.put('mẫu thấp', rows)] as const;
    const high = [row.put('tử cao', plus(counted, open)), row.put('mẫu cao', rows)] as const;
    return { state, low, high, counted, open };
  }
  // Of those that may take part or not: lowest where all that count stay away, highest the other way round.
  const maybe = (of: Expr) =>
    iff(eq(taking.used, 0), 0, sum(units, minus(minus(1, taking.yes), taking.no), of));
  const [maybeYes, maybeNo] = [maybe(yes), maybe(no)];
  const least = minus(plus(taking.taking, taking.unclear), maybeYes);
  const most = plus(counted, open, minus(taking.unclear, maybeNo));
  const none = or(eq(least, 0), eq(plus(most, others), 0));
  const low = [row.put('tử thấp', iff(none, 0, counted)), row.put('mẫu thấp', iff(none, 1, least))] as const;
  const high = [
    row.put('tử cao', iff(none, 1, most)),
    row.put('mẫu cao', iff(none, 1, plus(most, others))),
  ] as const;
  return { state, low, high, counted, open: plus(open, taking.unclear) };
}
