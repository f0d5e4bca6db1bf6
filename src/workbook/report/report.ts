/** The report as a workbook for the boss: of one unit its indicators, of many a table of units by indicators. */
import ExcelJS from 'exceljs';
import type { Reporter } from '../../reporters/types.ts';
import { viewOf } from '../../reporters/view.ts';
import { pack, unpack } from '../../xlsx/pack.ts';
import { finish } from '../write/finish.ts';
import { CREATOR, LANGUAGE } from '../write/texts.ts';
import { splitLinks } from './links.ts';
import { provinceSheets } from './province.ts';
import { unitSheets } from './unit.ts';
import { XLSX_WORDS } from './words.ts';

/** Not the time of writing: the same results give the same bytes. */
const DATE = new Date('2000-01-01T00:00:00Z');

/** The workbook as bytes. Holds no formulas: everything was decided before. */
export const xlsx: Reporter = async (results, { lang, set }) => {
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
  if (views.length === 1 && only?.readable === true) unitSheets(workbook, only, words);
  else provinceSheets(workbook, views, words, lang);
  const stored = { zip: { compression: 'STORE' } } as unknown as Partial<ExcelJS.XlsxWriteOptions>;
  const written = finish(new Uint8Array(await workbook.xlsx.writeBuffer(stored)));
  return pack(splitLinks(unpack(written)));
};
