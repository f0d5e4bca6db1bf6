/**
 * Hand-ins made into units, and units into a tree: whose results feed whose. By unit code, then by the rosters of the
 * upper units, then by the folder a workbook stands in. Pure.
 */
import type { CriteriaSet, MeasureOf } from '../criteria/schema.ts';
import { indicatorsOf } from '../criteria/walk.ts';
import { once } from '../once.ts';
import type { Result } from '../result.ts';
import type { SubUnit } from '../workbook/read/sub-units.ts';
import { type Brief, setIdsOf } from './brief.ts';
import { codeAbove, type Identity, looseName, sameName } from './identity.ts';
import { type FolderSigns, folderSigns, nearestAbove } from './nearest.ts';
import { compareText } from './order.ts';

/** An indicator that results of lower units feed. */
export interface Fed {
  readonly indicator: string;
  readonly measure: MeasureOf<'ratio'>;
  readonly rollUp: NonNullable<MeasureOf<'ratio'>['rollUp']>;
}

/** The fed indicators of a set. */
export const fedIndicators: (set: CriteriaSet) => readonly Fed[] = once((set) =>
  indicatorsOf(set).flatMap(({ id, measure }) =>
    measure.kind === 'ratio' && measure.rollUp !== undefined
      ? [{ indicator: id, measure, rollUp: measure.rollUp }]
      : [],
  ),
);

/** One unit of one set and year, with all its hand-ins, in the order of their paths. */
export interface UnitNode {
  readonly id: Identity;
  readonly set: CriteriaSet;
  readonly handIns: Brief[];
  /** The unit above that it feeds; none, or one. */
  readonly parents: readonly UnitNode[];
  /** Its place is not known: one of several, or of none although the batch has upper units of its kind. */
  readonly lost: boolean;
  /** The year of the upper unit's hand-in, where that is another one. */
  readonly otherYear: number | null | undefined;
}

/** What the tree asks of an upper unit's result: whom its roster lists. */
export type RosterOf = (brief: Brief, indicator: string) => readonly SubUnit[];

interface Draft {
  readonly id: Identity;
  readonly set: CriteriaSet;
  readonly handIns: Brief[];
  parents: readonly Draft[];
  lost: boolean;
  otherYear: number | null | undefined;
}

/** Builds the tree. `identities` in the order of their paths; unreadable results are in none, only in `all`. */
export function unitTree(
  all: Iterable<Brief>,
  identities: readonly { readonly id: Identity; readonly set: CriteriaSet }[],
  rosterOf: RosterOf,
): UnitNode[] {
  const sound = identities.filter(({ id }) => id.conflict === undefined);
  const feeds = new Set(sound.flatMap(({ set }) => fedIndicators(set).flatMap((fed) => fed.rollUp.sets)));
  // Units in a list are one by their code; the others only once it is known whose they are.
  const listed = new Map<string, Draft>();
  const single: Draft[] = [];
  for (const { id, set } of sound) {
    const key = JSON.stringify([set.id, id.brief.year, id.code]);
    const known = id.unit === undefined ? undefined : listed.get(key);
    if (known !== undefined) {
      known.handIns.push(id.brief);
      continue;
    }
    const draft: Draft = { id, set, handIns: [id.brief], parents: [], lost: false, otherYear: undefined };
    if (id.unit === undefined) single.push(draft);
    else listed.set(key, draft);
  }
  const drafts = [...listed.values(), ...single];
  const find = parentFinder(
    drafts.filter(({ set }) => fedIndicators(set).length > 0),
    rosterOf,
    folderSigns(
      all,
      [...listed.values()].flatMap(({ id: { level }, handIns }) =>
        handIns.map(({ file }) => ({ file, level })),
      ),
    ),
  );
  for (const draft of drafts) {
    if (!setIdsOf(draft.id.brief).some((id) => feeds.has(id))) continue;
    const { parents, lost, otherYear } = find(draft);
    draft.parents = parents;
    draft.lost = lost;
    draft.otherYear = otherYear;
  }
  return [...listed.values(), ...joined(single)].sort((a, b) =>
    compareText(a.handIns[0]?.file ?? '', b.handIns[0]?.file ?? ''),
  );
}

/** Units of no list: one where set, year, upper unit, and code or name and province agree. */
function joined(drafts: readonly Draft[]): Draft[] {
  const units: Draft[] = [];
  const near = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const { set, id, parents } = draft;
    const above = parents[0]?.handIns[0]?.file ?? '';
    const keys = keysOf(id).map((key) => JSON.stringify([set.id, id.brief.year, above, key]));
    const same = keys.flatMap((key) => near.get(key) ?? []).find((unit) => isSameUnit(unit.id, id));
    if (same === undefined) units.push(draft);
    else same.handIns.push(...draft.handIns);
    for (const key of keys) push(near, key, same ?? draft);
  }
  return units;
}

/** What a unit can be found by: its code, and its name without prefix and accents. */
function keysOf({ code, name }: Pick<SubUnit, 'code' | 'name'>): string[] {
  return [...(code === '' ? [] : [`c${codeKey(code)}`]), ...(name === '' ? [] : [`n${looseName(name)}`])];
}

function push<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

function isSameUnit(a: Identity, b: Identity): boolean {
  const province = (id: Identity) => id.brief.unit?.province ?? '';
  if (a.code !== '' && b.code !== '') return codeKey(a.code) === codeKey(b.code);
  const provinces = province(a) === '' || province(b) === '' || sameName(province(a), province(b));
  return provinces && sameName(a.name, b.name);
}

/** Codes lose their leading zeros where they are stored as numbers. */
const codeKey = (code: string) =>
  code
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d)/, '');

function fedBy({ set }: Draft, child: Draft): Fed[] {
  const ids = setIdsOf(child.id.brief);
  return fedIndicators(set).filter((fed) => fed.rollUp.sets.some((id) => ids.includes(id)));
}

type Place = Pick<Draft, 'parents' | 'lost' | 'otherYear'>;

/** Finds the upper unit of a lower one, of the same year: a hand-in that names no year feeds nothing. */
function parentFinder(
  uppers: readonly Draft[],
  rosterOf: RosterOf,
  signs: FolderSigns,
): (child: Draft) => Place {
  const listing = listingBy(rosterOf);
  const byCode = new Map<string, Draft[]>();
  const byYear = new Map<number | null, Draft[]>();
  for (const upper of uppers) {
    if (upper.id.unit !== undefined) push(byCode, `${upper.id.level} ${upper.id.unit.code}`, upper);
    push(byYear, upper.id.brief.year, upper);
  }
  return (child) => {
    const { unit, brief } = child.id;
    const isFed = (upper: Draft) => upper !== child && fedBy(upper, child).length > 0;
    const above = (['district', 'province'] as const).flatMap((level) => {
      const code = unit === undefined ? undefined : codeAbove(unit, level);
      return code === undefined ? [] : (byCode.get(`${level} ${code}`) ?? []).filter(isFed);
    });
    const ofYear = above.filter((upper) => brief.year !== null && upper.id.brief.year === brief.year);
    if (ofYear.length > 0) return placed(ofYear);
    const [other] = above;
    if (other !== undefined) return { parents: [], lost: false, otherYear: other.id.brief.year };
    const candidates = brief.year === null ? [] : (byYear.get(brief.year) ?? []).filter(isFed);
    // A unit of a list is not below another unit of the list just because a roster or a folder says so.
    const open = unit === undefined ? candidates : candidates.filter((upper) => upper.id.unit === undefined);
    const named = open.filter((upper) => listing(upper, child));
    const found =
      named.length > 0 || unit !== undefined ? named : nearestAbove(child.id.brief.file, open, signs);
    return found.length === 0
      ? { ...placed([]), lost: unit === undefined && open.length > 0 }
      : placed(found);
  };
}

const placed = (found: readonly Draft[]): Place => ({
  parents: found.length === 1 ? found : [],
  lost: found.length > 1,
  otherYear: undefined,
});

/** Whether a roster of the upper unit lists the lower one. */
type Listing = (upper: Draft, child: Draft) => boolean;

/** Rosters are gone through once, not once a sub-unit. */
function listingBy(rosterOf: RosterOf): Listing {
  const rows = new Map<Draft, ReadonlyMap<string, readonly SubUnit[]>>();
  return (upper, child) => {
    let known = rows.get(upper);
    if (known === undefined) {
      const index = new Map<string, SubUnit[]>();
      for (const { indicator } of fedIndicators(upper.set))
        for (const brief of upper.handIns)
          for (const row of rosterOf(brief, indicator))
            for (const key of keysOf(row)) push(index, `${indicator} ${key}`, row);
      known = index;
      rows.set(upper, known);
    }
    const keys = keysOf(child.id);
    return fedBy(upper, child).some(({ indicator }) =>
      keys.some((key) => known.get(`${indicator} ${key}`)?.some((row) => isRow(row, child.id))),
    );
  };
}

/** Whether a roster's row is a unit: by code where both have one, else by name. */
export function isRow(row: SubUnit, { code, name }: Pick<Identity, 'code' | 'name'>): boolean {
  if (row.code !== '' && code !== '') return codeKey(row.code) === codeKey(code);
  return sameName(row.name, name);
}

/** The roster rows of a result's indicator. */
export function rosterRows(result: Result, indicator: string): readonly SubUnit[] {
  return result.indicators.find(({ id }) => id === indicator)?.roster?.units ?? [];
}
