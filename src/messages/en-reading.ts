/** Diagnostics on how a workbook reads: doubled columns, lost tables, formats that show another figure. English. */
import type { DiagnosticArgs } from '../diagnostics.ts';
import { figure } from './format.ts';

const VERDICT = { met: 'met', 'not-met': 'not met' } as const;

export const readingEn = {
  HT132: {
    message: (a: DiagnosticArgs['HT132']) =>
      `The indicator table has two columns "${a.header}" (${a.first} and ${a.second}) that differ in ${a.count} entries; the one at ${a.first}, which has the template's cell names, was read.`,
    fix: (a: DiagnosticArgs['HT132']) =>
      `Check that the column at ${a.first} holds the figures of the assessed year; rename or delete the one at ${a.second}.`,
  },
  HT133: {
    message: (a: DiagnosticArgs['HT133']) =>
      `The indicator table has two columns "${a.header}" (${a.first} and ${a.second}); ${a.count} entries are not the same in both and nothing says which is right, so they are not used.`,
    fix: (a: DiagnosticArgs['HT133']) =>
      `Keep one column "${a.header}" with the figures of the assessed year; rename or delete the other.`,
  },
  HT134: {
    message: (a: DiagnosticArgs['HT134']) =>
      a.template === undefined
        ? `The version${a.of === 'template' ? ' of the template' : a.of === 'set' ? ' of the criteria set' : ''} in the workbook reads "${a.version}", which is none; version ${a.known} is at hand.`
        : `The versions of the criteria set and of the template in the workbook read "${a.version}" and "${a.template.version}", which are none; versions ${a.known} and ${a.template.known} are at hand.`,
    fix: () =>
      'Restore the version as in the template, at the end of the sheet "Hướng dẫn", or copy the figures into a new template.',
  },
  HT135: {
    message: (a: DiagnosticArgs['HT135']) =>
      `The workbook no longer says which version of the criteria set it was made from; it is evaluated by version ${a.known}.`,
    fix: (a: DiagnosticArgs['HT135']) =>
      `Check which version it was made from; if it is this one, write ${a.known} at the end of the sheet "Hướng dẫn".`,
  },
  HT136: {
    message: (a: DiagnosticArgs['HT136']) =>
      a.count === a.total
        ? 'The table of indicators was not found: its sheet was deleted, or its codes or column headers are gone.'
        : `The rows of ${a.count} of ${a.total} indicators were not found: most of the table was deleted, or the codes of its rows are gone.`,
    fix: () =>
      'Restore the table from the template (columns of codes and labels, headers), or enter the figures in a new template.',
  },
  HT137: {
    message: (a: DiagnosticArgs['HT137']) =>
      `The workbook says that it is of the criteria set "${a.set}", but its codes and indicators are those of "${a.like}".`,
    fix: (a: DiagnosticArgs['HT137']) =>
      `If the workbook is of "${a.like}", restore that id at the end of the sheet "Hướng dẫn"; otherwise make a new template with "hoc-tap template ${a.set}".`,
  },
  HT138: {
    message: (a: DiagnosticArgs['HT138']) =>
      `The names of ${a.count} input cells no longer point at the right cells (in_${a.field} points at ${a.named}, the right cell is ${a.used}); they were read by code and label in the same row.`,
    fix: () =>
      'Compare the figures in the report with the workbook; next time do not sort, cut or paste rows of the indicator table.',
  },
  HT139: {
    message: () => 'No row of this indicator was found; its rows may have been deleted.',
    fix: () => 'Restore the rows from the template, with their code and labels unchanged.',
  },
  HT155: {
    message: (a: DiagnosticArgs['HT155']) =>
      `"${a.file}" is open in Excel or LibreOffice; only what has been saved was read.`,
    fix: () => 'Save and close the workbook, then run the command again.',
  },
  HT222: {
    message: (a: DiagnosticArgs['HT222']) =>
      `The cell stores ${figure(a.seen, 'en')}, but its format ${a.format} shows another figure; which one is meant is not clear.`,
    fix: () =>
      'Choose the format Number or General, look at the figure shown, and correct it if it is wrong.',
  },
  HT223: {
    message: (a: DiagnosticArgs['HT223']) =>
      `The cell stores ${figure(a.seen, 'en')}, but its format ${a.format} does not show it; nobody who looks at the sheet sees it.`,
    fix: () =>
      'Choose the format Number or General; keep the figure if it is right, clear the cell if there is none yet.',
  },
  HT224: {
    message: (a: DiagnosticArgs['HT224']) =>
      `"${a.seen}" is struck through in the workbook, but counted all the same.`,
    fix: () => 'Delete it from the workbook if it is not to count; otherwise remove the strikethrough.',
  },
  HT225: {
    message: (a: DiagnosticArgs['HT225']) =>
      `Part of "${a.seen}" is struck through; which part is meant is not clear.`,
    fix: () => 'Delete the part that is struck through.',
  },
  HT330: {
    message: (a: DiagnosticArgs['HT330']) =>
      `The total is 0, but a rate of ${figure(a.rate, 'en')}% is given; the two contradict each other.`,
    fix: () =>
      'Enter the right total; if there is really nothing to count, delete the rate, choose "Không áp dụng" and write the reason.',
  },
  HT331: {
    message: () =>
      'The total is 0 and "Không áp dụng" was not chosen; the text in the column "Ghi chú, lý do" is taken as the reason why it does not apply.',
    fix: () => 'If so, choose "Không áp dụng" as the self-assessment; otherwise enter the right total.',
  },
  HT332: {
    message: (a: DiagnosticArgs['HT332']) =>
      `The total is 0 (0/0), but the self-assessment is "${VERDICT[a.selfAssessment]}"; the two contradict each other.`,
    fix: () =>
      'If there is nothing to count, choose "Không áp dụng" and write the reason; otherwise enter the right total.',
  },
  HT333: {
    message: (a: DiagnosticArgs['HT333']) =>
      `"${a.name}" stands twice in the list under two codes (${a.code}; ${a.otherCode} in cell ${a.other}); counted as two units.`,
    fix: () => 'Check the two codes; if it is one unit, delete one of the rows.',
  },
};
