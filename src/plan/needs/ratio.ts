/** One share against a requirement, or against the feet of the level bands. */
import { sharesOf } from '../../criteria/fields.ts';
import { boundForLevel } from '../bound.ts';
import { solveShare } from '../share.ts';
import type { Goal, ShareSolution } from '../solution.ts';
import type { Answer, Needs } from './need.ts';

export const ratio: Needs<'ratio'> = (measure, context) => {
  const { set, indicator, submission, level, shown } = context;
  const bound = (of: number | null) => boundForLevel(set, indicator, measure.requirement, of);
  const goals = shown.map((of): Goal => ({ level: of, bound: bound(of) }));
  const [spec] = sharesOf(set, measure);
  if (spec === undefined) throw new Error(`a ratio without a share: ${indicator.id}`);
  const solution = solveShare(
    {
      indicator: indicator.id,
      spec,
      submission,
      roster: submission.rosters.get(indicator.id),
      label: null,
      knownWhole: context.knownWhole(measure.population),
    },
    bound(level),
    goals.length === 0 ? undefined : goals,
  );
  return sharesAnswer([solution]);
};

/** Several shares, each with its own edits. */
export function sharesAnswer(solutions: readonly ShareSolution[]): Answer {
  const given = solutions.map(({ need }) => need.given);
  return {
    need: { code: 'shares', shares: solutions.map(({ need }) => need) },
    changes: solutions.flatMap(({ changes }) => changes),
    impossible: solutions.some(({ impossible }) => impossible),
    blank: given.every((how) => how === 'nothing' || how === 'part' || how === 'whole'),
    broken:
      given.some((how) => how === 'invalid' || how === 'two-readings' || how === 'empty') ||
      solutions.some(({ need }) => need.mend === true),
  };
}
