/** A plan in Markdown. */
import type { Lang } from '../../messages/index.ts';
import { escapeMd } from '../md-escape.ts';
import { MD_WORDS } from '../md-words.ts';
import { unitWords } from '../unit-words.ts';
import { details, type PlanContext, planLines, type StepText, stepTexts } from './parts.ts';
import { PLAN_WORDS } from './words.ts';

export function planMd(context: PlanContext): string {
  const { plan, lang } = context;
  const words = PLAN_WORDS[lang];
  const named = MD_WORDS[lang];
  const lines = planLines(context);
  const title = [
    unitWords(plan.unit, lang) || named.noName,
    plan.year === null ? null : named.year(plan.year),
  ].filter((part) => part);
  const further = stepTexts(plan.further, context);
  const blocks = [
    `# ${escapeMd(`${words.title}: ${title.join(', ')}`)}`,
    ...(lines.banner === '' ? [] : [`**${escapeMd(lines.banner)}**`]),
    escapeMd(lines.now),
    `**${escapeMd(lines.target)}**`,
    ...(lines.points === null ? [] : [escapeMd(lines.points)]),
    `## ${escapeMd(lines.steps)}`,
    ...stepTexts(plan.steps, context).map((step, index) => item(`${index + 1}.`, step, true, lang)),
    ...lines.end.map((line) => `**${escapeMd(line)}**`),
    ...(further.length === 0 ? [] : [`## ${escapeMd(words.further)}`, escapeMd(words.furtherRoom)]),
    ...further.map((step) => item('-', step, false, lang)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function item(mark: string, step: StepText, own: boolean, lang: Lang): string {
  const indent = ' '.repeat(mark.length + 1);
  return [
    `${mark} **${escapeMd(step.id)}** ${escapeMd(step.text)}`,
    '',
    `${indent}${escapeMd(`${step.action}: ${step.need}`)}`,
    ...[...details(step, lang, own), step.cells]
      .filter((text) => text !== '')
      .flatMap((text) => ['', `${indent}${escapeMd(text)}`]),
  ].join('\n');
}
