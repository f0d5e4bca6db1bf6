/** One indicator in the way: the edits that the engine confirms, and what is said of them. Pure. */
import type { CriteriaSet, Indicator, Localized } from '../criteria/schema.ts';
import { distinctDocuments, missingDocuments } from '../engine/evidence.ts';
import { assessIndicator, type IndicatorAssessment } from '../engine/indicator.ts';
import type { EngineOptions, Submission } from '../engine/input.ts';
import { levelsAsked } from './bound.ts';
import { applyChanges, type Change } from './change.ts';
import { needOf } from './needs/index.ts';
import type { Answer, NeedContext } from './needs/need.ts';
import type { Candidate, Need, PlanStep } from './types.ts';

/** What a step is made from. */
export interface StepContext {
  readonly set: CriteriaSet;
  readonly submission: Submission;
  readonly options: EngineOptions;
  readonly graded: boolean;
  readonly candidates: readonly Candidate[];
  /** Its roster cannot be counted until it is mended. */
  readonly brokenRoster: boolean;
  readonly knownWhole: (indicator: string) => NeedContext['knownWhole'];
}

/** Whether an indicator does all it must for a level of the unit (null: be met). */
export function suffices(a: IndicatorAssessment, level: number | null): boolean {
  if (a.outcome !== 'met' && !a.countsAsMet) return false;
  return level === null || a.levels === null || a.levels.min >= level;
}

export type IndicatorStep = Omit<PlanStep, 'after'>;

/** The step for an indicator that does not suffice. */
export function stepOf(
  assessed: IndicatorAssessment,
  level: number | null,
  context: StepContext,
): IndicatorStep {
  const { indicator, outcome, levels, fields } = assessed;
  const { answer, changes } = solve(assessed, level, context);
  const items = context.submission.evidence.filter((item) => item.indicator === indicator.id);
  return {
    indicator: indicator.id,
    outcome,
    levels,
    action: actionOf(answer, assessed),
    need: answer.need,
    impossible: answer.impossible,
    holdsAt: outcome === 'met' || assessed.countsAsMet ? (levels?.min ?? 0) : 0,
    changes,
    candidates: candidatesFor(changes, context.candidates),
    documents: documentsFor(indicator, items),
    owners: indicator.owners,
    fields: [...new Set([...changes.flatMap((c) => ('field' in c ? [c.field] : [])), ...fields])],
  };
}

/** Those that may count; those that do not take part only where the others are too few. */
function candidatesFor(changes: readonly Change[], all: readonly Candidate[]): readonly Candidate[] {
  const roster = changes.find((change) => change.kind === 'roster');
  if (roster === undefined) return [];
  const inside = all.filter(({ state }) => state !== 'outside');
  return inside.length >= roster.by ? inside : all;
}

function actionOf(answer: Answer, { outcome }: IndicatorAssessment): PlanStep['action'] {
  const { code } = answer.need;
  if (code === 'evidence') return 'document';
  if (code === 'attest' || code === 'judge') return 'attest';
  if (answer.broken) return 'mend';
  return answer.blank || code === 'reason' || outcome === 'undecided' ? 'supply' : 'improve';
}

/** Documents that nothing speaks of; the law's guidance on evidence where the set names no document. */
function documentsFor(indicator: Indicator, items: Submission['evidence']): Localized[] {
  const asked = missingDocuments(indicator, items).flatMap((d) =>
    d.code === 'HT402' ? [d.args.document] : [],
  );
  if (asked.length > 0 || items.length > 0) return asked;
  return [{ vi: indicator.evidence.text, en: indicator.evidence.en }];
}

interface Solved {
  readonly answer: Answer;
  readonly changes: readonly Change[];
}

const plainAnswer = (need: Need, changes: readonly Change[]): Solved => ({
  answer: { need, changes, impossible: false, blank: false, broken: false },
  changes,
});

/** The first of the possible ways that the engine says is enough, the least of them first. */
function solve(assessed: IndicatorAssessment, level: number | null, context: StepContext): Solved {
  const { set, submission, options, graded } = context;
  const { indicator } = assessed;
  const enough = (changes: readonly Change[]) =>
    suffices(assessIndicator(set, indicator, graded, applyChanges(set, submission, changes), options), level);
  if (context.brokenRoster) {
    const answer = { need: { code: 'mend-roster' as const }, changes: [], impossible: false };
    return { answer: { ...answer, blank: false, broken: true }, changes: [] };
  }
  const documents = lackingDocuments(indicator, context);
  if (documents.length > 0 && enough(documents)) {
    const count = documents.reduce((sum, change) => sum + (change.kind === 'evidence' ? change.by : 0), 0);
    return plainAnswer({ code: 'evidence', count }, documents);
  }
  const reason = reasonFor(assessed, context);
  for (const changes of reason === null ? [] : [reason, [...reason, ...documents]]) {
    if (enough(changes)) return plainAnswer({ code: 'reason' }, changes);
  }
  const answer = needOf({
    set,
    indicator,
    submission,
    level,
    shown: levelsAsked(set, indicator).filter(
      (l) => assessed.range === null || l > (assessed.levels?.min ?? 0),
    ),
    knownWhole: context.knownWhole(indicator.id),
  });
  const noVerdict: Change = { kind: 'verdict', indicator: indicator.id, to: null };
  const ways = [answer.changes, [noVerdict, ...answer.changes]].flatMap((way) => [
    way,
    [...way, ...documents],
  ]);
  const way = answer.impossible ? undefined : ways.find(enough);
  return { answer, changes: way ?? answer.changes };
}

/** Documents that --strict counts and does not find. */
function lackingDocuments(indicator: Indicator, { submission, options }: StepContext): Change[] {
  if (!options.strict) return [];
  const items = submission.evidence.filter((item) => item.indicator === indicator.id);
  const by = Math.max(1, indicator.documents?.length ?? 1) - distinctDocuments(items);
  return by <= 0 ? [] : [{ kind: 'evidence', indicator: indicator.id, by }];
}

/** "Không áp dụng" with a reason, where the set foresees it and the entries already say as much. */
function reasonFor(
  { indicator, finding }: IndicatorAssessment,
  { submission }: StepContext,
): Change[] | null {
  if (indicator.notApplicable?.counts !== 'met') return null;
  if (finding.code !== 'not-applicable-bare' && finding.code !== 'empty-population') return null;
  const { id } = indicator;
  const chosen = submission.verdicts.get(id) === 'not-applicable';
  return [
    ...(chosen ? [] : [{ kind: 'verdict' as const, indicator: id, to: 'not-applicable' as const }]),
    ...(submission.reasons.has(id) ? [] : [{ kind: 'reason' as const, indicator: id }]),
  ];
}
