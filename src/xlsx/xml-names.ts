/**
 * Names of one XML document: each kept once, and resolved through the namespace bindings in scope
 * (Namespaces in XML 1.0, 3rd edition). Every step costs the same however many bindings a hostile file makes.
 */

const XML_URI = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_URI = 'http://www.w3.org/2000/xmlns/';

/** A qualified name as written, with its last resolution. */
export interface Name {
  readonly q: string;
  /** Code units of `q`. */
  readonly units: Uint16Array;
  readonly prefix: string;
  readonly local: string;
  /** `xmlns` or `xmlns:...`: declares the binding of this prefix. */
  readonly declares: string | undefined;
  /** The tag it was last an attribute of: finds duplicates without a search. */
  tag: number;
  /** Alias or `{uri}` followed by the local name, right while `version` is the scope's. */
  full: string;
  version: number;
  /** The attribute that came after this name last time: the first guess next time. */
  next: Name | undefined;
  /** Namespace of the last resolution: most documents of a workbook share it. */
  uri: string | undefined;
  /** The document it was last used in. */
  document: number;
}

const CACHE = 512;
/** The names of one document serve the next, being nearly the same; those of one with many strange ones do not. */
const KEPT = 1000;
const PLAIN_NAMES = ['c', 'r', 's', 't', 'f', 'aca', 'v', 'si', 'xml:space'];

/** The names and bindings of one document at a time; kept over documents, which share most names. `undefined` results are malformed names, for the caller to report. */
export class Names {
  private readonly cache: (Name | undefined)[] = new Array(CACHE);
  private readonly all = new Map<string, Name>();
  private readonly bound = new Map<string, string>([['xml', XML_URI]]);
  private readonly undo: { prefix: string; uri: string | undefined; depth: number }[] = [];
  /** Tags scanned so far, in all documents. */
  tags = 0;
  private version = 1;
  private versions = 1;
  private readonly aliases: ReadonlyMap<string, string>;
  private document = 0;
  /** How many different names the document has used. */
  count = 0;

  constructor(aliases: ReadonlyMap<string, string>) {
    this.aliases = aliases;
  }

  /** Counts a name that is used. */
  use(name: Name): void {
    if (name.document === this.document) return;
    name.document = this.document;
    this.count += 1;
  }

  /** The name at `src[start..end)`, whose characters are checked, and whose `hash` the caller computed on the way. */
  intern(src: string, units: Uint16Array, start: number, end: number, hash: number): Name | undefined {
    const slot = hash & (CACHE - 1);
    const hit = this.cache[slot];
    if (hit !== undefined && hit.units.length === end - start && standsAt(units, start, hit)) {
      this.use(hit);
      return hit;
    }
    const name = this.named(src.slice(start, end));
    if (name === undefined) return undefined;
    this.cache[slot] = name;
    this.use(name);
    return name;
  }

  private named(q: string): Name | undefined {
    const known = this.all.get(q);
    if (known !== undefined) return known;
    const name = makeName(q);
    if (name !== undefined) this.all.set(name.q, name);
    return name;
  }

  /** Forgets the bindings of the document before, and how many names it used: whether one is read depends on no other. */
  startDocument(): void {
    this.unbind(0);
    if (this.all.size > KEPT) {
      this.all.clear();
      this.cache.fill(undefined);
    }
    this.document += 1;
    this.count = 0;
    // Counted from the start, because what reads cells and texts without the scanner does not come by here.
    for (const q of PLAIN_NAMES) this.use(this.named(q) as Name);
  }

  /** Binds a prefix for the element at `depth` and all inside it; false where the recommendation forbids it. */
  bind(prefix: string, uri: string, depth: number): boolean {
    if (prefix === 'xmlns' || uri === XMLNS_URI) return false;
    if ((prefix === 'xml') !== (uri === XML_URI)) return false;
    if (uri === '' && prefix !== '') return false;
    this.undo.push({ prefix, uri: this.bound.get(prefix), depth });
    this.bound.set(prefix, interned(uri));
    this.versions += 1;
    this.version = this.versions;
    return true;
  }

  /** Drops the bindings made by the element at `depth`. */
  unbind(depth: number): void {
    let last = this.undo[this.undo.length - 1];
    if (last === undefined || last.depth < depth) return;
    while (last !== undefined && last.depth >= depth) {
      if (last.uri === undefined) this.bound.delete(last.prefix);
      else this.bound.set(last.prefix, last.uri);
      this.undo.pop();
      last = this.undo[this.undo.length - 1];
    }
    this.versions += 1;
    this.version = this.versions;
  }

  /** The name as alias or `{uri}` + local name, with the default namespace applied; undefined for an unbound prefix. */
  resolve(name: Name): string | undefined {
    if (name.version === this.version) return name.full;
    const uri = this.bound.get(name.prefix);
    if (uri === undefined && name.prefix !== '') return undefined;
    name.version = this.version;
    if (name.uri === uri && name.full !== '') return name.full;
    name.uri = uri;
    const alias = uri === undefined ? undefined : this.aliases.get(uri);
    name.full = alias === undefined ? `{${uri ?? ''}}${name.local}` : interned(alias + name.local);
    return name.full;
  }
}

/** Whether a name stands at a place. */
export function standsAt(units: Uint16Array, at: number, { units: name }: Name): boolean {
  for (let i = 0; i < name.length; i += 1) if (units[at + i] !== name[i]) return false;
  return true;
}

function makeName(slice: string): Name | undefined {
  const q = interned(slice);
  const colon = q.indexOf(':');
  const prefix = interned(colon < 0 ? '' : q.slice(0, colon));
  const local = interned(q.slice(colon + 1));
  if (colon === 0 || local.includes(':') || !/^[A-Za-z_]/.test(local)) return undefined;
  const declares = q === 'xmlns' ? '' : prefix === 'xmlns' ? local : undefined;
  const units = Uint16Array.from(q, (c) => c.charCodeAt(0));
  return {
    q,
    units,
    prefix,
    local,
    declares,
    tag: 0,
    full: '',
    version: 0,
    next: undefined,
    uri: undefined,
    document: 0,
  };
}

/**
 * The same text as a property key, which engines keep once: comparing it with a literal is then one of pointers. It
 * also is no slice, which would keep the whole document alive.
 */
function interned(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}
