/** What bounds the time and memory a hostile file can take; every value is far over what a real workbook holds. */
export interface Limits {
  /** Bytes of the whole file. */
  readonly fileBytes: number;
  /** Entries of the zip's central directory. */
  readonly entries: number;
  /** Bytes of one part once inflated. */
  readonly partBytes: number;
  /** Bytes of all parts that are inflated. */
  readonly totalBytes: number;
  /** Inflated to stored size of a part over 1 MiB (DEFLATE can reach 1032, spreadsheets stay under 60). */
  readonly ratio: number;
  /** Nesting of XML elements. */
  readonly depth: number;
  /** Attributes of one element, and of different names in one part times 16. */
  readonly attributes: number;
  /** Cells with a value or formula, in the whole workbook. */
  readonly cells: number;
  /** `<row>` and `<c>` elements, empty ones included, in the whole workbook. */
  readonly elements: number;
  /** Entries of each list that is kept: sheets, names, merges, links, styles, tables, relationships. */
  readonly items: number;
  /** Shared strings. */
  readonly strings: number;
  /** UTF-16 units of one text; Excel's own limit for a cell is 32,767. */
  readonly text: number;
}

const MIB = 1024 * 1024;

/** The limits used where the caller gives none. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 32 * MIB,
  entries: 10_000,
  partBytes: 32 * MIB,
  totalBytes: 40 * MIB,
  ratio: 250,
  depth: 64,
  attributes: 256,
  cells: 150_000,
  elements: 1_100_000,
  items: 50_000,
  strings: 400_000,
  text: 100_000,
};
