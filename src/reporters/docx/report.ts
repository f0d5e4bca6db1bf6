/** The report as a Word document that an office completes and signs: one result after the other, each from page 1. */
import { Document, type ISectionOptions, Packer } from 'docx';
import type { Lang } from '../../messages/index.ts';
import { VERSION } from '../../version.ts';
import { pack, unpack } from '../../xlsx/pack.ts';
import type { Reporter } from '../types.ts';
import { type UnitView, viewOf } from '../view.ts';
import { agencyOf } from './agency.ts';
import { annex } from './annex.ts';
import { assessment, proposals } from './assessment.ts';
import { end } from './end.ts';
import { head } from './head.ts';
import { FONT, pageHeaders, pageOf, SIZE } from './page.ts';
import { results } from './results.ts';
import { body, run } from './text.ts';
import { DOCX_WORDS } from './words.ts';

/** The document as bytes; the same results give the same bytes. */
export const docx: Reporter = async (all, context) => {
  const { lang } = context;
  const views = all.map((result) =>
    viewOf(result, result.set === null ? undefined : context.set(result.set.id), lang),
  );
  const document = new Document({
    creator: `hoc-tap ${VERSION}`,
    lastModifiedBy: `hoc-tap ${VERSION}`,
    title: DOCX_WORDS[lang].report,
    styles: { default: defaults(lang) },
    sections: views.flatMap((view) => sections(view, lang)),
  });
  return sameBytes(new Uint8Array(await Packer.toArrayBuffer(document)));
};

function defaults(lang: Lang) {
  const font = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT };
  const title = { run: { font, size: SIZE.text, color: '000000' } };
  return {
    document: { run: { font, size: SIZE.text, language: { value: lang === 'vi' ? 'vi-VN' : 'en-GB' } } },
    heading1: title,
    heading2: title,
    heading3: title,
    heading4: title,
  };
}

function sections(view: UnitView, lang: Lang): ISectionOptions[] {
  const words = DOCX_WORDS[lang];
  if (!view.readable) {
    const children = [body(run(`${words.unreadable}: ${view.file}. ${view.conclusion}`))];
    return [{ properties: pageOf('portrait'), headers: pageHeaders(), children }];
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
    { properties: pageOf('portrait'), headers: pageHeaders(), children: report },
    { properties: pageOf('landscape'), headers: pageHeaders(), children: annex(view, agency, words) },
  ];
}

/** Without the time of writing, which the library puts into the properties and the zip. */
export function sameBytes(bytes: Uint8Array): Uint8Array {
  const parts = unpack(bytes);
  const core = 'docProps/core.xml';
  const text = new TextDecoder().decode(parts[core]);
  const TIMES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;
  return pack({ ...parts, [core]: new TextEncoder().encode(text.replace(TIMES, '')) });
}
