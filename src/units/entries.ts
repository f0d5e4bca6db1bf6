import { type NameKey, nameKey } from './key.ts';
import type { Unit, UnitKind, UnitList } from './list.ts';
import { splitName } from './prefix.ts';

/** A unit with its name made comparable. */
export interface Entry {
  unit: Unit;
  prefix: string;
  key: NameKey;
}

/** The units of one level, in the order of the list and by folded bare name. */
interface Entries {
  all: readonly Entry[];
  byFolded: ReadonlyMap<string, readonly Entry[]>;
}

const known = new WeakMap<UnitList, Map<UnitKind, Entries>>();

/** The comparable names of a level; made on first use, kept with the list. */
export function entriesOf(list: UnitList, kind: UnitKind): Entries {
  let kinds = known.get(list);
  if (!kinds) {
    kinds = new Map();
    known.set(list, kinds);
  }
  let entries = kinds.get(kind);
  if (!entries) {
    const all = list.all(kind).map(toEntry);
    const byFolded = new Map<string, Entry[]>();
    for (const entry of all) {
      const same = byFolded.get(entry.key.folded);
      if (same) same.push(entry);
      else byFolded.set(entry.key.folded, [entry]);
    }
    entries = { all, byFolded };
    kinds.set(kind, entries);
  }
  return entries;
}

function toEntry(unit: Unit): Entry {
  const { prefix, bare } = splitName(unit.name);
  return { unit, prefix, key: nameKey(bare) };
}
