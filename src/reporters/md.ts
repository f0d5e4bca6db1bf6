/** The report in Markdown: conclusion first, every indicator in a table, then what is missing and how to mend it. */
import type { CriteriaSet, Indicator } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import type { Lang } from '../messages/index.ts';
import { isUnreadable, type Result, type ResultDiagnostic, type ResultIndicator } from '../result.ts';
import { ownIndicators } from './department.ts';
import { inLanguage } from './in-language.ts';
import { escapeMd } from './md-escape.ts';
import { MD_WORDS } from './md-words.ts';
import { originSentence } from './origin.ts';
import { resultWord } from './result-word.ts';
import type { TextReporter } from './types.ts';
import { unitWords } from './unit-words.ts';
import {
  assumedTag,
  assumptionBanner,
  basisWord,
  conclusion,
  figureOf,
  levelFigure,
  requirementOf,
} from './words.ts';

/** Every result with a heading of its own, one after the other. */
export const md: TextReporter = (results, context) =>
  results
    .map((result) => {
      const set = result.set === null ? undefined : context.set(result.set.id);
      return document(ownIndicators(inLanguage(result, context.lang)), set, context.lang);
    })
    .join('\n');

/** Blocks with a blank line between them. */
function document(result: Result, set: CriteriaSet | undefined, lang: Lang): string {
  const words = MD_WORDS[lang];
  const banner = assumptionBanner([result], lang);
  const blocks = [
    `# ${escapeMd(`${assumedTag(result, lang)}${title(result, lang)}`)}`,
    ...(banner === '' ? [] : [`**${escapeMd(banner)}**`]),
    `**${escapeMd(conclusion(result, set, lang))}**`,
    ...(isUnreadable(result) ? [] : [words.counts(result.counts)]),
    ...(result.strict ? [words.strict] : []),
    source(result, set, lang),
    ...(isUnreadable(result) ? [] : [`## ${words.indicators}`, table(result, set, lang)]),
    ...section(words.selfOnly, selfOnly(result, set, lang)),
    ...section(words.missing, missing(result)),
    ...section(
      words.diagnostics,
      result.diagnostics.map((d) => diagnosticLine(d, lang)),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function title(result: Result, lang: Lang): string {
  const words = MD_WORDS[lang];
  if (isUnreadable(result)) return result.input.file;
  const { unit, year } = result;
  const parts = [unitWords(unit, lang) || words.noName, year === null ? null : words.year(year)];
  return parts.filter((part) => part).join(', ');
}

function source(result: Result, set: CriteriaSet | undefined, lang: Lang): string {
  const words = MD_WORDS[lang];
  const file = `- ${words.file}: ${escapeMd(result.input.file)}`;
  if (result.set === null) return file;
  const name = set === undefined ? '' : `${lang === 'vi' ? set.title : set.en}, `;
  const origin = originSentence(result.set, set, lang);
  const base = origin === null ? '' : `\n- ${escapeMd(origin)}`;
  return `- ${words.set}: ${escapeMd(`${name}${result.set.id} ${result.set.version}`)}${base}\n${file}`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, lines.map((line) => `- ${line}`).join('\n')];
}

const textOf = (indicator: Indicator, lang: Lang) => (lang === 'vi' ? indicator.text : indicator.en);

function byCode(set: CriteriaSet | undefined): ReadonlyMap<string, Indicator> {
  return new Map((set === undefined ? [] : indicatorsOf(set)).map((i) => [i.id, i]));
}

function table(result: Result, set: CriteriaSet | undefined, lang: Lang): string {
  const words = MD_WORDS[lang];
  const known = byCode(set);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(words.columns),
    row(words.columns.map(() => '---')),
    ...result.indicators.map((item) => row(cells(item, known.get(item.id), lang).map(escapeMd))),
  ].join('\n');
}

function cells(item: ResultIndicator, indicator: Indicator | undefined, lang: Lang): string[] {
  const outcome = resultWord(item, lang);
  return [
    item.id,
    indicator === undefined ? '' : textOf(indicator, lang),
    indicator === undefined ? '' : requirementOf(indicator, lang),
    figureOf(item, lang, indicator),
    item.countsAsMet ? `${outcome} (${MD_WORDS[lang].countsAsMet})` : outcome,
    levelFigure(item),
    basisWord(item.basis, lang),
    item.message,
  ];
}

/** Indicators that ask for figures and have only a self-assessment. */
function selfOnly(result: Result, set: CriteriaSet | undefined, lang: Lang): string[] {
  const known = byCode(set);
  return result.indicators
    .filter(({ code }) => code === 'self-met' || code === 'self-not-met' || code === 'self-strict')
    .map((item) => {
      const indicator = known.get(item.id);
      return escapeMd(indicator === undefined ? item.id : `${item.id} ${textOf(indicator, lang)}`);
    });
}

/** What is open, each indicator with the cells where something is to be entered or mended. */
function missing(result: Result): string[] {
  return result.indicators
    .filter((i) => i.outcome === 'undecided' || (i.outcome === 'not-applicable' && !i.countsAsMet))
    .map((item) => {
      const own = result.diagnostics.filter((d) => d.indicator === item.id && d.severity !== 'info');
      const told = own.flatMap((d) => (placeOf(d) === null ? [] : [`${placeOf(d)}`]));
      const places = [...new Set(told.length > 0 ? told : item.cells)];
      const where = places.length === 0 ? '' : ` (${places.join(', ')})`;
      return escapeMd(`${item.id}: ${item.message}${where}`);
    });
}

function placeOf(diagnostic: ResultDiagnostic): string | null {
  const { sheet, cell } = diagnostic;
  return cell === null ? sheet : `${sheet}!${cell}`;
}

function diagnosticLine(diagnostic: ResultDiagnostic, lang: Lang): string {
  const words = MD_WORDS[lang];
  const place = [diagnostic.indicator, placeOf(diagnostic)].filter((part) => part !== null).join(', ');
  const head = `**${diagnostic.code}** (${words.severity[diagnostic.severity]})${place === '' ? '' : ` ${escapeMd(place)}`}`;
  return `${head}: ${escapeMd(diagnostic.message)} *${words.fix}:* ${escapeMd(diagnostic.fix)}`;
}
