/** Tables as one page that needs nothing else, in the style of the report's page. */
import { createHash } from 'node:crypto';
import { TOOL } from '../../version.ts';
import { h, Markup } from '../html/markup.ts';
import { scroll } from '../html/parts.ts';
import { STYLE } from '../html/style.ts';
import { shownCell, type TableDocument, type TableSection } from './types.ts';

const HASH = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${HASH}'; base-uri 'none'; form-action 'none'`;

/** The page. */
export function tablesHtml({ lang, title, lines, sections }: TableDocument): string {
  return h`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="generator" content="${TOOL}">
<title>${title}</title><style>${new Markup(STYLE)}</style></head>
<body><header class="top"><h1>${title}</h1>${lines.filter((line) => line !== '').map((line) => h`<p class="soft">${line}</p>`)}</header>
<main id="main">
${sections.map(section)}
</main>
<footer class="soft"><p>${TOOL}</p></footer>
</body></html>
`.text;
}

const share = (width: number, columns: readonly { readonly width: number }[]) =>
  Math.round((100 * width) / columns.reduce((sum, column) => sum + column.width, 0));

const section = ({ heading, columns, rows }: TableSection): Markup => h`<section><h2>${heading}</h2>
${scroll(
  heading,
  h`<table><colgroup>${columns.map(({ width }) => h`<col width="${share(width, columns)}%">`)}</colgroup><thead><tr>${columns.map(({ header }) => h`<th scope="col">${header}</th>`)}</tr></thead>
<tbody>${rows.map((row) => h`<tr>${row.map((cell) => h`<td>${shownCell(cell)}</td>`)}</tr>`)}</tbody></table>`,
)}</section>
`;
