/** One HTML file that needs nothing else: no network, nothing loaded, and a policy that forbids it. */
import { createHash } from 'node:crypto';
import type { Lang } from '../../messages/index.ts';
import { TOOL } from '../../version.ts';
import { h, Markup } from './markup.ts';
import { STYLE } from './style.ts';
import type { HtmlWords } from './words.ts';

interface Content {
  readonly title: string;
  /** Lines below the title; empty ones are left out. */
  readonly subtitle: readonly string[];
  readonly main: Markup;
  /** What stays in sight, and stands on every printed page: that this is a what-if. "" or absent for none. */
  readonly banner?: string;
  /** Of this program, never of the data; "" for none. */
  readonly script: string;
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The whole file around a page's content. */
export function page(
  { title, subtitle, main, script, banner = '' }: Content,
  words: Pick<HtmlWords, 'skip' | 'made'>,
  lang: Lang,
): string {
  const policy = [
    "default-src 'none'",
    `style-src ${hash(STYLE)}`,
    `script-src ${script === '' ? "'none'" : hash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const file = h`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="generator" content="${TOOL}">
<title>${title}</title><style>${new Markup(STYLE)}</style></head>
<body><a class="skip" href="#main">${words.skip}</a>
${banner === '' ? '' : h`<p class="banner" data-mark="${banner.split(':')[0] ?? ''}"><strong>${banner}</strong></p>`}
<header class="top"><h1>${title}</h1>${subtitle.filter((line) => line !== '').map((line) => h`<p class="soft">${line}</p>`)}</header>
<main id="main">
${main}
</main>
<footer class="soft"><p>${TOOL}. ${words.made}</p></footer>
${script === '' ? '' : h`<script>${new Markup(script)}</script>`}
</body></html>
`;
  return file.text;
}
