/** Tables for eight bytes at a time (slicing-by-8), of the reflected polynomial 0xEDB88320. */
const TABLES: Int32Array[] = Array.from({ length: 8 }, () => new Int32Array(256));
const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];
for (let n = 0; n < 256; n += 1) {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  T0[n] = c;
}
for (let t = 1; t < 8; t += 1) {
  const last = TABLES[t - 1] as Int32Array;
  const table = TABLES[t] as Int32Array;
  for (let n = 0; n < 256; n += 1) {
    const c = last[n] as number;
    table[n] = (c >>> 8) ^ (T0[c & 0xff] as number);
  }
}

/** CRC-32 as in zip files (ISO 3309, ITU-T V.42), unsigned. */
export function crc32(bytes: Uint8Array): number {
  const b = bytes as unknown as { readonly [i: number]: number; readonly length: number };
  const t = (table: Int32Array, index: number): number => table[index & 0xff] as number;
  let c = -1;
  let i = 0;
  for (const end = b.length - 7; i < end; i += 8) {
    c ^= at(b, i) | (at(b, i + 1) << 8) | (at(b, i + 2) << 16) | (at(b, i + 3) << 24);
    c =
      t(T7, c) ^
      t(T6, c >>> 8) ^
      t(T5, c >>> 16) ^
      t(T4, c >>> 24) ^
      t(T3, at(b, i + 4)) ^
      t(T2, at(b, i + 5)) ^
      t(T1, at(b, i + 6)) ^
      t(T0, at(b, i + 7));
  }
  for (; i < b.length; i += 1) c = (c >>> 8) ^ t(T0, c ^ at(b, i));
  return ~c >>> 0;
}

function at(bytes: { readonly [i: number]: number }, i: number): number {
  return bytes[i] as number;
}
