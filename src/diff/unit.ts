/** Two results of a unit, indicator by indicator and document by document. Pure. */
import type { CriteriaSet, Indicator } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import { compare, decimal, subtract, toResultDecimal } from '../engine/rational.ts';
import type { Lang } from '../messages/index.ts';
import type { Result, ResultDiagnostic, ResultIndicator } from '../result.ts';
import { fold } from '../text.ts';
import { finding } from './finding.ts';
import { sameUnit } from './match.ts';
import { previousAgainstReported } from './previous.ts';
import type { DocumentRef, IndicatorDiff, Reading, Standing, UnitDiff } from './types.ts';

export const standingOf = (result: Result): Standing => ({
  file: result.input.file,
  set: result.set?.id ?? '',
  year: result.year,
  outcome: result.outcome,
  level: result.level,
  levelRange: result.levelRange,
  counts: result.counts,
  ...(result.assumed === undefined ? {} : { assumed: result.assumed }),
  ...(result.strict ? { strict: true } : {}),
});

export const readingOf = (i: ResultIndicator): Reading => ({
  outcome: i.outcome,
  basis: i.basis,
  value: i.value,
  part: i.part,
  whole: i.whole,
  range: i.range,
  level: i.level,
  levelRange: i.levelRange,
  countsAsMet: i.countsAsMet,
  code: i.code,
  args: i.args,
});

export const unitOf = ({ unit, input }: Result): NonNullable<Result['unit']> => ({
  name: unit?.name || input.file,
  code: unit?.code ?? null,
  province: unit?.province ?? null,
});

/** Level that is certain; 0 where recognition is not. */
const certain = ({ outcome, level, levelRange }: Standing) =>
  outcome === 'met' ? (level ?? levelRange?.min ?? 0) : 0;
const OUTCOME_RANK = { 'not-met': 0, undecided: 1, met: 2 } as const;

/** Compares two results of a unit; `set` is the newer one's, undefined where it is not at hand. */
export function diffUnit(old: Result, now: Result, set: CriteriaSet | undefined, lang: Lang): UnitDiff {
  const [before, after] = [standingOf(old), standingOf(now)];
  const sameSet = before.set === after.set;
  const indicators = sameSet ? indicatorDiffs(old, now, set) : [];
  const documents = documentsOf(old, now);
  const level =
    certain(after) - certain(before) || OUTCOME_RANK[after.outcome] - OUTCOME_RANK[before.outcome];
  const count = (change: IndicatorDiff['change']) => indicators.filter((i) => i.change === change).length;
  const standingChanged =
    JSON.stringify([before.outcome, before.level, before.levelRange]) !==
    JSON.stringify([after.outcome, after.level, after.levelRange]);
  return {
    unit: unitOf(now),
    old: before,
    new: after,
    indicators,
    documents,
    findings: [
      ...unitFindings(old, now, lang),
      ...(sameSet && set !== undefined ? previousAgainstReported(old, now, set, lang) : []),
    ],
    different:
      !sameSet ||
      standingChanged ||
      indicators.some(({ change }) => change !== 'same') ||
      (documents !== null && documents.came.length + documents.went.length > 0),
    movement: {
      level: Math.sign(level) * Math.max(1, Math.abs(level)) || 0,
      indicators: count('better') - count('worse'),
    },
  };
}

/** "Huyện Châu Thành (877)". */
function fullName(result: Result): string {
  const { name, code } = unitOf(result);
  return code === null ? name : `${name} (${code})`;
}

function unitFindings(old: Result, now: Result, lang: Lang): ResultDiagnostic[] {
  const found: ResultDiagnostic[] = [];
  if (!sameUnit(old, now)) {
    found.push(finding({ code: 'HT337', args: { old: fullName(old), new: fullName(now) } }, lang));
  }
  if (old.set?.id !== now.set?.id) {
    found.push(finding({ code: 'HT338', args: { old: old.set?.id ?? '', new: now.set?.id ?? '' } }, lang));
  }
  if (old.year !== null && now.year !== null && old.year > now.year) {
    found.push(finding({ code: 'HT339', args: { old: String(old.year), new: String(now.year) } }, lang));
  }
  return found;
}

function indicatorDiffs(old: Result, now: Result, set: CriteriaSet | undefined): IndicatorDiff[] {
  const known = new Map((set === undefined ? [] : indicatorsOf(set)).map((i) => [i.id, i]));
  const before = new Map(old.indicators.map((i) => [i.id, i]));
  const after = new Map(now.indicators.map((i) => [i.id, i]));
  const ids = [...after.keys(), ...[...before.keys()].filter((id) => !after.has(id))];
  return ids.map((id): IndicatorDiff => {
    const [a, b] = [before.get(id), after.get(id)];
    const sides = { old: a === undefined ? null : readingOf(a), new: b === undefined ? null : readingOf(b) };
    if (a === undefined || b === undefined)
      return { id, change: a === undefined ? 'came' : 'went', delta: null, ...sides };
    const delta =
      a.value === null || b.value === null
        ? null
        : toResultDecimal(subtract(decimal(b.value), decimal(a.value)));
    return { id, change: changeOf(a, b, known.get(id)), delta, ...sides };
  });
}

const rank = (i: ResultIndicator) =>
  i.countsAsMet || i.outcome === 'met' ? 2 : i.outcome === 'not-met' ? 0 : 1;
const lowest = (i: ResultIndicator) => i.level ?? i.levelRange?.min ?? 0;

function changeOf(
  a: ResultIndicator,
  b: ResultIndicator,
  indicator: Indicator | undefined,
): IndicatorDiff['change'] {
  const way = (gap: number) => (gap > 0 ? 'better' : 'worse');
  if (rank(a) !== rank(b)) return way(rank(b) - rank(a));
  if (lowest(a) !== lowest(b)) return way(lowest(b) - lowest(a));
  if (a.value !== null && b.value !== null && a.value !== b.value) {
    const gap = compare(decimal(b.value), decimal(a.value));
    const good = goodWay(b, indicator);
    if (gap !== 0 && good !== null) return way(gap * good);
    return 'changed';
  }
  // A self-assessment that is asked for either way is no figure; the figures and what it stands on are.
  const told = (i: ResultIndicator) =>
    JSON.stringify([
      i.outcome,
      i.basis,
      i.value,
      i.part,
      i.whole,
      i.range,
      i.levelRange,
      i.selfAssessment,
      i.figures?.map(({ field, value }) => [field, value]),
    ]);
  return told(a) === told(b) ? 'same' : 'changed';
}

/** 1 where a higher value is better, -1 where a lower one is; null where the document does not say. */
function goodWay({ args }: ResultIndicator, indicator: Indicator | undefined): 1 | -1 | null {
  const measure = indicator?.measure;
  if (measure?.kind === 'trend') return measure.direction === 'rise' ? 1 : -1;
  if (measure?.kind === 'points') return 1;
  const op =
    measure !== undefined && 'requirement' in measure
      ? measure.requirement.op
      : (args as { requirement?: { op?: string } } | null)?.requirement?.op;
  return op === undefined ? null : op.startsWith('>') ? 1 : -1;
}

type SavedDocument = NonNullable<Result['evidence']>[number];

/** A document by its number and date, else by what it says. */
const documentKey = (d: SavedDocument) =>
  d.number === '' ? `${fold(d.kind)}|${fold(d.summary)}|${d.date}` : `${fold(d.number)}|${d.date}`;

function documentsOf(old: Result, now: Result): UnitDiff['documents'] {
  if (old.evidence === undefined || now.evidence === undefined) return null;
  const [before, after] = [grouped(old.evidence), grouped(now.evidence)];
  const missing = (from: ReadonlyMap<string, DocumentRef>, other: ReadonlyMap<string, DocumentRef>) =>
    [...from].flatMap(([key, document]): DocumentRef[] => {
      const there = other.get(key)?.indicators ?? [];
      const indicators = document.indicators.filter((id) => !there.includes(id));
      return indicators.length === 0 ? [] : [{ ...document, indicators }];
    });
  return { came: missing(after, before), went: missing(before, after) };
}

function grouped(documents: readonly SavedDocument[]): ReadonlyMap<string, DocumentRef> {
  const groups = new Map<string, DocumentRef>();
  for (const document of documents) {
    const key = documentKey(document);
    const { kind, number, date, summary, indicator } = document;
    const known = groups.get(key);
    const indicators = [...new Set([...(known?.indicators ?? []), indicator])];
    groups.set(
      key,
      known === undefined ? { indicators, kind, number, date, summary } : { ...known, indicators },
    );
  }
  return groups;
}
