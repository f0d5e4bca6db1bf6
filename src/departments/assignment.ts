/** Who supplies which indicator, where it is not as the set says: a small table or mapping of the user's own. Pure. */

import type { CriteriaSet } from '../criteria/schema.ts';
import { expandCodes, indicatorsOf } from '../criteria/walk.ts';
import { clean, fold } from '../text.ts';
import { codesOf } from '../workbook/read/codes.ts';

/** One line: codes of indicators, criteria or standards, and departments. */
export interface AssignmentRow {
  readonly codes: readonly string[];
  readonly owners: readonly string[];
}

export interface Assignment {
  /** Owners by indicator code. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
  /** Codes that the set does not have. */
  readonly unknown: readonly string[];
}

const CODE_HEADERS = ['ma chi bao', 'ma', 'chi bao', 'ma chi so', 'chi so', 'tieu chi', 'code', 'indicator'];
const OWNER_HEADERS = [
  'don vi phu trach',
  'phu trach',
  'don vi',
  'phong, ban',
  'phong ban',
  'owner',
  'department',
];

const DATE = /^\d{1,2}\/\d{1,2}\/\d{4}$/;

/** Departments of one cell: divided by semicolons or lines. */
const ownersOf = (text: string) =>
  text
    .split(/[;\n]/)
    .map(clean)
    .filter((owner) => owner !== '');

/** Rows of a table with a header for codes and one for departments, in any columns; without headers, the first two. */
export function assignmentRows(table: readonly (readonly string[])[]): AssignmentRow[] {
  const column = (row: readonly string[], words: readonly string[]) =>
    row.findIndex((text) => words.includes(fold(text)));
  const head = table.findIndex((row) => column(row, CODE_HEADERS) >= 0 && column(row, OWNER_HEADERS) >= 0);
  const header = table[head] ?? [];
  const code = head < 0 ? 0 : column(header, CODE_HEADERS);
  const owner = head < 0 ? 1 : column(header, OWNER_HEADERS);
  return table.slice(head + 1).flatMap((row) => {
    const text = row[code] ?? '';
    const owners = ownersOf(row[owner] ?? '');
    if (text === '' || owners.length === 0) return [];
    // A code that Excel made a date is shown as it stands in the file.
    const codes = DATE.test(text) ? undefined : codesOf(text);
    return [{ codes: codes ?? [text], owners }];
  });
}

/** Rows of a mapping: a code with one department or a list of them. Undefined where it is none. */
export function assignmentEntries(value: unknown): AssignmentRow[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const rows = Object.entries(value).map(([code, given]): AssignmentRow | undefined => {
    const owners = (Array.isArray(given) ? given : [given]).filter((owner) => typeof owner === 'string');
    return owners.length === 0
      ? undefined
      : { codes: codesOf(code) ?? [code], owners: owners.flatMap(ownersOf) };
  });
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

/**
 * Owners by indicator. A code of a standard, criterion or group stands for all below it; what is said of an indicator
 * itself goes before what is said of those above it. Several lines for one code add up.
 */
export function assignmentOf(set: CriteriaSet, rows: readonly AssignmentRow[]): Assignment {
  const unknown: string[] = [];
  const byWidth = new Map<string, { width: number; owners: string[] }>();
  for (const { codes, owners } of rows) {
    for (const code of codes) {
      const found = below(set, code);
      if (found.size === 0) unknown.push(code);
      for (const id of found) {
        const known = byWidth.get(id);
        if (known === undefined || found.size < known.width)
          byWidth.set(id, { width: found.size, owners: [...owners] });
        else if (known.width === found.size) known.owners.push(...owners);
      }
    }
  }
  const distinct = (owners: readonly string[]) =>
    owners.filter((owner, index) => owners.findIndex((other) => fold(other) === fold(owner)) === index);
  return {
    owners: new Map([...byWidth].map(([id, { owners }]) => [id, sameWriting(set, distinct(owners))])),
    unknown: [...new Set(unknown)],
  };
}

function below(set: CriteriaSet, code: string): Set<string> {
  const grouped = indicatorsOf(set).filter(({ group }) => group?.id === code);
  return grouped.length > 0 ? new Set(grouped.map(({ id }) => id)) : expandCodes(set, [code]);
}

/** A department that the set names too is written as there, whatever its case and accents. */
function sameWriting(set: CriteriaSet, owners: readonly string[]): string[] {
  const known = new Map(
    indicatorsOf(set).flatMap(({ owners: named }) => named.map((name) => [fold(name), name])),
  );
  return owners.map((owner) => known.get(fold(owner)) ?? owner);
}
