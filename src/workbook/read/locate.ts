/**
 * Where each input of a set stands in a workbook that people have worked with: by its defined name, trusted only where
 * code and label beside its cell agree; else by code and label alone. What was not straightforward is said.
 */
import type { Field } from '../../criteria/fields.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import { clean, fold } from '../../text.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { Cell, XlsxWorkbook } from '../../xlsx/types.ts';
import { INDICATOR_COLUMNS, INPUT_PREFIX, type IndicatorColumn, type Layout } from '../layout.ts';
import { textOf } from './cell-text.ts';
import { findHeaders, type HeaderRow, type Place, rowsOf, textAt } from './grid.ts';
import type { NameIndex } from './names.ts';

export interface Located {
  readonly places: ReadonlyMap<string, Place>;
  /** Fields whose cell could not be told; not read. */
  readonly lost: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

type Header = HeaderRow<IndicatorColumn>;

/** "2.1.1", "2.1.1.", "Chỉ báo 2.1.1" -> "2.1.1". */
export function codeOf(text: string): string {
  return clean(text)
    .replace(/^(chỉ báo|chỉ số|tiêu chí)\s+/iu, '')
    .replace(/\.$/, '');
}

const addressOf = (place: Place) => `${place.sheet.name}!${formatAddress(place.row, place.col)}`;
const samePlace = (a: Place, b: Place) => a.sheet === b.sheet && a.row === b.row && a.col === b.col;

/** Finds every input cell of a layout. */
export function locate(layout: Layout, workbook: XlsxWorkbook, names: NameIndex): Located {
  const headers = findHeaders(workbook, INDICATOR_COLUMNS, ['code', 'label', 'value', 'verdict']);
  const rows = indexRows(headers, workbook);
  const places = new Map<string, Place>();
  const lost = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  let unnamed = 0;

  for (const field of layout.blocks.flatMap((block) => block.fields)) {
    const resolved = names.get(INPUT_PREFIX + field.name);
    const named = resolved?.kind === 'cell' ? resolved.place : undefined;
    const candidates = candidatesFor(field, rows, workbook);
    const trusted = named !== undefined && agrees(named, field, headers, workbook);
    const used = trusted ? named : candidates[0];
    if (used === undefined) {
      lost.add(field.name);
      diagnostics.push({ code: 'HT123', args: { field: field.name }, indicator: field.indicator });
      continue;
    }
    const rival = candidates.find((place) => !samePlace(place, used) && !sameContent(place, used, workbook));
    if (rival !== undefined) {
      lost.add(field.name);
      const at = { sheet: used.sheet.name, cell: formatAddress(used.row, used.col) };
      const args = { field: field.name, first: addressOf(used), second: addressOf(rival) };
      diagnostics.push({ code: 'HT124', args, indicator: field.indicator, at });
    } else if (named === undefined) {
      unnamed += 1;
    } else if (!trusted) {
      const at = { sheet: used.sheet.name, cell: formatAddress(used.row, used.col) };
      const args = { field: field.name, named: addressOf(named), used: addressOf(used) };
      diagnostics.push({ code: 'HT122', args, indicator: field.indicator, at });
    }
    places.set(field.name, used);
  }
  if (unnamed > 0) diagnostics.push({ code: 'HT121', args: { count: String(unnamed) } });
  return { places, lost, diagnostics };
}

interface CodedRow {
  readonly header: Header;
  readonly row: number;
  readonly label: string;
}

/** Rows below each header by the code that stands in them. */
function indexRows(headers: readonly Header[], workbook: XlsxWorkbook): Map<string, CodedRow[]> {
  const index = new Map<string, CodedRow[]>();
  for (const header of headers) {
    for (const [row] of rowsOf(header.sheet)) {
      if (row <= header.row) continue;
      const code = codeOf(textAt(workbook, header.sheet, row, header.columns.get('code')));
      if (code === '') continue;
      const label = fold(textAt(workbook, header.sheet, row, header.columns.get('label')));
      const list = index.get(code) ?? [];
      list.push({ header, row, label });
      index.set(code, list);
    }
  }
  return index;
}

const isFigure = (field: Field) => field.role !== 'verdict' && field.role !== 'reason';
const columnFor = (field: Field): IndicatorColumn =>
  field.role === 'verdict' || field.role === 'reason' ? field.role : 'value';

/** Cells that a field's code and label lead to, one a sheet where the table stands; the best first. */
function candidatesFor(field: Field, rows: Map<string, CodedRow[]>, workbook: XlsxWorkbook): Place[] {
  const coded = rows.get(field.indicator) ?? [];
  const label = fold(field.label.vi);
  const bySheet = new Map<string, Place>();
  for (const { header, row, label: found } of coded) {
    const col = header.columns.get(columnFor(field));
    if (col === undefined || (isFigure(field) && found !== label)) continue;
    const place = { sheet: header.sheet, row, col };
    const known = bySheet.get(header.sheet.name);
    // A verdict stands in one of its indicator's rows: the first that is filled, else the first.
    if (known === undefined || (isBlank(known, workbook) && !isBlank(place, workbook))) {
      bySheet.set(header.sheet.name, place);
    }
  }
  const places = [...bySheet.values()];
  return [...places.filter((p) => !isBlank(p, workbook)), ...places.filter((p) => isBlank(p, workbook))];
}

/** Whether code (and for a figure its label) beside a named cell are the field's. */
function agrees(place: Place, field: Field, headers: readonly Header[], workbook: XlsxWorkbook): boolean {
  const header = headers.filter((h) => h.sheet === place.sheet && h.row < place.row).at(-1);
  if (header === undefined) return false;
  const { sheet, row, col } = place;
  if (col !== header.columns.get(columnFor(field))) return false;
  if (codeOf(textAt(workbook, sheet, row, header.columns.get('code'))) !== field.indicator) return false;
  return (
    !isFigure(field) ||
    fold(textAt(workbook, sheet, row, header.columns.get('label'))) === fold(field.label.vi)
  );
}

function content(place: Place, workbook: XlsxWorkbook): { cell: Cell | undefined; text: string } {
  const cell = place.sheet.at(place.row, place.col);
  return { cell, text: textOf(cell, workbook.date1904) };
}

const isBlank = (place: Place, workbook: XlsxWorkbook) => content(place, workbook).text === '';

function sameContent(a: Place, b: Place, workbook: XlsxWorkbook): boolean {
  const first = content(a, workbook);
  const second = content(b, workbook);
  return fold(first.text) === fold(second.text) && first.cell?.format === second.cell?.format;
}
