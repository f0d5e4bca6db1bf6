/** `sets`: every criteria set in a few lines, or as data. Pure. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { indicatorsOf, isTwoLevel } from '../criteria/walk.ts';
import type { Lang } from '../messages/index.ts';
import type { Page } from './page.ts';
import { validityText } from './parts.ts';
import { levelNames } from './set.ts';

/** Standards, criteria and indicators; a document of two levels has as many criteria as standards, under one code. */
function countsOf(set: CriteriaSet): { standards: number; criteria: number; indicators: number } {
  const standards = set.standards.filter(({ general }) => general !== true);
  return {
    standards: standards.length,
    criteria: standards.reduce((sum, standard) => sum + standard.criteria.length, 0),
    indicators: indicatorsOf(set).length,
  };
}

/** "3 tiêu chuẩn, 6 tiêu chí, 16 chỉ báo". */
export function countsText(set: CriteriaSet, lang: Lang): string {
  const { standards, criteria, indicators } = countsOf(set);
  const two = set.standards.every(isTwoLevel);
  const general = standards < set.standards.length;
  if (lang === 'vi')
    return `${two ? '' : `${standards} tiêu chuẩn, `}${criteria} tiêu chí${general ? ' và phần chung' : ''}, ${indicators} chỉ báo`;
  return `${two ? '' : `${standards} standards, `}${criteria} criteria${general ? ' and a general part' : ''}, ${indicators} indicators`;
}

const NO_LEVELS = { vi: 'không chia mức độ', en: 'no levels' };

/** The list for a terminal. */
export function listPage(sets: readonly CriteriaSet[], lang: Lang): Page {
  return {
    title: lang === 'vi' ? 'Các bộ tiêu chí có sẵn' : 'Criteria sets at hand',
    lead: [],
    sections: sets.map((set) => ({
      title: `${set.id} ${set.version}`,
      items: [
        { text: lang === 'vi' ? set.title : set.en },
        { text: `${validityText(set, lang)}; ${countsText(set, lang)}` },
        { text: levelNames(set, lang).join(', ') || NO_LEVELS[lang] },
      ],
    })),
  };
}

/** The list for programs. */
export function listData(sets: readonly CriteriaSet[]): object[] {
  return sets.map((set) => ({
    id: set.id,
    version: set.version,
    title: set.title,
    en: set.en,
    unit: set.unit.level,
    validity: { from: set.validity.from, to: set.validity.to ?? null },
    counts: countsOf(set),
    levels: levelNames(set, 'vi').map((vi, i) => ({ vi, en: levelNames(set, 'en')[i] ?? vi })),
  }));
}
