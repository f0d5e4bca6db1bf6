import { type Entry, entriesOf } from './entries.ts';
import { fold } from './fold.ts';
import { nameKey } from './key.ts';
import type { Unit, UnitKind, UnitList } from './list.ts';
import { near } from './near.ts';
import { partings, provinceReadings, type Reading, readings, standsFor } from './reading.ts';

/** What a typed unit comes to: one unit, several of that name, or none and the nearest names, best first. */
export type Resolution =
  | { state: 'found'; unit: Unit }
  | { state: 'ambiguous'; candidates: Unit[] }
  | { state: 'unknown'; near: Unit[] };

/** The level to look in, and the province (name or code) the unit must lie in. */
interface ResolveOptions {
  kind: UnitKind;
  within?: string | undefined;
}

/**
 * Finds a unit by code or name; never throws. Accents may be left out altogether, but those typed must agree.
 * A province in `within` that is not found decides the answer: the units given are then provinces.
 */
export function resolve(list: UnitList, query: string, { kind, within }: ResolveOptions): Resolution {
  let province: string | undefined;
  if (within !== undefined) {
    const outer = resolve(list, within, { kind: 'province' });
    if (outer.state !== 'found') return outer;
    province = outer.unit.code;
  }
  const inside = (unit: Unit) => province === undefined || (unit.province ?? unit).code === province;

  const number = /^\d{1,5}$/u.exec(fold(query))?.[0];
  const coded = number === undefined ? undefined : list.byCode(number);
  if (coded?.kind === kind && inside(coded)) return { state: 'found', unit: coded };

  const ways = partings(query);
  const found = ways
    .map((parting) => matches(list, kind, parting).filter(inside))
    .find((some) => some.length > 0);
  const units = new Set(found);
  const padded = number === undefined || coded ? undefined : list.byCode(number.padStart(WIDTH[kind], '0'));
  if (padded?.kind === kind && inside(padded)) units.add(padded);

  const [first, ...others] = units;
  if (first && others.length === 0) return { state: 'found', unit: first };
  if (first) return { state: 'ambiguous', candidates: [first, ...others] };
  if (coded) return { state: 'unknown', near: [coded] };
  return { state: 'unknown', near: near(list, kind, ways, province) };
}

/** Digits of a code; a spreadsheet drops its leading zeros. */
const WIDTH: Record<UnitKind, number> = { province: 2, district: 3, commune: 5 };

/** The units of this name that lie in all the units named after it; those agreeing in accents first, or alone where accents were typed. */
function matches(list: UnitList, kind: UnitKind, [name = '', ...outer]: readonly string[]): Unit[] {
  const asRead = read(kind, name);
  const places = outer.map((text) => placesNamed(list, text));
  const units = named(list, kind, asRead).filter(({ unit }) =>
    places.every((codes) => [unit, unit.district, unit.province].some((one) => one && codes.has(one.code))),
  );
  const exact = units.filter((entry) => asRead.some((reading) => reading.key.toned === entry.key.toned));
  const typedAccents = [name, ...outer].some((text) => nameKey(text).accented);
  const rest = typedAccents && exact.length > 0 ? [] : units.filter((entry) => !exact.includes(entry));
  return [...exact, ...rest].map(({ unit }) => unit);
}

/** Codes of the districts and provinces a text may name; a code stands for itself. */
function placesNamed(list: UnitList, text: string): ReadonlySet<string> {
  const above = (['district', 'province'] as const).flatMap((kind) => named(list, kind, read(kind, text)));
  return new Set([text.trim(), ...above.map(({ unit }) => unit.code)]);
}

function read(kind: UnitKind, text: string): Reading[] {
  return kind === 'province' ? provinceReadings(text) : readings(text);
}

function named(list: UnitList, kind: UnitKind, asRead: readonly Reading[]): Entry[] {
  const { byFolded } = entriesOf(list, kind);
  const entries = asRead.flatMap((reading) =>
    (byFolded.get(reading.key.folded) ?? []).filter((entry) => agrees(entry, reading)),
  );
  return [...new Set(entries)];
}

function agrees({ prefix, key }: Entry, reading: Reading): boolean {
  return (reading.prefix === undefined || reading.prefix === prefix) && standsFor(reading.key, key);
}
