import { parseRange } from './address.ts';
import { type CellDraft, CellMaker } from './cell-maker.ts';
import { readCells } from './cells.ts';
import { type Context, checkCount, eachChild, finish, openPart, required } from './context.ts';
import { readOnce } from './known-parts.ts';
import { type Relation, readRelations } from './opc.ts';
import type { Styles } from './styles.ts';
import { readTable } from './table.ts';
import { type Cell, type CellRange, type Sheet, type SheetHead, XlsxError } from './types.ts';
import type { XmlScanner } from './xml.ts';

interface Link {
  readonly ref: string;
  readonly id: string | undefined;
  readonly location: string | undefined;
}

/** Large sections of which nothing is read. */
const SKIMMED = new Set(['conditionalFormatting', 'dataValidations', 'extLst']);

/** Reads a worksheet part (ECMA-376 Part 1, 18.3) with its tables and links. */
export function readSheet(
  context: Context,
  head: SheetHead,
  part: string,
  strings: readonly string[],
  styles: Styles,
): Sheet {
  const cells: CellDraft[] = [];
  const arrays: string[] = [];
  const merges: CellRange[] = [];
  const links: Link[] = [];
  const tableIds: string[] = [];
  const sections: Record<string, (xml: XmlScanner) => void> = {
    sheetData: (xml) => readCells(xml, new CellMaker(context, strings, styles, { cells, arrays })),
    mergeCells: (xml) => each(xml, 'mergeCell', () => merges.push(rangeOf(xml, required(xml, 'ref')))),
    tableParts: (xml) => each(xml, 'tablePart', () => tableIds.push(required(xml, 'r:id'))),
    hyperlinks: (xml) =>
      each(xml, 'hyperlink', () =>
        links.push({ ref: required(xml, 'ref'), id: xml.attr('r:id'), location: xml.attr('location') }),
      ),
  };
  const each = (xml: XmlScanner, element: string, add: () => number) =>
    eachChild(xml, (name) => {
      if (name !== element) xml.fail(`unknown element ${name}`);
      checkCount(xml, add(), context.limits);
    });
  const seen = new Set<string>();
  const xml = openPart(context, part, 'worksheet');
  eachChild(xml, (name) => {
    const section = Object.hasOwn(sections, name) ? sections[name] : undefined;
    if (section === undefined) {
      if (SKIMMED.has(name)) xml.skim();
      return;
    }
    if (seen.has(name)) xml.fail(`${name} twice`);
    seen.add(name);
    section(xml);
  });
  finish(xml);

  const at = finder(cells);
  const budget = { left: SPREAD_LIMIT };
  for (const ref of arrays)
    spread(cells, at, ref, part, budget, (cell) => {
      cell.formula ??= '';
    });
  const needed = tableIds.length > 0 || links.some((link) => link.id !== undefined);
  const relations = needed ? readRelations(context, part) : new Map<string, Relation>();
  for (const link of links) {
    const target = linkTarget(link, relations, part);
    spread(cells, at, link.ref, part, budget, (cell) => {
      cell.hyperlink = target;
    });
  }
  const tables = tableIds.map((id) => readOnce(context, relationOf(relations, id, part).target, readTable));
  return { ...head, cells, merges, tables, at };
}

/** A sheet whose cells are not there or not wanted, such as a chart's: kept so that sheet numbers stay right. */
export function emptySheet(head: SheetHead): Sheet {
  return { ...head, cells: [], merges: [], tables: [], at: () => undefined };
}

function rangeOf(xml: XmlScanner, ref: string): CellRange {
  return parseRange(ref) ?? xml.fail('range not valid');
}

function relationOf(relations: ReadonlyMap<string, Relation>, id: string, part: string): Relation {
  const relation = relations.get(id);
  if (relation === undefined) throw new XlsxError('corrupt', `relationship ${id} does not exist`, part);
  return relation;
}

/** Target of a link (Part 1, 18.3.1.47): outside by relationship, inside by location. */
function linkTarget(link: Link, relations: ReadonlyMap<string, Relation>, part: string): string {
  const outside = link.id === undefined ? '' : relationOf(relations, link.id, part).target;
  // exceljs states an inside target twice, as a relationship and as a location.
  if (link.location === undefined || link.location === '' || outside.startsWith('#')) return outside;
  return `${outside}#${link.location.replace(/^#/, '')}`;
}

/** Look-up by position, among cells in row-major order. */
function finder<T extends Cell>(cells: readonly T[]): (row: number, col: number) => T | undefined {
  let starts: Uint32Array | undefined;
  return (row, col) => {
    starts ??= rowStarts(cells);
    let low = starts[row] ?? 0;
    let high = row < starts.length ? (starts[row + 1] ?? cells.length) : cells.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const cell = cells[middle] as T;
      if (cell.row < row || (cell.row === row && cell.col < col)) low = middle + 1;
      else high = middle;
    }
    const cell = cells[low];
    return cell?.row === row && cell.col === col ? cell : undefined;
  };
}

/** Index of the first cell in each row or after it; for the first rows only where cells are few and far between. */
function rowStarts(cells: readonly Cell[]): Uint32Array {
  const last = cells.at(-1)?.row ?? 0;
  const starts = new Uint32Array(Math.min(last + 1, cells.length * 8 + 1));
  let row = 0;
  for (let i = 0; i < cells.length; i += 1) {
    const next = (cells[i] as Cell).row;
    while (row <= next && row < starts.length) {
      starts[row] = i;
      row += 1;
    }
  }
  return starts;
}

/** Most positions looked at for all links and array formulas of a sheet; a real one needs a few thousand. */
const SPREAD_LIMIT = 2_000_000;

/** Calls `change` for each cell of the range; a range of a whole sheet costs no more than the cells there are. */
function spread(
  cells: readonly CellDraft[],
  at: (row: number, col: number) => CellDraft | undefined,
  ref: string,
  part: string,
  budget: { left: number },
  change: (cell: CellDraft) => void,
): void {
  const range = parseRange(ref);
  if (range === undefined) throw new XlsxError('corrupt', 'range not valid', part);
  const area = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  budget.left -= Math.min(area, cells.length);
  if (budget.left < 0) throw new XlsxError('too-large', 'too many large ranges', part);
  if (area > cells.length) {
    for (const cell of cells) if (inside(cell, range)) change(cell);
    return;
  }
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let col = range.left; col <= range.right; col += 1) {
      const cell = at(row, col);
      if (cell) change(cell);
    }
  }
}

function inside(cell: Cell, range: CellRange): boolean {
  return (
    cell.row >= range.top && cell.row <= range.bottom && cell.col >= range.left && cell.col <= range.right
  );
}
