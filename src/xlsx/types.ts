/**
 * What the reader gives: a workbook as stored, with nothing interpreted that the file does not say.
 * This folder knows ECMA-376 and nothing about criteria; it has no Node-only import, so that it runs in a browser.
 */

/** How a number is shown, as far as reading it right depends on it. */
export type NumberFormatKind = 'general' | 'percent' | 'date' | 'text' | 'other';

/** A cell's stored (for a formula: cached) value. `blank` only occurs with a formula that has no cached value. */
export type CellValue =
  | { readonly kind: 'number'; readonly value: number; readonly raw: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  /** `t="d"`: an ISO 8601 date as text, e.g. `2022-01-17`. */
  | { readonly kind: 'iso-date'; readonly value: string }
  | { readonly kind: 'blank' };

export interface Cell {
  /** A1 address as read from the file (or counted where the producer left `r=` out), e.g. `E17`. */
  readonly ref: string;
  /** 1-based row and column. */
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
  readonly format: NumberFormatKind;
  /** The format code as stored, e.g. `0.00%`; `General` where none is given. */
  readonly formatCode: string;
  /** The font of the whole cell is struck through. */
  readonly struck?: true;
  /** Present (possibly empty, for a shared formula's follower) when the value is a formula's. */
  readonly formula?: string;
  /** Target of a hyperlink on the cell: an address outside, or `#Sheet!A1` inside the workbook. */
  readonly hyperlink?: string;
}

/** A rectangle, 1-based, inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An Excel table (ListObject). */
export interface Table {
  readonly name: string;
  readonly range: CellRange;
  /** Rows of the range that are header (0 or 1) and totals (0 or 1). */
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

/** Name and visibility of a sheet, as the workbook part states them. */
export type SheetHead = Pick<Sheet, 'name' | 'state'>;

export interface Sheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Cells that hold a value or a formula; styled but empty cells are left out. Row-major order as stored. */
  readonly cells: readonly Cell[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly Table[];
  /** The cell at a 1-based row and column, or undefined where it is empty. */
  at(row: number, col: number): Cell | undefined;
}

export interface DefinedName {
  readonly name: string;
  /** The formula as stored: `'Chỉ báo'!$D$10`, `"huyen-2021"`, `#REF!` ... */
  readonly formula: string;
  /** Index into `sheets` where the name is local to one. */
  readonly scope?: number;
}

export interface XlsxWorkbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** True for .xlsm: macros were seen and not looked at. */
  readonly macros: boolean;
  /** docProps/app.xml's Application, e.g. `LibreOffice/7.4`, where given. */
  readonly application?: string;
}

/**
 * Raw DEFLATE of one entry. Must throw, never return more than `limit` bytes. What a platform can also do faster than
 * this folder's own code may come with it; each must give exactly what the own code gives.
 */
export interface Inflate {
  (data: Uint8Array, limit: number): Uint8Array;
  /** CRC-32 as in zip files, unsigned. */
  readonly crc32?: (bytes: Uint8Array) => number;
  /** UTF-8 without its byte order mark; undefined where the bytes are not UTF-8. */
  readonly utf8?: (bytes: Uint8Array) => Decoded | undefined;
}

/** A text and its UTF-16 code units with one 0 after them: looking at units is much faster than `charCodeAt`. */
export interface Decoded {
  readonly text: string;
  readonly units: Uint16Array;
}

/** Why a file could not be read; nothing of it was used. */
export type XlsxErrorReason =
  | 'empty' // no bytes
  | 'encrypted' // OLE compound file with EncryptedPackage, or an encrypted zip entry
  | 'legacy-xls' // OLE compound file or raw BIFF stream with a workbook
  | 'ods' // OpenDocument spreadsheet
  | 'xlsb' // binary workbook
  | 'other-office' // .docx, .pptx, .odt, other OLE
  | 'not-workbook' // none of the formats known here (text, PDF, picture, zip without a workbook)
  | 'truncated' // zip whose end is missing or whose entries reach past it
  | 'corrupt' // CRC, size or structure disagree; XML not well-formed; a reference out of range
  | 'forbidden' // DOCTYPE or entity declarations, path-like or duplicate or overlapping entries
  | 'too-large'; // over a limit: size, ratio, count of entries, cells, columns, depth, text

/** The one error this folder throws for a file's content. */
export class XlsxError extends Error {
  readonly reason: XlsxErrorReason;
  /** Name of the zip entry concerned, where there is one. */
  readonly part: string | undefined;
  constructor(reason: XlsxErrorReason, detail: string, part?: string) {
    super(part === undefined ? detail : `${part}: ${detail}`);
    this.name = 'XlsxError';
    this.reason = reason;
    this.part = part;
  }
}
