/** Which unit a result is of: by its code in the built-in lists, else by its name with the rules of ambiguity. Pure. */
import type { CriteriaSet } from '../criteria/schema.ts';
import { nameKey } from '../units/key.ts';
import { listForYear, type Unit, type UnitKind, type UnitList } from '../units/list.ts';
import { resolve } from '../units/resolve.ts';
import type { Brief } from './brief.ts';

export type UnitLevel = CriteriaSet['unit']['level'];
export type Lists = Readonly<Record<'2023' | '2025', UnitList>>;

export interface Identity {
  readonly brief: Brief;
  readonly level: UnitLevel;
  /** The unit in its list; undefined where it stands in none, is ambiguous, or is an agency. */
  readonly unit: Unit | undefined;
  readonly list: UnitList;
  /** Code as the list writes it, or as written. */
  readonly code: string;
  readonly name: string;
  /** A code and a name that are two different units: which one is meant is not for us to guess. */
  readonly conflict: Unit | undefined;
}

/** The list that a set's units of a year stand in; a year that is not known reads the set's own time. */
function listOf(level: UnitLevel, year: number | null, set: CriteriaSet, lists: Lists): UnitList {
  const { from, to = from } = set.validity;
  const known = year ?? Number(to.slice(0, 4));
  return lists[listForYear(known, level === 'agency' ? 'commune' : level)];
}

/** Identifies the unit of a result. */
export function identify(brief: Brief, set: CriteriaSet, lists: Lists): Identity {
  const { level } = set.unit;
  const list = listOf(level, brief.year, set, lists);
  const name = brief.unit?.name ?? '';
  const code = brief.unit?.code ?? '';
  const base = { brief, level, list, code, name, unit: undefined, conflict: undefined };
  if (level === 'agency') return base;
  const byCode = code === '' ? undefined : unitByCode(list, code, level);
  const byName = name === '' ? undefined : unitByName(list, name, level, brief.unit?.province ?? '');
  if (byCode === undefined) return byName === undefined ? base : found(base, byName);
  const clash =
    byName !== undefined && byName.code !== byCode.code && !named(byCode, name) ? byName : undefined;
  return { ...found(base, byCode), conflict: clash };
}

const found = (base: Identity, unit: Unit): Identity => ({ ...base, unit, code: unit.code, name: unit.name });

const WIDTH: Readonly<Record<UnitKind, number>> = { province: 2, district: 3, commune: 5 };

/** A spreadsheet drops leading zeros. */
function unitByCode(list: UnitList, code: string, kind: UnitKind): Unit | undefined {
  const text = code.trim();
  if (!/^\d{1,5}$/.test(text)) return undefined;
  const unit = list.byCode(text.padStart(WIDTH[kind], '0'));
  return unit?.kind === kind ? unit : undefined;
}

function unitByName(list: UnitList, name: string, kind: UnitKind, province: string): Unit | undefined {
  const within = resolve(list, province, { kind: 'province' }).state === 'found' ? province : undefined;
  const found = resolve(list, name, within === undefined ? { kind } : { kind, within });
  return found.state === 'found' ? found.unit : undefined;
}

const named = (unit: Unit, name: string) => sameName(unit.name, name);

/** Whether two names can be one unit's: accents may be missing in one, never different; a prefix may be missing too. */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [nameKey(a), nameKey(b)];
  if (left.folded === '' || right.folded === '') return false;
  const agree = (x: typeof left, y: typeof left) =>
    x.accented && y.accented ? x.toned === y.toned : x.folded === y.folded;
  return agree(left, right) || agree(left, bare(b)) || agree(bare(a), right);
}

const PREFIX =
  /^(tỉnh|thành phố|thị xã|quận|huyện|thị trấn|phường|xã|đặc khu|tinh|thanh pho|thi xa|quan|huyen|thi tran|phuong|xa|dac khu)\s+(?=\S)/iu;
const bare = (name: string) => nameKey(name.normalize('NFC').trim().replace(PREFIX, ''));

/** A name by which every name that can be the same unit's is found: without prefix and accents. */
export const looseName = (name: string): string => bare(name).folded;

/** Code of the unit above on a level; undefined where the list does not say. */
export function codeAbove(unit: Unit, level: UnitLevel): string | undefined {
  return level === 'district' ? unit.district?.code : level === 'province' ? unit.province?.code : undefined;
}
