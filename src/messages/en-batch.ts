/** HT5xx in English: hand-ins of a folder, and what lower units make of their upper unit. */
import { count, few, typedIn } from './format.ts';
import type { BatchCode, DiagnosticTexts } from './types.ts';

const names = (list: readonly string[]) => few(list, 'en');
const DECLARED = {
  true: 'counted by the upper workbook',
  false: 'not counted by the upper workbook',
} as const;

export const batchEn = {
  HT501: {
    message: (a) => `There are ${a.count} different workbooks of ${a.unit}; none is chosen.`,
    fix: () => 'Keep one, or run with --prefer newest to take the one written last.',
  },
  HT502: {
    message: (a) => `There are several workbooks of ${a.unit}; the one written last was taken: "${a.file}".`,
    fix: () => 'Nothing, if that is right; take the older ones out of the folder.',
  },
  HT503: {
    message: (a) =>
      `Differs from the result of the lower unit itself: ${a.units
        .map((u) => `${u.name} (${DECLARED[`${u.declared}`]}, the result in "${u.file}" says the opposite)`)
        .join('; ')}.`,
    fix: () => 'Compare with the workbook of each unit named, and mend the one that is wrong.',
  },
  HT504: {
    message: (a) => {
      const from = a.low === a.high ? count(a.low, 'en') : `${count(a.low, 'en')}–${count(a.high, 'en')}`;
      const others = a.names.length === 0 ? '' : ` Not counted: ${names(a.names)}.`;
      return `The workbook says ${typedIn(a.typed, 'en')}, the results of the lower units make ${from}/${count(a.total, 'en')}.${others}`;
    },
    fix: () => 'Compare with the workbooks of the lower units and mend the counts, or add what is missing.',
  },
  HT505: {
    message: (a) =>
      `Taken from the results of lower units (${a.results}); of ${a.total} units ${a.counted} count, ${a.others} do not, ${a.open} are open.`,
    fix: () => 'Nothing, if that is right; what the workbook says always goes first.',
  },
  HT506: {
    message: (a) => {
      const which = a.names.length === 0 ? '' : `: ${names(a.names)}`;
      return `Without a result, or undecided, are ${a.count}/${a.total} lower units${which}.`;
    },
    fix: () => 'Add the workbooks of these units to the folder, or complete those that lack figures.',
  },
  HT507: {
    message: (a) => `There are results of units that the upper workbook does not list: ${names(a.names)}.`,
    fix: () => 'Check names and codes in the list of the upper workbook and in the workbook of the unit.',
  },
  HT508: {
    message: (a) =>
      `The code ${a.code} is ${a.unit}, but the name is "${a.written}" (${a.other}); the result is not used above.`,
    fix: () => 'Mend the code or the name of the unit in the first sheet of the workbook.',
  },
  HT509: {
    message: (a) =>
      `There are results of lower units (${a.results}), but the number of all of them is not known, and so no share.`,
    fix: () => 'Enter the total, or fill in the list of units in the upper workbook.',
  },
  HT510: {
    message: (a) =>
      `A workbook of ${a.unit} is dated in the future; the newest is not chosen by such a date.`,
    fix: () => 'Set the clock of the machine that wrote it and save the workbook again, or keep only one.',
  },
  HT511: {
    message: (a) => `There are exact copies of the workbook "${a.file}" of ${a.unit}; it counts once.`,
    fix: () => 'Nothing; the copies can be deleted.',
  },
  HT512: {
    message: (a) =>
      `Which upper unit of the folder ${a.unit} belongs to is not known; the result is not rolled up.`,
    fix: () => 'List the unit in the upper workbook, or put it into the folder of exactly one upper unit.',
  },
  HT513: {
    message: (a) =>
      a.year === ''
        ? `The workbook of ${a.unit} names no year; the result is not rolled up.`
        : `The workbook of ${a.unit} is of ${a.year}, the upper one ${a.upper === '' ? 'names no year' : `of ${a.upper}`}; the result is not rolled up.`,
    fix: () => 'Enter the right year in the workbooks, or put the years into different folders.',
  },
  HT514: {
    message: (a) =>
      `The folder "${a.folder}" could not be read (${a.detail}); the workbooks in it were not evaluated.`,
    fix: () => 'Ask for permission to read it, or copy it elsewhere and run again.',
  },
  HT515: {
    message: (a) => `Reading the file "${a.file}" took too much memory and was stopped.`,
    fix: () => 'Check the file; if it is a real workbook, open it in Excel, save it and run again.',
  },
  HT516: {
    message: (a) =>
      `The folder changed between the parts of the run: they saw ${a.count} different lists of files.`,
    fix: () => 'Run all parts again over one copy of the folder.',
  },
  HT518: {
    message: (a) => {
      const from = a.low === a.high ? count(a.low, 'en') : `${count(a.low, 'en')}–${count(a.high, 'en')}`;
      const others = a.names.length === 0 ? '' : ` Not counted: ${names(a.names)}.`;
      const [said, made] = a.declared === 'met' ? ['met', 'not met'] : ['not met', 'met'];
      return `The self-assessment says ${said}, the results of the lower units make ${from}/${count(a.total, 'en')}, that is ${made}.${others}`;
    },
    fix: () => 'Compare with the workbooks of the lower units, then enter part and whole in place of it.',
  },
  HT517: {
    message: (a) =>
      `The program failed while evaluating "${a.file}" (${a.detail}); this file has no verdict.`,
    fix: () =>
      'Open the file in Excel, save it, and run again. If it fails again, report the file and this line.',
  },
} satisfies DiagnosticTexts<BatchCode>;
