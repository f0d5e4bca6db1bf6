/**
 * One view of a result that documents, tables and pages share: every text and figure as it is shown, in the order of
 * the criteria set. Reporters only lay it out, so that the same numbers stand everywhere. Pure.
 */
import { fieldsOf } from '../criteria/fields.ts';
import type { CriteriaSet, Criterion, Indicator, Standard } from '../criteria/schema.ts';
import { gradedCodes, indicatorsOf, isTwoLevel, places } from '../criteria/walk.ts';
import type { IndicatorOutcome } from '../engine/indicator.ts';
import { harmless } from '../inert.ts';
import { count, exact } from '../messages/format.ts';
import type { Lang } from '../messages/index.ts';
import { once } from '../once.ts';
import { isUnreadable, type Result, type ResultDiagnostic, type ResultIndicator } from '../result.ts';
import { ownIndicators } from './department.ts';
import { documentText } from './documents.ts';
import { inLanguage } from './in-language.ts';
import { originSentence } from './origin.ts';
import { isBelowFull, resultWord } from './result-word.ts';
import {
  assumedTag,
  basisWord,
  conclusion,
  figureOf,
  levelFigure,
  levelName,
  requirementOf,
  selfAssessmentWord,
  unitOutcomeWord,
} from './words.ts';

/** A number as entered, with its label and unit. */
interface EnteredView {
  readonly label: string;
  /** With its unit: "640 hộ dân", "1,83%". */
  readonly value: string;
  readonly cell: string | null;
}

export interface IndicatorView {
  readonly id: string;
  /** The law's words; "" where the set is not at hand. */
  readonly text: string;
  readonly requirement: string;
  readonly figure: string;
  readonly outcome: IndicatorOutcome;
  readonly outcomeWord: string;
  readonly countsAsMet: boolean;
  readonly level: string;
  readonly basis: string;
  readonly selfAssessment: string;
  readonly message: string;
  /** Judged by the self-assessment alone though figures are asked for. */
  readonly selfOnly: boolean;
  /** An item of points with fewer than it can have: neither met nor not met in its document. */
  readonly partial: boolean;
  readonly blocking: boolean;
  readonly graded: boolean;
  readonly owners: readonly string[];
  readonly entered: readonly EnteredView[];
  /** "Kế hoạch số 254/KH-UBND ngày 17/01/2021 của ... về ...". */
  readonly documents: readonly string[];
  readonly reason: string | null;
  /** `Chỉ báo!D38`. */
  readonly cells: readonly string[];
  readonly diagnostics: readonly ResultDiagnostic[];
  readonly result: ResultIndicator;
}

interface CriterionView {
  /** Null in a document of two levels, whose criterion stands for its standard. */
  readonly heading: { readonly id: string; readonly text: string } | null;
  readonly indicators: readonly IndicatorView[];
}

interface StandardView {
  readonly id: string;
  readonly text: string;
  readonly criteria: readonly CriterionView[];
}

export interface UnitView {
  readonly result: Result;
  readonly set: CriteriaSet | undefined;
  /** "" where it is not given. */
  readonly name: string;
  /** "[GIẢ ĐỊNH] " before its name where the result is a what-if; "" otherwise. */
  readonly tag: string;
  readonly province: string;
  readonly year: string;
  readonly file: string;
  readonly readable: boolean;
  readonly outcome: Result['outcome'];
  readonly outcomeWord: string;
  readonly level: string;
  /** The level in the set's own words: "mức độ 2", "loại Khá", "mức độ 1–3"; "" where it has none. */
  readonly levelWord: string;
  readonly conclusion: string;
  /** "Bộ tiêu chí ... (huyen-2021 1.0.0)"; "" for a file that could not be read. */
  readonly setLine: string;
  /** What an own set changed; null for others. */
  readonly origin: string | null;
  readonly standards: readonly StandardView[];
  /** The same indicators in a row. */
  readonly indicators: readonly IndicatorView[];
  readonly diagnostics: readonly ResultDiagnostic[];
}

/** The view of one result in a language. Without its set, texts and requirements are blank and nothing is lost. */
export function viewOf(of: Result, given: CriteriaSet | undefined, lang: Lang): UnitView {
  const set = given === undefined ? undefined : shown(given);
  const result = ownIndicators(inLanguage(harmless(of), lang));
  const known = new Map((set === undefined ? [] : indicatorsOf(set)).map((i) => [i.id, i]));
  const graded = set === undefined ? new Set<string>() : gradedCodes(set);
  const views = new Map(
    result.indicators.map((item) => [
      item.id,
      indicatorView(item, result, set, known.get(item.id), graded.has(item.id), lang),
    ]),
  );
  const title = set === undefined ? null : lang === 'vi' ? set.title : set.en;
  return {
    result,
    set,
    name: result.unit?.name ?? '',
    tag: assumedTag(result, lang),
    province: result.unit?.province ?? '',
    year: result.year === null ? '' : String(result.year),
    file: result.input.file,
    readable: !isUnreadable(result),
    outcome: result.outcome,
    outcomeWord: unitOutcomeWord(result.outcome, lang),
    level: levelFigure(result),
    levelWord: levelWord(result, set, lang),
    conclusion: conclusion(result, set, lang),
    setLine:
      result.set === null
        ? ''
        : title === null
          ? `${result.set.id} ${result.set.version}`
          : `${title} (${result.set.id} ${result.set.version})`,
    origin: originSentence(result.set, set, lang),
    standards: standardViews(set, views, lang),
    indicators: [...views.values()],
    diagnostics: result.diagnostics,
  };
}

/** A set of a user's own may hold anything; it is the same for all results. */
const shown: (set: CriteriaSet) => CriteriaSet = once(harmless);

function indicatorView(
  item: ResultIndicator,
  result: Result,
  set: CriteriaSet | undefined,
  indicator: Indicator | undefined,
  graded: boolean,
  lang: Lang,
): IndicatorView {
  return {
    id: item.id,
    text: indicator === undefined ? '' : textOf(indicator, lang),
    requirement: indicator === undefined ? '' : requirementOf(indicator, lang),
    figure: figureOf(item, lang, indicator),
    outcome: item.outcome,
    partial: isBelowFull(item),
    outcomeWord: resultWord(item, lang),
    countsAsMet: item.countsAsMet,
    level: levelFigure(item),
    basis: basisWord(item.basis, lang),
    selfAssessment: selfAssessmentWord(item.selfAssessment, lang),
    message: item.message,
    selfOnly: item.code === 'self-met' || item.code === 'self-not-met' || item.code === 'self-strict',
    blocking: result.blocking.includes(item.id),
    graded,
    owners: indicator?.owners ?? [],
    entered: entered(item, result, set, indicator, lang),
    documents: (result.evidence ?? [])
      .filter((document) => document.indicator === item.id)
      .map((document) => documentText(document, lang)),
    reason: item.reason ?? null,
    cells: item.cells,
    diagnostics: result.diagnostics.filter((d) => d.indicator === item.id),
    result: item,
  };
}

/** A level that is decided, or those still possible. */
function levelWord(result: Result, set: CriteriaSet | undefined, lang: Lang): string {
  if (result.level !== null) return levelName(set, result.level, lang);
  const range = result.levelRange;
  if (range === null || range.max === 0) return '';
  const [low, high] = [levelName(set, range.min, lang), levelName(set, range.max, lang)];
  const shared = /^.*\s(?=\S+$)/.exec(low)?.[0] ?? '';
  return shared !== '' && high.startsWith(shared)
    ? `${low}–${high.slice(shared.length)}`
    : `${low} – ${high}`;
}

/** Behind a number that the workbook does not have. */
const ASSUMED = { vi: ' (giả định)', en: ' (assumed)' } as const;

/** Numbers with the labels that the workbook has for them. */
function entered(
  item: ResultIndicator,
  result: Result,
  set: CriteriaSet | undefined,
  indicator: Indicator | undefined,
  lang: Lang,
): EnteredView[] {
  const assumed = new Set(result.assumed?.map(({ field }) => field));
  const fields = new Map(
    set === undefined || indicator === undefined
      ? []
      : fieldsOf(set, indicator).map((field) => [field.name, field]),
  );
  return (item.figures ?? []).map(({ field: name, value, cell }) => {
    const field = fields.get(name);
    const percent = field === undefined ? name.endsWith('.rate') : field.type === 'percent';
    const number = percent ? `${exact(value, lang)}%` : count(value, lang);
    const unit = percent || field === undefined ? '' : field.unit[lang];
    const mark = assumed.has(name) ? ASSUMED[lang] : '';
    return {
      label: field?.label[lang] ?? name,
      value: `${unit === '' ? number : `${number} ${unit}`}${mark}`,
      cell,
    };
  });
}

const textOf = (of: { readonly text: string; readonly en: string }, lang: Lang) =>
  lang === 'vi' ? of.text : of.en;

/** Standards and criteria with their indicators; without a set one nameless group of all. */
function standardViews(
  set: CriteriaSet | undefined,
  views: ReadonlyMap<string, IndicatorView>,
  lang: Lang,
): StandardView[] {
  const of = (criterion: Criterion) =>
    criterion.indicators.flatMap(({ id }) => {
      const view = views.get(id);
      return view === undefined ? [] : [view];
    });
  const standards = (set?.standards ?? []).map((standard: Standard) => ({
    id: standard.id,
    text: textOf(standard, lang),
    criteria: standard.criteria.map((criterion) => ({
      heading: isTwoLevel(standard) ? null : { id: criterion.id, text: textOf(criterion, lang) },
      indicators: of(criterion),
    })),
  }));
  const placed = new Set(set === undefined ? [] : places(set).map(({ indicator }) => indicator.id));
  const filled = standards
    .map((standard) => ({
      ...standard,
      criteria: standard.criteria.filter(({ indicators }) => indicators.length > 0),
    }))
    .filter(({ criteria }) => criteria.length > 0);
  const others = [...views.values()].filter(({ id }) => !placed.has(id));
  if (others.length === 0) return filled;
  return [...filled, { id: '', text: '', criteria: [{ heading: null, indicators: others }] }];
}
