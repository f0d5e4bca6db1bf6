/** Hostile files, continued: what a package can lie about, and counts that no workbook has. */
import { strToU8 } from 'fflate';
import { book, MAIN, parts, REL, relationships, sheetXml, zip } from './build.ts';
import type { Hostile } from './hostile-files.ts';
import { type RawEntry, type RawZip, rawZip } from './zip-build.ts';

const MB = 1024 * 1024;
const A1 = '<row><c><v>1</v></c></row>';
const times = (count: number, piece: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => piece(i)).join('');
const sheet = (xml: string) => zip({ ...parts(), 'xl/worksheets/sheet1.xml': xml });

/** A small workbook, entry by entry, each of which may be changed. */
function raw(change: (entry: RawEntry) => RawEntry | RawEntry[], more: Partial<RawZip> = {}): Uint8Array {
  const entries = Object.entries(parts({ data: [A1] })).map(([name, text]) => ({
    name,
    data: strToU8(String(text)),
  }));
  return rawZip({ entries: entries.flatMap(change), ...more });
}
const onSheet = (change: (entry: RawEntry) => RawEntry | RawEntry[]) =>
  raw((entry) => (entry.name.includes('sheet1') ? change(entry) : entry));
const withEntry = (entry: RawEntry) => raw((e) => (e.name.includes('sheet1') ? [e, entry] : e));

/** A workbook of this many sheets, each a part of its own or, in the end, the same one. */
function manySheets(count: number): Uint8Array {
  const list = times(count, (i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="r${i}"/>`);
  return zip({
    ...parts(),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([['r0', 'worksheet', 'worksheets/sheet1.xml']]),
  });
}

export const PACKAGES: readonly Hostile[] = [
  {
    name: 'a zip bomb within the zip, and 1 GB that nothing refers to',
    reason: 'none',
    make: () => {
      const bomb = zip({ 'a.bin': new Uint8Array(100 * MB) });
      return zip({ ...parts(), 'xl/embeddings/a.xlsx': bomb, 'xl/media/a.png': new Uint8Array(200 * MB) });
    },
  },
  {
    name: 'two entries of one name',
    reason: 'forbidden',
    make: () => onSheet((e) => [e, { ...e, data: strToU8(sheetXml('<row><c><v>2</v></c></row>')) }]),
  },
  {
    name: 'two entries of one name but for its case',
    reason: 'forbidden',
    make: () => onSheet((e) => [e, { ...e, name: e.name.toUpperCase() }]),
  },
  ...['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\win.ini', 'xl\\..\\..\\a', 'xl/./a', 'xl//a'].map(
    (name): Hostile => ({
      name: `an entry named ${name}`,
      reason: 'forbidden',
      make: () => withEntry({ name, data: new Uint8Array(4) }),
    }),
  ),
  {
    name: 'an escape sequence in the name of an entry',
    reason: 'forbidden',
    make: () => withEntry({ name: 'xl/\u001b[2J.xml', data: new Uint8Array(4) }),
  },
  {
    name: 'a wrong CRC',
    reason: 'corrupt',
    make: () => onSheet((e) => ({ ...e, crc: 1, local: { crc: 1 } })),
  },
  {
    name: 'a CRC that differs between directory and header',
    reason: 'corrupt',
    make: () => onSheet((e) => ({ ...e, local: { crc: 1 } })),
  },
  {
    name: 'another name in the header than in the directory',
    reason: 'corrupt',
    make: () => onSheet((e) => ({ ...e, local: { name: e.name.replace('1', '2') } })),
  },
  {
    name: 'a directory of fewer entries than it says',
    reason: 'corrupt',
    make: () => raw((e) => e, { count: 9 }),
  },
  {
    name: 'a directory of more entries than it says',
    reason: 'corrupt',
    make: () => raw((e) => e, { count: 2 }),
  },
  { name: 'a directory elsewhere', reason: 'corrupt', make: () => raw((e) => e, { directoryOffset: 0 }) },
  {
    name: 'a shared string that there is not',
    reason: 'corrupt',
    make: () => book({ data: ['<row><c t="s"><v>99999999</v></c></row>'], strings: '<si><t>a</t></si>' }),
  },
  {
    name: 'a shared string of a negative number',
    reason: 'corrupt',
    make: () => book({ data: ['<row><c t="s"><v>-1</v></c></row>'], strings: '<si><t>a</t></si>' }),
  },
  {
    name: 'a style that there is not',
    reason: 'corrupt',
    make: () => book({ data: ['<row><c s="9999"><v>1</v></c></row>'], formats: ['0'] }),
  },
  { name: 'NUL in a text', reason: 'corrupt', make: () => book({ strings: '<si><t>a\u0000b</t></si>' }) },
  { name: 'NUL by reference', reason: 'corrupt', make: () => book({ strings: '<si><t>a&#0;b</t></si>' }) },
  {
    name: 'half of a character by reference',
    reason: 'corrupt',
    make: () => book({ strings: '<si><t>&#xD800;</t></si>' }),
  },
  {
    name: '100 MB of text in one cell',
    reason: 'too-large',
    make: () => sheet(sheetXml(`<row><c t="inlineStr"><is><t>${'a'.repeat(100 * MB)}</t></is></c></row>`)),
  },
  {
    name: '30 MB of text in one cell, stored as it is',
    reason: 'too-large',
    make: () =>
      onSheet((e) => ({
        ...e,
        method: 0,
        data: strToU8(
          sheetXml(`<row><c t="inlineStr"><is><t>${times(3_900_000, (i) => `${i}`)}</t></is></c></row>`),
        ),
      })),
  },
  {
    name: 'all 16,384 columns, 9 rows of them',
    reason: 'none',
    make: () =>
      sheet(sheetXml(times(9, (r) => `<row>${times(16_384, (i) => `<c><v>${r * i}</v></c>`)}</row>`))),
  },
  {
    name: 'one column more than there are',
    reason: 'corrupt',
    make: () => sheet(sheetXml(`<row>${'<c><v>1</v></c>'.repeat(16_385)}</row>`)),
  },
  {
    name: 'all 16,384 columns, 60 rows of empty cells',
    reason: 'none',
    make: () => sheet(sheetXml(times(60, (r) => `<row>${times(16_384, (i) => `<c s="${r * i}"/>`)}</row>`))),
  },
  {
    name: 'one row more than there are',
    reason: 'corrupt',
    make: () => sheet(sheetXml('<row r="1048577"/>')),
  },
  {
    name: 'a million defined names',
    reason: 'too-large',
    make: () => book({ names: times(1_000_000, (i) => `<definedName name="n${i}">1</definedName>`) }),
  },
  { name: 'a million sheets', reason: 'too-large', make: () => manySheets(1_000_000) },
  { name: '40,000 sheets without their parts', reason: 'corrupt', make: () => manySheets(40_000) },
  {
    name: 'a million validations',
    reason: 'none',
    make: () =>
      book({
        data: [A1],
        after: `<dataValidations>${times(400_000, (i) => `<dataValidation sqref="A${i + 1}"/>`)}</dataValidations>`,
      }),
  },
  {
    name: 'formulas without results',
    reason: 'none',
    make: () => sheet(sheetXml(times(149_000, (i) => `<row><c><f>A${i}+1</f></c></row>`))),
  },
  {
    name: 'a formula of 10 MB',
    reason: 'too-large',
    make: () => sheet(sheetXml(`<row><c><f>${times(1_500_000, (i) => `+${i}`)}</f><v>1</v></c></row>`)),
  },
  {
    name: 'many whole-sheet array formulas',
    reason: 'too-large',
    make: () =>
      sheet(
        sheetXml(times(40_000, () => '<row><c><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>')),
      ),
  },
];
