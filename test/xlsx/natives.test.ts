import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/xlsx/crc32.ts';
import { nodeInflate } from '../../src/xlsx/node-inflate.ts';
import { readXlsx } from '../../src/xlsx/read.ts';
import { type Inflate, XlsxError } from '../../src/xlsx/types.ts';
import { decodeXml } from '../../src/xlsx/xml-decode.ts';
import { read } from './build.ts';

const RUNS = Number(process.env.FUZZ ?? 1) * 3000;
const PRODUCERS = new URL('../fixtures/producers/', import.meta.url);

/** What decoding gives, as text and units, or its error. */
function decoded(bytes: Uint8Array, utf8: Inflate['utf8']): unknown {
  try {
    const { text, units } = decodeXml(bytes, 'x', utf8);
    expect(units.at(-1)).toBe(0);
    expect(String.fromCharCode(...units.subarray(0, -1))).toBe(text);
    return text;
  } catch (error) {
    if (error instanceof XlsxError) return [error.reason, error.message];
    throw error;
  }
}

describe('what Node does gives what the own code gives', () => {
  it('decoding of any bytes', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => [...new TextEncoder().encode(text)]),
      fc.uint8Array({ maxLength: 6 }).map((bytes) => [...bytes]),
      fc.constantFrom([0xef, 0xbb, 0xbf], [0xd], [0xd, 0xa], [0xa], [0xd, 0xd], [0xc3, 0xd, 0xa1], [0]),
      fc.constantFrom([0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff, 0xfe], [0xfe, 0xff]),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const bytes = Uint8Array.from(pieces.flat());
        const before = bytes.slice();
        expect(decoded(bytes, nodeInflate.utf8)).toEqual(decoded(bytes, undefined));
        expect(bytes).toEqual(before);
      }),
      { numRuns: RUNS },
    );
  });

  it('decoding normalises line ends', () => {
    const bytes = new TextEncoder().encode('\ufeff<?xml version="1.0"?>\r\n<a>\r\r\nđ\n\r</a>\r');
    for (const utf8 of [nodeInflate.utf8, undefined])
      expect(decoded(bytes, utf8)).toBe('<?xml version="1.0"?>\n<a>\n\nđ\n\n</a>\n');
  });

  it('CRC', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(nodeInflate.crc32?.(bytes)).toBe(crc32(bytes));
      }),
    );
  });

  it('whole workbooks, read with a plain inflate as in a browser', () => {
    const inflate: Inflate = (data, limit) => nodeInflate(data, limit);
    const names = readdirSync(PRODUCERS).filter((name) => name.endsWith('.xlsx'));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const bytes = new Uint8Array(readFileSync(new URL(name, PRODUCERS)));
      expect(JSON.stringify(readXlsx(bytes, { inflate })), name).toBe(JSON.stringify(read(bytes)));
    }
  });
});
