/** Whether a workbook is one department's part, and of what. Pure. */

import type { CriteriaSet } from '../../criteria/schema.ts';
import { indicatorsOf } from '../../criteria/walk.ts';
import type { XlsxWorkbook } from '../../xlsx/types.ts';
import { PART_MARK_NAMES } from '../layout.ts';
import { NOBODY, type Part } from '../part.ts';
import { PART_MARK_LABELS } from '../write/texts.ts';
import { textOf } from './cell-text.ts';
import { cellAt } from './grid.ts';
import { labelledPlace } from './labelled.ts';
import type { NameIndex } from './names.ts';

const nameOf = (shown: string) => (shown === NOBODY ? '' : shown);

/** The part that a workbook says it is; undefined for a whole workbook, also where the marks name no indicator of the set. */
export function partOf(set: CriteriaSet, workbook: XlsxWorkbook, names: NameIndex): Part | undefined {
  const mark = (key: keyof typeof PART_MARK_NAMES): string => {
    const name = PART_MARK_NAMES[key];
    if (names.get(name)?.kind === 'constant') return names.text(name);
    // The marks stand together; where their names are lost, the labels beside them are left.
    const place = labelledPlace(workbook, names, name, PART_MARK_LABELS[key]);
    return place === undefined ? '' : textOf(cellAt(place.sheet, place.row, place.col), workbook.date1904);
  };
  const name = mark('part');
  if (name === '') return undefined;
  const wanted = new Set(mark('indicators').split(/[\s,;]+/));
  const indicators = indicatorsOf(set)
    .map(({ id }) => id)
    .filter((id) => wanted.has(id));
  if (indicators.length === 0) return undefined;
  return {
    name: nameOf(name),
    indicators,
    parts: mark('parts')
      .split(/\s*;\s*/)
      .filter((part) => part !== '')
      .map(nameOf),
    parent: mark('parent'),
    reporter: mark('reporter'),
    deadline: mark('deadline'),
  };
}
