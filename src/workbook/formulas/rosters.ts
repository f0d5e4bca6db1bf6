/** What a roster's columns add up to: as the reader counts them, by formulas over the table's rows. */
import type { RosterColumn } from '../../criteria/schema.ts';
import { type RosterLayout, rosterArea } from '../layout.ts';
import { NO_WORDS, YES_WORDS } from '../read/words.ts';
import type { CalcRow, CalcSheet } from './cells.ts';
import { call, cases, type Expr, eq, gt, iff, minus, ne, or, plus, range, text, times } from './expr.ts';
import { comparable, matches, type WordList, wordList } from './words.ts';

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
const TABLE_COLUMNS = [
  'số dòng',
  'thiếu tên',
  'trùng mã',
  'ngoài bảng',
  'tham gia',
  'dự',
  'không rõ dự',
] as const;
type TableColumn = (typeof TABLE_COLUMNS)[number];

/** Texts that begin a row of totals. */
const TOTALS = ['tổng cộng ', 'tổng số '] as const;
const TOTAL_WORDS = ['tổng', 'cộng'] as const;
/** Codes are compared without leading zeros, as wide as this. */
const CODE_WIDTH = 20;

const filled = (of: Expr): Expr => gt(call('LEN', of), 0);
const sum = (...factors: readonly Expr[]): Expr => call('SUMPRODUCT', times(...factors));

/** 1 where a row adds the others up. */
function isTotal(names: Expr): Expr {
  return plus(
    ...TOTALS.map((word) => call('EXACT', call('LEFT', text(comparable(names), ' '), word.length), word)),
    ...TOTAL_WORDS.map((word) => call('EXACT', comparable(names), word)),
  );
}

/** The words of a column that count, and those that do not. */
function wordsOf(column: RosterColumn): readonly [readonly string[], readonly string[]] {
  if (column.answers === 'yes-no') return [YES_WORDS, NO_WORDS];
  const rated = (words: readonly string[]) =>
    words.flatMap((word) => [word, `loại ${word}`, `xếp loại ${word}`]);
  return [rated(column.counted), rated(column.others)];
}

/** Lists of words, each written once. */
class Words {
  readonly #calc: CalcSheet;
  readonly #lists = new Map<string, WordList>();

  constructor(calc: CalcSheet) {
    this.#calc = calc;
  }

  list(words: readonly string[]): WordList {
    const key = words.join('\n');
    const known = this.#lists.get(key) ?? wordList(this.#calc, `Chữ: ${words[0] ?? ''}…`, words);
    this.#lists.set(key, known);
    return known;
  }
}

/** Vectors over a table's rows, and what holds of the table as a whole. */
interface TableCells {
  readonly units: Expr;
  readonly total: Expr;
  readonly rows: Expr;
  readonly unsound: Expr;
  readonly participation: {
    readonly used: Expr;
    readonly yes: Expr;
    readonly no: Expr;
    readonly taking: Expr;
    readonly unclear: Expr;
  } | null;
}

function tableCells(
  roster: RosterLayout,
  rowCount: number,
  lists: Words,
  row: CalcRow<TableColumn>,
  ones: (count: number) => Expr,
): TableCells {
  const area = rosterArea(roster, rowCount);
  const column = (col: number) => range({ ...area.rows, left: col, right: col });
  const below = (col: number) => range({ ...area.below, left: col, right: col });
  const [names, codes] = [column(area.name), column(area.code)];
  const joined = text(call('TRIM', names), call('TRIM', codes));
  const total = isTotal(names);
  const units = times(filled(joined), minus(1, total));
  const answers = area.answers.map(column);

  const rows = row.put('số dòng', sum(units));
  const nameless = row.put(
    'thiếu tên',
    answers.length === 0
      ? 0
      : sum(eq(call('LEN', joined), 0), filled(text(...answers.map((of) => call('TRIM', of))))),
  );
  const padded = call('RIGHT', text('0'.repeat(CODE_WIDTH), call('TRIM', codes)), CODE_WIDTH);
  const place = plus(minus(call('ROW', codes), area.rows.top), 1);
  const twice = row.put(
    'trùng mã',
    sum(filled(call('TRIM', codes)), ne(call('MATCH', padded, padded, 0), place)),
  );
  const under = row.put(
    'ngoài bảng',
    plus(
      sum(
        filled(call('TRIM', below(area.name))),
        filled(call('TRIM', below(area.code))),
        minus(1, isTotal(below(area.name))),
      ),
      ...roster.columns.flatMap(({ column: spec }, index) =>
        wordsOf(spec).map((words) => sum(matches(below(area.answers[index] ?? 1), lists.list(words)))),
      ),
      sum(
        filled(
          call('TRIM', range({ ...area.below, bottom: area.below.top, left: area.name, right: area.name })),
        ),
        minus(
          1,
          isTotal(range({ ...area.below, bottom: area.below.top, left: area.name, right: area.name })),
        ),
      ),
    ),
  );
  const unsound = or(gt(nameless, 0), gt(twice, 0), gt(under, 0));
  if (area.participation === undefined) return { units, total, rows, unsound, participation: null };

  const takes = column(area.participation);
  const answer = (words: readonly string[]) => {
    const list = lists.list(words);
    return call('MMULT', matches(takes, list), ones(list.count));
  };
  const [yes, no] = [answer(YES_WORDS), answer(NO_WORDS)];
  const used = row.put('tham gia', sum(units, filled(call('TRIM', takes))));
  const taking = row.put('dự', iff(eq(used, 0), rows, sum(units, yes)));
  const unclear = row.put('không rõ dự', iff(eq(used, 0), 0, minus(minus(rows, taking), sum(units, no))));
  return { units, total, rows, unsound, participation: { used, yes, no, taking, unclear } };
}

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
