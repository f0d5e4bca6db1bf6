/** The sheet of evidence: one row a document. */
import type ExcelJS from 'exceljs';
import { indicatorsOf } from '../../criteria/walk.ts';
import type { WorkbookContent } from '../content.ts';
import {
  EVIDENCE_COLUMNS,
  EVIDENCE_ROWS,
  EVIDENCE_SHEET,
  EVIDENCE_TABLE,
  type EvidenceColumn,
  type Layout,
} from '../layout.ts';
import type { Links } from './links.ts';
import type { Lists } from './lists.ts';
import { type CellStyle, STYLES, TAB_COLOURS } from './styles.ts';
import { linksBack, writeTableSheet } from './table-sheet.ts';
import { EVIDENCE_HINTS, EVIDENCE_TEXTS } from './texts.ts';
import { choice, hint } from './validations.ts';
import { dated, footerOf, plain } from './values.ts';

/** Blank rows kept after given ones, where those are many. */
const SPARE_ROWS = 10;

/** Codes and numbers stay text as typed: "2.1.1" or "12/2021" would become dates. */
const COLUMN_STYLES: Partial<Record<EvidenceColumn, CellStyle>> = {
  indicator: STYLES.inputCode,
  number: STYLES.inputText,
  date: STYLES.inputDate,
};

/** Writes sheet `Minh chứng` with table `tbl_evidence`. */
export function writeEvidenceSheet(
  workbook: ExcelJS.Workbook,
  layout: Layout,
  content: WorkbookContent,
  lists: Lists,
  links: Links,
): void {
  const { set } = layout;
  const codes = lists.source(indicatorsOf(set).map((indicator) => indicator.id));
  writeTableSheet(workbook, {
    sheet: EVIDENCE_SHEET,
    table: EVIDENCE_TABLE,
    tabColour: TAB_COLOURS.evidence,
    title: EVIDENCE_TEXTS.title,
    subtitle: set.title,
    footer: footerOf(set, content),
    back: linksBack(layout, links),
    hint: EVIDENCE_TEXTS.hint,
    columns: EVIDENCE_COLUMNS.map(({ key, header, width }) => ({
      header,
      width,
      style: COLUMN_STYLES[key] ?? STYLES.input,
      rule:
        key === 'indicator'
          ? choice(codes, header, EVIDENCE_HINTS.indicator)
          : hint(header, EVIDENCE_HINTS[key]),
    })),
    rows: content.evidence.map((document) =>
      EVIDENCE_COLUMNS.map(({ key }) => (key === 'date' ? dated : plain)(document[key])),
    ),
    rowCount: Math.max(EVIDENCE_ROWS, content.evidence.length + SPARE_ROWS),
  });
}
