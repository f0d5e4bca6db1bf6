/** Cells found by the label to their left: the first in its order of sheets, rows and columns, however the label is written. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../../src/text.ts';
import { labelledPlace } from '../../../src/workbook/read/labelled.ts';
import { NameIndex } from '../../../src/workbook/read/names.ts';
import { formatAddress } from '../../../src/xlsx/address.ts';
import { readBook } from '../../xlsx/build.ts';

const LABEL = 'Năm đánh giá';
const TEXTS = [
  LABEL,
  `${LABEL}:`,
  `${LABEL} :`,
  `${LABEL.toUpperCase()} : `,
  // Marks that are dropped only after blanks were collapsed.
  `${LABEL} \u0301 :`,
  `${LABEL}  \u0336 \u0336:`,
  `${LABEL} (năm học):`,
  `${LABEL}::`,
  ':',
  'khác',
];

/** The definition: every cell is looked at, in stored order. */
function expected(sheets: readonly (readonly (readonly [number, number, string])[])[]): string | undefined {
  const plain = (text: string) => {
    const folded = fold(text);
    return folded.endsWith(':') ? folded.slice(0, -1).trimEnd() : folded;
  };
  for (const [index, cells] of sheets.entries()) {
    const found = cells.find(([, , text]) => plain(text) === fold(LABEL));
    if (found !== undefined) return `S${index + 1}!${formatAddress(found[0], found[1] + 1)}`;
  }
  return undefined;
}

it('is what looking at every cell finds', () => {
  const cell = fc.tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom(...TEXTS),
  );
  const sheet = fc
    .uniqueArray(cell, { maxLength: 6, selector: ([row, col]) => `${row},${col}` })
    .map((cells) => cells.sort(([a, b], [c, d]) => a - c || b - d));
  let hits = 0;
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 1, maxLength: 2 }), (sheets) => {
      const data = sheets.map((cells) =>
        [1, 2, 3, 4]
          .map((row) => {
            const inRow = cells.filter(([r]) => r === row);
            const written = inRow.map(
              ([r, c, text]) =>
                `<c r="${formatAddress(r, c)}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
            );
            return `<row r="${row}">${written.join('')}</row>`;
          })
          .join(''),
      );
      const workbook = readBook({ data });
      const place = labelledPlace(workbook, new NameIndex(workbook), 'in_year', LABEL);
      const found = place && `${place.sheet.name}!${formatAddress(place.row, place.col)}`;
      if (found !== undefined) hits += 1;
      expect(found).toBe(expected(sheets));
    }),
    { numRuns: 400 },
  );
  expect(hits).toBeGreaterThan(100);
});
