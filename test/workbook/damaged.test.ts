/**
 * A workbook damaged in one place of its XML: it is refused, or something new is said, or every figure is the truth: the
 * same as before, or what now stands in the very cell that was changed.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { type Cell, XlsxError, type XlsxWorkbook } from '../../src/xlsx/types.ts';
import { zip } from '../xlsx/build.ts';
import { change, position, rearrange, TOKENS } from '../xlsx/damage.ts';
import { readBook, resultOf } from './read/support.ts';

const FILES = [
  'examples/thap-muoi-2022.xlsx',
  'test/fixtures/corpus/day-du-libreoffice.xlsx',
  'test/fixtures/corpus/day-du-openpyxl-filled.xlsx',
];
const RUNS = Number(process.env.FUZZ ?? 1) * 250;

const parse = (bytes: Uint8Array) => readXlsx(bytes, { inflate: nodeInflate });

/** All figures, answers and words, as text by field, and where each stands. */
function readings(workbook: XlsxWorkbook) {
  const book = readBook(workbook);
  const { submission } = book;
  const text = (value: unknown) =>
    JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item));
  const all = new Map<string, string>();
  for (const [field, value] of submission.numbers) all.set(field, text(value));
  for (const [id, value] of submission.verdicts) all.set(`${id}.verdict`, text(value));
  for (const [id, value] of submission.reasons) all.set(`${id}.reason`, text(value));
  for (const [id, value] of submission.rosters) all.set(`roster.${id}`, text(value));
  const said = new Set(
    resultOf(workbook).diagnostics.map((d) => `${d.code} ${d.sheet}!${d.cell} ${text(d.args)}`),
  );
  return { all, said, place: (field: string) => book.place(field) };
}

/** What a cell says and how it is shown, by sheet and address. */
function contents(workbook: XlsxWorkbook): Map<string, string> {
  const shown = ({ value, formatCode, formula }: Cell) => JSON.stringify([value, formatCode, formula]);
  return new Map(
    workbook.sheets.flatMap(({ name, cells }) => cells.map((c) => [`${name}!${c.ref}`, shown(c)])),
  );
}

const bases = FILES.map((file) => {
  const bytes = new Uint8Array(readFileSync(new URL(`../../${file}`, import.meta.url)));
  const parts = Object.entries(unzipSync(bytes))
    .filter(
      ([name]) => /\.(xml|rels)$/.test(name) && /sheet\d|workbook|sharedStrings|styles|table/.test(name),
    )
    .map(([name, content]): [string, string] => [name, strFromU8(content)]);
  const workbook = parse(bytes);
  return { parts, rest: unzipSync(bytes), before: readings(workbook), cells: contents(workbook) };
});

it('is refused, said, or read as it now stands', () => {
  const tally = { refused: 0, said: 0, same: 0, moved: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...bases),
      position,
      position,
      position,
      fc.constantFrom('value', 'cut', 'repeat', 'swap', 'drop', 'drop', 'exchange', 'contents', 'contents'),
      fc.constantFrom(...TOKENS),
      ({ parts, rest, before, cells }, which, where, other, how, token) => {
        const [name = '', xml = ''] = parts[Math.floor(which * parts.length)] ?? [];
        const damaged =
          how === 'drop' || how === 'exchange' || how === 'contents'
            ? rearrange(xml, where, other, how)
            : change(xml, where, how, token);
        let workbook: XlsxWorkbook;
        try {
          workbook = parse(zip({ ...rest, [name]: damaged }, { level: 0 }));
        } catch (error) {
          if (!(error instanceof XlsxError)) throw error;
          tally.refused += 1;
          return;
        }
        const after = readings(workbook);
        if ([...after.said].some((d) => !before.said.has(d))) {
          tally.said += 1;
          return;
        }
        const fields = new Set([...before.all.keys(), ...after.all.keys()]);
        const differ = [...fields].filter((field) => before.all.get(field) !== after.all.get(field));
        if (differ.length === 0) {
          tally.same += 1;
          return;
        }
        tally.moved += 1;
        const now = contents(workbook);
        for (const field of differ) {
          const places = [before.place(field), after.place(field)];
          const sheets = places.map((at) => at?.sheet);
          const touched = places.some((at) => {
            const key = `${at?.sheet}!${at?.cell}`;
            return cells.get(key) !== now.get(key);
          });
          // A roster's place is its header; any cell of its sheet may be what was changed.
          const roster =
            field.startsWith('roster.') &&
            [...new Set([...cells.keys(), ...now.keys()])].some(
              (key) => sheets.some((sheet) => key.startsWith(`${sheet}!`)) && cells.get(key) !== now.get(key),
            );
          expect(
            touched || roster,
            `${field} in ${name}: ${before.all.get(field)} became ${after.all.get(field)}`,
          ).toBe(true);
        }
      },
    ),
    { numRuns: RUNS },
  );
  if (process.env.FUZZ !== undefined)
    process.stderr.write(`${RUNS} damaged workbooks: ${JSON.stringify(tally)}\n`);
});
