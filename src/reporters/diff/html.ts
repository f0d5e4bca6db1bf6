/** A comparison, or a history with a line for each indicator, as one HTML file. */
import type { DiffReport, HistoryReport, UnitDiff, UnitHistory } from '../../diff/types.ts';
import type { Lang } from '../../messages/index.ts';
import type { ResultDiagnostic } from '../../result.ts';
import { h, type Markup } from '../html/markup.ts';
import { scroll } from '../html/parts.ts';
import { page } from '../html/shell.ts';
import { HTML_WORDS } from '../html/words.ts';
import { diagnosticIn } from '../in-language.ts';
import { unitWords } from '../unit-words.ts';
import { assumptionBanner } from '../words.ts';
import {
  countOf,
  type DiffContext,
  documentLines,
  indicatorsBy,
  levelMoved,
  movementText,
  readingText,
  seriesOf,
  sideName,
  sidesText,
  standingsIn,
  standingText,
  textOf,
} from './parts.ts';
import { DIFF_WORDS } from './words.ts';

type Cell = string | Markup;

const table = (label: string, head: readonly string[], rows: readonly (readonly Cell[])[]): Markup =>
  scroll(
    label,
    h`<table><thead><tr>${head.map((cell) => h`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map(
      (row) =>
        h`<tr>${row.map((cell, i) => (i === 0 ? h`<th scope="row">${cell}</th>` : h`<td>${cell}</td>`))}</tr>`,
    )}</tbody></table>`,
  );

const list = (lines: readonly string[]): Markup => h`<ul>${lines.map((line) => h`<li>${line}</li>`)}</ul>`;

function findings(given: readonly ResultDiagnostic[], { lang }: DiffContext): Markup | null {
  if (given.length === 0) return null;
  const lines = given.map((one) => {
    const d = diagnosticIn(one, lang);
    const place = [d.indicator, d.cell === null ? d.sheet : `${d.sheet}!${d.cell}`]
      .filter((p) => p !== null)
      .join(', ');
    return `${d.code}: ${d.message}${place === '' ? '' : ` (${place})`} ${d.fix}`;
  });
  return h`<h3>${DIFF_WORDS[lang].findings}</h3>${list(lines)}`;
}

const reform = ({ acrossReform }: DiffReport | HistoryReport, lang: Lang) =>
  acrossReform === true && h`<p>${DIFF_WORDS[lang].acrossReform}</p>`;

const bannerOf = (report: DiffReport | HistoryReport, { lang }: DiffContext) =>
  assumptionBanner(standingsIn(report), lang);

/** Two sides, of one unit or of many. */
export function diffHtml(report: DiffReport, context: DiffContext): string {
  const { lang } = context;
  const words = DIFF_WORDS[lang];
  const lone = (title: string, units: DiffReport['onlyOld']) =>
    units.length > 0 &&
    h`<section><h2>${title}</h2>${list(units.map((l) => `${unitWords(l.unit, lang)}: ${standingText(l.standing, context)}`))}</section>`;
  const overview = report.units.map((u) => [
    u.unit.name,
    u.unit.code ?? '',
    standingText(u.old, context),
    standingText(u.new, context),
    levelMoved(u),
    String(countOf(u, 'better')),
    String(countOf(u, 'worse')),
  ]);
  const main = h`${report.units.length > 1 && h`<p>${movementText(report, lang)}</p><section><h2>${words.units}</h2>${table(words.units, words.unitColumns, overview)}</section>`}
${report.different ? null : h`<p>${words.same}</p>`}
${report.units.filter((u) => u.different || report.units.length === 1).map((u) => unit(u, context))}
${lone(words.onlyOld, report.onlyOld)}${lone(words.onlyNew, report.onlyNew)}${reform(report, lang)}${findings(report.findings, context)}`;
  return page(
    {
      title: words.title(...report.sides),
      subtitle: [],
      main,
      script: '',
      banner: bannerOf(report, context),
    },
    HTML_WORDS[lang],
    lang,
  );
}

function unit(u: UnitDiff, context: DiffContext): Markup {
  const { lang } = context;
  const words = DIFF_WORDS[lang];
  const [old, now] = sidesText(u.old, u.new);
  const known = indicatorsBy(context.set(u.new.set));
  const rows = u.indicators
    .filter(({ change }) => change !== 'same')
    .map(({ id, change, old: a, new: b }) => [
      id,
      textOf(known.get(id), lang),
      words.changes[change],
      readingText(a, known.get(id), lang),
      readingText(b, known.get(id), lang),
    ]);
  const documents = (title: string, given: NonNullable<UnitDiff['documents']>['came']) =>
    given.length > 0 && h`<h3>${title} (${given.length})</h3>${list(documentLines(given, lang))}`;
  return h`<section><h2>${unitWords(u.unit, lang)}: ${old} → ${now}</h2>
<p><strong>${words.conclusion}: ${standingText(u.old, context)} → ${standingText(u.new, context)}</strong></p>
${rows.length === 0 ? h`<p>${words.noDifference}</p>` : table(words.indicators, words.indicatorColumns, rows)}
${u.documents === null ? h`<p>${words.noDocuments}</p>` : [documents(words.came, u.documents.came), documents(words.went, u.documents.went)]}
${findings(u.findings, context)}</section>`;
}

const BOX = { width: 120, height: 28, pad: 4 };

/** A line through what is known of a series, with a gap where nothing is; its figures stand in the same row. */
function chart(values: readonly (number | null)[]): Markup {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const step = (BOX.width - 2 * BOX.pad) / Math.max(values.length - 1, 1);
  const round = (n: number) => Math.round(n * 10) / 10;
  const points = values.map((value, i) => {
    if (value === null) return null;
    const share = low === high ? 0.5 : (value - low) / (high - low);
    return [
      round(BOX.pad + i * step),
      round(BOX.height - BOX.pad - share * (BOX.height - 2 * BOX.pad)),
    ] as const;
  });
  const lines: (readonly [number, number])[][] = [[]];
  for (const point of points) {
    if (point === null) lines.push([]);
    else lines.at(-1)?.push(point);
  }
  return h`<svg viewBox="0 0 ${BOX.width} ${BOX.height}" width="${BOX.width}" height="${BOX.height}" aria-hidden="true">${lines
    .filter((line) => line.length > 1)
    .map((line) => h`<polyline points="${line.map((p) => p.join(',')).join(' ')}"/>`)}${points.map(
    (point) => point && h`<circle cx="${point[0]}" cy="${point[1]}" r="2.5"/>`,
  )}</svg>`;
}

/** Three sides and more: a line for each indicator. */
export function historyHtml(report: HistoryReport, context: DiffContext): string {
  const { lang } = context;
  const words = DIFF_WORDS[lang];
  const [only] = report.units;
  const title =
    report.units.length === 1 && only !== undefined
      ? `${words.history}: ${unitWords(only.unit, lang)}`
      : words.history;
  const [name = ''] = words.unitColumns;
  const overview = report.units.map((u) => [
    u.unit.name,
    ...u.standings.map((standing) => standingText(standing, context)),
  ]);
  const main = h`${report.units.length > 1 && h`<section><h2>${words.conclusion}</h2>${table(words.conclusion, [name, ...report.sides.map(sideName)], overview)}</section>`}${report.units.map((u) => historyUnit(u, report, context))}${reform(report, lang)}${findings(report.findings, context)}`;
  return page(
    {
      title,
      subtitle: report.sides.map(({ path }) => path),
      main,
      script: '',
      banner: bannerOf(report, context),
    },
    HTML_WORDS[lang],
    lang,
  );
}

function historyUnit(u: UnitHistory, report: HistoryReport, context: DiffContext): Markup {
  const { lang } = context;
  const words = DIFF_WORDS[lang];
  const known = indicatorsBy(context.set(u.set));
  const [code = '', text = ''] = words.indicatorColumns;
  const rows: Cell[][] = [
    [words.conclusion, '', '', ...u.standings.map((standing) => standingText(standing, context))],
    ...u.indicators.map((item): Cell[] => [
      item.id,
      textOf(known.get(item.id), lang),
      chart(seriesOf(item)),
      ...item.readings.map((r) => readingText(r, known.get(item.id), lang)),
    ]),
  ];
  return h`<section><h2>${unitWords(u.unit, lang)}</h2>${table(words.history, [code, text, words.trend, ...report.sides.map(sideName)], rows)}${findings(u.findings, context)}</section>`;
}
