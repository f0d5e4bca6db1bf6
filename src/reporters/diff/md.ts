/** A comparison in Markdown. */
import type { DiffReport, HistoryReport, UnitDiff } from '../../diff/types.ts';
import type { ResultDiagnostic } from '../../result.ts';
import { diagnosticIn } from '../in-language.ts';
import { escapeMd } from '../md-escape.ts';
import { unitWords } from '../unit-words.ts';
import {
  countOf,
  type DiffContext,
  documentLines,
  indicatorsBy,
  levelMoved,
  movementText,
  readingText,
  seriesOf,
  sideName,
  sidesText,
  sparkline,
  standingText,
  textOf,
} from './parts.ts';
import { DIFF_WORDS } from './words.ts';

const row = (cells: readonly string[]) => `| ${cells.map(escapeMd).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const list = (lines: readonly string[]) => lines.map((line) => `- ${escapeMd(line)}`).join('\n');

export function diffMd(report: DiffReport, context: DiffContext): string {
  const { lang } = context;
  const words = DIFF_WORDS[lang];
  const lone = (title: string, units: DiffReport['onlyOld']) =>
    units.length === 0
      ? []
      : [
          `## ${title}`,
          list(units.map((l) => `${unitWords(l.unit, lang)}: ${standingText(l.standing, context)}`)),
        ];
  const blocks = [
    `# ${escapeMd(words.title(...report.sides))}`,
    ...(report.different ? [] : [words.same]),
    ...(report.units.length > 1
      ? [
          escapeMd(movementText(report, lang)),
          `## ${words.units}`,
          table(
            words.unitColumns,
            report.units.map((u) => [
              u.unit.name,
              u.unit.code ?? '',
              standingText(u.old, context),
              standingText(u.new, context),
              levelMoved(u),
              String(countOf(u, 'better')),
              String(countOf(u, 'worse')),
            ]),
          ),
        ]
      : []),
    ...report.units.filter((u) => u.different || report.units.length === 1).flatMap((u) => unit(u, context)),
    ...lone(words.onlyOld, report.onlyOld),
    ...lone(words.onlyNew, report.onlyNew),
    ...(report.acrossReform === true ? [escapeMd(words.acrossReform)] : []),
    ...findings(report.findings, context),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function unit(u: UnitDiff, context: DiffContext): string[] {
  const { lang } = context;
  const words = DIFF_WORDS[lang];
  const [old, now] = sidesText(u.old, u.new);
  const known = indicatorsBy(context.set(u.new.set));
  const changed = u.indicators.filter(({ change }) => change !== 'same');
  const documents = (title: string, given: NonNullable<UnitDiff['documents']>['came']) =>
    given.length === 0 ? [] : [`### ${title} (${given.length})`, list(documentLines(given, lang))];
  return [
    `## ${escapeMd(`${unitWords(u.unit, lang)}: ${old} → ${now}`)}`,
    `**${escapeMd(`${words.conclusion}: ${standingText(u.old, context)} → ${standingText(u.new, context)}`)}**`,
    changed.length === 0
      ? words.noDifference
      : table(
          words.indicatorColumns,
          changed.map(({ id, change, old: a, new: b }) => {
            const indicator = known.get(id);
            return [
              id,
              textOf(indicator, lang),
              words.changes[change],
              readingText(a, indicator, lang),
              readingText(b, indicator, lang),
            ];
          }),
        ),
    ...(u.documents === null
      ? [words.noDocuments]
      : [...documents(words.came, u.documents.came), ...documents(words.went, u.documents.went)]),
    ...findings(u.findings, context),
  ];
}

function findings(given: readonly ResultDiagnostic[], { lang }: DiffContext): string[] {
  if (given.length === 0) return [];
  const words = DIFF_WORDS[lang];
  const lines = given.map((one) => {
    const d = diagnosticIn(one, lang);
    const place = [d.indicator, d.cell === null ? d.sheet : `${d.sheet}!${d.cell}`]
      .filter((p) => p !== null)
      .join(', ');
    return `- **${d.code}** ${escapeMd(`${d.message}${place === '' ? '' : ` (${place})`}`)} *${words.fix}:* ${escapeMd(d.fix)}`;
  });
  return [`### ${words.findings}`, lines.join('\n')];
}

export function historyMd(report: HistoryReport, context: DiffContext): string {
  const { lang } = context;
  const words = DIFF_WORDS[lang];
  const sides = report.sides.map(sideName);
  const blocks = report.units.flatMap((u) => {
    const known = indicatorsBy(context.set(u.set));
    return [
      `# ${escapeMd(`${words.history}: ${unitWords(u.unit, lang)}`)}`,
      table(
        [...words.indicatorColumns.slice(0, 2), words.trend, ...sides],
        [
          ['', words.conclusion, '', ...u.standings.map((standing) => standingText(standing, context))],
          ...u.indicators.map((item) => {
            const indicator = known.get(item.id);
            return [
              item.id,
              textOf(indicator, lang),
              sparkline(seriesOf(item)),
              ...item.readings.map((r) => readingText(r, indicator, lang)),
            ];
          }),
        ],
      ),
      ...findings(u.findings, context),
    ];
  });
  const [name = ''] = words.unitColumns;
  const overview =
    report.units.length > 1
      ? [
          `# ${words.conclusion}`,
          table(
            [name, ...sides],
            report.units.map((u) => [
              u.unit.name,
              ...u.standings.map((standing) => standingText(standing, context)),
            ]),
          ),
        ]
      : [];
  const reform = report.acrossReform === true ? [escapeMd(words.acrossReform)] : [];
  return `${[...overview, ...blocks, ...reform, ...findings(report.findings, context)].join('\n\n')}\n`;
}
