/** The sheets on many units: sums, units, units by indicators, what is left to do and by whom, files that failed. */
import type ExcelJS from 'exceljs';
import type { Lang } from '../../messages/index.ts';
import type { BatchNote } from '../../reporters/batch/notes.ts';
import {
  type Group,
  groupsOf,
  standingsOf,
  type Task,
  tasksByOwner,
  unitLabel,
} from '../../reporters/province.ts';
import type { IndicatorView, UnitView } from '../../reporters/view.ts';
import { unitOutcomeWord } from '../../reporters/words.ts';
import { TAB_COLOURS } from '../write/styles.ts';
import { outcomeColours } from './colours.ts';
import { cellLink } from './links.ts';
import { type ReportCell, sheetName, writeReportSheet } from './sheet.ts';
import type { XlsxWords } from './words.ts';

/** Adds the sheets of several results. */
export function provinceSheets(
  workbook: ExcelJS.Workbook,
  views: readonly UnitView[],
  words: XlsxWords,
  lang: Lang,
  notes: readonly BatchNote[],
): void {
  const title = words.several(views.length);
  const groups = groupsOf(views);
  const broken = views.filter(({ readable }) => !readable);
  const taken = new Set<string>();
  const name = (wanted: string) => sheetName(wanted, taken);
  summarySheet(workbook, { groups, broken, title, name: name(words.sheets.summary), words, lang });
  unitSheet(workbook, { groups, title, name: name(words.sheets.units), words });
  for (const group of groups) {
    const year = group.year === '' ? '' : ` ${group.year}`;
    const wanted =
      groups.length === 1 ? words.sheets.matrix : `${group.units[0]?.result.set?.id ?? ''}${year}`;
    matrixSheet(workbook, group, name(wanted), words);
  }
  ownerSheet(workbook, { groups, title, name: name(words.sheets.owners), words });
  taskSheet(workbook, { groups, title, name: name(words.sheets.tasks), words });
  indicatorSheet(workbook, { groups, title, name: name(words.sheets.indicators), words });
  if (notes.length > 0) noteSheet(workbook, { notes, title, name: name(words.sheets.notes), words });
  if (broken.length > 0) brokenSheet(workbook, { broken, title, name: name(words.sheets.unreadable), words });
}

interface Common {
  readonly title: string;
  readonly name: string;
  readonly words: XlsxWords;
}

function summarySheet(
  workbook: ExcelJS.Workbook,
  {
    groups,
    broken,
    title,
    name,
    words,
    lang,
  }: Common & { groups: readonly Group[]; broken: readonly UnitView[]; lang: Lang },
): void {
  const rows: ReportCell[][] = groups.flatMap((group) => {
    const label = group.year === '' ? group.setLine : `${group.setLine}, ${words.year(group.year)}`;
    return standingsOf(group.units).map(({ outcome, levelWord, count }) => [
      label,
      unitOutcomeWord(outcome, lang),
      levelWord,
      count,
    ]);
  });
  if (broken.length > 0) rows.push([null, words.sheets.unreadable, null, broken.length]);
  const widths = [70, 26, 20, 12];
  writeReportSheet(workbook, {
    name,
    tabColour: TAB_COLOURS.info,
    title,
    subtitle: words.sheets.summary,
    columns: words.summary.map((header, i) => ({ header, width: widths[i] ?? 12 })),
    rows,
    colours: { from: 2, to: 2, rules: outcomeColours(words) },
  });
}

function unitSheet(
  workbook: ExcelJS.Workbook,
  { groups, title, name, words }: Common & { groups: readonly Group[] },
): void {
  const widths = [30, 10, 22, 8, 17, 9, 8, 10, 12, 12, 28, 40];
  writeReportSheet(workbook, {
    name,
    tabColour: TAB_COLOURS.roster,
    title,
    subtitle: words.sheets.units,
    columns: words.unit.map((header, i) => ({ header, width: widths[i] ?? 12 })),
    rows: groups.flatMap(({ units }) =>
      units.map(({ result, ...view }) => [
        unitLabel({ result, ...view }),
        result.unit?.code ?? null,
        view.province,
        result.year,
        view.outcomeWord,
        view.level,
        result.counts.met,
        result.counts.notMet,
        result.counts.undecided,
        result.counts.notApplicable,
        result.blocking.join(', '),
        view.file,
      ]),
    ),
    frozen: 1,
    colours: { from: 5, to: 5, rules: outcomeColours(words) },
  });
}

/** "Đạt, mức 3"; the word first, so that it is read without its colour. */
function matrixCell(item: IndicatorView | undefined, words: XlsxWords): string | null {
  if (item === undefined) return null;
  if (item.countsAsMet) return `${item.outcomeWord} (${words.countsAsMet})`;
  if (item.outcome !== 'met' || item.level === '') return item.outcomeWord;
  return `${item.outcomeWord}, ${words.level(item.level)}`;
}

function matrixSheet(workbook: ExcelJS.Workbook, group: Group, name: string, words: XlsxWords): void {
  const [first, , , , conclusion, level, met] = words.unit;
  writeReportSheet(workbook, {
    name,
    tabColour: TAB_COLOURS.indicators,
    title: group.setLine,
    subtitle: `${words.sheets.matrix}${group.year === '' ? '' : `, ${words.year(group.year)}`}`,
    columns: [
      { header: first, width: 28 },
      { header: conclusion, width: 16 },
      { header: level, width: 7, align: 'center' },
      { header: met, width: 7, align: 'center' },
      ...group.columns.map(({ id }) => ({ header: id, width: 12, align: 'center' as const })),
    ],
    rows: group.units.map((unit) => {
      const items = new Map(unit.indicators.map((item) => [item.id, item]));
      return [
        unitLabel(unit),
        unit.outcomeWord,
        unit.level,
        unit.result.counts.met,
        ...group.columns.map(({ id }) => matrixCell(items.get(id), words)),
      ];
    }),
    frozen: 1,
    colours: { from: 2, to: 4 + group.columns.length, rules: outcomeColours(words) },
  });
}

const KINDS = ['not-met', 'undecided', 'no-figures', 'no-evidence'] as const;

function ownerSheet(
  workbook: ExcelJS.Workbook,
  { groups, title, name, words }: Common & { groups: readonly Group[] },
): void {
  const owners = tasksByOwner(groups.flatMap(({ units }) => units));
  writeReportSheet(workbook, {
    name,
    tabColour: TAB_COLOURS.evidence,
    title,
    subtitle: words.sheets.owners,
    columns: [
      { header: words.task[0], width: 60 },
      ...KINDS.map((kind) => ({ header: words.matters[kind], width: 18 })),
    ],
    rows: [...owners].map(([owner, tasks]) => [
      owner === '' ? words.nobody : owner,
      ...KINDS.map((kind) => tasks.filter(({ matters }) => matters.includes(kind)).length),
    ]),
  });
}

/** What the codes of the matrix stand for. */
function indicatorSheet(
  workbook: ExcelJS.Workbook,
  { groups, title, name, words }: Common & { groups: readonly Group[] },
): void {
  const { id, text, requirement } = words.indicator;
  const sets = new Map(groups.map((group) => [group.setLine, group]));
  writeReportSheet(workbook, {
    name,
    tabColour: TAB_COLOURS.indicators,
    title,
    subtitle: words.sheets.indicators,
    columns: [
      { header: words.summary[0], width: 36 },
      { header: id, width: 9, align: 'center' },
      { header: text, width: 80 },
      { header: requirement, width: 26 },
    ],
    rows: [...sets.values()].flatMap(({ setLine, columns }) =>
      columns.map((column) => [setLine, column.id, column.text, column.requirement]),
    ),
  });
}

function taskSheet(
  workbook: ExcelJS.Workbook,
  { groups, title, name, words }: Common & { groups: readonly Group[] },
): void {
  const widths = [34, 28, 8, 8, 48, 24, 56, 20];
  const row = (owner: string, { unit, item, matters }: Task): ReportCell[] => [
    owner === '' ? words.nobody : owner,
    unitLabel(unit),
    unit.result.year,
    item.id,
    item.text,
    matters.map((matter) => words.matters[matter]).join('; '),
    item.message,
    cellLink(item.cells[0], unit.file),
  ];
  writeReportSheet(workbook, {
    name,
    tabColour: 'FFC55A4E',
    title,
    subtitle: words.sheets.tasks,
    columns: words.task.map((header, i) => ({ header, width: widths[i] ?? 12 })),
    rows: groups.flatMap(({ units }) =>
      [...tasksByOwner(units)].flatMap(([owner, tasks]) => tasks.map((task) => row(owner, task))),
    ),
    frozen: 1,
    colours: { from: 6, to: 6, rules: outcomeColours(words) },
  });
}

function brokenSheet(
  workbook: ExcelJS.Workbook,
  { broken, title, name, words }: Common & { broken: readonly UnitView[] },
): void {
  const widths = [44, 80, 70];
  writeReportSheet(workbook, {
    name,
    tabColour: 'FF7F7F7F',
    title,
    subtitle: words.sheets.unreadable,
    columns: words.unreadable.map((header, i) => ({ header, width: widths[i] ?? 12 })),
    rows: broken.flatMap((view) =>
      view.diagnostics.length === 0
        ? [[view.file, view.conclusion, null]]
        : view.diagnostics.map((d) => [view.file, `${d.code}: ${d.message}`, d.fix]),
    ),
  });
}

function noteSheet(
  workbook: ExcelJS.Workbook,
  { notes, title, name, words }: Common & { notes: readonly BatchNote[] },
): void {
  const widths = [34, 9, 80, 60, 44];
  writeReportSheet(workbook, {
    name,
    tabColour: 'FFC55A4E',
    title,
    subtitle: words.sheets.notes,
    columns: words.note.map((header, i) => ({ header, width: widths[i] ?? 12 })),
    rows: notes.map(({ about, code, text, fix, files }) => [about, code, text, fix, files]),
  });
}
