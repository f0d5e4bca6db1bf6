import { type Context, use } from './context.ts';
import type { StoredPart } from './zip.ts';

/** A part that was read before. */
interface Known {
  readonly stored: StoredPart;
  readonly made: unknown;
}

/** Larger parts are hardly ever alike. Bytes, inflated. */
const LARGEST = 65_536;
/** All parts that are kept together; dozens of templates' worth. Bytes, inflated. */
const MOST = 2_097_152;
/** Versions of one part: those of the template and of the programs that saved it. */
const VERSIONS = 8;

const known = new Map<unknown, Map<string, Known[]>>();
let size = 0;

/**
 * What `read` makes of a part, or has made of one of that name in an earlier workbook, stored in the very same bytes: those
 * of a folder come from a few templates, and do not differ in styles, names, tables and relationships. Only what is sound is
 * kept, and it is shared: nobody may change it, nor may it depend on anything but the part.
 */
export function readOnce<T>(context: Context, part: string, read: (context: Context, part: string) => T): T {
  const stored = context.remembers ? context.zip.stored(part) : undefined;
  if (stored === undefined || stored.size > LARGEST) return read(context, part);
  const before = known
    .get(read)
    ?.get(part)
    ?.find((version) => same(version.stored, stored));
  if (before !== undefined) {
    use(context, part);
    return before.made as T;
  }
  const made = read(context, part);
  keep(read, part, { stored: { ...stored, data: stored.data.slice() }, made });
  return made;
}

function keep(read: unknown, part: string, version: Known): void {
  if (size + version.stored.size > MOST) {
    known.clear();
    size = 0;
  }
  size += version.stored.size;
  const parts = known.get(read) ?? new Map<string, Known[]>();
  known.set(read, parts);
  const versions = parts.get(part) ?? [];
  parts.set(part, versions);
  if (versions.length === VERSIONS) size -= versions.shift()?.stored.size ?? 0;
  versions.push(version);
}

/** Whether two parts are stored alike, byte for byte; then so are their contents. */
function same(a: StoredPart, b: StoredPart): boolean {
  if (a.crc !== b.crc || a.size !== b.size || a.method !== b.method || a.data.length !== b.data.length)
    return false;
  for (let i = 0; i < a.data.length; i += 1) if (a.data[i] !== b.data[i]) return false;
  return true;
}
