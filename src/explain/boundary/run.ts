/** Worked examples are submissions that the engine judges; nothing here knows a result. Pure. */
import type { CriteriaSet, Indicator, Localized } from '../../criteria/schema.ts';
import { type Assessment, assess } from '../../engine/assess.ts';
import type { IndicatorAssessment } from '../../engine/indicator.ts';
import type { Grade, NumberReading, RosterAnswers, SelfAssessment, Submission } from '../../engine/input.ts';
import { type Rational, toDecimal } from '../../engine/rational.ts';
import { exact } from '../../messages/format.ts';

/** What is filled in, by field name. */
export interface Filled {
  readonly numbers?: Readonly<Record<string, Rational>>;
  readonly verdicts?: Readonly<Record<string, SelfAssessment>>;
  readonly reasons?: Readonly<Record<string, string>>;
  readonly rosters?: Readonly<Record<string, RosterAnswers>>;
  readonly grades?: Readonly<Record<string, Grade>>;
}

/** A case with what the engine said of its indicator. */
export interface Example {
  readonly given: Localized;
  readonly result: IndicatorAssessment;
}

/** What is tried, before the engine has judged it. */
export interface Trial {
  readonly given: Localized;
  readonly filled: Filled;
}

function submission(filled: Filled): Submission {
  const entries = <T>(of: Readonly<Record<string, T>> | undefined) => new Map(Object.entries(of ?? {}));
  const numbers = new Map(
    [...entries(filled.numbers)].map(([field, value]): [string, NumberReading] => [
      field,
      { state: 'value', value, decimals: toDecimal(value).split('.')[1]?.length ?? 0 },
    ]),
  );
  return {
    year: null,
    numbers,
    verdicts: entries(filled.verdicts),
    reasons: entries(filled.reasons),
    rosters: entries(filled.rosters),
    grades: entries(filled.grades),
    evidence: [],
  };
}

/** Judges a whole unit. */
export const judgeUnit = (set: CriteriaSet, filled: Filled): Assessment =>
  assess(set, submission(filled), { strict: false });

/** Judges each trial and gives what became of the one indicator. */
export function judgeAll(set: CriteriaSet, indicator: Indicator, trials: readonly Trial[]): Example[] {
  return trials.flatMap(({ given, filled }) => {
    const found = judgeUnit(set, filled).indicators.find((a) => a.indicator.id === indicator.id);
    return found === undefined ? [] : [{ given, result: found }];
  });
}

/** Only where the result turns: the last case before and the first after each boundary. */
export function turningPoints<T>(list: readonly T[], resultOf: (item: T) => string): T[] {
  const differs = (a: T | undefined, b: T) => a !== undefined && resultOf(a) !== resultOf(b);
  return list.filter((item, i) => differs(list[i - 1], item) || differs(list[i + 1], item));
}

/** Outcome and levels of an indicator, as one comparable text. */
export const resultKey = ({ result }: Example): string =>
  JSON.stringify([result.outcome, result.levels, result.countsAsMet]);

/** A number in both languages, with a sign after it. */
export function shown(value: Rational, unit = ''): Localized {
  const text = toDecimal(value);
  return { vi: `${exact(text, 'vi')}${unit}`, en: `${exact(text, 'en')}${unit}` };
}

/** Two texts made into one in each language. */
export const both = (make: (lang: 'vi' | 'en') => string): Localized => ({ vi: make('vi'), en: make('en') });
