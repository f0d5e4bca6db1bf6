/** What an own set changed of the shipped set that it extends, in words. Pure. */
import type { Band, Citation, CriteriaSet, Indicator, Origin } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import { exact } from '../messages/format.ts';
import type { Lang } from '../messages/index.ts';
import type { Result } from '../result.ts';
import { levelName, requirementOf } from './words.ts';

type Change = Origin['changes'][number];

const WORDS = {
  vi: {
    by: (set: string, base: string, changes: string) =>
      `Theo bộ ${set} (dựa trên ${base}; ${changes === '' ? 'không khác bộ gốc' : `khác bộ gốc ở: ${changes}`}).`,
    instead: (before: string) => `, bộ gốc ${before}`,
    ground: 'căn cứ',
    fields: {
      requirement: 'ngưỡng',
      max: 'điểm tối đa',
      notApplicable: '“Không áp dụng” tính là đạt',
      documents: 'văn bản cần có',
      owners: 'đơn vị phụ trách',
      text: 'lời văn',
      en: 'lời văn tiếng Anh',
      readings: 'cách hiểu',
      bands: 'các mức độ',
      validity: 'thời gian áp dụng',
    },
  },
  en: {
    by: (set: string, base: string, changes: string) =>
      `By the set ${set} (based on ${base}; ${changes === '' ? 'no difference' : `different in: ${changes}`}).`,
    instead: (before: string) => `, base set ${before}`,
    ground: 'ground',
    fields: {
      requirement: 'threshold',
      max: 'most points',
      notApplicable: '“not applicable” counts as met',
      documents: 'expected documents',
      owners: 'owners',
      text: 'wording',
      en: 'English wording',
      readings: 'readings',
      bands: 'levels',
      validity: 'validity',
    },
  },
} as const;

/** "Theo bộ ... (dựa trên huyen-2021 1.0.0; khác bộ gốc ở: 3.2.3 ≥ 60% ...)"; null for a set that extends none. */
export function originSentence(of: Result['set'], set: CriteriaSet | undefined, lang: Lang): string | null {
  const origin = of?.extends;
  if (of === null || origin === undefined) return null;
  const changes = origin.changes.map((change) => changeText(change, set, lang)).join('; ');
  return WORDS[lang].by(`${of.id} ${of.version}`, `${origin.id} ${origin.version}`, changes);
}

const WORDING: ReadonlySet<string> = new Set(['text', 'en', 'readings', 'by']);

/** "3.2.3 ≥ 60%, bộ gốc ≥ 50% (căn cứ 12/KH-UBND, mục 2)". Without the set its key stands for a source. */
export function changeText(change: Change, set: CriteriaSet | undefined, lang: Lang): string {
  const words = WORDS[lang];
  const indicator = set && indicatorsOf(set).find(({ id }) => id === change.indicator);
  // A new wording, or a new way to measure, goes with a new threshold; it is told only where nothing else changed.
  const telling = change.fields.filter((field) => !WORDING.has(field));
  const what = (telling.length > 0 ? telling : change.fields)
    .map((field) => fieldText(field, change, set, indicator, lang))
    .join(', ');
  const grounds = change.citations.map((citation) => shortCitation(citation, set)).join('; ');
  const code = change.indicator === undefined ? '' : `${change.indicator} `;
  return `${code}${what} (${words.ground} ${grounds})`;
}

function fieldText(
  field: string,
  change: Change,
  set: CriteriaSet | undefined,
  indicator: Indicator | undefined,
  lang: Lang,
): string {
  const words = WORDS[lang];
  const { before } = change;
  if ((field === 'requirement' || field === 'max') && indicator !== undefined && before !== undefined) {
    const former = { ...indicator, measure: { ...indicator.measure, ...before } } as Indicator;
    return `${requirementOf(indicator, lang)}${words.instead(requirementOf(former, lang))}`;
  }
  if (field === 'bands' && set !== undefined) {
    return `${words.fields.bands} – ${set.recognition.bands.map((band) => bandText(set, band, lang)).join(', ')}`;
  }
  return Object.hasOwn(words.fields, field) ? words.fields[field as keyof typeof words.fields] : field;
}

/** "mức độ 2: trên 80% đến 90%", "loại Khá: từ 70 đến dưới 85 điểm". */
export function bandText(set: CriteriaSet, band: Band, lang: Lang): string {
  const byPoints = set.recognition.rule === 'points';
  const low = exact(band.from.value, lang);
  const high = exact(band.to.value, lang);
  const percent = byPoints ? '' : '%';
  const from = `${band.from.op === '>=' ? { vi: 'từ', en: 'from' }[lang] : { vi: 'trên', en: 'above' }[lang]} ${low}${percent}`;
  const below = band.to.op === '<' ? { vi: ' dưới', en: ' below' }[lang] : '';
  const to = `${{ vi: 'đến', en: 'to' }[lang]}${below} ${high}${percent}`;
  const unit = byPoints ? { vi: ' điểm', en: ' points' }[lang] : '';
  return `${levelName(set, band.level, lang)}: ${from} ${to}${unit}`;
}

/** "25/KH-UBND, Phụ lục 1, chỉ báo 2.1.1": number, or else title, of the source, and the place in it. */
export function shortCitation({ source, locator }: Citation, set: CriteriaSet | undefined): string {
  const of = set?.sources[source];
  return `${of?.number ?? of?.title ?? source}, ${locator}`;
}
