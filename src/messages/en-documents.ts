/** Diagnostics of single documents of the evidence table, in English. */
import type { DiagnosticTexts, DocumentCode } from './types.ts';

export const documentsEn = {
  HT407: {
    message: (a) => `The number and symbol "${a.seen}" are not in the form of an official document.`,
    fix: () =>
      'Write them as on the document, e.g. 915/KH-UBND (Decree 30/2020) or 70-KH/HU (a document of the Party).',
  },
  HT408: {
    message: (a) => `The document is dated ${a.date}, after the assessment of the year ${a.year}.`,
    fix: () => 'Check the date, or use a document of the assessed year.',
  },
  HT409: {
    message: (a) => `The document is dated ${a.date}, but its summary speaks of the year ${a.year}.`,
    fix: () => 'Compare date and summary with the document itself.',
  },
  HT410: {
    message: (a) => `The kind is given as "${a.kind}", but the symbol "${a.number}" is that of "${a.means}".`,
    fix: () => 'Mend the kind or the symbol as on the document.',
  },
  HT411: {
    message: (a) =>
      `The document ${a.number} stands twice for the same indicator (first in cell ${a.other}).`,
    fix: () => 'Delete one of the rows.',
  },
  HT412: {
    message: (a) => `The document ${a.number} serves several indicators: ${a.indicators.join(', ')}.`,
    fix: () => 'Nothing needs to be done if it has what each of the indicators asks for.',
  },
  HT413: {
    message: (a) => `The document ${a.number} is given with different dates: ${a.dates.join(', ')}.`,
    fix: () => 'Compare with the document itself and give one date.',
  },
  HT414: {
    message: (a) =>
      `The document ${a.number} is dated ${a.date}, later than ${a.other} with a higher number (${a.otherDate}).`,
    fix: () => 'Compare number and date with the document itself.',
  },
  HT415: {
    message: (a) => `The file "${a.seen}" is not in the folder of the workbook.`,
    fix: () => 'Copy the file into the folder of the workbook (or the subfolder named), or mend its name.',
  },
  HT416: {
    message: (a) => `The file is given as "${a.seen}", but its name on disk is "${a.found}".`,
    fix: () => 'Write the name as on disk: case, accents and spaces.',
  },
  HT417: {
    message: (a) => `The path "${a.seen}" leads out of the folder of the workbook and is not looked at.`,
    fix: () =>
      'Copy the file into the folder of the workbook and give its path from there, e.g. minh-chung/915-KH-UBND.pdf.',
  },
  HT418: {
    message: (a) => `The address "${a.seen}" does not have the form of a web address.`,
    fix: () => 'Copy the address from the browser, beginning with https:// or http://, without spaces.',
  },
} satisfies DiagnosticTexts<DocumentCode>;
