/** The annex: every indicator in one table, across the page, its header on every page. */
import { AlignmentType, HeadingLevel, Paragraph, type Table } from 'docx';
import type { IndicatorView, UnitView } from '../view.ts';
import type { Agency } from './agency.ts';
import { SIZE } from './page.ts';
import { type GroupRow, type PlainRow, wideTable } from './table.ts';
import { centred, run } from './text.ts';
import type { DocxWords } from './words.ts';

const SHARES = [6, 31, 12, 12, 11, 6, 22];
const CENTRED = new Set([0, 4, 5]);

/** The title and the table. */
export function annex(view: UnitView, agency: Agency, words: DocxWords): (Paragraph | Table)[] {
  return [
    ...annexHead(words.annex, words.annexTitle, words.with('BC', agency)),
    wideTable({ shares: SHARES, centred: CENTRED, headers: words.columns }, [
      ...view.standards.flatMap((standard): (GroupRow | PlainRow)[] => [
        ...(standard.id === '' ? [] : [{ ...standard, look: { bold: true }, fill: 'E6ECF5' }]),
        ...standard.criteria.flatMap((criterion): (GroupRow | PlainRow)[] => [
          ...(criterion.heading === null
            ? []
            : [{ ...criterion.heading, look: { bold: true, italics: true }, fill: 'F3F6FA' }]),
          ...criterion.indicators.map((item) => row(item, words)),
        ]),
      ]),
    ]),
  ];
}

/** What stands above the table of an annex: its name, what it holds, which document it goes with. */
export function annexHead(name: string, title: string, goesWith: string): Paragraph[] {
  const bold = { bold: true, size: SIZE.text };
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      children: [run(name, bold)],
    }),
    centred([run(title, bold)]),
    centred([run(goesWith, { italics: true, size: SIZE.text })], { spacing: { after: 120 } }),
  ];
}

function row(item: IndicatorView, words: DocxWords): PlainRow {
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
  const stands = item.outcome === 'not-met' || item.outcome === 'undecided';
  return stands ? { texts, strong: 4 } : { texts };
}
