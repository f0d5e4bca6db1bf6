/**
 * Which columns of the indicator table are meant where a header stands over several of them: a column was inserted or
 * copied beside the template's own. Codes and labels tell the first two; the cells' names tell the inputs. Pure.
 */
import type { IndicatorColumn } from '../layout.ts';
import type { HeaderRow } from './grid.ts';

/** Columns that take an input of which a second one would say something else. */
export type InputColumn = 'value' | 'verdict' | 'reason';
export const INPUT_COLUMNS: readonly InputColumn[] = ['value', 'verdict', 'reason'];

/** Columns that claim the same input. */
export interface Twins {
  readonly used: number;
  readonly others: readonly number[];
  /** Whether the names of the cells say which one is meant; otherwise the first was taken, and nothing says so. */
  readonly named: boolean;
}

export interface Settled {
  readonly header: HeaderRow<IndicatorColumn>;
  readonly twins: ReadonlyMap<IndicatorColumn, Twins>;
}

/** Looks at the rows below a header; all counts are of rows. */
export interface Evidence {
  /** Rows in which a column holds an indicator's code. */
  readonly codes: (col: number) => number;
  /** Rows in which a column holds an input's label. */
  readonly labels: (col: number) => number;
  /** Named cells of an input column by the column they stand in, in a row of their own indicator. */
  readonly names: (column: InputColumn, codeCol: number) => ReadonlyMap<number, number>;
}

/** The header with one column for each key, and the others that claim to be the same. */
export function settleColumns(header: HeaderRow<IndicatorColumn>, evidence: Evidence): Settled {
  const columns = new Map(header.columns);
  for (const [key, count] of [['code', evidence.codes] as const, ['label', evidence.labels] as const]) {
    const all = header.all.get(key) ?? [];
    if (all.length > 1) columns.set(key, mostOf(all, count));
  }
  const twins = new Map<IndicatorColumn, Twins>();
  for (const column of INPUT_COLUMNS) {
    const all = header.all.get(column) ?? [];
    if (all.length === 0) continue;
    const votes = evidence.names(column, columns.get('code') ?? 1);
    const others = new Set([...header.all].flatMap(([key, cols]) => (key === column ? [] : cols)));
    const total = [...votes.values()].reduce((sum, n) => sum + n, 0);
    // The template's own column under a rewritten header, beside another that now has it.
    const rewritten = [...votes].find(([col, n]) => !all.includes(col) && !others.has(col) && n * 2 > total);
    const candidates = rewritten === undefined || total < 2 ? all : [rewritten[0], ...all];
    const used = mostOf(candidates, (col) => votes.get(col) ?? 0);
    columns.set(column, used);
    if (candidates.length === 1) continue;
    const named = (votes.get(used) ?? 0) * 2 > total;
    twins.set(column, { used, others: candidates.filter((col) => col !== used), named });
  }
  return { header: { ...header, columns }, twins };
}

/** The first of those with the highest count. */
function mostOf(cols: readonly number[], count: (col: number) => number): number {
  const [first = 1, ...rest] = cols;
  let best = { col: first, n: count(first) };
  for (const col of rest) {
    const n = count(col);
    if (n > best.n) best = { col, n };
  }
  return best.col;
}
