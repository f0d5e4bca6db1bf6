/**
 * Where each input of a set stands in a workbook that people have worked with: by its defined name, trusted only where
 * code and label beside its cell agree; else by code and label alone. What was not straightforward is said.
 */
import type { Field } from '../../criteria/fields.ts';
import type { CellPlace, Diagnostic } from '../../diagnostics.ts';
import { once } from '../../once.ts';
import { fold } from '../../text.ts';
import { cellKey, formatAddress } from '../../xlsx/address.ts';
import type { Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import { INDICATOR_COLUMNS, INPUT_PREFIX, type Layout } from '../layout.ts';
import { columnFor, Finder, isFigure } from './finder.ts';
import type { Place } from './grid.ts';
import type { NameIndex } from './names.ts';

export interface Located {
  readonly places: ReadonlyMap<string, Place>;
  /** Fields whose cell could not be told; not read. */
  readonly lost: ReadonlySet<string>;
  /** Those of them that another column of the same header claims as well. */
  readonly doubtful: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

const addressOf = (place: Place) => `${place.sheet.name}!${formatAddress(place.row, place.col)}`;
const cellOf = (place: Place): CellPlace => ({
  sheet: place.sheet.name,
  cell: formatAddress(place.row, place.col),
});

/** More names than this that lead elsewhere are one finding, not as many. */
const MOST_ELSEWHERE = 5;

/** Folded labels of the figures of each block. */
const labelsOf = once((layout: Layout) =>
  layout.blocks.map(({ fields }) => new Set(fields.filter(isFigure).map(({ label }) => fold(label.vi)))),
);
const NO_LABELS: ReadonlySet<string> = new Set();

/** Places by their cells. */
class Taken {
  readonly #sheets = new Map<Sheet, Set<number>>();

  /** Whether the cell is taken by now; then takes it. */
  take({ sheet, row, col }: Place): boolean {
    const key = cellKey(row, col);
    const cells = this.#sheets.get(sheet);
    if (cells === undefined) this.#sheets.set(sheet, new Set([key]));
    else if (cells.has(key)) return true;
    else cells.add(key);
    return false;
  }
}

/** Finds every input cell of a layout. */
export function locate(layout: Layout, workbook: XlsxWorkbook, names: NameIndex): Located {
  const finder = new Finder(layout, workbook, names);
  const places = new Map<string, Place>();
  const taken = new Taken();
  const lost = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const missing: { indicator: string; field: string }[] = [];
  const elsewhere: Extract<Diagnostic, { code: 'HT122' }>[] = [];
  const columns = new Columns(finder);
  const doubtful = new Set<string>();
  let unnamed = 0;

  for (const [index, { indicator, fields }] of layout.blocks.entries()) {
    const labels = labelsOf(layout)[index] ?? NO_LABELS;
    for (const field of fields) {
      const resolved = names.get(INPUT_PREFIX + field.name);
      const named = resolved?.kind === 'cell' ? resolved.place : undefined;
      const found = finder.find(field, named, labels);
      const { used } = found;
      if (used === undefined || taken.take(used)) {
        lost.add(field.name);
        missing.push({ indicator: indicator.id, field: field.name });
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
        elsewhere.push({ code: 'HT122', args, ...about });
      }
    }
    for (const name of columns.doubtful(fields, places)) {
      lost.add(name);
      doubtful.add(name);
    }
  }
  if (unnamed > 0) diagnostics.push({ code: 'HT121', args: { count: String(unnamed) } });
  diagnostics.push(
    ...elsewhereNotes(elsewhere),
    ...missingNotes(layout, finder, missing),
    ...columns.notes(),
  );
  return { places, lost, doubtful, diagnostics };
}

/** Names that lead elsewhere, one by one; or all at once where a whole part of the table was moved. */
function elsewhereNotes(found: readonly Extract<Diagnostic, { code: 'HT122' }>[]): readonly Diagnostic[] {
  const [first] = found;
  if (first === undefined || found.length <= MOST_ELSEWHERE) return found;
  return [
    {
      code: 'HT138',
      args: { ...first.args, count: String(found.length) },
      ...(first.at && { at: first.at }),
    },
  ];
}

/** Inputs without a cell: the whole table, an indicator, or single rows. */
function missingNotes(
  layout: Layout,
  finder: Finder,
  missing: readonly { indicator: string; field: string }[],
): Diagnostic[] {
  const gone = layout.blocks
    .filter(({ indicator, fields }) => {
      const lost = missing.filter((entry) => entry.indicator === indicator.id).length;
      return lost === fields.length && finder.rowsOf(indicator.id).length === 0;
    })
    .map(({ indicator }) => indicator.id);
  if (gone.length * 2 > layout.blocks.length) {
    const args = { count: String(gone.length), total: String(layout.blocks.length) };
    return [{ code: 'HT136', args }];
  }
  const single = missing.filter(({ indicator }) => !gone.includes(indicator));
  return [
    ...gone.map((indicator): Diagnostic => ({ code: 'HT139', args: {}, indicator })),
    ...single.map(({ indicator, field }): Diagnostic => {
      const beside = finder.rowsOf(indicator)[0]?.code;
      const at = beside === undefined ? {} : { at: cellOf(beside) };
      return { code: 'HT123', args: { field }, indicator, ...at };
    }),
  ];
}

/** Columns under the same header that say different things: one finding a column, not one a row. */
class Columns {
  readonly #finder: Finder;
  readonly #found = new Map<
    string,
    { header: string; used: Place; other: Place; differ: number; lost: number }
  >();

  constructor(finder: Finder) {
    this.#finder = finder;
  }

  /** Inputs of an indicator that another column claims as well, where nothing says which one is meant. */
  doubtful(fields: readonly Field[], places: ReadonlyMap<string, Place>): string[] {
    const inUse = new Set(
      fields.flatMap((field) => {
        const place = places.get(field.name);
        return place === undefined || this.#finder.seen(place) === '' ? [] : [columnFor(field)];
      }),
    );
    return fields.flatMap((field) => {
      const used = places.get(field.name);
      return used !== undefined && this.#isDoubtful(field, used, inUse.has(columnFor(field)))
        ? [field.name]
        : [];
    });
  }

  /** `inUse`: the indicator is answered in the column that the names point at, so that its blanks are meant. */
  #isDoubtful(field: Field, used: Place, inUse: boolean): boolean {
    const doubt = field.role === 'reason' ? undefined : this.#finder.twinsOf(field, used);
    if (doubt === undefined) return false;
    const { twins, header, cells } = doubt;
    const text = this.#finder.seen(used);
    let lost = false;
    for (const place of cells) {
      const other = this.#finder.seen(place);
      // Where names decide, a blank beside the figure says nothing; figures beside nothing but blanks may be meant.
      if (other === text || (twins.named && other === '')) continue;
      const open = !twins.named || !inUse;
      lost ||= open;
      const at = (col: number) => ({ sheet: header.sheet, row: header.row, col });
      const key = `${addressOf(at(place.col))}`;
      const title = INDICATOR_COLUMNS.find((column) => column.key === columnFor(field))?.header ?? '';
      const known = this.#found.get(key) ?? {
        header: title,
        used: at(used.col),
        other: at(place.col),
        differ: 0,
        lost: 0,
      };
      this.#found.set(key, {
        ...known,
        differ: known.differ + (open ? 0 : 1),
        lost: known.lost + (open ? 1 : 0),
      });
    }
    return lost;
  }

  notes(): Diagnostic[] {
    return [...this.#found.values()].flatMap(({ header, used, other, differ, lost }) => {
      const note = (code: 'HT132' | 'HT133', count: number): Diagnostic[] => {
        const args = { header, first: cellOf(used).cell, second: cellOf(other).cell, count: String(count) };
        return count === 0 ? [] : [{ code, args, at: cellOf(other) }];
      };
      return [...note('HT132', differ), ...note('HT133', lost)];
    });
  }
}
