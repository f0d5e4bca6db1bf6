/** Diagnostics in English: what is wrong, and what to do. Words that stand in the workbook stay Vietnamese. */
import type { DiagnosticArgs, DiagnosticCode } from '../diagnostics.ts';
import { batchEn } from './en-batch.ts';
import { columnsEn } from './en-columns.ts';
import { departmentsEn } from './en-departments.ts';
import { documentsEn } from './en-documents.ts';
import { limitsEn } from './en-limits.ts';
import { readingEn } from './en-reading.ts';
import { count, exact, few as fewOf, fieldValue, figure, requirementText } from './format.ts';
import type { DiagnosticText } from './types.ts';

const OUTCOME = { met: 'met', 'not-met': 'not met', 'not-applicable': 'not applicable' } as const;
const coded = ({ name, code }: { readonly name: string; readonly code: string }) => `${name} (${code})`;
const plural = (n: string, one: string, many: string) => (n === '1' ? one : many);

/** The first of several entries. */
const some = (names: readonly string[]) => `${names.slice(0, 3).join('; ')}${names.length > 3 ? '; …' : ''}`;
const few = (names: readonly string[]) => fewOf(names, 'en');

export const diagnosticsEn = {
  ...readingEn,
  ...limitsEn,
  ...columnsEn,
  ...departmentsEn,
  ...documentsEn,
  HT101: {
    message: (a) => `File "${a.file}" was not found.`,
    fix: () => 'Check the path and the file name; put them in quotation marks if they contain spaces.',
  },
  HT102: {
    message: (a) => `There is no permission to read file "${a.file}".`,
    fix: () => 'Copy the file to a folder of your own, or ask for permission to read it.',
  },
  HT103: {
    message: (a) => `"${a.file}" is a folder, not a file.`,
    fix: () => 'Name an .xlsx file in that folder.',
  },
  HT104: {
    message: (a) => `File "${a.file}" is empty (0 bytes).`,
    fix: () => 'Copy or download the file again; the last copy may have been interrupted.',
  },
  HT105: {
    message: (a) => `"${a.file}" is not an Excel workbook.`,
    fix: () => 'Open the original file in Excel and save it as "Excel Workbook (*.xlsx)".',
  },
  HT106: {
    message: (a) => `"${a.file}" is a workbook of the old Excel format (.xls), which cannot be read.`,
    fix: () => 'Open it in Excel and use Save As with the type "Excel Workbook (*.xlsx)".',
  },
  HT107: {
    message: (a) => `"${a.file}" is an OpenDocument spreadsheet (.ods), which cannot be read.`,
    fix: () => 'Open it in LibreOffice and use Save As with the type "Excel 2007-365 (.xlsx)".',
  },
  HT108: {
    message: (a) => `"${a.file}" is protected by a password.`,
    fix: () =>
      'Open it in Excel, remove the password for opening (File > Info > Protect Workbook) and save it again.',
  },
  HT109: {
    message: (a) => `File "${a.file}" is cut off; its end is missing.`,
    fix: () => 'Copy or download the file again from where it was sent.',
  },
  HT110: {
    message: (a) => `File "${a.file}" is damaged (${a.detail}); none of its figures are used.`,
    fix: () =>
      'Ask for the file again; or open it in Excel, let Excel repair it, check the figures and save it as a new file.',
  },
  HT111: {
    message: (a) => `File "${a.file}" contains what an Excel workbook may not contain (${a.detail}).`,
    fix: () => 'Do not use this file; ask its sender for another one.',
  },
  HT112: {
    message: (a) => `File "${a.file}" exceeds a safety limit (${a.detail}).`,
    fix: () => 'Copy the figures into a new template workbook and send that one.',
  },
  HT113: {
    message: (a) => `"${a.file}" is an Excel workbook, but not one made by hoc-tap.`,
    fix: () => 'Make a template with "hoc-tap template" and enter the figures there.',
  },
  HT114: {
    message: (a) => `The workbook uses the criteria set "${a.set}", which this hoc-tap does not have.`,
    fix: (a) => `Sets at hand: ${a.known}. For a set of your own, add --set <criteria.yaml>.`,
  },
  HT115: {
    message: (a) =>
      `The workbook was made from version ${a.version} of the criteria set, newer than version ${a.known} at hand.`,
    fix: () => 'Update hoc-tap and run it again.',
  },
  HT116: {
    message: (a) =>
      `The workbook was made from template version ${a.version}, newer than version ${a.known} that can be read.`,
    fix: () => 'Update hoc-tap and run it again.',
  },
  HT117: {
    message: (a) =>
      `The workbook was made from version ${a.version} of the criteria set; it is evaluated by version ${a.known}.`,
    fix: () => 'Nothing needs to be done; for a new template, run "hoc-tap template" again.',
  },
  HT118: {
    message: (a) => `"${a.file}" is a binary Excel workbook (.xlsb), which cannot be read.`,
    fix: () => 'Open it in Excel and use Save As with the type "Excel Workbook (*.xlsx)".',
  },
  HT119: {
    message: (a) => `"${a.file}" is another Office file (Word, PowerPoint...), not an Excel workbook.`,
    fix: () => 'Choose the .xlsx workbook in which the figures were entered.',
  },
  HT120: {
    message: (a) =>
      a.detail === 'EBUSY'
        ? `File "${a.file}" is held by another program (mostly Excel) and could not be read.`
        : a.detail === 'lock-file'
          ? `"${a.file}" is the lock file that Excel or LibreOffice keeps while a workbook is open, not a workbook.`
          : `File "${a.file}" could not be read (${a.detail}).`,
    fix: (a) =>
      a.detail === 'lock-file'
        ? 'Choose the workbook without ~$ in front of its name; the lock file goes away when the workbook is closed.'
        : 'Close the file if it is open in Excel, check the disk or the network, and run again.',
  },
  HT121: {
    message: (a) =>
      `The workbook has lost the ${plural(a.count, 'name of 1 input cell', `names of ${a.count} input cells`)}; ${plural(a.count, 'it was', 'they were')} found by indicator code and label in the same row.`,
    fix: () =>
      'Compare the figures in the report with the workbook; next time enter them in the template itself, not in a copy of its cells.',
  },
  HT122: {
    message: (a) =>
      `The name in_${a.field} points at ${a.named}, which is not this input's cell; cell ${a.used} was read instead, by code, label and column header.`,
    fix: () => 'Check the figure in that cell; do not cut, paste or sort rows of the indicator table.',
  },
  HT123: {
    message: (a) => `Input cell ${a.field} was not found; its row may have been deleted.`,
    fix: () => 'Restore the row from the template, with its code and labels unchanged.',
  },
  HT124: {
    message: (a) => `There are two places for ${a.field}, and they differ: ${a.first} and ${a.second}.`,
    fix: () => 'Keep one of them and delete the spare sheet or table.',
  },
  HT125: {
    message: (a) =>
      `Table ${a.table} has lost its name; it was found by its column headers on sheet "${a.sheet}".`,
    fix: () => 'Check the figures of this table; next time enter them in the template itself.',
  },
  HT126: {
    message: () => 'The workbook contains macros; they were neither run nor read.',
    fix: () => 'Nothing needs to be done; better save the workbook as .xlsx before sending it.',
  },
  HT127: {
    message: (a) =>
      `${a.count} ${plural(a.count, 'row', 'rows')} below the end of table ${a.table} ${plural(a.count, 'was', 'were')} read as part of it: ${some(a.names)}.`,
    fix: () =>
      'Check what stands there; delete what does not belong to the table, or move it to another sheet.',
  },
  HT128: {
    message: (a) =>
      `The workbook was made from the criteria set "${a.set}", not from "${a.given}" as asked for.`,
    fix: () => 'Leave --set out, or name the set that the workbook was made from.',
  },
  HT129: {
    message: (a) =>
      a.seen === ''
        ? `The label beside the input cell ${a.field} was deleted (the template says "${a.label}"); the cell was still read, by its name and indicator code.`
        : `The label beside the input cell ${a.field} was changed to "${a.seen}" (the template says "${a.label}"); the cell was still read, by its name and indicator code.`,
    fix: () => 'Check that the figure is what the template asks for, and restore the label.',
  },
  HT130: {
    message: (a) =>
      `The workbook was made from the criteria set "${a.set}"; it is evaluated by "${a.given}", which extends it.`,
    fix: () => 'Nothing needs to be done; what differs from the base set stands at the head of the report.',
  },
  HT131: {
    message: () =>
      'The self-assessment or points here answer a rule of the base set that the set in use has changed; they do not count.',
    fix: () => 'Enter figures; or make a workbook of the set in use with "hoc-tap template" and assess anew.',
  },
  HT201: {
    message: (a) => `"${a.seen}" is not a number.`,
    fix: () => 'Enter only a number, such as 12 or 92.3%; remarks belong in the column "Ghi chú, lý do".',
  },
  HT202: {
    message: (a) =>
      `"${a.seen}" can mean ${count(a.first, 'en')} (its sign groups thousands) or ${exact(a.second, 'en')} (its sign is the decimal point); nothing is guessed.`,
    fix: (a) =>
      a.count === true
        ? `This cell takes a count: enter a whole number without separators, e.g. ${a.first}.`
        : `Enter it again as a number: ${a.first} or ${exact(a.second, 'en')}.`,
  },
  HT203: {
    message: (a) =>
      `The number that meets (${count(a.part, 'en')}) is larger than the total (${count(a.whole, 'en')}).`,
    fix: () => 'Check both numbers; they may have been entered the wrong way round.',
  },
  HT204: {
    message: (a) => `The number is negative (${exact(a.seen, 'en')}).`,
    fix: () => 'Enter a number that is 0 or more.',
  },
  HT205: {
    message: (a) => `The rate ${exact(a.seen, 'en')}% is above 100%.`,
    fix: () => 'Enter 92.3% or 92.3; in a cell with percent format, a pasted 92.3 becomes 9230%.',
  },
  HT206: {
    message: (a) =>
      `${exact(a.seen, 'en')} can mean ${exact(a.first, 'en')}% or ${exact(a.second, 'en')}%, and the verdict depends on which; nothing is guessed.`,
    fix: (a) => `Enter it with a percent sign: ${exact(a.first, 'en')}% or ${exact(a.second, 'en')}%.`,
  },
  HT207: {
    message: (a) =>
      `${exact(a.seen, 'en')} can mean ${exact(a.first, 'en')}% or ${exact(a.second, 'en')}%; the verdict is the same either way.`,
    fix: () => 'Better enter it with a percent sign, so that the report prints the right figure.',
  },
  HT208: {
    message: (a) => `${exact(a.seen, 'en')} is not a whole number, but this cell takes a count.`,
    fix: () => 'Enter a whole number; a rate belongs in the cell for the rate (Tỷ lệ).',
  },
  HT209: {
    message: (a) => `The cell shows the Excel error ${a.seen}.`,
    fix: () => 'Mend the formula, or enter the number itself.',
  },
  HT210: {
    message: (a) => `The cell has the formula ${a.formula}, but the file holds no result of it.`,
    fix: () => 'Open the file in Excel or LibreOffice and save it again; or enter the value itself.',
  },
  HT211: {
    message: (a) => `The self-assessment "${a.seen}" is not understood.`,
    fix: () => 'Choose from the list: Đạt (met), Chưa đạt (not met) or Không áp dụng (not applicable).',
  },
  HT212: {
    message: (a) => `"${a.seen}" in the list of units is not understood.`,
    fix: (a) => `Choose one of: ${a.expected}.`,
  },
  HT213: {
    message: (a) => `The cell holds a date or a logical value (${a.seen}) instead of a number.`,
    fix: () =>
      'Clear the cell, choose a number format and enter it again; where Excel made 12/13 a date, enter 12 and 13 in two cells.',
  },
  HT214: {
    message: () => '"Không áp dụng" (not applicable) was chosen, but no reason is given.',
    fix: () => 'Write the reason in the column "Ghi chú, lý do" of the same row.',
  },
  HT215: {
    message: (a) => `The year "${a.seen}" cannot be read.`,
    fix: () => 'Enter a year of four digits, such as 2022.',
  },
  HT216: {
    message: (a) => `The figure ${exact(a.value, 'en')} comes from the formula ${a.formula}.`,
    fix: () => 'Nothing needs to be done if the figure is right.',
  },
  HT217: {
    message: (a) => `The text "${a.seen}" was read as ${exact(a.value, 'en')}.`,
    fix: () => 'Nothing needs to be done if that is right; better enter it as a number.',
  },
  HT218: {
    message: () => 'The year that is evaluated has not been entered.',
    fix: () => 'Enter a year of four digits on the sheet "Hướng dẫn".',
  },
  HT219: {
    message: () => 'The name of the unit has not been entered.',
    fix: () => 'Enter the name of the evaluated unit on the sheet "Hướng dẫn".',
  },
  HT220: {
    message: (a) => `The row has the answer "${a.seen}", but no name of a unit.`,
    fix: () => 'Write the name of the unit, or delete the answer in that row.',
  },
  HT221: {
    message: (a) => `"${a.seen}" is a percentage, but this cell takes a count or an amount.`,
    fix: () => 'Enter the number, such as 12; a percentage belongs in the Rate cell of the indicator.',
  },
  HT301: {
    message: (a) =>
      `The rate entered, ${figure(a.rate, 'en')}%, differs from ${count(a.part, 'en')}/${count(a.whole, 'en')} = ${figure(a.counts, 'en')}%; the counts are taken.`,
    fix: () => 'Correct the rate or the counts so that they agree.',
  },
  HT302: {
    message: (a) =>
      `The self-assessment "${OUTCOME[a.selfAssessment]}" contradicts the figures (${OUTCOME[a.outcome]}); the figures are taken.`,
    fix: () => 'Check the figures; if they are right, correct the self-assessment.',
  },
  HT303: {
    message: (a) =>
      `The counts entered, ${a.typed}, differ from the list of units (${a.roster}); the list is taken.`,
    fix: () => 'Correct the list, or delete the counts entered.',
  },
  HT304: {
    message: () => 'There is only a self-assessment, without figures to show for it.',
    fix: () => 'Enter the number that meets and the total, or the rate, or fill in the list of units.',
  },
  HT305: {
    message: (a) => `"${a.missing.en}" is missing.`,
    fix: (a) => (a.orRate ? 'Enter the missing number, or enter the rate.' : 'Enter the missing number.'),
  },
  HT306: {
    message: () => 'The total is 0 (0/0), and no reason is given.',
    fix: () => 'Choose "Không áp dụng" (not applicable) and give a reason, or enter the right total.',
  },
  HT307: {
    message: () =>
      '"Không áp dụng" (not applicable) was chosen, but there are figures; the figures are taken.',
    fix: () => 'Delete the figures if the indicator really does not apply, or correct the self-assessment.',
  },
  HT308: {
    message: (a) =>
      `The total of ${a.population.en} differs between indicators: ${a.totals.map((t) => `${t.indicator}: ${count(t.whole, 'en')}`).join('; ')}.`,
    fix: () => 'Use one total, or say in the column "Ghi chú, lý do" why they differ.',
  },
  HT309: {
    message: (a) => `Only the rate ${figure(a.rate, 'en')}% is given, without counts.`,
    fix: () => 'Better enter the number that meets and the total too, so that it can be checked.',
  },
  HT310: {
    message: (a) =>
      `Last year's rate was ${figure(a.previous, 'en')}%, so that a fall of ${requirementText(a.requirement, 'en', a.relative ? '% on last year' : ' percentage points')} is arithmetically impossible; it still counts as not met.`,
    fix: () => 'Do not change the figures; raise the case among the recommendations of the report.',
  },
  HT311: {
    message: (a) =>
      `${a.count} of ${a.total} units in the list ${plural(a.count, 'has', 'have')} no answer yet: ${few(a.names)}.`,
    fix: () => 'Fill in the answers of the units left blank.',
  },
  HT312: {
    message: (a) =>
      `No figures yet for: ${a.figures.map((f) => f.en).join(', ')}; only the figures entered are judged.`,
    fix: () => 'Enter the missing figures, or enter the rate for all together.',
  },
  HT313: {
    message: (a) =>
      `The year ${a.year} lies outside the time in which the criteria set applies (from ${a.from}${a.to === null ? '' : ` to ${a.to}`}).`,
    fix: () => 'Check the year, or use the criteria set that is in force.',
  },
  HT314: {
    message: () => 'There are no figures or self-assessment to decide this indicator by.',
    fix: () => 'Enter figures, or choose a self-assessment.',
  },
  HT315: {
    message: () =>
      'The criteria set does not foresee "Không áp dụng" (not applicable) for this indicator, so nothing can be concluded.',
    fix: () =>
      'Enter figures; or ask the recognising authority, and use a set of your own that states this case.',
  },
  HT316: {
    message: (a) => `${a.name} stands twice in the list of units (first in cell ${a.other}).`,
    fix: () => 'Delete the repeated row, or correct the code of the unit.',
  },
  HT317: {
    message: (a) =>
      `The name "${a.name}" stands twice in the list of units (first in cell ${a.other}); it is counted as two units.`,
    fix: () => 'Delete the repeated row, or give codes that tell the two units apart.',
  },
  HT318: {
    message: (a) =>
      `The same number is given twice with different values: ${count(a.whole, 'en')} and ${count(a.second, 'en')}.`,
    fix: () => 'Enter it in one place only, or make both agree.',
  },
  HT319: {
    message: (a) => `Column "${a.column}" was not found in the list of units.`,
    fix: (a) =>
      /^\d/.test(a.column)
        ? 'Restore the column header, which begins with the code of the indicator.'
        : `Restore the column header as the template has it: "${a.column}".`,
  },
  HT320: {
    message: (a) => `Both a rise of ${exact(a.up, 'en')}% and a fall of ${exact(a.down, 'en')}% are entered.`,
    fix: () => 'Enter only one of the two.',
  },
  HT321: {
    message: (a) =>
      `The change entered (${exact(a.change, 'en')}) differs from the figures of the two years (${exact(a.figures, 'en')}); the figures decide.`,
    fix: () => 'Make them agree, or enter only one.',
  },
  HT322: {
    message: (a) =>
      `${a.groups.map((g) => g.en).join(' and ')} give ${exact(a.sum, 'en')}, which does not fit the total ${exact(a.total, 'en')}; the total decides.`,
    fix: () => 'Check the groups and the total.',
  },
  HT323: {
    message: (a) => `${exact(a.seen, 'en')} points where at most ${exact(a.max, 'en')} can be given.`,
    fix: (a) => `Enter 0 to ${exact(a.max, 'en')} points.`,
  },
  HT324: {
    message: (a) => `${a.taking} of ${a.total} units take part; the share is taken of these ${a.taking}.`,
    fix: () => 'If it has to be taken of all units, enter "Có" for each in the participation column.',
  },
  HT325: {
    message: (a) => `The grade "${a.seen}" is not understood.`,
    fix: (a) => `Choose one of: ${a.expected}.`,
  },
  HT326: {
    message: (a) => `${a.count} of ${a.total} units do not say whether they take part: ${few(a.names)}.`,
    fix: () =>
      'Enter "Có" or "Không" in the participation column for every unit, or leave the whole column blank if all take part.',
  },
  HT327: {
    message: (a) =>
      `"${a.seen}" is not among the units of ${a.unit} (list as of ${a.asOf}).${a.near.length === 0 ? '' : ` Near: ${a.near.map(coded).join(', ')}.`}`,
    fix: () =>
      'Mend the name and code, or remove the row if it does not belong to this unit. Leave it if the unit was made, merged or renamed since.',
  },
  HT328: {
    message: (a) =>
      a.code === ''
        ? `The list of units (as of ${a.asOf}) has ${coded(a.official)}, here it is "${a.seen}".`
        : `Code ${a.code} is ${a.official.name} in the list of units (as of ${a.asOf}), here it is "${a.seen}"${a.named === null ? '' : `; ${a.named.name} has the code ${a.named.code}`}.`,
    fix: () =>
      'Make name and code agree. Leave them if the unit was renamed, or became a ward or township, since.',
  },
  HT329: {
    message: (a) =>
      `The roster has ${a.rows} units; the list of ${a.unit} (as of ${a.asOf}) has ${a.total}. Missing ${a.missing.length}: ${few(a.missing.map(coded))}.`,
    fix: () =>
      'Add the missing units, since the total is counted from the roster. Leave it if they were merged or moved since.',
  },
  HT335: {
    message: (a) =>
      `Assumed ${a.field} = ${a.value === '' ? '(blank)' : a.value}; the workbook has ${a.was === null ? '(blank)' : fieldValue(a.field, a.was, 'en')}.`,
    fix: () => 'This is a what-if. Leave out --assume for the result by the figures of the workbook.',
  },
  HT336: {
    message: (a) =>
      `This year's workbook has ${count(a.now, 'en')} for "${a.figure.en}", the report of ${a.year} said ${count(a.reported, 'en')}.`,
    fix: () => "Compare the two reports; correct last year's figure, or note why it was revised.",
  },
  HT337: {
    message: (a) => `Two different units are compared: ${a.old} and ${a.new}.`,
    fix: () => 'Check the file names; if the unit was renamed, this can be ignored.',
  },
  HT338: {
    message: (a) => `The two were judged by different sets: ${a.old} and ${a.new}.`,
    fix: () => 'Only the conclusions are compared; the same code may mean another thing.',
  },
  HT339: {
    message: (a) => `The old side is of ${a.old}, the new side of ${a.new}.`,
    fix: () => 'Swap the two arguments to see the change over time.',
  },
  HT340: {
    message: (a) => `${a.unit} has several results of ${a.year}: ${a.files.join(', ')}.`,
    fix: () => 'Keep one of the files in the folder; files of which there are two are not compared.',
  },
  HT401: {
    message: () => 'Evidence is missing: no document is given for this indicator.',
    fix: () => 'Enter a document on the sheet "Minh chứng" with the code of the indicator.',
  },
  HT402: {
    message: (a) => `No "${a.document.en}" was recognised among the evidence entered.`,
    fix: () => 'Add the document; if it is there, state its kind and summary clearly.',
  },
  HT403: {
    message: (a) =>
      a.seen === ''
        ? 'A piece of evidence has no indicator code.'
        : `A piece of evidence has the code "${a.seen}", which is not in the criteria set.`,
    fix: () => 'Enter an indicator code as in the column "Mã" of the sheet "Chỉ báo".',
  },
  HT404: {
    message: (a) => `The document date "${a.seen}" cannot be read.`,
    fix: () => 'Enter the date as 28/02/2022 (day/month/year).',
  },
  HT405: {
    message: (a) =>
      `The indicator code ${a.used} was turned into the date ${a.seen}; it was read as ${a.used}.`,
    fix: () => 'Nothing, if that is right; format the code column as Text before typing.',
  },
  HT406: {
    message: (a) =>
      `The indicator code was turned into the date ${a.seen} and could be ${a.codes.join(' or ')}; it was not guessed.`,
    fix: () => 'Format the cell as Text and type the code again.',
  },
  ...batchEn,
} satisfies { [C in DiagnosticCode]: DiagnosticText<DiagnosticArgs[C]> };
