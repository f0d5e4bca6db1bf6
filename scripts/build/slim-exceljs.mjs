// exceljs without what this tool never uses: reading, CSV, streams, and polyfills of what Node has.
// A third of the size, and without packages that carry no licence (buffers, through unzipper).
// test/package/bundle.test.ts proves that the bundled writer still writes the same bytes.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const IN_EXCELJS = /[\\/]node_modules[\\/](exceljs|jszip)[\\/]/;
const ENTRY = '\0exceljs';
const LEFT_OUT = '\0exceljs-left-out:';

/** Rolldown plugin. */
export function slimExceljs() {
  return {
    name: 'slim-exceljs',
    resolveId: {
      order: 'pre',
      handler(id, importer) {
        if (id === 'exceljs') return ENTRY;
        if (importer === undefined || !IN_EXCELJS.test(importer)) return null;
        if (id === 'readable-stream') return { id: 'node:stream', external: true };
        if (/\/(csv|parse-sax)$/.test(id)) return LEFT_OUT + id;
        return null;
      },
    },
    load(id) {
      if (id === ENTRY) {
        const workbook = JSON.stringify(require.resolve('exceljs/lib/doc/workbook.js'));
        return `module.exports = { Workbook: require(${workbook}) };`;
      }
      if (id.startsWith(LEFT_OUT)) {
        const message = JSON.stringify(`exceljs: ${id.slice(LEFT_OUT.length)} is not in the bundle`);
        return `module.exports = () => { throw new Error(${message}); };`;
      }
      return null;
    },
  };
}
