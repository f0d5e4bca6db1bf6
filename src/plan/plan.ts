/**
 * The way to a level: for each indicator in the way the smallest change that suffices. Computed exactly from the same
 * rules as the verdict, and confirmed by the engine. Pure.
 */
import type { CriteriaSet } from '../criteria/schema.ts';
import { expandCodes, gradedCodes, indicatorsOf, levelsOfSet } from '../criteria/walk.ts';
import { type Assessment, assess } from '../engine/assess.ts';
import type { EngineOptions, Submission } from '../engine/input.ts';
import { add, compare, equal, rational, ZERO } from '../engine/rational.ts';
import { applyChanges, type Change } from './change.ts';
import { type IndicatorStep, type StepContext, stepOf, suffices } from './indicator.ts';
import type { NeedContext } from './needs/need.ts';
import { pointsNeed } from './points.ts';
import type { KnownWhole } from './share-entered.ts';
import type { Candidate, Plan, PlanStep } from './types.ts';

export interface PlanOptions extends EngineOptions {
  /** Level to reach; the next one where it is not given. Not used in a set without levels. */
  readonly target?: number;
  /** Sub-units of a roster that do not count yet, by indicator. */
  readonly candidates?: ReadonlyMap<string, readonly Candidate[]>;
  /** Indicators whose roster cannot be counted; what they come to is known only once it is mended. */
  readonly brokenRosters?: readonly string[];
}

/** Levels of a set, lowest first; none where it has none. */
export const levelsToReach = (set: CriteriaSet): number[] =>
  [...new Set(levelsOfSet(set))].sort((a, b) => a - b);

/** The level that is certain; 0 where recognition is not. */
function certainLevel({ outcome, level, levelRange }: Assessment): number {
  return outcome === 'met' ? (level ?? levelRange?.min ?? 0) : 0;
}

/** The plan of a submission. Never throws for any submission; a target that the set does not have is never reached. */
export function planFor(set: CriteriaSet, submission: Submission, options: PlanOptions): Plan {
  const assessment = assess(set, submission, options);
  const all = levelsToReach(set);
  const certain = certainLevel(assessment);
  const target =
    all.length === 0 ? null : (options.target ?? all.find((level) => level > certain) ?? all.at(-1) ?? null);
  const reached = reaches(assessment, target);
  const found = reached ? { steps: [], points: null } : stepsTo(set, submission, assessment, target, options);
  const further =
    target === null ? [] : furtherSteps(set, submission, assessment, target, found.steps, options);
  const steps = inOrder(set, found.steps);
  return {
    set: { id: set.id, version: set.version },
    now: stateOf(assessment),
    target,
    reached,
    reachable: reached || reaches(assess(set, applyAll(set, submission, steps), options), target),
    steps: withAfter(set, submission, steps, options),
    further: withAfter(set, applyAll(set, submission, steps), inOrder(set, further), options),
    points: found.points,
  };
}

const stateOf = ({ outcome, level, levelRange }: Assessment): Plan['now'] => ({ outcome, level, levelRange });

function reaches(assessment: Assessment, target: number | null): boolean {
  return assessment.outcome === 'met' && (target === null || certainLevel(assessment) >= target);
}

const applyAll = (
  set: CriteriaSet,
  submission: Submission,
  steps: readonly { changes: readonly Change[] }[],
) =>
  applyChanges(
    set,
    submission,
    steps.flatMap(({ changes }) => changes),
  );

function stepContext(
  set: CriteriaSet,
  submission: Submission,
  assessment: Assessment,
  id: string,
  options: PlanOptions,
): StepContext {
  const graded = set.recognition.rule !== 'points' && gradedCodes(set).has(id);
  return {
    set,
    submission,
    options,
    graded,
    candidates: options.candidates?.get(id) ?? [],
    brokenRoster: options.brokenRosters?.includes(id) ?? false,
    knownWhole: knownWholes(assessment, submission),
  };
}

interface Found {
  readonly steps: readonly IndicatorStep[];
  readonly points: Plan['points'];
}

function stepsTo(
  set: CriteriaSet,
  submission: Submission,
  assessment: Assessment,
  target: number | null,
  options: PlanOptions,
): Found {
  const byPoints = set.recognition.rule === 'points';
  const needed = expandCodes(set, [
    ...set.recognition.prerequisites,
    ...(byPoints ? [] : set.recognition.graded),
  ]);
  const steps = assessment.indicators
    .filter((a) => needed.has(a.indicator.id) && !suffices(a, target))
    .map((a) => stepOf(a, target, stepContext(set, submission, assessment, a.indicator.id, options)));
  if (!byPoints || target === null) return { steps, points: null };
  const after = applyAll(set, submission, steps);
  const sum = pointsNeed(set, assess(set, after, options), after, target);
  if (sum === null) return { steps, points: null };
  const raised = sum.raises.map(({ assessed, need, change }): IndicatorStep => {
    const context = stepContext(set, after, assessment, assessed.indicator.id, options);
    return {
      ...stepOf(assessed, null, context),
      need,
      changes: [change],
      impossible: sum.impossible,
      holdsAt: certainLevel(assessment),
    };
  });
  const documents = options.strict ? strictDocuments(set, applyAll(set, after, raised), target, options) : [];
  return { steps: [...steps, ...raised, ...documents], points: sum.summary };
}

/** Under --strict points count only with evidence: documents of the items with the most points first, until they do. */
function strictDocuments(
  set: CriteriaSet,
  submission: Submission,
  target: number,
  options: PlanOptions,
): IndicatorStep[] {
  const assessment = assess(set, submission, options);
  const lacking = assessment.indicators
    .filter((a) => a.finding.code === 'evidence-strict')
    .sort((a, b) => compare(b.range?.min ?? ZERO, a.range?.min ?? ZERO));
  const steps: IndicatorStep[] = [];
  for (const a of lacking) {
    const documented = applyAll(set, submission, steps);
    if (reaches(assess(set, documented, options), target)) break;
    const step = stepOf(a, null, stepContext(set, submission, assessment, a.indicator.id, options));
    steps.push({ ...step, changes: step.changes.filter(({ kind }) => kind === 'evidence') });
  }
  return steps;
}

/** Graded indicators that are no obstacle to the target, but to what lies above it. */
function furtherSteps(
  set: CriteriaSet,
  submission: Submission,
  assessment: Assessment,
  target: number,
  steps: readonly IndicatorStep[],
  options: PlanOptions,
): IndicatorStep[] {
  if (set.recognition.rule === 'points') return [];
  const inTheWay = new Set(steps.map(({ indicator }) => indicator));
  const top = Math.max(...levelsToReach(set));
  return assessment.indicators
    .filter((a) => a.levels !== null && a.levels.min < top && !inTheWay.has(a.indicator.id))
    .map((a) => {
      const next = levelsToReach(set).find((level) => level > Math.max(target, a.levels?.min ?? 0)) ?? top;
      return stepOf(a, next, stepContext(set, submission, assessment, a.indicator.id, options));
    });
}

/** What holds the unit lowest first, and of that what no figure can mend, then what fails, then what is open. */
function inOrder(set: CriteriaSet, steps: readonly IndicatorStep[]): IndicatorStep[] {
  const place = new Map(indicatorsOf(set).map(({ id }, index) => [id, index]));
  const rank = ({ impossible, outcome }: IndicatorStep) => (impossible ? 0 : outcome === 'not-met' ? 1 : 2);
  return [...steps].sort(
    (a, b) =>
      a.holdsAt - b.holdsAt ||
      rank(a) - rank(b) ||
      (place.get(a.indicator) ?? 0) - (place.get(b.indicator) ?? 0),
  );
}

function withAfter(
  set: CriteriaSet,
  submission: Submission,
  steps: readonly IndicatorStep[],
  options: EngineOptions,
): PlanStep[] {
  let reached = submission;
  return steps.map((step) => {
    reached = applyChanges(set, reached, step.changes);
    return { ...step, after: stateOf(assess(set, reached, options)) };
  });
}

/** Totals of a population that other indicators give, where they agree. */
function knownWholes(
  assessment: Assessment,
  submission: Submission,
): (indicator: string) => NeedContext['knownWhole'] {
  return (asking) => (population) => {
    const totals = assessment.indicators.flatMap(({ indicator, whole }): KnownWhole[] => {
      const { measure, id } = indicator;
      if (id === asking || measure.kind !== 'ratio' || measure.population !== population || whole === null)
        return [];
      const outside = rational(BigInt(submission.rosters.get(id)?.outside ?? 0));
      const value = add(whole, outside);
      return value.n > 0n ? [{ value, indicator: id }] : [];
    });
    const [first] = totals;
    return first !== undefined && totals.every(({ value }) => equal(value, first.value)) ? first : null;
  };
}
