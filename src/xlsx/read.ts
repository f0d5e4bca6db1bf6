import { type Context, content, eachChild, finish, openPart } from './context.ts';
import { checkMainType, checkPackage, checkSignature } from './kind.ts';
import { readOnce } from './known-parts.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { ALIASES } from './namespaces.ts';
import { onlyRelation, readContentTypes, readRelations } from './opc.ts';
import { type Inflate, XlsxError, type XlsxWorkbook } from './types.ts';
import { readWorkbook, type UnwantedSheets } from './workbook.ts';
import { Names } from './xml-names.ts';
import { openZip } from './zip.ts';

/** The names of one workbook serve the next; what a document leaves of them, whole or broken, is settled where the next begins. */
const names = new Names(ALIASES);

/**
 * Reads an .xlsx or .xlsm file (ECMA-376). Either all of the workbook is understood, or XlsxError says why not; no
 * other exception is thrown, and time and memory stay within `limits` whatever the bytes are. Not looked at are parts and
 * sheets that nobody asks for, and what stands inside sections of formatting and validation.
 */
export function readXlsx(
  bytes: Uint8Array,
  options: {
    readonly inflate: Inflate;
    readonly limits?: Partial<Limits>;
    /** Sheets that are given without their cells, and cost nothing. */
    readonly unwanted?: UnwantedSheets;
  },
): XlsxWorkbook {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  checkSignature(bytes);
  if (bytes.length > limits.fileBytes) throw new XlsxError('too-large', `${bytes.length} bytes`);
  const zip = openZip(bytes, options.inflate, limits);
  checkPackage(zip);
  const context: Context = {
    zip,
    limits,
    names,
    elements: 0,
    cells: 0,
    seen: new Set(),
    remembers: options.limits === undefined,
  };
  const types = readOnce(context, '[Content_Types].xml', readContentTypes);
  const relations = readRelations(context, '');
  const main = onlyRelation(relations, ['officeDocument']);
  if (main === undefined) throw new XlsxError('not-workbook', 'the file is a package without a document');
  const macroType = checkMainType(types.of(main), main);
  const workbook = readWorkbook(context, main, options.unwanted);
  const macros = macroType || workbook.macros || types.has('application/vnd.ms-office.vbaProject');
  const properties = onlyRelation(relations, ['extended-properties', 'extendedProperties']);
  const application =
    properties !== undefined && zip.has(properties)
      ? readOnce(context, properties, readApplication)
      : undefined;
  return { ...workbook, macros, ...(application === undefined ? {} : { application }) };
}

/** Name of the producer (ECMA-376 Part 1, 22.2.2.1), undefined where the file gives none. */
function readApplication(context: Context, part: string): string | undefined {
  let application: string | undefined;
  const xml = openPart(context, part, 'ep:Properties');
  eachChild(xml, (name) => {
    if (name === 'ep:Application') application = content(xml, context.limits.text);
  });
  finish(xml);
  return application;
}
