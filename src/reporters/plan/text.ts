/** A plan for a person at a terminal: the target first, then step by step; 80 columns, readable without colour. */
import { Chalk, type ChalkInstance } from 'chalk';
import { harmless } from '../../inert.ts';
import type { Lang } from '../../messages/index.ts';
import { WIDTH, wrap } from '../terminal.ts';
import { TEXT_WORDS } from '../text-words.ts';
import { unitWords } from '../unit-words.ts';
import { details, type PlanContext, planLines, type StepText, stepTexts } from './parts.ts';
import { PLAN_WORDS } from './words.ts';

export interface PlanTextOptions {
  readonly color: boolean;
  /** Only what is needed, one line an indicator. */
  readonly quiet: boolean;
}

export function planText(given: PlanContext, { color, quiet }: PlanTextOptions): string {
  const context = { ...given, plan: harmless(given.plan), result: harmless(given.result) };
  const { plan, set, lang } = context;
  const words = PLAN_WORDS[lang];
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const lines = planLines(context);
  const named = TEXT_WORDS[lang];
  const title = [
    unitWords(plan.unit, lang) || named.noName,
    plan.year === null ? null : named.year(plan.year),
  ].filter((part) => part);
  const steps = stepTexts(plan.steps, context);
  const further = stepTexts(plan.further, context);
  const para = (text: string, indent = '') => wrap(text, WIDTH, indent);
  const out = [
    ...(lines.banner === '' ? [] : para(lines.banner).map((line) => chalk.red.bold(line))),
    ...para(title.join(', ')).map((line) => chalk.bold(line)),
    ...para(`${lang === 'vi' ? set.title : set.en} (${plan.set.id} ${plan.set.version})`),
    '',
    ...para(lines.now),
    ...para(lines.target).map((line) => chalk.bold(line)),
    ...(lines.points === null ? [] : para(lines.points)),
    '',
    ...para(lines.steps).map((line) => chalk.bold(line)),
    ...steps.flatMap((step, index) => block(step, `${index + 1}. `, quiet, true, chalk, lang)),
    ...lines.end.flatMap((line) => ['', ...para(line).map((part) => chalk.bold(part))]),
  ];
  if (further.length > 0) {
    out.push('', chalk.bold(words.further), ...(quiet ? [] : para(words.furtherRoom, '  ')));
    out.push(...further.flatMap((step) => block(step, '', quiet, false, chalk, lang)));
  }
  return `${out.join('\n')}\n`;
}

function block(
  step: StepText,
  number: string,
  quiet: boolean,
  own: boolean,
  chalk: ChalkInstance,
  lang: Lang,
): string[] {
  const indent = ' '.repeat(5);
  const action = step.impossible ? chalk.red(step.action) : step.action;
  const first = `  ${number}${step.id}  `;
  const rest = ' '.repeat(first.length);
  if (quiet) return wrap(step.need, WIDTH, first, rest);
  return [
    '',
    ...wrap(step.text, WIDTH, chalk.bold(first), rest),
    ...wrap(`${action}: ${step.need}`, WIDTH, `${indent}→ `, `${indent}  `),
    ...details(step, lang, own).flatMap((detail) => wrap(detail, WIDTH, `${indent}  `)),
    ...(step.cells === '' ? [] : wrap(`[${step.cells}]`, WIDTH, `${indent}  `)),
  ];
}
