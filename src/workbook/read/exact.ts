/** A cell's content as it is, for writing it into another workbook of the same set. Pure. */
import type { CellPlace } from '../../diagnostics.ts';
import { clean } from '../../text.ts';
import { formatAddress } from '../../xlsx/address.ts';
import { shownBy } from '../../xlsx/number-shown.ts';
import { dateToSerial, isoToDate } from '../../xlsx/serial.ts';
import type { Cell, Sheet } from '../../xlsx/types.ts';
import type { ExactValue } from '../content.ts';
import { textOf } from './cell-text.ts';

/** What somebody entered in one cell. */
export interface Entry {
  readonly value: ExactValue;
  /** As a person sees it; what is compared. */
  readonly text: string;
  readonly at: CellPlace;
  /** The value is a formula's; the formula itself does not go along. */
  readonly formula: boolean;
}

/** How the form shows numbers at the place where the value will stand again. */
export type HomeFormat = 'number' | 'percent' | 'date';

const DATE = 'dd/mm/yyyy';
/** Days between the two date systems. */
const DAYS_TO_1904 = 1462;

/** The entry of a cell; undefined where it is blank. */
export function entryOf(
  cell: Cell | undefined,
  sheet: Sheet,
  place: { readonly row: number; readonly col: number },
  home: HomeFormat,
  date1904: boolean,
): Entry | undefined {
  if (cell === undefined) return undefined;
  const value = exactOf(cell, home, date1904);
  if (value === undefined) return undefined;
  return {
    value: cell.struck === true ? { ...value, struck: true } : value,
    text: cell.value.kind === 'blank' ? String(value.exact) : textOf(cell, date1904),
    at: { sheet: sheet.name, cell: cell.ref || formatAddress(place.row, place.col) },
    formula: cell.formula !== undefined,
  };
}

function exactOf(cell: Cell, home: HomeFormat, date1904: boolean): ExactValue | undefined {
  const { value, formula } = cell;
  switch (value.kind) {
    case 'blank':
      // A formula that nobody calculated: kept in sight as text, since blank would say that nothing was entered.
      return formula === undefined ? undefined : { exact: `=${formula}` };
    case 'text':
      return clean(value.value) === '' ? undefined : textValue(value.value, cell);
    case 'boolean':
      return { exact: value.value };
    case 'error':
      return { exact: value.value, error: true };
    case 'iso-date': {
      const date = isoToDate(value.value);
      const serial = date === undefined ? undefined : dateToSerial(date, false);
      return serial === undefined ? { exact: value.value } : dateValue(serial, home);
    }
    case 'number':
      if (!Number.isFinite(value.value)) return { exact: value.raw };
      return numberValue(value.value, cell, home, date1904);
  }
}

function textValue(text: string, { hyperlink }: Cell): ExactValue {
  // A jump inside the workbook leads nowhere in another one.
  if (hyperlink === undefined || hyperlink === '' || hyperlink.startsWith('#')) return { exact: text };
  return { exact: text, link: hyperlink };
}

function dateValue(serial: number, home: HomeFormat): ExactValue {
  return home === 'date' ? { exact: serial } : { exact: serial, numFmt: DATE };
}

function numberValue(
  number: number,
  { format, formatCode }: Cell,
  home: HomeFormat,
  date1904: boolean,
): ExactValue {
  if (format === 'date') {
    const serial = date1904 ? number + DAYS_TO_1904 : number;
    return home === 'date' ? { exact: serial } : { exact: serial, numFmt: formatCode };
  }
  // "00872" is shown by its format alone, and what shows another figure must go on doing so: it is not read in silence.
  const shown = shownBy(formatCode, number);
  const plain = (shown === 'as-stored' || shown === 'percent') && !/^0{2,}$/.test(formatCode);
  const same = home === (format === 'percent' ? 'percent' : 'number');
  return same && plain ? { exact: number } : { exact: number, numFmt: formatCode };
}
