/** How high a row must be for wrapped text: spreadsheet programs do not grow rows of merged cells by themselves. */

/** Advance widths of Times New Roman, in thousandths of the font size, by the letter without its marks. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iljt.,;:'’“”!|()/[\]-]/, 310],
  [/[frsI\s]/, 350],
  [/[acez]/, 444],
  [/[mwM%W@]/, 830],
  [/[A-ZĐƠƯ]/, 690],
];
const OTHER = 500;
const SPACE = 250;
/** Programs and fonts differ a little; a line too many looks better than a clipped one. */
const SAFETY = 1.04;
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 8;
/** Excel's line of Times New Roman, in font sizes (15 points for 11). */
const LINE_HEIGHT = 1.36;
const ROW_PADDING = 3;

const known = new Map<string, number>();

function letterWidth(letter: string): number {
  let width = known.get(letter);
  if (width === undefined) {
    const base = letter.normalize('NFD').replace(/\p{M}/gu, '');
    width = base === '' ? 0 : (WIDTHS.find(([letters]) => letters.test(base))?.[1] ?? OTHER);
    known.set(letter, width);
  }
  return width;
}

/** Width of a word in pixels (96 to the inch) at a font size in points. */
function textWidth(text: string, points: number, bold: boolean): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return (((sum / 1000) * points * 96) / 72) * (bold ? 1.06 : 1) * SAFETY;
}

/** Lines that a text takes in a column of a width in characters. */
function lineCount(text: string, columnWidth: number, points: number, bold = false): number {
  const room = columnWidth * PIXELS_PER_CHARACTER - CELL_PADDING;
  const space = ((SPACE / 1000) * points * 96) / 72;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const width = textWidth(word, points, bold);
      if (used > 0 && used + space + width > room) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? space : 0) + width;
      // A word longer than the column is broken by the program.
      lines += Math.max(0, Math.ceil(used / room) - 1);
      if (used > room) used %= room;
    }
  }
  return lines;
}

/** Height in points that shows a wrapped text whole; may be more than one row can have. */
export function textHeight(text: string, columnWidth: number, points: number, bold = false): number {
  return Math.ceil(lineCount(text, columnWidth, points, bold) * points * LINE_HEIGHT + ROW_PADDING);
}
