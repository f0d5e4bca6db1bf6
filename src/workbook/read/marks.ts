/** Which set, set version and layout a workbook was made from. Pure. */
import type { CriteriaSet } from '../../criteria/schema.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { XlsxWorkbook } from '../../xlsx/types.ts';
import { INDICATOR_COLUMNS, MARK_NAMES, TEMPLATE_VERSION } from '../layout.ts';
import { textOf } from './cell-text.ts';
import { findHeaders } from './grid.ts';
import type { NameIndex } from './names.ts';

/** The id of the set that a workbook says it was made from; null for another program's workbook. */
export function setIdOf(workbook: XlsxWorkbook, names: NameIndex, known: readonly string[]): string | null {
  const named = names.text(MARK_NAMES.set);
  if (named !== '') return named;
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

/** Compares two dotted versions: negative, 0 or positive. Undefined where one of them is none. */
export function compareVersions(a: string, b: string): number | undefined {
  const parts = (text: string) => (/^\d+\.\d+\.\d+$/.test(text) ? text.split('.').map(Number) : undefined);
  const left = parts(a);
  const right = parts(b);
  if (left === undefined || right === undefined) return undefined;
  const index = left.findIndex((part, i) => part !== right[i]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}

/** A workbook of a newer set or layout is refused; of an older set it is read by the one at hand, and said. */
export function versionProblems(names: NameIndex, set: Pick<CriteriaSet, 'version'>): Diagnostic[] {
  const version = names.text(MARK_NAMES.setVersion);
  const template = names.text(MARK_NAMES.templateVersion);
  const newer = version === '' ? 0 : compareVersions(version, set.version);
  const newerTemplate = template === '' ? 0 : compareVersions(template, TEMPLATE_VERSION);
  return [
    ...(newer === undefined || newer > 0
      ? [{ code: 'HT115' as const, args: { version, known: set.version } }]
      : []),
    ...(newerTemplate === undefined || newerTemplate > 0
      ? [{ code: 'HT116' as const, args: { version: template, known: TEMPLATE_VERSION } }]
      : []),
    ...(newer !== undefined && newer < 0
      ? [{ code: 'HT117' as const, args: { version, known: set.version } }]
      : []),
  ];
}
