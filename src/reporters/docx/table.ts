/** A table across the page: its header on each of its pages, no row split, rows that head a group. */
import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { SIZE, TEXT_WIDTH } from './page.ts';
import { run } from './text.ts';

type Look = Parameters<typeof run>[1];

export interface Columns {
  /** Shares of the width by column. */
  readonly shares: readonly number[];
  /** Columns whose texts are centred. */
  readonly centred: ReadonlySet<number>;
  readonly headers: readonly string[];
}

interface CellMore {
  readonly span?: number;
  readonly fill?: string;
  readonly keepNext?: boolean;
}

/** A row that heads those below: a code and a text over all other columns. */
export interface GroupRow {
  readonly id: string;
  readonly text: string;
  readonly look: Look;
  readonly fill: string;
}

/** Texts by column; `strong` is the column that stands out. */
export interface PlainRow {
  readonly texts: readonly string[];
  readonly strong?: number;
}

/** The table, as wide as the text of a page in landscape. */
export function wideTable(columns: Columns, rows: readonly (GroupRow | PlainRow)[]): Table {
  const all = columns.shares.reduce((a, b) => a + b, 0);
  const widths = columns.shares.map((share) => Math.round((TEXT_WIDTH.landscape * share) / all));
  const cell = (text: string, index: number, look: Look = {}, more: CellMore = {}) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      verticalAlign: VerticalAlign.CENTER,
      ...(more.span === undefined ? {} : { columnSpan: more.span }),
      ...(more.fill === undefined
        ? {}
        : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: more.fill } }),
      children: [
        new Paragraph({
          ...(more.keepNext === true ? { keepNext: true } : {}),
          alignment: columns.centred.has(index) ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [run(text, { size: SIZE.table, ...look })],
        }),
      ],
    });
  const row = (of: GroupRow | PlainRow) =>
    'texts' in of
      ? of.texts.map((text, index) => cell(text, index, index === of.strong ? { bold: true } : {}))
      : [
          cell(of.id, 0, of.look, { fill: of.fill, keepNext: true }),
          cell(of.text, 1, of.look, { span: widths.length - 1, fill: of.fill, keepNext: true }),
        ];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.headers.map((text, index) => cell(text, index, { bold: true }, { fill: 'D9E2EF' })),
      }),
      ...rows.map((of) => new TableRow({ cantSplit: true, children: row(of) })),
    ],
  });
}
