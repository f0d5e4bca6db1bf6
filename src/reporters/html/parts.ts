/** Pieces of the page that one unit and many units share. */
import type { IndicatorView, UnitView } from '../view.ts';
import { h, type Markup } from './markup.ts';
import type { HtmlWords } from './words.ts';

/** Signs of outcomes, beside their colours. */
export const SIGNS = { met: '✓', 'not-met': '✗', undecided: '?', 'not-applicable': '–' } as const;

/** The sign of an indicator; of points that are not full, these. */
export const signOf = (item: IndicatorView): string => (item.partial ? item.figure : SIGNS[item.outcome]);

/** Name, province and year of a unit. */
export function titleOf(view: UnitView, words: HtmlWords): string {
  if (!view.readable) return view.file;
  const parts = [view.name || words.noName, view.province, view.year === '' ? '' : words.year(view.year)];
  return `${view.tag}${parts.filter((part) => part !== '').join(', ')}`;
}

/** The conclusion, set apart. */
export const verdict = (view: UnitView, words: HtmlWords): Markup =>
  h`<p class="verdict ${view.outcome}${view.tag === '' ? '' : ' what-if'}"><strong>${words.conclusion}:</strong> ${view.conclusion}</p>`;

/** A class that colours an indicator by outcome and level. */
export function tint(item: IndicatorView): string {
  if (item.partial) return 'not-applicable';
  const outcome = item.countsAsMet ? 'met' : item.outcome;
  return /^[23]$/.test(item.level) && outcome === 'met' ? `met level-${item.level}` : outcome;
}

/** The outcome in a word with what qualifies it. */
export function outcomeText(item: IndicatorView, words: HtmlWords): string {
  const mark = item.countsAsMet ? words.countsAsMet : item.selfOnly ? words.selfOnly : '';
  return mark === '' ? item.outcomeWord : `${item.outcomeWord} (${mark})`;
}

/** A table in a box that scrolls by itself and can be reached by keyboard. */
export const scroll = (label: string, table: Markup): Markup =>
  h`<div class="scroll" tabindex="0" role="region" aria-label="${label}">${table}</div>`;

/** What is to be mended or looked at. */
export function diagnosticList(view: UnitView, words: HtmlWords): Markup {
  const items = view.diagnostics.map((d) => {
    const place = [d.indicator, d.cell === null ? d.sheet : `${d.sheet}!${d.cell}`]
      .filter(Boolean)
      .join(', ');
    return h`<li><strong>${d.code}</strong> (${words.severity[d.severity]})${place === '' ? '' : ` ${place}`}: ${d.message} <span class="soft">${words.fix}: ${d.fix}</span></li>`;
  });
  return h`<ul class="plain">${items}</ul>`;
}
