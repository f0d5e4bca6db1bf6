/** A set of one indicator, for tests of a measure by itself; figures by role: `previous`, `female.part`. */
import type { Band, CriteriaSet, Measure } from '../../src/criteria/schema.ts';
import { type Assessment, assess } from '../../src/engine/assess.ts';
import type { IndicatorAssessment } from '../../src/engine/indicator.ts';
import type { Grade, NumberReading, SelfAssessment } from '../../src/engine/input.ts';
import { decimal, toDecimal } from '../../src/engine/rational.ts';
import { huyen } from './support.ts';

/** A number as text, `lỗi` for one that the reader could not read, `a|b` for one with two readings. */
export type Given = Readonly<Record<string, string>>;

export interface Entered {
  readonly verdict?: SelfAssessment;
  readonly reason?: string;
  readonly grade?: Grade | 'invalid';
}

const ID = '1.1.1';

export const GROUPS = [
  { key: 'male', label: { vi: 'Nam', en: 'Male' } },
  { key: 'female', label: { vi: 'Nữ', en: 'Female' } },
];
export const label = (vi: string, en = vi) => ({ vi, en });

/** The set of indicators 1.1.1, 1.1.2 ... with these measures; graded where bands are given. */
export function setOf(
  measures: readonly Measure[],
  bands: readonly Band[] = [],
  rule: 'lowest' | 'points' = 'lowest',
): CriteriaSet {
  const [standard] = huyen.standards;
  const [criterion] = standard?.criteria ?? [];
  const [indicator] = criterion?.indicators ?? [];
  if (!standard || !criterion || !indicator) throw new Error('huyen-2021 has no indicator');
  const { documents: _, ...plain } = indicator;
  const indicators = measures.map((measure, i) => ({ ...plain, id: `1.1.${i + 1}`, measure }));
  return {
    ...huyen,
    recognition: {
      ...huyen.recognition,
      rule,
      prerequisites: bands.length === 0 ? ['1.1'] : [],
      graded: bands.length === 0 ? [] : ['1.1'],
      bands: [...bands],
    },
    standards: [{ ...standard, criteria: [{ ...criterion, indicators }] }],
  };
}

function reading(text: string): NumberReading {
  if (text === 'lỗi') return { state: 'invalid' };
  const [low = '', high] = text.split('|');
  if (high !== undefined) return { state: 'either', low: decimal(low), high: decimal(high) };
  return { state: 'value', value: decimal(text), decimals: (text.split('.')[1] ?? '').length };
}

/** Assesses a set by fields (`1.1.1.points`). */
export function assessSet(set: CriteriaSet, fields: Given, entered: Entered = {}): Assessment {
  return assess(
    set,
    {
      year: 2022,
      numbers: new Map(Object.entries(fields).map(([field, text]) => [field, reading(text)])),
      verdicts: new Map(entered.verdict === undefined ? [] : [[ID, entered.verdict]]),
      reasons: new Map(entered.reason === undefined ? [] : [[ID, entered.reason]]),
      rosters: new Map(),
      grades: new Map(entered.grade === undefined ? [] : [[ID, entered.grade]]),
      evidence: [{ indicator: ID, kind: 'Báo cáo', summary: 'Báo cáo' }],
    },
    { strict: false },
  );
}

/** Assesses one measure by its figures. */
export function judged(
  measure: Measure,
  given: Given,
  entered: Entered = {},
  bands: readonly Band[] = [],
): IndicatorAssessment {
  const fields = Object.fromEntries(Object.entries(given).map(([role, text]) => [`${ID}.${role}`, text]));
  const [found] = assessSet(setOf([measure], bands), fields, entered).indicators;
  if (found === undefined) throw new Error('no indicator');
  return found;
}

/** Outcome, finding and codes in one line: "met trend-met", "undecided trend-open HT305". */
export function brief(measure: Measure, given: Given, entered: Entered = {}): string {
  const a = judged(measure, given, entered);
  return [a.outcome, a.finding.code, ...a.diagnostics.map((d) => d.code)].join(' ');
}

/** "110" where exact, "0..100" where not, "" where nothing is known. */
export function rangeOf({ range }: IndicatorAssessment): string {
  if (range === null) return '';
  const [min, max] = [toDecimal(range.min), toDecimal(range.max)];
  return min === max ? min : `${min}..${max}`;
}
