import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as data2023 from '../../src/units/data-2023.ts';
import * as data2025 from '../../src/units/data-2025.ts';
import { decodeUnits } from '../../src/units/decode.ts';

// The originals are not in the repository; these are sha256 of their bytes (minified JSON, keys in this order).
const SHA256_2023 = 'eef365b3077bacfa5bfac4652f2ed4af9d7cd4f08a340b14f4b814c4c73fc723';
const SHA256_2025 = '9eae94b0c0a5acc57e0ebad86b203f776c51f9d41be505edb3efc9e2616d1365';

const sha256 = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

test('the list of 2023 unpacks to its original, byte for byte', () => {
  const { asOf, validUntil, source, packed } = data2023;
  expect(sha256({ asOf, validUntil, source, provinces: decodeUnits(packed) })).toBe(SHA256_2023);
});

test('the list of 2025 unpacks to its original, byte for byte', () => {
  const { asOf, validUntil, source, packed } = data2025;
  expect(validUntil).toBeUndefined();
  expect(sha256({ asOf, source, provinces: decodeUnits(packed) })).toBe(SHA256_2025);
});

test('the packed data stay small and name their licence', () => {
  expect(Buffer.byteLength(data2023.packed)).toBeLessThan(160_000);
  expect(Buffer.byteLength(data2025.packed)).toBeLessThan(60_000);
  expect(data2023.source).toContain('MIT License');
  expect(data2025.source).toContain('MIT License');
});

test('text that was not packed here is refused', () => {
  expect(() => decodeUnits('#1Cx\n;?')).toThrow('not a packed unit');
  expect(() => decodeUnits('HBa Đình')).toThrow('begins with a province');
});
