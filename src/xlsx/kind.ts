import { XlsxError, type XlsxErrorReason } from './types.ts';
import type { Zip } from './zip.ts';

const SIGNATURES: readonly (readonly [string, string, XlsxErrorReason?])[] = [
  ['PK\x05\x06', 'an empty zip'],
  ['PK\x07\x08', 'a zip in several volumes'],
  ['%PDF', 'a PDF document'],
  ['{\\rtf', 'an RTF document'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\x1f\x8b', 'gzip data'],
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  // Begin-of-file records of BIFF 2, 3, 4 and 5/8 streams that lie in no compound file.
  ['\x09\x00\x04\x00', 'an old Excel file', 'legacy-xls'],
  ['\x09\x02\x06\x00', 'an old Excel file', 'legacy-xls'],
  ['\x09\x04\x06\x00', 'an old Excel file', 'legacy-xls'],
  ['\x09\x08\x08\x00', 'an old Excel file', 'legacy-xls'],
  ['\x09\x08\x10\x00', 'an old Excel file', 'legacy-xls'],
];

/** Throws the XlsxError that names the format, unless the bytes begin as a zip with content does. */
export function checkSignature(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxError('empty', 'the file is empty');
  if (starts(bytes, 'PK\x03\x04')) return;
  if (starts(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw compoundFile(bytes);
  for (const [signature, what, reason] of SIGNATURES) {
    if (starts(bytes, signature)) throw new XlsxError(reason ?? 'not-workbook', `the file is ${what}`);
  }
  const head = String.fromCharCode(...bytes.subarray(0, 512)).toLowerCase();
  const text = /^(?:\xef\xbb\xbf)?\s*</.test(head)
    ? head.includes('<html')
      ? 'a web page'
      : 'an XML document'
    : 'no zip';
  throw new XlsxError('not-workbook', `the file is ${text}`);
}

function starts(bytes: Uint8Array, signature: string, at = 0): boolean {
  for (let i = 0; i < signature.length; i += 1) if (bytes[at + i] !== signature.charCodeAt(i)) return false;
  return true;
}

/** Tells apart what an OLE compound file holds by the names in its directory ([MS-CFB] 2.6.1: 128 bytes each, UTF-16). */
function compoundFile(bytes: Uint8Array): XlsxError {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    for (const name of ['EncryptedPackage', 'Workbook', 'Book']) {
      const wide = [...name].map((c) => `${c}\0`).join('');
      if (bytes[at + 64] === wide.length + 2 && bytes[at + 65] === 0 && starts(bytes, wide, at))
        names.add(name);
    }
  }
  if (names.has('EncryptedPackage'))
    return new XlsxError('encrypted', 'the workbook is protected by a password');
  if (names.size > 0) return new XlsxError('legacy-xls', 'the file is an old Excel file (.xls)');
  return new XlsxError('other-office', 'the file is an OLE compound file without a workbook');
}

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

/** Throws the XlsxError that names the format of a zip that is no OPC package. */
export function checkPackage(zip: Zip): void {
  if (zip.has('[Content_Types].xml')) return;
  const manifest = ascii(zip.bytes('mimetype')) || ascii(zip.bytes('META-INF/manifest.xml'));
  if (manifest.includes(ODS)) throw new XlsxError('ods', 'the file is an OpenDocument spreadsheet');
  if (manifest.includes('application/vnd.oasis.opendocument') || zip.has('Index/Document.iwa')) {
    throw new XlsxError('other-office', 'the file is another office document');
  }
  const named = zip.names.map((name) => name.toLowerCase());
  if (named.includes('xl/workbook.bin')) throw new XlsxError('xlsb', 'the file is a binary workbook');
  if (named.includes('xl/workbook.xml'))
    throw new XlsxError('corrupt', 'part is missing', '[Content_Types].xml');
  throw new XlsxError('not-workbook', 'the file is a zip without a workbook');
}

function ascii(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : new TextDecoder('latin1').decode(bytes.subarray(0, 100_000));
}

const WORKBOOK_TYPES = new Map([
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', false],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', false],
  ['application/vnd.ms-excel.sheet.macroenabled.main+xml', true],
  ['application/vnd.ms-excel.template.macroenabled.main+xml', true],
  ['application/vnd.ms-excel.addin.macroenabled.main+xml', true],
]);

/** Whether the main part's content type (lower case) allows macros; throws XlsxError where it is no workbook's. */
export function checkMainType(type: string, part: string): boolean {
  const macros = WORKBOOK_TYPES.get(type);
  if (macros !== undefined) return macros;
  if (type.startsWith('application/vnd.ms-excel.sheet.binary')) {
    throw new XlsxError('xlsb', 'the file is a binary workbook', part);
  }
  const other = /wordprocessingml|presentationml|ms-word|ms-powerpoint|visio/.test(type);
  throw new XlsxError(other ? 'other-office' : 'not-workbook', 'the file holds no workbook', part);
}
