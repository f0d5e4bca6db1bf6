import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type CellDraft, CellMaker } from '../../src/xlsx/cell-maker.ts';
import { readCells } from '../../src/xlsx/cells.ts';
import { type Context, eachChild, finish } from '../../src/xlsx/context.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/xlsx/limits.ts';
import { ALIASES } from '../../src/xlsx/namespaces.ts';
import { stringsOf } from '../../src/xlsx/strings.ts';
import type { Styles } from '../../src/xlsx/styles.ts';
import { XlsxError } from '../../src/xlsx/types.ts';
import { OPEN, XmlScanner } from '../../src/xlsx/xml.ts';
import { Names } from '../../src/xlsx/xml-names.ts';
import { MAIN } from './build.ts';

/** The fast readers and the general one must agree in all they give: results, counts, errors to the last word. */

const RUNS = Number(process.env.FUZZ ?? 1);
const ROOT = new URL('../../', import.meta.url);
const parts = ['test/fixtures/producers/', 'examples/', 'templates/huyen-2021/']
  .flatMap((dir) => readdirSync(new URL(dir, ROOT)).map((name) => new URL(dir + name, ROOT)))
  .filter((file) => file.pathname.endsWith('.xlsx'))
  .flatMap((file) => Object.entries(unzipSync(new Uint8Array(readFileSync(file)))));
const sheets = parts.filter(([name]) => /sheets\/.*\.xml$/.test(name)).map(([, xml]) => strFromU8(xml));
const tables = parts.filter(([name]) => name.endsWith('sharedStrings.xml')).map(([, xml]) => strFromU8(xml));

const STRINGS = Array.from({ length: 60 }, (_, i) => `chuỗi ${i}`);
const STYLES: Styles = {
  at: (n) => ({ kind: 'other', code: n < 90 ? `${n}` : bad(`${n}`), struck: false }),
  named: (n) => ({
    kind: 'other',
    code: /^\d{1,6}$/.test(n) && Number(n) < 90 ? `${Number(n)}` : bad(n),
    struck: false,
  }),
};

function bad(style: string): never {
  throw new XlsxError('corrupt', `cell style ${style.slice(0, 9)} does not exist`);
}

/** What the work gives for a part of this root element, or its error. */
function outcome(xml: string, root: string, limits: Limits, work: (scanner: XmlScanner) => unknown): string {
  try {
    const scanner = new XmlScanner(xml, 'x', new Names(ALIASES), limits);
    if (scanner.next() !== OPEN || scanner.name !== root) return 'another root';
    return JSON.stringify(work(scanner));
  } catch (error) {
    if (error instanceof XlsxError) return `${error.reason} ${error.message}`;
    throw error;
  }
}

function cells(xml: string, limits: Limits, fast: boolean): string {
  return outcome(xml, 'worksheet', limits, (scanner) => {
    const context = { limits, elements: 0, cells: 0 } as Context;
    const sink = { cells: [] as CellDraft[], arrays: [] as string[] };
    eachChild(scanner, (name) => {
      if (name === 'sheetData') readCells(scanner, new CellMaker(context, STRINGS, STYLES, sink), fast);
    });
    finish(scanner);
    return { ...sink, elements: context.elements, count: context.cells };
  });
}

function strings(xml: string, limits: Limits, fast: boolean): string {
  return outcome(xml, 'sst', limits, (scanner) => stringsOf(scanner, limits, fast));
}

const sheetOf = (data: string) => `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`;
const tableOf = (data: string) => `<sst xmlns="${MAIN}">${data}</sst>`;

function agree(xml: string, limits: Limits, read: typeof cells): string {
  const fast = read(xml, limits, true);
  expect(fast).toBe(read(xml, limits, false));
  return fast;
}

const limits = fc.oneof(
  { weight: 5, arbitrary: fc.constant(DEFAULT_LIMITS) },
  fc
    .record({
      depth: fc.integer({ min: 2, max: 6 }),
      attributes: fc.integer({ min: 1, max: 5 }),
      cells: fc.nat(5),
      elements: fc.nat(8),
      strings: fc.nat(4),
      text: fc.nat(12),
    })
    .map((some): Limits => ({ ...DEFAULT_LIMITS, ...some })),
  fc.constantFrom('cells', 'elements', 'strings', 'text').map((key) => ({ ...DEFAULT_LIMITS, [key]: 3 })),
);

const CELL_PIECES =
  '<c|<c r="A1"|<c r="B1"|<c r="C1"|<c r="AB1"|<c r="A2"|<c r="a1"|<c r="A01"|<c r="XFE1"|<c r="$A1"|<c r="A1048577"| r="D1"| s="0"| s="3"| s="03"| s="95"| s="1234567"| s=""| s="-1"| s=\'1\'| t="s"| t="n"| t="b"| t="e"| t="d"| t="str"| t="x"| t="inlineStr"| t="s" | x="1"| x:y="1"| xmlns="u"| cm="1"|>|/>| >| />|<v>|</v>|<v/>|</v >|<v >|</c>|</c >|<f>|</f>|<f/>|<f aca="false">|<f t="shared" si="0">|<f t="array" ref="A1:B2">|<is><t>|<is><t xml:space="preserve">|</t></is>|0|1|12|59|60|123456789|1234567890|007|-1|1.5|1E5|.5|1e999| 7 |abc|true|#N/A|2022-01-17|&lt;|&amp;|&#65;|&#0;|&x;|&|]]>|]]|]|<![CDATA[1]]>|<!-- -->|<?p?>|\t|\n|đ|😀|\u0000|\ufffe|"|\'|</row>|<row>|<row r="2">|<row r="3" s="1">|<x:row>|<row xmlns="u">|</sheetData>|<extLst/>|<z/>|<x:c r="B1">|</x:c>'.split(
    '|',
  );
const WHOLE_CELLS =
  '<c r="A1"/>|<c r="B1" s="1"/>|<c r="A1"><v>5</v></c>|<c r="B1" s="2" t="s"><v>1</v></c>|<c r="C1" t="str"><f>A1&amp;B1</f><v>x</v></c>|<c r="D1"><f>1+1</f></c>|<c r="E1" s="4" t="n"><v>0.25</v></c>|<c><v>1</v></c>|<c r="F1" s="5" t="n"></c>|<c r="G1"><v></v></c>|<c r="H1" s="6" t="inlineStr"><is><t>&#7841; _x0041_ </t></is></c>|<c r="I1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>|<c r="J1" t="inlineStr"></c>|<c r="K1" t="inlineStr"><f>1</f><is><t>a</t></is></c>'.split(
    '|',
  );
const TEXT_PIECES =
  '<si>|</si>|<si/>|<t>|</t>|<t/>|<t xml:space="preserve">|<t xml:space="default">|<t xml:space=\'preserve\'>|<si xml:space="preserve">|<r>|</r>|<rPr/>|<si><t>|</t></si>|<si><t>a</t></si>|<si><t> b </t></si>|<si><t xml:space="preserve"> c </t></si>|<si ><t>|</t ></si>|</t></si >|<si><t/></si>| |\t|\n|x|Huyện|😀|_x000D_|&lt;|&amp;|&#13;|&#0;|&x;|&|]]>|]]|]|>|<|<![CDATA[1]]>|<!-- -->|<?p?>|\u0000|\uffff|<x:t>|</x:t>|<extLst/>|<z/>|<phoneticPr/>'.split(
    '|',
  );

describe('cells', () => {
  it('of every sheet of every fixture and template', () => {
    expect(sheets.length).toBeGreaterThan(20);
    for (const xml of sheets) agree(xml, DEFAULT_LIMITS, cells);
  });

  it('made of pieces', () => {
    const piece = fc.oneof(fc.constantFrom(...CELL_PIECES), fc.constantFrom(...WHOLE_CELLS));
    const data = fc.array(piece, { maxLength: 12 }).map((all) => sheetOf(`<row r="1">${all.join('')}</row>`));
    fc.assert(
      fc.property(data, limits, (xml, within) => void agree(xml, within, cells)),
      { numRuns: RUNS * 4000 },
    );
  });

  it('near a whole cell', () => {
    const cut = fc.record({ at: fc.nat(60), cut: fc.nat(3), add: fc.constantFrom('', ...CELL_PIECES) });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WHOLE_CELLS), { minLength: 1, maxLength: 4 }),
        fc.array(cut, { maxLength: 2 }),
        limits,
        (all, cuts, within) => {
          let data = all.join('');
          for (const { at, cut, add } of cuts) data = data.slice(0, at) + add + data.slice(at + cut);
          agree(sheetOf(`<row>${data}</row>`), within, cells);
        },
      ),
      { numRuns: RUNS * 4000 },
    );
  });

  it('of changed sheets', () => {
    changed(
      sheets.filter((xml) => xml.length < 20_000),
      CELL_PIECES,
      cells,
    );
  });
});

describe('shared strings', () => {
  it('of every fixture and template', () => {
    expect(tables.length).toBeGreaterThan(3);
    for (const xml of tables) agree(xml, DEFAULT_LIMITS, strings);
  });

  it('made of pieces', () => {
    const data = fc.array(fc.constantFrom(...TEXT_PIECES), { maxLength: 10 });
    fc.assert(
      fc.property(data, limits, (all, within) => void agree(tableOf(all.join('')), within, strings)),
      { numRuns: RUNS * 4000 },
    );
  });

  it('of changed parts', () => {
    changed(tables, TEXT_PIECES, strings);
  });
});

/** Whole parts with a few changes; within the limits given and within tight ones. */
function changed(all: readonly string[], pieces: readonly string[], read: typeof cells): void {
  const position = fc.double({ min: 0, max: 1, noNaN: true });
  const change = fc.record({ at: position, cut: fc.nat(6), add: fc.constantFrom('', ...pieces) });
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      limits,
      (xml, changes, within) => {
        let text = xml;
        for (const { at, cut, add } of changes) {
          const place = Math.floor(at * text.length);
          text = text.slice(0, place) + add + text.slice(place + cut);
        }
        agree(text, within, read);
      },
    ),
    { numRuns: RUNS * 1500 },
  );
}
