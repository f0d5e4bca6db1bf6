/**
 * Where each input of a set stands in a workbook that people have worked with: by its defined name, trusted only where
 * code and label beside its cell agree; else by code and label alone. What was not straightforward is said.
 */
import type { Field } from '../../criteria/fields.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import { fold } from '../../text.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import { INDICATOR_COLUMNS, INPUT_PREFIX, type IndicatorColumn, type Layout } from '../layout.ts';
import { textOf } from './cell-text.ts';
import { codeOf, codesOfDate } from './codes.ts';
import {
  cellAcrossRows,
  cellAt,
  findHeaders,
  type HeaderRow,
  mergeAt,
  type Place,
  samePlace,
} from './grid.ts';
import type { NameIndex } from './names.ts';
import { type Beside, type RowText, trustOf } from './trust.ts';

export interface Located {
  readonly places: ReadonlyMap<string, Place>;
  /** Fields whose cell could not be told; not read. */
  readonly lost: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

type Header = HeaderRow<IndicatorColumn>;

const addressOf = (place: Place) => `${place.sheet.name}!${formatAddress(place.row, place.col)}`;
const cellOf = (place: Place) => ({ sheet: place.sheet.name, cell: formatAddress(place.row, place.col) });
const isFigure = (field: Field) => field.role !== 'verdict' && field.role !== 'reason';
const columnFor = (field: Field): IndicatorColumn =>
  field.role === 'verdict' || field.role === 'reason' ? field.role : 'value';

/** Finds every input cell of a layout. */
export function locate(layout: Layout, workbook: XlsxWorkbook, names: NameIndex): Located {
  const finder = new Finder(layout, workbook);
  const places = new Map<string, Place>();
  const lost = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  let unnamed = 0;

  for (const { indicator, fields } of layout.blocks) {
    const labels = new Set(fields.filter(isFigure).map((field) => fold(field.label.vi)));
    for (const field of fields) {
      const resolved = names.get(INPUT_PREFIX + field.name);
      const named = resolved?.kind === 'cell' ? resolved.place : undefined;
      const found = finder.find(field, named, labels);
      const { used } = found;
      const twice = used !== undefined && [...places.values()].some((place) => samePlace(place, used));
      if (used === undefined || twice) {
        lost.add(field.name);
        const beside = finder.rowsOf(indicator.id)[0]?.code;
        const at = beside === undefined ? {} : { at: cellOf(beside) };
        diagnostics.push({ code: 'HT123', args: { field: field.name }, indicator: indicator.id, ...at });
        continue;
      }
      places.set(field.name, used);
      const about = { indicator: indicator.id, at: cellOf(used) };
      if (found.rival !== undefined) {
        lost.add(field.name);
        const args = { field: field.name, first: addressOf(used), second: addressOf(found.rival) };
        diagnostics.push({ code: 'HT124', args, ...about });
      } else if (named === undefined) {
        unnamed += 1;
      } else if (found.label !== undefined) {
        const args = { field: field.name, seen: found.label, label: field.label.vi };
        diagnostics.push({ code: 'HT129', args, ...about });
      } else if (found.elsewhere) {
        const args = { field: field.name, named: addressOf(named), used: addressOf(used) };
        diagnostics.push({ code: 'HT122', args, ...about });
      }
    }
  }
  if (unnamed > 0) diagnostics.push({ code: 'HT121', args: { count: String(unnamed) } });
  return { places, lost, diagnostics };
}

/** A row that carries an indicator's code, below a header row. */
interface CodedRow {
  readonly header: Header;
  readonly row: number;
  readonly code: Place;
  readonly label: string;
}

interface Found {
  readonly used?: Place;
  /** Another cell that claims to be the same input and says something else. */
  readonly rival?: Place | undefined;
  /** The name points at a cell that is not this input's. */
  readonly elsewhere?: boolean;
  /** The label beside it as it reads now, where it was changed. */
  readonly label?: string;
}

class Finder {
  readonly #workbook: XlsxWorkbook;
  readonly #headers: readonly Header[];
  readonly #rows = new Map<string, CodedRow[]>();
  readonly #known: ReadonlySet<string>;
  /** Sheets of which an input is filled. */
  readonly #filled = new Set<Sheet>();

  constructor(layout: Layout, workbook: XlsxWorkbook) {
    this.#workbook = workbook;
    this.#known = new Set(layout.blocks.map((block) => block.indicator.id));
    this.#headers = findHeaders(workbook, INDICATOR_COLUMNS, ['code', 'label']).filter(
      ({ columns }) => columns.has('value') || columns.has('verdict'),
    );
    for (const header of this.#headers) this.#index(header);
  }

  #index(header: Header): void {
    const { sheet, columns } = header;
    const codeCol = columns.get('code') ?? 1;
    for (const row of header.rows) {
      const code = this.#codeAt(sheet, row, codeCol);
      if (!this.#known.has(code)) continue;
      const label = fold(this.#text({ sheet, row, col: columns.get('label') ?? 1 }));
      const list = this.#rows.get(code) ?? [];
      list.push({ header, row, code: { sheet, row, col: codeCol }, label });
      this.#rows.set(code, list);
      const inputs = (['value', 'verdict', 'reason'] as const).map((key) => columns.get(key));
      if (inputs.some((col) => col !== undefined && !this.#isBlank({ sheet, row, col })))
        this.#filled.add(sheet);
    }
  }

  /** Rows that carry an indicator's code. */
  rowsOf(indicator: string): readonly CodedRow[] {
    return this.#rows.get(indicator) ?? [];
  }

  /** The code that stands in a cell, or in the cell merged over it; also where Excel made it a date, if only one fits. */
  #codeAt(sheet: Sheet, row: number, col: number): string {
    const cell = cellAcrossRows(sheet, row, col);
    const [only, ...more] = codesOfDate(cell, this.#known, this.#workbook.date1904);
    return only !== undefined && more.length === 0 ? only : codeOf(textOf(cell, this.#workbook.date1904));
  }

  #text({ sheet, row, col }: Place): string {
    return textOf(cellAt(sheet, row, col), this.#workbook.date1904);
  }

  #isBlank(place: Place): boolean {
    return this.#text(place) === '';
  }

  /** As a person sees them: 0.92 and 92 % differ, 33 and the text "33" do not. */
  #same(a: Place, b: Place): boolean {
    return fold(this.#text(a)) === fold(this.#text(b));
  }

  find(field: Field, name: Place | undefined, labels: ReadonlySet<string>): Found {
    const named = name === undefined ? undefined : this.#seen(name, field);
    const candidates = this.#candidates(field);
    const trust = named === undefined ? { kind: 'none' as const } : this.#trust(named, field, labels);
    const inName = trust.kind === 'label' ? candidates.every((c) => c.sheet !== named?.sheet) : true;
    const trusted = trust.kind !== 'none' && inName ? named : undefined;

    // On one sheet a filled cell goes before a blank one: rows get copied, cells of several rows unmerged.
    const home =
      trusted?.sheet ?? (candidates.find((place) => !this.#isBlank(place)) ?? candidates[0])?.sheet;
    const here = candidates.filter((place) => place.sheet === home);
    const filled = here.filter((place) => !this.#isBlank(place));
    const used =
      trusted !== undefined && (!this.#isBlank(trusted) || filled.length === 0)
        ? trusted
        : (filled[0] ?? here[0]);
    if (used === undefined) return {};
    const rival =
      (field.role === 'reason' ? undefined : filled.find((place) => !this.#same(place, used))) ??
      this.#rivalElsewhere(used, candidates);
    return {
      used,
      rival,
      elsewhere: isFigure(field) ? named === undefined || !samePlace(named, used) : trusted === undefined,
      ...(trust.kind === 'label' && used === trusted ? { label: trust.seen } : {}),
    };
  }

  /** A copy of the sheet that says something else; a copy that nobody has filled in says nothing. */
  #rivalElsewhere(used: Place, candidates: readonly Place[]): Place | undefined {
    const first = new Map<Sheet, Place>();
    const answered = new Set<Sheet>();
    for (const place of candidates) {
      if (place.sheet === used.sheet || !this.#filled.has(place.sheet)) continue;
      if (!first.has(place.sheet)) first.set(place.sheet, place);
      if (this.#isBlank(place)) continue;
      if (!this.#same(place, used)) return place;
      answered.add(place.sheet);
    }
    if (this.#isBlank(used)) return undefined;
    return [...first].find(([sheet]) => !answered.has(sheet))?.[1];
  }

  /** A verdict's or reason's cell is merged over its indicator's rows: the one that shows is meant. */
  #seen(place: Place, field: Field): Place {
    const merge = mergeAt(place.sheet, place.row, place.col);
    return !isFigure(field) && merge?.left === place.col ? { ...place, row: merge.top } : place;
  }

  /** Cells that a field's code and label lead to. */
  #candidates(field: Field): Place[] {
    const label = fold(field.label.vi);
    const places: Place[] = [];
    for (const { header, row, label: found } of this.rowsOf(field.indicator)) {
      const col = header.columns.get(columnFor(field));
      if (col === undefined || (isFigure(field) && found !== label)) continue;
      const place = this.#seen({ sheet: header.sheet, row, col }, field);
      // Rows of one merged cell follow each other.
      const last = places.at(-1);
      if (last === undefined || !samePlace(last, place)) places.push(place);
    }
    return places;
  }

  #trust(place: Place, field: Field, labels: ReadonlySet<string>) {
    const header = this.#headers.filter((h) => h.sheet === place.sheet && h.row < place.row).at(-1);
    const row: RowText = {
      code: (col) => this.#codeAt(place.sheet, place.row, col),
      text: (col) => this.#text({ ...place, col }),
    };
    const beside: Beside = { header: header?.columns, col: place.col, column: columnFor(field), row };
    return trustOf(beside, field.indicator, isFigure(field) ? field.label.vi : undefined, labels);
  }
}
