/** Cell styles added behind those of a workbook, none of which changes. Pure. */

import { insertInto } from './notes.ts';
import type { OpenPackage } from './package.ts';
import { attribute, outline } from './tags.ts';

/** Numbers of the styles that a sheet of ours uses; all 0, the workbook's own default, where none could be added. */
export interface AddedStyles {
  readonly wrapped: number;
  readonly heading: number;
  readonly link: number;
}

const PLAIN: AddedStyles = { wrapped: 0, heading: 0, link: 0 };

/** Adds the styles to the styles part. */
export function addStyles(book: OpenPackage, part: string | undefined): AddedStyles {
  if (part === undefined) return PLAIN;
  const xml = book.text(part);
  const { prefix: p, children } = outline(xml);
  const count = (name: string) => {
    const found = children.find((child) => child.name === name);
    return found === undefined ? undefined : outline(xml.slice(found.start, found.end)).children.length;
  };
  const fonts = count('fonts');
  const styles = count('cellXfs');
  if (fonts === undefined || styles === undefined) return PLAIN;
  const font = (look: string) =>
    `<${p}font>${look}<${p}name val="Times New Roman"/><${p}family val="1"/></${p}font>`;
  const xf = (of: number) =>
    `<${p}xf numFmtId="0" fontId="${of}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><${p}alignment vertical="top" wrapText="1"/></${p}xf>`;
  const size = `<${p}sz val="11"/>`;
  const added = [font(size), font(`<${p}b/>${size}`), font(`<${p}u/>${size}<${p}color rgb="FF0A53BE"/>`)];
  const withFonts = counted(insertInto(xml, 'fonts', added.join('')), 'fonts', fonts + added.length);
  const withStyles = insertInto(withFonts, 'cellXfs', [0, 1, 2].map((i) => xf(fonts + i)).join(''));
  book.put(part, counted(withStyles, 'cellXfs', styles + 3));
  return { wrapped: styles, heading: styles + 1, link: styles + 2 };
}

/** The number that a list says it has; left out where the program left it out. */
function counted(xml: string, name: string, count: number): string {
  const found = outline(xml).children.find((child) => child.name === name);
  if (found === undefined || attribute(found.tag, 'count') === undefined) return xml;
  const tag = found.tag.replace(/(\scount\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${count}"`);
  return xml.slice(0, found.start) + tag + xml.slice(found.inner);
}
