/** The page of one unit: conclusion, counts, every indicator, what is to be mended. */
import { exact } from '../../messages/format.ts';
import type { Lang } from '../../messages/index.ts';
import type { IndicatorView, UnitView } from '../view.ts';
import { h, type Markup } from './markup.ts';
import { diagnosticList, outcomeText, SIGNS, scroll, tint, verdict } from './parts.ts';
import type { HtmlWords } from './words.ts';

/** Everything below the title. */
export function unitPage(view: UnitView, words: HtmlWords, lang: Lang): Markup {
  return h`${verdict(view, words)}
${view.readable ? figures(view, words, lang) : ''}
${view.origin === null ? '' : h`<p>${view.origin}</p>`}
${view.result.strict ? h`<p>${words.strict}</p>` : ''}
${view.readable ? scroll(words.columns.indicator, table(view, words)) : ''}
${view.diagnostics.length === 0 ? '' : h`<h2>${words.diagnostics}</h2>${diagnosticList(view, words)}`}`;
}

function figures(view: UnitView, words: HtmlWords, lang: Lang): Markup {
  const { counts, points } = view.result;
  const item = (figure: string, label: string) => h`<li><b>${figure}</b>${label}</li>`;
  const sum = points === null ? '' : points.min === points.max ? points.min : `${points.min}–${points.max}`;
  return h`<ul class="figures">${item(`${counts.met}/${counts.total}`, words.counts.met)}${item(String(counts.notMet), words.counts.notMet)}${item(String(counts.undecided), words.counts.undecided)}${counts.notApplicable === 0 ? '' : item(String(counts.notApplicable), words.counts.notApplicable)}${points === null ? '' : item(`${exact(sum, lang)}/${exact(points.of, lang)}`, words.counts.points)}</ul>`;
}

function table(view: UnitView, words: HtmlWords): Markup {
  const { columns } = words;
  const heads = [
    columns.code,
    columns.indicator,
    columns.required,
    columns.figure,
    columns.outcome,
    columns.level,
    columns.message,
  ];
  const group = (id: string, text: string) =>
    h`<tr class="group"><th scope="colgroup" colspan="${heads.length}">${id === '' ? text : `${id}. ${text}`}</th></tr>`;
  const body = view.standards.flatMap((standard) => [
    ...(standard.text === '' ? [] : [group(standard.id, standard.text)]),
    ...standard.criteria.flatMap(({ heading, indicators }) => [
      ...(heading === null ? [] : [group(heading.id, heading.text)]),
      ...indicators.map((item) => row(item, words)),
    ]),
  ]);
  return h`<table class="cards"><caption class="hide">${columns.indicator}</caption><thead><tr>${heads.map((head) => h`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${body}</tbody></table>`;
}

function row(item: IndicatorView, words: HtmlWords): Markup {
  const documents =
    item.documents.length === 0
      ? ''
      : h`<details><summary>${words.documents} (${item.documents.length})</summary><ul class="plain">${item.documents.map((text) => h`<li>${text}</li>`)}</ul></details>`;
  const level =
    item.level === '' ? h`<td></td>` : h`<td data-label="${words.columns.level}">${item.level}</td>`;
  return h`<tr><th scope="row" class="nowrap">${item.id}</th><td class="indicator">${item.text}</td><td data-label="${words.columns.required}">${item.requirement}</td><td data-label="${words.columns.figure}">${item.figure}</td><td><span class="tag ${tint(item)}">${item.partial ? '' : h`<span aria-hidden="true">${SIGNS[item.outcome]}</span> `}${outcomeText(item, words)}</span></td>${level}<td>${item.message}${documents}</td></tr>
`;
}
