/** Links from a report to the cells of the workbook that it was made from. Pure. */
import type { ReportCell } from './sheet.ts';

/**
 * `Chỉ báo!D38` of a file as a link to it, for a report kept beside the workbook: only the file's own name is used, with
 * everything encoded that could make it another kind of address.
 */
export function cellLink(place: string | undefined, file: string): ReportCell {
  if (place === undefined) return null;
  const name = file.split(/[\\/]/).at(-1) ?? '';
  const at = place.lastIndexOf('!');
  if (name === '' || at < 0) return place;
  const sheet = place.slice(0, at).replaceAll("'", "''");
  return {
    text: place,
    link: `${encodeURIComponent(name)}#'${sheet}'!${place.slice(at + 1)}`,
  };
}

const RELATION = /<Relationship\b[^>]*\/>/g;
const attribute = (element: string, name: string) =>
  new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? '';

/**
 * A place in another workbook is an address of its own beside the file's (ECMA-376 Part 1, 18.3.1.47); exceljs leaves both
 * in one, which Excel takes for the name of a file.
 */
export function splitLinks(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const split = { ...parts };
  const [decode, encode] = [new TextDecoder(), new TextEncoder()];
  for (const name of Object.keys(parts)) {
    const sheet = /^xl\/worksheets\/_rels\/(.+)\.rels$/.exec(name)?.[1];
    const sheetPart = `xl/worksheets/${sheet}`;
    if (sheet === undefined || parts[sheetPart] === undefined) continue;
    const places = new Map<string, string>();
    const relations = decode.decode(parts[name]).replace(RELATION, (relation) => {
      const [file = '', ...place] = attribute(relation, 'Target').split('#');
      if (place.length === 0 || !relation.includes('/hyperlink"')) return relation;
      places.set(attribute(relation, 'Id'), place.join('#'));
      return relation.replace(/ Target="[^"]*"/, () => ` Target="${file}"`);
    });
    const xml = decode.decode(parts[sheetPart]).replace(/<hyperlink\b[^>]*\/>/g, (link) => {
      const place = places.get(attribute(link, 'r:id'));
      return place === undefined ? link : link.replace(/ location="[^"]*"/, () => ` location="${place}"`);
    });
    split[name] = encode.encode(relations);
    split[sheetPart] = encode.encode(xml);
  }
  return split;
}
