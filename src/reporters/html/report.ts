/** One HTML file that needs nothing else: no network, nothing loaded, and a policy that forbids it. */
import { createHash } from 'node:crypto';
import { TOOL } from '../../version.ts';
import type { TextReporter } from '../types.ts';
import { viewOf } from '../view.ts';
import { CLIENT } from './client.ts';
import { h, Markup } from './markup.ts';
import { titleOf } from './parts.ts';
import { provincePage } from './province.ts';
import { STYLE } from './style.ts';
import { unitPage } from './unit.ts';
import { HTML_WORDS } from './words.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page of one unit, or of many side by side. */
export const html: TextReporter = (results, { lang, set }) => {
  const words = HTML_WORDS[lang];
  const views = results.map((result) =>
    viewOf(result, result.set === null ? undefined : set(result.set.id), lang),
  );
  const [only] = views;
  const single = views.length === 1 && only !== undefined;
  const title = single ? titleOf(only, words) : words.units(views.length);
  const script = single ? '' : CLIENT;
  const policy = [
    "default-src 'none'",
    `style-src ${hash(STYLE)}`,
    `script-src ${script === '' ? "'none'" : hash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const subtitle = single
    ? [only.setLine, only.readable ? `${words.file}: ${only.file}` : '']
    : [...new Set(views.map(({ province }) => province).filter((name) => name !== ''))];
  const page = h`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="generator" content="${TOOL}">
<title>${title}</title><style>${new Markup(STYLE)}</style></head>
<body><a class="skip" href="#main">${words.skip}</a>
<header class="top"><h1>${title}</h1>${subtitle.filter((line) => line !== '').map((line) => h`<p class="soft">${line}</p>`)}</header>
<main id="main">
${single ? unitPage(only, words, lang) : provincePage(views, words, lang)}
</main>
<footer class="soft"><p>${TOOL}. ${words.made}</p></footer>
${script === '' ? '' : h`<script>${new Markup(script)}</script>`}
</body></html>
`;
  return page.text;
};
