import type { Decoded } from './types.ts';
import { type Name, type Names, standsAt } from './xml-names.ts';
import { CLASS, decodeReferences, NAME, SPACE, STOPS } from './xml-text.ts';

const GT = 0x3e;
const SLASH = 0x2f;
const LT = 0x3c;
const AMP = 0x26;
const EQUALS = 0x3d;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const TAB = 0x9;
const LF = 0xa;

/** The attributes of the tag last scanned. One object serves a whole document, so that nothing is allocated per tag. */
export class Attributes {
  count = 0;
  /** What was wrong, after `scan` gave -1; `full` where it is only that there are too many. */
  fault = '';
  full = false;
  private readonly src: string;
  private readonly units: Uint16Array;
  private tag = 0;
  /** The name read last in this tag. */
  private last: Name | undefined;
  private readonly keys: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Values that are not the literal text between the quotes. */
  private readonly decoded: (string | undefined)[] = [];
  /** Those with a prefix, `prefixedCount` of them, and their places. */
  private readonly prefixed: Name[] = [];
  private prefixedCount = 0;
  private readonly prefixedAt: number[] = [];
  private readonly names: Names;
  private readonly limit: number;

  constructor(source: Decoded, names: Names, limit: number) {
    this.src = source.text;
    this.units = source.units;
    this.names = names;
    this.limit = limit;
  }

  /**
   * Reads attributes from `at` (just after the name of the tag of `element`) and gives the index of the tag's `>` or `/`.
   * On a fault gives -1 and sets `fault`. Bindings are made for the element at `depth`.
   */
  scan(element: Name, at: number, depth: number): number {
    const units = this.units;
    this.last = element;
    this.count = 0;
    this.prefixedCount = 0;
    this.names.tags += 1;
    this.tag = this.names.tags;
    let i = at;
    for (;;) {
      let c = units[i] as number;
      const spaced = CLASS[c] === SPACE;
      while (CLASS[c] === SPACE) c = units[++i] as number;
      if (c === GT || c === SLASH) return this.prefixedCount === 0 || this.resolve() ? i : -1;
      if (!spaced) return this.bad('tag not closed, or attributes not apart');
      i = this.one(units, i, depth);
      if (i < 0) return -1;
    }
  }

  /** One attribute from its name on; gives the index after the closing quote. */
  private one(units: Uint16Array, at: number, depth: number): number {
    const last = this.last as Name;
    let name = last.next;
    let i = at;
    let c = 0;
    // Tags of an element mostly have the same attributes: then no hash is needed.
    if (name !== undefined && units[at + name.units.length] === EQUALS && standsAt(units, at, name)) {
      i += name.units.length;
      c = EQUALS;
      this.names.use(name);
    } else {
      let hash = 0;
      c = units[i] as number;
      while (CLASS[c] === NAME) {
        hash = (hash * 31 + c) | 0;
        c = units[++i] as number;
      }
      name = i === at ? undefined : this.names.intern(this.src, units, at, i, hash);
      if (name === undefined) return this.bad('attribute name not legal');
      last.next = name;
    }
    this.last = name;
    if (name.tag === this.tag) return this.bad(`attribute ${name.q} twice`);
    name.tag = this.tag;
    while (CLASS[c] === SPACE) c = units[++i] as number;
    if (c !== EQUALS) return this.bad('attribute without a value');
    do c = units[++i] as number;
    while (CLASS[c] === SPACE);
    if (c !== DOUBLE && c !== SINGLE) return this.bad('attribute value without quotes');
    return this.valueAt(units, i + 1, c, name, depth);
  }

  private valueAt(units: Uint16Array, start: number, quote: number, name: Name, depth: number): number {
    let plain = true;
    let i = start;
    for (;;) {
      while (STOPS[units[i] as number] === 0) i += 1;
      const c = units[i];
      if (c === quote) break;
      if (c === LT) return this.bad('attribute value not closed, or "<" inside it');
      if (c === AMP || c === TAB || c === LF) plain = false;
      else if (c !== GT && c !== DOUBLE && c !== SINGLE)
        return this.bad('attribute value not closed, or a character XML does not allow');
      i += 1;
    }
    const src = this.src;
    let decoded: string | undefined;
    if (!plain) {
      // Literal tabs and line ends become spaces, referenced ones stay (XML 1.0, 3.3.3).
      decoded = decodeReferences(src.slice(start, i).replace(/[\t\n]/g, ' '));
      if (decoded === undefined) return this.bad('a reference that is not legal');
    }
    if (name.declares !== undefined) {
      const uri = decoded ?? src.slice(start, i);
      if (uri.trim() !== uri || !this.names.bind(name.declares, uri, depth)) {
        return this.bad('namespace declaration not legal');
      }
    } else if (name.prefix !== '') {
      this.prefixed[this.prefixedCount] = name;
      this.prefixedAt[this.prefixedCount] = this.count;
      this.prefixedCount += 1;
    }
    const n = this.count;
    this.full = n >= this.limit;
    if (this.full) return this.bad('too many attributes');
    this.keys[n] = name.q;
    this.starts[n] = start;
    this.ends[n] = i;
    this.decoded[n] = decoded;
    this.count = n + 1;
    return i + 1;
  }

  /** Gives prefixed attributes their resolved names, once all bindings of the tag are known. */
  private resolve(): boolean {
    const seen = this.prefixedCount > 1 ? new Set<string>() : undefined;
    for (let k = 0; k < this.prefixedCount; k += 1) {
      const name = this.prefixed[k] as Name;
      const full = this.names.resolve(name);
      if (full === undefined) return this.bad(`prefix ${name.prefix} is not bound`) > 0;
      if (seen?.has(full)) return this.bad(`attribute ${full} twice`) > 0;
      seen?.add(full);
      this.keys[this.prefixedAt[k] as number] = full;
    }
    return true;
  }

  private bad(fault: string): -1 {
    this.fault = fault;
    return -1;
  }

  /** Value by local name, or by resolved name (`r:id`) where prefixed; undefined where absent. */
  get(key: string): string | undefined {
    for (let i = 0; i < this.count; i += 1) if (this.keys[i] === key) return this.value(i);
    return undefined;
  }

  /** All of them in order, as [key, value]; `xmlns` declarations included under the name written. */
  entries(): [string, string][] {
    return Array.from({ length: this.count }, (_, i) => [this.keys[i] as string, this.value(i)]);
  }

  private value(i: number): string {
    return this.decoded[i] ?? this.src.slice(this.starts[i], this.ends[i]);
  }
}
