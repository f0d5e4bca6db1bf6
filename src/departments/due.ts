/** Days by which something is wanted, as people and scripts write them. Pure. */
import { type CalendarDate, isCalendarDate } from '../xlsx/serial.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** "2022-11-10", "10/11/2022", "10-11-2022", "10.11.2022"; undefined for anything else, also for a day that does not exist. */
export function parseDay(text: string): CalendarDate | undefined {
  const match =
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/.exec(text.trim()) ??
    /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/.exec(text.trim());
  const { year, month, day } = match?.groups ?? {};
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return match !== null && isCalendarDate(date) ? date : undefined;
}

/** dd/mm/yyyy. */
export const dayText = ({ day, month, year }: CalendarDate): string => `${two(day)}/${two(month)}/${year}`;

/** The day of a moment where the program runs. */
export function dayAt(time: number): CalendarDate {
  const date = new Date(time);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** Whether one day lies after another. */
export function isAfter(a: CalendarDate, b: CalendarDate): boolean {
  const number = ({ year, month, day }: CalendarDate) => (year * 100 + month) * 100 + day;
  return number(a) > number(b);
}
