/** Which set, set version and layout a workbook was made from. Pure. */
import type { CriteriaSet } from '../../criteria/schema.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { XlsxWorkbook } from '../../xlsx/types.ts';
import { INDICATOR_COLUMNS, MARK_NAMES, TEMPLATE_VERSION } from '../layout.ts';
import { MARK_LABELS } from '../write/texts.ts';
import { textOf } from './cell-text.ts';
import { cellAt, findHeaders } from './grid.ts';
import { labelledPlace } from './labelled.ts';
import type { NameIndex } from './names.ts';

/** The cell of a mark, where its label agrees: rows may have moved without their names. */
function markPlace(workbook: XlsxWorkbook, names: NameIndex, mark: keyof typeof MARK_NAMES) {
  return labelledPlace(workbook, names, MARK_NAMES[mark], MARK_LABELS[mark]);
}

/** What a mark says: its cell, or its constant. */
function markText(workbook: XlsxWorkbook, names: NameIndex, mark: keyof typeof MARK_NAMES): string {
  const name = MARK_NAMES[mark];
  if (names.get(name)?.kind === 'constant') return names.text(name);
  const place = markPlace(workbook, names, mark);
  return place === undefined ? '' : textOf(cellAt(place.sheet, place.row, place.col), workbook.date1904);
}

/** The id of the set that a workbook says it was made from; null for another program's workbook. */
export function setIdOf(workbook: XlsxWorkbook, names: NameIndex, known: readonly string[]): string | null {
  const marked = markText(workbook, names, 'set');
  if (marked !== '') return marked;
  // Names get lost where a workbook is copied sheet by sheet: its tables still say what it is.
  if (findHeaders(workbook, INDICATOR_COLUMNS, ['code', 'label', 'value', 'verdict']).length === 0)
    return null;
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells) {
      const text = textOf(cell, workbook.date1904);
      if (known.includes(text)) return text;
    }
  }
  return null;
}

/** The set version that a workbook says it was made from; "" where it does not say. */
export const setVersionOf = (workbook: XlsxWorkbook, names: NameIndex): string =>
  markText(workbook, names, 'setVersion');

/** Compares two dotted versions: negative, 0 or positive; "1.0" and "v1" are 1.0.0. Undefined where one of them is none. */
export function compareVersions(a: string, b: string): number | undefined {
  const parts = (text: string) => {
    const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/i.exec(text);
    return match?.slice(1).map((part) => Number(part ?? 0));
  };
  const left = parts(a);
  const right = parts(b);
  if (left === undefined || right === undefined) return undefined;
  const index = left.findIndex((part, i) => part !== right[i]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}

/** A workbook of a newer set or layout, or of none that can be read, is refused; of an older set it is read by the one at hand, and said. */
export function versionProblems(
  workbook: XlsxWorkbook,
  names: NameIndex,
  set: Pick<CriteriaSet, 'version'>,
): Diagnostic[] {
  const version = markText(workbook, names, 'setVersion');
  const template = markText(workbook, names, 'templateVersion');
  const newer = compareVersions(version, set.version);
  const newerTemplate = compareVersions(template, TEMPLATE_VERSION);
  const of = { version, known: set.version };
  const ofTemplate = { version: template, known: TEMPLATE_VERSION };
  const problems: Diagnostic[] = [];
  const at = (mark: keyof typeof MARK_NAMES) => {
    const place = markPlace(workbook, names, mark);
    return place && { at: { sheet: place.sheet.name, cell: formatAddress(place.row, place.col) } };
  };
  const lost = template !== '' && newerTemplate === undefined;
  if (version === '') problems.push({ code: 'HT135', args: { known: set.version } });
  else if (newer === undefined) {
    // Both at once, as where the cells were overwritten together, are one finding.
    const args = { ...of, of: 'set', ...(lost ? { template: ofTemplate } : {}) } as const;
    problems.push({ code: 'HT134', args, ...at('setVersion') });
  } else if (newer > 0) problems.push({ code: 'HT115', args: of });
  else if (newer < 0) problems.push({ code: 'HT117', args: of });
  if (lost && (newer !== undefined || version === ''))
    problems.push({ code: 'HT134', args: { ...ofTemplate, of: 'template' }, ...at('templateVersion') });
  else if (newerTemplate !== undefined && newerTemplate > 0)
    problems.push({ code: 'HT116', args: ofTemplate });
  return problems;
}
