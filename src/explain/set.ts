/** `explain <set>`: what is recognised and how, levels with examples, validity, readings, documents. Pure. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { expandCodes, indicatorsOf } from '../criteria/walk.ts';
import type { Lang } from '../messages/index.ts';
import { bandText, changeText } from '../reporters/origin.ts';
import { levelName } from '../reporters/words.ts';
import { unitExamples } from './boundary/unit.ts';
import type { Item, Page } from './page.ts';
import { readingItems, shortCitationItem, sourceText, unitResultText, validityText } from './parts.ts';
import { EXPLAIN_WORDS } from './words.ts';

/** The page on a set. */
export function setPage(set: CriteriaSet, lang: Lang): Page {
  const words = EXPLAIN_WORDS[lang];
  const { recognition, validity, notes } = set;
  return {
    title: `${set.id} ${set.version}: ${lang === 'vi' ? set.title : set.en}`,
    lead: [`${set.award[lang]} (${lang === 'vi' ? set.unit.vi : set.unit.en}). ${words.see(set.id)}`],
    sections: [
      { title: words.rule, items: ruleItems(set, lang) },
      { title: words.changes, items: changeItems(set, lang) },
      { title: words.levels, items: levelTexts(set, lang).map((text) => ({ text })) },
      {
        title: words.examples,
        items: unitExamples(set).map(({ given, result }) => ({
          label: given[lang],
          text: unitResultText(result, lang),
        })),
      },
      {
        title: words.validity,
        items: [
          { text: validityText(set, lang) },
          ...validity.citations.map((citation) => shortCitationItem(set, citation)),
        ],
      },
      { title: words.readings, items: readingItems(recognition.readings, lang) },
      { title: words.notes, items: readingItems(notes, lang) },
      {
        title: words.grounds,
        items: recognition.citations.map((citation) => shortCitationItem(set, citation)),
      },
      {
        title: words.sources,
        items: Object.values(set.sources).map((source) => ({
          text: `– ${sourceText(source, lang)}`,
          ...(source.note === undefined ? {} : { more: [source.note] }),
        })),
      },
    ],
  };
}

/** The rule in sentences, codes as the set gives them. */
export function ruleItems(set: CriteriaSet, lang: Lang): Item[] {
  const words = EXPLAIN_WORDS[lang];
  const { prerequisites, graded, rule, informative = [] } = set.recognition;
  const gradedIds = expandCodes(set, graded);
  const byWord = indicatorsOf(set).some(({ id, measure }) => gradedIds.has(id) && measure.kind === 'grade');
  const codes = graded.join(', ');
  return [
    ...(prerequisites.length === 0 ? [] : [words.prerequisites(prerequisites.join(', '))]),
    ...(graded.length === 0
      ? [words.noLevels]
      : [rule === 'points' ? words.points(codes) : byWord ? words.word(codes) : words.lowest(codes)]),
    ...(informative.length === 0 ? [] : [words.informatives(informative.join(', '))]),
  ].map((text) => ({ text }));
}

function changeItems(set: CriteriaSet, lang: Lang): Item[] {
  return (set.extends?.changes ?? []).map((change) => ({ text: changeText(change, set, lang) }));
}

/** Levels with their bands; of a set judged by a word, the words that are recognised. */
export function levelTexts(set: CriteriaSet, lang: Lang): string[] {
  const { bands } = set.recognition;
  if (bands.length > 0) return bands.map((band) => bandText(set, band, lang));
  return levelNames(set, lang);
}

/** Names of the levels, lowest first; empty where there are none. */
export function levelNames(set: CriteriaSet, lang: Lang): string[] {
  const graded = expandCodes(set, set.recognition.graded);
  const words = indicatorsOf(set).flatMap(({ id, measure }) =>
    graded.has(id) && measure.kind === 'grade' ? measure.words.map((word) => word.level) : [],
  );
  const levels = [...set.recognition.bands.map((band) => band.level), ...words].filter((level) => level > 0);
  return [...new Set(levels)].sort((a, b) => a - b).map((level) => levelName(set, level, lang));
}
