/** The evidence table: one row a document, for one or several indicators. Pure. */
import type { Diagnostic } from '../../diagnostics.ts';
import { fold } from '../../text.ts';
import { formatAddress } from '../../xlsx/address.ts';
import { isCalendarDate } from '../../xlsx/serial.ts';
import type { Sheet, XlsxWorkbook } from '../../xlsx/types.ts';
import { EVIDENCE_COLUMNS, EVIDENCE_TABLE, type EvidenceColumn, type Layout } from '../layout.ts';
import { findHeaders, type HeaderRow, rowsOf, textAt } from './grid.ts';
import { codeOf } from './locate.ts';

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
  readonly diagnostics: readonly Diagnostic[];
  /** Header of the code column, for diagnostics on what is missing. */
  readonly header: { readonly sheet: string; readonly cell: string } | null;
}

/** Reads the evidence table: by its name, else by its headers. */
export function readEvidence(layout: Layout, workbook: XlsxWorkbook): Evidence {
  const headers = findHeaders(workbook, EVIDENCE_COLUMNS, ['indicator', 'kind', 'number']);
  if (headers.length === 0) return { documents: [], diagnostics: [], header: null };
  const known = new Set(layout.blocks.map((block) => block.indicator.id));
  const documents: Document[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const header of headers) {
    for (const row of dataRows(header)) {
      const read = readRow(header, row, workbook, known);
      diagnostics.push(...read.diagnostics);
      for (const document of read.documents) {
        // A copy of the sheet repeats its rows; the same document is one.
        const { at, ...content } = document;
        const key = JSON.stringify(content);
        if (headers.length === 1 || !seen.has(key)) documents.push(document);
        seen.add(key);
      }
    }
  }
  const first = headers[0];
  const header = first && {
    sheet: first.sheet.name,
    cell: formatAddress(first.row, first.columns.get('indicator') ?? 1),
  };
  const named = workbook.sheets.some((sheet) =>
    sheet.tables.some((t) => t.name.toLowerCase() === EVIDENCE_TABLE),
  );
  if (!named && first !== undefined && documents.length > 0) {
    const at = { sheet: first.sheet.name, cell: formatAddress(first.row, 1) };
    diagnostics.push({ code: 'HT125', args: { table: EVIDENCE_TABLE, sheet: first.sheet.name }, at });
  }
  return { documents, diagnostics, header: header ?? null };
}

type Header = HeaderRow<EvidenceColumn>;

function dataRows(header: Header): number[] {
  return [...rowsOf(header.sheet).keys()].filter((row) => row > header.row);
}

function readRow(
  header: Header,
  row: number,
  workbook: XlsxWorkbook,
  known: ReadonlySet<string>,
): { documents: Document[]; diagnostics: Diagnostic[] } {
  const { sheet } = header;
  const text = (key: EvidenceColumn) => textAt(workbook, sheet, row, header.columns.get(key));
  const place = (key: EvidenceColumn) => at(sheet, row, header.columns.get(key) ?? 1);
  const raw = text('indicator');
  const rest = EVIDENCE_COLUMNS.filter((c) => c.key !== 'indicator').map((c) => text(c.key));
  if (rest.every((part) => part === '')) return { documents: [], diagnostics: [] };
  const codes = raw
    .split(/[;,\n]|\s+và\s+|\s+(?=\d)/u)
    .map(codeOf)
    .filter((code) => code !== '');
  const diagnostics: Diagnostic[] = [];
  const unknown = codes.filter((code) => !known.has(code));
  if (codes.length === 0 || unknown.length > 0) {
    diagnostics.push({ code: 'HT403', args: { seen: unknown.join(', ') }, at: place('indicator') });
  }
  const date = text('date');
  if (date !== '' && !isDate(date))
    diagnostics.push({ code: 'HT404', args: { seen: date }, at: place('date') });
  const documents = codes
    .filter((code) => known.has(code))
    .map((indicator) => ({
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

function at(sheet: Sheet, row: number, col: number): { sheet: string; cell: string } {
  return { sheet: sheet.name, cell: sheet.at(row, col)?.ref ?? formatAddress(row, col) };
}

/** A day as offices write it: 28/02/2022, 28-2-2022, "ngày 28 tháng 02 năm 2022"; also a month or a year alone. */
function isDate(text: string): boolean {
  const folded = fold(text).replace(/^ngay\s+/, '');
  const match =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(folded) ??
    /^(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(folded);
  if (match)
    return isCalendarDate({ day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) });
  return /^(thang )?(\d{1,2})[/-](\d{4})$/.test(folded) || /^(nam )?\d{4}$/.test(folded);
}
