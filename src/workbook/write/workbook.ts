/** Writes the workbook of a criteria set: blank, prefilled with units, or with a whole report. */
import ExcelJS from 'exceljs';
import { partOfSet } from '../../criteria/part.ts';
import type { CriteriaSet } from '../../criteria/schema.ts';
import type { WorkbookContent } from '../content.ts';
import { INPUT_PREFIX, type Layout, layoutOf } from '../layout.ts';
import type { Part } from '../part.ts';
import { writeEvidenceSheet } from './evidence-sheet.ts';
import { finish } from './finish.ts';
import { writeFormulas } from './formulas.ts';
import { writeIndicatorSheet } from './indicator-sheet.ts';
import { writeInfoSheet } from './info-sheet.ts';
import { Links } from './links.ts';
import { Lists } from './lists.ts';
import { defineNames } from './names.ts';
import { writeResultSheet } from './result-sheet.ts';
import { writeRosterSheet } from './roster-sheet.ts';
import { type SourceRow, writeSourceSheet } from './source-sheet.ts';
import { writeTaskSheet } from './task-sheet.ts';
import { CREATOR, LANGUAGE } from './texts.ts';
import { footerOf } from './values.ts';

/** Content that has no cell would be lost without a word. */
function refuseUnknown(layout: Layout, content: WorkbookContent): void {
  const names = new Set(layout.names.map((cell) => cell.name));
  const rosters = new Map(layout.rosters.map((roster) => [roster.key, roster]));
  const unknown = [
    ...Object.keys(content.fields).filter((field) => !names.has(INPUT_PREFIX + field)),
    ...Object.keys(content.info).filter((field) => !names.has(INPUT_PREFIX + field)),
    ...Object.entries(content.rosters).flatMap(([key, rows]) => {
      const roster = rosters.get(key);
      if (roster === undefined) return rows.length > 0 ? [key] : [];
      const codes = new Set(roster.columns.map((column) => column.indicator.id));
      return rows.flatMap((row) => Object.keys(row.answers ?? {}).filter((code) => !codes.has(code)));
    }),
  ];
  if (unknown.length > 0) {
    throw new RangeError(`set ${layout.set.id} has no place for: ${[...new Set(unknown)].join(', ')}`);
  }
}

function properties(workbook: ExcelJS.Workbook, set: CriteriaSet): void {
  const date = new Date(`${set.validity.from}T00:00:00Z`);
  workbook.creator = CREATOR;
  workbook.lastModifiedBy = CREATOR;
  workbook.title = set.title;
  workbook.subject = `${set.id} ${set.version}`;
  // Not the time of writing: the same content gives the same bytes.
  workbook.created = date;
  workbook.modified = date;
  (workbook as unknown as { language: string }).language = LANGUAGE;
}

export interface WriteOptions {
  /** Write only the part of one department, with a sheet that says what it has to do. */
  readonly part?: Part;
  /** Write at the end who supplied what. */
  readonly sources?: readonly SourceRow[];
}

/**
 * The workbook as .xlsx bytes; the same set and content always give the same bytes.
 * Throws RangeError for content that the set has no cell for.
 */
export async function writeWorkbook(
  set: CriteriaSet,
  content: WorkbookContent,
  { part, sources }: WriteOptions = {},
): Promise<Uint8Array> {
  const layout = part === undefined ? layoutOf(set) : layoutOf(partOfSet(set, part.indicators), true);
  refuseUnknown(layout, content);
  const workbook = new ExcelJS.Workbook();
  const lists = new Lists();
  const links = new Links();
  const footer = footerOf(set, content);
  properties(workbook, set);
  workbook.calcProperties = { fullCalcOnLoad: true };
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 12000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  if (part !== undefined) writeTaskSheet(workbook, set, layout, content, part);
  writeInfoSheet(workbook, layout, content, part);
  if (layout.results !== null) writeResultSheet(workbook, layout, layout.results, links, footer);
  writeIndicatorSheet(workbook, layout, content, lists, links);
  writeEvidenceSheet(workbook, layout, content, lists, links);
  for (const roster of layout.rosters) writeRosterSheet(workbook, layout, roster, content, lists, links);
  if (sources !== undefined) writeSourceSheet(workbook, set, sources);
  lists.write(workbook);
  writeFormulas(workbook, layout, content);
  defineNames(workbook, layout.names);
  const stored = { zip: { compression: 'STORE' } } as unknown as Partial<ExcelJS.XlsxWriteOptions>;
  return finish(new Uint8Array(await workbook.xlsx.writeBuffer(stored)), links);
}
