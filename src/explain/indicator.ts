/** `explain <set>/<indicator>`: the rule, how it is judged, examples at its boundary, data needed, legal source. Pure. */
import { fieldsOf } from '../criteria/fields.ts';
import type { CriteriaSet, Indicator } from '../criteria/schema.ts';
import { expandCodes, isTwoLevel, type Place, places } from '../criteria/walk.ts';
import type { Lang } from '../messages/index.ts';
import { changeText } from '../reporters/origin.ts';
import { requirementOf } from '../reporters/words.ts';
import { INPUT_PREFIX, rosterColumnOf, rosterHeader } from '../workbook/layout.ts';
import { boundaryExamples } from './boundary/index.ts';
import { howJudged } from './how.ts';
import type { Item, Page } from './page.ts';
import { citationItem, readingItems, resultText } from './parts.ts';
import { EXPLAIN_WORDS } from './words.ts';

/** The page on an indicator; undefined where the set has none of that code. */
export function indicatorPage(set: CriteriaSet, code: string, lang: Lang): Page | undefined {
  const place = places(set).find(({ indicator }) => indicator.id === code);
  if (place === undefined) return undefined;
  const { indicator } = place;
  const words = EXPLAIN_WORDS[lang];
  const { owners, citations, readings, corrections = [] } = indicator;
  const changes = (set.extends?.changes ?? []).filter((change) => change.indicator === code);
  const section = (title: string, items: readonly Item[]) => ({ title, items });
  return {
    title: `${set.id}/${code}: ${lang === 'vi' ? indicator.text : indicator.en}`,
    lead: parents(place, lang),
    sections: [
      section(words.requirement, [
        { text: requirementOf(indicator, lang) },
        { text: role(set, indicator, lang) },
      ]),
      section(
        words.changes,
        changes.flatMap((change) => [
          {
            text: changeText(change, set, lang),
            ...(change.note === undefined ? {} : { more: [change.note] }),
          },
        ]),
      ),
      section(words.how, how(indicator, lang)),
      section(
        words.examples,
        boundaryExamples(set, indicator).map((example) => ({
          label: example.given[lang],
          text: resultText(set, example, lang),
        })),
      ),
      section(words.fields, fields(set, indicator, lang)),
      section(words.evidence, evidence(indicator, lang)),
      section(words.owners, [{ text: owners.length === 0 ? words.noOwner : owners.join('; ') }]),
      section(
        words.grounds,
        citations.map((citation) => citationItem(set, citation, lang)),
      ),
      section(words.readings, readingItems(readings, lang)),
      section(
        words.corrections,
        corrections.map(({ from, to, note }) => ({ text: words.correction(from, to), more: [note] })),
      ),
    ],
  };
}

/** Standard, criterion and the group between, each with its code. */
function parents({ standard, criterion, indicator }: Place, lang: Lang): string[] {
  const levels = [
    standard,
    ...(isTwoLevel(standard) ? [] : [criterion]),
    ...(indicator.group === undefined ? [] : [indicator.group]),
  ];
  return levels.map((level) => `${level.id} ${lang === 'vi' ? level.text : level.en}`);
}

function role(set: CriteriaSet, { id, measure }: Indicator, lang: Lang): string {
  const words = EXPLAIN_WORDS[lang];
  const { graded, prerequisites, rule } = set.recognition;
  if (expandCodes(set, graded).has(id)) {
    if (rule === 'points') return words.gradedByPoints;
    return measure.kind === 'grade' ? words.gradedByWord : words.graded;
  }
  return expandCodes(set, prerequisites).has(id) ? words.prerequisite : words.informative;
}

function how(indicator: Indicator, lang: Lang): Item[] {
  const words = EXPLAIN_WORDS[lang];
  const { measure, notApplicable } = indicator;
  const rollUp = measure.kind === 'ratio' ? measure.rollUp : undefined;
  const applies = measure.kind !== 'points' && measure.kind !== 'grade';
  return [
    ...howJudged(indicator, lang),
    ...(notApplicable !== undefined ? [words.notApplicable] : applies ? [words.notForeseen] : []),
    ...(rollUp === undefined ? [] : [words.rollUp(rollUp.sets.join(', '), rollUp.minLevel)]),
  ].map((text) => ({ text }));
}

function fields(set: CriteriaSet, indicator: Indicator, lang: Lang): Item[] {
  const words = EXPLAIN_WORDS[lang];
  const cells = fieldsOf(set, indicator).map(({ name, label, unit }): Item => {
    const of = unit[lang] === '' || label[lang].includes(unit[lang]) ? '' : ` (${unit[lang]})`;
    return { label: `${INPUT_PREFIX}${name}`, text: `${label[lang]}${of}` };
  });
  const column = rosterColumnOf(indicator);
  if (column === undefined) return cells;
  const answers =
    column.answers === 'rating'
      ? words.counted(column.counted.join(', '), column.others.join(', '))
      : words.yesNo;
  const only = column.answers === 'rating' && column.participants ? [words.participants] : [];
  return [
    ...cells,
    {
      text: `${words.roster(`tbl_${column.roster}`, rosterHeader(indicator, column))}: ${[answers, ...only].join('; ')}`,
    },
  ];
}

function evidence({ evidence: { text, en }, documents = [] }: Indicator, lang: Lang): Item[] {
  const labels = documents.map(({ label }) => label[lang]).join('; ');
  return [
    { text: lang === 'vi' ? text : en },
    ...(documents.length === 0 ? [] : [{ text: EXPLAIN_WORDS[lang].documents(labels) }]),
  ];
}
