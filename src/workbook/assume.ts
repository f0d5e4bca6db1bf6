/**
 * What-if: fields as if other values stood in them, cleaned as a cell's text is. An assumption has effect: what would
 * decide in its stead (a roster over counts, counts over a rate, figures over a self-assessment) is put aside. Pure.
 */
import { type Field, fieldsOf } from '../criteria/fields.ts';
import type { CriteriaSet, Indicator } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Grade, NumberReading, SelfAssessment, Submission } from '../engine/input.ts';
import { rational, toResultDecimal } from '../engine/rational.ts';
import { nearest } from '../units/distance.ts';
import { UsageError } from '../usage.ts';
import type { Assumed, Assumption } from './assumption.ts';
import { readNumberCell } from './read/cell-number.ts';
import { parseRating, parseVerdict } from './read/words.ts';
import type { ReadWorkbook } from './read/workbook.ts';

type Writable<M> = M extends ReadonlyMap<infer K, infer V> ? Map<K, V> : M;
type Draft = { -readonly [K in keyof Submission]-?: Writable<Exclude<Submission[K], undefined>> };

/** What was read, under assumptions. Throws UsageError HT036 for a field that the set does not have, HT037 for a value. */
export function assume(
  set: CriteriaSet,
  read: ReadWorkbook,
  assumptions: readonly Assumption[],
): { readonly read: ReadWorkbook; readonly assumed: readonly Assumed[] } {
  const fields = new Map<string, { field: Field; indicator: Indicator }>();
  for (const indicator of indicatorsOf(set))
    for (const field of fieldsOf(set, indicator)) fields.set(field.name, { field, indicator });
  const known = assumptions.map((given) => {
    const found = fields.get(given.field);
    if (found !== undefined) return { ...found, given };
    const near = nearest(given.field, [...fields.keys()], 3).join(', ');
    throw new UsageError('HT036', { field: given.field, set: set.id, near });
  });
  const draft = draftOf(read.submission);
  const named = new Set(known.map(({ field }) => field.name));
  const assumed = known.map(({ given, field }) => ({
    field: field.name,
    value: given.text,
    was: valueOfField(read.submission, field),
  }));
  const gone = new Set<string>();
  for (const { field, indicator } of known) putAside(set, indicator, field, named, draft, gone);
  for (const { field, indicator, given } of known) put(set, indicator, field, given, draft);
  const rosters = new Set([...gone].flatMap((name) => (name.startsWith('roster.') ? [name.slice(7)] : [])));
  const replaced = (d: Diagnostic) =>
    d.fields === undefined
      ? d.indicator !== undefined && rosters.has(d.indicator)
      : d.fields.some((name) => named.has(name) || gone.has(name));
  return {
    read: {
      ...read,
      submission: { ...draft, year: read.submission.year },
      diagnostics: [
        ...read.diagnostics.filter((d) => !replaced(d)),
        ...assumed.map(({ field, value, was }): Diagnostic => {
          const indicator = fields.get(field)?.indicator.id ?? '';
          return { code: 'HT335', args: { field, value, was }, indicator, fields: [field] };
        }),
      ],
    },
    assumed,
  };
}

const draftOf = (s: Submission): Draft => ({
  year: s.year,
  numbers: new Map(s.numbers),
  verdicts: new Map(s.verdicts),
  reasons: new Map(s.reasons),
  rosters: new Map(s.rosters),
  lacking: new Map(s.lacking ?? []),
  grades: new Map(s.grades ?? []),
  evidence: s.evidence,
});

const VERDICT_WORDS = { met: 'Đạt', 'not-met': 'Chưa đạt', 'not-applicable': 'Không áp dụng' } as const;

function valueOfField(submission: Submission, { name, role, indicator }: Field): string | null {
  if (role === 'verdict') {
    const word = submission.verdicts.get(indicator);
    return word === undefined || word === 'invalid' ? null : VERDICT_WORDS[word];
  }
  if (role === 'reason') return submission.reasons.get(indicator) ?? null;
  if (role === 'grade') {
    const grade = submission.grades?.get(indicator);
    return grade === undefined || grade === 'invalid' ? null : grade.word;
  }
  const reading = submission.numbers.get(name);
  return reading?.state === 'value' ? toResultDecimal(reading.value) : null;
}

/** Takes away what would decide instead of the assumed field, unless it is assumed as well. */
function putAside(
  set: CriteriaSet,
  indicator: Indicator,
  field: Field,
  named: ReadonlySet<string>,
  draft: Draft,
  gone: Set<string>,
): void {
  const drop = (name: string) => {
    if (named.has(name) || !draft.numbers.has(name)) return;
    draft.numbers.delete(name);
    gone.add(name);
  };
  const base = field.name.slice(0, -field.role.length);
  const all = fieldsOf(set, indicator).map(({ name }) => name);
  const figures = all.filter((name) => !/\.(verdict|reason|grade)$/.test(name));
  switch (field.role) {
    case 'part':
    case 'whole':
      dropRoster(indicator.id, named, draft, gone);
      drop(`${base}rate`);
      return;
    case 'rate':
      dropRoster(indicator.id, named, draft, gone);
      drop(`${base}part`);
      drop(`${base}whole`);
      return;
    case 'up':
    case 'down':
      for (const name of figures) if (/\.(previous|current)$/.test(name)) drop(name);
      return;
    case 'verdict':
      if (figures.some((name) => named.has(name))) return;
      figures.forEach(drop);
      if (draft.rosters.delete(indicator.id)) gone.add(`roster.${indicator.id}`);
      return;
    default:
      return;
  }
}

/** A roster gives way to counts; those of its counts that are not assumed stay. */
function dropRoster(id: string, named: ReadonlySet<string>, draft: Draft, gone: Set<string>): void {
  const roster = draft.rosters.get(id);
  if (roster === undefined) return;
  draft.rosters.delete(id);
  gone.add(`roster.${id}`);
  const { counted, others, missing, invalid, unclear } = roster;
  const open = (unclear?.counted ?? 0) + (unclear?.others ?? 0) + (unclear?.open ?? 0);
  const count = (n: number): NumberReading => ({ state: 'value', value: rational(BigInt(n)), decimals: 0 });
  const keep = (role: string, known: boolean, n: number) => {
    const name = `${id}.${role}`;
    draft.numbers.delete(name);
    if (known && !named.has(name)) draft.numbers.set(name, count(n));
  };
  keep('whole', open === 0, counted + others + missing + invalid);
  keep('part', open + missing + invalid === 0, counted);
  draft.numbers.delete(`${id}.rate`);
}

/** Reads an assumed value as the cell's. */
function put(set: CriteriaSet, indicator: Indicator, field: Field, given: Assumption, draft: Draft): void {
  const { text } = given;
  const refuse = (expected: string) =>
    new UsageError('HT037', { field: field.name, value: text, expected: expected });
  switch (field.role) {
    case 'reason':
      setOrDelete(draft.reasons, indicator.id, text === '' ? null : text);
      return;
    case 'verdict': {
      const verdict = text === '' ? null : parseVerdict(text);
      if (verdict === undefined) throw refuse(Object.values(VERDICT_WORDS).join(', '));
      setOrDelete<SelfAssessment | 'invalid'>(draft.verdicts, indicator.id, verdict);
      return;
    }
    case 'grade': {
      const words = indicator.measure.kind === 'grade' ? indicator.measure.words : [];
      const grade = text === '' ? null : words.find(({ word }) => parseRating(text, [word], []) === true);
      if (grade === undefined) throw refuse(words.map(({ word }) => word).join(', '));
      setOrDelete<Grade | 'invalid'>(draft.grades, indicator.id, grade);
      return;
    }
    default:
      putNumber(set, indicator, field, given, draft, refuse);
  }
}

function putNumber(
  set: CriteriaSet,
  indicator: Indicator,
  field: Field,
  { text }: Assumption,
  draft: Draft,
  refuse: (expected: string) => UsageError,
): void {
  const type = field.type === 'percent' || field.type === 'count' ? field.type : 'amount';
  const fields = fieldsOf(set, indicator);
  const beside = fields.find((other) => other.figure === field.figure && other.role === 'part');
  const cell = {
    ref: 'A1',
    row: 1,
    col: 1,
    value: { kind: 'text' as const, value: text },
    format: 'general' as const,
    formatCode: 'General',
  };
  const counts = beside?.type === 'amount' ? 'amount' : 'count';
  const { reading, pair } = readNumberCell(cell, type, { date1904: false, counts });
  const base = field.name.slice(0, -field.role.length);
  const takesPair = ['part', 'whole'].every((role) => fields.some((other) => other.name === base + role));
  if (reading?.state === 'invalid' || (pair !== undefined && !takesPair)) {
    throw refuse(type === 'percent' ? '12,5%; 12.5; 9/13' : type === 'count' ? '12; 9/13' : '12,5');
  }
  if (pair === undefined) {
    setOrDelete(draft.numbers, field.name, reading ?? null);
    return;
  }
  draft.numbers.delete(`${base}rate`);
  draft.numbers.set(`${base}part`, pair.part);
  draft.numbers.set(`${base}whole`, pair.whole);
}

function setOrDelete<V>(map: Map<string, V>, key: string, value: V | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}
