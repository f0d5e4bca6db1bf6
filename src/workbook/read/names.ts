/** Defined names resolved to cells or constants. Pure. */
import { parseReference } from '../../xlsx/reference.ts';
import type { XlsxWorkbook } from '../../xlsx/types.ts';
import { textOf } from './cell-text.ts';
import type { Place } from './grid.ts';

/** A name's one cell, its constant, or why it has none. */
export type Resolved =
  | { readonly kind: 'cell'; readonly place: Place }
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'broken' };

/** All names of a workbook, case-insensitive as in Excel; a name of the whole workbook wins over a sheet's own. */
export class NameIndex {
  private readonly byName = new Map<string, Resolved>();
  private readonly workbook: XlsxWorkbook;

  constructor(workbook: XlsxWorkbook) {
    this.workbook = workbook;
    const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    const global = new Set<string>();
    for (const { name, formula, scope } of workbook.names) {
      const key = name.toLowerCase();
      if (scope !== undefined && global.has(key)) continue;
      if (scope === undefined) global.add(key);
      else if (this.byName.has(key)) continue;
      const reference = parseReference(formula);
      const at = (sheetName: string | undefined, row: number, col: number): Resolved => {
        const sheet =
          sheetName === undefined ? workbook.sheets[scope ?? -1] : sheets.get(sheetName.toLowerCase());
        return sheet === undefined ? { kind: 'broken' } : { kind: 'cell', place: { sheet, row, col } };
      };
      switch (reference.kind) {
        case 'cell':
          this.byName.set(key, at(reference.sheet, reference.row, reference.col));
          break;
        case 'range':
          this.byName.set(key, at(reference.sheet, reference.range.top, reference.range.left));
          break;
        case 'text':
          this.byName.set(key, { kind: 'constant', text: reference.value });
          break;
        case 'number':
          this.byName.set(key, { kind: 'constant', text: reference.raw });
          break;
        default:
          this.byName.set(key, { kind: 'broken' });
      }
    }
  }

  /** Undefined where the workbook has no such name. */
  get(name: string): Resolved | undefined {
    return this.byName.get(name.toLowerCase());
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
