/** What the template benchmark needs of the sources, bundled for plain Node. */
export { builtInSet } from '../../src/sets/index.ts';
export { loadUnits } from '../../src/units/list.ts';
export { writeWorkbook } from '../../src/workbook/write/workbook.ts';
export { nodeInflate } from '../../src/xlsx/node-inflate.ts';
export { readXlsx } from '../../src/xlsx/read.ts';
