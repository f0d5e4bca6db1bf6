/** Two sides of any number of units, or the history of three and more. Pure. */
import type { CriteriaSet } from '../criteria/schema.ts';
import type { Lang } from '../messages/index.ts';
import type { Result } from '../result.ts';
import { TOOL } from '../version.ts';
import { isAcrossReform, matchUnits, onePerUnit } from './match.ts';
import type { DiffReport, HistoryReport, Lone, UnitHistory } from './types.ts';
import { diffUnit, readingOf, standingOf, unitOf } from './unit.ts';

/** Results of one argument of the call. */
export interface Side {
  readonly path: string;
  readonly results: readonly Result[];
}

type SetOf = (id: string) => CriteriaSet | undefined;

const lone = (result: Result): Lone => ({ unit: unitOf(result), standing: standingOf(result) });
const setOfResult = (setOf: SetOf, { set }: Result) => (set === null ? undefined : setOf(set.id));

/** Whether provinces or communes are compared over the reorganisation; agencies have no part in it, districts ended with it. */
function across(sides: readonly Side[], setOf: SetOf): { acrossReform?: true } {
  const results = sides.flatMap((side) => side.results);
  const moved = results.filter((result) => {
    const level = setOfResult(setOf, result)?.unit.level;
    return level === 'province' || level === 'commune';
  });
  return moved.some((a) => moved.some((b) => isAcrossReform(a, b))) ? { acrossReform: true } : {};
}

/** Compares two sides. */
export function diffReport(old: Side, now: Side, setOf: SetOf, lang: Lang): DiffReport {
  const [before, after] = [onePerUnit(old.results, lang), onePerUnit(now.results, lang)];
  const { pairs, onlyOld, onlyNew } = matchUnits(before.results, after.results);
  const units = pairs
    .map(([a, b]) => diffUnit(a, b, setOfResult(setOf, b), lang))
    .sort(
      (a, b) =>
        b.movement.level - a.movement.level ||
        b.movement.indicators - a.movement.indicators ||
        a.unit.name.localeCompare(b.unit.name, 'vi'),
    );
  return {
    schema: 'hoc-tap/diff@1',
    tool: TOOL,
    sides: [old.path, now.path],
    different: units.some((unit) => unit.different) || onlyOld.length + onlyNew.length > 0,
    ...across([old, now], setOf),
    units,
    onlyOld: onlyOld.map(lone),
    onlyNew: onlyNew.map(lone),
    findings: [...before.findings, ...after.findings],
  };
}

const yearOf = ({ results }: Side): number | null => {
  const years = new Set(results.map(({ year }) => year));
  return years.size === 1 ? ([...years][0] ?? null) : null;
};

/** The history of units over three or more sides: by year where each side is of one, else as given. */
export function historyReport(given: readonly Side[], setOf: SetOf, lang: Lang): HistoryReport {
  const dated = given.map((side) => ({ side, year: yearOf(side) }));
  const sorted = dated.every(({ year }) => year !== null)
    ? [...dated].sort((a, b) => (a.year ?? 0) - (b.year ?? 0))
    : dated;
  const sides = sorted.map(({ side }) => onePerUnit(side.results, lang));
  const series: (Result | null)[][] = [];
  for (const [index, { results }] of sides.entries()) {
    const last = series.flatMap((line) => line.findLast((result) => result !== null) ?? []);
    const { pairs, onlyNew } = matchUnits(last, results);
    const lines = new Map(series.map((line) => [line.findLast((result) => result !== null), line]));
    for (const [a, b] of pairs) lines.get(a)?.push(b);
    for (const result of onlyNew) series.push([...sides.slice(0, index).map(() => null), result]);
    for (const line of series) if (line.length <= index) line.push(null);
  }
  const units = series.map((line) => unitHistory(line, setOf, lang));
  return {
    schema: 'hoc-tap/history@1',
    tool: TOOL,
    sides: sorted.map(({ side, year }) => ({ path: side.path, year })),
    different: units.some((unit) => unit.different),
    ...across(given, setOf),
    units: units.map(({ different: _, ...unit }) => unit),
    findings: sides.flatMap(({ findings }) => findings),
  };
}

function unitHistory(
  line: readonly (Result | null)[],
  setOf: SetOf,
  lang: Lang,
): UnitHistory & { readonly different: boolean } {
  const there = line.filter((result) => result !== null);
  const newest = there.at(-1);
  const steps = there.slice(1).flatMap((now, index) => {
    const old = there[index];
    return old === undefined ? [] : [diffUnit(old, now, setOfResult(setOf, now), lang)];
  });
  const sameSet = (result: Result | null) => (result?.set?.id === newest?.set?.id ? result : null);
  return {
    unit: newest === undefined ? { name: '', code: null, province: null } : unitOf(newest),
    set: newest?.set?.id ?? '',
    standings: line.map((result) => result && standingOf(result)),
    indicators: (newest?.indicators ?? []).map(({ id }) => ({
      id,
      readings: line.map((result) => {
        const indicator = sameSet(result)?.indicators.find((i) => i.id === id);
        return indicator === undefined ? null : readingOf(indicator);
      }),
    })),
    findings: steps.flatMap(({ findings }) => findings),
    different: steps.some(({ different }) => different) || there.length < line.length,
  };
}
