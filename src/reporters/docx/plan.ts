/** A plan as a Word document that an office completes, signs and sends out: where it is, target, tasks, who does what. */
import { HeadingLevel, type ISectionOptions, type Paragraph, type Table } from 'docx';
import { harmless } from '../../inert.ts';
import { details, fewCells, type PlanContext, planLines, type StepText, stepTexts } from '../plan/parts.ts';
import { PLAN_WORDS } from '../plan/words.ts';
import { type UnitView, viewOf } from '../view.ts';
import { assumptionBanner } from '../words.ts';
import { type Agency, agencyOf } from './agency.ts';
import { annexHead } from './annex.ts';
import { conclusionRuns, counts } from './assessment.ts';
import { documentBytes } from './document.ts';
import { signature } from './end.ts';
import { ground, letterhead, titleOf } from './head.ts';
import { pageHeaders, pageOf, SIZE } from './page.ts';
import { PLAN_DOCX_WORDS } from './plan-words.ts';
import { type GroupRow, type PlainRow, wideTable } from './table.ts';
import { body, gap, heading, run } from './text.ts';
import { DOCX_WORDS } from './words.ts';

const SHARES = [5, 25, 31, 17, 16, 11, 11];
const CENTRED = new Set([0]);

/** The document as bytes; the same plan gives the same bytes. */
export function planDocx(given: PlanContext): Promise<Uint8Array> {
  const context = { ...given, plan: harmless(given.plan), set: harmless(given.set) };
  const { result, set, lang } = context;
  const view = viewOf(result, set, lang);
  const agency = agencyOf(view, DOCX_WORDS[lang]);
  const headers = pageHeaders(assumptionBanner([result], lang));
  const table = annex(context, agency);
  const sections: ISectionOptions[] = [
    { properties: pageOf('portrait'), headers, children: text(context, view, agency) },
    ...(table === null ? [] : [{ properties: pageOf('landscape'), headers, children: table }]),
  ];
  return documentBytes({ title: PLAN_DOCX_WORDS[lang].plan, lang, sections });
}

function text(context: PlanContext, view: UnitView, agency: Agency): (Paragraph | Table)[] {
  const { plan, lang } = context;
  const words = PLAN_DOCX_WORDS[lang];
  const common = DOCX_WORDS[lang];
  const { goal, points, steps, end } = planLines(context);
  const part = (title: string) => heading(title, HeadingLevel.HEADING_1, { bold: true });
  const further = stepTexts(plan.further, context);
  return [
    ...letterhead(agency, 'KH', words.plan, words.subject(titleOf(view), goal), common),
    body(),
    ...ground(view, common),
    body(run(words.opening(agency.name, titleOf(view), goal))),
    part(words.now),
    body(run(`- ${words.verdict(view.year)}: `), ...conclusionRuns(view.conclusion)),
    ...counts(view, common, lang),
    ...(points === null ? [] : [body(run(`- ${points}`))]),
    part(words.target),
    body(run(`- ${words.reach(goal)}; ${words.inTime}: `), gap(words.gaps.due), run('.')),
    part(words.tasks),
    body(run(`${steps}${plan.steps.length === 0 ? '' : ':'}`)),
    ...stepTexts(plan.steps, context).flatMap((step, index) => task(step, `${index + 1}. `, true, context)),
    ...end.map((line) => body(run(line, { bold: true }))),
    ...(further.length === 0
      ? []
      : [
          part(words.further),
          body(run(PLAN_WORDS[lang].furtherRoom)),
          ...further.flatMap((step) => task(step, '', false, context)),
        ]),
    part(`${further.length === 0 ? 'IV' : 'V'}. ${words.carrying}`),
    body(run('- '), gap(words.gaps.carrying)),
    signature(
      [run('- ', { size: SIZE.list }), gap(words.gaps.recipients, { size: SIZE.list })],
      agency,
      common,
    ),
  ];
}

/** A step: what it is of, what to do, and all that goes with it. */
function task(step: StepText, number: string, own: boolean, { lang }: PlanContext): Paragraph[] {
  return [
    heading(`${number}${step.id}. ${step.text}`, HeadingLevel.HEADING_2, { italics: true }),
    body(run('- '), run(step.action, { bold: true }), run(`: ${step.need}`)),
    ...details(step, lang, own).map((line) => body(run(`- ${line}${line.endsWith('.') ? '' : '.'}`))),
  ];
}

/** "Chỉ báo: D41, D36": a sheet's name once, in a narrow column. */
function bySheet(cells: readonly string[]): string {
  const sheets = new Map<string, string[]>();
  for (const place of cells) {
    const at = place.lastIndexOf('!');
    const sheet = place.slice(0, at);
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), place.slice(at + 1)]);
  }
  return [...sheets].map(([sheet, list]) => `${sheet}: ${fewCells(list)}`).join('; ');
}

/** Who does what by when; null where there is nothing to do. */
function annex(context: PlanContext, agency: Agency): (Paragraph | Table)[] | null {
  const { plan, lang } = context;
  const words = PLAN_DOCX_WORDS[lang];
  const common = DOCX_WORDS[lang];
  const { groups } = PLAN_WORDS[lang];
  const rows = (title: string, steps: PlanContext['plan']['steps']): (GroupRow | PlainRow)[] =>
    steps.length === 0
      ? []
      : [
          { id: '', text: title, look: { bold: true }, fill: 'E6ECF5' },
          ...stepTexts(steps, context).map(
            (step, index): PlainRow => ({
              texts: [
                String(index + 1),
                `${step.id}. ${step.text}`,
                `${step.action}: ${step.need}`,
                step.documents,
                step.owners,
                '',
                bySheet(steps[index]?.cells ?? []),
              ],
            }),
          ),
        ];
  const all = [...rows(groups.steps, plan.steps), ...rows(groups.further, plan.further)];
  if (all.length === 0) return null;
  return [
    ...annexHead(common.annex, words.annexTitle, common.with('KH', agency)),
    wideTable({ shares: SHARES, centred: CENTRED, headers: words.columns }, all),
  ];
}
