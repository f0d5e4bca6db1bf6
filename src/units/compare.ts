/** Names and codes that somebody listed against those of an official list. Pure. */
import { once, remembered } from '../once.ts';
import { distance } from './distance.ts';
import { type NameKey, nameKey } from './key.ts';
import type { UnitRef } from './list.ts';
import { splitName } from './prefix.ts';
import { partings, readings } from './reading.ts';

/** A row as it was written. */
export interface ListedUnit {
  readonly name: string;
  readonly code: string;
}

/** What is odd about a row: nothing of that name or code; or an official unit under another name or code. */
export type Oddity<R extends ListedUnit> =
  | { readonly kind: 'unknown'; readonly row: R; readonly near: readonly UnitRef[] }
  | {
      readonly kind: 'other-name';
      readonly row: R;
      /** The unit of the row's code; without a code, the one of nearly that name. */
      readonly official: UnitRef;
      /** The unit that has the row's name, where that is another. */
      readonly named: UnitRef | null;
    };

interface Comparison<R extends ListedUnit> {
  readonly odd: readonly Oddity<R>[];
  /** Official units that no row stands for. */
  readonly missing: readonly UnitRef[];
}

/** How well a written name stands for a unit: not at all, but for "xã" or "phường" before it, but for its spelling, exactly. */
const FIT = { none: 0, otherPrefix: 1, loose: 2, exact: 3 } as const;
type Fit = (typeof FIT)[keyof typeof FIT];

/** Compares rows with the official units; spelling (case, accents, i and y, "TT.", no prefix) makes no difference. */
export function compareUnits<R extends ListedUnit>(
  rows: readonly R[],
  official: readonly UnitRef[],
): Comparison<R> {
  const covered = new Set<UnitRef>();
  const byCode = new Map(official.map((unit) => [codeKey(unit.code), unit]));
  const odd = new Map<R, Oddity<R>>();
  const open: R[] = [];
  for (const row of rows) {
    const coded = row.code === '' ? undefined : byCode.get(codeKey(row.code));
    if (coded === undefined) {
      open.push(row);
      continue;
    }
    covered.add(coded);
    if (row.name === '' || row.name === coded.name || fitOf(row.name, coded) >= FIT.loose) continue;
    const named = official.find((unit) => fitOf(row.name, unit) >= FIT.loose) ?? null;
    if (named !== null) covered.add(named);
    odd.set(row, { kind: 'other-name', row, official: coded, named });
  }
  // The surest first, so that "Mỹ An" is not taken for a unit that another row names in full.
  for (const least of [FIT.exact, FIT.loose, FIT.otherPrefix]) {
    for (const row of [...open]) {
      const fitting = official.filter((unit) => fitOf(row.name, unit) === least);
      const unit = fitting.find((one) => !covered.has(one)) ?? (least >= FIT.loose ? fitting[0] : undefined);
      if (unit === undefined) continue;
      covered.add(unit);
      open.splice(open.indexOf(row), 1);
      if (least === FIT.otherPrefix) odd.set(row, { kind: 'other-name', row, official: unit, named: null });
    }
  }
  for (const row of open) {
    const near = nearUnits(
      row.name,
      official.filter((unit) => !covered.has(unit)),
    );
    odd.set(row, { kind: 'unknown', row, near: near.map(({ unit }) => unit) });
    // A slip of the keyboard stands for its unit, which is then not missing.
    const [only, ...others] = near.filter(({ edits }) => edits <= SLIP);
    if (only !== undefined && others.length === 0) covered.add(only.unit);
  }
  return {
    odd: rows.flatMap((row) => odd.get(row) ?? []),
    missing: official.filter((unit) => !covered.has(unit)),
  };
}

/** Whether a written name stands for a unit, whatever its spelling. */
export function standsForUnit(name: string, unit: UnitRef): boolean {
  return fitOf(name, unit) >= FIT.loose;
}

/** Most edits of a slip, and how many near names are offered. */
const SLIP = 2;
const OFFERED = 3;

/** Codes lose their leading zeros where they are stored as numbers. */
const codeKey = (code: string) => code.trim().replace(/^0+(?=\d)/, '');

/** "Mỹ Quí" and "Mỹ Quý", "Ea H'leo" and "Ea Hleo" are written side by side. */
const loose = ({ folded }: NameKey) => folded.replaceAll('y', 'i').replaceAll(' ', '');

interface Name {
  readonly prefix: string | undefined;
  readonly key: NameKey;
  readonly loose: string;
}

const officialName = once((unit: UnitRef): Name => {
  const { prefix, bare } = splitName(unit.name);
  const key = nameKey(bare);
  return { prefix, key, loose: loose(key) };
});

/** An ordinal or the authority before a name: "1. Xã Mỹ Quý", "UBND xã Mỹ Quý". */
const BEFORE = /^(\d+\s*[.)-]\s*)?((ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+)?/iu;

/** Ways to read a written name: whole, without what stands before it, without the units it lies in. */
const namesOf = remembered((text): readonly Name[] => {
  const short = text.slice(0, 200).normalize('NFC');
  const bare = short.replace(BEFORE, '');
  const texts = new Set([short, bare, ...partings(bare).map(([name = '']) => name)]);
  return [...texts].flatMap((one) =>
    readings(one).map(({ prefix, key }) => ({ prefix, key, loose: loose(key) })),
  );
});

function fitOf(written: string, unit: UnitRef): Fit {
  const official = officialName(unit);
  const fits = namesOf(written).map(({ prefix, key, loose }): Fit => {
    if (loose !== official.loose) return FIT.none;
    if (prefix !== undefined && prefix !== official.prefix) return FIT.otherPrefix;
    return prefix !== undefined && key.toned === official.key.toned ? FIT.exact : FIT.loose;
  });
  return fits.reduce((best, one) => (one > best ? one : best), FIT.none);
}

/** Units whose names differ by at most a third of the letters, nearest first. */
function nearUnits(
  written: string,
  units: readonly UnitRef[],
): { readonly unit: UnitRef; readonly edits: number }[] {
  const names = namesOf(written);
  return units
    .map((unit) => ({
      unit,
      edits: Math.min(...names.map((name) => distance(name.loose, officialName(unit).loose))),
    }))
    .filter(({ unit, edits }) => edits <= officialName(unit).loose.length / 3)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, OFFERED);
}
