/** The annex: every indicator in one table, across the page, its header on every page. */
import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { IndicatorView, UnitView } from '../view.ts';
import type { Agency } from './agency.ts';
import { SIZE, TEXT_WIDTH } from './page.ts';
import { centred, run } from './text.ts';
import type { DocxWords } from './words.ts';

/** Shares of the width by column. */
const SHARES = [6, 31, 12, 12, 11, 6, 22];
const WIDTHS = SHARES.map((share) => Math.round((TEXT_WIDTH.landscape * share) / 100));
const CENTRED = new Set([0, 4, 5]);

/** The title and the table. */
export function annex(view: UnitView, agency: Agency, words: DocxWords): (Paragraph | Table)[] {
  const bold = { bold: true, size: SIZE.text };
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      children: [run(words.annex, bold)],
    }),
    centred([run(words.annexTitle, bold)]),
    centred([run(words.with(agency.name), { italics: true, size: SIZE.text })], { spacing: { after: 120 } }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: WIDTHS.reduce((a, b) => a + b, 0), type: WidthType.DXA },
      columnWidths: WIDTHS,
      rows: [
        header(words),
        ...view.standards.flatMap((standard) => [
          ...(standard.id === '' ? [] : [group(standard.id, standard.text, { bold: true }, 'E6ECF5')]),
          ...standard.criteria.flatMap((criterion) => [
            ...(criterion.heading === null
              ? []
              : [
                  group(
                    criterion.heading.id,
                    criterion.heading.text,
                    { bold: true, italics: true },
                    'F3F6FA',
                  ),
                ]),
            ...criterion.indicators.map((item) => row(item, words)),
          ]),
        ]),
      ],
    }),
  ];
}

type Look = Parameters<typeof run>[1];

function cell(
  text: string,
  index: number,
  look: Look = {},
  more: { span?: number; fill?: string; keepNext?: boolean } = {},
): TableCell {
  return new TableCell({
    width: { size: WIDTHS[index] ?? 0, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    verticalAlign: VerticalAlign.CENTER,
    ...(more.span === undefined ? {} : { columnSpan: more.span }),
    ...(more.fill === undefined
      ? {}
      : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: more.fill } }),
    children: [
      new Paragraph({
        ...(more.keepNext === true ? { keepNext: true } : {}),
        alignment: CENTRED.has(index) ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [run(text, { size: SIZE.table, ...look })],
      }),
    ],
  });
}

const header = (words: DocxWords) =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: words.columns.map((text, index) => cell(text, index, { bold: true }, { fill: 'D9E2EF' })),
  });

const group = (id: string, text: string, look: Look, fill: string) =>
  new TableRow({
    cantSplit: true,
    children: [
      cell(id, 0, look, { fill, keepNext: true }),
      cell(text, 1, look, { span: SHARES.length - 1, fill, keepNext: true }),
    ],
  });

function row(item: IndicatorView, words: DocxWords): TableRow {
  const mark = item.countsAsMet ? words.countsAsMet : item.selfOnly ? words.selfOnly : '';
  const texts = [
    item.id,
    item.text,
    item.requirement,
    item.figure,
    mark === '' ? item.outcomeWord : `${item.outcomeWord} (${mark})`,
    item.level,
    item.message,
  ];
  const strong = item.outcome === 'not-met' || item.outcome === 'undecided';
  return new TableRow({
    cantSplit: true,
    children: texts.map((text, index) => cell(text, index, index === 4 && strong ? { bold: true } : {})),
  });
}
