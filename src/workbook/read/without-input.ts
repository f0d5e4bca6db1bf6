/** Which sheets of a workbook hold live results only: they cost more to parse than all others, and nothing is read from them. Pure. */
import { parseReference } from '../../xlsx/reference.ts';
import type { DefinedName, SheetHead } from '../../xlsx/types.ts';
import { INPUT_PREFIX } from '../layout.ts';
import { CALC_SHEET, OUTPUT_PREFIX, RESULT_SHEET } from '../result-layout.ts';

/** Names that say which set and layout a workbook is of. */
const MARK_PREFIX = 'ht_';

const FREE = [RESULT_SHEET, CALC_SHEET].map((name) => name.toLowerCase());

/**
 * Names of the sheets that need no parsing. None at all unless the names that the template gives its results still lead to
 * their sheet and those of inputs and marks all lead elsewhere: a workbook that lost its names is searched whole.
 */
export function sheetsWithoutInput(
  heads: readonly SheetHead[],
  names: readonly DefinedName[],
): ReadonlySet<string> {
  let results = false;
  let inputs = false;
  const aimed = new Set<string>();
  for (const { name, formula } of names) {
    const key = name.toLowerCase();
    const input = key.startsWith(INPUT_PREFIX) || key.startsWith(MARK_PREFIX);
    if (!input && (results || !key.startsWith(OUTPUT_PREFIX))) continue;
    inputs ||= input && !formula.includes('#REF!');
    // Looked at closely only where it may lead to such a sheet.
    const text = formula.toLowerCase();
    if (!FREE.some((sheet) => text.includes(sheet))) continue;
    const reference = parseReference(formula);
    if (reference.kind !== 'cell' && reference.kind !== 'range') continue;
    const sheet = reference.sheet?.toLowerCase() ?? '';
    if (input) aimed.add(sheet);
    else results ||= sheet === RESULT_SHEET.toLowerCase();
  }
  if (!results || !inputs) return new Set();
  const free = heads.filter(
    ({ name, state }) => name === RESULT_SHEET || (name === CALC_SHEET && state !== 'visible'),
  );
  return new Set(free.map(({ name }) => name).filter((name) => !aimed.has(name.toLowerCase())));
}
