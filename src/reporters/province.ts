/** Many units side by side: by criteria set and year, how many reach which level, what is open and whose task it is. Pure. */
import { fold } from '../text.ts';
import type { IndicatorView, UnitView } from './view.ts';

/** Units judged by one set in one year, comparable column by column. */
export interface Group {
  /** `huyen-2021 1.0.0`, with the year where it is known. */
  readonly key: string;
  readonly setLine: string;
  readonly year: string;
  readonly units: readonly UnitView[];
  /** Codes with the law's words, in order; of all units, should an own set have more. */
  readonly columns: readonly Column[];
}

interface Column {
  readonly id: string;
  readonly text: string;
  readonly requirement: string;
  readonly graded: boolean;
}

/** Readable units by set, version and year: sets in the order they come, years newest first. */
export function groupsOf(views: readonly UnitView[]): Group[] {
  const groups = new Map<string, UnitView[]>();
  for (const view of views) {
    if (!view.readable) continue;
    const { set } = view.result;
    const key = `${set?.id} ${set?.version} ${view.year}`.trim();
    const units = groups.get(key);
    if (units === undefined) groups.set(key, [view]);
    else units.push(view);
  }
  const order = [...new Set(views.map(({ setLine }) => setLine))];
  return [...groups]
    .map(([key, units]) => ({
      key,
      units: toldApart(units),
      setLine: units[0]?.setLine ?? '',
      year: units[0]?.year ?? '',
      columns: columnsOf(units),
    }))
    .sort((a, b) => order.indexOf(a.setLine) - order.indexOf(b.setLine) || Number(b.year) - Number(a.year));
}

/** Several hand-ins of one unit (or units of one name) are called by their files as well. */
function toldApart(units: readonly UnitView[]): readonly UnitView[] {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unitLabel(unit), (counts.get(unitLabel(unit)) ?? 0) + 1);
  return units.map((unit) =>
    unit.name !== '' && (counts.get(unitLabel(unit)) ?? 0) > 1
      ? { ...unit, name: `${unit.name} (${unit.file})` }
      : unit,
  );
}

function columnsOf(units: readonly UnitView[]): Column[] {
  const columns = new Map<string, Column>();
  for (const { indicators } of units)
    for (const { id, text, requirement, graded } of indicators)
      if (!columns.has(id)) columns.set(id, { id, text, requirement, graded });
  return [...columns.values()];
}

/** A unit as lists call it: its name, or else its file; a what-if is marked. */
export const unitLabel = (view: UnitView): string => `${view.tag}${view.name || view.file}`;

/** What is at stake in an indicator of a unit; `no-figures` and `no-evidence` are marks on a met one. */
export type Matter = 'not-met' | 'undecided' | 'no-figures' | 'no-evidence';

/** What has to be done about an indicator; nothing where it is met and proved. */
function mattersOf(item: IndicatorView): Matter[] {
  const matters: Matter[] = [];
  if (item.outcome === 'not-met' && !item.partial) matters.push('not-met');
  if (item.outcome === 'undecided' || (item.outcome === 'not-applicable' && !item.countsAsMet))
    matters.push('undecided');
  if (item.selfOnly && item.outcome === 'met') matters.push('no-figures');
  if (item.diagnostics.some(({ code }) => code === 'HT401')) matters.push('no-evidence');
  return matters;
}

/** One indicator of one unit that somebody has to see to. */
export interface Task {
  readonly unit: UnitView;
  readonly item: IndicatorView;
  readonly matters: readonly Matter[];
}

/** Open matters by the office that answers for them, in the set's order; "" is nobody's. */
export function tasksByOwner(units: readonly UnitView[]): Map<string, Task[]> {
  const owners = new Map<string, Task[]>();
  for (const unit of units) {
    for (const item of unit.indicators) {
      const matters = mattersOf(item);
      if (matters.length === 0) continue;
      for (const owner of item.owners.length === 0 ? [''] : item.owners) {
        const tasks = owners.get(owner) ?? [];
        tasks.push({ unit, item, matters });
        owners.set(owner, tasks);
      }
    }
  }
  return owners;
}

/** How units stand: level where they are met ("2", "1–3", "" in a set without levels), else the outcome. */
export interface Standing {
  readonly outcome: UnitView['outcome'];
  readonly level: string;
  /** The level as its set calls it. */
  readonly levelWord: string;
  readonly count: number;
}

const RANK = { met: 0, undecided: 1, 'not-met': 2 } as const;

/** Units counted by outcome and level, best first. */
export function standingsOf(units: readonly UnitView[]): Standing[] {
  const found = new Map<string, Standing>();
  for (const unit of units) {
    const level = unit.outcome === 'met' ? unit.level : '';
    const key = `${unit.outcome} ${level}`;
    const levelWord = level === '' ? '' : unit.levelWord;
    found.set(key, { outcome: unit.outcome, level, levelWord, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort(
    (a, b) => RANK[a.outcome] - RANK[b.outcome] || (a.level < b.level ? 1 : -1),
  );
}

/** A unit over the years of one set, oldest first; only those with more than one year. */
export interface History {
  readonly name: string;
  readonly years: readonly UnitView[];
}

/**
 * A unit over the years: its code, or else name and province. Of provinces and communes the name as well, since most codes
 * were given to other units on 01/07/2025.
 */
function unitKey({ result: { unit }, name, province, set }: UnitView): string {
  const stable = set?.unit.level === 'district' || set?.unit.level === 'agency';
  if (unit?.code) return stable ? unit.code : `${unit.code}|${fold(name)}`;
  return `${fold(name)}|${fold(province)}`;
}

/** Units that occur in several years. */
export function historiesOf(views: readonly UnitView[]): History[] {
  const units = new Map<string, Map<string, UnitView>>();
  for (const view of views) {
    // A what-if is no year of the unit's.
    if (!view.readable || view.year === '' || view.tag !== '' || unitLabel(view) === '') continue;
    const { set } = view.result;
    const who = unitKey(view);
    const years = units.get(`${set?.id}|${who}`) ?? new Map<string, UnitView>();
    years.set(view.year, view);
    units.set(`${set?.id}|${who}`, years);
  }
  return [...units.values()]
    .filter((years) => years.size > 1)
    .map((years) => {
      const sorted = [...years.values()].sort((a, b) => Number(a.year) - Number(b.year));
      return { name: unitLabel(sorted.at(-1) as UnitView), years: sorted };
    });
}
