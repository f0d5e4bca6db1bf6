import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../src/xlsx/address.ts';
import {
  book,
  cellsOf,
  contentTypes,
  MAIN,
  type Parts,
  parts,
  REL,
  read,
  readBook,
  reasonOfBook,
  reasonOfBytes,
  relationships,
  sheetXml,
  zip,
} from './build.ts';

const ONE = '<row><c><v>1</v></c></row>';
const changed = (from: Parts, change: (text: string) => string): Parts =>
  Object.fromEntries(
    Object.entries(from).map(([name, text]) => [name, typeof text === 'string' ? change(text) : text]),
  );

describe('workbook', () => {
  it('gives sheets, states, names and the date system', () => {
    const sheets =
      '<sheet name="Chỉ báo" r:id="rId1"/><sheet name="A&amp;B" state="hidden" r:id="rId2"/><sheet name="C" state="veryHidden" r:id="rId3"/>';
    const names = `<definedName name="in_2.1.1.part" hidden="1">'Chỉ báo'!$D$10</definedName><definedName name="ma" localSheetId="1">"huyen-2021"</definedName>`;
    const workbook = readBook({
      data: [ONE, ONE, ''],
      parts: {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr date1904="1"/><sheets>${sheets}</sheets><definedNames>${names}</definedNames></workbook>`,
      },
    });
    expect(workbook.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Chỉ báo', 'visible'],
      ['A&B', 'hidden'],
      ['C', 'veryHidden'],
    ]);
    expect(workbook.names).toEqual([
      { name: 'in_2.1.1.part', formula: "'Chỉ báo'!$D$10" },
      { name: 'ma', formula: '"huyen-2021"', scope: 1 },
    ]);
    expect(workbook).toMatchObject({ date1904: true, macros: false });
    expect(workbook.application).toBeUndefined();
  });

  it.each(['0', 'false', '1', 'true'])('dateCompatibility="%s" leaves serials as they are', (value) => {
    // LibreOffice's "Calc Office Open XML" filter writes false beside ordinary serials of the 1900 system.
    const workbook = readBook({ data: [ONE], workbookPr: `<workbookPr dateCompatibility="${value}"/>` });
    expect(workbook.date1904).toBe(false);
    expect(workbook.sheets[0]?.cells).toHaveLength(1);
  });

  it('keeps the place of a chart sheet', () => {
    const workbook = readBook({
      data: [ONE, ONE],
      parts: {
        'xl/_rels/workbook.xml.rels': relationships([
          ['rId1', 'chartsheet', 'charts/c.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ]),
      },
    });
    expect(workbook.sheets.map((sheet) => sheet.cells.length)).toEqual([0, 1]);
    expect(workbook.sheets[0]?.at(1, 1)).toBeUndefined();
  });

  it('sees macros by content type and by part', () => {
    const main = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    expect(readBook({ parts: { '[Content_Types].xml': contentTypes(main) } }).macros).toBe(true);
    const rels = relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId9', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
    ]);
    expect(readBook({ parts: { 'xl/_rels/workbook.xml.rels': rels } }).macros).toBe(true);
  });

  it('names the producer', () => {
    const app =
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime><Application>LibreOffice/7.4</Application></Properties>';
    const rels = relationships([
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'extended-properties', 'docProps/app.xml'],
    ]);
    expect(readBook({ parts: { '_rels/.rels': rels, 'docProps/app.xml': app } }).application).toBe(
      'LibreOffice/7.4',
    );
  });

  it.each<[string, Parts]>([
    ['a sheet part is missing', { 'xl/worksheets/sheet1.xml': null }],
    ['the sheet relationship is missing', { 'xl/_rels/workbook.xml.rels': null }],
    [
      'the sheet relationship is of another kind',
      { 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'theme', 'worksheets/sheet1.xml']]) },
    ],
    [
      'the sheet lies outside',
      { 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'http://x/', 'External']]) },
    ],
    [
      'a target leaves the package',
      { 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', '../../sheet1.xml']]) },
    ],
    ['there are no sheets', { 'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets/></workbook>` }],
    ['the workbook part is missing', { 'xl/workbook.xml': null }],
    ['the content types are missing', { '[Content_Types].xml': null }],
    [
      'the namespace is unknown',
      { 'xl/worksheets/sheet1.xml': '<worksheet xmlns="urn:x"><sheetData/></worksheet>' },
    ],
    ['there is no namespace', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>' }],
    [
      'there are two sheetData',
      { 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData/><sheetData/></worksheet>` },
    ],
    [
      'it is not well-formed',
      { 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData></worksheet>` },
    ],
    ['it is not UTF-8', { 'xl/worksheets/sheet1.xml': new Uint8Array([0x3c, 0xff, 0x3e]) }],
    [
      'it states another encoding',
      { 'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="windows-1258"?>${sheetXml('')}` },
    ],
  ])('is corrupt where %s', (_, change) => {
    expect(reasonOfBook({ parts: change })).toBe('corrupt');
  });

  it.each([
    [
      'two sheets of one name',
      {
        parts: {
          'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="a" r:id="rId1"/><sheet name="A" r:id="rId2"/></sheets></workbook>`,
        },
      },
    ],
    [
      'two sheets of one part',
      {
        parts: {
          'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets></workbook>`,
        },
      },
    ],
    [
      'an unknown state',
      {
        parts: {
          'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="a" state="x" r:id="rId1"/></sheets></workbook>`,
        },
      },
    ],
    ['a name for no sheet', { names: '<definedName name="a" localSheetId="9">1</definedName>' }],
    ['a name twice', { names: '<definedName name="a">1</definedName><definedName name="A">1</definedName>' }],
  ])('refuses %s', (_, spec) => {
    expect(reasonOfBook({ data: ['', ''], ...spec })).toBe('corrupt');
  });

  it('refuses DOCTYPE in any part it reads', () => {
    const xml = `<!DOCTYPE worksheet [<!ENTITY a "b">]>${sheetXml('')}`;
    expect(reasonOfBook({ parts: { 'xl/worksheets/sheet1.xml': xml } })).toBe('forbidden');
  });
});

describe('ways producers write the same', () => {
  const spec = {
    data: [`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`],
    strings: '<si><t>Huyện</t></si>',
    after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
  };
  const expected = JSON.stringify(readBook(spec));
  const same = (bytes: Uint8Array) => expect(JSON.stringify(read(bytes))).toBe(expected);

  it('prefixed elements', () => {
    const prefix = (text: string) =>
      text.includes(`xmlns="${MAIN}"`)
        ? text
            .replaceAll(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
            .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
            .replaceAll('r:id', 'q:id')
            .replaceAll('xmlns:r', 'xmlns:q')
        : text;
    same(zip(changed(parts(spec), prefix)));
  });
  it('strict URIs', () => {
    const strict = (text: string) =>
      text
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(REL, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    same(zip(changed(parts(spec), strict)));
  });
  it('absolute targets', () => {
    same(
      zip(
        changed(parts(spec), (text) =>
          text.replace(/Target="(?=worksheets|shared)/g, 'Target="/xl/').replace('Target="xl', 'Target="/xl'),
        ),
      ),
    );
  });
  it('no r= on rows and cells', () => {
    same(zip(changed(parts(spec), (text) => text.replace(/ r="[A1]+"/g, ''))));
  });
  it('stored entries', () => same(zip(parts(spec), { level: 0 })));
  it('UTF-16 parts', () => {
    const wide = (text: string, big: boolean) => {
      const buffer = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${text}`, 'utf16le');
      return new Uint8Array(big ? buffer.swap16() : buffer);
    };
    for (const big of [true, false]) {
      same(
        zip(
          Object.fromEntries(
            Object.entries(parts(spec)).map(([name, text]) => [name, wide(String(text), big)]),
          ),
        ),
      );
    }
  });
  it('byte order mark, declaration, comments, pretty printing and unknown extensions', () => {
    const pretty = (text: string) =>
      `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<!-- x -->\r\n${text.replace(/<(worksheet|workbook|sst|sheetData|sheets|row|mergeCells)( [^>]*)?>/g, '$&\r\n  ').replace('</worksheet>', '<extLst><ext xmlns:y="urn:y"><y:a>1</y:a></ext></extLst></worksheet>')}`;
    same(zip(changed(parts(spec), pretty)));
  });
  it('part names in another case', () => {
    const { 'xl/sharedStrings.xml': strings, ...rest } = parts(spec);
    same(zip({ ...rest, 'XL/SharedStrings.xml': strings ?? null }));
  });
});

describe('merges, tables, links', () => {
  it('keeps a merged range as a rectangle, and the slaves empty', () => {
    const sheet = readBook({
      data: ['<row><c><v>1</v></c><c s="0"/></row>'],
      after: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    }).sheets[0];
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1048576, right: 16384 }]);
    expect(sheet?.cells).toHaveLength(1);
  });

  it.each(['A1:', 'B2:A1', 'A1:B2:C3', '$', ''])('refuses the merged range %j', (ref) => {
    expect(reasonOfBook({ after: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` })).toBe('corrupt');
  });

  const table = (attributes: string, columns: string) => ({
    after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    rels: [['rId1', 'table', '../tables/table1.xml']] as [string, string, string][],
    parts: {
      'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="t" displayName="Bảng_1" ${attributes}><tableColumns>${columns}</tableColumns></table>`,
    },
  });
  it('reads tables', () => {
    const spec = table(
      'ref="B3:C9" totalsRowCount="1"',
      '<tableColumn id="1" name="Tên_x000a_đơn vị &amp; xã"/><tableColumn id="2" name="Số"><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn>',
    );
    expect(readBook(spec).sheets[0]?.tables).toEqual([
      {
        name: 'Bảng_1',
        range: { top: 3, left: 2, bottom: 9, right: 3 },
        headerRows: 1,
        totalsRows: 1,
        columns: ['Tên\nđơn vị & xã', 'Số'],
      },
    ]);
  });
  it.each([
    ['columns that do not fill it', table('ref="B3:D9"', '<tableColumn name="a"/>')],
    ['no range', table('', '<tableColumn name="a"/>')],
    ['two header rows', table('ref="A1:A9" headerRowCount="2"', '<tableColumn name="a"/>')],
    ['a missing part', { ...table('', ''), parts: {} }],
    ['a missing relationship', { ...table('ref="A1:A9"', '<tableColumn name="a"/>'), rels: [] }],
  ])('refuses a table with %s', (_, spec) => {
    expect(reasonOfBook(spec)).toBe('corrupt');
  });

  it('reads links outside and inside, also over a range', () => {
    const data = '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>';
    const after =
      '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B1" location="\'Chỉ báo\'!A1" display="x"/><hyperlink ref="C1:C1048576" r:id="rId1" location="muc"/><hyperlink ref="D1" r:id="rId2"/><hyperlink ref="Z9" location="S1!A1"/></hyperlinks>';
    const rels: [string, string, string, string?][] = [
      ['rId1', 'hyperlink', 'https://example.vn/?a=1&amp;b=2', 'External'],
      ['rId2', 'hyperlink', '#S1!A1'],
    ];
    expect(cellsOf(data, { after, rels }).map((cell) => cell.hyperlink)).toEqual([
      'https://example.vn/?a=1&b=2',
      "#'Chỉ báo'!A1",
      'https://example.vn/?a=1&b=2#muc',
      '#S1!A1',
    ]);
  });
  it('refuses a link without its relationship', () => {
    expect(reasonOfBook({ after: '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>' })).toBe(
      'corrupt',
    );
  });
});

describe('number formats', () => {
  it('come with the cell', () => {
    const cells = cellsOf('<row><c><v>1</v></c><c s="1"><v>1.5</v></c><c s="2"><v>0.92</v></c></row>', {
      formats: ['0.00\\m', '0.0%'],
    });
    expect(cells.map((cell) => [cell.format, cell.formatCode])).toEqual([
      ['general', 'General'],
      ['other', '0.00\\m'],
      ['percent', '0.0%'],
    ]);
  });
  it('are an error only where a value has one that does not exist', () => {
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="999"/></cellXfs></styleSheet>`;
    const rels = relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    ]);
    const spec = (s: number) => ({
      data: [`<row><c s="${s}"><v>1</v></c><c s="1"/></row>`],
      parts: { 'xl/styles.xml': styles, 'xl/_rels/workbook.xml.rels': rels },
    });
    expect([reasonOfBook(spec(0)), reasonOfBook(spec(1))]).toEqual(['none', 'corrupt']);
  });
});

it('reads the serials of a file that LibreOffice marks dateCompatibility="false"', () => {
  const workbookPr = '<workbookPr dateCompatibility="false" date1904="false"/>';
  expect(readBook({ data: [ONE], workbookPr }).date1904).toBe(false);
});

it('reads an inside link that exceljs states twice', () => {
  const after = '<hyperlinks><hyperlink ref="A1" r:id="rId1" location="#S1!A1"/></hyperlinks>';
  expect(cellsOf(ONE, { after, rels: [['rId1', 'hyperlink', '#S1!A1', 'External']] })[0]?.hyperlink).toBe(
    '#S1!A1',
  );
});

it('gives the same for the same bytes, from any place in a buffer', () => {
  const bytes = book({ data: [ONE] });
  const shifted = new Uint8Array(bytes.length + 7).fill(9);
  shifted.set(bytes, 7);
  expect(reasonOfBytes(shifted.subarray(7))).toBe('none');
});

describe('look-up by position', () => {
  const column = fc.constantFrom(1, 2, 3, 26, 27, 700, 16_384);
  const row = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(90, 400, 1_048_575, 1_048_576));

  it('gives each cell at its place, and nothing anywhere else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(row, column), { maxLength: 30, selector: String }), (places) => {
        const sorted = [...places].sort(([a, b], [c, d]) => a - c || b - d);
        const rows = new Map<number, string>();
        for (const [r, c] of sorted)
          rows.set(r, `${rows.get(r) ?? ''}<c r="${formatAddress(r, c)}"><v>${r}</v></c>`);
        const data = [...rows].map(([r, cells]) => `<row r="${r}">${cells}</row>`).join('');
        const [sheet] = readBook({ data: [data] }).sheets;
        const filled = new Set(places.map(String));
        for (const r of [...rows.keys(), ...[...rows.keys()].map((n) => n + 1), 1, 1_048_576]) {
          for (const c of [1, 2, 3, 4, 26, 27, 700, 16_384]) {
            const ref = filled.has(String([r, c])) ? formatAddress(r, c) : undefined;
            expect(sheet?.at(r, c)?.ref).toBe(ref);
          }
        }
        for (const [r, c] of [
          [0, 1],
          [-1, 1],
          [1, 0],
          [1_048_577, 1],
        ] as const)
          expect(sheet?.at(r, c)).toBeUndefined();
      }),
    );
  });
});
