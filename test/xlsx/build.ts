import { strToU8, type ZipOptions, type Zippable, zipSync } from 'fflate';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { type Cell, XlsxError, type XlsxWorkbook } from '../../src/xlsx/types.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** Parts of a package by name; null takes one away. */
export type Parts = Record<string, string | Uint8Array | null>;

export interface BookSpec {
  /** Inside of `<sheetData>`, one a sheet; the sheets are called S1, S2 ... */
  data?: string[];
  /** After `</sheetData>` of the first sheet. */
  after?: string;
  /** `<si>` elements. */
  strings?: string;
  /** Number format codes: cell style n has the nth, style 0 is General. */
  formats?: string[];
  /** Inside of `<definedNames>`. */
  names?: string;
  workbookPr?: string;
  /** Relationships of the first sheet: [id, kind, target, mode]. */
  rels?: [string, string, string, string?][];
  /** Added to or put in place of what the rest gives. */
  parts?: Parts;
}

export function relationships(rels: readonly (readonly [string, string, string, string?])[]): string {
  const all = rels.map(([id, kind, target, mode]) => {
    const type = kind.includes(':') ? kind : `${REL}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

export function sheetXml(data: string, after = ''): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetData>${data}</sheetData>${after}</worksheet>`;
}

/** The parts of a small workbook. */
export function parts(spec: BookSpec = {}): Parts {
  const data = spec.data ?? [''];
  const sheets = data
    .map((_, i) => `<sheet name="S${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('');
  const rels: [string, string, string][] = data.map((_, i) => [
    `rId${i + 1}`,
    'worksheet',
    `worksheets/sheet${i + 1}.xml`,
  ]);
  const out: Parts = {
    '[Content_Types].xml': contentTypes(SHEET_TYPE),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
  };
  data.forEach((xml, i) => {
    out[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(xml, i === 0 ? spec.after : '');
  });
  if (spec.strings !== undefined) {
    rels.push(['rIdS', 'sharedStrings', 'sharedStrings.xml']);
    out['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${spec.strings}</sst>`;
  }
  if (spec.formats) {
    rels.push(['rIdF', 'styles', 'styles.xml']);
    const codes = spec.formats.map(
      (code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escapeXml(code)}"/>`,
    );
    const xfs = spec.formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`);
    out['xl/styles.xml'] =
      `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`;
  }
  if (spec.rels) out['xl/worksheets/_rels/sheet1.xml.rels'] = relationships(spec.rels);
  const names = spec.names ? `<definedNames>${spec.names}</definedNames>` : '';
  out['xl/workbook.xml'] =
    `<workbook xmlns="${MAIN}" xmlns:r="${REL}">${spec.workbookPr ?? ''}<sheets>${sheets}</sheets>${names}</workbook>`;
  out['xl/_rels/workbook.xml.rels'] = relationships(rels);
  return { ...out, ...spec.parts };
}

export function contentTypes(main: string, more = ''): string {
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${main}"/>${more}</Types>`
  );
}

export function zip(files: Parts, options: ZipOptions = {}): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    if (content !== null) entries[name] = [typeof content === 'string' ? strToU8(content) : content, options];
  }
  return zipSync(entries, { mtime: new Date(2022, 0, 1) });
}

export const book = (spec: BookSpec = {}): Uint8Array => zip(parts(spec));
export const read = (bytes: Uint8Array): XlsxWorkbook => readXlsx(bytes, { inflate: nodeInflate });
export const readBook = (spec: BookSpec): XlsxWorkbook => read(book(spec));

/** Cells of the first sheet made of this inside of `<sheetData>`. */
export const cellsOf = (data: string, spec: BookSpec = {}): readonly Cell[] =>
  readBook({ ...spec, data: [data] }).sheets[0]?.cells ?? [];

/** The only cell of a sheet with this one `<c>`. */
export function cellOf(c: string, spec: BookSpec = {}): Cell {
  const [cell, ...more] = cellsOf(`<row>${c}</row>`, spec);
  if (cell === undefined || more.length > 0) throw new Error('not one cell');
  return cell;
}

/** Reason of the XlsxError that `work` throws; `none` where it throws nothing; any other exception passes through. */
export function reasonOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof XlsxError) return error.reason;
    throw error;
  }
  return 'none';
}

export const reasonOfBook = (spec: BookSpec): string => reasonOf(() => readBook(spec));
export const reasonOfBytes = (bytes: Uint8Array): string => reasonOf(() => read(bytes));

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
