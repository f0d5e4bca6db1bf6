/** An upper unit's result with one indicator judged by its sub-units' results, and the unit concluded again. Pure. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { gradedCodes, indicatorsOf, levelsOfSet } from '../criteria/walk.ts';
import type { CellPlace, DiagnosticCode } from '../diagnostics.ts';
import { conclude, type Judged } from '../engine/conclude.ts';
import { assessIndicator } from '../engine/indicator.ts';
import type { NumberReading, RosterAnswers, Submission } from '../engine/input.ts';
import type { LevelRange } from '../engine/range.ts';
import { parseDecimal } from '../engine/rational.ts';
import type { Lang } from '../messages/index.ts';
import {
  bind,
  type IndicatorSource,
  placed,
  type Result,
  type ResultDiagnostic,
  type ResultIndicator,
  toResultIndicator,
} from '../result.ts';

/** What was said of the blank that is filled now; what still holds is said again. */
const ANSWERED: ReadonlySet<DiagnosticCode> = new Set(['HT304', 'HT305', 'HT311', 'HT314', 'HT401', 'HT402']);

/** Whether results of sub-units may stand in: nothing that decides was entered, and it was not said not to apply. */
export function isFillable(item: ResultIndicator): boolean {
  if (item.selfAssessment === 'not-applicable' || item.code === 'input-invalid') return false;
  const given = (role: string) => item.figures?.some(({ field }) => field === `${item.id}.${role}`) === true;
  const inUse = item.roster?.units.some(({ answer }) => answer !== null) === true;
  const blanks = item.roster?.units.some(({ answer }) => answer === null) === true;
  return inUse ? blanks : !given('part') && !given('rate');
}

/** How the sub-units answer, and the names of those that do not count. */
interface Answers {
  readonly answers: RosterAnswers;
  readonly lacking: readonly string[];
}

/** The result with the answers used for the indicator; null where the set has no such indicator. */
export function filled(
  result: Result,
  set: CriteriaSet,
  id: string,
  { answers, lacking }: Answers,
  lang: Lang,
): Result | null {
  const indicator = indicatorsOf(set).find((candidate) => candidate.id === id);
  const before = result.indicators.find((item) => item.id === id);
  if (indicator === undefined || before === undefined) return null;
  const source = sourceOf(result, before);
  const graded = gradedCodes(set).has(id);
  const assessed = assessIndicator(
    set,
    indicator,
    graded,
    submissionOf(result, before, { answers, lacking }),
    {
      strict: result.strict,
    },
  );
  const judged = toResultIndicator(
    set,
    assessed.basis === 'data' ? { ...assessed, basis: 'roll-up' } : assessed,
    source,
    lang,
  );
  const { roster } = before;
  const item: ResultIndicator = { ...judged, ...(roster === undefined ? {} : { roster }) };
  const indicators = result.indicators.map((other) => (other.id === id ? item : other));
  const conclusion = conclude(set, judgedOf(set, indicators));
  const kept = result.diagnostics.filter((d) => d.indicator !== id || !ANSWERED.has(d.code));
  const said = assessed.diagnostics
    .filter((d) => d.code !== 'HT311')
    .map((d): ResultDiagnostic => bind(placed(d, source), lang));
  return { ...result, ...conclusion, indicators, diagnostics: [...kept, ...said] };
}

function submissionOf(result: Result, item: ResultIndicator, { answers, lacking }: Answers): Submission {
  const none = new Map<string, never>();
  return {
    year: result.year,
    numbers: numbersOf(item),
    verdicts: item.selfAssessment === null ? none : new Map([[item.id, item.selfAssessment]]),
    reasons: item.reason ? new Map([[item.id, item.reason]]) : none,
    rosters: new Map([[item.id, answers]]),
    lacking: new Map([[item.id, lacking]]),
    grades: none,
    evidence: (result.evidence ?? []).filter(({ indicator }) => indicator === item.id),
  };
}

function numbersOf(item: ResultIndicator): Map<string, NumberReading> {
  return new Map(
    (item.figures ?? []).flatMap(({ field, value }): [string, NumberReading][] => {
      const number = parseDecimal(value);
      return number === undefined
        ? []
        : [[field, { state: 'value', value: number, decimals: value.split('.')[1]?.length ?? 0 }]];
    }),
  );
}

/** Where the fields of an indicator stand, from what its result says of them. */
function sourceOf(result: Result, item: ResultIndicator): IndicatorSource {
  const places = new Map<string, CellPlace>();
  for (const { field, cell } of item.figures ?? []) {
    const at = cell === null ? undefined : placeOf(cell);
    if (at !== undefined) places.set(field, at);
  }
  if (item.roster !== undefined) {
    const { sheet, cell } = item.roster;
    places.set(`roster.${item.id}`, { sheet, cell });
  }
  const mine = result.diagnostics.filter((d) => d.indicator === item.id && d.cell !== null);
  const asked = mine.find((d) => d.code === 'HT304' || d.code === 'HT314');
  const verdict = asked === undefined ? undefined : cellOf(asked);
  if (verdict !== undefined) places.set(`${item.id}.verdict`, verdict);
  const evidence = result.diagnostics.find((d) => d.code === 'HT401' && d.cell !== null);
  const table = evidence === undefined ? undefined : cellOf(evidence);
  if (table !== undefined) places.set(`evidence.${item.id}`, table);
  return {
    place: (field) => places.get(field),
    subUnits: new Map(),
    submission: {
      numbers: numbersOf(item),
      reasons: item.reason ? new Map([[item.id, item.reason]]) : new Map(),
    },
  };
}

const cellOf = ({ sheet, cell }: ResultDiagnostic): CellPlace | undefined =>
  sheet === null || cell === null ? undefined : { sheet, cell };

function placeOf(text: string): CellPlace | undefined {
  const at = text.lastIndexOf('!');
  return at < 0 ? undefined : { sheet: text.slice(0, at), cell: text.slice(at + 1) };
}

/** What of each indicator decides, from a result. */
function judgedOf(set: CriteriaSet, items: readonly ResultIndicator[]): Judged[] {
  const graded = gradedCodes(set);
  const top = Math.max(0, ...levelsOfSet(set));
  return items.map((item) => ({
    id: item.id,
    outcome: item.outcome,
    countsAsMet: item.countsAsMet,
    levels: graded.has(item.id) ? levelsOfItem(item, top) : null,
  }));
}

/** A result leaves out levels that follow from the outcome: none where it is not met, the highest where it does not apply. */
function levelsOfItem({ level, levelRange, countsAsMet }: ResultIndicator, top: number): LevelRange {
  if (level !== null) return { min: level, max: level };
  if (levelRange !== null) return levelRange;
  return countsAsMet ? { min: top, max: top } : { min: 0, max: 0 };
}
