/** A sheet of sub-units: one row a commune, agency, centre; one column an indicator that is counted from them. */
import type ExcelJS from 'exceljs';
import type { RosterColumn } from '../../criteria/schema.ts';
import type { WorkbookContent } from '../content.ts';
import { type Layout, ROSTER_CODE_HEADER, ROSTER_NAME_HEADER, type RosterLayout } from '../layout.ts';
import { rosterRowCount } from '../roster-area.ts';
import type { Links } from './links.ts';
import type { Lists } from './lists.ts';
import { STYLES, TAB_COLOURS } from './styles.ts';
import { linksBack, writeTableSheet } from './table-sheet.ts';
import { ROSTER_TEXTS, YES_NO } from './texts.ts';
import { choice, hint } from './validations.ts';
import { footerOf, plain } from './values.ts';

const NAME_WIDTH = 36;
const CODE_WIDTH = 13;
const ANSWER_WIDTH = 24;

function wordsOf(column: RosterColumn): readonly string[] {
  return column.answers === 'rating' ? [...column.counted, ...column.others] : YES_NO;
}

/** Writes a roster's sheet with its table `tbl_<roster>`. */
export function writeRosterSheet(
  workbook: ExcelJS.Workbook,
  book: Layout,
  layout: RosterLayout,
  content: WorkbookContent,
  lists: Lists,
  links: Links,
): void {
  const { set } = book;
  const { roster, columns } = layout;
  const given = content.rosters[layout.key] ?? [];
  const unit = roster.unit.vi;
  const participation =
    roster.participation === undefined
      ? []
      : [
          {
            header: roster.participation.header.vi,
            width: ANSWER_WIDTH,
            style: STYLES.inputCentre,
            rule: choice(
              lists.source(YES_NO),
              roster.participation.header.vi,
              ROSTER_TEXTS.participation(unit),
            ),
          },
        ];
  writeTableSheet(workbook, {
    sheet: roster.sheet,
    table: layout.table,
    tabColour: TAB_COLOURS.roster,
    title: roster.title.vi.toUpperCase(),
    subtitle: set.title,
    footer: footerOf(set, content),
    back: linksBack(book, links),
    hint: ROSTER_TEXTS.hint(unit),
    columns: [
      {
        header: ROSTER_NAME_HEADER,
        width: NAME_WIDTH,
        style: STYLES.input,
        rule: hint(ROSTER_NAME_HEADER, ROSTER_TEXTS.name(unit)),
      },
      {
        header: ROSTER_CODE_HEADER,
        width: CODE_WIDTH,
        style: STYLES.inputCode,
        rule: hint(ROSTER_CODE_HEADER, ROSTER_TEXTS.code),
      },
      ...participation,
      ...columns.map(({ column, header, indicator }) => ({
        header,
        width: ANSWER_WIDTH,
        style: STYLES.inputCentre,
        rule: choice(
          lists.source(wordsOf(column)),
          indicator.id,
          ROSTER_TEXTS.answer(column.header.vi, wordsOf(column)),
        ),
      })),
    ],
    rows: given.map((row) => [
      plain(row.name),
      plain(row.code),
      ...(roster.participation === undefined ? [] : [plain(row.participates)]),
      ...columns.map(({ indicator }) => plain(row.answers?.[indicator.id])),
    ]),
    rowCount: rosterRowCount(roster, given.length),
  });
}
