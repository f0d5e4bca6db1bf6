/** Parts II and III: strengths and weaknesses left to the unit, the count and the conclusion, what is open or impossible. */
import { HeadingLevel, type Paragraph, type TextRun } from 'docx';
import type { FindingArgs } from '../../engine/findings.ts';
import { compare, parseDecimal } from '../../engine/rational.ts';
import { exact } from '../../messages/format.ts';
import { findingText, type Lang } from '../../messages/index.ts';
import type { ResultDiagnostic } from '../../result.ts';
import type { IndicatorView, UnitView } from '../view.ts';
import { body, gap, heading, run } from './text.ts';
import type { DocxWords } from './words.ts';

/** Counts of one digit as documents write them: 01. */
const two = (count: number) => String(count).padStart(2, '0');

/** The paragraphs of part II. */
export function assessment(view: UnitView, words: DocxWords, lang: Lang): Paragraph[] {
  const sub = (text: string) => heading(text, HeadingLevel.HEADING_2, { bold: true });
  return [
    heading(words.assessment, HeadingLevel.HEADING_1, { bold: true }),
    sub(words.strengths),
    body(run('- '), gap(words.gaps.strengths)),
    sub(words.weaknesses),
    body(run('- '), gap(words.gaps.weaknesses)),
    sub(words.outcome),
    ...counts(view, words, lang),
    body(run(`- ${words.conclusion}: `), ...conclusionRuns(view.conclusion)),
  ];
}

/** The verdict stands out, its reason does not: "**Không đạt**, do chỉ báo 3.1.1 chưa đạt." */
export function conclusionRuns(text: string): TextRun[] {
  const mark = /^\[[^\]]*\] /.exec(text)?.[0].length ?? 0;
  const end = mark + text.slice(mark).search(/[,;.(]/);
  return [
    run(text.slice(0, end).trimEnd(), { bold: true }),
    run(`${/\s$/.test(text.slice(0, end)) ? ' ' : ''}${text.slice(end)}`),
  ];
}

/** How many indicators are met, not met, open, and which. */
export function counts(view: UnitView, words: DocxWords, lang: Lang): Paragraph[] {
  const { counts: of, points } = view.result;
  const codes = (which: (item: IndicatorView) => boolean) =>
    view.indicators.filter(which).map(({ id }) => id);
  const line = (label: string, figure: string, details: readonly string[]) =>
    body(
      run(`- ${label}: `),
      run(figure, { bold: true }),
      run(`${details.length === 0 ? '' : ` (${details.join('; ')})`}.`),
    );
  const among = [
    [words.among.countsAsMet, codes((item) => item.countsAsMet)] as const,
    [words.among.selfOnly, codes((item) => item.selfOnly && item.outcome === 'met')] as const,
  ]
    .filter(([, ids]) => ids.length > 0)
    .map(([text, ids]) => `${two(ids.length)} ${text}: ${ids.join(', ')}`);
  const named = (outcome: IndicatorView['outcome']) => {
    const ids = codes((item) => item.outcome === outcome && !item.countsAsMet);
    return ids.length === 0 ? [] : [words.indicators(ids)];
  };
  const sum = points === null ? '' : points.min === points.max ? points.min : `${points.min}–${points.max}`;
  return [
    line(points === null ? words.met : words.full, `${two(of.met)}/${two(of.total)}`, among),
    line(points === null ? words.notMet : words.notFull, two(of.notMet), named('not-met')),
    ...(of.undecided === 0 ? [] : [line(words.undecided, two(of.undecided), named('undecided'))]),
    ...(of.notApplicable === 0
      ? []
      : [line(words.notApplicable, two(of.notApplicable), named('not-applicable'))]),
    ...(points === null ? [] : [line(words.points, `${exact(sum, lang)}/${exact(points.of, lang)}`, [])]),
  ];
}

/** The paragraphs of part III. */
export function proposals(view: UnitView, words: DocxWords, lang: Lang): Paragraph[] {
  const impossible = view.indicators.flatMap((item) => {
    const why = impossibility(item, lang);
    return why === null ? [] : [{ ...item, message: why }];
  });
  const open = view.indicators.filter(({ outcome }) => outcome === 'undecided');
  const unproved = view.indicators.filter((item) => item.selfOnly && item.outcome === 'met');
  const bare = with401(view);
  const lacking = view.diagnostics.filter(({ code }) => code === 'HT402');
  const explained = (lead: string, items: readonly IndicatorView[]) =>
    items.length === 0
      ? []
      : [body(run(`- ${lead}`)), ...items.map((item) => body(run(`+ ${item.id}: ${item.message}`)))];
  const listed = (lead: string, items: readonly IndicatorView[]) =>
    items.length === 0 ? [] : [body(run(`- ${lead}: ${items.map(({ id }) => id).join(', ')}.`))];
  const found = [
    ...explained(words.impossible, impossible),
    ...explained(words.open, open),
    ...listed(words.noFigures, unproved),
    ...listed(words.noEvidence, bare),
    ...(lacking.length === 0
      ? []
      : [
          body(run(`- ${words.lackingDocument}:`)),
          ...lacking.map((d) => body(run(`+ ${d.indicator}: ${expected(d, lang)}`))),
        ]),
  ];
  return [
    heading(words.proposals, HeadingLevel.HEADING_1, { bold: true }),
    ...(found.length === 0 ? [body(run(`- ${words.none}`))] : found),
    body(run('- '), gap(words.gaps.proposals)),
  ];
}

const with401 = (view: UnitView) =>
  view.indicators.filter((item) => item.diagnostics.some(({ code }) => code === 'HT401'));

/** The document that an HT402 asks for; the sentence where another version's arguments are not these. */
function expected({ args, message }: ResultDiagnostic, lang: Lang): string {
  const label = (args as { document?: Partial<Record<Lang, string>> } | null)?.document?.[lang];
  return label === undefined ? message : `${label}.`;
}

/** Why an indicator could not have been met by any figure of this year (rules.md, section 8); null where it could. */
function impossibility({ result, message }: IndicatorView, lang: Lang): string | null {
  if (result.code === 'change-impossible') return message;
  if (result.code !== 'change-not-met') return null;
  const { previous, requirement } = result.args as FindingArgs['change-not-met'];
  const [before, asked] = [parseDecimal(previous), parseDecimal(requirement?.value ?? '')];
  if (before === undefined || asked === undefined || compare(before, asked) >= 0) return null;
  return findingText({ code: 'change-impossible', args: { previous, requirement } }, lang);
}
