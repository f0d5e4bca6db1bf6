import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRating, parseVerdict, parseYesNo, sameWord } from '../../../src/workbook/read/words.ts';

/** Ways a word comes from other programs; none changes what it says. */
const WAYS: readonly ((word: string) => string)[] = [
  (w) => w,
  (w) => w.toUpperCase(),
  (w) => w.toLowerCase(),
  (w) => w.normalize('NFD'),
  (w) => ` ${w}  `,
  (w) => `\u00a0${w.replaceAll(' ', '\u00a0')}\u00a0`,
  (w) => w.replaceAll(' ', '  '),
  (w) => w.replaceAll(' ', '\n'),
  (w) => `\u200b${w}\ufeff`,
  (w) => `${w.slice(0, 1)}\u200b${w.slice(1)}`,
  (w) => w.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð'),
  (w) => `${w}.`,
  (w) => `${w};`,
  (w) => w.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd'),
];

describe('parseVerdict', () => {
  it.each([
    ['Đạt', 'met'],
    ['Có', 'met'],
    ['Chưa đạt', 'not-met'],
    ['Không đạt', 'not-met'],
    ['Không áp dụng', 'not-applicable'],
  ])('%s in all ways is %s', (word, expected) => {
    expect(WAYS.map((way) => parseVerdict(way(word)))).toEqual(WAYS.map(() => expected));
  });
  it.each(['x', 'X', 'ｘ', '✓', '✔', '☑', '√', 'v', 'V'])('%s is a tick', (tick) => {
    expect(parseVerdict(tick)).toBe('met');
    expect(parseYesNo(tick)).toBe(true);
  });
  it.each([
    'đất',
    'dắt',
    'đát',
    'dật',
    'đạp',
    'Đạt 100%',
    'đạt chưa',
    'đạt?',
    'gần đạt',
    'Đạt/Chưa đạt',
    'Không',
    'Chưa',
    'không rõ',
    'khong ap dung chua',
    'N',
    '-',
    '1',
    '0',
    'TRUE',
    'ok',
    'cỏ',
    'cố',
    'có thể',
    'chứa đạt',
    'xx',
    '✗',
    '✘',
    '☒',
    '☐',
    '×',
    '#N/A',
    '.',
    '',
  ])('%j is no verdict', (word) => expect(parseVerdict(word)).toBeUndefined());
});

describe('parseYesNo', () => {
  it.each(['Có', 'co', 'CÓ', 'Đạt', 'dat'])('%s is yes', (w) => expect(parseYesNo(w)).toBe(true));
  it.each(['Không', 'khong', 'KHÔNG', 'Chưa', 'chua co', 'Chưa đạt', 'ko'])('%s is no', (w) =>
    expect(parseYesNo(w)).toBe(false),
  );
  it.each(['khống', 'cô', 'có không', 'một phần', '50%', '0', '1', '☒', '✗', '—', 'Khá'])(
    '%s is neither',
    (w) => expect(parseYesNo(w)).toBeUndefined(),
  );
});

describe('parseRating', () => {
  const counted = ['Tốt', 'Khá', 'Mức độ 2', 'Mức độ 1'];
  const others = ['Trung bình', 'Không đạt', 'Chưa đạt', 'Không xếp loại'];
  const rating = (word: string) => parseRating(word, counted, others);
  it.each(counted)('%s in all ways counts', (word) => {
    expect(WAYS.map((way) => rating(way(word)))).toEqual(WAYS.map(() => true));
    expect(rating(`Loại ${word}`)).toBe(true);
    expect(rating(`Xếp loại: ${word.toLowerCase()}`)).toBe(true);
    expect(rating(`XEP LOAI ${word}`)).toBe(true);
  });
  it.each(others)('%s in all ways does not count', (word) => {
    expect(WAYS.map((way) => rating(way(word)))).toEqual(WAYS.map(() => false));
  });
  it.each([
    'khả',
    'khà',
    'khạ',
    'tốt bụng',
    'rất tốt',
    'tót',
    'tột',
    'khá tốt',
    'tốt/khá',
    'loại',
    'loại A',
    'x',
    'có',
    'đạt',
    'mức độ 3',
    'mức độ',
    'mức độ 12',
    'trung binh khá',
    'TB',
    'kha kha',
    '85',
    'Tốt (90 điểm)',
  ])('%s is no rating', (word) => expect(rating(word)).toBeUndefined());
});

it('a word is another only with the same letters, accents at most left out', () => {
  const words = fc.constantFrom(
    'đạt',
    'đất',
    'khá',
    'khả',
    'tốt',
    'tột',
    'có',
    'cỏ',
    'chưa',
    'chứa',
    'không',
    'khống',
  );
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(sameWord(a, b)).toBe(a === b);
      expect(sameWord(a.toUpperCase(), b)).toBe(a === b);
    }),
  );
});
