/** A plan for Excel: one row a step. */
import { CSV_BOM, type CsvCell, csvLine } from '../csv.ts';
import { assumedTag, conclusion } from '../words.ts';
import { type PlanContext, planLines, stepTexts } from './parts.ts';
import { PLAN_WORDS } from './words.ts';

export function planCsv(context: PlanContext): string {
  const { plan, result, set, lang } = context;
  const words = PLAN_WORDS[lang];
  const { goal } = planLines(context);
  const unit: CsvCell[] = [
    `${assumedTag(result, lang)}${plan.unit?.name ?? ''}`,
    plan.unit?.code ?? null,
    { number: plan.year },
    `${plan.set.id} ${plan.set.version}`,
    conclusion(result, set, lang),
    goal,
  ];
  const groups = [
    [words.groups.steps, plan.steps],
    [words.groups.further, plan.further],
  ] as const;
  const rows = groups.flatMap(([group, steps]) =>
    stepTexts(steps, context).map((s, index): CsvCell[] => [
      ...unit,
      group,
      { number: index + 1 },
      s.id,
      s.text,
      s.outcome,
      s.action,
      s.need,
      s.candidates,
      s.documents,
      s.owners,
      s.cells,
      s.after,
    ]),
  );
  const all = rows.length > 0 ? rows : [[...unit, ...words.columns.slice(unit.length).map(() => null)]];
  return CSV_BOM + [[...words.columns], ...all].map((row) => csvLine(row, lang)).join('');
}
