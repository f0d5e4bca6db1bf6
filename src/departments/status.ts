/** Who has handed in what, for each unit and department: complete, partly, nothing, missing, late, broken. Pure. */
import { sharesByOwner } from '../criteria/part.ts';
import type { CriteriaSet, Indicator, Localized } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { missingDocuments } from '../engine/evidence.ts';
import { fold } from '../text.ts';
import type { CalendarDate } from '../xlsx/serial.ts';
import { dayAt, dayText, isAfter, parseDay } from './due.ts';
import { type Expected, isExpectedUnit } from './expected.ts';
import { type Filled, filledOf } from './filled.ts';
import { type FileNote, mergeSubmitted, missingParts } from './merge.ts';
import { unitKey } from './same-workbook.ts';
import type { Submitted } from './submitted.ts';

export type State = 'complete' | 'partly' | 'nothing' | 'missing' | 'broken';

/** A document that is wanted: of which indicator, and which kind where the indicator asks for one. */
export interface WantedDocument {
  readonly indicator: string;
  readonly document: Localized | null;
}

export interface StatusRow {
  /** "" where nobody says it. */
  readonly unit: string;
  readonly code: string;
  readonly year: number | null;
  readonly set: string | null;
  /** Null for a whole workbook, "" for what nobody was given. */
  readonly department: string | null;
  readonly state: State;
  readonly late: boolean;
  /** Day of handing in and day wanted, dd/mm/yyyy. */
  readonly handedIn: string | null;
  readonly due: string | null;
  readonly filled: Filled;
  /** Indicators of which something is not entered. */
  readonly open: readonly string[];
  readonly documents: readonly WantedDocument[];
  readonly file: string | null;
  /** Why a file is broken. */
  readonly problems: readonly Diagnostic[];
  /** Contradictions with other parts of the unit that concern this one (HT545). */
  readonly conflicts: readonly Diagnostic[];
}

/** A department over all units. */
export interface DepartmentTally {
  readonly department: string;
  readonly filled: Filled;
  readonly states: Readonly<Record<State, number>>;
  readonly late: number;
}

export interface Status {
  readonly rows: readonly StatusRow[];
  readonly departments: readonly DepartmentTally[];
}

export interface StatusInput {
  readonly submitted: readonly Submitted[];
  readonly broken: readonly {
    readonly file: string;
    readonly diagnostics: readonly Diagnostic[];
    readonly modified: number | null;
  }[];
  /** The set with the owners that hold here. */
  readonly ownersOf: (set: CriteriaSet) => CriteriaSet;
  readonly due: CalendarDate | undefined;
  readonly expected: readonly Expected[];
}

/** The state of a collection. Rows by unit as they come, within a unit by department, broken files last. */
export function statusOf(input: StatusInput): Status {
  const groups = new Map<string, Submitted[]>();
  for (const of of input.submitted) {
    const key = JSON.stringify([unitKey(of), of.read.submission.year, of.set.id]);
    groups.set(key, [...(groups.get(key) ?? []), of]);
  }
  const known = [...groups.values()];
  const rows = [
    ...known.flatMap((group) => unitRows(group, input)),
    ...absentUnits(known, input),
    ...input.broken.map((file) => brokenRow(file, input.due)),
  ];
  return { rows, departments: tallies(rows, known, input) };
}

function unitRows(group: readonly Submitted[], input: StatusInput): StatusRow[] {
  const [first] = group;
  if (first === undefined) return [];
  const parents = new Set(group.map(({ part }) => part?.parent));
  const sent = group.filter(({ part, sha256 }) => part !== undefined || !parents.has(sha256));
  const base = group.find((of) => !sent.includes(of));
  const set = input.ownersOf(first.set);
  const conflicts = conflictsOf(group);
  const rows = sent.map((of) => handedInRow(of, base, conflicts, input));
  const told = missingParts(set, sent);
  const wanted = input.expected.filter((one) => one.department !== '' && isExpectedUnit(one, first));
  const more = wanted
    .map(({ department }) => department)
    .filter((name) => !sent.some(({ part }) => part !== undefined && fold(part.name) === fold(name)))
    .filter((name) => !told.some((missing) => fold(missing) === fold(name)));
  // A whole workbook holds everybody's part.
  const whole = sent.some(({ part }) => part === undefined);
  const missing = whole ? [] : [...told, ...more];
  return [...rows, ...missing.map((name) => missingRow(name, first, set, input.due))];
}

function conflictsOf(group: readonly Submitted[]): FileNote[] {
  if (group.length < 2) return [];
  return mergeSubmitted(group).notes.filter(({ diagnostic }) => diagnostic.code === 'HT545');
}

const concerns = ({ file }: Submitted, { diagnostic }: FileNote) =>
  diagnostic.code === 'HT545' && diagnostic.args.claims.some((claim) => claim.file === file);

function handedInRow(
  of: Submitted,
  base: Submitted | undefined,
  conflicts: readonly FileNote[],
  { due, ownersOf }: StatusInput,
): StatusRow {
  const { part, read, set, file } = of;
  const codes = part?.indicators ?? indicatorsOf(set).map(({ id }) => id);
  const wanted = due ?? parseDay(read.deadline);
  const day = dayAt(of.saved);
  const shares = codes.flatMap((id) => {
    const indicator = indicatorsOf(ownersOf(set)).find((one) => one.id === id);
    return indicator === undefined ? [] : [{ indicator, filled: filledOf(set, indicator, read.submission) }];
  });
  const filled = sum(shares.map((share) => share.filled));
  const documents = shares.flatMap(({ indicator }) => wantedDocuments(indicator, of));
  const state: State = isUntouched(of, base)
    ? 'nothing'
    : filled.given === filled.asked && documents.length === 0
      ? 'complete'
      : 'partly';
  return {
    ...aboutUnit(of),
    department: part === undefined ? null : part.name,
    state,
    late: wanted !== undefined && isAfter(day, wanted),
    handedIn: dayText(day),
    due: wanted === undefined ? null : dayText(wanted),
    filled,
    open: shares
      .filter((share) => share.filled.given < share.filled.asked)
      .map(({ indicator }) => indicator.id),
    documents,
    file,
    problems: [],
    conflicts: conflicts.filter((note) => concerns(of, note)).map(({ diagnostic }) => diagnostic),
  };
}

function aboutUnit({ read, set }: Submitted) {
  return { unit: read.unit.name, code: read.unit.code, year: read.submission.year, set: set.id };
}

function sum(filled: readonly Filled[]): Filled {
  return filled.reduce(
    (total, { given, asked }) => ({ given: total.given + given, asked: total.asked + asked }),
    { given: 0, asked: 0 },
  );
}

function wantedDocuments(indicator: Indicator, { read }: Submitted): WantedDocument[] {
  const verdict = read.submission.verdicts.get(indicator.id);
  if (verdict === 'not-met' || verdict === 'not-applicable') return [];
  const items = read.submission.evidence.filter((item) => item.indicator === indicator.id);
  if (items.length === 0) return [{ indicator: indicator.id, document: null }];
  return missingDocuments(indicator, items).flatMap((note) =>
    note.code === 'HT402' ? [{ indicator: indicator.id, document: note.args.document }] : [],
  );
}

/** Nothing was entered, or nothing but what the workbook that was divided had already. */
function isUntouched({ entries }: Submitted, base: Submitted | undefined): boolean {
  const fields = [...entries.fields].filter(
    ([name, { text }]) => base?.entries.fields.get(name)?.text !== text,
  );
  const answers = [...entries.rosters].filter(([key, rows]) => {
    const before = new Set(
      base?.entries.rosters.get(key)?.flatMap((row) => [...row.answers].map(([id, { text }]) => id + text)),
    );
    return rows.some((row) => [...row.answers].some(([id, { text }]) => !before.has(id + text)));
  });
  const texts = (of: Submitted['entries']) =>
    of.evidence.map(({ cells }) => JSON.stringify([...cells].map(([key, { text }]) => [key, text])));
  const before = new Set(base === undefined ? [] : texts(base.entries));
  const documents = texts(entries).filter((text) => !before.has(text));
  return fields.length === 0 && answers.length === 0 && documents.length === 0;
}

function missingRow(
  department: string,
  of: Submitted,
  set: CriteriaSet,
  due: CalendarDate | undefined,
): StatusRow {
  const share = sharesByOwner(set).find(({ name }) => fold(name) === fold(department));
  const wanted = due ?? parseDay(of.read.deadline);
  const indicators = indicatorsOf(set).filter(({ id }) => share?.indicators.includes(id) === true);
  const nothing = {
    ...of.read.submission,
    numbers: new Map(),
    verdicts: new Map(),
    rosters: new Map(),
    grades: new Map(),
  };
  return {
    ...aboutUnit(of),
    department,
    state: 'missing',
    late: false,
    handedIn: null,
    due: wanted === undefined ? null : dayText(wanted),
    filled: sum(indicators.map((indicator) => filledOf(set, indicator, nothing))),
    open: indicators.map(({ id }) => id),
    documents: indicators.map(({ id }) => ({ indicator: id, document: null })),
    file: null,
    problems: [],
    conflicts: [],
  };
}

const EMPTY = {
  late: false,
  handedIn: null,
  filled: { given: 0, asked: 0 },
  open: [],
  documents: [],
  conflicts: [],
} as const;

/** Units of the user's list of which no file came. */
function absentUnits(groups: readonly (readonly Submitted[])[], { expected, due }: StatusInput): StatusRow[] {
  return expected
    .filter((one) => one.unit !== '' || one.code !== '')
    .filter((one) => !groups.some(([first]) => first !== undefined && isExpectedUnit(one, first)))
    .map((one) => ({
      ...EMPTY,
      unit: one.unit || one.code,
      code: one.code,
      year: null,
      set: null,
      department: one.department === '' ? null : one.department,
      state: 'missing',
      due: due === undefined ? null : dayText(due),
      file: null,
      problems: [],
    }));
}

function brokenRow(
  { file, diagnostics, modified }: StatusInput['broken'][number],
  due: CalendarDate | undefined,
): StatusRow {
  const day = modified === null ? undefined : dayAt(modified);
  return {
    ...EMPTY,
    unit: '',
    code: '',
    year: null,
    set: null,
    department: null,
    state: 'broken',
    late: day !== undefined && due !== undefined && isAfter(day, due),
    handedIn: day === undefined ? null : dayText(day),
    due: due === undefined ? null : dayText(due),
    file,
    problems: diagnostics,
  };
}

/** Each department over all units; of a whole workbook by who supplies what there. */
function tallies(
  rows: readonly StatusRow[],
  groups: readonly (readonly Submitted[])[],
  { ownersOf }: StatusInput,
): DepartmentTally[] {
  const found = new Map<
    string,
    { name: string; filled: Filled; states: Record<State, number>; late: number }
  >();
  const entry = (name: string) => {
    const key = fold(name);
    const known = found.get(key) ?? {
      name,
      filled: { given: 0, asked: 0 },
      states: { complete: 0, partly: 0, nothing: 0, missing: 0, broken: 0 },
      late: 0,
    };
    found.set(key, known);
    return known;
  };
  for (const row of rows) {
    if (row.department === null) continue;
    const known = entry(row.department);
    known.filled = sum([known.filled, row.filled]);
    known.states[row.state] += 1;
    if (row.late) known.late += 1;
  }
  const parents = new Set(groups.flat().map(({ part }) => part?.parent));
  for (const of of groups.flat()) {
    if (of.part !== undefined || parents.has(of.sha256)) continue;
    const set = ownersOf(of.set);
    for (const { name, indicators } of sharesByOwner(set)) {
      const filled = sum(
        indicatorsOf(set)
          .filter(({ id }) => indicators.includes(id))
          .map((indicator) => filledOf(set, indicator, of.read.submission)),
      );
      const known = entry(name);
      known.filled = sum([known.filled, filled]);
      known.states[filled.given === 0 ? 'nothing' : filled.given < filled.asked ? 'partly' : 'complete'] += 1;
    }
  }
  return [...found.values()].map(({ name, ...rest }) => ({ department: name, ...rest }));
}
