/** Names in a folder, to be found as they are typed: perhaps in another form of accents, without accents, in another case. Pure. */
import { fold } from '../text.ts';

export class Names {
  readonly #sorted: readonly string[];
  readonly #exact: ReadonlySet<string>;
  #composed: ReadonlyMap<string, string> | undefined;
  #folded: ReadonlyMap<string, string> | undefined;

  constructor(names: readonly string[]) {
    // Disks list in an order of their own; of two names that are alike the same one is meant everywhere.
    this.#sorted = [...names].sort();
    this.#exact = new Set(this.#sorted);
  }

  /** The name that is meant; undefined where none agrees. */
  find(name: string): string | undefined {
    if (this.#exact.has(name)) return name;
    this.#composed ??= this.#by(nfc);
    const same = this.#composed.get(nfc(name));
    if (same !== undefined) return same;
    this.#folded ??= this.#by(fold);
    return this.#folded.get(fold(name));
  }

  #by(key: (name: string) => string): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    for (const name of this.#sorted) if (!names.has(key(name))) names.set(key(name), name);
    return names;
  }
}

const nfc = (name: string) => name.normalize('NFC');
