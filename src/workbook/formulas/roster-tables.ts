/** A roster's table: which of its rows are sub-units, who takes part, and what makes it unfit to be counted. */
import type { RosterColumn } from '../../criteria/schema.ts';
import type { RosterLayout } from '../layout.ts';
import { NO_WORDS, YES_WORDS } from '../read/words.ts';
import { rosterArea } from '../roster-area.ts';
import type { CalcRow, CalcSheet } from './cells.ts';
import { call, type Expr, eq, gt, iff, minus, ne, or, plus, range, text, times } from './expr.ts';
import { comparable, matches, type WordList, wordList } from './words.ts';

export const TABLE_COLUMNS = [
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

export const filled = (of: Expr): Expr => gt(call('LEN', of), 0);
export const sum = (...factors: readonly Expr[]): Expr => call('SUMPRODUCT', times(...factors));

/** 1 where a row adds the others up. */
function isTotal(names: Expr): Expr {
  return plus(
    ...TOTALS.map((word) => call('EXACT', call('LEFT', text(comparable(names), ' '), word.length), word)),
    ...TOTAL_WORDS.map((word) => call('EXACT', comparable(names), word)),
  );
}

/** The words of a column that count, and those that do not. */
export function wordsOf(column: RosterColumn): readonly [readonly string[], readonly string[]] {
  if (column.answers === 'yes-no') return [YES_WORDS, NO_WORDS];
  const rated = (words: readonly string[]) =>
    words.flatMap((word) => [word, `loại ${word}`, `xếp loại ${word}`]);
  return [rated(column.counted), rated(column.others)];
}

/** Lists of words, each written once. */
export class Words {
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
export interface TableCells {
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

export function tableCells(
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
