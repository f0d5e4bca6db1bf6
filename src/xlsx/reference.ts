import { MAX_COL, MAX_ROW, parseAddress, parseRange } from './address.ts';
import type { CellRange } from './types.ts';

/** What the formula of a defined name stands for, as far as it needs no calculation. */
export type Reference =
  | { readonly kind: 'cell'; readonly sheet?: string; readonly row: number; readonly col: number }
  | { readonly kind: 'range'; readonly sheet?: string; readonly range: CellRange }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number; readonly raw: string }
  /** Points at something deleted: holds `#REF!`. */
  | { readonly kind: 'broken' }
  /** Any other formula: several areas, other workbooks, several sheets, functions. */
  | { readonly kind: 'other' };

const SHEET = /^(?:'((?:[^']|'')+)'|([^'"!:,;()[\]{}*?/\\<>=&+\s-]+))!/;

/** Reads a defined name's formula as stored (`'Chỉ báo'!$D$10`, `Sheet1!A1:B2`, `"text"`, `12.5`, `#REF!`); never throws. */
export function parseReference(formula: string): Reference {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula);
  if (text) return { kind: 'text', value: (text[1] ?? '').replaceAll('""', '"') };
  if (/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(formula)) {
    return { kind: 'number', value: Number(formula), raw: formula };
  }
  if (withoutQuoted(formula).includes('#REF!')) return { kind: 'broken' };
  const match = SHEET.exec(formula);
  const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  // Brackets name another workbook: `'[2]Sheet1'!A1`.
  if (name !== undefined && /[[\]:]/.test(name)) return { kind: 'other' };
  const area = formula.slice(match?.[0].length ?? 0);
  const sheet = name === undefined ? {} : { sheet: name };
  const cell = parseAddress(area);
  if (cell) return { kind: 'cell', ...sheet, ...cell };
  const range = parseRange(area) ?? wholeLines(area);
  return range ? { kind: 'range', ...sheet, range } : { kind: 'other' };
}

/** The formula with its string constants and quoted sheet names emptied. */
function withoutQuoted(formula: string): string {
  return formula.replace(/"[^"]*"|'[^']*'/g, '');
}

/** `$A:$C` or `$1:$3`, as in print titles. */
function wholeLines(area: string): CellRange | undefined {
  const cols = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(area);
  if (cols) return parseRange(`${cols[1]}1:${cols[2]}${MAX_ROW}`);
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(area);
  const range = rows ? parseRange(`A${rows[1]}:A${rows[2]}`) : undefined;
  return range && { ...range, right: MAX_COL };
}
