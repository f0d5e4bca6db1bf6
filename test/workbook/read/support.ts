/** What the tests of the reader share: a filled workbook that can be worked on as people and programs do. */
import { readFileSync } from 'node:fs';
import { exampleContent } from '../../../scripts/example-content.ts';
import type { CriteriaSet } from '../../../src/criteria/schema.ts';
import { assess } from '../../../src/engine/assess.ts';
import { type Result, toResult } from '../../../src/result.ts';
import { builtInSet } from '../../../src/sets/index.ts';
import { BLANK, type WorkbookContent } from '../../../src/workbook/content.ts';
import { NameIndex } from '../../../src/workbook/read/names.ts';
import { type ReadWorkbook, readSubmission } from '../../../src/workbook/read/workbook.ts';
import { writeWorkbook } from '../../../src/workbook/write/workbook.ts';
import { formatAddress, parseAddress } from '../../../src/xlsx/address.ts';
import { nodeInflate } from '../../../src/xlsx/node-inflate.ts';
import { formatKind } from '../../../src/xlsx/number-format.ts';
import { readXlsx } from '../../../src/xlsx/read.ts';
import { parseReference } from '../../../src/xlsx/reference.ts';
import type {
  Cell,
  CellRange,
  CellValue,
  DefinedName,
  Sheet,
  Table,
  XlsxWorkbook,
} from '../../../src/xlsx/types.ts';

const loaded = await builtInSet('huyen-2021');
if (loaded === undefined) throw new Error('no huyen-2021');
export const SET: CriteriaSet = loaded;

/** What stands in a cell. */
export type Content = Pick<Cell, 'value' | 'formatCode'> & { readonly formula?: string };

export const num = (value: number, formatCode = 'General'): Content => ({
  value: { kind: 'number', value, raw: String(value) },
  formatCode,
});
export const text = (value: string): Content => ({ value: { kind: 'text', value }, formatCode: 'General' });
export const bool = (value: boolean): Content => ({
  value: { kind: 'boolean', value },
  formatCode: 'General',
});
export const error = (value: string): Content => ({ value: { kind: 'error', value }, formatCode: 'General' });
export const date = (serial: number): Content => num(serial, 'dd/mm/yyyy');
export const iso = (value: string): Content => ({
  value: { kind: 'iso-date', value },
  formatCode: 'General',
});
export const formula = (of: string, cached?: Content): Content => ({
  ...(cached ?? { value: { kind: 'blank' } as CellValue, formatCode: 'General' }),
  formula: of,
});

/** A cell on its own, for the readers of one cell. */
export function cell({ value, formatCode, formula: of }: Content, row = 1, col = 1): Cell {
  const place = { ref: formatAddress(row, col), row, col };
  return {
    ...place,
    value,
    format: formatKind(formatCode),
    formatCode,
    ...(of === undefined ? {} : { formula: of }),
  };
}

interface EditSheet {
  name: string;
  state: Sheet['state'];
  cells: Cell[];
  merges: CellRange[];
  tables: Table[];
}

type Input = Content | string | number | null;
const contentOf = (input: Input): Content | null =>
  typeof input === 'string' ? text(input) : typeof input === 'number' ? num(input) : input;

export class Book {
  sheets: EditSheet[];
  names: DefinedName[];
  date1904: boolean;

  constructor(workbook: XlsxWorkbook) {
    this.sheets = workbook.sheets.map(({ name, state, cells, merges, tables }) => ({
      name,
      state,
      cells: [...cells],
      merges: [...merges],
      tables: [...tables],
    }));
    this.names = [...workbook.names];
    this.date1904 = workbook.date1904;
  }

  clone(): Book {
    return new Book(this.done());
  }

  sheet(name: string): EditSheet {
    const sheet = this.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  /** Where a name points: sheet and address. */
  at(name: string): [string, string] {
    const reference = parseReference(this.names.find((n) => n.name === `in_${name}`)?.formula ?? '');
    if (reference.kind !== 'cell' || reference.sheet === undefined) throw new Error(`no cell in_${name}`);
    return [reference.sheet, formatAddress(reference.row, reference.col)];
  }

  row(name: string): number {
    return parseAddress(this.at(name)[1])?.row ?? 0;
  }

  put(sheetName: string, ref: string, input: Input): this {
    const sheet = this.sheet(sheetName);
    const address = parseAddress(ref);
    if (address === undefined) throw new Error(`no address ${ref}`);
    sheet.cells = sheet.cells.filter((c) => c.ref !== ref);
    const content = contentOf(input);
    if (content !== null) sheet.cells.push(cell(content, address.row, address.col));
    return this;
  }

  /** Fills an input by its name. */
  fill(name: string, input: Input): this {
    return this.put(...this.at(name), input);
  }

  value(sheetName: string, ref: string): Cell | undefined {
    return this.sheet(sheetName).cells.find((c) => c.ref === ref);
  }

  /** Moves rows (all at or below `row`) by `count`, with names, merges and tables as Excel moves them. */
  insertRows(sheetName: string, row: number, count: number, withNames = true): this {
    this.#shift(sheetName, (r, c) => [r >= row ? r + count : r, c], withNames);
    return this;
  }

  insertColumns(sheetName: string, col: number, count: number, withNames = true): this {
    this.#shift(sheetName, (r, c) => [r, c >= col ? c + count : c], withNames);
    return this;
  }

  /** Deletes a row: what pointed at it is #REF!, what stands below moves up. */
  deleteRow(sheetName: string, row: number): this {
    const sheet = this.sheet(sheetName);
    sheet.cells = sheet.cells.filter((c) => c.row !== row);
    this.names = this.names.map((name) => {
      const reference = parseReference(name.formula);
      const hit = reference.kind === 'cell' && reference.sheet === sheetName && reference.row === row;
      return hit ? { ...name, formula: `'${sheetName}'!#REF!` } : name;
    });
    this.#shift(sheetName, (r, c) => [r > row ? r - 1 : r, c], true);
    return this;
  }

  /** Puts rows in another order, values only, as sorting does: names, merges and formats of the sheet stay. */
  sortRows(sheetName: string, from: number, to: number, order: (a: number, b: number) => number): this {
    const sheet = this.sheet(sheetName);
    const rows = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const target = new Map([...rows].sort(order).map((row, index) => [row, from + index]));
    sheet.cells = sheet.cells.map((c) => {
      const row = target.get(c.row) ?? c.row;
      return { ...c, row, ref: formatAddress(row, c.col) };
    });
    return this;
  }

  #shift(sheetName: string, to: (row: number, col: number) => [number, number], withNames: boolean): void {
    const sheet = this.sheet(sheetName);
    sheet.cells = sheet.cells.map((c) => {
      const [row, col] = to(c.row, c.col);
      return { ...c, row, col, ref: formatAddress(row, col) };
    });
    const range = ({ top, left, bottom, right }: CellRange): CellRange => {
      const [newTop, newLeft] = to(top, left);
      const [newBottom, newRight] = to(bottom, right);
      return { top: newTop, left: newLeft, bottom: newBottom, right: newRight };
    };
    sheet.merges = sheet.merges.map(range);
    sheet.tables = sheet.tables.map((table) => ({ ...table, range: range(table.range) }));
    if (!withNames) return;
    this.names = this.names.map((name) => {
      const reference = parseReference(name.formula);
      if (reference.kind !== 'cell' || reference.sheet !== sheetName) return name;
      const [row, col] = to(reference.row, reference.col);
      const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(formatAddress(row, col)) ?? [];
      return { ...name, formula: `'${sheetName}'!$${letters}$${digits}` };
    });
  }

  /** A copy as Excel makes it: the sheet's names come along as names of the copy, its tables under another name. */
  copySheet(name: string, copy: string): this {
    const sheet = this.sheet(name);
    const scope = this.sheets.length;
    this.sheets.push({
      ...structuredClone(sheet),
      name: copy,
      tables: sheet.tables.map((table) => ({ ...table, name: `${table.name}_1` })),
    });
    const local = this.names.filter(({ formula: f, scope: s }) => {
      const reference = parseReference(f);
      return s === undefined && reference.kind === 'cell' && reference.sheet === name;
    });
    this.names.push(
      ...local.map((n) => ({ ...n, scope, formula: n.formula.replace(`'${name}'`, `'${copy}'`) })),
    );
    return this;
  }

  rename(name: string, to: string): this {
    this.sheet(name).name = to;
    const quoted = (of: string) => `'${of.replaceAll("'", "''")}'!`;
    this.names = this.names.map((n) => ({ ...n, formula: n.formula.replace(quoted(name), quoted(to)) }));
    return this;
  }

  /** Drops defined names, and table names too, as a copy into a new workbook or Google Sheets does. */
  dropNames(tables = true): this {
    this.names = [];
    if (tables) for (const sheet of this.sheets) sheet.tables = [];
    return this;
  }

  reverseSheets(): this {
    this.sheets = this.sheets.reverse();
    return this;
  }

  setState(state: Sheet['state']): this {
    for (const sheet of this.sheets) sheet.state = state;
    return this;
  }

  done(): XlsxWorkbook {
    const sheets = this.sheets.map((sheet): Sheet => {
      const cells = [...sheet.cells].sort((a, b) => a.row - b.row || a.col - b.col);
      const index = new Map(cells.map((c) => [`${c.row},${c.col}`, c]));
      return { ...sheet, cells, at: (row, col) => index.get(`${row},${col}`) };
    });
    return { sheets, names: this.names, date1904: this.date1904, macros: false };
  }

  read(): ReadWorkbook {
    return readBook(this.done());
  }

  result(strict = false): Result {
    return resultOf(this.done(), strict);
  }
}

export const parse = (bytes: Uint8Array): XlsxWorkbook => readXlsx(bytes, { inflate: nodeInflate });

export function readBook(workbook: XlsxWorkbook): ReadWorkbook {
  return readSubmission(SET, workbook, new NameIndex(workbook));
}

export function resultOf(workbook: XlsxWorkbook, strict = false): Result {
  const read = readBook(workbook);
  const sheets = workbook.sheets.map((sheet) => sheet.name);
  const assessment = assess(SET, read.submission, { strict });
  return toResult({ file: 'so.xlsx', sha256: null }, read, assessment, {
    diagnostics: [],
    sheets,
    strict,
    lang: 'vi',
  });
}

const cache = new Map<WorkbookContent, Promise<XlsxWorkbook>>();

/** A workbook as the tool writes it, with content, ready to be worked on. */
export async function bookOf(content: WorkbookContent = BLANK): Promise<Book> {
  const known = cache.get(content) ?? writeWorkbook(SET, content).then(parse);
  cache.set(content, known);
  return new Book(await known);
}

const yaml = (file: string) =>
  exampleContent(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')).content;

/** The real report (rules.md, section 8). */
export const THAP_MUOI = yaml('examples/thap-muoi-2022.yaml');
/** A report that uses every way of giving a figure: counts, rates, amounts, rosters. */
export const FULL = yaml('test/fixtures/corpus/day-du.yaml');

/** What a result concludes: everything that must not change with the program that saved the file. */
export function conclusion(result: Result) {
  return {
    outcome: result.outcome,
    level: result.level,
    levelRange: result.levelRange,
    counts: result.counts,
    blocking: result.blocking,
    unit: result.unit,
    year: result.year,
    indicators: result.indicators.map(({ cells: _, figures, roster, ...indicator }) => ({
      ...indicator,
      units: roster?.units.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      figures: figures?.map(({ field, value }) => ({ field, value })),
    })),
  };
}

/** Codes with the cells they name: `HT203 Chỉ báo!D17`. */
export function said(result: Pick<Result, 'diagnostics'>): string[] {
  return result.diagnostics.map((d) => (d.sheet === null ? d.code : `${d.code} ${d.sheet}!${d.cell}`));
}

/** Codes alone, each once. */
export const codes = (result: Pick<Result, 'diagnostics'>): string[] => [
  ...new Set(result.diagnostics.map((d) => d.code)),
];

/** What `after` says that `before` does not. */
export function news(before: Result, after: Result): string[] {
  const count = (list: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
    return counts;
  };
  const old = count(before.diagnostics.map((d) => d.code));
  return [...count(after.diagnostics.map((d) => d.code))]
    .filter(([code, n]) => n > (old.get(code) ?? 0))
    .map(([code]) => code)
    .sort();
}

/** An indicator of a result. */
export function indicator(result: Result, id: string) {
  const found = result.indicators.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}
