/** The report for a person at a terminal: conclusion first, 80 columns, readable without colour. */
import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { CriteriaSet, Indicator } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import { harmless } from '../inert.ts';
import { between, count } from '../messages/format.ts';
import type { Lang } from '../messages/index.ts';
import { isUnreadable, type Result, type ResultIndicator } from '../result.ts';
import { ownIndicators } from './department.ts';
import { originSentence } from './origin.ts';
import { isBelowFull } from './result-word.ts';
import { BORDERLESS, shorten, WIDTH, wrap } from './terminal.ts';
import { margin, notes } from './text-notes.ts';
import { TEXT_WORDS } from './text-words.ts';
import type { ReportContext } from './types.ts';
import { unitWords } from './unit-words.ts';
import { assumptionBanner, conclusion, figureOf, levelFigure, outcomeWord, requirementOf } from './words.ts';

export interface TextOptions {
  readonly color: boolean;
  /** Only the conclusion. */
  readonly quiet: boolean;
  /** Why a file could not be read; left out where standard error says it. */
  readonly reasons: boolean;
}

/** All results, one after the other. */
export function textReport(results: readonly Result[], context: ReportContext, options: TextOptions): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const parts = results.map((result) => {
    const safe = ownIndicators(harmless(result));
    const set = safe.set === null ? undefined : context.set(safe.set.id);
    return [
      ...heading(safe, set, context.lang, chalk),
      ...(options.quiet || (isUnreadable(safe) && !options.reasons)
        ? []
        : body(safe, set, context.lang, chalk)),
    ];
  });
  return `${parts.map((lines) => lines.join('\n')).join(`\n\n${'─'.repeat(WIDTH)}\n\n`)}\n`;
}

function heading(result: Result, set: CriteriaSet | undefined, lang: Lang, chalk: ChalkInstance): string[] {
  const words = TEXT_WORDS[lang];
  const { unit, year, counts } = result;
  const title = [unitWords(unit, lang) || words.noName, year === null ? null : words.year(year)].filter(
    (part) => part,
  );
  const paint = { met: chalk.green, 'not-met': chalk.red, undecided: chalk.yellow }[result.outcome];
  const verdict = wrap(`${words.conclusion}: ${conclusion(result, set, lang)}`, WIDTH).map((line) =>
    paint.bold(line),
  );
  if (isUnreadable(result)) {
    return [
      ...wrap(`${words.file}: ${result.input.file}`, WIDTH),
      paint.bold(`${words.conclusion}: ${words.unreadable}`),
    ];
  }
  const setLine =
    set === undefined ? '' : `${lang === 'vi' ? set.title : set.en} (${set.id} ${result.set?.version})`;
  const origin = originSentence(result.set, set, lang);
  const banner = assumptionBanner([result], lang);
  return [
    ...(banner === '' ? [] : wrap(banner, WIDTH).map((line) => chalk.red.bold(line))),
    ...wrap(title.join(', '), WIDTH).map((line) => chalk.bold(line)),
    ...wrap(setLine, WIDTH),
    ...(origin === null ? [] : wrap(harmless(origin), WIDTH)),
    ...wrap(`${words.file}: ${result.input.file}`, WIDTH).map((line) => chalk.dim(line)),
    '',
    ...verdict,
    ...wrap(sumLine(result, lang) ?? words.counts(counts), WIDTH),
    ...othersLine(result, lang),
    ...(result.strict ? [words.strict] : []),
  ];
}

/** That the rest is not missing here, in one department's part. */
function othersLine({ department }: Result, lang: Lang): string[] {
  if (department === undefined) return [];
  const { total, indicators } = department;
  return wrap(TEXT_WORDS[lang].others(total - indicators.length), WIDTH);
}

/** The sum of points, in a set that is judged by them. */
function sumLine({ points }: Result, lang: Lang): string | null {
  if (points === null) return null;
  return TEXT_WORDS[lang].points(between(points.min, points.max, lang), count(points.of, lang));
}

function body(result: Result, set: CriteriaSet | undefined, lang: Lang, chalk: ChalkInstance): string[] {
  const indicators = new Map((set === undefined ? [] : indicatorsOf(set)).map((i) => [i.id, i]));
  return [
    ...(isUnreadable(result) ? [] : ['', table(result, indicators, lang, chalk)]),
    ...sections(result, lang, chalk),
    ...notes(result, lang, chalk),
  ];
}

/** Columns of code and text together; a code is never cut (1.1.1a, 15.2b). */
const CODE_AND_TEXT = 27;
const MARKS = { met: '✓', 'not-met': '✗', undecided: '?', 'not-applicable': '–' } as const;

function table(
  result: Result,
  indicators: ReadonlyMap<string, Indicator>,
  lang: Lang,
  chalk: ChalkInstance,
): string {
  const words = TEXT_WORDS[lang];
  const codeColumn = Math.max(5, ...result.indicators.map((item) => item.id.length));
  const textColumn = CODE_AND_TEXT - codeColumn;
  const grid = new Table({
    head: [...words.columns],
    colWidths: [codeColumn, textColumn, 15, 13, 17, 3],
    wordWrap: true,
    chars: BORDERLESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  const paint = {
    met: chalk.green,
    'not-met': chalk.red,
    undecided: chalk.yellow,
    'not-applicable': chalk.cyan,
  };
  for (const item of result.indicators) {
    const indicator = indicators.get(item.id);
    const text = indicator === undefined ? '' : lang === 'vi' ? indicator.text : indicator.en;
    grid.push([
      item.id,
      shorten(text, textColumn),
      indicator === undefined ? '' : requirementOf(indicator, lang),
      figureOf(item, lang, indicator),
      isBelowFull(item)
        ? `  ${words.belowFull}`
        : paint[item.outcome](`${MARKS[item.outcome]} ${outcomeWord(item.outcome, lang)}`),
      levelFigure(item),
    ]);
  }
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** What fails, what is open and what is only said, each indicator with its sentence. */
function sections(result: Result, lang: Lang, chalk: ChalkInstance): string[] {
  const words = TEXT_WORDS[lang];
  const section = (title: string, items: readonly ResultIndicator[]) =>
    items.length === 0
      ? []
      : [
          '',
          chalk.bold(title),
          ...items.flatMap((i) =>
            wrap(
              `${i.message}${cellsOf(i)}`,
              WIDTH,
              ...margin(
                i.id,
                items.map(({ id }) => id),
              ),
            ),
          ),
        ];
  const by = (test: (i: ResultIndicator) => boolean) => result.indicators.filter(test);
  const selfOnly = by((i) => i.code === 'self-met' || i.code === 'self-not-met' || i.code === 'self-strict');
  return [
    ...section(
      result.points === null ? words.notMet : words.notFull,
      by((i) => i.outcome === 'not-met'),
    ),
    ...section(
      words.undecided,
      by((i) => i.outcome === 'undecided' || (i.outcome === 'not-applicable' && !i.countsAsMet)),
    ),
    ...section(
      words.notApplicable,
      by((i) => i.outcome === 'not-applicable' && i.countsAsMet),
    ),
    ...(selfOnly.length === 0
      ? []
      : ['', chalk.bold(words.selfOnly), ...wrap(selfOnly.map((i) => i.id).join(', '), WIDTH, '  ')]),
  ];
}

/** " [Chỉ báo: D36, D38]": each sheet once. */
function cellsOf(item: ResultIndicator): string {
  const sheets = new Map<string, string[]>();
  for (const place of item.cells) {
    const at = place.lastIndexOf('!');
    const sheet = place.slice(0, at);
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), place.slice(at + 1)]);
  }
  const places = [...sheets].map(([sheet, cells]) => `${sheet}: ${cells.join(', ')}`);
  return places.length === 0 ? '' : ` [${places.join('; ')}]`;
}
