/** `hoc-tap/result@1` as JSON: an object for one file, an array for several (contract.md). */
import { jsonText } from '../inert.ts';
import { inLanguage } from './in-language.ts';
import type { TextReporter } from './types.ts';

/** One document, two spaces of indentation, a newline at its end. */
export const json: TextReporter = (results, { lang }) => {
  const said = results.map((result) => inLanguage(result, lang));
  return `${jsonText(said.length === 1 ? said[0] : said, 2)}\n`;
};
