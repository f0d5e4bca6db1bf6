import { strToU8 } from 'fflate';
import { book, MAIN, parts, REL, sheetXml, zip } from './build.ts';
import { PACKAGES } from './hostile-packages.ts';
import { rawZip } from './zip-build.ts';

/** A small file that tries to cost much, and what the reader must answer; `none` where it must be read after all. */
export interface Hostile {
  name: string;
  reason: string;
  make: () => Uint8Array;
}

const A1 = '<row><c><v>1</v></c></row>';
const MB = 1024 * 1024;
/** Text of about this many bytes. */
const fill = (piece: string, bytes: number) => piece.repeat(Math.ceil(bytes / piece.length));
/** Text that does not compress below the ratio limit: a counter in each piece. */
const numbered = (count: number, piece: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => piece(i)).join('');
const sheet = (xml: string) => zip({ ...parts(), 'xl/worksheets/sheet1.xml': xml });
const rows = (count: number, inside: string) => numbered(count, (i) => `<row r="${i + 1}">${inside}</row>`);
const many = (count: number, piece: (i: number) => string) => ({
  make: () => sheet(sheetXml(A1, numbered(count, piece))),
});

export const HOSTILE: readonly Hostile[] = [
  {
    name: 'zeros, 100 MB in 104 kB',
    reason: 'too-large',
    make: () => zip({ ...parts(), 'xl/worksheets/sheet1.xml': new Uint8Array(100 * MB) }),
  },
  { name: 'spaces, 20 MB', reason: 'too-large', make: () => sheet(sheetXml(fill(' ', 20 * MB))) },
  { name: 'size stated small, 100 MB inside', reason: 'corrupt', make: () => lying(1000) },
  { name: 'size stated 30 MB, little inside', reason: 'too-large', make: () => lying(30 * MB, 10) },
  {
    name: 'whole-sheet merge',
    reason: 'none',
    make: () => book({ data: [A1], after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }),
  },
  {
    name: 'whole-sheet defined name',
    reason: 'none',
    make: () => book({ data: [A1], names: '<definedName name="a">S1!$A$1:$XFD$1048576</definedName>' }),
  },
  {
    name: 'whole-sheet validation',
    reason: 'none',
    make: () =>
      book({
        data: [A1],
        after:
          '<dataValidations><dataValidation sqref="A1:XFD1048576" type="whole"><formula1>1</formula1></dataValidation></dataValidations>',
      }),
  },
  {
    name: 'whole-sheet link',
    reason: 'corrupt',
    make: () =>
      book({ data: [A1], after: '<hyperlinks><hyperlink ref="A1:XFD1048576" r:id="x"/></hyperlinks>' }),
  },
  {
    name: 'whole-sheet array formula',
    reason: 'none',
    make: () => book({ data: ['<row><c><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>'] }),
  },
  {
    name: 'many whole-sheet links',
    reason: 'too-large',
    make: () =>
      book({
        data: [rows(200, '<c/><c/><c><v>1</v></c>')],
        after: `<hyperlinks>${numbered(40_000, (i) => `<hyperlink ref="A1:XFD${i + 1}" location="S1!A1"/>`)}</hyperlinks>`,
      }),
  },
  {
    name: 'a million empty rows',
    reason: 'none',
    make: () => sheet(sheetXml(rows(1_048_576, '').replaceAll('></row>', ' s="1"/>'))),
  },
  {
    name: 'a million styled empty cells',
    reason: 'none',
    make: () => sheet(sheetXml(rows(500_000, '<c s="7"/>'))),
  },
  {
    name: 'more empty cells than fit',
    reason: 'too-large',
    make: () => sheet(sheetXml(rows(1_048_000, '<c/>'))),
  },
  {
    name: 'more cells than fit',
    reason: 'too-large',
    make: () => sheet(sheetXml(rows(300_000, '<c><v>1</v></c>'))),
  },
  {
    name: 'more shared strings than fit',
    reason: 'too-large',
    make: () => book({ strings: numbered(500_000, (i) => `<si><t>${i}</t></si>`) }),
  },
  {
    name: 'more merges than fit',
    reason: 'too-large',
    ...many(1, () => `<mergeCells>${numbered(60_000, (i) => `<mergeCell ref="A${i + 1}"/>`)}</mergeCells>`),
  },
  {
    name: 'a long text',
    reason: 'too-large',
    make: () => book({ strings: `<si><t>${numbered(30_000, (i) => `${i} `)}</t></si>` }),
  },
  {
    name: 'a long text of many runs',
    reason: 'too-large',
    make: () => book({ strings: `<si>${numbered(300_000, (i) => `<r><t>${i}</t></r>`)}</si>` }),
  },
  {
    name: 'a long text of many comments',
    reason: 'too-large',
    make: () => book({ strings: `<si><t>${numbered(300_000, (i) => `${i}<!-- -->`)}</t></si>` }),
  },
  {
    name: 'an attribute of 30 MB',
    reason: 'corrupt',
    make: () => sheet(sheetXml(`<row><c r="${numbered(3_000_000, (i) => `${i}`)}"/></row>`)),
  },
  {
    name: 'attributes',
    reason: 'too-large',
    make: () => sheet(sheetXml(`<row><c ${numbered(300_000, (i) => `a${i}="" `)}/></row>`)),
  },
  {
    name: 'tags of 250 attributes',
    reason: 'none',
    make: () =>
      sheet(
        sheetXml(A1, `<x>${numbered(9000, (i) => `<y b="${i}" ${numbered(250, (k) => `a${k}="" `)}/>`)}</x>`),
      ),
  },
  { name: 'names', reason: 'too-large', ...many(1_000_000, (i) => `<a${i}/>`) },
  {
    name: 'namespaces at every element',
    reason: 'none',
    ...many(300_000, (i) => `<x xmlns:y="u${i}" y:a=""/>`),
  },
  { name: 'bindings below many bindings', reason: 'none', make: () => sheet(sheetXml(A1, bindings())) },
  {
    name: 'nesting',
    reason: 'too-large',
    make: () =>
      sheet(
        sheetXml(
          A1,
          numbered(5000, (i) => `<a${i % 9}>`),
        ),
      ),
  },
  {
    name: 'unclosed tags',
    reason: 'corrupt',
    make: () => sheet(sheetXml(numbered(1_000_000, (i) => `<c r="${i}`))),
  },
  {
    name: 'quotes',
    reason: 'corrupt',
    make: () => sheet(sheetXml(`<row r=${numbered(1_000_000, (i) => `'${i}"`)}`)),
  },
  {
    name: 'ampersands',
    reason: 'corrupt',
    make: () => book({ strings: `<si><t>${numbered(1_000_000, (i) => `&${i}`)}</t></si>` }),
  },
  {
    name: 'references',
    reason: 'too-large',
    make: () => book({ strings: `<si><t>${numbered(1_000_000, (i) => `&#${65 + (i % 9999)};`)}</t></si>` }),
  },
  {
    name: 'text with brackets',
    reason: 'none',
    ...many(1, () => `<x>${numbered(3_000_000, (i) => `${i}]]`)}</x>`),
  },
  { name: 'processing instructions', reason: 'none', ...many(500_000, (i) => `<?a ${i}?>`) },
  { name: 'comments', reason: 'none', ...many(500_000, (i) => `<!-- ${i} -->`) },
  {
    name: 'white space between cells',
    reason: 'none',
    make: () => sheet(sheetXml(`<row>${numbered(1200, (i) => `<c/>${' '.repeat(i)}`)}</row>`)),
  },
  {
    name: 'entity declarations',
    reason: 'forbidden',
    make: () =>
      sheet(
        `<!DOCTYPE a [${numbered(10, (i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`)}]><a>&l9;</a>`,
      ),
  },
  {
    name: 'an external entity',
    reason: 'forbidden',
    make: () => sheet('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
  },
  {
    name: 'styles',
    reason: 'too-large',
    make: () =>
      withStyles(
        numbered(60_000, (i) => `<xf numFmtId="${i}"/>`),
        '',
      ),
  },
  {
    name: 'number formats',
    reason: 'too-large',
    make: () =>
      withStyles(
        '<xf numFmtId="0"/>',
        numbered(60_000, (i) => `<numFmt numFmtId="${i}" formatCode="[${i}"/>`),
      ),
  },
  {
    name: 'a number format of brackets',
    reason: 'too-large',
    make: () =>
      withStyles('<xf numFmtId="200"/>', `<numFmt numFmtId="200" formatCode="${fill('[&quot;', MB)}"/>`),
  },
  { name: 'one sheet part named 5,000 times', reason: 'corrupt', make: () => sameSheet(5000) },
  {
    name: 'defined names',
    reason: 'too-large',
    make: () => book({ names: numbered(60_000, (i) => `<definedName name="n${i}">1</definedName>`) }),
  },
  {
    name: 'empty entries',
    reason: 'too-large',
    make: () =>
      rawZip({
        entries: Array.from({ length: 20_000 }, (_, i) => ({
          name: `${i}`,
          data: new Uint8Array(),
          method: 0,
        })),
      }),
  },
  {
    name: 'overlapping entries',
    reason: 'forbidden',
    make: () =>
      rawZip({
        entries: Array.from({ length: 1000 }, (_, i) => ({
          name: `${i}`,
          data: new Uint8Array(1000),
          ...(i > 0 ? { offset: 0 } : {}),
        })),
      }),
  },
  {
    name: 'one number of a million digits',
    reason: 'too-large',
    make: () => sheet(sheetXml(`<row><c><v>${numbered(200_000, (i) => `${i}`)}</v></c></row>`)),
  },
  {
    name: '12 MB of Vietnamese text',
    reason: 'none',
    make: () =>
      book({
        data: [A1],
        strings: numbered(
          120_000,
          (i) => `<si><t>${i} Trung tâm học tập cộng đồng xã Đông Tiến, huyện Yên Phong</t></si>`,
        ),
      }),
  },
  ...PACKAGES,
];

function lying(size: number, content = 100 * MB): Uint8Array {
  const all = Object.entries(parts()).map(([name, text]) => ({ name, data: strToU8(String(text)) }));
  return rawZip({
    entries: all.map((e) => (e.name.includes('sheet1') ? { ...e, data: new Uint8Array(content), size } : e)),
  });
}

function bindings(): string {
  const open = numbered(50, (d) => `<d${d} ${numbered(60, (i) => `xmlns:p${d}_${i}="u" `)}>`);
  const close = Array.from({ length: 50 }, (_, d) => `</d${49 - d}>`).join('');
  return open + numbered(200_000, (i) => `<e xmlns="u${i}"/>`) + close;
}

function withStyles(xfs: string, formats: string): Uint8Array {
  const files = parts({ data: ['<row><c s="0"><v>1</v></c></row>'], formats: ['0'] });
  return zip({
    ...files,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts><cellXfs>${xfs}</cellXfs></styleSheet>`,
  });
}

function sameSheet(count: number): Uint8Array {
  const sheets = numbered(count, (i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="rId1"/>`);
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets}</sheets></workbook>`;
  return zip({ ...parts({ data: [rows(100_000, '<c/>')] }), 'xl/workbook.xml': workbook });
}
