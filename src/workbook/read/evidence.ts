/** The evidence table: one row a document, for one or several indicators. Pure. */
import type { Diagnostic } from '../../diagnostics.ts';
import type { DocumentRow } from '../../evidence/rows.ts';
import { fold } from '../../text.ts';
import { formatAddress } from '../../xlsx/address.ts';
import { isCalendarDate } from '../../xlsx/serial.ts';
import type { Cell, Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import { EVIDENCE_COLUMNS, EVIDENCE_TABLE, type EvidenceColumn, type Layout } from '../layout.ts';
import { textOf } from './cell-text.ts';
import { codesOf, codesOfDate } from './codes.ts';
import { cellAcrossRows, cellAt, findHeaders, type HeaderRow, MOST_ROWS, textAt } from './grid.ts';

/** A document as entered; texts cleaned, the date as dd/mm/yyyy where it is one. */
export interface Document {
  readonly indicator: string;
  readonly kind: string;
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly summary: string;
  readonly file: string;
  readonly at: { readonly sheet: string; readonly cell: string };
}

export interface Evidence {
  readonly documents: readonly Document[];
  /** The rows of the documents, for what is to be said of each. */
  readonly rows: readonly DocumentRow[];
  readonly diagnostics: readonly Diagnostic[];
  /** Header of the code column, for diagnostics on what is missing. */
  readonly header: { readonly sheet: string; readonly cell: string } | null;
}

/** Reads the evidence table: by its name, else by its headers. */
export function readEvidence(layout: Layout, workbook: XlsxWorkbook): Evidence {
  const headers = findHeaders(workbook, EVIDENCE_COLUMNS, ['indicator', 'kind', 'number']);
  const first = headers[0];
  if (first === undefined) return { documents: [], rows: [], diagnostics: [], header: null };
  const header = at(first.sheet, first.row, columnOf(first, 'indicator'));
  const count = headers.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count > MOST_ROWS) {
    const args = { table: EVIDENCE_TABLE, count: String(count), most: String(MOST_ROWS) };
    return { documents: [], rows: [], diagnostics: [{ code: 'HT142', args, at: header }], header };
  }
  const known = new Set(layout.blocks.map((block) => block.indicator.id));
  const documents: Document[] = [];
  const documentRows: DocumentRow[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  let named = false;
  const tables = new Map(
    workbook.sheets.map((sheet) => [
      sheet,
      sheet.tables.find((table) => table.name.toLowerCase() === EVIDENCE_TABLE),
    ]),
  );
  for (const header of headers) {
    const table = tables.get(header.sheet);
    named ||= table !== undefined;
    const lastRow = table?.range.top === header.row ? table.range.bottom : undefined;
    const rows = rowsIn(header, lastRow, workbook);
    const below = rows.filter((row) => lastRow !== undefined && row > lastRow);
    if (below[0] !== undefined) {
      const nameOf = (row: number) =>
        (['number', 'summary', 'kind', 'indicator'] as const)
          .map((key) => textAt(workbook, header.sheet, row, header.columns.get(key)))
          .find((text) => text !== '') ?? '';
      const args = { table: EVIDENCE_TABLE, count: String(below.length), names: below.map(nameOf) };
      diagnostics.push({
        code: 'HT127',
        args,
        at: at(header.sheet, below[0], columnOf(header, 'indicator')),
      });
    }
    for (const row of rows) {
      const read = readRow(header, row, workbook, known);
      diagnostics.push(...read.diagnostics);
      const before = documents.length;
      for (const document of read.documents) {
        // A copy of the sheet repeats its rows; the same document is one.
        const { at, ...content } = document;
        const key = JSON.stringify(content);
        if (headers.length === 1 || !seen.has(key)) documents.push(document);
        seen.add(key);
      }
      const codes = documents.slice(before).map(({ indicator }) => indicator);
      if (codes.length > 0) documentRows.push(documentRow(header, row, workbook, codes));
    }
  }
  if (!named && documents.length > 0) {
    diagnostics.push({ code: 'HT125', args: { table: EVIDENCE_TABLE, sheet: first.sheet.name }, at: header });
  }
  return { documents, rows: documentRows, diagnostics, header };
}

/** A row of the evidence table with the cell of each of its columns, as a person sees them. */
export interface EvidenceRow {
  readonly sheet: Sheet;
  readonly row: number;
  readonly columns: ReadonlyMap<EvidenceColumn, number>;
  cell(key: EvidenceColumn): Cell | undefined;
}

/** Every row of the evidence table that holds anything, on whichever sheets it stands. */
export function evidenceRows(workbook: XlsxWorkbook): EvidenceRow[] {
  return findHeaders(workbook, EVIDENCE_COLUMNS, ['indicator', 'kind', 'number']).flatMap((header) => {
    const { sheet, columns } = header;
    const table = sheet.tables.find(({ name }) => name.toLowerCase() === EVIDENCE_TABLE);
    const lastRow = table?.range.top === header.row ? table.range.bottom : undefined;
    return rowsIn(header, lastRow, workbook).map((row) => ({
      sheet,
      row,
      columns,
      cell: (key: EvidenceColumn) => {
        const col = columns.get(key);
        if (col === undefined) return undefined;
        return key === 'indicator' ? cellAcrossRows(sheet, row, col) : cellAt(sheet, row, col);
      },
    }));
  });
}

type Header = HeaderRow<EvidenceColumn>;

const columnOf = (header: Header, key: EvidenceColumn) => header.columns.get(key) ?? 1;

/** Rows of documents: those of the table, and below it those that follow without a gap or carry a code. */
function rowsIn(header: Header, lastRow: number | undefined, workbook: XlsxWorkbook): number[] {
  const text = (row: number, key: EvidenceColumn) =>
    textAt(workbook, header.sheet, row, header.columns.get(key));
  let next = (lastRow ?? header.row) + 1;
  return header.rows.filter((row) => {
    if (lastRow !== undefined && row <= lastRow) return true;
    const follows = row === next && EVIDENCE_COLUMNS.some(({ key }) => text(row, key) !== '');
    if (!follows && !codesOf(text(row, 'indicator'))?.some((code) => code.includes('.'))) return false;
    next = row + 1;
    return true;
  });
}

function readRow(
  header: Header,
  row: number,
  workbook: XlsxWorkbook,
  known: ReadonlySet<string>,
): { documents: Document[]; diagnostics: Diagnostic[] } {
  const { sheet } = header;
  // Only the code is taken from a cell merged over several documents; a merged date or number is the first one's.
  const text = (key: EvidenceColumn) => {
    const col = header.columns.get(key);
    return col === undefined ? '' : textOf(cellAt(sheet, row, col), workbook.date1904);
  };
  const place = (key: EvidenceColumn) => at(sheet, row, columnOf(header, key));
  const rest = EVIDENCE_COLUMNS.filter((c) => c.key !== 'indicator').map((c) => text(c.key));
  if (rest.every((part) => part === '')) return { documents: [], diagnostics: [] };
  const { codes, diagnostics } = readCodes(header, row, workbook, known);
  const date = text('date');
  if (date !== '' && !isDate(date))
    diagnostics.push({ code: 'HT404', args: { seen: date }, at: place('date') });
  const documents = codes.map((indicator) => ({
    indicator,
    kind: text('kind'),
    number: text('number'),
    date,
    issuer: text('issuer'),
    summary: text('summary'),
    file: text('file'),
    at: place('indicator'),
  }));
  return { documents, diagnostics };
}

function documentRow(
  header: Header,
  row: number,
  workbook: XlsxWorkbook,
  codes: readonly string[],
): DocumentRow {
  const { sheet, columns } = header;
  const cell = (key: EvidenceColumn) => {
    const col = columns.get(key);
    return col === undefined ? undefined : cellAt(sheet, row, col);
  };
  return {
    codes,
    text: (key) => textOf(cell(key), workbook.date1904),
    at: (key) => at(sheet, row, columnOf(header, key)),
    link: cell('file')?.hyperlink,
  };
}

/** The indicators that a document is for. */
function readCodes(
  header: Header,
  row: number,
  workbook: XlsxWorkbook,
  known: ReadonlySet<string>,
): { codes: string[]; diagnostics: Diagnostic[] } {
  const { sheet } = header;
  const col = columnOf(header, 'indicator');
  const cell = cellAcrossRows(sheet, row, col);
  const seen = textOf(cell, workbook.date1904);
  const where = at(sheet, row, col);
  const dated = codesOfDate(cell, known, workbook.date1904);
  const [used] = dated;
  if (used !== undefined && dated.length === 1) {
    return { codes: [used], diagnostics: [{ code: 'HT405', args: { seen, used }, at: where }] };
  }
  if (dated.length > 1) {
    return { codes: [], diagnostics: [{ code: 'HT406', args: { seen, codes: dated }, at: where }] };
  }
  const codes = [...new Set(codesOf(seen) ?? [])];
  const unknown = codes.filter((code) => !known.has(code));
  const diagnostics: Diagnostic[] = [];
  if (codes.length === 0 || unknown.length > 0) {
    diagnostics.push({ code: 'HT403', args: { seen: unknown.join(', ') || seen }, at: where });
  }
  return { codes: codes.filter((code) => known.has(code)), diagnostics };
}

function at(sheet: Sheet, row: number, col: number): { sheet: string; cell: string } {
  return { sheet: sheet.name, cell: sheet.at(row, col)?.ref ?? formatAddress(row, col) };
}

/** A day as offices write it: 28/02/2022, 28-2-2022, "ngày 28 tháng 02 năm 2022"; also a month or a year alone. */
function isDate(text: string): boolean {
  const folded = fold(text).replace(/^ngay\s+/, '');
  const match =
    /^(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>\d{4})$/.exec(folded) ??
    /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(folded) ??
    /^(?<day>\d{1,2}) thang (?<month>\d{1,2}) nam (?<year>\d{4})$/.exec(folded) ??
    /^(?:thang )?(?<month>\d{1,2})[/-](?<year>\d{4})$/.exec(folded) ??
    /^thang (?<month>\d{1,2}) nam (?<year>\d{4})$/.exec(folded) ??
    /^(?:nam )?(?<year>\d{4})$/.exec(folded);
  const { day = '1', month = '1', year = '' } = match?.groups ?? {};
  return isCalendarDate({ day: Number(day), month: Number(month), year: Number(year || Number.NaN) });
}
