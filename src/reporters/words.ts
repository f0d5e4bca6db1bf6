/** Words that all reports share: outcomes, levels, requirements, figures and the concluding sentence. Pure. */
import type { CriteriaSet, Indicator, Measure, MeasureKind, MeasureOf } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import type { UnitOutcome } from '../engine/conclude.ts';
import type { FindingArgs } from '../engine/findings.ts';
import type { Basis, IndicatorOutcome } from '../engine/indicator.ts';
import type { SelfAssessment } from '../engine/input.ts';
import type { LevelRange } from '../engine/range.ts';
import { between, count, exact, figure, requirementShort } from '../messages/format.ts';
import type { Lang } from '../messages/index.ts';
import { isUnreadable, type Result, type ResultIndicator } from '../result.ts';
import { partName } from '../workbook/part.ts';
import { diagnosticIn } from './in-language.ts';

type Words = Readonly<Record<Lang, string>>;

const OUTCOMES = {
  met: { vi: 'Đạt', en: 'Met' },
  'not-met': { vi: 'Chưa đạt', en: 'Not met' },
  undecided: { vi: 'Chưa đủ số liệu', en: 'Undecided' },
  'not-applicable': { vi: 'Không áp dụng', en: 'Not applicable' },
} as const satisfies Record<IndicatorOutcome, Words>;

const UNIT_OUTCOMES = {
  met: { vi: 'Đạt', en: 'Met' },
  'not-met': { vi: 'Không đạt', en: 'Not met' },
  undecided: { vi: 'Chưa đủ căn cứ', en: 'Undecided' },
} as const satisfies Record<UnitOutcome, Words>;

const BASES = {
  data: { vi: 'Số liệu', en: 'Figures' },
  'self-assessment': { vi: 'Tự đánh giá', en: 'Self-assessment' },
  'roll-up': { vi: 'Tổng hợp từ cấp dưới', en: 'Roll-up' },
} as const satisfies Record<Basis, Words>;

/** Outcome of an indicator, capitalised, as the workbook writes it. */
export const outcomeWord = (outcome: IndicatorOutcome, lang: Lang): string => OUTCOMES[outcome][lang];

/** Outcome of a unit, capitalised, as the workbook writes it. */
export const unitOutcomeWord = (outcome: UnitOutcome, lang: Lang): string => UNIT_OUTCOMES[outcome][lang];

/** What an outcome stands on; empty where there is nothing. */
export const basisWord = (basis: Basis | null, lang: Lang): string =>
  basis === null ? '' : BASES[basis][lang];

/** The self-assessment as chosen in the workbook; empty where none was chosen. */
export const selfAssessmentWord = (self: SelfAssessment | null, lang: Lang): string =>
  self === null ? '' : OUTCOMES[self][lang];

/** "2", "1–3" (0 = not met), or nothing where there are no levels. */
export function levelFigure(of: { level: number | null; levelRange: LevelRange | null }): string {
  if (of.level !== null) return String(of.level);
  const range = of.levelRange;
  if (range === null || range.max === 0) return '';
  return range.min === range.max ? String(range.min) : `${range.min}–${range.max}`;
}

const REQUIREMENTS = {
  attestation: (_measure, lang) => (lang === 'vi' ? 'có minh chứng' : 'with evidence'),
  ratio: (measure, lang) => requirementShort(measure.requirement, lang),
  ratios: (measure, lang) => {
    const own = measure.figures.flatMap((f) =>
      f.requirement === undefined ? [] : [`${f.label[lang]} ${requirementShort(f.requirement, lang)}`],
    );
    const of = measure.rule === 'sum' ? { vi: 'tổng', en: 'sum' } : { vi: 'mọi tỷ lệ', en: 'every rate' };
    const but = own.length === 0 ? '' : `, ${{ vi: 'riêng', en: 'but' }[lang]} ${own.join(', ')}`;
    return `${of[lang]} ${requirementShort(measure.requirement, lang)}${but}`;
  },
  change: (measure, lang) => {
    const relative = measure.by === 'percent';
    return lang === 'vi'
      ? `giảm ${requirementShort(measure.requirement, lang, relative ? '% so với năm trước' : ' điểm phần trăm')}`
      : `down ${requirementShort(measure.requirement, lang, relative ? '% on last year' : ' percentage points')}`;
  },
  trend: (measure, lang) =>
    lang === 'vi'
      ? `${measure.direction === 'rise' ? 'tăng' : 'giảm'} so với năm trước`
      : `${measure.direction === 'rise' ? 'up' : 'down'} on last year`,
  points: (measure, lang) =>
    lang === 'vi' ? `tối đa ${measure.max.replace('.', ',')} điểm` : `up to ${measure.max} points`,
  grade: (_measure, lang) => (lang === 'vi' ? 'xếp loại' : 'grade'),
  judgement: (_measure, lang) => (lang === 'vi' ? 'đánh giá' : 'judgement'),
} satisfies { [K in MeasureKind]: (measure: MeasureOf<K>, lang: Lang) => string };

/** What an indicator asks for, for a narrow column: "≥ 70%", "giảm ≥ 1,5 điểm phần trăm", "có minh chứng". */
export function requirementOf(indicator: Indicator, lang: Lang): string {
  const { measure } = indicator;
  return (REQUIREMENTS[measure.kind] as (measure: Measure, lang: Lang) => string)(measure, lang);
}

/**
 * An indicator's figure: "13/13 (100%)", "0,44 điểm", "92,3–100%"; "–" where there is none. The criteria's indicator
 * tells the unit where the finding does not (met, but undecided for want of evidence).
 */
export function figureOf(result: ResultIndicator, lang: Lang, indicator?: Indicator): string {
  if (result.code === 'input-invalid') return NONE;
  const own = ownFigure(result, lang);
  if (own !== null) return own;
  const bound = boundOf(result, indicator);
  const unit = unitOf(result, indicator, lang);
  const { part, whole, value, range } = result;
  const counts = `${part === null ? '…' : count(part, lang)}/${whole === null ? '…' : count(whole, lang)}`;
  if (value !== null) {
    const shown = `${lead(result, lang)}${figure(value.replace(/^-/, changed(result) ? '' : '-'), lang, bound)}${unit}`;
    return part === null || whole === null ? shown : `${counts} (${shown})`;
  }
  const open = range === null || (range.min === '0' && range.max === '100');
  if (open && (part !== null || whole !== null)) return counts;
  return range === null ? NONE : `${between(range.min, range.max, lang, bound)}${unit}`;
}

const NONE = '–';

const FALLS = /^(change|relative)-(met|not-met)$/;
const changed = ({ code }: ResultIndicator) => FALLS.test(code);

/** Which way a change went, and that of several rates the lowest is shown. */
function lead({ code, args, value }: ResultIndicator, lang: Lang): string {
  if (FALLS.test(code)) {
    if (value?.startsWith('-')) return lang === 'vi' ? 'tăng ' : 'up ';
    return lang === 'vi' ? 'giảm ' : 'down ';
  }
  const several = code === 'shares-met' && (args as FindingArgs['shares-met']).count > 1;
  return several || code === 'shares-not-met' ? (lang === 'vi' ? 'thấp nhất ' : 'lowest ') : '';
}

/** Figures that are no share: a change of amounts, points, a grade. Null for all others. */
function ownFigure({ code, args }: ResultIndicator, lang: Lang): string | null {
  switch (code) {
    case 'trend-met':
    case 'trend-not-met': {
      const { value, unit } = args as FindingArgs['trend-met'];
      const sign = value.startsWith('-') || value === '0' ? '' : '+';
      return `${sign}${figure(value, lang)}${unit[lang] === '%' ? '' : ' '}${unit[lang]}`;
    }
    case 'points-full':
    case 'points-part': {
      const { points, max } = args as FindingArgs['points-full'];
      return `${exact(points, lang)}/${exact(max, lang)}`;
    }
    case 'grade-met':
    case 'grade-not-met': {
      const { word, en } = args as FindingArgs['grade-met'];
      return lang === 'vi' ? word : en;
    }
    default:
      return null;
  }
}

/** What a level is called: "mức độ 2", or a set's own name, "loại Khá". 0 is not recognised. */
export function levelName(set: CriteriaSet | undefined, level: number, lang: Lang): string {
  if (level === 0) return lang === 'vi' ? 'không đạt' : 'not met';
  const name = set?.recognition.bands.find((band) => band.level === level)?.name ?? gradeName(set, level);
  if (name !== undefined) return lang === 'vi' ? `loại ${name.vi}` : name.en;
  return lang === 'vi' ? `mức độ ${level}` : `level ${level}`;
}

/** "mức độ từ 1 đến 3", "từ loại Khá đến loại Tốt". */
function levelSpan(set: CriteriaSet | undefined, { min, max }: LevelRange, lang: Lang): string {
  const [low, high] = [levelName(set, min, lang), levelName(set, max, lang)];
  if (low === `mức độ ${min}`) return `mức độ từ ${min} đến ${max}`;
  if (low === `level ${min}`) return `level ${min} to ${max}`;
  return lang === 'vi' ? `từ ${low} đến ${high}` : `${low} to ${high}`;
}

function gradeName(set: CriteriaSet | undefined, level: number): { vi: string; en: string } | undefined {
  const measures = set === undefined ? [] : indicatorsOf(set).map((indicator) => indicator.measure);
  const words = measures.flatMap((measure) => (measure.kind === 'grade' ? measure.words : []));
  const found = words.find((word) => word.level === level);
  return found && { vi: found.word, en: found.en };
}

/** The requirement's value, which a shortened figure must not seem to reach. */
function boundOf(result: ResultIndicator, indicator: Indicator | undefined): string | undefined {
  if (indicator !== undefined && 'requirement' in indicator.measure)
    return indicator.measure.requirement.value;
  const args = result.args as { requirement?: { value?: unknown } } | null;
  const value = args?.requirement?.value;
  return typeof value === 'string' ? value : undefined;
}

function unitOf(result: ResultIndicator, indicator: Indicator | undefined, lang: Lang): string {
  const change =
    indicator === undefined
      ? result.code.startsWith('change-')
      : indicator.measure.kind === 'change' && indicator.measure.by !== 'percent';
  if (change) return lang === 'vi' ? ' điểm' : ' points';
  return indicator === undefined && result.code === 'evidence-strict' ? '' : '%';
}

/** The conclusion in one sentence or two, as a report would write it. */
export function conclusion(result: Result, set: CriteriaSet | undefined, lang: Lang): string {
  if (isUnreadable(result)) return unreadableSentence(result, lang);
  const sentence = lang === 'vi' ? conclusionVi(result, set) : conclusionEn(result, set);
  return `${assumptionMark(result, lang)}${sentence}`;
}

/** Before a conclusion that is a what-if: "[GIẢ ĐỊNH 2.2.4.part = 10] "; nothing before one by the workbook alone. */
export function assumptionMark({ assumed = [] }: Pick<Result, 'assumed'>, lang: Lang): string {
  if (assumed.length === 0) return '';
  const blank = lang === 'vi' ? '(để trống)' : '(blank)';
  const list = assumed.map(({ field, value }) => `${field} = ${value === '' ? blank : value}`).join('; ');
  return `[${lang === 'vi' ? 'GIẢ ĐỊNH' : 'ASSUMING'} ${list}] `;
}

type MaybeAssumed = Pick<Result, 'assumed'>;
const isAssumed = ({ assumed = [] }: MaybeAssumed) => assumed.length > 0;

/** On every page of what is printed of what-ifs; "" where all results are by the workbooks alone. */
export function assumptionBanner(results: readonly MaybeAssumed[], lang: Lang): string {
  const count = results.filter(isAssumed).length;
  if (count === 0) return '';
  if (count === results.length) {
    return lang === 'vi'
      ? 'GIẢ ĐỊNH: tính thử với giá trị giả định, không phải kết quả thật'
      : 'ASSUMING: a what-if with assumed values, not a real result';
  }
  const share = `${count}/${results.length}`;
  return lang === 'vi'
    ? `GIẢ ĐỊNH: ${share} kết quả (có ghi GIẢ ĐỊNH) là tính thử với giá trị giả định, không phải kết quả thật`
    : `ASSUMING: ${share} results (marked ASSUMING) are what-ifs with assumed values, not real results`;
}

/** Before a unit's name wherever it stands without its conclusion: "[GIẢ ĐỊNH] "; "" for a real result. */
export function assumedTag(result: MaybeAssumed, lang: Lang): string {
  if (!isAssumed(result)) return '';
  return lang === 'vi' ? '[GIẢ ĐỊNH] ' : '[ASSUMING] ';
}

function unreadableSentence(result: Result, lang: Lang): string {
  const first = result.diagnostics.find((d) => d.severity === 'error') ?? result.diagnostics[0];
  const sentence = lang === 'vi' ? 'Không đọc được tệp.' : 'The file could not be read.';
  return first === undefined ? sentence : `${sentence} ${diagnosticIn(first, lang).message}`;
}

function conclusionVi(result: Result, set: CriteriaSet | undefined): string {
  const { blocking, level, levelRange } = result;
  const codes = blocking.join(', ');
  const several = blocking.length > 1;
  const award = set === undefined ? 'Đạt' : `Đạt ${set.award.vi}`;
  switch (result.outcome) {
    case 'not-met':
      return `Không đạt, do ${several ? 'các chỉ báo' : 'chỉ báo'} ${codes} chưa đạt.`;
    case 'undecided': {
      const part = result.department;
      if (part !== undefined) {
        const own = blocking.filter((id) => part.indicators.includes(id));
        const state =
          own.length === 0 ? 'đã xác định đủ' : `còn ${own.length} chưa xác định: ${own.join(', ')}`;
        return `Chưa kết luận được cho cả đơn vị, vì sổ này chỉ là phần của “${partName(part.name)}” (${part.indicators.length}/${part.total} chỉ báo, ${state}).`;
      }
      const open =
        blocking.length === result.counts.total
          ? `Chưa đủ căn cứ kết luận; cả ${blocking.length} chỉ báo đều chưa xác định.`
          : `Chưa đủ căn cứ kết luận; còn ${blocking.length} chỉ báo chưa xác định: ${codes}.`;
      return levelRange === null || levelRange.max === 0
        ? open
        : `${open} Mức còn có thể: từ không đạt đến ${levelName(set, levelRange.max, 'vi')}.`;
    }
    case 'met':
      if (levelRange !== null) {
        return `${award}; ${levelSpan(set, levelRange, 'vi')} vì chưa đủ số liệu: ${codes}.`;
      }
      if (level === null) return `${award}.`;
      if (blocking.length === 0) return `${award} ${levelName(set, level, 'vi')}.`;
      return `${award} ${levelName(set, level, 'vi')} (${set?.recognition.rule === 'points' ? 'chưa đủ điểm' : 'thấp nhất'} ở ${several ? 'các chỉ báo' : 'chỉ báo'} ${codes}).`;
  }
}

function conclusionEn(result: Result, set: CriteriaSet | undefined): string {
  const { blocking, level, levelRange } = result;
  const codes = blocking.join(', ');
  const several = blocking.length > 1;
  const award = set === undefined ? 'Met' : `Met: ${set.award.en}`;
  switch (result.outcome) {
    case 'not-met':
      return `Not met, because ${several ? 'indicators' : 'indicator'} ${codes} ${several ? 'are' : 'is'} not met.`;
    case 'undecided': {
      const part = result.department;
      if (part !== undefined) {
        const own = blocking.filter((id) => part.indicators.includes(id));
        const state = own.length === 0 ? 'all decided' : `${own.length} still open: ${own.join(', ')}`;
        return `No conclusion on the whole unit, because this workbook is only the part of “${partName(part.name)}” (${part.indicators.length}/${part.total} indicators, ${state}).`;
      }
      const open =
        blocking.length === result.counts.total
          ? `Undecided; all ${blocking.length} indicators are still open.`
          : `Undecided; ${blocking.length} ${several ? 'indicators are' : 'indicator is'} still open: ${codes}.`;
      return levelRange === null || levelRange.max === 0
        ? open
        : `${open} Still possible: from not met to ${levelName(set, levelRange.max, 'en')}.`;
    }
    case 'met':
      if (levelRange !== null) {
        return `${award}; ${levelSpan(set, levelRange, 'en')}, for want of figures: ${codes}.`;
      }
      if (level === null) return `${award}.`;
      if (blocking.length === 0) return `${award}, ${levelName(set, level, 'en')}.`;
      return `${award}, ${levelName(set, level, 'en')} (${set?.recognition.rule === 'points' ? 'points lacking' : 'lowest'} in ${codes}).`;
  }
}
