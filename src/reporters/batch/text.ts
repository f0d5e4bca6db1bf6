/** The batch for a person at a terminal: a line a workbook, then the sums, the roll-up and what was passed over. */
import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { Brief } from '../../batch/brief.ts';
import type { BatchReport, Skipped, Tally } from '../../batch/report.ts';
import { harmless } from '../../inert.ts';
import { exact, requirementShort } from '../../messages/format.ts';
import type { Lang } from '../../messages/index.ts';
import type { ResultDiagnostic } from '../../result.ts';
import { diagnosticIn } from '../in-language.ts';
import { BORDERLESS, shorten, WIDTH, wrap } from '../terminal.ts';
import type { ReportContext } from '../types.ts';
import { levelFigure, outcomeWord, unitOutcomeWord } from '../words.ts';
import { BATCH_WORDS, rollUpFindings } from './words.ts';

const MARKS = { met: '✓', 'not-met': '✗', undecided: '?' } as const;
/** Columns of the conclusion. */
const VERDICT = 22;

/** One workbook in one line: conclusion, file (never shortened: it is an address), unit, how much is to be looked at. */
export function batchLine(brief: Brief, lang: Lang, color: boolean): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const words = BATCH_WORDS[lang];
  const level = levelFigure(brief);
  const verdict = brief.unreadable
    ? `! ${words.unreadable}`
    : `${MARKS[brief.outcome]} ${unitOutcomeWord(brief.outcome, lang)}${level === '' || brief.outcome !== 'met' ? '' : ` (${level})`}`;
  const paint = { met: chalk.green, 'not-met': chalk.red, undecided: chalk.yellow }[brief.outcome];
  const head = `${paint(verdict)}${' '.repeat(Math.max(1, VERDICT - verdict.length))}${harmless(brief.file)}`;
  const { problem } = brief;
  const notes =
    problem === null
      ? words.todo(brief.todo)
      : `${problem.code}: ${harmless(diagnosticIn(problem, lang).message)}`;
  const rest = [harmless(brief.unit?.name ?? ''), notes].filter((part) => part !== '').join(' · ');
  return `${head}${rest === '' ? '' : `  ${chalk.dim(rest)}`}\n`;
}

/** Everything after the lines of the workbooks. */
export function batchSummary(
  report: BatchReport,
  { lang }: ReportContext,
  color: boolean,
  quiet: boolean,
): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const words = BATCH_WORDS[lang];
  const { summary } = report;
  const head = [
    ...(quiet ? [] : ['']),
    chalk.bold(`${words.summary}: ${harmless(report.folder)}`),
    ...wrap(words.tally(summary), WIDTH),
    ...(report.complete
      ? []
      : wrap(words.unfinished(report.unfinished), WIDTH).map((l) => chalk.red.bold(l))),
    ...(report.strict ? [words.strict] : []),
  ];
  if (quiet) return `${head.join('\n')}\n`;
  const lines = [
    ...head,
    ...section(words.sets, setTable(report, lang), chalk),
    ...(summary.folders.length > 1 ? section(words.folders, folderTable(report, lang), chalk) : []),
    ...section(words.shares, shareLines(report, lang), chalk),
    ...section(words.rollUp, rollUpLines(report, lang, chalk), chalk),
    ...section(words.findings, findingLines(report, lang, chalk), chalk),
    ...section(
      words.skipped,
      report.skipped.flatMap((item) => skippedLines(item, lang)),
      chalk,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[], chalk: ChalkInstance): string[] {
  return lines.length === 0 ? [] : ['', chalk.bold(title), ...lines];
}

const figures = ({ total, met, notMet, undecided, unreadable }: Tally) =>
  [total, met, notMet, undecided, unreadable].map(String);

/** Widths for figures of any size: as given, or as wide as what stands in the column. Between columns there is a blank. */
const widened = (widths: readonly number[], rows: readonly (readonly string[])[]): number[] =>
  widths.map((width, i) => Math.max(width, ...rows.map((row) => row[i]?.length ?? 0)));

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** What stands in a column of figures. */
const FIGURES = /^\d+$/;

function grid(
  columns: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): string[] {
  const table = new Table({
    head: [...columns],
    colWidths: [...widths],
    colAligns:
      rows[0]?.map((_, i) => (FIGURES.test(rows.map((row) => row[i]).join('')) ? 'right' : 'left')) ?? [],
    wordWrap: true,
    chars: BORDERLESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  for (const row of rows) table.push([...row]);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

function setTable({ summary }: BatchReport, lang: Lang): string[] {
  const words = BATCH_WORDS[lang];
  const counted = summary.sets.map((of) => [
    harmless(of.set ?? words.noSet),
    of.year === null ? '' : String(of.year),
    ...figures(of),
  ]);
  const widths = widened([21, 4, 5, 4, 9, 9, 7], counted);
  const rest = Math.max(10, WIDTH - sum(widths) - widths.length);
  const rows = counted.map((cells, index) => {
    const levels = summary.sets[index]?.levels.map(({ level, count }) => words.level(level, count)) ?? [];
    const line = levels.join(', ');
    return [...cells, line.length <= rest ? line : levels.join(',\n')];
  });
  return grid(words.setColumns, [...widths, rest], rows);
}

function folderTable({ summary }: BatchReport, lang: Lang): string[] {
  const words = BATCH_WORDS[lang];
  const names = summary.folders.map((of) => harmless(of.folder) || words.own);
  const counted = summary.folders.map(figures);
  const widths = widened([5, 4, 9, 9, 7], counted);
  const rest = WIDTH - sum(widths) - widths.length;
  const rows = counted.map((cells, index) => [shorten(names[index] ?? '', rest), ...cells]);
  return grid(words.folderColumns, [rest, ...widths], rows);
}

function shareLines({ shares }: BatchReport, lang: Lang): string[] {
  const words = BATCH_WORDS[lang];
  return shares.flatMap((share) => {
    const range =
      share.range === null
        ? ''
        : ` (${[...new Set([share.range.min, share.range.max])].map((v) => exact(v, lang)).join('–')}%)`;
    const outcome = outcomeWord(share.outcome, lang);
    const text = `${share.indicator}  ${words.share(share.met, share.total, share.open)}${range}; ${requirementShort(share.requirement, lang)}: ${outcome}`;
    return wrap(harmless(`${share.province}, ${share.year ?? '?'}: ${text}`), WIDTH, '  ', '    ');
  });
}

function rollUpLines(report: BatchReport, lang: Lang, chalk: ChalkInstance): string[] {
  const lines = [...rollUpFindings(report)].flatMap(({ result, diagnostic }) =>
    note(
      diagnosticIn(diagnostic, lang),
      [`${result.unit?.name ?? ''} ${diagnostic.indicator ?? ''} [${result.input.file}]`],
      chalk,
    ),
  );
  return lines.length === 0
    ? []
    : [...wrap(BATCH_WORDS[lang].rollUpMode[report.rollUp], WIDTH, '  '), ...lines];
}

function findingLines(report: BatchReport, lang: Lang, chalk: ChalkInstance): string[] {
  return report.diagnostics.flatMap((d) => note(diagnosticIn(d, lang), d.files, chalk));
}

function note(d: ResultDiagnostic, places: readonly string[], chalk: ChalkInstance): string[] {
  const paint = { error: chalk.red, warning: chalk.yellow, info: chalk.dim }[d.severity];
  const [first = '', ...rest] = wrap(harmless(d.message), WIDTH, `  ${d.code}  `, HANGING);
  return [
    first.replace(d.code, paint(d.code)),
    ...rest,
    ...places.flatMap((place) => wrap(harmless(place), WIDTH, HANGING)),
    ...(d.severity === 'info'
      ? []
      : wrap(`→ ${d.fix}`, WIDTH, HANGING, `${HANGING}  `).map((l) => chalk.dim(l))),
  ];
}
const HANGING = ' '.repeat(9);

/** Files named for one reason in the text. */
const NAMED = 5;

function skippedLines({ reason, count, files }: Skipped, lang: Lang): string[] {
  const words = BATCH_WORDS[lang];
  const named = files.slice(0, NAMED);
  const more = count > named.length ? [words.more(count - named.length)] : [];
  return wrap(
    harmless(`${count} ${words.reasons[reason]}: ${[...named, ...more].join(', ')}`),
    WIDTH,
    '  ',
    '    ',
  );
}
