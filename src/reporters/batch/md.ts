/** The batch in Markdown: sums, a table of all workbooks, the roll-up, and what was passed over. */
import { todoOf } from '../../batch/brief.ts';
import type { BatchReport, Tally } from '../../batch/report.ts';
import type { Lang } from '../../messages/index.ts';
import { isUnreadable, type Result } from '../../result.ts';
import { diagnosticIn } from '../in-language.ts';
import { escapeMd } from '../md-escape.ts';
import type { ReportContext } from '../types.ts';
import { levelFigure, unitOutcomeWord } from '../words.ts';
import { shareText } from './notes.ts';
import { BATCH_WORDS, rollUpFindings } from './words.ts';

/** The whole report, in pieces. */
export function* batchMd(report: BatchReport, { lang }: ReportContext): Iterable<string> {
  const words = BATCH_WORDS[lang];
  const { summary } = report;
  yield `# ${escapeMd(words.title(report.folder))}\n\n**${words.tally(summary)}**\n`;
  if (!report.complete) yield `\n**${words.unfinished(report.unfinished)}**\n`;
  if (report.strict) yield `\n${words.strict}\n`;
  yield section(words.sets, [
    ...tableHead(words.setColumns),
    ...summary.sets.map((of) => {
      const levels = of.levels.map(({ level, count }) => words.level(level, count)).join(', ');
      return row([of.set ?? words.noSet, String(of.year ?? ''), ...figures(of), levels]);
    }),
  ]);
  if (summary.folders.length > 1) {
    const rows = summary.folders.map((of) => row([of.folder || words.own, ...figures(of)]));
    yield section(words.folders, [...tableHead(words.folderColumns), ...rows]);
  }
  yield section(words.results, tableHead(words.resultColumns));
  for (const result of report.results) yield `${row(cells(result, lang))}\n`;
  yield section(
    words.shares,
    report.shares.map((share) => `- ${escapeMd(shareText(share, lang))}`),
  );
  const rolled = [...rollUpFindings(report)].map(({ result, diagnostic }) => {
    const { code, message } = diagnosticIn(diagnostic, lang);
    return `- **${code}** ${escapeMd(`${result.unit?.name ?? ''} ${diagnostic.indicator ?? ''} (${result.input.file}): ${message}`)}`;
  });
  yield section(words.rollUp, rolled.length === 0 ? [] : [words.rollUpMode[report.rollUp], '', ...rolled]);
  const found = report.diagnostics.map((d) => {
    const { code, message, fix } = diagnosticIn(d, lang);
    return `- **${code}** ${escapeMd(`${message} (${d.files.join(', ')}) ${fix}`)}`;
  });
  yield section(words.findings, found);
  yield section(
    words.skipped,
    report.skipped.map(({ reason, count, files }) => {
      const more = count > files.length ? [words.more(count - files.length)] : [];
      return `- ${count} ${words.reasons[reason]}: ${[...files.map(escapeMd), ...more].join(', ')}`;
    }),
  );
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n## ${title}\n\n${lines.join('\n')}\n`;
}

const row = (items: readonly string[]) => `| ${items.map(escapeMd).join(' | ')} |`;
const tableHead = (columns: readonly string[]) => [row(columns), `|${' --- |'.repeat(columns.length)}`];

const figures = ({ total, met, notMet, undecided, unreadable }: Tally) =>
  [total, met, notMet, undecided, unreadable].map(String);

function cells(result: Result, lang: Lang): string[] {
  const words = BATCH_WORDS[lang];
  const [first] = isUnreadable(result) ? result.diagnostics : [];
  const problem = first && diagnosticIn(first, lang);
  return [
    result.input.file,
    result.unit?.name ?? '',
    result.set?.id ?? '',
    String(result.year ?? ''),
    isUnreadable(result) ? words.unreadable : unitOutcomeWord(result.outcome, lang),
    levelFigure(result),
    problem === undefined ? words.todo(todoOf(result)) : `${problem.code}: ${problem.message}`,
  ];
}
