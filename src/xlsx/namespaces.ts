/**
 * Short, unambiguous prefix for each namespace the reader understands, whatever prefix the file binds to it.
 * Transitional (ECMA-376 Part 4) and strict (Part 1) URIs mean the same here. The main namespace has none: `row`.
 */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'pr:'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/extended-properties', 'ep:'],
  ['http://purl.oclc.org/ooxml/officeDocument/extendedProperties', 'ep:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
]);

const OFFICE_RELATIONS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
  'http://purl.oclc.org/ooxml/officeDocument/relationships/',
  'http://schemas.microsoft.com/office/2006/relationships/',
];

/** Last word of an office relationship type (`worksheet`, `styles`, `vbaProject` ...), `''` for any other type. */
export function relationKind(type: string): string {
  for (const base of OFFICE_RELATIONS) if (type.startsWith(base)) return type.slice(base.length);
  return '';
}
