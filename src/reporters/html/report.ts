/** The report as one HTML file: of one unit, of many side by side, of a batch. */
import type { BatchReport } from '../../batch/report.ts';
import type { Result } from '../../result.ts';
import { type BatchNote, batchNotes } from '../batch/notes.ts';
import { BATCH_WORDS } from '../batch/words.ts';
import type { ReportContext, TextReporter } from '../types.ts';
import { type UnitView, viewOf } from '../view.ts';
import { assumptionBanner } from '../words.ts';
import { CLIENT } from './client.ts';
import { h, type Markup } from './markup.ts';
import { titleOf } from './parts.ts';
import { provincePage } from './province.ts';
import { page } from './shell.ts';
import { unitPage } from './unit.ts';
import { HTML_WORDS, type HtmlWords } from './words.ts';

/** The page of one unit, or of many side by side. */
export const html: TextReporter = (results, context) => {
  const { lang } = context;
  const words = HTML_WORDS[lang];
  const views = viewsOf(results, context);
  const banner = assumptionBanner(results, lang);
  const single = views.length === 1 ? views[0] : undefined;
  if (single === undefined) {
    const main = provincePage(views, words, lang);
    const title = words.units(views.length);
    return page({ title, subtitle: provinces(views), main, script: CLIENT, banner }, words, lang);
  }
  const subtitle = [single.setLine, single.readable ? `${words.file}: ${single.file}` : ''];
  const main = unitPage(single, words, lang);
  return page({ title: titleOf(single, words), subtitle, main, script: '', banner }, words, lang);
};

/** The page of a batch: its units side by side, and what was found beside them. */
export function batchHtml(report: BatchReport, context: ReportContext): string {
  const { lang } = context;
  const [words, batch] = [HTML_WORDS[lang], BATCH_WORDS[lang]];
  const views = viewsOf([...report.results], context);
  const strict = report.strict ? [batch.strict] : [];
  const subtitle = [batch.tally(report.summary), ...strict, ...provinces(views)];
  const main = h`${provincePage(views, words, lang)}${notes(batchNotes(report, lang), words)}`;
  return page({ title: batch.title(report.folder), subtitle, main, script: CLIENT }, words, lang);
}

const viewsOf = (results: readonly Result[], { lang, set }: ReportContext) =>
  results.map((result) => viewOf(result, result.set === null ? undefined : set(result.set.id), lang));

const provinces = (views: readonly UnitView[]) => [
  ...new Set(views.map(({ province }) => province).filter((name) => name !== '')),
];

/** Notes of a batch by what they are about. */
function notes(all: readonly BatchNote[], words: HtmlWords): Markup {
  const about = [...new Set(all.map((note) => note.about))];
  const item = ({ code, text, fix, files }: BatchNote) =>
    h`<li>${code === '' ? '' : h`<strong>${code}</strong> `}${text}${fix === '' ? '' : h` <span class="soft">${words.fix}: ${fix}</span>`}${files === '' ? '' : h` <span class="soft">(${files})</span>`}</li>`;
  return h`${about.map((title) => h`<h2>${title}</h2><ul class="plain">${all.filter((note) => note.about === title).map(item)}</ul>`)}`;
}
