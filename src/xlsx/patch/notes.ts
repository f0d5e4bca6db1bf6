/** Notes on cells (ECMA-376 Part 1, 18.7, with the VML shapes that programs show them by), beside those that are there. Pure. */
import { parseAddress } from '../address.ts';
import { type OpenPackage, opened } from './package.ts';
import { attribute, escapeXml, insert, outline } from './tags.ts';

const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const AUTHOR = 'hoc-tap';
/** What stands behind a sheet's legacy drawing (18.3.1.99). */
const AFTER_DRAWING = new Set(
  'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(' '),
);

/** Adds notes by cell to the sheet of a part. A cell that has a note keeps it, with the new text below. */
export function addNotes(book: OpenPackage, sheet: string, notes: ReadonlyMap<string, string>): void {
  const relations = book.relations(sheet);
  const related = (kind: string) => {
    const target = relations.find((relation) => relation.kind === kind)?.target;
    return target === undefined ? undefined : book.find(target);
  };
  const threaded =
    related('threadedComment') === undefined ? new Set<string>() : cellsOf(book, related('comments'));
  // A discussion keeps its text to itself; such a cell is only listed.
  const own = new Map([...notes].filter(([cell]) => !threaded.has(cell)));
  if (own.size === 0) return;
  const added = addComments(book, sheet, related('comments'), own);
  addShapes(book, sheet, related('vmlDrawing'), added);
}

const cellsOf = (book: OpenPackage, part: string | undefined) =>
  new Set(
    part === undefined
      ? []
      : [...book.text(part).matchAll(/<(?:[\w.-]+:)?comment\s[^>]*>/g)].map(
          ([tag]) => attribute(tag, 'ref') ?? '',
        ),
  );

/** Puts the texts into the comments part; gives the cells that had none before. */
function addComments(
  book: OpenPackage,
  sheet: string,
  existing: string | undefined,
  notes: ReadonlyMap<string, string>,
): string[] {
  const part = existing ?? book.free('xl/comments', '.xml');
  if (existing === undefined) {
    book.put(part, emptyComments(book));
    book.declare(part, COMMENTS);
    book.relate(sheet, 'comments', part);
  }
  const known = cellsOf(book, part);
  let xml = book.text(part);
  const added: string[] = [];
  for (const [cell, text] of notes) {
    if (known.has(cell)) xml = append(xml, cell, text);
    else added.push(cell);
  }
  const authors = child(xml, 'authors');
  const author = authors === undefined ? 0 : outlineOf(xml, authors).length;
  const { prefix: p } = outline(xml);
  if (authors !== undefined) xml = insertInto(xml, 'authors', `<${p}author>${AUTHOR}</${p}author>`);
  const comments = added.map(
    (cell) =>
      `<${p}comment ref="${cell}" authorId="${author}"><${p}text>${run(p, notes.get(cell) ?? '')}</${p}text></${p}comment>`,
  );
  book.put(part, insertInto(xml, 'commentList', comments.join('')));
  return added;
}

const run = (p: string, text: string) =>
  `<${p}r><${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="Tahoma"/></${p}rPr><${p}t xml:space="preserve">${escapeXml(text)}</${p}t></${p}r>`;

function emptyComments(book: OpenPackage): string {
  const main = book.relationBase().includes('purl.oclc.org')
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;
}

const child = (xml: string, name: string) => outline(xml).children.find((of) => of.name === name);

const outlineOf = (xml: string, { start, end }: { start: number; end: number }) =>
  outline(xml.slice(start, end)).children;

/** Puts something at the end of an element right below the root. */
export function insertInto(xml: string, name: string, what: string): string {
  const found = child(xml, name);
  if (found === undefined) return insert(xml, outline(xml).close, `<${name}>${what}</${name}>`);
  if (found.close !== found.end) return insert(xml, found.close, what);
  const full = /^<([^\s/>]+)/.exec(found.tag)?.[1] ?? name;
  const start = found.tag.replace(/\/>$/, '>');
  return `${xml.slice(0, found.start)}${start}${what}</${full}>${xml.slice(found.end)}`;
}

/** Adds to the text of a cell's note. */
function append(xml: string, cell: string, text: string): string {
  const at = [...xml.matchAll(/<((?:[\w.-]+:)?)comment\s[^>]*>/g)].find(
    ([tag]) => attribute(tag, 'ref') === cell,
  );
  if (at === undefined) return xml;
  const p = at[1] ?? '';
  const close = xml.indexOf(`</${p}text>`, at.index);
  return close < 0 ? xml : insert(xml, close, run(p, `\n${text}`));
}

function addShapes(
  book: OpenPackage,
  sheet: string,
  existing: string | undefined,
  cells: readonly string[],
): void {
  if (cells.length === 0) return;
  const part = existing ?? book.free('xl/drawings/vmlDrawing', '.vml');
  if (existing === undefined) {
    book.put(part, EMPTY_VML);
    book.declare(part, VML);
    drawOn(book, sheet, book.relate(sheet, 'vmlDrawing', part));
  }
  const xml = book.text(part);
  const ids = [...xml.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  const first = Math.max(1024, ...ids) + 1;
  const type = xml.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE;
  const shapes = cells.map((cell, i) => shape(cell, first + i));
  book.put(part, insert(xml, outline(xml).close, type + shapes.join('')));
}

/** Says on the sheet which drawing holds its notes. */
function drawOn(book: OpenPackage, sheet: string, id: string): void {
  const xml = opened(book.text(sheet));
  const { prefix, children, close } = outline(xml);
  const at = children.find(({ name }) => AFTER_DRAWING.has(name))?.start ?? close;
  book.put(sheet, insert(xml, at, `<${prefix}legacyDrawing xmlns:r="${book.relationBase()}" r:id="${id}"/>`));
}

const EMPTY_VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A hidden note beside its cell, some columns wide and rows high. */
function shape(cell: string, id: number): string {
  const { row, col } = parseAddress(cell) ?? { row: 1, col: 1 };
  const anchor = [col, 15, Math.max(0, row - 2), 4, col + 4, 15, row + 6, 4].join(', ');
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:260pt;height:110pt;z-index:${id};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${col - 1}</x:Column></x:ClientData></v:shape>`;
}
