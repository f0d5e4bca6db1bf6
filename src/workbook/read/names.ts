/** Defined names resolved to cells or constants. Pure. */
import { parseReference } from '../../xlsx/reference.ts';
import type { DefinedName, Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import { textOf } from './cell-text.ts';
import type { Place } from './grid.ts';

/** A name's one cell, its constant, or why it has none. */
export type Resolved =
  | { readonly kind: 'cell'; readonly place: Place }
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'broken' };

/**
 * All names of a workbook, case-insensitive as in Excel. A name of the whole workbook wins over sheets' own ones, which
 * a copied sheet brings along; where the original sheet was deleted, the only one left that leads somewhere is taken.
 */
export class NameIndex {
  private readonly byName = new Map<string, Resolved>();
  /** Names of the whole workbook, resolved when they are first asked for. */
  private readonly waiting = new Map<string, DefinedName>();
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly workbook: XlsxWorkbook;

  constructor(workbook: XlsxWorkbook) {
    this.workbook = workbook;
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    const local = new Map<string, Resolved[]>();
    for (const name of workbook.names) {
      const key = name.name.toLowerCase();
      if (name.scope === undefined) {
        this.waiting.set(key, name);
        continue;
      }
      const resolved = resolve(name, this.sheets, workbook);
      if (resolved.kind !== 'broken') local.set(key, [...(local.get(key) ?? []), resolved]);
      else if (!local.has(key)) local.set(key, []);
    }
    for (const [key, found] of local) {
      const [only, ...more] = found;
      if ((this.global(key)?.kind ?? 'broken') !== 'broken') continue;
      this.byName.set(key, only !== undefined && more.length === 0 ? only : { kind: 'broken' });
    }
  }

  /** Undefined where the workbook has no such name. */
  get(name: string): Resolved | undefined {
    return this.global(name.toLowerCase());
  }

  private global(key: string): Resolved | undefined {
    const known = this.byName.get(key);
    const name = known === undefined ? this.waiting.get(key) : undefined;
    if (name === undefined) return known;
    const resolved = resolve(name, this.sheets, this.workbook);
    this.byName.set(key, resolved);
    return resolved;
  }

  /** The text that a name stands for: its constant, or what its cell shows; "" where there is none. */
  text(name: string): string {
    const resolved = this.get(name);
    if (resolved === undefined || resolved.kind === 'broken') return '';
    if (resolved.kind === 'constant') return resolved.text;
    const { sheet, row, col } = resolved.place;
    return textOf(sheet.at(row, col), this.workbook.date1904);
  }
}

function resolve(
  { formula, scope }: DefinedName,
  sheets: ReadonlyMap<string, Sheet>,
  workbook: XlsxWorkbook,
): Resolved {
  const reference = parseReference(formula);
  const at = (sheetName: string | undefined, row: number, col: number): Resolved => {
    const sheet =
      sheetName === undefined ? workbook.sheets[scope ?? -1] : sheets.get(sheetName.toLowerCase());
    return sheet === undefined ? { kind: 'broken' } : { kind: 'cell', place: { sheet, row, col } };
  };
  switch (reference.kind) {
    case 'cell':
      return at(reference.sheet, reference.row, reference.col);
    case 'range':
      return at(reference.sheet, reference.range.top, reference.range.left);
    case 'text':
      return { kind: 'constant', text: reference.value };
    case 'number':
      return { kind: 'constant', text: reference.raw };
    default:
      return { kind: 'broken' };
  }
}
