/** Boundary examples of shares: just below, at and just above each threshold, by rate, by counts and by list. */
import type { CriteriaSet, Indicator, MeasureOf, Requirement } from '../../criteria/schema.ts';
import { gradedCodes } from '../../criteria/walk.ts';
import { rateAfterFall } from '../../engine/measures/relative-change.ts';
import {
  add,
  compare,
  decimal,
  divide,
  HUNDRED,
  type Rational,
  rational,
  subtract,
  toDecimal,
  ZERO,
} from '../../engine/rational.ts';
import { both, type Example, judgeAll, resultKey, shown, type Trial, turningPoints } from './run.ts';

const int = (n: number) => rational(BigInt(n));
const TEN = int(10);

/** Numbers at which the result of a share can turn: its requirement and, where it is graded, the ends of the levels. */
function bounds(set: CriteriaSet, indicator: Indicator, requirement: Requirement): Rational[] {
  const bands = gradedCodes(set).has(indicator.id) ? set.recognition.bands : [];
  const values = [requirement.value, ...bands.flatMap((band) => [band.from.value, band.to.value])];
  const unique = [
    ...new Map(values.map((value) => [toDecimal(decimal(value), 20), decimal(value)])).values(),
  ];
  return unique.sort(compare);
}

/** A little: two more decimals than the number has where it is below 1, else a hundredth (or as fine as it is). */
export function step(bound: Rational): Rational {
  const decimals = toDecimal(bound, 15).split('.')[1]?.length ?? 0;
  const small = compare(bound, int(1)) < 0;
  return rational(1n, 10n ** BigInt(small ? decimals + 2 : Math.max(2, decimals)));
}

/** Just below, at and just above each bound, within 0 to 100. */
function around(values: readonly Rational[]): Rational[] {
  const all = values.flatMap((b) => [subtract(b, step(b)), b, add(b, step(b))]);
  return all
    .filter((value) => compare(value, ZERO) >= 0 && compare(value, HUNDRED) <= 0)
    .sort(compare)
    .filter((value, i, list) => i === 0 || compare(value, list[i - 1] ?? value) !== 0);
}

/** Examples of one share. */
export function ratioExamples(set: CriteriaSet, indicator: Indicator, m: MeasureOf<'ratio'>): Example[] {
  const { id } = indicator;
  const at = bounds(set, indicator, m.requirement);
  const judged = (trials: readonly Trial[]) => turningPoints(judgeAll(set, indicator, trials), resultKey);
  const byRate = around(at).map(
    (value): Trial => ({ given: shown(value, '%'), filled: { numbers: { [`${id}.rate`]: value } } }),
  );
  const byCounts = countPairs(at[0] ?? ZERO).map(
    ([part, whole]): Trial => ({
      given: both((lang) => `${shown(part)[lang]}/${shown(whole)[lang]}`),
      filled: { numbers: { [`${id}.part`]: part, [`${id}.whole`]: whole } },
    }),
  );
  return [
    ...judged(byRate),
    ...judged(byCounts),
    ...(m.roster === undefined ? [] : judged(rosterTrials(id))),
    ...(indicator.notApplicable === undefined ? [] : judgeAll(set, indicator, [emptyTrial(id)])),
  ];
}

/** Every numerator of a whole that can tell the lowest bound; below 1 %, the wholes at which a single one is enough. */
function countPairs(lowest: Rational): [Rational, Rational][] {
  if (compare(lowest, int(1)) < 0 && compare(lowest, ZERO) > 0) {
    const whole = divide(HUNDRED, lowest);
    const near = rational(whole.n / whole.d);
    return [subtract(near, int(1)), near, add(near, int(1)), add(near, int(2))].map((w) => [int(1), w]);
  }
  const whole = compare(lowest, TEN) >= 0 ? 10 : 100;
  return Array.from({ length: whole + 1 }, (_, part) => [int(part), int(whole)]);
}

/** A list of ten of which one has no answer yet: the share is a range. */
function rosterTrials(id: string): Trial[] {
  return Array.from({ length: 10 }, (_, counted) => {
    const others = 9 - counted;
    return {
      given: {
        vi: `danh sách 10: ${counted} tính, ${others} không, 1 trống`,
        en: `list of 10: ${counted} count, ${others} do not, 1 blank`,
      },
      filled: { rosters: { [id]: { counted, others, missing: 1, invalid: 0 } } },
    };
  });
}

function emptyTrial(id: string): Trial {
  return {
    given: { vi: '0/0, có ghi lý do', en: '0/0, with a reason' },
    filled: { numbers: { [`${id}.part`]: ZERO, [`${id}.whole`]: ZERO }, reasons: { [id]: '…' } },
  };
}

/** Several shares: one of them at its boundary while the others hold; or their sum at it. */
export function ratiosExamples(set: CriteriaSet, indicator: Indicator, m: MeasureOf<'ratios'>): Example[] {
  const { id } = indicator;
  const field = (key: string) => `${id}.${key}.rate`;
  const figures = m.figures.filter((f) => !f.combined);
  const [first, second] = figures;
  if (first === undefined) return [];
  const label = (f: typeof first, lang: 'vi' | 'en') => f.label[lang];
  if (m.rule === 'sum' && second !== undefined) {
    const total = decimal(m.requirement.value);
    const half = divide(total, int(2));
    const rest = figures.slice(2).map((f): [string, Rational] => [field(f.key), ZERO]);
    const trials = around([total]).map((sum): Trial => {
      const other = subtract(sum, half);
      return {
        given: both((lang) => `${shown(half, '%')[lang]} + ${shown(other, '%')[lang]}`),
        filled: {
          numbers: { [field(first.key)]: half, [field(second.key)]: other, ...Object.fromEntries(rest) },
        },
      };
    });
    const alone: Trial = {
      given: both(
        (lang) =>
          `${label(first, lang)} ${shown(half, '%')[lang]}, ${{ vi: 'còn lại trống', en: 'the other blank' }[lang]}`,
      ),
      filled: { numbers: { [field(first.key)]: half } },
    };
    return [
      ...turningPoints(judgeAll(set, indicator, trials), resultKey),
      ...judgeAll(set, indicator, [alone]),
    ];
  }
  // Each share that has a requirement of its own turns at its own number.
  const tried = figures.filter((f, i) => i === 0 || f.requirement !== undefined);
  const good = (f: typeof first) => best(f.requirement ?? m.requirement);
  const one = (f: typeof first, value: Rational): Trial => ({
    given: both((lang) => {
      const others = { vi: 'các tỷ lệ khác', en: 'all others' }[lang];
      const rest = figures.length === 1 ? '' : `, ${others} ${shown(good(first), '%')[lang]}`;
      return `${label(f, lang)} ${shown(value, '%')[lang]}${rest}`;
    }),
    filled: {
      numbers: Object.fromEntries(figures.map((g) => [field(g.key), g === f ? value : good(g)])),
    },
  });
  const alone: Trial[] =
    figures.length === 1
      ? []
      : [
          {
            given: both(
              (lang) =>
                `${label(first, lang)} ${shown(good(first), '%')[lang]}, ${{ vi: 'các tỷ lệ khác trống', en: 'all others blank' }[lang]}`,
            ),
            filled: { numbers: { [field(first.key)]: good(first) } },
          },
        ];
  return [
    ...tried.flatMap((f) => {
      const at = bounds(set, indicator, f.requirement ?? m.requirement);
      return turningPoints(
        judgeAll(
          set,
          indicator,
          around(at).map((value) => one(f, value)),
        ),
        resultKey,
      );
    }),
    ...judgeAll(set, indicator, alone),
  ];
}

/** The share that satisfies a requirement most easily. */
const best = ({ op }: Requirement): Rational => (op === '>=' || op === '>' ? HUNDRED : ZERO);

const FINE = decimal('0.01');

/** A fall between two years at its boundary, and one that is impossible. */
export function changeExamples(set: CriteriaSet, indicator: Indicator, m: MeasureOf<'change'>): Example[] {
  const { id } = indicator;
  const asked = decimal(m.requirement.value);
  const trial = (previous: Rational, current: Rational): Trial => ({
    given: both((lang) => `${shown(previous, '%')[lang]} → ${shown(current, '%')[lang]}`),
    filled: { numbers: { [`${id}.previous.rate`]: previous, [`${id}.current.rate`]: current } },
  });
  if (m.by === 'percent') {
    const before = decimal('4');
    const now = rateAfterFall(before, asked);
    const sides = [subtract(now, FINE), now, add(now, FINE)].map((one) => trial(before, one));
    const zero = trial(ZERO, ZERO);
    return [
      ...turningPoints(judgeAll(set, indicator, sides), resultKey),
      ...judgeAll(set, indicator, [zero]),
    ];
  }
  const current = decimal('3.1');
  const previous = add(current, asked);
  const fine = step(asked);
  const falls = [subtract(current, fine), current, add(current, fine)].map((now) => trial(previous, now));
  const lacking = subtract(asked, decimal('0.1'));
  const impossible = compare(lacking, ZERO) > 0 ? [trial(lacking, ZERO)] : [];
  return [
    ...turningPoints(judgeAll(set, indicator, falls), resultKey),
    ...judgeAll(set, indicator, impossible),
  ];
}
