import { describe, expect, it } from 'vitest';
import { cellOf, cellsOf, readBook, reasonOfBook } from './build.ts';

const bad = (c: string, spec = {}) => reasonOfBook({ data: [`<row>${c}</row>`], ...spec });

describe('values by type', () => {
  it.each([
    ['<c><v>12</v></c>', { kind: 'number', value: 12, raw: '12' }],
    ['<c t="n"><v>0.1</v></c>', { kind: 'number', value: 0.1, raw: '0.1' }],
    [
      '<c><v>1.23456789012345678901</v></c>',
      { kind: 'number', value: 1.2345678901234567, raw: '1.23456789012345678901' },
    ],
    ['<c><v>-1E-5</v></c>', { kind: 'number', value: -1e-5, raw: '-1E-5' }],
    ['<c><v> 7 </v></c>', { kind: 'number', value: 7, raw: '7' }],
    ['<c><v>1234567890123</v></c>', { kind: 'number', value: 1234567890123, raw: '1234567890123' }],
    ['<c t="s"><v>1</v></c>', { kind: 'text', value: 'hai' }],
    ['<c t="str"><f>A2</f><v>kết quả</v></c>', { kind: 'text', value: 'kết quả' }],
    ['<c t="str"><v></v></c>', { kind: 'text', value: '' }],
    ['<c t="inlineStr"><is><t>tại chỗ</t></is></c>', { kind: 'text', value: 'tại chỗ' }],
    ['<c t="b"><v>1</v></c>', { kind: 'boolean', value: true }],
    ['<c t="b"><v>0</v></c>', { kind: 'boolean', value: false }],
    ['<c t="b"><f aca="false">TRUE()</f><v>1</v></c>', { kind: 'boolean', value: true }],
    ['<c t="e"><v>#DIV/0!</v></c>', { kind: 'error', value: '#DIV/0!' }],
    ['<c t="e"><v>#N/A</v></c>', { kind: 'error', value: '#N/A' }],
    ['<c t="e"><v>Err:502</v></c>', { kind: 'error', value: 'Err:502' }],
    ['<c t="d"><v>2022-01-17</v></c>', { kind: 'iso-date', value: '2022-01-17' }],
    ['<c t="d"><v>2022-01-17T08:30:00</v></c>', { kind: 'iso-date', value: '2022-01-17T08:30:00' }],
  ])('%s', (c, value) => {
    expect(cellOf(c, { strings: '<si><t>một</t></si><si><t>hai</t></si>' }).value).toEqual(value);
  });

  it.each([
    ['number', '<c><v>1,5</v></c>'],
    ['number', '<c><v>NaN</v></c>'],
    ['number', '<c><v>1e999</v></c>'],
    ['number', '<c><v>0x10</v></c>'],
    ['shared string out of range', '<c t="s"><v>2</v></c>'],
    ['shared string index', '<c t="s"><v>-1</v></c>'],
    ['shared string index', '<c t="s"><v></v></c>'],
    ['boolean', '<c t="b"><v>2</v></c>'],
    ['error', '<c t="e"><v>sai</v></c>'],
    ['date', '<c t="d"><v>2022-02-30</v></c>'],
    ['date', '<c t="d"><v>17/01/2022</v></c>'],
    ['type', '<c t="x"><v>1</v></c>'],
    ['two values', '<c><v>1</v><v>2</v></c>'],
    ['inline text in a number', '<c><is><t>1</t></is></c>'],
    ['unknown element', '<c><w>1</w></c>'],
    ['element inside a value', '<c><v><b>1</b></v></c>'],
    ['text between elements', '<c>1<v>1</v></c>'],
    ['style out of range', '<c s="5"><v>1</v></c>'],
    ['style', '<c s="-1"><v>1</v></c>'],
  ])('refuses a %s: %s', (_, c) => {
    expect(bad(c, { strings: '<si><t>một</t></si><si><t>hai</t></si>' })).toBe('corrupt');
  });
});

describe('formulas', () => {
  it('keeps the text, and the lack of a cached value', () => {
    const [first, second, third] = cellsOf(
      '<row><c><f>SUM(B1:C1)</f></c><c><f>A1&amp;"&lt;"</f><v></v></c><c><f>1+1</f><v>2</v></c></row>',
    );
    expect(first).toMatchObject({ formula: 'SUM(B1:C1)', value: { kind: 'blank' } });
    expect(second).toMatchObject({ formula: 'A1&"<"', value: { kind: 'blank' } });
    expect(third).toMatchObject({ formula: '1+1', value: { kind: 'number', value: 2 } });
  });

  it('marks the followers of shared and array formulas', () => {
    const cells = cellsOf(
      '<row><c><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c><c r="C1"><f t="array" ref="C1:C2">B1:B2*2</f><v>3</v></c></row>' +
        '<row><c><f t="shared" si="0"/><v>2</v></c><c r="C2"><v>4</v></c><c r="D2"><v>5</v></c></row>',
    );
    expect(cells.map((cell) => [cell.ref, cell.formula])).toEqual([
      ['A1', 'B1'],
      ['C1', 'B1:B2*2'],
      ['A2', ''],
      ['C2', ''],
      ['D2', undefined],
    ]);
  });
});

describe('addresses', () => {
  it('counts rows and cells without r=', () => {
    const cells = cellsOf(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect(cells.map((cell) => cell.ref)).toEqual(['A1', 'B1', 'C5', 'D5', 'A6']);
  });

  it('finds by position and leaves out what is empty', () => {
    const sheet = readBook({
      data: ['<row r="2"><c r="B2" s="0"/><c r="C2"><v/></c><c r="XFD2"><v>1</v></c></row>'],
    }).sheets[0];
    expect(sheet?.cells).toHaveLength(1);
    expect(sheet?.at(2, 16384)?.ref).toBe('XFD2');
    expect(sheet?.at(2, 2)).toBeUndefined();
  });

  it.each([
    ['twice', '<row><c r="A1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['backwards', '<row><c r="B1"><v>1</v></c><c r="A1"/></row>'],
    ['outside its row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['row twice', '<row r="1"/><row r="1"/>'],
    ['row 0', '<row r="0"/>'],
    ['row past the end', '<row r="1048577"/>'],
    ['column past the end', '<row><c r="XFE1"/></row>'],
    ['not an address', '<row><c r="1A"/></row>'],
    ['lower case', '<row><c r="a1"/></row>'],
    ['empty', '<row><c r=""/></row>'],
    ['leading zero', '<row><c r="A01"/></row>'],
    ['after the last column', '<row><c r="XFD1"/><c/></row>'],
    ['unknown element', '<row><d/></row>'],
  ])('refuses a cell or row %s', (_, data) => {
    expect(reasonOfBook({ data: [data] })).toBe('corrupt');
  });
});

describe('texts', () => {
  const text = (si: string) => cellOf('<c t="s"><v>0</v></c>', { strings: `<si>${si}</si>` }).value;
  it.each([
    ['<t>a &amp; b</t>', 'a & b'],
    ['<t>&#x1F600;&#128512;😀</t>', '😀😀😀'],
    ['<t>&#272;&#7841;t</t>', 'Đạt'],
    ['<r><t>Huyện </t></r><r><rPr><b/></rPr><t xml:space="preserve"> học tập</t></r>', 'Huyện học tập'],
    ['<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>', '東京'],
    ['<t xml:space="preserve"> hai đầu </t>', ' hai đầu '],
    ['<t> bỏ đi </t>', 'bỏ đi'],
    ['<t>a_x000D_b_x005F_x000D_c_x00e9_</t>', 'a\rb_x000D_cé'],
    ['<t>_xD83D__xDE00_ _xD83D_</t>', '_xD83D__xDE00_ _xD83D_'],
    ['<t>_xD83D__xDE00_</t>', '😀'],
    ['<t>_x00_ _X000D_ x000D</t>', '_x00_ _X000D_ x000D'],
    ['<t>một\r\nhai\rba&#13;</t>', 'một\nhai\nba'],
    ['<t><![CDATA[a<b]]>&gt;<!-- c -->d</t>', 'a<b>d'],
    ['<t/>', ''],
    ['', ''],
  ])('%s', (si, value) => {
    expect(text(si)).toEqual({ kind: 'text', value });
  });
});

describe('strikethrough', () => {
  it('marks a part that is struck through, so that old and new figure do not become one number', () => {
    const run = (text: string, properties = '') => `<r><rPr>${properties}</rPr><t>${text}</t></r>`;
    const rich = (inside: string) => cellOf(`<c t="inlineStr"><is>${inside}</is></c>`).value;
    expect(rich(run('33', '<strike/>') + run('35'))).toEqual({ kind: 'text', value: '3\u03363\u033635' });
    expect(rich(run('33', '<b/><strike val="0"/>') + run('35'))).toEqual({ kind: 'text', value: '3335' });
    expect(rich(run('33', '<strike/>') + run('35', '<strike val="1"/>'))).toEqual({
      kind: 'text',
      value: '3335',
    });
    expect(rich(run('33', '<strike/>') + run(''))).toEqual({ kind: 'text', value: '33' });
  });
});
