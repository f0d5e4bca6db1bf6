/**
 * Every format, with hostile texts wherever a workbook can hold one. A new format fails to compile here until it has an
 * entry, and is tested with all the others from then on.
 */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/messages/index.ts';
import { type Format, loadReporter } from '../../src/reporters/load.ts';
import type { Result } from '../../src/result.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { bookOf, FULL } from '../workbook/read/support.ts';
import { parseCsv } from './csv-parse.ts';
import { wordTexts } from './docx-parse.ts';
import { hostileText, UNSEEN } from './hostile-text.ts';
import { broken, context, resultOf, THAP_MUOI } from './support.ts';

interface Check {
  /** The texts that a person sees, or a program reads, of a report: lines, fields, paragraphs ... */
  readonly texts: (report: string, lang: Lang, bytes: Uint8Array) => readonly string[];
  /** How many reports are made, where each takes long. */
  readonly runs?: number;
  /** What none of them may show, beside unseen characters. */
  readonly never?: RegExp;
}

const lines = (report: string) => report.split('\n');

/** The texts of a workbook's cells; none is a formula, and links lead only to a file beside it. */
function workbookTexts(bytes: Uint8Array): string[] {
  const { sheets } = readXlsx(bytes, { inflate: nodeInflate });
  const cells = sheets.flatMap((sheet) => [...sheet.cells]);
  expect(cells.filter((cell) => cell.formula !== undefined)).toEqual([]);
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    if (!name.startsWith('xl/worksheets/_rels/')) continue;
    for (const [, target = ''] of strFromU8(data).matchAll(/ Target="([^"]*)" TargetMode="External"/g))
      expect(target.replaceAll('&apos;', "'")).toMatch(/^[\w.!~*'()%-]*$/);
  }
  return cells.flatMap(({ value }) => (value.kind === 'text' ? [value.value] : []));
}

/** The texts of a page, which is cut at its own tags; what a text would have opened stands in one of them. */
function htmlTexts(page: string): string[] {
  const [before = '', body = ''] = page.split('<body>');
  expect(before.match(/<[a-z!/]+/g)).toEqual(HTML_HEAD);
  const tags = body.match(/<[^>]*>/g) ?? [];
  for (const tag of tags) {
    expect(tag).toMatch(HTML_TAG);
    expect(tag.slice(1).replace(/"[^"]*"/g, '')).not.toMatch(/\son\w+=|[<']/);
    for (const [, target = ''] of tag.matchAll(/(?:href|src)="([^"]*)"/g)) expect(target).toMatch(/^#/);
  }
  const script = tags.filter((tag) => tag.startsWith('<script'));
  expect(script).toEqual(
    script.length === 0 ? [] : ['<script type="application/json" id="data">', '<script>'],
  );
  const attributes = tags.flatMap((tag) => [...tag.matchAll(/"([^"]*)"/g)].map(([, value = '']) => value));
  const withoutCode = body.replace(/<script>[\s\S]*?<\/script>/, '');
  return [...withoutCode.split(/<[^>]*>/).flatMap((text) => text.split('\n')), ...attributes];
}
const HTML_HEAD =
  '<!doctype <html <head <meta <meta <meta <meta <meta <title </title <style </style </head'.split(' ');
const HTML_TAG =
  /^<\/?(?:a|header|h1|h2|h3|p|main|div|table|caption|thead|tbody|tr|th|td|ul|li|b|strong|span|small|section|label|input|select|option|details|summary|dialog|dl|button|script|svg|rect|polyline|circle|footer|body|html)(?=[ >/])/;

const CHECKS: Readonly<Record<Format, Check>> = {
  text: { texts: lines },
  json: { texts: lines },
  csv: {
    texts: (report, lang) => {
      const rows = parseCsv(report.slice(1), lang === 'vi' ? ';' : ',');
      for (const row of rows) expect(row).toHaveLength(20);
      return rows.flat();
    },
    never: /^\s*(?:[=+@]|-(?!\d+(?:[.,]\d+)?$))/,
  },
  html: { texts: htmlTexts },
  docx: { texts: (_report, _lang, bytes) => wordTexts(bytes), runs: 12 },
  xlsx: { texts: (_report, _lang, bytes) => workbookTexts(bytes), runs: 8 },
  md: { texts: lines, never: /[<>]|:\/\/|www\.|^(?!- )-/i },
};

async function bytesOf(format: Format, results: readonly Result[], lang: Lang, color = false) {
  const reporter = await loadReporter(format, { color, quiet: false, reasons: true });
  const report = await reporter(results, context(lang));
  return typeof report === 'string' ? new TextEncoder().encode(report) : report;
}

const reportOf = async (...of: Parameters<typeof bytesOf>) => new TextDecoder().decode(await bytesOf(...of));

/** No text of the report does anything. */
async function expectInert(format: Format, results: readonly Result[], lang: Lang): Promise<void> {
  const { texts, never } = CHECKS[format];
  const bytes = await bytesOf(format, results, lang);
  // Decoded with its BOM, which csv has on purpose.
  const report = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  for (const text of texts(report, lang, bytes)) {
    expect(text).not.toMatch(UNSEEN);
    if (never !== undefined) expect(text).not.toMatch(never);
  }
}

const FIELDS = [
  'unit.name',
  'unit.code',
  'unit.province',
  'year',
  '2.2.1.part',
  '2.2.1.verdict',
  '2.2.3.reason',
  'reporter',
];

/** A result with hostile texts in every place that comes from a workbook, or from the file system. */
function hostileResult(name: string, reason: string, sheet: string): Result {
  const at = { sheet, cell: 'E5' };
  return resultOf(
    { ...THAP_MUOI, '2.2.3.reason': reason },
    {
      name,
      code: reason,
      province: sheet,
      file: `${name}.xlsx`,
      sheet,
      diagnostics: [
        { code: 'HT201', args: { seen: reason }, at },
        { code: 'HT216', args: { formula: name, value: reason }, at },
        { code: 'HT311', args: { count: '2', total: '3', names: [name, sheet] }, at },
        { code: 'HT114', args: { set: name, known: 'huyen-2021' } },
      ],
    },
  );
}

describe.each(Object.keys(CHECKS) as Format[])('%s', (format) => {
  test('texts of cells and files stay inert', async () => {
    const places = fc.tuple(hostileText, hostileText, hostileText);
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom('vi', 'en'), async ([name, reason, sheet], lang) => {
        const results = [hostileResult(name, reason, sheet), broken(`${reason}.xlsx`)];
        await expectInert(format, results, lang);
      }),
      { numRuns: CHECKS[format].runs ?? 100 },
    );
  });

  test('a workbook filled with them as well', async () => {
    const base = await bookOf(FULL);
    const texts = fc.array(hostileText, { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const book = base.clone();
        for (const [i, field] of FIELDS.entries()) book.fill(field, all[i] ?? '');
        for (const [i, sheet] of ['Minh chứng', 'Xã, phường, thị trấn'].entries())
          for (const [j, cell] of ['A5', 'B5', 'C5', 'D5', 'E6', 'F6'].entries())
            book.put(sheet, cell, all[(i + j) % all.length] ?? '');
        await expectInert(format, [book.result()], 'vi');
      }),
      { numRuns: CHECKS[format].runs ?? 40 },
    );
  });
});

test('json is one document that gives every text back', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, hostileText, async (name, reason, sheet) => {
      const result = hostileResult(name, reason, sheet);
      expect(JSON.parse(await reportOf('json', [result], 'vi'))).toEqual(JSON.parse(JSON.stringify(result)));
    }),
  );
});

test('with colour, the only escape sequences are those of this program', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, hostileText, async (name, reason, sheet) => {
      const report = await reportOf('text', [hostileResult(name, reason, sheet)], 'vi', true);
      for (const line of lines(report)) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
        expect(line.replace(/\u001B\[\d+m/g, '')).not.toMatch(UNSEEN);
      }
    }),
    { numRuns: 50 },
  );
});
