/** `hoc-tap/plan@1`: a plan with its unit and cells, as reports and scripts get it. Plain JSON. */
import type { EngineOptions } from '../engine/input.ts';
import type { Evaluation } from '../evaluate.ts';
import type { Result } from '../result.ts';
import { TOOL } from '../version.ts';
import type { SubUnit } from '../workbook/read/sub-units.ts';
import { planFor } from './plan.ts';
import type { Candidate, Plan, PlanStep } from './types.ts';

const PLAN_SCHEMA = 'hoc-tap/plan@1';

/** A step with the cells that it concerns, as `Chỉ báo!D41`. */
export interface ReportedStep extends PlanStep {
  readonly cells: readonly string[];
}

export interface PlanReport
  extends Pick<Result, 'tool' | 'input' | 'unit' | 'year' | 'strict' | 'assumed' | 'department' | 'blocking'>,
    Omit<Plan, 'steps' | 'further'> {
  readonly schema: typeof PLAN_SCHEMA;
  readonly steps: readonly ReportedStep[];
  readonly further: readonly ReportedStep[];
  /** Indicators in the way that other departments supply, where this is the plan of one department's part. */
  readonly others?: readonly string[];
}

/** The plan of an evaluated workbook; undefined where it gave no verdict. */
export function planReport(
  { result, set, read, submission }: Evaluation,
  options: EngineOptions & { readonly target?: number },
): PlanReport | undefined {
  if (set === undefined || read === undefined || submission === undefined) return undefined;
  const { steps, further, ...plan } = planFor(set, submission, {
    ...options,
    candidates: candidatesOf(read.subUnits),
    ...(read.brokenRosters === undefined ? {} : { brokenRosters: read.brokenRosters }),
  });
  const placed = (step: PlanStep): ReportedStep => ({
    ...step,
    cells: step.fields.flatMap((field) => {
      const place = read.place(field);
      return place === undefined ? [] : [`${place.sheet}!${place.cell}`];
    }),
  });
  const { input, unit, year, strict, assumed, department, blocking } = result;
  const own = ({ indicator }: PlanStep) => department?.indicators.includes(indicator) ?? true;
  return {
    schema: PLAN_SCHEMA,
    tool: TOOL,
    input,
    unit,
    year,
    strict,
    ...(assumed === undefined ? {} : { assumed }),
    ...(department === undefined
      ? {}
      : { department, others: steps.filter((step) => !own(step)).map(({ indicator }) => indicator) }),
    blocking,
    ...plan,
    steps: steps.filter(own).map(placed),
    further: further.filter(own).map(placed),
  };
}

/**
 * Sub-units that do not count yet, in the order in which the plan counts on them: not answered first, then answered
 * otherwise, then those that may not take part, of these again the unanswered first.
 */
function candidatesOf(
  units: ReadonlyMap<string, readonly SubUnit[]>,
): ReadonlyMap<string, readonly Candidate[]> {
  const order = ['blank', 'no', 'unclear', 'outside'] as const;
  const answers = [null, false, true] as const;
  return new Map(
    [...units].map(([indicator, list]) => {
      const candidates = list.flatMap((unit): { of: Candidate; rank: number }[] => {
        const state = stateOf(unit);
        if (state === null) return [];
        const { name, code, answer } = unit;
        const rank = order.indexOf(state) * answers.length + answers.indexOf(answer);
        return [{ of: { name, code, state }, rank }];
      });
      return [indicator, candidates.sort((a, b) => a.rank - b.rank).map(({ of }) => of)];
    }),
  );
}

function stateOf({ answer, takesPart }: SubUnit): Candidate['state'] | null {
  if (takesPart === false) return 'outside';
  if (takesPart === null) return 'unclear';
  if (answer === true) return null;
  return answer === null ? 'blank' : 'no';
}
