import { type Context, checkCount, eachChild, finish, openPart, required } from './context.ts';
import { readOnce } from './known-parts.ts';
import { relationKind } from './namespaces.ts';
import { XlsxError } from './types.ts';

/** One relationship of a part (ECMA-376 Part 2, 6.5.3). */
export interface Relation {
  /** Last word of an office type: `worksheet`, `styles` ...; `''` for others. */
  readonly kind: string;
  /** Part name without the leading slash; for an external one the target as written. */
  readonly target: string;
  readonly external: boolean;
}

/** Relationships of a part (`''` for the package) by id; none where it has no relationships part. */
export function readRelations(context: Context, source: string): ReadonlyMap<string, Relation> {
  const slash = source.lastIndexOf('/') + 1;
  const part = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
  return context.zip.has(part) ? readOnce(context, part, relationsOf) : new Map();
}

function relationsOf(context: Context, part: string): ReadonlyMap<string, Relation> {
  const source = part.replace(/_rels\/([^/]*)\.rels$/, '$1');
  const relations = new Map<string, Relation>();
  const xml = openPart(context, part, 'pr:Relationships');
  eachChild(xml, (name) => {
    if (name !== 'pr:Relationship') xml.fail(`unknown element ${name}`);
    const id = required(xml, 'Id');
    if (relations.has(id)) xml.fail('two relationships of the same id');
    const external = xml.attr('TargetMode') === 'External';
    const written = required(xml, 'Target');
    const target = external || written.startsWith('#') ? written : resolveTarget(source, written);
    // A target that leaves the package is only an error where something needs it, so it is kept as ''.
    relations.set(id, { kind: relationKind(required(xml, 'Type')), target: target ?? '', external });
    checkCount(xml, relations.size, context.limits);
  });
  finish(xml);
  return relations;
}

/** A target as a part name (Part 2, 6.2.4): absolute, or relative to the source's folder. Undefined outside the package. */
function resolveTarget(source: string, target: string): string | undefined {
  const absolute = target.startsWith('/');
  const path = absolute ? [] : source.split('/').slice(0, -1);
  for (const step of (absolute ? target.slice(1) : target).split('/')) {
    if (step === '..') {
      if (path.pop() === undefined) return undefined;
    } else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The only relation of a kind, undefined where there is none; two are an error. */
export function onlyRelation(
  relations: ReadonlyMap<string, Relation>,
  kinds: readonly string[],
): string | undefined {
  const found = [...relations.values()].filter((relation) => kinds.includes(relation.kind));
  if (found.length > 1) throw new XlsxError('corrupt', `more than one ${kinds[0]} part`);
  const relation = found[0];
  if (relation?.external) throw new XlsxError('corrupt', `${kinds[0]} part outside the file`);
  return relation?.target;
}

/** Content type of each part, by its name (Part 2, 6.2.3.3): Override first, then Default by extension. */
export function readContentTypes(
  context: Context,
  part: string,
): { of(part: string): string; has(type: string): boolean } {
  const xml = openPart(context, part, 'ct:Types');
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  eachChild(xml, (name) => {
    const type = required(xml, 'ContentType').toLowerCase();
    if (name === 'ct:Default') defaults.set(required(xml, 'Extension').toLowerCase(), type);
    else if (name === 'ct:Override')
      overrides.set(required(xml, 'PartName').replace(/^\//, '').toLowerCase(), type);
    else xml.fail(`unknown element ${name}`);
    checkCount(xml, overrides.size + defaults.size, context.limits);
  });
  finish(xml);
  const all = new Set([...defaults.values(), ...overrides.values()]);
  return {
    of: (name) => {
      const key = name.toLowerCase();
      return overrides.get(key) ?? defaults.get(key.slice(key.lastIndexOf('.') + 1)) ?? '';
    },
    has: (type) => all.has(type.toLowerCase()),
  };
}
