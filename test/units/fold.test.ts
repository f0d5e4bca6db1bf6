import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/units/fold.ts';

test.each([
  ['Huyện Tháp Mười', 'huyen thap muoi'],
  ['Huyện Tháp Mười'.normalize('NFD'), 'huyen thap muoi'],
  ['ĐỒNG THÁP', 'dong thap'],
  ['Ðồng Tháp', 'dong thap'], // Eth, as old code pages write it
  ['Hoà Bình', 'hoa binh'],
  ['Hòa Bình', 'hoa binh'],
  ['  Tháp\u00a0\u200b  Mười\ufeff\n', 'thap muoi'],
  ['Tháp\u00adMười', 'thapmuoi'],
  ['Ｑuận １', 'quan 1'],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding twice changes nothing, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('upper case and decomposed text fold alike', () => {
  const vietnamese = fc.string({ unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắấếốớứịộữ ') });
  fc.assert(
    fc.property(vietnamese, (text) => {
      expect(fold(text.toUpperCase())).toBe(fold(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text));
    }),
  );
});
