import {
  type Context,
  checkCount,
  content,
  count,
  eachChild,
  finish,
  flag,
  openPart,
  required,
} from './context.ts';
import { readOnce } from './known-parts.ts';
import { onlyRelation, type Relation, readRelations } from './opc.ts';
import { unescapeXstring } from './rich-text.ts';
import { emptySheet, readSheet } from './sheet.ts';
import { readStrings } from './strings.ts';
import { NO_STYLES, readStyles } from './styles.ts';
import { type DefinedName, type Sheet, type SheetHead, XlsxError, type XlsxWorkbook } from './types.ts';
import type { XmlScanner } from './xml.ts';

/** Sheets that hold no cells to read. */
const WITHOUT_CELLS = ['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet'];
const MACROS = ['vbaProject', 'xlMacrosheet', 'xlIntlMacrosheet'];
const STATES = ['visible', 'hidden', 'veryHidden'] as const;

/** Names of the sheets whose cells nobody will look at, told by the sheets and names of the workbook. */
export type UnwantedSheets = (
  heads: readonly SheetHead[],
  names: readonly DefinedName[],
) => ReadonlySet<string>;

type SheetEntry = SheetHead & { readonly id: string };

/** Reads the workbook part (ECMA-376 Part 1, 18.2) and all it needs. */
export function readWorkbook(
  context: Context,
  part: string,
  unwanted: UnwantedSheets | undefined,
): Omit<XlsxWorkbook, 'application'> {
  const { entries, names, date1904 } = readOnce(context, part, readPart);
  const relations = readRelations(context, part);
  const strings = readStrings(context, onlyRelation(relations, ['sharedStrings']));
  const stylesPart = onlyRelation(relations, ['styles']);
  const styles = stylesPart === undefined ? NO_STYLES : readOnce(context, stylesPart, readStyles);
  const skipped = unwanted?.(entries, names);
  const sheets = entries.map(({ id, name, state }): Sheet => {
    const relation = sheetRelation(relations, id, part);
    if (WITHOUT_CELLS.includes(relation.kind) || skipped?.has(name)) return emptySheet({ name, state });
    return readSheet(context, { name, state }, relation.target, strings, styles);
  });
  unique(sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)));
  const macros = [...relations.values()].some((relation) => MACROS.includes(relation.kind));
  return { sheets, names, date1904, macros };
}

function sheetRelation(relations: ReadonlyMap<string, Relation>, id: string, part: string): Relation {
  const relation = relations.get(id);
  const known = relation?.kind === 'worksheet' || WITHOUT_CELLS.includes(relation?.kind ?? '');
  if (relation === undefined || relation.external || !known) {
    throw new XlsxError('corrupt', `sheet relationship ${id} does not exist or leads to no sheet`, part);
  }
  return relation;
}

function readPart(context: Context, part: string) {
  const xml = openPart(context, part, 'workbook');
  const entries: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  eachChild(xml, (section) => {
    if (section === 'workbookPr') {
      // `dateCompatibility` is not looked at: LibreOffice writes it as false beside ordinary serials of the 1900 system.
      date1904 = flag(xml, 'date1904', false);
    } else if (section === 'sheets') {
      eachChild(xml, (name) => {
        if (name !== 'sheet') xml.fail(`unknown element ${name}`);
        checkCount(xml, entries.push(readEntry(xml)), context.limits);
      });
    } else if (section === 'definedNames') {
      eachChild(xml, (name) => {
        if (name !== 'definedName') xml.fail(`unknown element ${name}`);
        checkCount(xml, names.push(readName(xml, context)), context.limits);
      });
    }
  });
  finish(xml);
  if (entries.length === 0) throw new XlsxError('corrupt', 'no sheets', part);
  if (names.some((name) => (name.scope ?? 0) >= entries.length))
    xml.fail('name of a sheet that does not exist');
  unique(entries.map((entry) => entry.name));
  unique(names.map((name) => `${name.scope ?? ''}!${name.name}`));
  return { entries, names, date1904 };
}

function readEntry(xml: XmlScanner): SheetEntry {
  const name = unescapeXstring(required(xml, 'name'));
  const stated = xml.attr('state') ?? 'visible';
  const state = STATES.find((known) => known === stated) ?? xml.fail('sheet state not known');
  if (name === '') xml.fail('sheet without a name');
  return { name, state, id: required(xml, 'r:id') };
}

function readName(xml: XmlScanner, context: Context): DefinedName {
  const name = required(xml, 'name');
  const local = xml.attr('localSheetId');
  const scope = local === undefined ? {} : { scope: count(xml, local) };
  return { name, ...scope, formula: content(xml, context.limits.text) };
}

/** Excel compares names without case, and repairs a file that has one twice. */
function unique(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (seen.has(key))
      throw new XlsxError('corrupt', `name used twice: ${JSON.stringify(name.slice(0, 80))}`);
    seen.add(key);
  }
}
