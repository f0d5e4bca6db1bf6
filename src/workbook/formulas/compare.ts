/** Exact comparisons of fractions with percentages: multiplied out in whole numbers, never divided (R2). */
import type { Band, Requirement } from '../../criteria/schema.ts';
import { cases, type Expr, eq, ge, gt, iff, le, lt, minus, type Op, plus, type Term, times } from './expr.ts';
import type { Fraction } from './shares.ts';

type Bound = Pick<Requirement, 'op' | 'value'>;

const COMPARE = { '>=': ge, '>': gt, '<=': le, '<': lt } as const satisfies Partial<
  Record<Op, (left: Term, right: Term) => Expr>
>;

/** A percentage as whole numbers: 0.05 % is 5 of 10 000. */
export function wholeBound({ value }: Bound): { readonly part: number; readonly of: number } {
  const digits = value.split('.')[1]?.length ?? 0;
  return { part: Math.round(Number(`${value}e${digits}`)), of: Number(`1e${digits + 2}`) };
}

/** Whether a share satisfies a bound in percent: `part*100>=70*whole`. */
export function satisfies([part, whole]: Fraction, bound: Bound): Expr {
  const { part: least, of } = wholeBound(bound);
  return COMPARE[bound.op](times(part, of), times(least, whole));
}

/** Outcome codes, as `out_` cells and counts use them. */
export const OUTCOME = { notMet: 0, met: 1, undecided: 2, notApplicable: 3 } as const;

/** Both ends satisfy: met; neither does: not met; else undecided. */
export function holds(low: Expr, high: Expr): Expr {
  return iff(eq(low, high), iff(low, OUTCOME.met, OUTCOME.notMet), OUTCOME.undecided);
}

/** Whether a range of shares satisfies a bound. */
export const shareHolds = (low: Fraction, high: Fraction, bound: Bound): Expr =>
  holds(satisfies(low, bound), satisfies(high, bound));

/** All must hold: one that fails decides. */
export function every(answers: readonly Expr[]): Expr {
  const any = (code: number) => plus(...answers.map((answer) => iff(eq(answer, code), 1, 0)));
  return cases(
    [
      [gt(any(OUTCOME.notMet), 0), OUTCOME.notMet],
      [gt(any(OUTCOME.undecided), 0), OUTCOME.undecided],
    ],
    OUTCOME.met,
  );
}

/** Bands follow each other without a gap up to the most there is (HT935, HT937): the highest that is begun is the one. */
function levelBy(bands: readonly Band[], begun: (from: Band['from']) => Expr): Expr {
  const descending = [...bands].sort((a, b) => b.level - a.level);
  return cases(
    descending.map(({ level, from }) => [begun(from), level]),
    0,
  );
}

/** The level whose band a share lies in; 0 where it lies in none. */
export const levelOf = (share: Fraction, bands: readonly Band[]): Expr =>
  levelBy(bands, (from) => satisfies(share, from));

/** The level of a sum of points. */
export const levelOfPoints = (points: Expr, bands: readonly Band[]): Expr =>
  levelBy(bands, ({ op, value }) => COMPARE[op](points, Number(value)));

/** first - second as a fraction; of one whole where both have the same, so that products stay small. */
export function difference(first: Fraction, second: Fraction): Fraction {
  const same = eq(first[1], second[1]);
  return [
    iff(same, minus(first[0], second[0]), minus(times(first[0], second[1]), times(second[0], first[1]))),
    iff(same, first[1], times(first[1], second[1])),
  ];
}

/** first + second, likewise. */
export function total(first: Fraction, second: Fraction): Fraction {
  const same = eq(first[1], second[1]);
  return [
    iff(same, plus(first[0], second[0]), plus(times(first[0], second[1]), times(second[0], first[1]))),
    iff(same, first[1], times(first[1], second[1])),
  ];
}
