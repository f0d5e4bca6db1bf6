/** Tables as an annex for Word: across the page, a table's header on each of its pages. */
import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { visible } from '../../inert.ts';
import { documentBytes } from '../docx/document.ts';
import { pageHeaders, pageOf, SIZE, TEXT_WIDTH } from '../docx/page.ts';
import { run } from '../docx/text.ts';
import { shownCell, type TableDocument, type TableSection } from './types.ts';

/** The document as bytes; the same tables give the same bytes. */
export function tablesDocx({ title, lines, sections, lang }: TableDocument): Promise<Uint8Array> {
  const centred = (text: string, bold: boolean) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 80 },
      children: [run(visible(text), bold ? { bold, size: SIZE.text } : { italics: true, size: SIZE.table })],
    });
  const pages = [
    {
      properties: pageOf('landscape'),
      headers: pageHeaders(),
      children: [
        centred(title.toLocaleUpperCase(lang), true),
        ...lines.filter((line) => line !== '').map((line) => centred(line, false)),
        ...sections.flatMap((section) => [
          ...(section.heading === title ? [] : [centred(section.heading, true)]),
          table(section),
          new Paragraph({}),
        ]),
      ],
    },
  ];
  return documentBytes({ title, lang, sections: pages, size: SIZE.table });
}

function table({ columns, rows }: TableSection): Table {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH.landscape * width) / all));
  const cells = (texts: readonly string[], bold: boolean) =>
    texts.map(
      (text, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          children: text
            .split('\n')
            .map((line) => new Paragraph({ children: [run(visible(line), { size: SIZE.table, bold })] })),
        }),
    );
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells(
      columns.map((column) => column.header),
      true,
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      header,
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row.map(shownCell), false) })),
    ],
  });
}
