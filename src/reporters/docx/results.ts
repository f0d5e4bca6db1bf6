/** Part I: every standard, criterion and indicator in order, with figures, documents and finding. */
import { HeadingLevel, type Paragraph } from 'docx';
import type { Lang } from '../../messages/index.ts';
import type { IndicatorView, UnitView } from '../view.ts';
import { levelName } from '../words.ts';
import { body, gap, heading, run } from './text.ts';
import type { DocxWords } from './words.ts';

/** The paragraphs of part I. */
export function results(view: UnitView, words: DocxWords, lang: Lang): Paragraph[] {
  return [
    heading(words.results, HeadingLevel.HEADING_1, { bold: true }),
    ...view.standards.flatMap((standard) => [
      ...titled(standard.id, standard.text, HeadingLevel.HEADING_2, { bold: true }),
      ...standard.criteria.flatMap((criterion) => [
        ...(criterion.heading === null
          ? []
          : titled(criterion.heading.id, criterion.heading.text, HeadingLevel.HEADING_3, {
              bold: true,
              italics: true,
            })),
        ...criterion.indicators.flatMap((indicator) => [
          heading(numbered(indicator.id, indicator.text), HeadingLevel.HEADING_4, { italics: true }),
          ...indicatorLines(indicator, view, words, lang),
        ]),
      ]),
    ]),
  ];
}

const numbered = (id: string, text: string) => (text === '' ? id : `${id}. ${text}`);

function titled(
  id: string,
  text: string,
  ...look: [Parameters<typeof heading>[1], Parameters<typeof heading>[2]]
) {
  return id === '' ? [] : [heading(numbered(id, text), ...look)];
}

function indicatorLines(item: IndicatorView, view: UnitView, words: DocxWords, lang: Lang): Paragraph[] {
  const line = (label: string, text: string) => body(run(`- ${label}: ${text}`));
  return [
    ...figures(item, words),
    ...documents(item, words),
    ...(item.reason === null || item.outcome === 'not-applicable' ? [] : [line(words.note, item.reason)]),
    body(
      run(`- ${words.finding}: `),
      run(item.outcomeWord, { bold: true }),
      run(`${levelPart(item, view, words, lang)}. ${item.message}`),
    ),
  ];
}

/** "; mức độ của chỉ báo: 3". */
function levelPart(item: IndicatorView, { set }: UnitView, words: DocxWords, lang: Lang): string {
  if (!item.graded || item.level === '' || item.outcome !== 'met') return '';
  const { level } = item.result;
  const name =
    level === null
      ? `${item.level} (${words.levelOpen})`
      : levelName(set, level, lang).replace(/^(?:mức độ|level) /, '');
  return `; ${words.level}: ${name}`;
}

function figures(item: IndicatorView, words: DocxWords): Paragraph[] {
  const entered = item.entered.map(({ label, value }) => `${label}: ${value}`).join('; ');
  const made = item.result.part !== null && item.entered.length === 0;
  if (made) return [body(run(`- ${words.figures}: ${item.figure} (${words.fromRoster}).`))];
  if (entered !== '') return [body(run(`- ${words.figures}: ${entered}.`))];
  return item.selfOnly ? [body(run(`- ${words.figures}: `), gap(words.gaps.figures))] : [];
}

function documents(item: IndicatorView, words: DocxWords): Paragraph[] {
  const { documents: cited } = item;
  if (cited.length === 0) {
    const needed = item.outcome !== 'not-applicable';
    return needed ? [body(run(`- ${words.evidence}: `), gap(words.gaps.documents))] : [];
  }
  if (cited.length === 1) return [body(run(`- ${words.evidence}: ${cited[0]}.`))];
  const last = cited.length - 1;
  return [
    body(run(`- ${words.evidence}:`)),
    ...cited.map((text, index) => body(run(`+ ${text}${index === last ? '.' : ';'}`))),
  ];
}
