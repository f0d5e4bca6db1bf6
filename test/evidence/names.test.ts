/** A name is found as a person would find it in a list of names. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Names } from '../../src/evidence/names.ts';
import { clean, fold } from '../../src/text.ts';

const word = fc
  .array(fc.constantFrom('Đ', 'đ', 'd', 'Ạ', 'ạ', 'a', 'ê', ' ', '  ', '.pdf', '1', '１'), { maxLength: 4 })
  .chain((parts) => fc.constantFrom(parts.join(''), parts.join('').normalize('NFD')));

it('exactly, else in another form of accents, else without case and accents; the first in order', () => {
  fc.assert(
    fc.property(fc.array(word), word, (list, name) => {
      const sorted = [...list].sort();
      const expected =
        sorted.find((a) => a === name) ??
        sorted.find((a) => a.normalize('NFC') === name.normalize('NFC')) ??
        sorted.find((a) => fold(a) === fold(clean(name)));
      expect(new Names(list).find(name)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});
