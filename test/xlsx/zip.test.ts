import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/xlsx/crc32.ts';
import { DEFAULT_LIMITS } from '../../src/xlsx/limits.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { openZip } from '../../src/xlsx/zip.ts';
import { reasonOf } from './build.ts';
import { concat, type RawEntry, type RawZip, rawZip, u32, u64 } from './zip-build.ts';

const TEXT = 'Huyện học tập '.repeat(50);
const entry = (change: Partial<RawEntry> = {}): RawEntry => ({
  name: 'a.xml',
  data: strToU8(TEXT),
  ...change,
});
const packed = (e: RawEntry) => (e.method === 0 ? e.data : new Uint8Array(deflateRawSync(e.data)));
const open = (spec: RawZip | Uint8Array, limits = {}) =>
  openZip(spec instanceof Uint8Array ? spec : rawZip(spec), nodeInflate, { ...DEFAULT_LIMITS, ...limits });
const reason = (spec: RawZip | Uint8Array, limits = {}) =>
  reasonOf(() => {
    const zip = open(spec, limits);
    for (const name of zip.names) zip.text(name);
  });

function descriptor(e: RawEntry, signature: boolean, wide: boolean, wrong = 0): Uint8Array {
  const size = wide ? u64 : u32;
  const numbers = [...u32(crc32(e.data) + wrong), ...size(packed(e).length), ...size(e.data.length)];
  return new Uint8Array([...(signature ? u32(0x08074b50) : []), ...numbers]);
}

describe('reads', () => {
  it.each<[string, RawZip]>([
    ['deflated', { entries: [entry()] }],
    ['stored', { entries: [entry({ method: 0 })] }],
    ['with a comment', { entries: [entry()], comment: strToU8('PK\x05\x06 ghi chú') }],
    ['with a directory entry', { entries: [entry(), { name: 'xl/', data: new Uint8Array(), method: 0 }] }],
    ['UTF-8 names', { entries: [entry(), { name: 'đ.bin', data: new Uint8Array(3), flags: 0x800 }] }],
    ['compression level flags that differ', { entries: [entry({ flags: 2, local: { flags: 4 } })] }],
  ])('%s', (_, spec) => {
    expect(open(spec).text('A.XML')).toBe(TEXT);
    expect(reason(spec)).toBe('none');
  });

  it.each([
    [true, false],
    [false, false],
    [true, true],
    [false, true],
  ])('data descriptors (signature %s, 64 bit %s)', (signature, wide) => {
    const e = entry({ flags: 8, local: { crc: 0, size: 0, compressedSize: 0 } });
    const spec = { entries: [{ ...e, trailer: descriptor(e, signature, wide) }, entry({ name: 'b.xml' })] };
    expect(open(spec).text('a.xml')).toBe(TEXT);
    expect(reason(spec)).toBe('none');
  });

  it('zip64 sizes that are true', () => {
    const e = entry();
    const extra = new Uint8Array([1, 0, 16, 0, ...u64(e.data.length), ...u64(packed(e).length)]);
    const big = 0xffffffff;
    expect(
      open({ entries: [entry({ size: big, compressedSize: big, extra, localExtra: extra })] }).text('a.xml'),
    ).toBe(TEXT);
    expect(
      open({ entries: [entry({ localExtra: extra, local: { size: big, compressedSize: big } })] }).text(
        'a.xml',
      ),
    ).toBe(TEXT);
  });
});

describe('refuses', () => {
  const two = [entry(), entry({ name: 'b.xml' })];
  const big = 0xffffffff;
  const first = rawZip({ entries: [entry()] });
  it.each<[string, string, RawZip | Uint8Array]>([
    ['no end record', 'truncated', first.subarray(0, first.length - 1)],
    ['half a file', 'truncated', first.subarray(0, first.length / 2)],
    ['bytes after the end', 'truncated', concat(first, [0])],
    ['a directory that starts elsewhere', 'corrupt', { entries: two, directoryOffset: 5 }],
    ['a directory past the end', 'truncated', { entries: two, directoryOffset: 1e6 }],
    [
      'bytes before the first entry that move it all',
      'corrupt',
      { entries: two, prefix: strToU8('MZ'), directoryOffset: 0 },
    ],
    ['bytes between directory and end', 'corrupt', { entries: two, beforeEnd: new Uint8Array(4) }],
    ['a count too low', 'corrupt', { entries: two, count: 1 }],
    ['a count too high', 'corrupt', { entries: two, count: 3 }],
    ['the encrypted flag', 'encrypted', { entries: [entry({ flags: 1 })] }],
    ['the strong encryption flag', 'encrypted', { entries: [entry({ flags: 0x40 })] }],
    ['a wrong CRC', 'corrupt', { entries: [entry({ crc: 1 })] }],
    ['a wrong CRC in the local header', 'corrupt', { entries: [entry({ local: { crc: 1 } })] }],
    ['a size too small', 'corrupt', { entries: [entry({ size: 10 })] }],
    ['a size too large', 'corrupt', { entries: [entry({ size: 10_000 })] }],
    ['a local size that differs', 'corrupt', { entries: [entry({ local: { size: 10 } })] }],
    ['a local name that differs', 'corrupt', { entries: [entry({ local: { name: 'b.xml' } })] }],
    ['a local method that differs', 'corrupt', { entries: [entry({ local: { method: 0 } })] }],
    ['an unknown method', 'corrupt', { entries: [entry({ method: 14 })] }],
    ['a local header that is none', 'corrupt', { entries: [entry({ offset: 4 })] }],
    ['an entry past the end', 'truncated', { entries: [entry({ offset: 1e6 })] }],
    ['data past the end', 'truncated', { entries: [entry({ compressedSize: 1e6 })] }],
    [
      'two entries of the same bytes',
      'forbidden',
      { entries: [entry(), entry({ name: 'b.xml', offset: 0 })] },
    ],
    [
      'an entry inside another',
      'forbidden',
      {
        entries: [
          entry({ method: 0, data: rawZip({ entries: [entry({ name: 'b.xml' })] }) }),
          entry({ name: 'b.xml', offset: 35 }),
        ],
      },
    ],
    ['a name twice', 'forbidden', { entries: [entry(), entry()] }],
    ['a name twice but for case', 'forbidden', { entries: [entry(), entry({ name: 'A.XML' })] }],
    ['zip64 sizes that are missing', 'corrupt', { entries: [entry({ size: big })] }],
    [
      'zip64 sizes that lie',
      'corrupt',
      { entries: [entry({ size: big, extra: new Uint8Array([1, 0, 8, 0, ...u64(7)]) })] },
    ],
    [
      'zip64 sizes beyond all files',
      'corrupt',
      { entries: [entry({ size: big, extra: new Uint8Array([1, 0, 8, 0, ...u64(7), 0]).fill(255, 4, 12) })] },
    ],
    [
      'an extra field that overruns',
      'corrupt',
      { entries: [entry({ extra: new Uint8Array([1, 0, 99, 0]) })] },
    ],
    [
      'a data descriptor that lies',
      'corrupt',
      { entries: [{ ...entry({ flags: 8 }), trailer: descriptor(entry(), true, false, 1) }] },
    ],
    ['a missing data descriptor', 'corrupt', { entries: [entry({ flags: 8 })] }],
    [
      'data after the deflate stream',
      'corrupt',
      {
        entries: [
          entry({ method: 8, trailer: new Uint8Array(1), compressedSize: packed(entry()).length + 1 }),
        ],
      },
    ],
    [
      'damaged deflate data',
      'corrupt',
      {
        entries: [entry({ method: 0, data: new Uint8Array(99).fill(255), local: { method: 8 } })].map(
          (e) => ({ ...e, method: 0 }),
        ),
      },
    ],
    ...['../a', 'a/../b', '/a', 'a\\b', 'C:a', 'a//b', './a', 'a/.', '', 'a\x1b[31m'].map(
      (name): [string, string, RawZip] => [
        `the name ${JSON.stringify(name)}`,
        'forbidden',
        { entries: [entry({ name })] },
      ],
    ),
  ])('%s: %s', (_, expected, spec) => {
    expect(reason(spec)).toBe(expected);
  });

  it.each<[string, RawZip, object]>([
    ['a part', { entries: [entry()] }, { partBytes: 100 }],
    ['all parts together', { entries: two }, { totalBytes: entry().data.length + 1 }],
    ['entries', { entries: two }, { entries: 1 }],
    ['a ratio', { entries: [entry({ data: new Uint8Array(2_000_000).fill(32) })] }, {}],
  ])('too large: %s', (_, spec, limits) => {
    expect(reason(spec, limits)).toBe('too-large');
  });

  it('a zip64 end record that disagrees', () => {
    const plain = rawZip({ entries: [entry()] });
    const end = plain.length - 22;
    const size = u64(new DataView(plain.buffer).getUint32(end + 12, true));
    const offset = u64(new DataView(plain.buffer).getUint32(end + 16, true));
    const build = (count: number) =>
      concat(
        plain.subarray(0, end),
        [
          ...u32(0x06064b50),
          ...u64(44),
          45,
          0,
          45,
          0,
          ...u32(0),
          ...u32(0),
          ...u64(count),
          ...u64(count),
          ...size,
          ...offset,
        ],
        [...u32(0x07064b50), ...u32(0), ...u64(end), ...u32(1)],
        plain.subarray(end),
      );
    expect(open(build(1)).text('a.xml')).toBe(TEXT);
    expect(reason(build(2))).toBe('corrupt');
  });
});

it('CRC-32 is that of node:zlib', async () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  const zlib = (await import('node:zlib')) as unknown as { crc32?: (data: Uint8Array) => number };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(crc32(bytes)).toBe(zlib.crc32?.(bytes) ?? crc32(bytes));
    }),
  );
});

it('a part as it is stored has its size counted as if it were opened, once', () => {
  const two = { entries: [entry(), entry({ name: 'b.xml' })] };
  const bytes = strToU8(TEXT);
  const zip = open(two, { totalBytes: bytes.length * 2 - 1 });
  const stored = zip.stored('A.xml');
  expect(stored).toEqual({ method: 8, crc: crc32(bytes), size: bytes.length, data: packed(entry()) });
  expect(zip.stored('a.xml')?.size).toBe(bytes.length);
  expect(zip.text('a.xml')).toBe(TEXT);
  expect(zip.stored('c.xml')).toBeUndefined();
  expect(reasonOf(() => zip.stored('b.xml'))).toBe('too-large');
  expect(reason(two, { totalBytes: bytes.length * 2 })).toBe('none');
});
