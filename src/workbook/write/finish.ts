/** Last touches on exceljs's package: what it cannot express, and the same bytes for the same input. */
import { strFromU8, strToU8 } from 'fflate';
import { pack, unpack } from '../../xlsx/pack.ts';
import { TABLE_HEADER_ROW } from '../layout.ts';
import type { Links } from './links.ts';
import { FONT_NAME, FONT_SIZE } from './styles.ts';

/** The font of the default style, by which every program measures column widths; exceljs always writes Calibri. */
function defaultFont(xml: string): string {
  const calibri = /<font>(?:(?!<\/font>).)*<name val="Calibri"\/>(?:(?!<\/font>).)*<\/font>/g;
  const times = `<font><sz val="${FONT_SIZE}"/><color theme="1"/><name val="${FONT_NAME}"/><family val="1"/></font>`;
  if (xml.search(calibri) === -1) throw new Error('exceljs no longer writes its default font as expected');
  return xml.replace(calibri, times);
}

/** Codes like "1.1" and "29869" are text on purpose: no green corner asking to make numbers of them. */
function codesAreText(xml: string): string {
  const range = /<dimension ref="([A-Z]+\d+(?::[A-Z]+\d+)?)"\/>/.exec(xml)?.[1];
  if (range === undefined) return xml;
  const ignored = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`;
  return xml.replace(/(?=<drawing |<tableParts|<\/worksheet>)/, ignored);
}

/** One-cell rules are handed over as `D6:D6` (see addRule); programs write `D6`. */
function singleCells(xml: string): string {
  return xml.replace(/ sqref="([A-Z]+\d+):\1"/g, ' sqref="$1"');
}

/** Rows of a table grow when more is typed, unless their height is marked as set by hand, which exceljs always does. */
function growingRows(xml: string): string {
  if (!xml.includes('<tableParts')) return xml;
  return xml.replace(/<row r="(\d+)" ht="[^"]*" customHeight="1"/g, (row, number) =>
    Number(number) > TABLE_HEADER_ROW ? row.replace(' customHeight="1"', '') : row,
  );
}

/** A table without a totals row still gets the label "Total" and is said to have shown one. */
function noTotals(xml: string): string {
  return xml
    .replace(/ totalsRow(Label="Total"|Function="none")/g, '')
    .replace('totalsRowShown="1"', 'totalsRowShown="0"');
}

/** A bar's newer twin has a random id; the plain bar of Excel 2007 shows the same. */
function plainBars(xml: string): string {
  return xml
    .replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">')
    .replace(/<extLst><ext [^>]*><x14:id>[^<]*<\/x14:id><\/ext><\/extLst>/g, '')
    .replace(
      /<extLst><ext [^>]*><x14:conditionalFormattings.*?<\/x14:conditionalFormattings><\/ext><\/extLst>/gs,
      '',
    );
}

/** What programs work out by themselves, and quotes that need no escape in a formula. */
function lean(xml: string): string {
  return xml
    .replace(/ (?:spans|x14ac:dyDescent)="[^"]*"/g, '')
    .replace(/<f[ >][^<]*<\/f>/g, (formula) =>
      formula.replaceAll('&apos;', "'").replace(/(?<=>.*)&quot;/gs, '"'),
    );
}

/** exceljs's theme without what no cell uses: fonts of other scripts, gradients, shadows, shapes. */
function plainTheme(xml: string): string {
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  return xml
    .replace(/<a:font script="[^"]*" typeface="[^"]*"\/>/g, '')
    .replace(/<a:gradFill\b.*?<\/a:gradFill>/gs, solid)
    .replace(/<a:effectStyle>.*?<\/a:effectStyle>/gs, '<a:effectStyle><a:effectLst/></a:effectStyle>')
    .replace(/<a:objectDefaults>.*?<\/a:objectDefaults>/s, '<a:objectDefaults/>');
}

const PATCHES: readonly (readonly [RegExp, (xml: string) => string])[] = [
  [/^xl\/styles\.xml$/, defaultFont],
  [/^xl\/worksheets\/sheet\d+\.xml$/, (xml) => lean(plainBars(growingRows(codesAreText(singleCells(xml)))))],
  [/^xl\/theme\/theme\d+\.xml$/, plainTheme],
  [/^xl\/tables\/table\d+\.xml$/, noTotals],
];

/** Mends and packs the parts of a workbook that exceljs wrote. */
export function finish(bytes: Uint8Array, links?: Links): Uint8Array {
  const parts = unpack(bytes);
  for (const [name, data] of Object.entries(parts)) {
    const patch = PATCHES.find(([part]) => part.test(name))?.[1];
    if (patch === undefined) continue;
    const xml = patch(strFromU8(data));
    parts[name] = strToU8(links === undefined ? xml : links.written(name, xml));
  }
  return pack(parts);
}
