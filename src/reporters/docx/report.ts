/** The report as a Word document that an office completes and signs: one result after the other, each from page 1. */
import type { ISectionOptions } from 'docx';
import type { Lang } from '../../messages/index.ts';
import type { Reporter } from '../types.ts';
import { type UnitView, viewOf } from '../view.ts';
import { assumptionBanner } from '../words.ts';
import { agencyOf } from './agency.ts';
import { annex } from './annex.ts';
import { assessment, proposals } from './assessment.ts';
import { documentBytes } from './document.ts';
import { end } from './end.ts';
import { head } from './head.ts';
import { pageHeaders, pageOf } from './page.ts';
import { results } from './results.ts';
import { body, run } from './text.ts';
import { DOCX_WORDS } from './words.ts';

/** The document as bytes; the same results give the same bytes. */
export const docx: Reporter = (all, context) => {
  const { lang } = context;
  const views = all.map((result) =>
    viewOf(result, result.set === null ? undefined : context.set(result.set.id), lang),
  );
  const sections = views.flatMap((view) => sectionsOf(view, lang));
  return documentBytes({ title: DOCX_WORDS[lang].report, lang, sections });
};

function sectionsOf(view: UnitView, lang: Lang): ISectionOptions[] {
  const words = DOCX_WORDS[lang];
  const headers = pageHeaders(assumptionBanner([view.result], lang));
  if (!view.readable) {
    const children = [body(run(`${words.unreadable}: ${view.file}. ${view.conclusion}`))];
    return [{ properties: pageOf('portrait'), headers, children }];
  }
  const agency = agencyOf(view, words);
  const report = [
    ...head(view, agency, words),
    ...results(view, words, lang),
    ...assessment(view, words, lang),
    ...proposals(view, words, lang),
    ...end(view, agency, words),
  ];
  return [
    { properties: pageOf('portrait'), headers, children: report },
    { properties: pageOf('landscape'), headers, children: annex(view, agency, words) },
  ];
}
