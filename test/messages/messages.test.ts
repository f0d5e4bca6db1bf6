/** Every sentence in both languages: whole, balanced, and with every argument it was given. */
import { describe, expect, test } from 'vitest';
import type { DiagnosticCode } from '../../src/diagnostics.ts';
import type { FindingCode } from '../../src/engine/findings.ts';
import { diagnosticText, findingText } from '../../src/messages/index.ts';
import { DIAGNOSTICS, FINDINGS } from './samples.ts';

const LANGS = ['vi', 'en'] as const;
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

/** Arguments that note which of their keys are read. */
function watched<T extends object>(args: T, used: Set<string>): T {
  return new Proxy(args, {
    get(target, key, self) {
      used.add(String(key));
      return Reflect.get(target, key, self);
    },
  });
}

function expectWhole(sentence: string): void {
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object|=>|\$\{|,,| {2}|\.\.$| [.,;:](?:\s|$)/);
  expect(sentence).toMatch(/^[\p{Lu}\d"-].*[.)]$/u);
  expect((sentence.match(/"/g) ?? []).length % 2).toBe(0);
  expect((sentence.match(/\(/g) ?? []).length).toBe((sentence.match(/\)/g) ?? []).length);
}

describe.each(LANGS)('%s', (lang) => {
  test.each(Object.keys(DIAGNOSTICS) as DiagnosticCode[])('%s', (code) => {
    const used = new Set<string>();
    for (const args of DIAGNOSTICS[code]) {
      const watching = { code, args: watched(args, used) } as Parameters<typeof diagnosticText>[0];
      const { message, fix } = diagnosticText(watching, lang);
      expectWhole(message);
      expectWhole(fix);
    }
    expect([...used].sort()).toEqual(Object.keys(DIAGNOSTICS[code][0] ?? {}).sort());
  });

  test.each(Object.keys(FINDINGS) as FindingCode[])('%s', (code) => {
    const used = new Set<string>();
    for (const args of FINDINGS[code]) {
      const sentence = findingText({ code, args: watched(args, used) } as never, lang);
      if (code.startsWith('not-applicable')) expect(sentence).not.toMatch(/undefined|\[object/);
      else expectWhole(sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()));
    }
    // A grade is given as a word of each language; a sentence takes its own.
    const other = lang === 'vi' ? 'en' : 'word';
    const given = Object.keys(FINDINGS[code][0] ?? {}).filter(
      (key) => !code.startsWith('grade-') || key !== other,
    );
    expect([...used].sort()).toEqual(given.sort());
  });
});

test('English is Vietnamese only where it quotes the workbook', () => {
  for (const code of Object.keys(DIAGNOSTICS) as DiagnosticCode[]) {
    const given = JSON.stringify(DIAGNOSTICS[code]);
    for (const args of DIAGNOSTICS[code]) {
      const { message, fix } = diagnosticText({ code, args } as Parameters<typeof diagnosticText>[0], 'en');
      const own = `${message} ${fix}`
        .replace(/"[^"]*"/g, '')
        .replace(/\(Tỷ lệ\)|Đạt \(|Chưa đạt \(|Không áp dụng \(/g, '');
      const words = own.split(/[\s,.;:()]+/).filter((word) => VIETNAMESE.test(word) && !given.includes(word));
      expect(words, code).toEqual([]);
    }
  }
});

test.each([
  ['HT203', { part: '34', whole: '1033' }, 'Số đạt (34) lớn hơn tổng số (1.033).'],
  ['HT205', { seen: '923.5' }, 'Tỷ lệ 923,5% lớn hơn 100%.'],
  ['HT313', { year: '2027', from: '2021-11-12', to: '2025-06-30' }, /từ 12\/11\/2021 đến 30\/06\/2025/],
  ['HT321', { change: '1.5%', figures: '-0.5' }, /\(1,5%\) khác với số của hai năm \(-0,5\)/],
  ['HT322', { sum: '40.5–60.5%', total: '61.5%', groups: [] }, /40,5–60,5%.*61,5%/],
  ['HT311', { count: '7', total: '13', names: [...'ABCDEFG'] }, /A, B, C, D, E và 2 đơn vị khác\./],
] as const)('%s in Vietnamese numbers and dates', (code, args, expected) => {
  const { message } = diagnosticText({ code, args } as Parameters<typeof diagnosticText>[0], 'vi');
  expect(message).toMatch(expected);
});

test('the fall of Tháp Mười in both languages', () => {
  const finding = { code: 'change-not-met', args: FINDINGS['change-not-met'][0] } as never;
  expect(findingText(finding, 'vi')).toBe(
    'Chỉ giảm 0,44 điểm phần trăm (1,83% → 1,39%), tức 24,04% so với năm trước; yêu cầu giảm từ 1,5 điểm phần trăm trở lên, còn thiếu 1,06 điểm phần trăm.',
  );
  expect(findingText(finding, 'en')).toMatch(/^Down only 0\.44 percentage points \(1\.83% → 1\.39%\)/);
});
