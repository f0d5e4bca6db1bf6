/**
 * Drop-downs, input messages and checks of the input cells. Checks only warn: the reader understands "33/33", "12 %"
 * or "dat", so a spreadsheet program must let them in.
 */
import type ExcelJS from 'exceljs';
import type { Field } from '../../criteria/fields.ts';
import type { CriteriaSet, Indicator } from '../../criteria/schema.ts';
import { rosterColumnOf } from '../layout.ts';
import type { ListSource, Lists } from './lists.ts';
import { PROMPTS, requirementText, VERDICTS } from './texts.ts';

/** What Excel can show: characters of a prompt's or error's title and body. */
const TITLE_LIMIT = 32;
const BODY_LIMIT = 255;

export interface Rule {
  readonly type: 'any' | 'list' | 'whole' | 'decimal';
  readonly formulae: readonly (string | number)[];
  readonly operator?: 'between' | 'greaterThanOrEqual';
  readonly allowBlank: true;
  readonly showInputMessage: true;
  readonly promptTitle: string;
  readonly prompt: string;
  readonly showErrorMessage?: true;
  readonly errorStyle?: 'warning';
  readonly errorTitle?: string;
  readonly error?: string;
}

/** A text cut at a word to what fits. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\s,;.:]+$/, '')}…`;
}

function message(title: string, body: string) {
  return {
    allowBlank: true,
    showInputMessage: true,
    promptTitle: clip(title, TITLE_LIMIT),
    prompt: clip(body, BODY_LIMIT),
  } as const;
}

function warning(error: string) {
  return { showErrorMessage: true, errorStyle: 'warning', errorTitle: PROMPTS.checkTitle, error } as const;
}

/** Only a message beside the cell; anything may be entered. */
export function hint(title: string, body: string): Rule {
  return { type: 'any', formulae: [], ...message(title, body) };
}

/** A drop-down; other words are let in after a warning. */
export function choice(source: ListSource, title: string, body: string): Rule {
  return { type: 'list', formulae: [source], ...message(title, body), ...warning(PROMPTS.notListed) };
}

/** A year of four digits. */
export function yearRule(title: string, body: string): Rule {
  const range = { operator: 'between', formulae: [2000, 2100] } as const;
  return { type: 'whole', ...range, ...message(title, body), ...warning(PROMPTS.notYear) };
}

function countRule(title: string, body: string): Rule {
  const atLeast = { operator: 'greaterThanOrEqual', formulae: [0] } as const;
  return { type: 'whole', ...atLeast, ...message(title, body), ...warning(PROMPTS.notCount) };
}

function amountRule(title: string, body: string): Rule {
  const atLeast = { operator: 'greaterThanOrEqual', formulae: [0] } as const;
  return { type: 'decimal', ...atLeast, ...message(title, body), ...warning(PROMPTS.notAmount) };
}

function rateRule(title: string, body: string): Rule {
  const range = { operator: 'between', formulae: [0, 1] } as const;
  return { type: 'decimal', ...range, ...message(title, body), ...warning(PROMPTS.notRate) };
}

function pointsRule(title: string, body: string, { measure }: Indicator): Rule {
  const max = measure.kind === 'points' ? measure.max : '0';
  const range = { operator: 'between', formulae: [0, Number(max)] } as const;
  return { type: 'decimal', ...range, ...message(title, body), ...warning(PROMPTS.notPoints(max)) };
}

/** The words of a grade, best first as the set lists them. */
function gradeWords({ measure }: Indicator): readonly string[] {
  return measure.kind === 'grade' ? measure.words.map((grade) => grade.word) : [];
}

/** "Yêu cầu: …" of the measure, in the unit of a share; a change is held against something else than its shares. */
function requirementOf(indicator: Indicator): string {
  const { measure } = indicator;
  return measure.kind === 'ratio' || measure.kind === 'ratios'
    ? requirementText(measure.requirement, '%')
    : '';
}

/** Where a list may stand instead of counts. */
function rosterAdvice(set: CriteriaSet, indicator: Indicator): string {
  const column = rosterColumnOf(indicator);
  const sheet = column === undefined ? undefined : set.rosters[column.roster]?.sheet;
  return sheet === undefined ? '' : PROMPTS.orRoster(indicator.id, sheet);
}

/** The rule of one field of the indicator sheet. */
export function fieldRule(set: CriteriaSet, field: Field, indicator: Indicator, lists: Lists): Rule {
  const title = `${field.indicator} – ${PROMPTS.roles[field.role]}`;
  const label = field.label.vi;
  const unit = field.unit.vi;
  switch (field.type) {
    case 'count':
      return countRule(title, PROMPTS.count(label, unit) + rosterAdvice(set, indicator));
    case 'amount':
      return amountRule(title, PROMPTS.amount(label, unit));
    case 'percent':
      return rateRule(title, PROMPTS.rate(label) + requirementOf(indicator));
    case 'points':
      return pointsRule(title, PROMPTS.points(label), indicator);
    case 'grade':
      return choice(lists.source(gradeWords(indicator)), title, PROMPTS.grade);
    case 'verdict':
      return choice(lists.source(VERDICTS), title, PROMPTS.verdict(indicator.evidence.text));
    case 'reason':
      return hint(title, PROMPTS.reason);
  }
}

/**
 * Puts a rule on a range. Always as a range, `D6:D6` too: exceljs joins equal neighbouring single cells into
 * overlapping rectangles. Its type does not know `dataValidations`.
 */
export function addRule(
  sheet: ExcelJS.Worksheet,
  top: number,
  left: number,
  bottom: number,
  right: number,
  rule: Rule,
): void {
  const range = `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
  (sheet as unknown as { dataValidations: { add(range: string, rule: Rule): void } }).dataValidations.add(
    range,
    rule,
  );
}

/** `A` for 1, `AA` for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
