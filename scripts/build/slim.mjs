// Libraries without what this tool never uses of them, and what costs a start-up for nothing. Everything else of them
// is bundled as it is; test/package proves that the bundled command still does the same.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const quoted = (id) => JSON.stringify(require.resolve(id));
/** Throws only when it is used. */
const leftOut = (what) =>
  `module.exports = () => { throw new Error(${JSON.stringify(`${what} is not in the bundle`)}); };`;

/**
 * What is put in a module's place: who asks (undefined: anyone), for what, and the source. The writer of exceljs
 * remains: a third of the size, and none of the packages without a licence text (buffers, through unzipper).
 */
const REPLACED = [
  {
    id: /^exceljs$/,
    source: () => `module.exports = { Workbook: require(${quoted('exceljs/lib/doc/workbook.js')}) };`,
  },
  { by: /\/exceljs\//, id: /\/csv$/, source: () => leftOut('CSV of exceljs') },
  { by: /\/exceljs\//, id: /\/parse-sax$/, source: () => leftOut('reading with exceljs') },
  // Node has it; the package is for old Nodes and browsers.
  {
    by: /\/(exceljs|jszip)\//,
    id: /^readable-stream$/,
    source: () => "module.exports = require('node:stream');",
  },
  // Only for commands that are programs of their own. Loads the network modules of Node.
  { by: /\/commander\//, id: /^node:child_process$/, source: () => 'module.exports = {};' },
  // The command decides on colour itself. Loads the terminal and network modules of Node.
  {
    by: /\/chalk\//,
    id: /^#supports-color$/,
    source: () => 'export default { stdout: false, stderr: false };',
  },
  // Looks for emoji in every cell of a table; Vietnamese text has one column a letter.
  {
    id: /^string-width$/,
    source:
      () => `const ONE_EACH = /^[ -~\\u00A0-\\u00A8\\u00B0-\\u02FF\\u1E00-\\u1EFF\\u2010-\\u2027\\u2264\\u2265]*$/;
      module.exports = (text) => ONE_EACH.test(text) ? text.length : require(${quoted('string-width')})(text);`,
  },
];
const PREFIX = '\0slim:';

/** Rolldown plugin. */
export function slim() {
  return {
    name: 'slim',
    resolveId: {
      order: 'pre',
      handler(id, importer) {
        const by = (importer ?? '').replaceAll('\\', '/');
        if (by.startsWith(PREFIX)) return null;
        const found = REPLACED.findIndex((entry) => entry.id.test(id) && (entry.by ?? /^/).test(by));
        return found < 0 ? null : PREFIX + found;
      },
    },
    load(id) {
      return id.startsWith(PREFIX) ? REPLACED[Number(id.slice(PREFIX.length))].source() : null;
    },
  };
}
