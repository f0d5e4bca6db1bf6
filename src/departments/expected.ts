/** The user's list of what has to come: units, departments, or both. Pure. */
import { fold } from '../text.ts';
import type { Submitted } from './submitted.ts';

/** One line; "" where it does not say. Without a unit it holds for every unit. */
export interface Expected {
  readonly unit: string;
  readonly code: string;
  readonly department: string;
}

const HEADERS = {
  unit: ['ten don vi', 'ten', 'don vi', 'unit', 'name'],
  code: ['ma don vi', 'ma', 'code'],
  department: ['don vi phu trach', 'phu trach', 'phong, ban', 'phong ban', 'department', 'owner'],
} as const;

/** Lines of a table with such headers; without any, units by name and code. */
export function expectedRows(table: readonly (readonly string[])[]): Expected[] {
  const columns = (row: readonly string[]) => {
    const find = (words: readonly string[]) => row.findIndex((text) => words.includes(fold(text)));
    return { unit: find(HEADERS.unit), code: find(HEADERS.code), department: find(HEADERS.department) };
  };
  const head = table.findIndex((row) => Object.values(columns(row)).some((column) => column >= 0));
  const at = head < 0 ? { unit: 0, code: 1, department: 2 } : columns(table[head] ?? []);
  return table
    .slice(head + 1)
    .map((row) => ({
      unit: row[at.unit] ?? '',
      code: row[at.code] ?? '',
      department: row[at.department] ?? '',
    }))
    .filter((one) => one.unit !== '' || one.code !== '' || one.department !== '');
}

const digits = (code: string) => fold(code).replace(/^0+(?=\d)/, '');

/** Whether a line speaks of the unit of a workbook. */
export function isExpectedUnit({ unit, code }: Expected, { read }: Submitted): boolean {
  if (unit === '' && code === '') return true;
  if (code !== '' && read.unit.code !== '') return digits(code) === digits(read.unit.code);
  return fold(unit) === fold(read.unit.name);
}
