/** `hoc-tap/result@1` as JSON: an object for one file, an array for several (contract.md). */
import { inLanguage } from './in-language.ts';
import type { TextReporter } from './types.ts';

/** One document, two spaces of indentation, a newline at its end. */
export const json: TextReporter = (results, { lang }) => {
  const said = results.map((result) => inLanguage(result, lang));
  return `${JSON.stringify(said.length === 1 ? said[0] : said, null, 2)}\n`;
};
