import { expect, test } from 'vitest';
import { unitWords } from '../../src/reporters/unit-words.ts';

test.each([
  ['Huyện Tháp Mười', 'Tỉnh Đồng Tháp', 'Huyện Tháp Mười, tỉnh Đồng Tháp'],
  ['Quận 1', 'Thành phố Hồ Chí Minh', 'Quận 1, thành phố Hồ Chí Minh'],
  ['Tỉnh Đồng Tháp', 'Tỉnh Đồng Tháp', 'Tỉnh Đồng Tháp'],
  ['Đồng Tháp', 'Tỉnh Đồng Tháp', 'Đồng Tháp'],
  ['TP. Cần Thơ', 'Thành phố Cần Thơ', 'TP. Cần Thơ'],
  ['Thành phố Cao Lãnh', 'Đồng Tháp', 'Thành phố Cao Lãnh, Đồng Tháp'],
  ['Huyện X', null, 'Huyện X'],
  ['', 'Tỉnh Đồng Tháp', ''],
])('%s in %s: %s', (name, province, words) => {
  expect(unitWords({ name, code: null, province }, 'vi')).toBe(words);
});

test('English keeps the province as it is written; no unit has no words', () => {
  const unit = { name: 'Huyện Tháp Mười', code: '872', province: 'Tỉnh Đồng Tháp' };
  expect(unitWords(unit, 'en')).toBe('Huyện Tháp Mười, Tỉnh Đồng Tháp');
  expect(unitWords(null, 'vi')).toBe('');
});
