/** The report as a workbook for the boss: of one unit its indicators, of many a table of units by indicators. */
import ExcelJS from 'exceljs';
import type { BatchReport } from '../../batch/report.ts';
import { type BatchNote, batchNotes } from '../../reporters/batch/notes.ts';
import type { ReportContext, Reporter } from '../../reporters/types.ts';
import { viewOf } from '../../reporters/view.ts';
import { assumptionBanner } from '../../reporters/words.ts';
import type { Result } from '../../result.ts';
import { pack, unpack } from '../../xlsx/pack.ts';
import { finish } from '../write/finish.ts';
import { CREATOR, LANGUAGE } from '../write/texts.ts';
import { splitLinks } from './links.ts';
import { provinceSheets } from './province.ts';
import { markSheet } from './sheet.ts';
import { unitSheets } from './unit.ts';
import { XLSX_WORDS } from './words.ts';

/** Not the time of writing: the same results give the same bytes. */
const DATE = new Date('2000-01-01T00:00:00Z');

/** The workbook as bytes. Holds no formulas: everything was decided before. */
export const xlsx: Reporter = (results, context) => write(results, context, []);

/** The workbook of a batch: its units side by side, and what was found beside them. */
export const batchXlsx = (report: BatchReport, context: ReportContext): Promise<Uint8Array> =>
  write([...report.results], context, batchNotes(report, context.lang), true);

async function write(
  results: readonly Result[],
  { lang, set }: ReportContext,
  notes: readonly BatchNote[],
  many = results.length !== 1,
): Promise<Uint8Array> {
  const words = XLSX_WORDS[lang];
  const views = results.map((result) =>
    viewOf(result, result.set === null ? undefined : set(result.set.id), lang),
  );
  const workbook = new ExcelJS.Workbook();
  workbook.creator = CREATOR;
  workbook.lastModifiedBy = CREATOR;
  workbook.created = DATE;
  workbook.modified = DATE;
  (workbook as unknown as { language: string }).language = LANGUAGE;
  const [only] = views;
  if (!many && only?.readable === true) unitSheets(workbook, only, words);
  else provinceSheets(workbook, views, words, lang, notes);
  const banner = assumptionBanner(results, lang);
  if (banner !== '') for (const sheet of workbook.worksheets) markSheet(sheet, banner);
  const stored = { zip: { compression: 'STORE' } } as unknown as Partial<ExcelJS.XlsxWriteOptions>;
  const written = finish(new Uint8Array(await workbook.xlsx.writeBuffer(stored)));
  return pack(splitLinks(unpack(written)));
}
