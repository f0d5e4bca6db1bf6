/** What every report of a plan says, before it is laid out. Pure. */
import type { CriteriaSet, Indicator } from '../../criteria/schema.ts';
import { indicatorsOf } from '../../criteria/walk.ts';
import type { Lang } from '../../messages/index.ts';
import type { PlanReport, ReportedStep } from '../../plan/report.ts';
import type { Result } from '../../result.ts';
import { partName } from '../../workbook/part.ts';
import { assumptionBanner, conclusion, levelName, outcomeWord } from '../words.ts';
import { PLAN_WORDS } from './words.ts';

/** A plan with the result that it starts from, for a report in one language. */
export interface PlanContext {
  readonly plan: PlanReport;
  readonly result: Result;
  readonly set: CriteriaSet;
  readonly lang: Lang;
}

/** A step in words. */
export interface StepText {
  readonly id: string;
  readonly text: string;
  readonly outcome: string;
  readonly action: string;
  readonly need: string;
  readonly impossible: boolean;
  /** "" where there is none. */
  readonly candidates: string;
  readonly documents: string;
  readonly owners: string;
  readonly cells: string;
  readonly after: string;
}

/** Candidates named in a text; all of them stand in the JSON. */
const NAMED = 8;

/** Cells named in a text. */
const CELLS = 6;

/** The first cells, and that there are more. */
export const fewCells = (cells: readonly string[]): string =>
  cells.length <= CELLS ? cells.join(', ') : `${cells.slice(0, CELLS).join(', ')}, …`;

export function stepTexts(steps: readonly ReportedStep[], { plan, set, lang }: PlanContext): StepText[] {
  const words = PLAN_WORDS[lang];
  const known = new Map<string, Indicator>(indicatorsOf(set).map((i) => [i.id, i]));
  const name = (level: number) => levelName(set, level, lang);
  return steps.map((step) => {
    const indicator = known.get(step.indicator);
    const list = step.candidates;
    const more = list.length > NAMED ? words.others(list.length - NAMED) : '';
    return {
      id: step.indicator,
      text: indicator === undefined ? '' : lang === 'vi' ? indicator.text : indicator.en,
      outcome: outcomeWord(step.outcome, lang),
      action: step.impossible ? words.impossible : words.actions[step.action],
      need: words.need(step.need, { levelName: name, outcome: step.outcome }),
      impossible: step.impossible,
      candidates: list.length === 0 ? '' : words.candidates(list.slice(0, NAMED)) + more,
      documents: step.documents.map((document) => document[lang]).join('; '),
      owners: words.owners(step.owners),
      cells: fewCells(step.cells),
      // Of a part the whole unit's standing says nothing.
      after: plan.department === undefined ? words.state(step.after, name) : '',
    };
  });
}

/** What follows the need, each with its label; `after` only where it is told. */
export function details(step: StepText, lang: Lang, after: boolean): string[] {
  const { labels } = PLAN_WORDS[lang];
  const keys = ['candidates', 'documents', 'owners', ...(after ? (['after'] as const) : [])] as const;
  return keys.flatMap((key) => (step[key] === '' ? [] : [`${labels[key]}: ${step[key]}`]));
}

/** The lines around the steps. */
export function planLines({ plan, result, set, lang }: PlanContext) {
  const words = PLAN_WORDS[lang];
  const target = plan.target === null ? null : levelName(set, plan.target, lang);
  const impossible = plan.steps.filter((step) => step.impossible).map(({ indicator }) => indicator);
  const others = plan.others ?? [];
  const unsure = plan.steps.filter(({ need }) => need.code === 'mend-roster').map((step) => step.indicator);
  const part = plan.department === undefined ? null : partName(plan.department.name);
  const end = [
    ...(impossible.length > 0 ? [words.blocked(impossible)] : []),
    ...(part === null && impossible.length === 0 && plan.steps.length > 0
      ? [plan.reachable ? words.all(target) : words.unsure(unsure)]
      : []),
    ...(others.length === 0 ? [] : [words.waits(others)]),
  ];
  return {
    banner: assumptionBanner([result], lang),
    now: words.now(conclusion(result, set, lang)),
    target: words.target(target),
    goal: target,
    points: plan.points === null ? null : words.points(plan.points),
    steps: plan.reached
      ? words.reached(target)
      : part === null
        ? words.steps(plan.steps.length, target)
        : words.part(part, plan.steps.length, target),
    end,
  };
}
