/** Information cells: which unit, which year, who reports. Found by name, else by the label beside them. Pure. */
import type { Diagnostic } from '../../diagnostics.ts';
import { clean } from '../../text.ts';
import { formatAddress } from '../../xlsx/address.ts';
import type { XlsxWorkbook } from '../../xlsx/types.ts';
import { INFO_FIELDS, INPUT_PREFIX, type InfoField } from '../layout.ts';
import { textOf } from './cell-text.ts';
import { cellAt, type Place } from './grid.ts';
import { labelledPlace } from './labelled.ts';
import type { NameIndex } from './names.ts';

export interface Info {
  readonly values: Readonly<Record<InfoField, string>>;
  readonly year: number | null;
  readonly places: ReadonlyMap<string, Place>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the information cells; a missing unit or year is a warning, an unreadable year an error. */
export function readInfo(workbook: XlsxWorkbook, names: NameIndex): Info {
  const places = new Map<string, Place>();
  const diagnostics: Diagnostic[] = [];
  const entries = INFO_FIELDS.map(({ name, label }) => {
    const place = labelledPlace(workbook, names, INPUT_PREFIX + name, label);
    if (place !== undefined) places.set(name, place);
    return [
      name,
      place === undefined ? '' : textOf(cellAt(place.sheet, place.row, place.col), workbook.date1904),
    ];
  });
  const values = Object.fromEntries(entries) as Record<InfoField, string>;
  const at = (name: InfoField) => {
    const place = places.get(name);
    return place && { sheet: place.sheet.name, cell: formatAddress(place.row, place.col) };
  };
  const say = (note: Pick<Diagnostic, 'code' | 'args'>, name: InfoField) => {
    const cell = at(name);
    diagnostics.push({ ...note, fields: [name], ...(cell ? { at: cell } : {}) } as Diagnostic);
  };
  if (values['unit.name'] === '') say({ code: 'HT219', args: {} }, 'unit.name');
  const year = parseYear(values.year);
  if (values.year === '') say({ code: 'HT218', args: {} }, 'year');
  else if (year === null) say({ code: 'HT215', args: { seen: values.year } }, 'year');
  return { values, year, places, diagnostics };
}

/** "2022", "Năm 2022"; null for anything else, also for a full date: which year it means is not said. */
function parseYear(text: string): number | null {
  const match = /^(?:năm\s+)?((?:19|20)\d{2})$/iu.exec(clean(text));
  return match ? Number(match[1]) : null;
}
