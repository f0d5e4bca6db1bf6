/** The annotated copy: the user's workbook as it was, part by part, with notes and a list; also beside notes of others. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/result.ts';
import { annotate } from '../../src/workbook/annotate.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { exampleBytes, judged } from '../reporters/examples.ts';
import { hostileText } from '../reporters/hostile-text.ts';
import { convert, noOffice, noPython, python } from '../reporters/office.ts';

const corpus = new URL('../fixtures/corpus/', import.meta.url);
const FILES = readdirSync(corpus).filter((name) => name.endsWith('.xlsx'));
const folder = mkdtempSync(join(tmpdir(), 'hoc-tap-annotate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const copyOf = (bytes: Uint8Array, result: Result) => annotate(bytes, result, 'Kết luận.', nodeInflate, 'vi');
const read = (bytes: Uint8Array) => readXlsx(bytes, { inflate: nodeInflate });
const text = (parts: Record<string, Uint8Array>, name: string) => strFromU8(parts[name] ?? new Uint8Array());

function wellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** Parts that may be changed, and how they are as before without what was added. */
const WITHOUT: readonly (readonly [RegExp, RegExp])[] = [
  [/\.rels$/, /<(?:\w+:)?Relationship Id="rIdHocTap\d+"[^>]*\/>/g],
  [/^xl\/worksheets\/\w+\.xml$/, /<(?:\w+:)?legacyDrawing xmlns:r="[^"]*" r:id="rIdHocTap\d+"\/>/g],
  [/^xl\/workbook\.xml$/, /<(?:\w+:)?sheet xmlns:r="[^"]*" name="Lỗi[^>]*\/>/g],
];

/** The cells, tables and names of the sheets that were there. */
function facts(bytes: Uint8Array) {
  const { sheets, names } = read(bytes);
  const kept = sheets.filter(({ name }) => !name.startsWith('Lỗi'));
  return { names, sheets: kept.map(({ at: _, ...sheet }) => sheet) };
}

describe.each(FILES)('%s', (name) => {
  const bytes = readFileSync(new URL(name, corpus));

  it('keeps every part; what leads to the notes is added and nothing else', async () => {
    const result = await judged(bytes, name);
    expect(result.indicators.length).toBeGreaterThan(0);
    const [before, after] = [unzipSync(bytes), unzipSync(copyOf(bytes, result))];
    for (const [part, data] of Object.entries(before)) {
      if (part.endsWith('/') || Buffer.compare(data, after[part] ?? new Uint8Array()) === 0) continue;
      if (part === 'xl/styles.xml') continue;
      if (part === '[Content_Types].xml') {
        const overrides = (xml: string) => xml.match(/<(?:\w+:)?(?:Override|Default) [^>]*>/g) ?? [];
        const [old, now] = [overrides(text(before, part)), overrides(text(after, part))];
        expect(now.slice(0, old.length)).toEqual(old);
        const news = now.slice(old.length).map((tag) => / PartName="\/([^"]*)"/.exec(tag)?.[1] ?? tag);
        expect(news.every((name) => after[name] !== undefined && before[name] === undefined)).toBe(true);
        continue;
      }
      const added = WITHOUT.find(([pattern]) => pattern.test(part))?.[1];
      expect(added, part).toBeDefined();
      const bare = text(after, part).replace(added ?? /$^/, '');
      const original = text(before, part)
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n');
      expect(bare.replace(/(encoding=)"UTF-8"/i, '$1"utf-8"')).toBe(
        original.replace(/(encoding=)["']UTF-8["']/i, '$1"utf-8"'),
      );
    }
    for (const [part, data] of Object.entries(after)) {
      if (/\.(?:xml|rels|vml)$/.test(part)) wellFormed(strFromU8(data));
    }
    // Formats of all cells come from the styles, to which some were added.
    expect(facts(copyOf(bytes, result))).toEqual(facts(bytes));
  });

  it('is judged as the original, and lists every diagnostic with a link to its cell', async () => {
    const result = await judged(bytes, name);
    const copy = copyOf(bytes, result);
    const again = await judged(copy, name);
    expect(again).toEqual(result);
    const sheet = read(copy).sheets.at(-1);
    expect(sheet?.name).toBe('Lỗi');
    const value = (row: number, col: number) => {
      const cell = sheet?.at(row, col)?.value;
      return cell?.kind === 'text' ? cell.value : '';
    };
    const listed = result.diagnostics.map((_, i) => [
      value(i + 5, 1),
      value(i + 5, 4),
      sheet?.at(i + 5, 4)?.hyperlink,
    ]);
    expect(listed).toEqual(
      result.diagnostics.map((d) => [
        d.code,
        d.sheet === null ? '' : d.cell === null ? d.sheet : `${d.sheet}!${d.cell}`,
        d.sheet === null ? undefined : `#'${d.sheet}'!${d.cell ?? 'A1'}`,
      ]),
    );
  });
});

/** A workbook with notes of its own, one on a cell that gets a diagnostic, and a formula in an input cell. */
function withNotes(): Uint8Array {
  const file = join(folder, 'co-ghi-chu.xlsx');
  writeFileSync(file, exampleBytes('thap-muoi-2022'));
  python(
    `
import sys, openpyxl
from openpyxl.comments import Comment
b = openpyxl.load_workbook(sys.argv[1])
s = b['Chỉ báo']
s['H22'].comment = Comment('Hỏi lại phòng VH&TT', 'Chị Lan')
s['A1'].comment = Comment('Bản nháp', 'Anh Minh')
for name, formula in (('in_2.1.1.part', '=30+3'), ('in_2.1.1.whole', '=3*11')):
    sheet, cell = next(iter(b.defined_names[name].destinations))
    b[sheet][cell.replace('$', '')] = formula
b.save(sys.argv[1])`,
    file,
  );
  return readFileSync(file);
}

const COMMENTS = `
import sys, json, openpyxl
b = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({s.title + '!' + c.coordinate: [c.comment.author, c.comment.text] for s in b for r in s.iter_rows() for c in r if c.comment}, ensure_ascii=False))`;

describe.skipIf(noPython('openpyxl'))('read by openpyxl', () => {
  it('every diagnostic of a cell stands in its note', async () => {
    const bytes = exampleBytes('thap-muoi-2022');
    const result = await judged(bytes, 'thap-muoi-2022.xlsx');
    const file = join(folder, 'a.xlsx');
    writeFileSync(file, copyOf(bytes, result));
    const notes = JSON.parse(python(COMMENTS, file)) as Record<string, [string, string]>;
    const cells = result.diagnostics.flatMap((d) => (d.cell === null ? [] : [`${d.sheet}!${d.cell}`]));
    expect(Object.keys(notes).sort()).toEqual([...new Set(cells)].sort());
    for (const [place, [author, note]] of Object.entries(notes)) {
      expect(author).toBe('hoc-tap');
      const own = result.diagnostics.filter((d) => `${d.sheet}!${d.cell}` === place);
      for (const { code, message, fix } of own.slice(0, 6)) {
        expect(note).toContain(code);
        expect(note).toContain(message);
        expect(note).toContain(`→ ${fix}`);
      }
      if (own.length > 6) expect(note).toContain(`… và ${own.length - 6} mục nữa`);
    }
  });

  it('keeps the notes of others, and adds below them', async () => {
    const bytes = withNotes();
    const result = await judged(bytes, 'x.xlsx');
    const file = join(folder, 'b.xlsx');
    writeFileSync(file, copyOf(bytes, result));
    const notes = JSON.parse(python(COMMENTS, file)) as Record<string, [string, string]>;
    expect(notes['Chỉ báo!A1']).toEqual(['Anh Minh', 'Bản nháp']);
    expect(notes['Chỉ báo!H22']?.[0]).toBe('Chị Lan');
    expect(notes['Chỉ báo!H22']?.[1]).toMatch(/^Hỏi lại phòng VH&TT\s+HT304 \(cảnh báo\) 2\.2\.1: /);
    expect(notes['Chỉ báo!H25']?.[0]).toBe('hoc-tap');
  });
});

describe.skipIf(noOffice || noPython('openpyxl'))('reopened by LibreOffice', () => {
  it('formulas still calculate, notes and links are there', async () => {
    const bytes = withNotes();
    const result = await judged(bytes, 'x.xlsx');
    const saved = convert('co-ghi-chu.xlsx', copyOf(bytes, result), 'xlsx:Calc MS Excel 2007 XML');
    const again = await judged(saved, 'x.xlsx');
    const of = (id: string) => again.indicators.find((item) => item.id === id);
    expect([of('2.1.1')?.part, of('2.1.1')?.whole, of('2.1.1')?.outcome]).toEqual(['33', '33', 'met']);
    const formulas = read(saved).sheets.flatMap(({ cells }) =>
      cells.filter(({ formula }) => formula !== undefined),
    );
    expect(formulas.length).toBeGreaterThanOrEqual(2);
    const file = join(folder, 'c.xlsx');
    writeFileSync(file, saved);
    const notes = JSON.parse(python(COMMENTS, file)) as Record<string, [string, string]>;
    expect(notes['Chỉ báo!H22']?.[1]).toContain('HT304');
    expect(notes['Chỉ báo!A1']?.[1]).toContain('Bản nháp');
    expect(read(saved).sheets.at(-1)?.at(5, 4)?.hyperlink).toMatch(/^#/);
  });
});

it('a copy of a copy has another sheet, and the notes again', async () => {
  const bytes = exampleBytes('thap-muoi-2022');
  const result = await judged(bytes, 'a.xlsx');
  const twice = copyOf(copyOf(bytes, result), result);
  expect(
    read(twice)
      .sheets.slice(-2)
      .map(({ name }) => name),
  ).toEqual(['Lỗi', 'Lỗi (2)']);
  expect(await judged(twice, 'a.xlsx')).toEqual(result);
});

it('parts written with prefixes are added to with prefixes', async () => {
  const parts = unzipSync(exampleBytes('thap-muoi-2022'));
  for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet2.xml', 'xl/styles.xml']) {
    const xml = text(parts, name)
      .replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1x:$2')
      .replace(/ xmlns="/, ' xmlns:x="');
    parts[name] = new TextEncoder().encode(xml);
  }
  const bytes = zipSync(parts);
  const result = await judged(bytes, 'a.xlsx');
  expect(result.indicators).toHaveLength(16);
  const copy = copyOf(bytes, result);
  for (const [part, data] of Object.entries(unzipSync(copy)))
    if (part.endsWith('.xml')) wellFormed(strFromU8(data));
  expect(await judged(copy, 'a.xlsx')).toEqual(result);
});

it('texts of cells stay texts, whatever they hold', async () => {
  const bytes = exampleBytes('thap-muoi-2022');
  const result = await judged(bytes, 'a.xlsx');
  await fc.assert(
    fc.asyncProperty(hostileText, async (seen) => {
      const at = { severity: 'error', indicator: null, sheet: 'Chỉ báo', cell: 'D15' } as const;
      const said = { code: 'HT201', args: { seen, expected: 'x' }, message: seen, fix: seen } as const;
      const copy = copyOf(bytes, { ...result, diagnostics: [{ ...said, ...at }] });
      for (const [part, data] of Object.entries(unzipSync(copy)))
        if (/\.(?:xml|vml|rels)$/.test(part)) wellFormed(strFromU8(data));
      expect(
        read(copy)
          .sheets.at(-1)
          ?.cells.some(({ formula }) => formula !== undefined),
      ).toBe(false);
    }),
    { numRuns: 25 },
  );
});
