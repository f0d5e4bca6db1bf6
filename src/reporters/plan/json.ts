/** `hoc-tap/plan@1` as JSON, every step with its sentence. */
import { jsonText } from '../../inert.ts';
import { type PlanContext, stepTexts } from './parts.ts';

export function planJson(context: PlanContext): string {
  const { plan } = context;
  const said = (steps: typeof plan.steps) => {
    const texts = stepTexts(steps, context);
    return steps.map((step, index) => ({ ...step, message: texts[index]?.need ?? '' }));
  };
  return `${jsonText({ ...plan, steps: said(plan.steps), further: said(plan.further) }, 2)}\n`;
}
