/** Indicator codes as people write them, and as Excel leaves them where it took one for a date. Pure. */
import { clean } from '../../text.ts';
import { isoToDate, serialToDate } from '../../xlsx/serial.ts';
import type { Cell } from '../../xlsx/types.ts';

/** A code as the template writes it. */
const CODE = /^\d+(?:\.\d+)*[a-z]?$/;

/** "2.1.1", "2.1.1.", "2. 1. 1", "Chỉ báo 2.1.1" -> "2.1.1". */
export function codeOf(text: string): string {
  if (CODE.test(text)) return text;
  return clean(text)
    .replace(/^(chỉ báo|chỉ số|tiêu chí|mã)(\s*:\s*|\s+)/iu, '')
    .replace(/(?<=\d)\s*\.\s*(?=\d)/g, '.')
    .replace(/[.:]$/, '');
}

/**
 * Codes of a text that may name several: "1.1.1, 1.1.2", "Tiêu chí 1.1.1 và 1.1.2", "2.2.2d; 16a". Undefined where the text says more
 * than codes: words that are none of those, or a range ("1.1.1 - 1.2.3").
 */
export function codesOf(text: string): string[] | undefined {
  if (CODE.test(text)) return [text];
  const found: string[] = [];
  const rest = clean(text)
    .toLowerCase()
    .replace(/\d+(?:\s?\.\s?\d+)*(?:[a-z](?![\p{L}\p{N}]))?/gu, (code) => {
      found.push(code.replace(/\s/g, ''));
      return ' ';
    })
    .replace(/chỉ báo|chỉ số|tiêu chí|mã|và/gu, ' ');
  return found.length > 0 && /^[\s,;:.&+/]*$/.test(rest) ? found : undefined;
}

/**
 * Codes of `known` that Excel may have made this date of: "2.1.2" typed as day.month.year is 02/01/2002, as
 * month.day.year 01/02/2002. Empty for a cell that is no date or no code.
 */
export function codesOfDate(cell: Cell | undefined, known: ReadonlySet<string>, date1904: boolean): string[] {
  const date =
    cell?.value.kind === 'iso-date'
      ? isoToDate(cell.value.value)
      : cell?.value.kind === 'number' && cell.format === 'date'
        ? serialToDate(cell.value.value, date1904)
        : undefined;
  if (date === undefined) return [];
  return codesOfDay(date, known);
}

/** The same for a date as text: an Excel table keeps its headers as the texts that they showed ("02/01/2002"). */
export function codesOfDateText(text: string, known: ReadonlySet<string>): string[] {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:20)?\d{2})$/.exec(clean(text));
  if (match === null) return [];
  const [day = 0, month = 0, year = 0] = match.slice(1).map(Number);
  return codesOfDay({ day, month, year: year < 100 ? year + 2000 : year }, known);
}

function codesOfDay(
  { day, month, year }: { readonly day: number; readonly month: number; readonly year: number },
  known: ReadonlySet<string>,
): string[] {
  // Excel takes years of one or two digits for 1930 to 2029; codes are small.
  if (year < 2001 || year > 2029) return [];
  const last = year - 2000;
  return [...new Set([`${day}.${month}.${last}`, `${month}.${day}.${last}`])].filter((code) =>
    known.has(code),
  );
}
