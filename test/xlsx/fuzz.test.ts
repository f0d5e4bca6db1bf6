import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseReference } from '../../src/xlsx/reference.ts';
import { XlsxError } from '../../src/xlsx/types.ts';
import { read, zip } from './build.ts';
import { change, position, TOKENS } from './damage.ts';

const RUNS = Number(process.env.FUZZ ?? 1);
const DIR = new URL('../fixtures/producers/', import.meta.url);
const files = readdirSync(DIR)
  .filter((name) => name.endsWith('.xlsx') && !name.includes('1904'))
  .map((name) => new Uint8Array(readFileSync(new URL(name, DIR))));

/** All that a workbook holds, or the reason why it is refused; any exception but XlsxError passes through. */
function outcome(bytes: Uint8Array): string {
  try {
    return JSON.stringify(read(bytes));
  } catch (error) {
    if (error instanceof XlsxError) return `refused: ${error.reason}`;
    throw error;
  }
}

describe('damaged bytes', () => {
  it('one changed byte of a file is refused or changes nothing', () => {
    const cases = files.map((bytes) => ({ bytes, content: outcome(bytes) }));
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        position,
        fc.integer({ min: 1, max: 255 }),
        ({ bytes, content }, place, by) => {
          const damaged = bytes.slice();
          const at = Math.floor(place * bytes.length);
          damaged[at] = (damaged[at] ?? 0) ^ by;
          const now = outcome(damaged);
          if (!now.startsWith('refused')) expect(now).toBe(content);
        },
      ),
      { numRuns: RUNS * 3000 },
    );
  });

  it('a cut file is refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), position, (bytes, place) => {
        expect(outcome(bytes.subarray(0, Math.floor(place * bytes.length)))).toMatch(/^refused/);
      }),
      { numRuns: RUNS * 500 },
    );
  });

  it('several changed, cut and repeated places never give another exception', () => {
    const change = fc.record({ at: position, cut: fc.nat(40), add: fc.uint8Array({ maxLength: 40 }) });
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (bytes, changes) => {
          const now: number[] = [...bytes];
          for (const { at, cut, add } of changes) now.splice(Math.floor(at * now.length), cut, ...add);
          outcome(Uint8Array.from(now));
        },
      ),
      { numRuns: RUNS * 500 },
    );
  });

  it('any bytes', () => {
    const starts = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 2000 }), (start, bytes) => {
        expect(outcome(Uint8Array.from([...start, ...bytes]))).toMatch(/^refused/);
      }),
      { numRuns: RUNS * 500 },
    );
  });
});

describe('changed XML', () => {
  const unpacked = files.map((bytes) => {
    const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, string] => [
      name,
      strFromU8(content),
    ]);
    return parts.filter(([name]) => !name.includes('theme'));
  });
  it('another value, or a piece left out or repeated, is refused or read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...unpacked),
        position,
        position,
        fc.constantFrom('value', 'cut', 'repeat', 'swap'),
        fc.constantFrom(...TOKENS),
        (parts, which, place, how, token) => {
          const changed = parts.map(([name, xml], i): [string, string] => [
            name,
            i === Math.floor(which * parts.length) ? change(xml, place, how, token) : xml,
          ]);
          const content = outcome(zip(Object.fromEntries(changed), { level: 0 }));
          if (!content.startsWith('refused')) wellFormedContent(content);
        },
      ),
      { numRuns: RUNS * 3000 },
    );
  });
});

/** What holds for any workbook that is read, whatever it says. */
function wellFormedContent(content: string): void {
  const workbook = JSON.parse(content) as ReturnType<typeof read>;
  for (const sheet of workbook.sheets) {
    const keys = sheet.cells.map((cell) => cell.row * 16384 + cell.col - 1);
    expect(keys.every((key, i) => i === 0 || key > (keys[i - 1] ?? 0))).toBe(true);
    for (const cell of sheet.cells) {
      if (cell.value.kind === 'number') expect(cell.value.value).toBe(Number(cell.value.raw));
      if (cell.value.kind === 'blank') expect(cell.formula).toBeDefined();
    }
  }
  for (const { formula, scope } of workbook.names) {
    parseReference(formula);
    expect(scope === undefined || scope < workbook.sheets.length).toBe(true);
  }
}
