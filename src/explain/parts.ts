/** Items that pages on a set and on an indicator share: sources, readings, results of examples. Pure. */
import type { Citation, CriteriaSet, Indicator, Source } from '../criteria/schema.ts';
import type { Assessment } from '../engine/assess.ts';
import { findingText, type Lang } from '../messages/index.ts';
import { shortCitation } from '../reporters/origin.ts';
import { levelName, outcomeWord, unitOutcomeWord } from '../reporters/words.ts';
import type { Example } from './boundary/run.ts';
import type { Item } from './page.ts';
import { EXPLAIN_WORDS } from './words.ts';

/** 28/02/2022 in Vietnamese, 2022-02-28 in English. */
const dateText = (iso: string, lang: Lang): string =>
  lang === 'vi' ? iso.split('-').reverse().join('/') : iso;

/** "12/11/2021 – 30/06/2025"; open at its end where there is none. */
export function validityText({ validity: { from, to } }: CriteriaSet, lang: Lang): string {
  return `${dateText(from, lang)} – ${to === undefined ? '…' : dateText(to, lang)}`;
}

/** "Kế hoạch ..., số 25/KH-UBND, 08/02/2022, UBND tỉnh ...". The title stays Vietnamese: it is a name. */
export function sourceText(source: Source, lang: Lang): string {
  const { title, number, date, issuer, document } = source;
  const no = lang === 'vi' ? 'số' : 'no.';
  const seed = lang === 'vi' ? 'tài liệu' : 'document';
  return [
    title,
    number === undefined ? '' : `${no} ${number}`,
    date === undefined ? '' : dateText(date, lang),
    issuer ?? '',
    document === undefined ? '' : `${seed} ${document}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** A citation: its source, then the place in it, the words quoted and what is to be said of it. */
export function citationItem(set: CriteriaSet, citation: Citation, lang: Lang): Item {
  const source = set.sources[citation.source];
  const { locator, quote, note } = citation;
  return {
    text: `– ${source === undefined ? citation.source : sourceText(source, lang)}`,
    more: [locator, ...(quote === undefined ? [] : [`“${quote}”`]), ...(note === undefined ? [] : [note])],
  };
}

/** The same where the sources are listed in full on the same page: number, or else title. */
export function shortCitationItem(set: CriteriaSet, citation: Citation): Item {
  const { quote, note } = citation;
  return {
    text: `– ${shortCitation(citation, set)}`,
    more: [...(quote === undefined ? [] : [`“${quote}”`]), ...(note === undefined ? [] : [note])],
  };
}

type Readings = NonNullable<Indicator['readings']>;

/** Readings with the number that rules and messages call them by. */
export function readingItems(readings: Readings | undefined, lang: Lang): Item[] {
  return (readings ?? []).map((reading) => ({ label: reading.ref ?? '–', text: reading[lang] }));
}

/** Codes worth following up from an example. */
const TELLING = new Set(['HT305', 'HT306', 'HT310', 'HT311', 'HT312', 'HT315', 'HT323']);

/** What the engine said of an example: outcome, level, and codes that tell why. */
export function resultText(set: CriteriaSet, { result }: Example, lang: Lang): string {
  const { indicator, outcome, levels, countsAsMet, finding, diagnostics } = result;
  const byPoints = indicator.measure.kind === 'points' && outcome !== 'undecided';
  const word = byPoints ? findingText(finding, lang).replace(/\.$/, '') : outcomeWord(outcome, lang);
  const counts = countsAsMet ? ` (${EXPLAIN_WORDS[lang].countsAsMet})` : '';
  const level =
    outcome !== 'met' || levels === null || byPoints
      ? ''
      : `, ${levelsText(set, levels.min, levels.max, lang)}`;
  const codes = [...new Set(diagnostics.map(({ code }) => code).filter((code) => TELLING.has(code)))];
  return `→ ${word}${counts}${level}${codes.length === 0 ? '' : ` [${codes.join(', ')}]`}`;
}

/** What the engine said of a unit. */
export function unitResultText(result: Assessment, lang: Lang): string {
  const { set, outcome, level, levelRange } = result;
  const range = level !== null ? { min: level, max: level } : outcome === 'met' ? levelRange : null;
  const levels = range === null ? '' : `, ${levelsText(set, range.min, range.max, lang)}`;
  return `→ ${unitOutcomeWord(outcome, lang)}${levels}`;
}

function levelsText(set: CriteriaSet, min: number, max: number, lang: Lang): string {
  const low = levelName(set, min, lang);
  if (min === max) return low;
  return lang === 'vi' ? `${low} đến ${levelName(set, max, lang)}` : `${low} to ${levelName(set, max, lang)}`;
}
