/** Numbers and symbols as documents carry them. */
import { describe, expect, test } from 'vitest';
import { kindOf, parseNumber } from '../../src/evidence/number.ts';

describe('has the form of a document', () => {
  test.each([
    ['915/KH-UBND', 915, 'kh-ubnd', 'Kế hoạch'],
    ['70-KH/HU', 70, 'kh/hu', 'Kế hoạch'],
    ['70/KH-HU', 70, 'kh-hu', 'Kế hoạch'],
    ['282-CV/HU', 282, 'cv/hu', 'Công văn'],
    ['49-KL/TW', 49, 'kl/tw', 'Kết luận'],
    ['1512/UBND-VX', 1512, 'ubnd-vx', undefined],
    ['54/KHPH-HKH&KHLS', 54, 'khph-hkh&khls', undefined],
    ['3721/KH-BCĐ', 3721, 'kh-bcđ', 'Kế hoạch'],
    ['5196/BGDĐT-GDTX', 5196, 'bgdđt-gdtx', undefined],
    ['44/2014/TT-BGDĐT', 44, 'tt-bgdđt', undefined],
    ['30/2020/NĐ-CP', 30, 'nđ-cp', undefined],
    ['12/2021/NQ-HĐND', 12, 'nq-hđnd', 'Nghị quyết'],
    ['01a/TTr-PGDĐT', 1, 'ttr-pgdđt', 'Tờ trình'],
    ['123/UBND', 123, 'ubnd', undefined],
    ['Số: 915 / KH – UBND', 915, 'kh-ubnd', 'Kế hoạch'],
    ['915/kh-ubnd', 915, 'kh-ubnd', 'Kế hoạch'],
    ['12 QĐ/HU', 12, 'qđ/hu', 'Quyết định'],
  ])('%s', (text, number, symbol, kind) => {
    expect(parseNumber(text)).toEqual({ number, symbol, kind });
  });
});

test.each(['915', 'KH-UBND', 'KH số 915', '915/KH', '915-UBND huyện', '28/02/2022', 'ngày 28/02', '915/'])(
  'has not: %s',
  (text) => {
    expect(parseNumber(text)).toBeUndefined();
  },
);

test.each(['', 'Không số', 'không có', 'K/S', '-', '…'])('says that there is none: "%s"', (text) => {
  expect(parseNumber(text)).toBeNull();
});

test.each([
  ['Kế hoạch', 'Kế hoạch'],
  ['KE HOACH', 'Kế hoạch'],
  ['Báo cáo kết quả', 'Báo cáo'],
  ['Quyết định', 'Quyết định'],
  ['Quyết toán', undefined],
  ['', undefined],
])('kind "%s"', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});
