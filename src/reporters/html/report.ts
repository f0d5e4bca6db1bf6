/** The report as one HTML file. */
import type { TextReporter } from '../types.ts';
import { viewOf } from '../view.ts';
import { CLIENT } from './client.ts';
import { titleOf } from './parts.ts';
import { provincePage } from './province.ts';
import { page } from './shell.ts';
import { unitPage } from './unit.ts';
import { HTML_WORDS } from './words.ts';

/** The page of one unit, or of many side by side. */
export const html: TextReporter = (results, { lang, set }) => {
  const words = HTML_WORDS[lang];
  const views = results.map((result) =>
    viewOf(result, result.set === null ? undefined : set(result.set.id), lang),
  );
  const [only] = views;
  const single = views.length === 1 && only !== undefined;
  const title = single ? titleOf(only, words) : words.units(views.length);
  const subtitle = single
    ? [only.setLine, only.readable ? `${words.file}: ${only.file}` : '']
    : [...new Set(views.map(({ province }) => province).filter((name) => name !== ''))];
  const main = single ? unitPage(only, words, lang) : provincePage(views, words, lang);
  return page({ title, subtitle, main, script: single ? '' : CLIENT }, words, lang);
};
