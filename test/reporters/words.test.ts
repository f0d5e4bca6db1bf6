/** The concluding sentence, requirements and figures. */
import { describe, expect, test } from 'vitest';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import { inLanguage } from '../../src/reporters/in-language.ts';
import {
  basisWord,
  conclusion,
  figureOf,
  levelFigure,
  outcomeWord,
  requirementOf,
  selfAssessmentWord,
  unitOutcomeWord,
} from '../../src/reporters/words.ts';
import type { Entries } from '../engine/support.ts';
import { huyen } from '../engine/support.ts';
import { broken, indicator, resultOf, THAP_MUOI } from './support.ts';

const cases: readonly (readonly [string, Entries, string, string])[] = [
  [
    'Tháp Mười',
    THAP_MUOI,
    'Không đạt, do chỉ báo 3.1.1 chưa đạt.',
    'Not met, because indicator 3.1.1 is not met.',
  ],
  [
    'two fail',
    { '2.1.1': '1/10', '3.2.1': 'chưa đạt' },
    'Không đạt, do các chỉ báo 2.1.1, 3.2.1 chưa đạt.',
    'Not met, because indicators 2.1.1, 3.2.1 are not met.',
  ],
  ['highest level', {}, 'Đạt Huyện học tập mức độ 3.', 'Met: Learning District, level 3.'],
  [
    'held down by one',
    { '2.1.1': '75%' },
    'Đạt Huyện học tập mức độ 1 (thấp nhất ở chỉ báo 2.1.1).',
    'Met: Learning District, level 1 (lowest in 2.1.1).',
  ],
  [
    'held down by two',
    { '2.1.1': '9/10', '2.2.4': '85%' },
    'Đạt Huyện học tập mức độ 2 (thấp nhất ở các chỉ báo 2.1.1, 2.2.4).',
    'Met: Learning District, level 2 (lowest in 2.1.1, 2.2.4).',
  ],
  [
    'level open',
    { '2.2.1': 'đạt', '2.2.2': 'đạt' },
    'Đạt Huyện học tập; mức độ từ 1 đến 3 vì chưa đủ số liệu: 2.2.1, 2.2.2.',
    'Met: Learning District; level 1 to 3, for want of figures: 2.2.1, 2.2.2.',
  ],
  [
    'open',
    { '2.2.1': 'trống', '3.1.2': 'trống' },
    'Chưa đủ căn cứ kết luận; còn 2 chỉ báo chưa xác định: 2.2.1, 3.1.2. Mức còn có thể: từ không đạt đến mức độ 3.',
    'Undecided; 2 indicators are still open: 2.2.1, 3.1.2. Still possible: from not met to level 3.',
  ],
  [
    'open, with a ceiling',
    { '2.1.1': '9/10', '3.1.2': 'trống' },
    'Chưa đủ căn cứ kết luận; còn 1 chỉ báo chưa xác định: 3.1.2. Mức còn có thể: từ không đạt đến mức độ 2.',
    'Undecided; 1 indicator is still open: 3.1.2. Still possible: from not met to level 2.',
  ],
];

test.each(cases)('conclusion: %s', (_name, entries, vi, en) => {
  const result = resultOf(entries);
  expect(conclusion(result, huyen, 'vi')).toBe(vi);
  expect(conclusion(result, huyen, 'en')).toBe(en);
});

test('conclusion of a file that could not be read, in the language asked for', () => {
  const result = broken('a.xlsx', 'en');
  expect(conclusion(result, undefined, 'vi')).toBe(
    'Không đọc được tệp. Tệp "a.xlsx" bị cụt, thiếu phần cuối.',
  );
  expect(conclusion({ ...result, diagnostics: [] }, undefined, 'en')).toBe('The file could not be read.');
});

test('conclusion without the set, and of a set without levels', () => {
  const result = resultOf({});
  expect(conclusion(result, undefined, 'vi')).toBe('Đạt mức độ 3.');
  expect(conclusion({ ...result, level: null, blocking: [] }, huyen, 'vi')).toBe('Đạt Huyện học tập.');
  const open = { ...resultOf({ '3.1.2': 'trống' }), levelRange: { min: 0, max: 0 } };
  expect(conclusion(open, huyen, 'vi')).toBe('Chưa đủ căn cứ kết luận; còn 1 chỉ báo chưa xác định: 3.1.2.');
});

test('requirements of huyen-2021', () => {
  const of = (lang: 'vi' | 'en') =>
    Object.fromEntries(indicatorsOf(huyen).map((i) => [i.id, requirementOf(i, lang)]));
  expect(of('vi')).toMatchObject({
    '1.1.1': 'có minh chứng',
    '2.1.1': '≥ 70%',
    '2.2.3': '100%',
    '3.1.1': 'giảm ≥ 1,5 điểm phần trăm',
    '3.1.2': 'mọi tỷ lệ ≥ 90%',
    '3.2.2': '< 0,05%',
  });
  expect(of('en')).toMatchObject({
    '1.1.1': 'with evidence',
    '3.1.1': 'down ≥ 1.5 percentage points',
    '3.1.2': 'every rate ≥ 90%',
  });
});

describe('figures', () => {
  test.each([
    ['2.1.1', { '2.1.1': '13/13' }, '13/13 (100%)', '13/13 (100%)'],
    ['2.1.1', { '2.1.1': '1200/1300' }, '1.200/1.300 (92,3%)', '1,200/1,300 (92.3%)'],
    ['2.1.1', { '2.1.1': '92.3%' }, '92,3%', '92.3%'],
    ['2.1.1', { '2.1.1': { có: 12, trống: 1 } }, '92,3–100%', '92.3–100%'],
    ['2.1.1', { '2.1.1': '7/?' }, '7/…', '7/…'],
    ['2.1.1', { '2.1.1': 'đạt' }, '–', '–'],
    ['2.1.1', { '2.1.1': 'lỗi/10' }, '–', '–'],
    ['2.2.3', { '2.2.3': '0/0' }, '0/0', '0/0'],
    ['3.2.2', { '3.2.2': '4999/10000000' }, '4.999/10.000.000 (0,0499%)', '4,999/10,000,000 (0.0499%)'],
    ['3.1.1', THAP_MUOI, 'giảm 0,44 điểm', 'down 0.44 points'],
    ['1.1.1', {}, '–', '–'],
  ] as const)('%s %j', (id, entries, vi, en) => {
    const item = indicator(resultOf(entries), id);
    expect(figureOf(item, 'vi')).toBe(vi);
    expect(figureOf(item, 'en')).toBe(en);
  });

  test('met, but undecided for want of evidence: the indicator tells the unit', () => {
    const item = indicator(resultOf({ 'minh chứng 3.1.1': [] }, { strict: true }), '3.1.1');
    expect(item.code).toBe('evidence-strict');
    const change = indicatorsOf(huyen).find((i) => i.id === '3.1.1');
    expect(figureOf(item, 'vi', change)).toBe('1,5 điểm');
    expect(figureOf(item, 'vi')).toBe('1,5');
  });
});

test('words', () => {
  expect(outcomeWord('undecided', 'vi')).toBe('Chưa đủ số liệu');
  expect(unitOutcomeWord('undecided', 'vi')).toBe('Chưa đủ căn cứ');
  expect(unitOutcomeWord('not-met', 'vi')).toBe('Không đạt');
  expect(basisWord(null, 'vi')).toBe('');
  expect(basisWord('roll-up', 'en')).toBe('Roll-up');
  expect(selfAssessmentWord('not-applicable', 'vi')).toBe('Không áp dụng');
  expect(levelFigure({ level: null, levelRange: { min: 0, max: 3 } })).toBe('0–3');
  expect(levelFigure({ level: null, levelRange: { min: 0, max: 0 } })).toBe('');
});

test('a saved result says itself again in the other language, and keeps what it does not know', () => {
  const saved: unknown = JSON.parse(JSON.stringify(resultOf(THAP_MUOI)));
  expect(inLanguage(saved as never, 'en')).toEqual(resultOf(THAP_MUOI, { lang: 'en' }));
  const later = structuredClone(resultOf(THAP_MUOI)) as unknown as { diagnostics: { code: string }[] };
  later.diagnostics = [{ ...later.diagnostics[0], code: 'HT899' }];
  expect(inLanguage(later as never, 'en').diagnostics[0]?.message).toBe(
    resultOf(THAP_MUOI).diagnostics[0]?.message,
  );
});
