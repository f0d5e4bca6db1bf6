/** Cells that take words: what stands in them as text. Pure. */
import { clean } from '../../text.ts';
import { serialToDate } from '../../xlsx/serial.ts';
import type { Cell } from '../../xlsx/types.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** A cell's content as a person reads it: dates as dd/mm/yyyy, numbers without binary noise, "" where blank. */
export function textOf(cell: Cell | undefined, date1904: boolean): string {
  if (cell === undefined) return '';
  const { value } = cell;
  switch (value.kind) {
    case 'blank':
      return '';
    case 'text':
    case 'error':
      return clean(value.value);
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'iso-date': {
      const [year, month, day] = value.value.slice(0, 10).split('-');
      return `${day}/${month}/${year}`;
    }
    case 'number': {
      const date = cell.format === 'date' ? serialToDate(value.value, date1904) : undefined;
      if (date !== undefined) return `${two(date.day)}/${two(date.month)}/${date.year}`;
      return numberText(value.value, cell);
    }
  }
}

/** A number as its cell shows it, as far as that matters for words and codes: "92%", "00872". */
function numberText(value: number, { format, formatCode }: Cell): string {
  if (format === 'percent') return `${Number((value * 100).toPrecision(15))}%`;
  const text = String(Number(value.toPrecision(15)));
  return /^0{2,}$/.test(formatCode) && /^\d+$/.test(text) ? text.padStart(formatCode.length, '0') : text;
}
