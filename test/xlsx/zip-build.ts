import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/xlsx/crc32.ts';

/** One entry of a zip made byte by byte; every field may be a lie. */
export interface RawEntry {
  name: string;
  data: Uint8Array;
  method?: number;
  flags?: number;
  /** In the central directory, and in the local header where that has no own value. */
  crc?: number;
  size?: number;
  compressedSize?: number;
  local?: {
    name?: string;
    crc?: number;
    size?: number;
    compressedSize?: number;
    method?: number;
    flags?: number;
  };
  /** Bytes after the data, e.g. a data descriptor. */
  trailer?: Uint8Array;
  /** Where the directory says the local header is. */
  offset?: number;
  extra?: Uint8Array;
  localExtra?: Uint8Array;
}

export interface RawZip {
  entries: RawEntry[];
  count?: number;
  directoryOffset?: number;
  comment?: Uint8Array;
  /** Bytes between directory and end record. */
  beforeEnd?: Uint8Array;
  prefix?: Uint8Array;
}

const u16 = (n: number) => [n & 0xff, (n >>> 8) & 0xff];
export const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)];
export const u64 = (n: number) => [...u32(n >>> 0), ...u32(Math.floor(n / 2 ** 32))];
const ascii = (text: string) => [...new TextEncoder().encode(text)];

export function concat(...pieces: (Uint8Array | number[])[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((n, piece) => n + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

export function rawZip(spec: RawZip): Uint8Array {
  const files: Uint8Array[] = [spec.prefix ?? new Uint8Array()];
  const central: Uint8Array[] = [];
  let at = files[0]?.length ?? 0;
  for (const entry of spec.entries) {
    const method = entry.method ?? 8;
    const packed = method === 8 ? new Uint8Array(deflateRawSync(entry.data)) : entry.data;
    const size = entry.size ?? entry.data.length;
    const compressedSize = entry.compressedSize ?? packed.length;
    const crc = entry.crc ?? crc32(entry.data);
    const flags = entry.flags ?? 0;
    const local = { name: entry.name, crc, size, compressedSize, method, flags, ...entry.local };
    const head = (h: typeof local, extra: Uint8Array) => [
      ...u16(20),
      ...u16(h.flags),
      ...u16(h.method),
      ...u32(0),
      ...u32(h.crc),
      ...u32(h.compressedSize),
      ...u32(h.size),
      ...u16(ascii(h.name).length),
      ...u16(extra.length),
    ];
    const none = new Uint8Array();
    const localExtra = entry.localExtra ?? none;
    const extra = entry.extra ?? none;
    const file = concat(
      [...u32(0x04034b50), ...head(local, localExtra), ...ascii(local.name)],
      localExtra,
      packed,
      entry.trailer ?? none,
    );
    central.push(
      concat(
        [
          ...u32(0x02014b50),
          ...u16(20),
          ...head({ ...local, name: entry.name, crc, size, compressedSize, method, flags }, extra),
        ],
        [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(entry.offset ?? at), ...ascii(entry.name)],
        extra,
      ),
    );
    files.push(file);
    at += file.length;
  }
  const directory = concat(...central);
  const count = spec.count ?? spec.entries.length;
  const comment = spec.comment ?? new Uint8Array();
  return concat(
    ...files,
    directory,
    spec.beforeEnd ?? [],
    [...u32(0x06054b50), ...u16(0), ...u16(0), ...u16(count), ...u16(count), ...u32(directory.length)],
    [...u32(spec.directoryOffset ?? at), ...u16(comment.length)],
    comment,
  );
}
