/** `sets show --format md`: the whole set as a document, a table a criterion. Pure. */
import type { Citation, CriteriaSet, Criterion, Indicator, Standard } from '../criteria/schema.ts';
import { isTwoLevel } from '../criteria/walk.ts';
import type { Lang } from '../messages/index.ts';
import { escapeMd } from '../reporters/md-escape.ts';
import { changeText, shortCitation } from '../reporters/origin.ts';
import { requirementOf } from '../reporters/words.ts';
import { countsText } from './list.ts';
import { readingItems, sourceText, validityText } from './parts.ts';
import { levelTexts, ruleItems } from './set.ts';
import { EXPLAIN_WORDS } from './words.ts';

const COLUMNS = {
  vi: ['Mã', 'Chỉ báo', 'Yêu cầu', 'Đơn vị phụ trách', 'Căn cứ'],
  en: ['Code', 'Indicator', 'Required', 'Owners', 'Legal source'],
} as const;

/** The document; the law's own words in Vietnamese, their translation in English. */
export function treeMd(set: CriteriaSet, lang: Lang): string {
  const words = EXPLAIN_WORDS[lang];
  const list = (items: readonly string[]) => items.map((item) => `- ${escapeMd(item)}`).join('\n');
  const section = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`## ${title}`, list(items)];
  const readings = [...readingItems(set.recognition.readings, lang), ...readingItems(set.notes, lang)];
  const blocks = [
    `# ${escapeMd(lang === 'vi' ? set.title : set.en)}`,
    `\`${set.id}\` ${set.version}; ${words.validity.toLowerCase()} ${validityText(set, lang)}; ${countsText(set, lang)}.`,
    ...section(
      words.changes,
      (set.extends?.changes ?? []).map((change) => changeText(change, set, lang)),
    ),
    ...section(words.rule, [...ruleItems(set, lang).map(({ text }) => text), ...levelTexts(set, lang)]),
    ...set.standards.flatMap((standard) => standardBlocks(set, standard, lang)),
    ...section(
      words.notes,
      readings.map(({ label, text }) => (label === undefined || label === '–' ? text : `${label}: ${text}`)),
    ),
    ...section(
      words.sources,
      Object.values(set.sources).map((source) => sourceText(source, lang)),
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function standardBlocks(set: CriteriaSet, standard: Standard, lang: Lang): string[] {
  const heading = (level: string, { id, text, en }: { id: string; text: string; en: string }) =>
    `${level} ${escapeMd(`${id} ${lang === 'vi' ? text : en}`)}`;
  return [
    heading('##', standard),
    ...standard.criteria.flatMap((criterion) => [
      ...(isTwoLevel(standard) ? [] : [heading('###', criterion)]),
      table(set, criterion, lang),
    ]),
  ];
}

function table(set: CriteriaSet, criterion: Criterion, lang: Lang): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(COLUMNS[lang]),
    row(COLUMNS[lang].map(() => '---')),
    ...criterion.indicators.map((indicator) => row(cells(set, indicator, lang))),
  ].join('\n');
}

function cells(set: CriteriaSet, indicator: Indicator, lang: Lang): string[] {
  const { id, owners, citations, group } = indicator;
  const text = lang === 'vi' ? indicator.text : indicator.en;
  const above = group === undefined ? '' : `${group.id} ${lang === 'vi' ? group.text : group.en}: `;
  const cited = (citation: Citation) => escapeMd(shortCitation(citation, set));
  return [
    escapeMd(id),
    escapeMd(`${above}${text}`),
    escapeMd(requirementOf(indicator, lang)),
    escapeMd(owners.length === 0 ? EXPLAIN_WORDS[lang].noOwner : owners.join('; ')),
    citations.map(cited).join('<br>'),
  ];
}
