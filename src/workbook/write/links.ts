/** Links between sheets of the workbook. exceljs writes them as links to other files, so they are put in last (finish.ts). */
import type ExcelJS from 'exceljs';
import { columnLetters } from './validations.ts';

interface Link {
  readonly ref: string;
  readonly location: string;
  readonly tooltip: string;
}

export interface LinkTarget {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The links of a workbook, by sheet. */
export class Links {
  readonly #bySheet = new Map<number, Link[]>();

  /** A click on a cell leads to another; the tooltip says where. */
  add(sheet: ExcelJS.Worksheet, row: number, col: number, to: LinkTarget, tooltip: string): void {
    const links = this.#bySheet.get(sheet.id) ?? [];
    this.#bySheet.set(sheet.id, links);
    const location = `'${to.sheet.replaceAll("'", "''")}'!${columnLetters(to.col)}${to.row}`;
    links.push({ ref: `${columnLetters(col)}${row}`, location, tooltip });
  }

  /** The part of a sheet with its links in their place among the sheet's elements (ECMA-376 Part 1, 18.3.1.99). */
  written(part: string, xml: string): string {
    const links = this.#bySheet.get(Number(/sheet(\d+)\.xml$/.exec(part)?.[1]));
    if (links === undefined) return xml;
    const elements = links
      .map(
        ({ ref, location, tooltip }) =>
          `<hyperlink ref="${ref}" location="${escapeXml(location)}" tooltip="${escapeXml(tooltip)}"/>`,
      )
      .join('');
    return xml.includes('</hyperlinks>')
      ? xml.replace('</hyperlinks>', () => `${elements}</hyperlinks>`)
      : xml.replace(/<printOptions/, () => `<hyperlinks>${elements}</hyperlinks><printOptions`);
  }
}
