/** A sheet added behind those of a workbook: texts in rows, with links to its own cells. Pure. */
import { formatAddress } from '../address.ts';
import { insertInto } from './notes.ts';
import type { OpenPackage } from './package.ts';
import { addStyles } from './styles.ts';
import { attribute, escapeXml, outline, unescapeXml } from './tags.ts';

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

interface AddedCell {
  readonly text: string;
  /** `'Chỉ báo'!E17`. */
  readonly link?: string;
}

export interface AddedSheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  /** Rows above the table, then its header, then its rows. */
  readonly above: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly AddedCell[])[];
}

/** The sheets of the workbook by name, with their parts. */
export function sheetParts(book: OpenPackage): { workbook: string; parts: Map<string, string> } {
  const workbook = book.relations('').find(({ kind }) => kind === 'officeDocument')?.target ?? '';
  const targets = new Map(book.relations(workbook).map(({ id, target }) => [id, target]));
  const xml = book.text(workbook);
  const sheets = outline(xml).children.find(({ name }) => name === 'sheets');
  const entries = sheets === undefined ? [] : outline(xml.slice(sheets.start, sheets.end)).children;
  const parts = new Map(
    entries.map(({ tag }) => [
      unescapeXml(attribute(tag, 'name') ?? ''),
      targets.get(/:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '') ?? '',
    ]),
  );
  return { workbook, parts };
}

/** Adds the sheet; its name gets a number where the workbook has one of that name. */
export function addSheet(book: OpenPackage, sheet: AddedSheet): void {
  const { workbook, parts } = sheetParts(book);
  const taken = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  let name = sheet.name;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${sheet.name} (${n})`;
  const styles = addStyles(book, book.relations(workbook).find(({ kind }) => kind === 'styles')?.target);
  const part = book.free('xl/worksheets/sheet', '.xml');
  book.put(part, sheetXml(book, sheet, styles));
  book.declare(part, WORKSHEET);
  const id = book.relate(workbook, 'worksheet', part);
  const xml = book.text(workbook);
  const ids = [...xml.matchAll(/\ssheetId\s*=\s*["'](\d+)["']/g)].map(([, number]) => Number(number));
  const { prefix: p } = outline(xml);
  book.put(
    workbook,
    insertInto(
      xml,
      'sheets',
      `<${p}sheet xmlns:r="${book.relationBase()}" name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${id}"/>`,
    ),
  );
}

function sheetXml(book: OpenPackage, sheet: AddedSheet, styles: ReturnType<typeof addStyles>): string {
  const { widths, above, header, rows } = sheet;
  const main = book.relationBase().includes('purl.oclc.org')
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const links: string[] = [];
  const cell = (row: number, col: number, text: string, style: number) =>
    `<c r="${formatAddress(row, col)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  const line = (row: number, cells: readonly AddedCell[], style: number) => {
    const written = cells.map(({ text, link }, i) => {
      if (link === undefined) return cell(row, i + 1, text, style);
      const ref = formatAddress(row, i + 1);
      links.push(`<hyperlink ref="${ref}" location="${escapeXml(link)}" display="${escapeXml(text)}"/>`);
      return cell(row, i + 1, text, styles.link);
    });
    // Programs do not make rows of a new sheet higher by themselves.
    const high = Math.max(
      1,
      ...cells.map(({ text }, i) => Math.ceil((text.length * 1.1) / (widths[i] ?? 10))),
    );
    return `<row r="${row}" ht="${Math.min(409, 15 * high)}" customHeight="1">${written.join('')}</row>`;
  };
  // The lines above are not wrapped into the first column: they run over the empty cells beside them.
  const lines = [
    ...above.map((text, i) => `<row r="${i + 1}">${cell(i + 1, 1, text, 0)}</row>`),
    line(
      above.length + 1,
      header.map((text) => ({ text })),
      styles.heading,
    ),
    ...rows.map((cells, i) => line(above.length + 2 + i, cells, styles.wrapped)),
  ];
  const top = above.length + 1;
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${main}"><sheetPr><tabColor rgb="FFC55A4E"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}
