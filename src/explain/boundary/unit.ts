/** Examples for the whole unit: what the recognition rule makes of one low figure, one failure, one blank. */
import type { CriteriaSet, Indicator, Localized } from '../../criteria/schema.ts';
import { expandCodes, gradedCodes, indicatorsOf } from '../../criteria/walk.ts';
import type { Assessment } from '../../engine/assess.ts';
import type { Grade, SelfAssessment } from '../../engine/input.ts';
import {
  add,
  compare,
  decimal,
  HUNDRED,
  minimum,
  type Rational,
  subtract,
  ZERO,
} from '../../engine/rational.ts';
import { both, type Filled, judgeUnit, shown, turningPoints } from './run.ts';
import { step } from './shares.ts';

/** A unit with what the engine said of it. */
export interface UnitExample {
  readonly given: Localized;
  readonly result: Assessment;
}

const key = ({ result }: UnitExample) => JSON.stringify([result.outcome, result.level, result.levelRange]);

/** Cases on both sides of each level, then one prerequisite that is not met and one that is blank. */
export function unitExamples(set: CriteriaSet): UnitExample[] {
  return set.recognition.rule === 'points' ? byPoints(set) : [...byLowest(set), ...byPrerequisite(set)];
}

function ends(set: CriteriaSet): Rational[] {
  const values = set.recognition.bands.flatMap(({ from, to }) => [decimal(from.value), decimal(to.value)]);
  return values
    .flatMap((value) => [subtract(value, step(value)), value, add(value, step(value))])
    .filter((value) => compare(value, ZERO) >= 0 && compare(value, HUNDRED) <= 0)
    .sort(compare);
}

/** The sum of points at the ends of the grades, given out item by item. */
function byPoints(set: CriteriaSet): UnitExample[] {
  const graded = gradedCodes(set);
  const items = indicatorsOf(set).filter(({ id }) => graded.has(id));
  const cases = ends(set).map((total): UnitExample => {
    let left = total;
    const numbers = items.map(({ id, measure }): [string, Rational] => {
      const given = measure.kind === 'points' ? minimum(left, decimal(measure.max)) : ZERO;
      left = subtract(left, given);
      return [`${id}.points`, given];
    });
    return {
      given: both(
        (lang) =>
          `${{ vi: 'tổng', en: 'sum' }[lang]} ${shown(total)[lang]} ${{ vi: 'điểm', en: 'points' }[lang]}`,
      ),
      result: judgeUnit(set, { numbers: Object.fromEntries(numbers) }),
    };
  });
  return turningPoints(cases, key);
}

/** A unit that has everything: each indicator by its own word, graded shares at 100 %. */
function full(set: CriteriaSet, changed: Filled = {}): Filled {
  const graded = gradedCodes(set);
  const all = indicatorsOf(set);
  const shares = all.filter(({ id, measure }) => graded.has(id) && measure.kind === 'ratio');
  const grades = all.flatMap(({ id, measure }): [string, Grade][] => {
    if (measure.kind !== 'grade') return [];
    const [top] = [...measure.words].sort((a, b) => b.level - a.level);
    return top === undefined ? [] : [[id, top]];
  });
  return {
    numbers: { ...Object.fromEntries(shares.map(({ id }) => [`${id}.rate`, HUNDRED])), ...changed.numbers },
    verdicts: {
      ...Object.fromEntries(all.map(({ id }): [string, SelfAssessment] => [id, 'met'])),
      ...changed.verdicts,
    },
    grades: { ...Object.fromEntries(grades), ...changed.grades },
  };
}

/** One graded share at the ends of the levels, all others at 100 %. */
function byLowest(set: CriteriaSet): UnitExample[] {
  const graded = gradedCodes(set);
  const shares = indicatorsOf(set).filter(({ id, measure }) => graded.has(id) && measure.kind === 'ratio');
  const [one] = shares;
  if (one === undefined || set.recognition.bands.length === 0) return [];
  const rest = {
    vi: shares.length > 1 ? ', các chỉ báo khác 100%' : '',
    en: shares.length > 1 ? ', all others 100%' : '',
  };
  const cases = ends(set).map(
    (value): UnitExample => ({
      given: both((lang) => `${one.id} ${shown(value, '%')[lang]}${rest[lang]}`),
      result: judgeUnit(set, full(set, { numbers: { [`${one.id}.rate`]: value }, verdicts: {} })),
    }),
  );
  return turningPoints(cases, key);
}

/** One prerequisite not met, or blank, everything else met. */
function byPrerequisite(set: CriteriaSet): UnitExample[] {
  const required = expandCodes(set, set.recognition.prerequisites);
  const one = indicatorsOf(set).find(
    ({ id, measure }: Indicator) => required.has(id) && measure.kind !== 'points' && measure.kind !== 'grade',
  );
  if (one === undefined) return [];
  const all = full(set);
  const { [one.id]: _, ...without } = all.verdicts ?? {};
  return [
    {
      given: { vi: 'mọi chỉ báo đạt', en: 'every indicator met' },
      result: judgeUnit(set, all),
    },
    {
      given: { vi: `${one.id} chưa đạt, mọi chỉ báo khác đạt`, en: `${one.id} not met, all others met` },
      result: judgeUnit(set, full(set, { verdicts: { [one.id]: 'not-met' } })),
    },
    {
      given: { vi: `${one.id} để trống, mọi chỉ báo khác đạt`, en: `${one.id} blank, all others met` },
      result: judgeUnit(set, { ...all, verdicts: without }),
    },
  ];
}
