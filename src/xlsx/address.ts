import type { CellRange } from './types.ts';

/** Size of a sheet (ECMA-376 Part 1, 18.3.1.73 and 18.2.13 as Excel has it). */
export const MAX_ROW = 1_048_576;
export const MAX_COL = 16_384;

const DOLLAR = 0x24;

/** One number for a 1-based position, growing in row-major order. */
export function cellKey(row: number, col: number): number {
  return row * MAX_COL + col - 1;
}

/** `cellKey` of an A1 address without `$`, or -1 where it is none or lies outside a sheet. */
export function keyOfRef(ref: string): number {
  return keyIn(ref, 0, ref.length, false);
}

/** `cellKey` of the A1 address that is `text[from..to)`; `$` before letters and digits only where `absolute`. */
function keyIn(text: string, from: number, to: number, absolute: boolean): number {
  let i = absolute && text.charCodeAt(from) === DOLLAR ? from + 1 : from;
  const letters = i;
  let col = 0;
  for (; i < to; i += 1) {
    const c = text.charCodeAt(i) - 0x40;
    if (c < 1 || c > 26) break;
    col = col * 26 + c;
  }
  if (i === letters || i > letters + 3 || col > MAX_COL) return -1;
  if (absolute && i < to && text.charCodeAt(i) === DOLLAR) i += 1;
  const digits = i;
  let row = 0;
  for (; i < to; i += 1) {
    const c = text.charCodeAt(i) - 0x30;
    if (c < 0 || c > 9) return -1;
    row = row * 10 + c;
  }
  if (i === digits || i > digits + 7 || row > MAX_ROW || text.charCodeAt(digits) === 0x30) return -1;
  return row * MAX_COL + col - 1;
}

/** Row and column, 1-based, of an A1 address such as `E17` or `$E$17`; undefined where it is none. */
export function parseAddress(ref: string): { row: number; col: number } | undefined {
  const key = keyIn(ref, 0, ref.length, true);
  return key < 0 ? undefined : { row: rowOf(key), col: colOf(key) };
}

function rowOf(key: number): number {
  return Math.floor(key / MAX_COL);
}

function colOf(key: number): number {
  return (key % MAX_COL) + 1;
}

/** Letters of a 1-based column: 1 is `A`, 16384 is `XFD`. */
export function columnName(col: number): string {
  let name = '';
  for (let n = col; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** A1 address of a 1-based row and column. */
export function formatAddress(row: number, col: number): string {
  return columnName(col) + row;
}

/** A rectangle from `A1:B2` or `A1` (`$` allowed); undefined where it is none or its corners are the wrong way round. */
export function parseRange(ref: string): CellRange | undefined {
  const colon = ref.indexOf(':');
  const from = keyIn(ref, 0, colon < 0 ? ref.length : colon, true);
  const to = colon < 0 ? from : keyIn(ref, colon + 1, ref.length, true);
  if (from < 0 || to < 0 || from > to || colOf(from) > colOf(to)) return undefined;
  return { top: rowOf(from), left: colOf(from), bottom: rowOf(to), right: colOf(to) };
}

/** `A1:B2`, or `A1` for a single cell. */
export function formatRange(range: CellRange): string {
  const first = formatAddress(range.top, range.left);
  const last = formatAddress(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}
