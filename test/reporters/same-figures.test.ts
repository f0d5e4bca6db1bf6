/** One assessment in every format: what is read back out of each is the same. */
import { describe, expect, it } from 'vitest';
import { loadReporter } from '../../src/reporters/load.ts';
import type { Result } from '../../src/result.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { parseCsv } from './csv-parse.ts';
import { paragraphsOf, wordParts } from './docx-parse.ts';
import { contextOf, EXAMPLES, example } from './examples.ts';

/** Code, figure, outcome and level of an indicator, as a format shows them. */
type Row = readonly [id: string, figure: string, outcome: string, level: string];

const bare = (outcome: string) => outcome.replace(/^[✓✗?–] /, '').replace(/ \(.*\)$/, '');

async function written(format: 'json' | 'csv' | 'md' | 'html' | 'docx' | 'xlsx', result: Result) {
  const reporter = await loadReporter(format, { color: false, quiet: false, reasons: true });
  return reporter([result], contextOf());
}

async function fromMd(result: Result): Promise<Row[]> {
  const lines = String(await written('md', result)).split('\n');
  return lines
    .filter((line) => /^\| \d/.test(line))
    .map((line) => {
      const cells = line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.replace(/\\(.)/g, '$1'));
      return [cells[0] ?? '', cells[3]?.replace('&lt;', '<') ?? '', bare(cells[4] ?? ''), cells[5] ?? ''];
    });
}

async function fromHtml(result: Result): Promise<Row[]> {
  const page = String(await written('html', result));
  const rows = page.match(/<tr><th scope="row" class="nowrap">.*<\/tr>/g) ?? [];
  return rows.map((row) => {
    const cells = [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell.replace(/<[^>]*>/g, ''),
    );
    return [cells[0] ?? '', cells[3] ?? '', bare(cells[4] ?? ''), cells[5] ?? ''];
  });
}

async function fromDocx(result: Result): Promise<Row[]> {
  const xml = wordParts((await written('docx', result)) as Uint8Array)['word/document.xml'] ?? '';
  const table = `<w:tbl${xml.split('<w:tbl>').at(-1)?.split('</w:tbl>')[0]}</w:tbl>`;
  return table
    .split('<w:tr>')
    .slice(2)
    .map((row) => {
      const cells = row.split('<w:tc>').slice(1);
      return cells.map((cell) => [...cell.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join(''));
    })
    .filter((cells) => cells.length === 7)
    .map((cells) => [
      cells[0] ?? '',
      cells[3]?.replace('&lt;', '<') ?? '',
      bare(cells[4] ?? ''),
      cells[5] ?? '',
    ]);
}

/** The sheet of indicators by its headers. */
async function fromXlsx(result: Result): Promise<Record<string, string | number>[]> {
  const [sheet] = readXlsx((await written('xlsx', result)) as Uint8Array, { inflate: nodeInflate }).sheets;
  const value = (row: number, col: number) => {
    const cell = sheet?.at(row, col)?.value;
    return cell?.kind === 'number' || cell?.kind === 'text' ? cell.value : '';
  };
  const headers = Array.from({ length: 14 }, (_, i) => String(value(4, i + 1)));
  return result.indicators.map((_, i) =>
    Object.fromEntries(headers.map((header, col) => [header, value(5 + i, col + 1)])),
  );
}

describe.each(Object.values(EXAMPLES))('%s', (name) => {
  it('shows the same figure, outcome and level of every indicator', async () => {
    const result = await example(name);
    const html = await fromHtml(result);
    expect(html.map(([id]) => id)).toEqual(result.indicators.map(({ id }) => id));
    expect(await fromDocx(result)).toEqual(html);
    const sheet = await fromXlsx(result);
    const rows = sheet.map(
      (row): Row => [String(row.Mã), String(row['Số liệu']), bare(String(row['Kết quả'])), String(row.Mức)],
    );
    expect(rows).toEqual(html);
    // Markdown has no word of its own for an item below its full points.
    const md = (await fromMd(result)).map(([id, figure, , level]) => [id, figure, level]);
    expect(md).toEqual(html.map(([id, figure, , level]) => [id, figure, level]));
  });

  it('gives the same numbers to programs', async () => {
    const result = await example(name);
    const [, ...csv] = parseCsv(String(await written('csv', result)).slice(1), ';');
    const saved = JSON.parse(String(await written('json', result))) as Result;
    const sheet = await fromXlsx(result);
    const number = (text: string | undefined) =>
      text === '' || text === undefined ? '' : Number(text.replace(',', '.'));
    const of = (text: string | null) => (text === null ? '' : Number(text));
    for (const [i, item] of saved.indicators.entries()) {
      const numbers = [of(item.value), of(item.part), of(item.whole)];
      expect([sheet[i]?.['Giá trị'], sheet[i]?.['Số đạt'], sheet[i]?.['Tổng số']]).toEqual(numbers);
      expect(csv[i]?.slice(11, 14).map(number)).toEqual(numbers);
    }
  });
});

it('says the same conclusion and counts everywhere', async () => {
  const result = await example('thap-muoi-2022');
  const conclusion = 'Không đạt, do chỉ báo 3.1.1 chưa đạt.';
  const { sheets } = readXlsx((await written('xlsx', result)) as Uint8Array, { inflate: nodeInflate });
  const second = sheets[0]?.at(2, 1)?.value;
  expect(second?.kind === 'text' && second.value).toBe(
    `${conclusion} 15/16 chỉ báo đạt, 1 chưa đạt, 0 chưa đủ số liệu.`,
  );
  const xml = wordParts((await written('docx', result)) as Uint8Array)['word/document.xml'] ?? '';
  expect(paragraphsOf(xml).map(({ text }) => text)).toContain(`- Kết luận: ${conclusion}`);
  for (const format of ['md', 'html'] as const)
    expect(String(await written(format, result))).toContain(conclusion);
});
