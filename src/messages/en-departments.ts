/** Diagnostics of parts and of merging them, in English. */
import type { Claimed, DiagnosticArgs } from '../diagnostics.ts';
import type { DepartmentCode, DiagnosticTexts } from './types.ts';

const claim = (c: Claimed) => `"${c.value}" (${c.sender}, file ${c.file}, cell ${c.cell})`;
const another = (what: string) => (a: DiagnosticArgs['HT541']) =>
  `The workbook is of ${what} "${a.seen}", unlike "${a.expected}" of file ${a.other}; not merged.`;

export const departmentsEn = {
  HT540: {
    message: (a) => `This workbook is the part of "${a.part}": ${a.count} of ${a.total} indicators.`,
    fix: () => 'For a conclusion on the whole unit merge the parts with hoc-tap merge.',
  },
  HT541: {
    message: another('the unit'),
    fix: () => 'Take out files of other units, or mend name and code of the unit on the first sheet.',
  },
  HT542: {
    message: another('the year'),
    fix: () => 'Take out files of other years, or mend the year on the first sheet.',
  },
  HT543: {
    message: another('the criteria set'),
    fix: () => 'Merge workbooks of one criteria set only.',
  },
  HT544: {
    message: another('the set version'),
    fix: () => 'Split the workbook again by one version and enter this part again.',
  },
  HT545: {
    message: (a) => `${a.item} has different values: ${a.claims.map(claim).join('; ')}.`,
    fix: () =>
      'Ask the senders and make them agree; or merge with --prefer newest (the file saved last) or --prefer first (the file named first).',
  },
  HT546: {
    message: (a) => `${a.item}: taken ${claim(a.used)}; not taken ${a.others.map(claim).join('; ')}.`,
    fix: () => 'Check the figure that was taken; mend it in the merged workbook if it is wrong.',
  },
  HT547: {
    message: (a) =>
      `"${a.row}" of the list "${a.list}" is in the part of ${a.have.join(', ')}, not in the part of ${a.lack.join(', ')}; kept as a row.`,
    fix: () =>
      'If it is a unit whose name or code was changed, or that stands there twice, mend it and merge again.',
  },
  HT548: {
    message: (a) => `The content at ${a.place} has no place in the form and is not carried over.`,
    fix: () => 'Copy it by hand if it is needed, or write it into the notes of the indicator.',
  },
  HT549: {
    message: (a) =>
      `${a.count} cells with formulas (the first: ${a.place}) are carried over as their results.`,
    fix: () => 'Nothing needs to be done if the results are right.',
  },
  HT550: {
    message: (a) => `Parts that are not there yet: ${a.parts.join('; ')}.`,
    fix: () => 'Their figures stay blank; merge again when all have come.',
  },
  HT551: {
    message: (a) =>
      a.what === 'unit'
        ? 'The workbook does not say its unit; it is taken to be of the same unit as the others.'
        : 'The workbook does not say its year; it is taken to be of the same year as the others.',
    fix: () => 'Check that it is of this unit and year.',
  },
} satisfies DiagnosticTexts<DepartmentCode>;
