/** Colours of live results: they only underline the words, which say the same. */
import type ExcelJS from 'exceljs';
import { OUTCOME_WORDS, UNIT_WORDS } from '../formulas/texts.ts';
import { columnLetters } from './validations.ts';

const LOOKS = {
  met: { fill: 'FFE2F0D9', font: 'FF275317' },
  failed: { fill: 'FFFBE0DD', font: 'FF9C0006' },
  open: { fill: 'FFFFF2CC', font: 'FF7F6000' },
  none: { fill: 'FFEDEDED', font: 'FF404040' },
} as const;

const [NOT_MET, MET, UNDECIDED, NOT_APPLICABLE] = OUTCOME_WORDS;
const [UNIT_NOT_MET, , UNIT_OPEN] = UNIT_WORDS;
const WORD_LOOKS = [
  [MET, LOOKS.met],
  [NOT_MET, LOOKS.failed],
  [UNIT_NOT_MET, LOOKS.failed],
  [UNDECIDED, LOOKS.open],
  [UNIT_OPEN, LOOKS.open],
  [NOT_APPLICABLE, LOOKS.none],
] as const;

type Corner = { readonly row: number; readonly col: number };
const rangeText = (from: Corner, to: Corner) =>
  `${columnLetters(from.col)}${from.row}:${columnLetters(to.col)}${to.row}`;

function styleOf({ fill, font }: { readonly fill: string; readonly font: string }): Partial<ExcelJS.Style> {
  // A rule's solid fill is its background colour.
  return {
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill } },
    font: { color: { argb: font } },
  };
}

/** Colours cells by the outcome they name; "Đạt – mức 2" by its first word. */
export function colourWords(sheet: ExcelJS.Worksheet, from: Corner, to: Corner, before = 0): void {
  const first = `${columnLetters(from.col)}${from.row}`;
  sheet.addConditionalFormatting({
    ref: rangeText(from, to),
    rules: WORD_LOOKS.map(([word, look], index) => ({
      type: 'expression',
      priority: before + index + 1,
      formulae: [`LEFT(${first},${word.length})="${word}"`],
      style: styleOf(look),
    })),
  });
}

/** Counts of what is not met, where there are any. */
export function colourCounts(sheet: ExcelJS.Worksheet, firstRow: number, lastRow: number, col: number): void {
  sheet.addConditionalFormatting({
    ref: rangeText({ row: firstRow, col }, { row: lastRow, col }),
    rules: [
      { type: 'cellIs', operator: 'greaterThan', formulae: [0], priority: 21, style: styleOf(LOOKS.failed) },
    ],
  });
}

/** A bar from 0 to 100 % behind a share. */
export function drawBars(sheet: ExcelJS.Worksheet, firstRow: number, lastRow: number, col: number): void {
  const rule = {
    type: 'dataBar',
    priority: 22,
    gradient: false,
    minLength: 0,
    maxLength: 100,
    cfvo: [
      { type: 'num', value: 0 },
      { type: 'num', value: 1 },
    ],
    color: { argb: 'FF9DC3A0' },
  };
  sheet.addConditionalFormatting({
    ref: rangeText({ row: firstRow, col }, { row: lastRow, col }),
    rules: [rule as unknown as ExcelJS.ConditionalFormattingRule],
  });
}
