/**
 * Where it is not sure which column of a roster answers an indicator: headers were rewritten, columns copied, last
 * year's kept. What the template's own header says stands; everything else is read where nothing speaks against it, or
 * named. Pure.
 */
import type { Diagnostic } from '../../diagnostics.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { XlsxWorkbook } from '../../xlsx/types.ts';
import type { RosterLayout } from '../layout.ts';
import type { Column } from './roster-answers.ts';
import { type Answered, type Beside, differs, TableView } from './roster-columns.ts';
import { headerText, isBareCode, isOfOtherYear, isVague, likeness } from './roster-header.ts';
import type { FoundColumn, RosterTable } from './roster-table.ts';

export interface ColumnDoubt {
  readonly diagnostic: Diagnostic;
  /** Whether the indicator cannot be counted from its roster, nor by anything else. */
  readonly breaks: boolean;
  /** The column that was found is not to be read; figures typed on the indicator sheet stand instead. */
  readonly ignored: boolean;
}

/** Doubts about the columns of one table; none for a table as the template made it. */
export function columnDoubts(
  roster: RosterLayout,
  table: RosterTable,
  workbook: XlsxWorkbook,
  beside: Beside,
): ColumnDoubt[] {
  if (table.rows.length === 0) return [];
  const view = new TableView(roster, table, workbook, beside);
  return [
    ...table.missing.map((spec) => missing(spec, view)),
    ...table.columns.flatMap((column) => {
      // Two with the same right: said as such (HT124).
      if (view.rivalled(column)) return [];
      const doubt = !view.filled(column.col)
        ? blank(column, view)
        : column.own
          ? undefined
          : notOwn(column, view);
      return doubt === undefined ? [] : [doubt];
    }),
  ];
}

/** Columns whose code another column with other answers has as well: which one counts is not for us to guess. */
export function rivalColumns(table: RosterTable, workbook: XlsxWorkbook): Diagnostic[] {
  return table.columns.flatMap(({ spec, col, header, rivals }): Diagnostic[] => {
    const rival = rivals.find((other) => differs(table, col, other.col, workbook));
    if (rival === undefined) return [];
    const at = (ref: string) => `${table.sheet.name}!${ref}`;
    const args = { field: spec.header, first: at(header.ref), second: at(rival.ref) };
    const where = { sheet: table.sheet.name, cell: rival.ref };
    return [{ code: 'HT124', args, indicator: spec.indicator.id, at: where }];
  });
}

/** Header gone: answers left under another one make the indicator undecided. */
function missing(spec: Column, view: TableView): ColumnDoubt {
  const { table } = view;
  const breaks = view.unclaimed().some(({ col }) => view.answers(col, spec).valid > 0);
  const at = view.place(table.headerRow, table.nameCol);
  const args = { column: spec.header };
  return { diagnostic: { code: 'HT319', args, indicator: spec.indicator.id, at }, breaks, ignored: false };
}

/** The column found is blank, and answers stand in another one. */
function blank({ spec, col, own, title, others }: FoundColumn, view: TableView): ColumnDoubt | undefined {
  const coded = others
    .map((header): Answered => ({ ...header, title: headerText(header) }))
    .filter(({ title }) => !isOfOtherYear(title, view.beside.year));
  const answered = (candidate: Answered) => view.answers(candidate.col, spec).mostly;
  const found = coded.find(answered);
  const { indicator } = spec;
  if (view.typed(indicator.id)) {
    if (found === undefined || view.asTyped(found.col, spec)) return undefined;
    return unused(view, spec, found, '');
  }
  const other = found ?? view.codeless(spec).find((header) => view.isLike(header, spec) && answered(header));
  if (other === undefined) return undefined;
  const { sheet } = view.table;
  const args = {
    field: own ? spec.header : headerText(title),
    blank: `${sheet.name}!${formatAddress(view.table.headerRow, col)}`,
    header: other.title,
    filled: `${sheet.name}!${other.cell.ref}`,
  };
  const at = { sheet: sheet.name, cell: other.cell.ref };
  return { diagnostic: { code: 'HT144', args, indicator: indicator.id, at }, breaks: true, ignored: false };
}

/** The column found only begins with the code: another one without it may be meant, or it is another year's. */
function notOwn(column: FoundColumn, view: TableView): ColumnDoubt | undefined {
  const { spec, col } = column;
  const { indicator } = spec;
  const title = headerText(column.title);
  const other = isOfOtherYear(title, view.beside.year);
  const near = isBareCode(title) ? 1 : likeness(title, spec);
  const candidates = view
    .codeless(spec)
    .filter((header) => view.answers(header.col, spec).mostly && view.differs(col, header.col))
    .filter(({ title: text }) => !isOfOtherYear(text, view.beside.year))
    .map((header) => ({ header, near: likeness(header.title, spec) }));
  // A header that says nothing of the indicator but its code is no better than one that says nothing at all.
  const vague = near === 0;
  const asGood = ({ header }: (typeof candidates)[number]) =>
    vague && (spec.column.answers === 'rating' || isVague(header.title));
  const rival = candidates.find((c) => other || c.near > near || asGood(c))?.header;
  const used = `${view.table.sheet.name}!${column.header.ref}`;
  if (rival !== undefined) {
    // The counts typed tell which of the two is meant.
    if (view.asTyped(rival.col, spec))
      return { ...unused(view, spec, { ...column.title, title }, ''), ignored: true };
    if (view.asTyped(col, spec)) return unused(view, spec, rival, used);
    const second = `${view.table.sheet.name}!${rival.cell.ref}`;
    const args = { field: spec.header, header: title, first: used, secondHeader: rival.title, second };
    const at = { sheet: view.table.sheet.name, cell: rival.cell.ref };
    return { diagnostic: { code: 'HT145', args, indicator: indicator.id, at }, breaks: true, ignored: false };
  }
  if (other) {
    if (view.asTyped(col, spec)) return undefined;
    if (view.typed(indicator.id))
      return { ...unused(view, spec, { ...column.title, title }, ''), ignored: true };
    const args = { field: spec.header, header: title, year: String(view.beside.year ?? '') };
    const at = { sheet: view.table.sheet.name, cell: column.header.ref };
    return { diagnostic: { code: 'HT146', args, indicator: indicator.id, at }, breaks: true, ignored: false };
  }
  const passed = candidates.find((c) => vague || c.near > 0 || isVague(c.header.title))?.header;
  return passed === undefined ? undefined : unused(view, spec, passed, used);
}

/** A column with answers that is not read: `used` is the one that is, "" where the figures typed are. */
function unused(view: TableView, spec: Column, { cell, title }: Answered, used: string): ColumnDoubt {
  const at = { sheet: view.table.sheet.name, cell: cell.ref };
  const args = { field: spec.header, header: title, used };
  return {
    diagnostic: { code: 'HT147', args, indicator: spec.indicator.id, at },
    breaks: false,
    ignored: false,
  };
}
