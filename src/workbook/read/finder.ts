/** Finds the cells of inputs by name, code, label and header; what does not agree is named. Pure. */
import type { Field } from '../../criteria/fields.ts';
import { fold } from '../../text.ts';
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
import {
  type Evidence,
  INPUT_COLUMNS,
  type InputColumn,
  settleColumns,
  type Twins,
} from './header-columns.ts';
import type { NameIndex } from './names.ts';
import { type Beside, type RowText, trustOf } from './trust.ts';

type Header = HeaderRow<IndicatorColumn>;

export const isFigure = (field: Field) => field.role !== 'verdict' && field.role !== 'reason';
export const columnFor = (field: Field): InputColumn =>
  field.role === 'verdict' || field.role === 'reason' ? field.role : 'value';

/** A row that carries an indicator's code, below a header row. */
interface CodedRow {
  readonly header: Header;
  readonly row: number;
  readonly code: Place;
  readonly label: string;
}

/** What was found of an input. */
export interface Found {
  readonly used?: Place;
  /** Another cell that claims to be the same input and says something else. */
  readonly rival?: Place | undefined;
  /** The name points at a cell that is not this input's. */
  readonly elsewhere?: boolean;
  /** The label beside it as it reads now, where it was changed. */
  readonly label?: string;
}

export class Finder {
  readonly #workbook: XlsxWorkbook;
  readonly #headers: HeaderIndex;
  readonly #rows = new Map<string, CodedRow[]>();
  readonly #known: ReadonlySet<string>;
  /** Sheets of which an input is filled. */
  readonly #filled = new Set<Sheet>();

  readonly #twins = new Map<Header, ReadonlyMap<IndicatorColumn, Twins>>();

  constructor(layout: Layout, workbook: XlsxWorkbook, names: NameIndex) {
    this.#workbook = workbook;
    this.#known = new Set(layout.blocks.map((block) => block.indicator.id));
    const found = findHeaders(workbook, INDICATOR_COLUMNS, ['code', 'label']).filter(
      ({ columns }) => columns.has('value') || columns.has('verdict'),
    );
    const fields = layout.blocks.flatMap((block) => block.fields);
    const labels = new Set(fields.map((field) => fold(field.label.vi)));
    const named = new Map<Header, Named[]>();
    const below = new HeaderIndex(found);
    for (const field of fields) {
      const resolved = names.get(INPUT_PREFIX + field.name);
      const header = resolved?.kind === 'cell' ? below.of(resolved.place) : undefined;
      if (resolved?.kind !== 'cell' || header === undefined) continue;
      const list = named.get(header) ?? [];
      list.push({ field, place: resolved.place });
      named.set(header, list);
    }
    const headers = found.map((header) => {
      const settled = settleColumns(header, this.#evidence(header, labels, named.get(header) ?? []));
      this.#twins.set(settled.header, settled.twins);
      return settled.header;
    });
    this.#headers = new HeaderIndex(headers);
    for (const header of headers) this.#index(header);
  }

  #evidence({ sheet, rows }: Header, labels: ReadonlySet<string>, named: readonly Named[]): Evidence {
    const count = (test: (row: number) => boolean) => rows.filter(test).length;
    return {
      codes: (col) => count((row) => this.#known.has(this.#codeAt(sheet, row, col))),
      labels: (col) => count((row) => labels.has(fold(this.#text({ sheet, row, col })))),
      names: (column: InputColumn, codeCol) => {
        const votes = new Map<number, number>();
        for (const { field, place } of named) {
          if (columnFor(field) !== column || this.#codeAt(sheet, place.row, codeCol) !== field.indicator)
            continue;
          votes.set(place.col, (votes.get(place.col) ?? 0) + 1);
        }
        return votes;
      },
    };
  }

  /** The other cells of a row under the same header as an input's, with how the columns were told apart. */
  twinsOf(field: Field, used: Place): { twins: Twins; header: Header; cells: readonly Place[] } | undefined {
    const header = this.#headers.of(used);
    const twins = header && this.#twins.get(header)?.get(columnFor(field));
    if (header === undefined || twins === undefined || twins.used !== used.col) return undefined;
    return { twins, header, cells: twins.others.map((col) => this.#seen({ ...used, col }, field)) };
  }

  /** What a person sees in a cell, without case and accents. */
  seen(place: Place): string {
    return fold(this.#text(place));
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
      const inputs = INPUT_COLUMNS.map((key) => columns.get(key));
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
    return this.seen(a) === this.seen(b);
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
    const header = this.#headers.of(place);
    const row: RowText = {
      code: (col) => this.#codeAt(place.sheet, place.row, col),
      text: (col) => this.#text({ ...place, col }),
    };
    const beside: Beside = { header: header?.columns, col: place.col, column: columnFor(field), row };
    return trustOf(beside, field.indicator, isFigure(field) ? field.label.vi : undefined, labels);
  }
}

/** A named cell of an input. */
interface Named {
  readonly field: Field;
  readonly place: Place;
}

/** Header rows by sheet, from top to bottom. */
class HeaderIndex {
  readonly #bySheet = new Map<Sheet, Header[]>();

  constructor(headers: readonly Header[]) {
    for (const header of headers) {
      const list = this.#bySheet.get(header.sheet);
      if (list === undefined) this.#bySheet.set(header.sheet, [header]);
      else list.push(header);
    }
  }

  /** The header row that a cell stands below. */
  of({ sheet, row }: Place): Header | undefined {
    const list = this.#bySheet.get(sheet) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.row ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return list[low - 1];
  }
}
