import type { Limits } from './limits.ts';
import { XlsxError } from './types.ts';

/** One entry of the central directory, checked against its local header. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  readonly flags: number;
  /** Where the name lies in the directory, and its bytes. */
  readonly nameAt: number;
  readonly nameLength: number;
}

const EOCD = 0x06054b50;
const EOCD_SIZE = 22;
const CENTRAL = 0x02014b50;
const ALL_32 = 0xffffffff;

/** Reads a little-endian view of a zip with every read inside it. */
export interface ZipView {
  readonly bytes: Uint8Array;
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
  /** Eight bytes as a number; over 2^53 is an error. */
  readonly u64: (at: number) => number;
}

/** A view whose reads past the end are XlsxError `truncated`. */
export function viewOf(bytes: Uint8Array): ZipView {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const need = (at: number, length: number): number => {
    if (at < 0 || at + length > bytes.length)
      throw new XlsxError('truncated', 'zip structure reaches past the end');
    return at;
  };
  const u32 = (at: number) => data.getUint32(need(at, 4), true);
  return {
    bytes,
    u16: (at) => data.getUint16(need(at, 2), true),
    u32,
    u64: (at) => {
      const high = u32(at + 4);
      if (high > 0x1fffff) throw new XlsxError('corrupt', 'zip64 size not possible');
      return high * 0x100000000 + u32(at);
    },
  };
}

/**
 * The central directory (APPNOTE.TXT 4.3.12 to 4.3.16), in stored order. `directoryStart` bounds all entries' data.
 * Throws XlsxError `truncated`, `corrupt`, `encrypted` or `too-large`.
 */
export function readDirectory(
  view: ZipView,
  limits: Limits,
): { entries: ZipEntry[]; directoryStart: number } {
  const end = findEnd(view);
  const { count, size, offset, limit } = directoryPlace(view, end);
  if (count > limits.entries) throw new XlsxError('too-large', `${count} entries`);
  if (offset + size > limit) throw new XlsxError('truncated', 'central directory reaches past its end');
  if (offset + size !== limit) throw new XlsxError('corrupt', 'central directory is not where the file says');
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > limit || view.u32(at) !== CENTRAL)
      throw new XlsxError('corrupt', 'central directory damaged');
    const next = at + 46 + view.u16(at + 28) + view.u16(at + 30) + view.u16(at + 32);
    if (next > limit) throw new XlsxError('corrupt', 'central directory damaged');
    entries.push(readEntry(view, at));
    at = next;
  }
  if (at !== limit) throw new XlsxError('corrupt', 'central directory longer than its entries');
  return { entries, directoryStart: offset };
}

function findEnd(view: ZipView): number {
  const last = view.bytes.length - EOCD_SIZE;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (
      view.bytes[at] === 0x50 &&
      view.u32(at) === EOCD &&
      at + EOCD_SIZE + view.u16(at + 20) === view.bytes.length
    ) {
      return at;
    }
  }
  throw new XlsxError('truncated', 'zip without its end record');
}

/** Where the directory lies and how many entries it has; `limit` is where it must end. */
function directoryPlace(view: ZipView, end: number) {
  const place = {
    count: view.u16(end + 10),
    size: view.u32(end + 12),
    offset: view.u32(end + 16),
    limit: end,
  };
  const disks = [view.u16(end + 4), view.u16(end + 6)];
  const locator = end - 20;
  const zip64 = locator >= 0 && view.u32(locator) === 0x07064b50;
  if (!zip64) {
    if (disks[0] !== 0 || disks[1] !== 0 || view.u16(end + 8) !== place.count) {
      throw new XlsxError('corrupt', 'zip in several volumes');
    }
    return place;
  }
  const record = view.u64(locator + 8);
  if (
    record + 56 > locator ||
    view.u32(record) !== 0x06064b50 ||
    record + 12 + view.u64(record + 4) !== locator
  ) {
    throw new XlsxError('corrupt', 'zip64 end record damaged');
  }
  const big = { count: view.u64(record + 32), size: view.u64(record + 40), offset: view.u64(record + 48) };
  const agrees =
    (place.count === 0xffff || place.count === big.count) &&
    (place.size === ALL_32 || place.size === big.size) &&
    (place.offset === ALL_32 || place.offset === big.offset) &&
    view.u64(record + 24) === big.count &&
    view.u32(record + 16) === 0 &&
    view.u32(record + 20) === 0;
  if (!agrees) throw new XlsxError('corrupt', 'zip64 end record disagrees with the end record');
  return { ...big, limit: record };
}

function readEntry(view: ZipView, at: number): ZipEntry {
  const flags = view.u16(at + 8);
  const nameLength = view.u16(at + 28);
  const name = decodeName(view.bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
  // Refused before the name can reach a message, and so a terminal.
  if (/\p{Cc}/u.test(name)) throw new XlsxError('forbidden', 'control character in the name of an entry');
  // Bits 0, 6 and 13: encrypted, strongly encrypted, directory encrypted.
  if ((flags & 0x2041) !== 0) throw new XlsxError('encrypted', 'zip entry is encrypted', name);
  if (view.u16(at + 34) !== 0) throw new XlsxError('corrupt', 'zip in several volumes', name);
  const fields = [view.u32(at + 24), view.u32(at + 20), view.u32(at + 42)];
  const extra = at + 46 + nameLength;
  const wide = zip64Extra(view, extra, extra + view.u16(at + 30), name);
  let wideAt = wide?.start ?? 0;
  const [size, compressedSize, headerOffset] = fields.map((field) => {
    if (field !== ALL_32) return field;
    if (wide === undefined || wideAt + 8 > wide.end)
      throw new XlsxError('corrupt', 'zip64 sizes missing', name);
    wideAt += 8;
    return view.u64(wideAt - 8);
  }) as [number, number, number];
  return {
    name,
    flags,
    method: view.u16(at + 10),
    crc: view.u32(at + 16),
    compressedSize,
    size,
    headerOffset,
    nameAt: at + 46,
    nameLength,
  };
}

/** Where the zip64 values of an extra field lie (APPNOTE.TXT 4.5.3); undefined where there are none. */
export function zip64Extra(view: ZipView, from: number, to: number, name: string) {
  for (let at = from; at + 4 <= to; ) {
    const end = at + 4 + view.u16(at + 2);
    if (end > to) throw new XlsxError('corrupt', 'extra field damaged', name);
    if (view.u16(at) === 1) return { start: at + 4, end };
    at = end;
  }
  return undefined;
}

function decodeName(bytes: Uint8Array, utf8: boolean): string {
  let ascii = true;
  for (let i = 0; i < bytes.length; i += 1) if ((bytes[i] as number) >= 0x80) ascii = false;
  if (ascii || !utf8) return String.fromCharCode.apply(null, bytes as unknown as number[]);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XlsxError('corrupt', 'entry name is not UTF-8');
  }
}
