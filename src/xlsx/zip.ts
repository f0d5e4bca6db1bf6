import { crc32 } from './crc32.ts';
import type { Limits } from './limits.ts';
import { type Decoded, type Inflate, XlsxError } from './types.ts';
import { decodeXml } from './xml-decode.ts';
import { readDirectory, viewOf, type ZipEntry, type ZipView, zip64Extra } from './zip-directory.ts';

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const HAS_DESCRIPTOR = 8;
/** Flags that change how an entry is read: encryption, descriptor, UTF-8 name. */
const FLAGS = 0x2849;
const RATIO_FROM = 1024 * 1024;

/** A part as it lies in the package: compressed, with the size and CRC that it must have. */
export interface StoredPart extends Pick<ZipEntry, 'method' | 'crc' | 'size'> {
  readonly data: Uint8Array;
}

/** The parts of a package. Every entry is checked when it is opened; only those asked for are inflated. */
export interface Zip {
  /** Names as stored. */
  readonly names: readonly string[];
  /** Whether there is such a part; OPC compares part names without case (ECMA-376 Part 2, 6.2.2.3). */
  has(name: string): boolean;
  /** A part as it is stored, its size counted as if it were opened; undefined where there is none. */
  stored(name: string): StoredPart | undefined;
  /** A part's bytes, size and CRC checked; undefined where there is none. */
  bytes(name: string): Uint8Array | undefined;
  /** An XML part decoded; undefined where there is none. */
  xml(name: string): Decoded | undefined;
  /** Text of an XML part; undefined where there is none. */
  text(name: string): string | undefined;
}

/** Opens a zip and checks all of its structure. Throws XlsxError; `inflate` may throw anything. */
export function openZip(bytes: Uint8Array, inflate: Inflate, limits: Limits): Zip {
  const view = viewOf(bytes);
  const { entries, directoryStart } = readDirectory(view, limits);
  const starts = checkPlaces(view, entries, directoryStart);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    checkName(entry.name);
    const key = entry.name.toLowerCase();
    if (byName.has(key)) throw new XlsxError('forbidden', 'two entries of the same name', entry.name);
    byName.set(key, entry);
  }
  let total = 0;
  const counted = new Set<ZipEntry>();
  const dataOf = (entry: ZipEntry): Uint8Array => {
    if (!counted.has(entry)) total += entry.size;
    counted.add(entry);
    checkSize(entry, total, limits);
    const start = starts.get(entry) ?? 0;
    return bytes.subarray(start, start + entry.compressedSize);
  };
  const stored = (name: string): StoredPart | undefined => {
    const entry = byName.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    const { method, crc, size } = entry;
    return { method, crc, size, data: dataOf(entry) };
  };
  const read = (name: string): Uint8Array | undefined => {
    const entry = byName.get(name.toLowerCase());
    return entry && unpack(entry, dataOf(entry), inflate);
  };
  const xml = (name: string): Decoded | undefined => {
    const content = read(name);
    return content === undefined ? undefined : decodeXml(content, name, inflate.utf8);
  };
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    stored,
    bytes: read,
    xml,
    text: (name) => xml(name)?.text,
  };
}

function checkName(name: string): void {
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  const odd = path.includes('\\') || /^[A-Za-z]:/.test(path);
  if (odd || path.split('/').some((step) => step === '' || step === '.' || step === '..')) {
    throw new XlsxError('forbidden', 'entry name is a path', name);
  }
}

function checkSize(entry: ZipEntry, total: number, limits: Limits): void {
  const { size, compressedSize, name } = entry;
  if (size > limits.partBytes) throw new XlsxError('too-large', `${size} bytes`, name);
  if (total > limits.totalBytes) throw new XlsxError('too-large', 'the parts are too large together', name);
  if (size > RATIO_FROM && size > compressedSize * limits.ratio) {
    throw new XlsxError('too-large', `${compressedSize} bytes that unpack to ${size}`, name);
  }
}

function unpack(entry: ZipEntry, data: Uint8Array, inflate: Inflate): Uint8Array {
  const { name, method, size } = entry;
  let content: Uint8Array;
  if (method === 0) content = data;
  else if (method === 8) {
    try {
      content = inflate(data, size);
    } catch {
      throw new XlsxError('corrupt', 'compressed data damaged', name);
    }
  } else throw new XlsxError('corrupt', `compression method ${method}`, name);
  if (content.length !== size) throw new XlsxError('corrupt', 'not of the size stated', name);
  if ((inflate.crc32 ?? crc32)(content) !== entry.crc) throw new XlsxError('corrupt', 'wrong CRC', name);
  return content;
}

/** Checks each local header and that no two entries share a byte; gives where each entry's data start. */
function checkPlaces(
  view: ZipView,
  entries: readonly ZipEntry[],
  directoryStart: number,
): Map<ZipEntry, number> {
  const starts = new Map<ZipEntry, number>();
  const sorted = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  let free = 0;
  for (const entry of sorted) {
    if (entry.headerOffset < free) throw new XlsxError('forbidden', 'entries overlap', entry.name);
    if (entry.headerOffset + 30 > directoryStart)
      throw new XlsxError('truncated', 'entry past the end', entry.name);
    const start = checkLocal(view, entry);
    free = start + entry.compressedSize;
    if (free > directoryStart) throw new XlsxError('truncated', 'entry past the end', entry.name);
    if (entry.flags & HAS_DESCRIPTOR) free += descriptorLength(view, entry, free, directoryStart);
    starts.set(entry, start);
  }
  return starts;
}

/** Compares a local header with the directory (APPNOTE.TXT 4.3.7); gives where the data start. */
function checkLocal(view: ZipView, entry: ZipEntry): number {
  const at = entry.headerOffset;
  const fail = (): never => {
    throw new XlsxError('corrupt', 'local header disagrees with the directory', entry.name);
  };
  if (
    view.u32(at) !== LOCAL ||
    ((view.u16(at + 6) ^ entry.flags) & FLAGS) !== 0 ||
    view.u16(at + 8) !== entry.method
  )
    fail();
  const nameEnd = at + 30 + view.u16(at + 26);
  const start = nameEnd + view.u16(at + 28);
  if (start > view.bytes.length) throw new XlsxError('truncated', 'entry past the end', entry.name);
  if (!sameBytes(view.bytes, at + 30, nameEnd, entry.nameAt, entry.nameLength)) fail();
  const wide = zip64Extra(view, nameEnd, start, entry.name);
  let wideAt = wide?.start ?? 0;
  const later = (entry.flags & HAS_DESCRIPTOR) !== 0;
  const agrees = (field: number, value: number): boolean => {
    if (field !== 0xffffffff || wide === undefined) return field === value || (later && field === 0);
    const stated = wideAt + 8 <= wide.end ? view.u64(wideAt) : -1;
    wideAt += 8;
    return stated === value || (later && stated === 0);
  };
  if (!agrees(view.u32(at + 22), entry.size) || !agrees(view.u32(at + 18), entry.compressedSize)) fail();
  const crc = view.u32(at + 14);
  if (crc !== entry.crc && !(later && crc === 0)) fail();
  return start;
}

/** Whether the name at `[from..to)` is that of the directory, byte for byte. */
function sameBytes(bytes: Uint8Array, from: number, to: number, at: number, length: number): boolean {
  if (to - from !== length) return false;
  for (let i = 0; i < length; i += 1) if (bytes[from + i] !== bytes[at + i]) return false;
  return true;
}

/** Length of the data descriptor at `at` (APPNOTE.TXT 4.3.9): with or without signature, with sizes of 4 or 8 bytes. */
function descriptorLength(view: ZipView, entry: ZipEntry, at: number, end: number): number {
  for (const signature of [4, 0]) {
    for (const width of [4, 8]) {
      const length = signature + 4 + 2 * width;
      if (at + length > end || (signature !== 0 && view.u32(at) !== DESCRIPTOR)) continue;
      const from = at + signature;
      const sized = (p: number): number =>
        width === 4 ? view.u32(p) : view.u32(p) + view.u32(p + 4) * 2 ** 32;
      const agrees = view.u32(from) === entry.crc && sized(from + 4) === entry.compressedSize;
      if (agrees && sized(from + 4 + width) === entry.size) return length;
    }
  }
  throw new XlsxError('corrupt', 'data descriptor disagrees with the directory', entry.name);
}
