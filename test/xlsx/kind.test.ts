import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { contentTypes, type Parts, parts, reasonOfBook, reasonOfBytes, zip } from './build.ts';
import { concat } from './zip-build.ts';

const ole = (name: string) => {
  const file = new Uint8Array(2048);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.set(
    [...name].flatMap((c) => [c.charCodeAt(0), 0]),
    1024 + 128,
  );
  file[1024 + 128 + 64] = name.length * 2 + 2;
  return file;
};
const bytes = (...codes: number[]) => concat(codes, new Uint8Array(100));
const OASIS = 'application/vnd.oasis.opendocument.';

it.each<[string, string, Uint8Array]>([
  ['nothing', 'empty', new Uint8Array()],
  ['one byte', 'not-workbook', new Uint8Array(1)],
  ['an encrypted workbook', 'encrypted', ole('EncryptedPackage')],
  ['an .xls file', 'legacy-xls', ole('Workbook')],
  ['an older .xls file', 'legacy-xls', ole('Book')],
  ['a .doc file', 'other-office', ole('WordDocument')],
  ['half an OLE header', 'not-workbook', ole('Book').subarray(0, 6)],
  ['a BIFF 8 stream', 'legacy-xls', bytes(9, 8, 16, 0, 0, 6, 5, 0)],
  ['a BIFF 2 stream', 'legacy-xls', bytes(9, 0, 4, 0, 2, 0)],
  ['text', 'not-workbook', strToU8('Chỉ báo,Đạt\n1,2\n')],
  ['a PDF', 'not-workbook', strToU8('%PDF-1.7\n')],
  ['a web page', 'not-workbook', strToU8('<html><table><tr><td>1</td></tr></table></html>')],
  [
    'SpreadsheetML 2003',
    'not-workbook',
    strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
  ],
  ['a picture', 'not-workbook', bytes(0x89, 0x50, 0x4e, 0x47)],
  ['random bytes', 'not-workbook', bytes(17, 200, 3, 77)],
  ['the start of a zip', 'truncated', strToU8('PK\x03\x04')],
  ['an empty zip', 'not-workbook', zip({})],
  ['a zip of texts', 'not-workbook', zip({ 'a.txt': 'x' })],
  ['a zip of a workbook', 'not-workbook', zip({ 'a.xlsx': 'x' })],
  ['an .ods file', 'ods', zip({ mimetype: `${OASIS}spreadsheet`, 'content.xml': '<a/>' })],
  [
    'an .ods file without mimetype',
    'ods',
    zip({ 'META-INF/manifest.xml': `<a b="${OASIS}spreadsheet"/>`, 'content.xml': '<a/>' }),
  ],
  ['an .odt file', 'other-office', zip({ mimetype: `${OASIS}text`, 'content.xml': '<a/>' })],
  ['a Numbers file', 'other-office', zip({ 'Index/Document.iwa': 'x' })],
])('%s is %s', (_, reason, file) => {
  expect(reasonOfBytes(file)).toBe(reason);
});

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
it.each<[string, Parts]>([
  ['other-office', { '[Content_Types].xml': contentTypes(word) }],
  ['other-office', { '[Content_Types].xml': contentTypes(slides) }],
  [
    'xlsb',
    { '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main') },
  ],
  ['not-workbook', { '[Content_Types].xml': contentTypes('application/xml') }],
  ['not-workbook', { '_rels/.rels': null }],
  [
    'none',
    {
      '[Content_Types].xml': contentTypes(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
      ),
    },
  ],
])('a package is %s by its content type', (reason, change) => {
  expect(reasonOfBook({ parts: change })).toBe(reason);
});

it('finds a workbook part of any name', () => {
  const renamed = Object.entries(parts()).map(([name, text]) => [
    name.replace('workbook.xml', 'wb1.xml'),
    String(text).replaceAll('xl/workbook.xml', 'xl/wb1.xml'),
  ]);
  expect(reasonOfBytes(zip(Object.fromEntries(renamed)))).toBe('none');
});
