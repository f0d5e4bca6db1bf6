/** What an indicator still needs, in a sentence that the sheet shows beside it. */
import type { CriteriaSet } from '../../criteria/schema.ts';
import { OUTCOME } from './compare.ts';
import { and, cases, type Expr, eq, expr, gt, iff, lt, ne, not, or, text } from './expr.ts';
import type { IndicatorCells } from './indicator.ts';
import { JUDGED } from './measures/types.ts';
import { NEEDS, NONE } from './texts.ts';
import { VERDICT } from './words.ts';

/** Whether a cell of the indicator holds what cannot be used. */
export function needsReview({ measure, verdict }: IndicatorCells): Expr {
  return or(eq(measure.state, JUDGED.invalid), eq(verdict, VERDICT.other));
}

/** Whether nothing that decides was entered. */
export function isUnanswered({ measure, outcome, verdict }: IndicatorCells): Expr {
  return and(eq(outcome, OUTCOME.undecided), eq(measure.state, JUDGED.none), eq(verdict, VERDICT.blank));
}

/** The sentence, or NONE where nothing is to be done. `target` is the level the unit can work for. */
export function needOf(
  set: CriteriaSet,
  of: IndicatorCells,
  target: Expr,
  say: (text: string) => Expr,
): Expr {
  const { measure, verdict, reason, outcome } = of;
  const { state, brokenRoster, denies, open } = measure;
  const chosen = eq(verdict, VERDICT.notApplicable);
  const asksFigures = measure.way !== null || measure.levels !== null;
  const incomplete = say(NEEDS.incomplete);
  const way = wayOf(set, of, target);
  const remarks = text(contradiction(of, say), open ?? '', way);
  const last = iff(eq(remarks, ''), NONE, remarks);
  const sentence = cases(
    [
      ...(brokenRoster === null ? [] : [[brokenRoster.test, say(NEEDS.roster(brokenRoster.sheet))] as const]),
      [eq(state, JUDGED.invalid), say(NEEDS.cells)],
      [eq(verdict, VERDICT.other), say(NEEDS.verdict)],
      [
        and(eq(outcome, OUTCOME.undecided), or(and(chosen, not(denies)), eq(state, JUDGED.empty))),
        iff(reason, say(NEEDS.emptyWord), say(NEEDS.reason)),
      ],
      [eq(outcome, OUTCOME.notApplicable), of.countsAsMet ? NONE : say(NEEDS.notForeseen)],
      [
        eq(state, JUDGED.none),
        cases(
          [
            [eq(outcome, OUTCOME.undecided), say(measure.missing)],
            [eq(outcome, OUTCOME.notMet), say(NEEDS.selfNotMet)],
          ],
          asksFigures ? say(NEEDS.selfOnly) : NONE,
        ),
      ],
      [
        eq(outcome, OUTCOME.undecided),
        open === null ? incomplete : iff(eq(open, ''), incomplete, text(open, way)),
      ],
    ],
    last,
  );
  return sentence;
}

/** Figures against the self-assessment; points are neither đạt nor chưa đạt. */
function contradiction(
  { indicator, measure, verdict, outcome }: IndicatorCells,
  say: (text: string) => Expr,
): Expr {
  const isPoints = indicator.measure.kind === 'points';
  return cases(
    [
      ...(isPoints
        ? []
        : [[and(eq(verdict, VERDICT.met), eq(outcome, OUTCOME.notMet)), say(NEEDS.contradictsMet)] as const]),
      [and(eq(verdict, VERDICT.notMet), eq(outcome, OUTCOME.met)), say(NEEDS.contradictsNotMet)],
      [and(eq(verdict, VERDICT.notApplicable), measure.denies), say(NEEDS.contradictsNotApplicable)],
    ],
    '',
  );
}

/** The way to the requirement, or, where it is met and graded, to the level that the unit works for. */
function wayOf(
  set: CriteriaSet,
  { indicator, measure, outcome, levels }: IndicatorCells,
  target: Expr,
): Expr {
  if (measure.way === null) return expr('');
  const own =
    'requirement' in indicator.measure
      ? [[ne(outcome, OUTCOME.met), indicator.measure.requirement] as const]
      : [];
  const bands =
    levels === null ? [] : set.recognition.bands.map(({ level, from }) => [eq(target, level), from] as const);
  const way = measure.way([...own, ...bands]);
  const toLevel = levels === null ? expr(false) : and(gt(target, 0), lt(levels[0], target));
  return iff(or(ne(outcome, OUTCOME.met), toLevel), way, '');
}
