/** Whether a workbook's table of indicators is of the set that its mark names: the same code means another thing elsewhere. Pure. */
import type { CriteriaSet } from '../../criteria/schema.ts';
import { indicatorsOf } from '../../criteria/walk.ts';
import { fold } from '../../text.ts';
import type { XlsxWorkbook } from '../../xlsx/types.ts';
import { INDICATOR_COLUMNS } from '../layout.ts';
import { codeOf } from './codes.ts';
import { findHeaders, textAt } from './grid.ts';

/** Codes of indicators as the table has them, with their texts as they read now. */
export type TableTexts = ReadonlyMap<string, string>;

/** Every row of a table of indicators that has a code and a text, whichever set it is of. */
export function tableTexts(workbook: XlsxWorkbook): TableTexts {
  const texts = new Map<string, string>();
  for (const { sheet, columns, rows } of findHeaders(workbook, INDICATOR_COLUMNS, [
    'code',
    'label',
    'text',
  ])) {
    for (const row of rows) {
      const code = codeOf(textAt(workbook, sheet, row, columns.get('code')));
      const text = textAt(workbook, sheet, row, columns.get('text'));
      const label = textAt(workbook, sheet, row, columns.get('label'));
      if (/^\d/.test(code) && text !== '' && label !== '' && !texts.has(code)) texts.set(code, text);
    }
  }
  return texts;
}

/** Whether a table lacks codes of a set, or has codes that it has not: reason to look at the texts too. */
export function isSuspicious(set: CriteriaSet, table: TableTexts): boolean {
  const known = new Set(indicatorsOf(set).map((indicator) => indicator.id));
  return table.size > 0 && (table.size !== known.size || [...table.keys()].some((code) => !known.has(code)));
}

/** Whether most of a table's texts are a set's. */
export function isTableOf(set: CriteriaSet, table: TableTexts): boolean {
  const texts = new Map(indicatorsOf(set).map(({ id, text }) => [id, fold(text)]));
  const same = [...table].filter(([code, text]) => texts.get(code) === fold(text)).length;
  return same * 2 > table.size;
}
