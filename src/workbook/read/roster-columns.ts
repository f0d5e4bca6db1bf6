/** What the columns of one roster table answer, for telling which of them is meant. Pure. */
import type { NumberReading } from '../../engine/input.ts';
import { equal, type Rational } from '../../engine/rational.ts';
import { fold } from '../../text.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { XlsxWorkbook } from '../../xlsx/types.ts';
import type { RosterLayout } from '../layout.ts';
import { cellAcrossRows, rowsOf } from './grid.ts';
import { participationColumns } from './participation.ts';
import { answerText, type Column, parseAnswer } from './roster-answers.ts';
import { type Header, headerText, isOfOtherYear, likeness } from './roster-header.ts';
import type { FoundColumn, RosterTable } from './roster-table.ts';

/** What the workbook says beside its rosters. */
export interface Beside {
  /** The assessed year. */
  readonly year: number | null;
  /** Figures of the indicator sheet by field name. */
  readonly numbers: ReadonlyMap<string, NumberReading>;
}

/** A column with the text of its header. */
export interface Answered extends Header {
  readonly title: string;
}

/** Rows of a table that say anything. */
export const unitRows = (table: RosterTable): number[] => [
  ...table.rows.map((entry) => entry.row),
  ...table.nameless,
];

/** Whether two columns answer differently for any unit. */
export function differs(table: RosterTable, a: number, b: number, workbook: XlsxWorkbook): boolean {
  const text = (row: number, col: number) => fold(answerText(table.sheet, row, col, workbook));
  return unitRows(table).some((row) => text(row, a) !== text(row, b));
}

/** One table with what is asked of its columns again and again. */
export class TableView {
  #unclaimed: readonly Answered[] | undefined;

  constructor(
    readonly roster: RosterLayout,
    readonly table: RosterTable,
    readonly workbook: XlsxWorkbook,
    readonly beside: Beside,
  ) {}

  place(row: number, col: number) {
    return { sheet: this.table.sheet.name, cell: formatAddress(row, col) };
  }

  filled(col: number): boolean {
    return unitRows(this.table).some((row) => answerText(this.table.sheet, row, col, this.workbook) !== '');
  }

  /** Whether two columns have the same right to be this one, and answer differently. */
  rivalled({ col, rivals }: FoundColumn): boolean {
    return rivals.some((rival) => this.differs(col, rival.col));
  }

  differs(a: number, b: number): boolean {
    return differs(this.table, a, b, this.workbook);
  }

  /** Columns that hold anything and were found for nothing, left to right. */
  unclaimed(): readonly Answered[] {
    if (this.#unclaimed !== undefined) return this.#unclaimed;
    const { table, roster } = this;
    const own = new Set([
      table.nameCol,
      table.codeCol,
      ...participationColumns(roster, table),
      ...table.columns.map(({ col }) => col),
    ]);
    const filled = new Map<number, number>();
    for (const row of unitRows(table))
      for (const cell of rowsOf(table.sheet).get(row) ?? [])
        if (cell.value.kind !== 'blank' && !own.has(cell.col)) filled.set(cell.col, row);
    const headers = new Map(table.headers.map((header) => [header.col, header]));
    this.#unclaimed = [...filled.keys()]
      .sort((a, b) => a - b)
      .map((col): Answered => {
        const header = headers.get(col);
        if (header !== undefined) return { ...header, title: headerText(header) };
        const ref = formatAddress(table.headerRow, col);
        const cell = {
          ref,
          row: table.headerRow,
          col,
          value: { kind: 'blank' },
          format: 'general',
          formatCode: '',
        } as const;
        return { col, cell, text: '', title: '' };
      });
    return this.#unclaimed;
  }

  /** Those of them that do not begin with the code of another indicator. */
  codeless(spec: Column): readonly Answered[] {
    const claims = this.table.columns.filter((column) => column.spec !== spec);
    const others = new Set(claims.flatMap((c) => [...c.rivals, ...c.others].map(({ col }) => col)));
    return this.unclaimed().filter(({ col }) => !others.has(col));
  }

  /** How many units a column answers in words that the indicator's column takes, and whether most of what it says is that. */
  answers(col: number, spec: Column): { valid: number; counted: number; mostly: boolean } {
    const { table, workbook } = this;
    let [given, valid, counted] = [0, 0, 0];
    for (const { row } of table.rows) {
      if (answerText(table.sheet, row, col, workbook) === '') continue;
      given += 1;
      const answer = parseAnswer(cellAcrossRows(table.sheet, row, col), spec);
      if (answer === undefined) continue;
      valid += 1;
      if (answer) counted += 1;
    }
    return { valid, counted, mostly: valid * 2 >= given && valid > 0 };
  }

  /** Whether a header speaks of what the indicator's column is for; ratings have words of their own, so that less will do. */
  isLike({ title }: Answered, spec: Column): boolean {
    if (isOfOtherYear(title, this.beside.year)) return false;
    const near = likeness(title, spec);
    if (spec.column.answers === 'rating') return title === '' || near > 0;
    return near >= 0.5;
  }

  /** Whether any figure of the indicator was typed. */
  typed(indicator: string): boolean {
    return ['part', 'whole', 'rate'].some((role) => this.beside.numbers.has(`${indicator}.${role}`));
  }

  /** Whether the counts typed are those of a column that answers for every unit. */
  asTyped(col: number, spec: Column): boolean {
    const count = (role: string): Rational | undefined => {
      const reading = this.beside.numbers.get(`${spec.indicator.id}.${role}`);
      return reading?.state === 'value' ? reading.value : undefined;
    };
    const [part, whole] = [count('part'), count('whole')];
    if (part === undefined || whole === undefined) return false;
    const { valid, counted } = this.answers(col, spec);
    const is = (n: number, value: Rational) => equal({ n: BigInt(n), d: 1n }, value);
    return valid === this.table.rows.length && is(counted, part) && is(valid, whole);
  }
}
