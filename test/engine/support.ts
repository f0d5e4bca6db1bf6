/**
 * Submissions for engine tests, written as an officer would write them:
 * `7/10` counts · `7/?` one of two · `69.99%` a rate · `0.92?` a rate with two readings (R8) · `lỗi` unreadable ·
 * `trống` blank · `đạt` a self-assessment without figures · `{có: 12, không: 0, trống: 1}` a roster column
 * (`ngoài`: not taking part; `có?`, `không?`, `trống?`: not known whether they take part) ·
 * `5` under a field's own name (`1.3.2b.previous`, `1.2.4.up`, `1.1.points`) · a grade's word under `16a.grade`.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type CriteriaSet, criteriaSetSchema } from '../../src/criteria/schema.ts';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import type {
  EvidenceItem,
  Grade,
  NumberReading,
  RosterAnswers,
  SelfAssessment,
  Submission,
} from '../../src/engine/input.ts';
import { parseDecimal, type Rational, rational } from '../../src/engine/rational.ts';

/** A set as its YAML file has it. */
export const setOf = (id: string): CriteriaSet =>
  criteriaSetSchema.parse(
    parse(readFileSync(new URL(`../../templates/${id}/criteria.yaml`, import.meta.url), 'utf8')),
  );

export const huyen: CriteriaSet = setOf('huyen-2021');

export const GRADED = ['2.1.1', '2.1.2', '2.2.1', '2.2.2', '2.2.4'] as const;
export const ATTESTED = ['1.1.1', '1.1.2', '1.2.1', '1.2.2', '1.2.3', '3.2.1'] as const;
export const STREAMS = ['solid', 'residential', 'business', 'combined'] as const;

export type Entries = Readonly<Record<string, unknown>>;

const WORDS: Readonly<Record<string, SelfAssessment | 'invalid'>> = {
  đạt: 'met',
  'chưa đạt': 'not-met',
  'không áp dụng': 'not-applicable',
  'chữ lạ': 'invalid',
};

const exact = (text: string): Rational => {
  const value = parseDecimal(text);
  if (value === undefined) throw new Error(`not a number in a test: ${text}`);
  return value;
};

/** One number cell; undefined where it is blank. */
function reading(raw: unknown): NumberReading | undefined {
  const text = String(raw ?? '').trim();
  if (text === '' || text === '?') return undefined;
  if (text === 'lỗi') return { state: 'invalid' };
  if (text.endsWith('?')) {
    const low = exact(text.slice(0, -1));
    return { state: 'either', low, high: rational(low.n * 100n, low.d) };
  }
  const plain = text.replace(/%$/, '');
  return { state: 'value', value: exact(plain), decimals: (plain.split('.')[1] ?? '').length };
}

/** The three cells of a share from its short form. */
function shareCells(key: string, text: string): [string, unknown][] {
  if (text === 'trống') return [];
  if (text.includes('/')) {
    const [part, whole] = text.split('/');
    return [
      [`${key}.part`, part],
      [`${key}.whole`, whole],
    ];
  }
  if (/[%?]$/.test(text)) return [[`${key}.rate`, text]];
  throw new Error(`${key}: ${text}`);
}

/** Code, keys of figures and groups, and perhaps the field's role. */
const KEY =
  /^(\d+(?:\.\d+)*[a-z]?)(?:\.(?!(?:part|whole|rate|up|down|points|grade|verdict|reason)$)[a-z][a-z0-9]*)*(?:\.(part|whole|rate|up|down|points|grade|verdict|reason))?$/;

/** The indicator that a key of `nhập` speaks of; undefined for evidence and the year. */
export const indicatorOf = (key: string): string | undefined => KEY.exec(key)?.[1];

function documents(indicator: string, raw: unknown): EvidenceItem[] {
  const list = Array.isArray(raw) ? raw : [];
  return list.map((summary) => ({ indicator, kind: 'Văn bản', summary: String(summary) }));
}

/** A grade's word as the set has it. */
function gradeOf(set: CriteriaSet, id: string, word: string): Grade | 'invalid' {
  const measure = indicatorsOf(set).find((indicator) => indicator.id === id)?.measure;
  const words = measure?.kind === 'grade' ? measure.words : [];
  return words.find((grade) => grade.word === word) ?? 'invalid';
}

/** Entries without base: what is not named is blank. */
export function submission(entries: Entries, set: CriteriaSet = huyen): Submission {
  const numbers = new Map<string, NumberReading>();
  const verdicts = new Map<string, SelfAssessment | 'invalid'>();
  const reasons = new Map<string, string>();
  const rosters = new Map<string, RosterAnswers>();
  const grades = new Map<string, Grade | 'invalid'>();
  const evidence: EvidenceItem[] = [];
  const put = (field: string, raw: unknown) => {
    const number = reading(raw);
    if (number !== undefined) numbers.set(field, number);
  };
  const verdict = (id: string, word: string) => {
    const value = WORDS[word];
    if (value === undefined) throw new Error(`${id}: ${word}`);
    verdicts.set(id, value);
  };
  for (const [key, raw] of Object.entries(entries)) {
    if (key === 'năm' || raw === null) continue;
    if (key.startsWith('minh chứng ')) {
      evidence.push(...documents(key.slice('minh chứng '.length), raw));
      continue;
    }
    const match = KEY.exec(key);
    const id = match?.[1];
    if (!match || id === undefined) throw new Error(`unknown entry in a test: ${key}`);
    const role = match[2];
    if (role === 'verdict') verdict(id, String(raw));
    else if (role === 'reason') reasons.set(id, String(raw));
    else if (role === 'grade') grades.set(id, gradeOf(set, id, String(raw)));
    else if (role !== undefined) put(key, raw);
    else if (typeof raw === 'object') rosters.set(id, rosterAnswers(raw as Record<string, number>));
    else if (String(raw) in WORDS) verdict(id, String(raw));
    // An amount of one of two years.
    else if (/^-?\d+(\.\d+)?$|^lỗi$/.test(String(raw))) put(key, raw);
    else for (const [field, cell] of shareCells(key, String(raw))) put(field, cell);
  }
  const year = entries.năm;
  return {
    year: typeof year === 'number' ? year : null,
    numbers,
    verdicts,
    reasons,
    rosters,
    grades,
    evidence,
  };
}

function rosterAnswers(raw: Record<string, number>): RosterAnswers {
  return {
    counted: raw.có ?? 0,
    others: raw.không ?? 0,
    missing: raw.trống ?? 0,
    invalid: raw.lỗi ?? 0,
    outside: raw.ngoài ?? 0,
    unclear: { counted: raw['có?'] ?? 0, others: raw['không?'] ?? 0, open: raw['trống?'] ?? 0 },
  };
}

/** Entries over a base: an indicator that is named loses everything the base says of it, except its evidence. */
export function over(base: Entries, entries: Entries): Entries {
  const named = new Set(Object.keys(entries).map((key) => indicatorOf(key)));
  const kept = Object.entries(base).filter(([key]) => {
    const indicator = indicatorOf(key);
    return indicator === undefined || !named.has(indicator);
  });
  return { ...Object.fromEntries(kept), ...entries };
}

/** "Đủ điều kiện" of a set: everything met with figures and evidence, at the highest level. */
export const baseOf = (id: string): Entries =>
  parse(readFileSync(new URL(`../cases/${id}/nen.yaml`, import.meta.url), 'utf8')).nhập;
export const BASE: Entries = baseOf('huyen-2021');
