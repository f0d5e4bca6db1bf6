import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNamePart, uniqueNames } from '../../src/units/file-name.ts';
import { loadUnits } from '../../src/units/list.ts';

const SAFE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

test.each([
  ['Huyện Tháp Mười', 'huyen-thap-muoi'],
  ['Thành phố Phan Rang-Tháp Chàm', 'thanh-pho-phan-rang-thap-cham'],
  ['Tỉnh Bà Rịa - Vũng Tàu', 'tinh-ba-ria-vung-tau'],
  ["Huyện Ea H'leo", 'huyen-ea-hleo'],
  ['Huyện Ea H’leo', 'huyen-ea-hleo'],
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\Windows\\', 'c-windows'],
  ['Côn', 'don-vi-con'],
  ['COM¹', 'don-vi-com1'],
  ['nul.', 'don-vi-nul'],
  ['NUL.xlsx', 'nul-xlsx'],
  ['...', 'don-vi'],
  ['', 'don-vi'],
  ['学习', 'don-vi'],
])('%j becomes %j', (text, part) => {
  expect(fileNamePart(text)).toBe(part);
});

test('any text gives a safe part, and the part itself stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const part = fileNamePart(text);
      expect(part).toMatch(SAFE);
      expect(part.length).toBeLessThanOrEqual(80);
      expect(part).not.toMatch(DEVICE);
      expect(fileNamePart(part)).toBe(part);
    }),
  );
});

test('the code is added only where names collide', () => {
  expect(
    uniqueNames([
      { name: 'Xã Tân Thành', code: '29938' },
      { name: 'Xã Tân Thạnh', code: '30157' },
      { name: 'Xã Mỹ An', code: '30037' },
    ]),
  ).toEqual(['xa-tan-thanh-29938', 'xa-tan-thanh-30157', 'xa-my-an']);
});

test('without codes, or with one code twice, a number is added', () => {
  expect(uniqueNames([{ name: 'A' }, { name: 'a' }, { name: 'á' }])).toEqual(['a', 'a-2', 'a-3']);
  expect(uniqueNames([{ name: 'a', code: '1' }, { name: 'A', code: '1' }, { name: 'a-1' }])).toEqual([
    'a-1-2',
    'a-1-3',
    'a-1',
  ]);
});

test('any list gives as many safe names as units, no two alike, the same each time', () => {
  const name = fc.oneof(
    fc.constantFrom('a', 'A', 'á', 'a-1', 'a-2', 'a-1-2', ''),
    fc.string({ maxLength: 100 }),
  );
  const unit = fc.record({ name, code: fc.option(fc.constantFrom('1', '2', '1-2'), { nil: undefined }) });
  const long = fc.constant({ name: 'x'.repeat(100), code: '1'.repeat(100) });
  fc.assert(
    fc.property(fc.array(fc.oneof(unit, long)), (units) => {
      const names = uniqueNames(units);
      expect(names).toHaveLength(units.length);
      expect(new Set(names).size).toBe(units.length);
      for (const one of names) {
        expect(one).toMatch(SAFE);
        expect(one.length).toBeLessThanOrEqual(80);
        expect(one).not.toMatch(DEVICE);
      }
      expect(uniqueNames(units)).toEqual(names);
    }),
  );
});

test('units with codes of their own get the same names in any order', async () => {
  const list = await loadUnits('2025');
  for (const { code } of list.provinces) {
    const units = list.communes(code);
    const names = uniqueNames(units);
    expect(new Set(names).size).toBe(units.length);
    expect(uniqueNames([...units].reverse()).reverse()).toEqual(names);
  }
});
