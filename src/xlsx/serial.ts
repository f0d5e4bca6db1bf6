/** A day of the proleptic Gregorian calendar. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Last day Excel shows: 9999-12-31, in each system. */
const LAST_1900 = 2_958_465;
const LAST_1904 = 2_957_003;
const DAY_MS = 86_400_000;

/**
 * The day of a serial date number, its time of day dropped (ECMA-376 Part 1, 18.17.4.1). Undefined for a number that
 * is no date: negative, beyond 9999, not finite, and in the 1900 system 0 (Excel's "0 January 1900") and 60
 * (29 February 1900, a day that never was, kept from Lotus 1-2-3; so serials 1 to 59 lie one day off the later ones).
 */
export function serialToDate(serial: number, date1904: boolean): CalendarDate | undefined {
  const day = Math.floor(serial);
  if (!(day >= 0) || day > (date1904 ? LAST_1904 : LAST_1900)) return undefined;
  if (!date1904 && (day === 0 || day === 60)) return undefined;
  const base = date1904 ? Date.UTC(1904, 0, 1) : day < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  const date = new Date(base + day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Serial number of a day, the inverse of `serialToDate`; undefined for a day that does not exist or has none. */
export function dateToSerial(date: CalendarDate, date1904: boolean): number | undefined {
  const { year, month, day } = date;
  if (!isCalendarDate(date) || year > 9999) return undefined;
  const time = new Date(0).setUTCFullYear(year, month - 1, day);
  const serial = (time - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / DAY_MS;
  if (date1904) return serial < 0 ? undefined : serial;
  if (serial < 2) return undefined;
  return serial < 61 ? serial - 1 : serial;
}

/** Whether the day exists in the Gregorian calendar. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  if (![year, month, day].every(Number.isInteger) || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

/** The day of an ISO 8601 date, or date and time, as in cells of `t="d"`; undefined where it is none. */
export function isoToDate(text: string): CalendarDate | undefined {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/.exec(
      text,
    );
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCalendarDate(date) ? date : undefined;
}
