/**
 * Figures that stand in a row of the indicator table, but in no column of inputs, while the inputs are blank: typed under
 * an added header, or one column too far. They are named; nobody's self-assessment decides beside them. Pure.
 */
import type { Diagnostic } from '../../diagnostics.ts';
import { fold } from '../../text.ts';
import type { Cell, XlsxWorkbook } from '../../xlsx/types.ts';
import { INDICATOR_COLUMNS, type Layout } from '../layout.ts';
import { textOf } from './cell-text.ts';
import type { Figures } from './figures.ts';
import { isFigure } from './finder.ts';
import { foldedText, type Place, rowsOf } from './grid.ts';
import type { Located } from './locate.ts';
import { isOfOtherYear, isVague } from './roster-header.ts';

/** What the figures are judged with. */
interface Beside {
  readonly year: number | null;
  readonly figures: Figures;
  /** Indicators that a roster answers. */
  readonly answers: { has(indicator: string): boolean };
}

/** One finding an indicator, and its inputs made unreadable, which leaves it undecided. */
export function strayFigures(
  layout: Layout,
  workbook: XlsxWorkbook,
  located: Located,
  { year, figures, answers }: Beside,
): Diagnostic[] {
  return layout.blocks.flatMap(({ indicator, fields }): Diagnostic[] => {
    const inputs = fields.filter(isFigure);
    const filled = inputs.some(({ name }) => figures.numbers.has(name)) || figures.grades.has(indicator.id);
    if (filled || answers.has(indicator.id)) return [];
    for (const { name } of inputs) {
      const place = located.places.get(name);
      const stray = place && strayIn(place, workbook, year);
      if (stray === undefined) continue;
      figures.numbers.set(name, { state: 'invalid' });
      const args = { seen: textOf(stray.cell, workbook.date1904), header: stray.header };
      return [
        {
          code: 'HT148',
          args,
          indicator: indicator.id,
          at: { sheet: place?.sheet.name ?? '', cell: stray.cell.ref },
        },
      ];
    }
    return [];
  });
}

const header = (key: (typeof INDICATOR_COLUMNS)[number]['key']) =>
  fold(INDICATOR_COLUMNS.find((column) => column.key === key)?.header ?? '');
const VALUE = header('value');
const UNIT = header('unit');
const KNOWN = new Set(INDICATOR_COLUMNS.map((column) => fold(column.header)));

/** A figure in the row of a blank input, under a header that speaks of figures of the assessed year. */
function strayIn(place: Place, workbook: XlsxWorkbook, year: number | null) {
  const { sheet, row, col } = place;
  if (textOf(sheet.at(row, col), workbook.date1904) !== '') return undefined;
  const numbers = (rowsOf(sheet).get(row) ?? []).filter(
    (cell) => cell.col !== col && isNumber(cell, workbook),
  );
  if (numbers.length === 0) return undefined;
  const top = headerAbove(place);
  if (top === undefined) return undefined;
  for (const cell of numbers) {
    const above = sheet.at(top, cell.col);
    const text = above === undefined ? '' : textOf(above, workbook.date1904);
    if (takesFigures(text, year, Math.abs(cell.col - col) === 1)) return { cell, header: text };
  }
  return undefined;
}

/** The header row that an input stands below. */
function headerAbove({ sheet, row, col }: Place): number | undefined {
  for (let above = row - 1; above > 0; above--) {
    const cell = sheet.at(above, col);
    if (cell !== undefined && foldedText(cell) === VALUE) return above;
  }
  return undefined;
}

const NUMBER = /^\d[\d.,]*(?:\s?[/%]\s?[\d.,]*)?$/;

function isNumber(cell: Cell, workbook: XlsxWorkbook): boolean {
  if (cell.formula !== undefined) return false;
  if (cell.value.kind === 'number') return cell.format !== 'date';
  return cell.value.kind === 'text' && NUMBER.test(textOf(cell, workbook.date1904));
}

const OF_FIGURES =
  /\b(?:gia tri|so lieu|so luong|so dat|ket qua|thuc hien|dat duoc|ty le|hien trang|nam \d{4})\b/;
/** What was planned or demanded, or earned in points, is no figure of the year. */
const OTHER = /\b(?:ke hoach|chi tieu|muc tieu|nguong|yeu cau|diem|so van ban|so quyet dinh)\b/;

function takesFigures(text: string, year: number | null, beside: boolean): boolean {
  const folded = fold(text);
  if (folded === UNIT) return true;
  if (KNOWN.has(folded) || OTHER.test(folded) || isOfOtherYear(text, year)) return false;
  return folded === '' ? beside : OF_FIGURES.test(folded) || isVague(text);
}
