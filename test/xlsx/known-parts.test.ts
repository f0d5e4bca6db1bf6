/** What was read of an earlier workbook is given again only for the very same bytes, and changes nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/xlsx/context.ts';
import { readOnce } from '../../src/xlsx/known-parts.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { XlsxError, type XlsxWorkbook } from '../../src/xlsx/types.ts';
import type { StoredPart } from '../../src/xlsx/zip.ts';
import { type BookSpec, book, MAIN, reasonOf } from './build.ts';

const ROOT = new URL('../../', import.meta.url);
const files = ['test/fixtures/producers/', 'examples/'].flatMap((dir) =>
  readdirSync(new URL(dir, ROOT))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name): [string, Uint8Array] => [name, new Uint8Array(readFileSync(new URL(dir + name, ROOT)))]),
);

const styles = (inside: string) =>
  `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/></cellXfs><x>${inside}</x></styleSheet>`;

/** All of a workbook that can be compared. */
const shown = ({ sheets, ...rest }: XlsxWorkbook) => ({
  ...rest,
  sheets: sheets.map(({ at, ...sheet }) => sheet),
});
const remembering = (bytes: Uint8Array) => shown(readXlsx(bytes, { inflate: nodeInflate }));
/** Under limits of one's own nothing is remembered. */
const anew = (bytes: Uint8Array) => shown(readXlsx(bytes, { inflate: nodeInflate, limits: {} }));

describe('a workbook is read alike, whichever were read before it', () => {
  it('files of all producers', () => {
    expect(files.length).toBeGreaterThan(10);
    for (const round of [1, 2]) {
      for (const [name, bytes] of files)
        expect(remembering(bytes), `${name}, round ${round}`).toEqual(anew(bytes));
    }
  });

  it('workbooks that differ in one part only', () => {
    const spec = fc.record({
      data: fc.constantFrom('<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>', '<row r="1"/>'),
      formats: fc.subarray(['0.00%', '0.0', 'dd/mm/yyyy', '0%'], { minLength: 1 }),
      names: fc.constantFrom('', '<definedName name="a">S1!$A$1</definedName>'),
      workbookPr: fc.constantFrom('', '<workbookPr date1904="1"/>'),
    });
    fc.assert(
      fc.property(fc.array(spec, { minLength: 2, maxLength: 6 }), (specs) => {
        for (const { data, ...rest } of specs) {
          const bytes = book({ data: [data], ...rest } satisfies BookSpec);
          expect(remembering(bytes)).toEqual(anew(bytes));
        }
      }),
    );
  });

  it('parts with many different names of elements', () => {
    const many = (count: number, of: string) =>
      Array.from({ length: count }, (_, i) => `<${of}${i}/>`).join('');
    const with2500 = book({ formats: ['0.0'], parts: { 'xl/styles.xml': styles(many(2500, 's')) } });
    const withMore = (count: number) =>
      book({
        after: `<x>${many(count, 'y')}</x>`,
        parts: { 'xl/styles.xml': styles(many(2500, 's')) },
        formats: ['0.0'],
      });
    const all = [with2500, withMore(2500), withMore(3900), with2500, withMore(4200), withMore(3900)];
    const said = (read: (bytes: Uint8Array) => unknown) => all.map((bytes) => reasonOf(() => read(bytes)));
    expect(said(remembering)).toEqual(['none', 'none', 'none', 'none', 'too-large', 'none']);
    expect(said(anew)).toEqual(said(remembering));
  });

  it('a part that two others lead to is refused also where it is known', () => {
    const table = (id: number) =>
      `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="B${id}" displayName="B${id}" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="x"/></tableColumns></table>`;
    const data = ['<row r="1"><c r="A1" t="str"><v>x</v></c></row>'];
    const once: BookSpec = {
      data,
      after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      rels: [['rId1', 'table', '../tables/table1.xml']],
      parts: { 'xl/tables/table1.xml': table(1) },
    };
    const twice: BookSpec = {
      ...once,
      after: '<tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>',
      rels: [
        ['rId1', 'table', '../tables/table1.xml'],
        ['rId2', 'table', '../tables/table1.xml'],
      ],
    };
    expect(remembering(book(once)).sheets[0]?.tables).toHaveLength(1);
    expect(remembering(book(once)).sheets[0]?.tables).toHaveLength(1);
    expect(reasonOf(() => remembering(book(twice)))).toBe('corrupt');
  });
});

describe('readOnce', () => {
  let files = 0;
  /** A package with one part. */
  const packageOf = (part: Partial<StoredPart>, remembers = true) => {
    const stored = { method: 0, crc: 1, size: 3, data: new Uint8Array([1, 2, 3]), ...part };
    return { remembers, seen: new Set<string>(), zip: { stored: () => stored } } as unknown as Context;
  };
  /** A reader that says how often it has read. */
  const reader = () => {
    let read = 0;
    return () => {
      read += 1;
      return read;
    };
  };
  const name = () => {
    files += 1;
    return `p${files}.xml`;
  };

  it('reads the same bytes once', () => {
    const [read, part] = [reader(), name()];
    expect([1, 2, 3].map(() => readOnce(packageOf({}), part, read))).toEqual([1, 1, 1]);
  });

  it.each<[string, Partial<StoredPart>]>([
    ['other bytes of the same CRC and size', { data: new Uint8Array([1, 2, 4]) }],
    ['more bytes', { data: new Uint8Array([1, 2, 3, 4]) }],
    ['another CRC', { crc: 2 }],
    ['another size', { size: 4 }],
    ['another method', { method: 8 }],
  ])('reads %s again', (_, change) => {
    const [read, part] = [reader(), name()];
    expect([{}, change, {}, change].map((of) => readOnce(packageOf(of), part, read))).toEqual([1, 2, 1, 2]);
  });

  it('reads the same bytes under another name, or by another reader, again', () => {
    const [read, other, part] = [reader(), reader(), name()];
    const all = [readOnce(packageOf({}), part, read), readOnce(packageOf({}), name(), read)];
    expect([...all, readOnce(packageOf({}), part, other)]).toEqual([1, 2, 1]);
  });

  it('keeps nothing under limits of its own, of a large part, or of one that fails', () => {
    const [read, part] = [reader(), name()];
    expect([1, 2].map(() => readOnce(packageOf({}, false), part, read))).toEqual([1, 2]);
    expect([1, 2].map(() => readOnce(packageOf({ size: 70_000 }), part, read))).toEqual([3, 4]);
    let tries = 0;
    const fails = () => {
      tries += 1;
      throw new XlsxError('corrupt', 'x');
    };
    for (const _ of [1, 2]) expect(() => readOnce(packageOf({}), part, fails)).toThrow(XlsxError);
    expect(tries).toBe(2);
  });

  it('keeps the last versions of a part, and forgets all before it keeps too much', () => {
    const [read, part] = [reader(), name()];
    for (let crc = 0; crc < 9; crc += 1) readOnce(packageOf({ crc }), part, read);
    expect(readOnce(packageOf({ crc: 8 }), part, read)).toBe(9);
    expect(readOnce(packageOf({ crc: 0 }), part, read)).toBe(10);
    for (let i = 0; i < 40; i += 1) readOnce(packageOf({ size: 65_000 }), name(), reader());
    expect(readOnce(packageOf({ crc: 8 }), part, read)).toBe(11);
  });

  it('keeps the bytes themselves, not the place where they lay', () => {
    const [read, part] = [reader(), name()];
    const data = new Uint8Array([1, 2, 3]);
    readOnce(packageOf({ data }), part, read);
    data[0] = 9;
    expect(readOnce(packageOf({}), part, read)).toBe(1);
  });
});
