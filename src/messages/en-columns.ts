/** Diagnostics on which column is meant, of a list of units or of the indicator table. English. */
import type { DiagnosticArgs } from '../diagnostics.ts';

const titled = (header: string) => (header === '' ? 'without a header' : `"${header}"`);
const own = (field: string) =>
  `Give the column of the assessed year the header that it has in the template: "${field}"`;

export const columnsEn = {
  HT144: {
    message: (a: DiagnosticArgs['HT144']) =>
      `The column "${a.field}" (${a.blank}) is blank, and the column ${titled(a.header)} (${a.filled}) holds answers; whether they are those of the assessed year is not clear, so they are not used.`,
    fix: (a: DiagnosticArgs['HT144']) =>
      `If they are, copy them to the column at ${a.blank}; if not, fill in that column, or enter part and total on the sheet "Chỉ báo".`,
  },
  HT145: {
    message: (a: DiagnosticArgs['HT145']) =>
      `Two columns may be "${a.field}": ${titled(a.header)} (${a.first}) and ${titled(a.secondHeader)} (${a.second}); they answer differently and it is not clear which one is right, so neither is used.`,
    fix: (a: DiagnosticArgs['HT145']) =>
      `${own(a.field)}; the other header must not begin with the indicator's code.`,
  },
  HT146: {
    message: (a: DiagnosticArgs['HT146']) =>
      `The column ${titled(a.header)} says that it is of another year than the assessed one${a.year === '' ? '' : ` (${a.year})`}, and there is no other column for this; it is not used.`,
    fix: (a: DiagnosticArgs['HT146']) =>
      `${own(a.field)}; where there are no answers by unit yet, enter part and total on the sheet "Chỉ báo".`,
  },
  HT148: {
    message: (a: DiagnosticArgs['HT148']) =>
      `The input is blank, and the number "${a.seen}" stands in the column ${titled(a.header)} of its row; it is not used, and the indicator is undecided.`,
    fix: () =>
      'If it is a figure of the assessed year, copy it to the column "Giá trị"; if not, delete it, or name its year in the header of its column.',
  },
  HT149: {
    message: (a: DiagnosticArgs['HT149']) =>
      `The input "${a.item}" (${a.field}) is in none of the workbooks to be merged any more, so that it is not clear whether there was no figure or it was lost.`,
    fix: () =>
      'Restore its row from the template in one of the workbooks (blank where there is no figure yet), and merge again.',
  },
  HT147: {
    message: (a: DiagnosticArgs['HT147']) =>
      `The column ${titled(a.header)} holds answers but is not used; "${a.field}" is taken from ${a.used === '' ? 'the figures on the sheet "Chỉ báo"' : `the column at ${a.used}`}.`,
    fix: (a: DiagnosticArgs['HT147']) =>
      `Nothing, if the column is there for reference only. If it is the answer of the assessed year, give it the template's header: "${a.field}".`,
  },
};
