/** Diagnostics on a workbook that holds more than anyone fills in. English. */
import type { DiagnosticArgs } from '../diagnostics.ts';
import { count } from './format.ts';

const rest = ({ of, count: left, first, last }: DiagnosticArgs['HT140']) => {
  const where = first === '' ? '' : first === last ? `, at ${first}` : `, from ${first} to ${last}`;
  return `${count(left, 'en')} more findings ${of} on this sheet${where} are not listed.`;
};

export const limitsEn = {
  HT140: {
    message: rest,
    fix: () =>
      'Mend or delete the rows named above and run again to see the rest; the verdict has taken all of them into account.',
  },
  HT141: {
    message: rest,
    fix: () => 'Look at the rows named above and run again; the verdict has taken all of them into account.',
  },
  HT142: {
    message: (a: DiagnosticArgs['HT142']) =>
      `From the header of table ${a.table} down there are ${count(a.count, 'en')} rows, more than ${count(a.most, 'en')}; the whole table is not used.`,
    fix: (a: DiagnosticArgs['HT142']) =>
      `Delete the rows that do not belong to table ${a.table}, or move them to another sheet, and run again.`,
  },
  HT143: {
    message: (a: DiagnosticArgs['HT143']) =>
      `This sheet has ${count(a.count, 'en')} header rows of table ${a.table}, more than ${count(a.most, 'en')}; which one is right cannot be told, so the table is not used.`,
    fix: () => 'Keep one table with one header row and delete the other header rows.',
  },
};
