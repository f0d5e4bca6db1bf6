/** What can be said of documents by their rows alone: forms, dates, repetitions. Reminders, never a verdict. Pure. */
import type { Diagnostic } from '../diagnostics.ts';
import { fold } from '../text.ts';
import { type CalendarDate, isCalendarDate } from '../xlsx/serial.ts';
import { type DocumentNumber, kindOf, parseNumber } from './number.ts';
import type { DocumentRow } from './rows.ts';

/** A row with what its texts mean. */
interface Known {
  readonly row: DocumentRow;
  readonly number: DocumentNumber | null | undefined;
  readonly date: CalendarDate | undefined;
  /** The number as it is compared, with the office: one document. "" where it cannot be told from others. */
  readonly identity: string;
}

const ordinal = ({ year, month, day }: CalendarDate) => (year * 100 + month) * 100 + day;

/** Day, month and year of a text; undefined where it says less. */
function dayOf(text: string): CalendarDate | undefined {
  const match =
    /^(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>\d{4})$/.exec(text) ??
    /^(?:ngay )?(?<day>\d{1,2}) thang (?<month>\d{1,2}) nam (?<year>\d{4})$/.exec(fold(text));
  const { day, month, year } = match?.groups ?? {};
  const date = { day: Number(day), month: Number(month), year: Number(year) };
  return match !== null && isCalendarDate(date) ? date : undefined;
}

/** The same number and symbol is the same document where the office agrees, or, not given, what it is about. */
function identityOf(
  row: DocumentRow,
  number: DocumentNumber | null | undefined,
  date: CalendarDate | undefined,
) {
  if (number === null || number === undefined) return '';
  const office = fold(row.text('issuer'));
  const whose = office === '' ? fold(row.text('summary')) : office;
  if (whose === '') return '';
  return JSON.stringify([number.number, number.symbol, whose, date?.year ?? '']);
}

/** All findings on the documents of a workbook; `year` is the assessed one. */
export function documentNotes(rows: readonly DocumentRow[], year: number | null): Diagnostic[] {
  const known = rows.map((row): Known => {
    const number = parseNumber(row.text('number'));
    const date = dayOf(row.text('date'));
    return { row, number, date, identity: identityOf(row, number, date) };
  });
  return [
    ...known.flatMap((of) => [...formNotes(of), ...dateNotes(of, year)]),
    ...repetitions(known),
    ...sequenceNotes(known),
  ];
}

/** The indicator of a row, where it is for one. */
const about = ({ codes }: DocumentRow) =>
  codes.length === 1 && codes[0] !== undefined ? { indicator: codes[0] } : {};

function formNotes({ row, number }: Known): Diagnostic[] {
  const seen = row.text('number');
  if (number === undefined) return [{ code: 'HT407', args: { seen }, ...about(row), at: row.at('number') }];
  const kind = kindOf(row.text('kind'));
  const means = number?.kind;
  if (kind === undefined || means === undefined || kind === means) return [];
  // "CT" is the Decree's Chỉ thị, and what many write for Chương trình.
  if (means === 'Chỉ thị' && kind === 'Chương trình') return [];
  return [{ code: 'HT410', args: { kind, number: seen, means }, ...about(row), at: row.at('kind') }];
}

/** Years that a summary is about: not the ends of periods ("đến năm 2030", "giai đoạn 2021-2025"). */
function yearsOf(summary: string): number[] {
  return [...fold(summary).matchAll(/(?<before>\S+ )?nam (?<year>20\d{2})(?!\s*[-–]\s*\d)/g)]
    .filter(({ groups }) => !/^(den|toi|tu|truoc|sau|nhin) $/.test(groups?.before ?? ''))
    .map(({ groups }) => Number(groups?.year));
}

function dateNotes({ row, date }: Known, year: number | null): Diagnostic[] {
  if (date === undefined) return [];
  const shown = row.text('date');
  const place = { ...about(row), at: row.at('date') };
  if (year !== null && ordinal(date) > ordinal({ year: year + 1, month: 6, day: 30 })) {
    return [{ code: 'HT408', args: { date: shown, year: String(year) }, ...place }];
  }
  const first = Math.min(...yearsOf(row.text('summary')));
  if (ordinal(date) >= ordinal({ year: first - 1, month: 7, day: 1 }) || !Number.isFinite(first)) return [];
  return [{ code: 'HT409', args: { date: shown, year: String(first) }, ...place }];
}

function repetitions(known: readonly Known[]): Diagnostic[] {
  const groups = new Map<string, Known[]>();
  for (const of of known) {
    if (of.identity !== '') groups.set(of.identity, [...(groups.get(of.identity) ?? []), of]);
  }
  return [...groups.values()].filter((group) => group.length > 1).flatMap(groupNotes);
}

function groupNotes(group: readonly Known[]): Diagnostic[] {
  const notes: Diagnostic[] = [];
  const [first] = group;
  if (first === undefined) return [];
  const number = first.row.text('number');
  const dates = [
    ...new Set(group.filter(({ date }) => date !== undefined).map(({ row }) => row.text('date'))),
  ];
  if (dates.length > 1) {
    const other = group.find(({ row }) => row.text('date') === dates[1]) ?? first;
    notes.push({ code: 'HT413', args: { number, dates }, at: other.row.at('date') });
  }
  const seen = new Map<string, Known>();
  for (const of of group) {
    for (const code of of.row.codes) {
      const before = seen.get(code);
      if (before === undefined) seen.set(code, of);
      else if (before !== of && before.row.text('date') === of.row.text('date')) {
        const args = { number, other: before.row.at('number').cell };
        notes.push({ code: 'HT411', args, indicator: code, at: of.row.at('number') });
      }
    }
  }
  if (seen.size > 1 && dates.length <= 1) {
    notes.push({ code: 'HT412', args: { number, indicators: [...seen.keys()] }, at: first.row.at('number') });
  }
  return notes;
}

/** Numbers of one symbol and office rise through the year: a lower one with a later date means that one date is wrong. */
function sequenceNotes(known: readonly Known[]): Diagnostic[] {
  const registers = new Map<string, Known[]>();
  for (const of of known) {
    const { number, date, row } = of;
    const office = fold(row.text('issuer'));
    if (!number || date === undefined || office === '') continue;
    const key = JSON.stringify([number.symbol, office, date.year]);
    registers.set(key, [...(registers.get(key) ?? []), of]);
  }
  return [...registers.values()].flatMap(outOfOrder);
}

interface Entry {
  readonly of: Known;
  readonly number: number;
  readonly day: number;
}

/** Longer registers are not compared; nobody's evidence has so many. */
const LONGEST = 500;

/** Documents that do not fit into the longest run of rising days: one wrong date stands against many right ones, and is told once. */
function outOfOrder(register: readonly Known[]): Diagnostic[] {
  const distinct = new Map(register.map((of) => [of.number?.number ?? 0, of]));
  if (distinct.size > LONGEST) return [];
  const entries = [...distinct]
    .flatMap(([number, of]): Entry[] =>
      of.date === undefined ? [] : [{ of, number, day: ordinal(of.date) }],
    )
    .sort((a, b) => a.number - b.number);
  const run = new Set(longestRun(entries));
  return entries.flatMap((entry): Diagnostic[] => {
    if (run.has(entry)) return [];
    const other = [...run].find((one) => (one.number - entry.number) * (one.day - entry.day) < 0);
    if (other === undefined) return [];
    const [low, high] = entry.number < other.number ? [entry, other] : [other, entry];
    const args = {
      number: low.of.row.text('number'),
      date: low.of.row.text('date'),
      other: high.of.row.text('number'),
      otherDate: high.of.row.text('date'),
    };
    return [{ code: 'HT414', args, at: entry.of.row.at('date') }];
  });
}

/** The longest subsequence whose days do not fall. */
function longestRun(entries: readonly Entry[]): Entry[] {
  const best: Entry[][] = [];
  entries.forEach((entry, index) => {
    let before: Entry[] = [];
    for (let i = 0; i < index; i++) {
      const run = best[i] ?? [];
      if ((entries[i]?.day ?? 0) <= entry.day && run.length > before.length) before = run;
    }
    best.push([...before, entry]);
  });
  return best.reduce<Entry[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}
