/** Paragraphs and runs of the report. */
import {
  AlignmentType,
  BorderStyle,
  type HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { SIZE } from './page.ts';

/** 1.27 cm. */
const FIRST_LINE = 720;
/** 6 points between paragraphs. */
const AFTER = 120;

interface RunLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Half points. */
  readonly size?: number;
}

export const run = (text: string, look: RunLook = {}): TextRun => new TextRun({ text, ...look });

/** A place that a person has to fill in: bracketed and marked, so that none is overlooked. */
export const gap = (text: string, look: RunLook = {}): TextRun =>
  new TextRun({ text: `[${text}]`, highlight: 'yellow', ...look });

/** A paragraph of the text: justified, first line indented. */
export const body = (...children: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: { after: AFTER },
    children,
  });

/** A heading that the navigation shows, indented like the text. */
export const heading = (
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  look: RunLook,
): Paragraph =>
  new Paragraph({
    heading: level,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: AFTER, after: AFTER },
    keepNext: true,
    children: [run(text, { size: SIZE.text, ...look })],
  });

/** A centred line without space around it. */
export const centred = (children: readonly ParagraphChild[], more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, ...more, children });

/** A rule below a centred line, as long as asked for, in a column of a width. Twips. */
export function rule(length: number, column: number): Paragraph {
  const side = Math.max(0, Math.round((column - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 0, line: 40, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: 'auto' } },
    children: [run('', { size: 2 })],
  });
}

/** About how long bold capitals or letters of Times New Roman are, in twips; for rules that go with a line. */
export function lengthOf(text: string, halfPoints: number): number {
  const widths = [...text].map((letter) => {
    if (/[\s.,;:'\-()]/.test(letter)) return 0.3;
    return /\p{Lu}/u.test(letter) ? 0.72 : 0.5;
  });
  return Math.round(widths.reduce((sum, width) => sum + width, 0) * halfPoints * 10);
}

/** Columns side by side without lines. */
export function sideBySide(widths: readonly number[], cells: readonly (readonly Paragraph[])[]): Table {
  const margins = { top: 0, bottom: 0, left: 0, right: 0 };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: TableBorders.NONE,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              margins,
              children: [...children],
            }),
        ),
      }),
    ],
  });
}
