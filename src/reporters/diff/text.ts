/** A comparison for a person at a terminal: 80 columns, readable without colour. */
import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { DiffReport, HistoryReport, UnitDiff, UnitHistory } from '../../diff/types.ts';
import { harmless } from '../../inert.ts';
import type { Lang } from '../../messages/index.ts';
import type { ResultDiagnostic } from '../../result.ts';
import { diagnosticIn } from '../in-language.ts';
import { shorten, WIDTH, wrap } from '../terminal.ts';
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

export interface DiffTextOptions {
  readonly color: boolean;
  /** Only the conclusions. */
  readonly quiet: boolean;
}

type Paint = ChalkInstance;
const MARKS = { better: '▲', worse: '▼', changed: '≠', same: '=', came: '+', went: '−' } as const;

export function diffText(given: DiffReport, context: DiffContext, { color, quiet }: DiffTextOptions): string {
  const report = harmless(given);
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const words = DIFF_WORDS[context.lang];
  const [only] = report.units;
  const single = report.units.length === 1 && report.onlyOld.length + report.onlyNew.length === 0;
  const body =
    single && only !== undefined
      ? unit(only, context, chalk, quiet)
      : [
          ...table(report, context),
          ...(quiet
            ? []
            : report.units
                .filter((u) => u.different)
                .flatMap((u) => ['', ...unit(u, context, chalk, false)])),
        ];
  const lone = (title: string, list: DiffReport['onlyOld']) =>
    list.length === 0
      ? []
      : [
          '',
          chalk.bold(title),
          ...list.flatMap((l) =>
            wrap(
              `${unitWords(l.unit, context.lang)}: ${standingText(l.standing, context)}`,
              WIDTH,
              '  ',
              '    ',
            ),
          ),
        ];
  return `${[
    ...body,
    ...lone(words.onlyOld, report.onlyOld),
    ...lone(words.onlyNew, report.onlyNew),
    ...reform(report, context.lang),
    ...findings(report.findings, context, chalk),
    ...(report.different ? [] : ['', words.same]),
  ].join('\n')}\n`;
}

const reform = ({ acrossReform }: DiffReport | HistoryReport, lang: Lang) =>
  acrossReform === true ? ['', ...wrap(DIFF_WORDS[lang].acrossReform, WIDTH)] : [];

function plainTable(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): string[] {
  const none = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: ' ',
  };
  const table = new Table({
    head: [...head],
    chars: none,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: [...widths],
    wordWrap: true,
  });
  for (const row of rows) table.push([...row]);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

function table(report: DiffReport, context: DiffContext): string[] {
  const words = DIFF_WORDS[context.lang];
  const widths = [26, 7, 16, 16, 4];
  const [name = '', code = '', old = '', now = '', level = ''] = words.unitColumns;
  const rows = report.units.map((u) => [
    shorten(u.unit.name, widths[0] ?? 0),
    u.unit.code ?? '',
    standingText(u.old, context),
    standingText(u.new, context),
    levelMoved(u),
    `▲${countOf(u, 'better')} ▼${countOf(u, 'worse')}`,
  ]);
  return [
    ...wrap(movementText(report, context.lang), WIDTH),
    '',
    words.units,
    ...plainTable([name, code, old, now, level, '▲▼'], [...widths, 6], rows),
  ];
}

function unit(u: UnitDiff, context: DiffContext, chalk: Paint, quiet: boolean): string[] {
  const { lang } = context;
  const words = DIFF_WORDS[lang];
  const [old, now] = sidesText(u.old, u.new);
  const known = indicatorsBy(context.set(u.new.set));
  const changed = u.indicators.filter(({ change }) => change !== 'same');
  const others = countOf(u, 'changed') + countOf(u, 'came') + countOf(u, 'went');
  const head = [
    ...wrap(`${unitWords(u.unit, lang)}: ${old} → ${now}`, WIDTH).map((line) => chalk.bold(line)),
    ...wrap(`${words.conclusion}: ${standingText(u.old, context)} → ${standingText(u.new, context)}`, WIDTH),
    ...(u.indicators.length === 0
      ? []
      : wrap(words.summary(countOf(u, 'better'), countOf(u, 'worse'), others, countOf(u, 'same')), WIDTH)),
  ];
  if (quiet) return head;
  const documents = (title: string, list: NonNullable<UnitDiff['documents']>['came']) =>
    list.length === 0
      ? []
      : [
          '',
          chalk.bold(`${title} (${list.length})`),
          ...documentLines(list, lang).flatMap((line) => wrap(line, WIDTH, '  ', '    ')),
        ];
  return [
    ...head,
    ...(changed.length === 0 ? [] : ['', chalk.bold(words.indicators)]),
    ...changed.flatMap(({ id, change, old: a, new: b }) => {
      const paint =
        change === 'better' ? chalk.green : change === 'worse' ? chalk.red : (text: string) => text;
      const first = `  ${MARKS[change]} ${id.padEnd(7)} `;
      const indicator = known.get(id);
      const sides = `${words.changes[change]}: ${readingText(a, indicator, lang)} → ${readingText(b, indicator, lang)}`;
      return [
        ...(indicator === undefined
          ? []
          : [`${first}${shorten(textOf(indicator, lang), WIDTH - first.length)}`]),
        ...wrap(
          sides,
          WIDTH,
          indicator === undefined ? first : ' '.repeat(first.length),
          ' '.repeat(first.length),
        ).map((line) => paint(line)),
      ];
    }),
    ...(u.documents === null
      ? ['', ...wrap(words.noDocuments, WIDTH)]
      : [...documents(words.came, u.documents.came), ...documents(words.went, u.documents.went)]),
    ...findings(u.findings, context, chalk),
  ];
}

function findings(list: readonly ResultDiagnostic[], { lang }: DiffContext, chalk: Paint): string[] {
  if (list.length === 0) return [];
  return [
    '',
    chalk.bold(DIFF_WORDS[lang].findings),
    ...list.flatMap((given) => {
      const d = diagnosticIn(given, lang);
      const place = [d.indicator, d.cell === null ? d.sheet : `${d.sheet}!${d.cell}`]
        .filter((p) => p !== null)
        .join(' ');
      return [
        ...wrap(`${d.message}${place === '' ? '' : ` [${place}]`}`, WIDTH, `  ${d.code}  `, '         '),
        ...wrap(`→ ${d.fix}`, WIDTH, '         ', '           '),
      ];
    }),
  ];
}

export function historyText(
  given: HistoryReport,
  context: DiffContext,
  { color, quiet }: DiffTextOptions,
): string {
  const report = harmless(given);
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const parts = report.units.map((u) => historyUnit(u, report, context, chalk, quiet));
  const many = report.units.length > 1 ? [...overview(report, context), ''] : [];
  return `${[
    ...many,
    ...(quiet && many.length > 0
      ? []
      : parts.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))),
    ...reform(report, context.lang),
    ...findings(report.findings, context, chalk),
  ].join('\n')}\n`;
}

/** Units by years. */
function overview(report: HistoryReport, context: DiffContext): string[] {
  const [name = ''] = DIFF_WORDS[context.lang].unitColumns;
  const each = Math.max(10, Math.floor((WIDTH - 27) / report.sides.length) - 1);
  return plainTable(
    [name, ...report.sides.map((side) => shorten(sideName(side), each))],
    [26, ...report.sides.map(() => each)],
    report.units.map((u) => [
      shorten(u.unit.name, 26),
      ...u.standings.map((standing) => standingText(standing, context)),
    ]),
  );
}

function historyUnit(
  u: UnitHistory,
  report: HistoryReport,
  context: DiffContext,
  chalk: Paint,
  quiet: boolean,
): string[] {
  const { lang } = context;
  const known = indicatorsBy(context.set(u.set));
  const head = [
    ...wrap(`${DIFF_WORDS[lang].history}: ${unitWords(u.unit, lang)}`, WIDTH).map((line) => chalk.bold(line)),
    ...report.sides.flatMap((side, index) =>
      wrap(`${sideName(side)}: ${standingText(u.standings[index] ?? null, context)}`, WIDTH, '  ', '    '),
    ),
  ];
  if (quiet) return head;
  return [
    ...head,
    '',
    ...u.indicators.flatMap((item) => {
      const indicator = known.get(item.id);
      const texts = item.readings.map((r) => readingText(r, indicator, lang));
      const line = [...new Set(texts)].length === 1 ? (texts[0] ?? '') : texts.join(' → ');
      const first = `${item.id.padEnd(8)}${sparkline(seriesOf(item))}  `;
      return wrap(line, WIDTH, first, ' '.repeat(first.length));
    }),
    ...findings(u.findings, context, chalk),
  ];
}
