/** The worked example at the boundary, of every kind of measure. A new kind does not compile until it has one. */
import type { CriteriaSet, Indicator, Measure, MeasureKind, MeasureOf } from '../../criteria/schema.ts';
import { add, decimal, type Rational, rational, subtract, ZERO } from '../../engine/rational.ts';
import {
  both,
  type Example,
  type Filled,
  judgeAll,
  resultKey,
  shown,
  type Trial,
  turningPoints,
} from './run.ts';
import { changeExamples, ratioExamples, ratiosExamples, step } from './shares.ts';

type Examples<K extends MeasureKind> = (
  set: CriteriaSet,
  indicator: Indicator,
  measure: MeasureOf<K>,
) => readonly Example[];

const EXAMPLES = {
  attestation: (set, indicator) => verdictExamples(set, indicator),
  ratio: ratioExamples,
  ratios: ratiosExamples,
  change: changeExamples,
  trend: trendExamples,
  points: pointsExamples,
  grade: gradeExamples,
  judgement: (set, indicator) => verdictExamples(set, indicator),
} satisfies { [K in MeasureKind]: Examples<K> };

/** Cases on both sides of each threshold of an indicator, judged by the engine. */
export function boundaryExamples(set: CriteriaSet, indicator: Indicator): readonly Example[] {
  const { measure } = indicator;
  return (
    EXAMPLES[measure.kind] as (set: CriteriaSet, indicator: Indicator, m: Measure) => readonly Example[]
  )(set, indicator, measure);
}

function verdictExamples(set: CriteriaSet, indicator: Indicator): Example[] {
  const { id } = indicator;
  const trial = (vi: string, en: string, filled: Filled): Trial => ({ given: { vi, en }, filled });
  return judgeAll(set, indicator, [
    trial('tự đánh giá “Đạt”', 'self-assessed “Đạt” (met)', { verdicts: { [id]: 'met' } }),
    trial('tự đánh giá “Chưa đạt”', 'self-assessed “Chưa đạt” (not met)', { verdicts: { [id]: 'not-met' } }),
    trial('để trống', 'blank', {}),
    trial('“Không áp dụng”, có ghi lý do', '“Không áp dụng” (not applicable), with a reason', {
      verdicts: { [id]: 'not-applicable' },
      reasons: { [id]: '…' },
    }),
  ]);
}

/** This year's figure just below, at and above last year's; of several figures the first falls and the second makes up for it. */
function trendExamples(set: CriteriaSet, indicator: Indicator, m: MeasureOf<'trend'>): Example[] {
  const { id } = indicator;
  const n = (value: number) => rational(BigInt(value));
  const name = (key: string | undefined, role: string) =>
    [id, ...(key === undefined ? [] : [key]), role].join('.');
  const sign = m.direction === 'rise' ? 1 : -1;
  const [first, second] = m.figures;
  if (first === undefined) return [];
  const sides = [-1, 0, 1].map((by): Trial => {
    const previous = [100, 20];
    // One figure goes the wrong way by 5, the other the right way by as much and `by` more.
    const current = second === undefined ? [100 + by] : [100 - 5 * sign, 20 + 5 * sign + by];
    const figures = second === undefined ? [first] : [first, second];
    const years = figures.map((f, i): [typeof f, number, number] => [f, previous[i] ?? 0, current[i] ?? 0]);
    const rest = m.figures.slice(2).flatMap((f) => [
      [name(f.key, 'previous'), ZERO],
      [name(f.key, 'current'), ZERO],
    ]);
    return {
      given: both((lang) =>
        years
          .map(([f, before, now]) => `${second === undefined ? '' : `${f.label[lang]} `}${before} → ${now}`)
          .join('; '),
      ),
      filled: {
        numbers: Object.fromEntries([
          ...years.flatMap(([f, before, now]) => [
            [name(f.key, 'previous'), n(before)],
            [name(f.key, 'current'), n(now)],
          ]),
          ...rest,
        ]) as Record<string, Rational>,
      },
    };
  });
  const tenth = decimal('0.1');
  const typed = (['up', 'down'] as const).map(
    (role): Trial => ({
      given:
        role === 'up'
          ? { vi: 'ghi tăng 0,1%', en: 'rise 0.1% entered' }
          : { vi: 'ghi giảm 0,1%', en: 'fall 0.1% entered' },
      filled: { numbers: { [`${id}.${role}`]: tenth } },
    }),
  );
  return [
    ...turningPoints(judgeAll(set, indicator, sides), resultKey),
    ...(m.change ? judgeAll(set, indicator, typed) : []),
  ];
}

/** No points, nearly all, all, and more than there are. */
function pointsExamples(set: CriteriaSet, indicator: Indicator, m: MeasureOf<'points'>): Example[] {
  const max = decimal(m.max);
  const values = [ZERO, subtract(max, decimal('0.5')), max, add(max, step(max))];
  const trials = values.map(
    (value): Trial => ({
      given: both((lang) => `${shown(value)[lang]} ${{ vi: 'điểm', en: 'points' }[lang]}`),
      filled: { numbers: { [`${indicator.id}.points`]: value } },
    }),
  );
  return judgeAll(set, indicator, trials);
}

function gradeExamples(set: CriteriaSet, indicator: Indicator, m: MeasureOf<'grade'>): Example[] {
  const trials = m.words.map(
    (word): Trial => ({
      given: { vi: `“${word.word}”`, en: `“${word.word}” (${word.en})` },
      filled: { grades: { [indicator.id]: word } },
    }),
  );
  return judgeAll(set, indicator, [...trials, { given: { vi: 'để trống', en: 'blank' }, filled: {} }]);
}
