/** `explain`: sets, indicators with examples that the engine computed, codes; near names for what does not exist. */
import stringWidth from 'string-width';
import { describe, expect, it, test } from 'vitest';
import type { CriteriaSet } from '../../src/criteria/schema.ts';
import { indicatorsOf } from '../../src/criteria/walk.ts';
import { boundaryExamples } from '../../src/explain/boundary/index.ts';
import { ALL_CODES, codePage } from '../../src/explain/code.ts';
import { builtInSet, SET_IDS } from '../../src/sets/index.ts';
import { run } from './run.ts';

const OWN = 'test/fixtures/sets/huyen-tinh-x.yaml';

function expectReadable(out: string): void {
  for (const line of out.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  expect(out).not.toMatch(/undefined|null|NaN|\[object|=>|\$\{/);
}

/** The lines of a section, joined. */
function section(out: string, title: string): string {
  const [, body = ''] = out.split(`\n${title}\n`);
  return (body.split('\n\n')[0] ?? '').replace(/\s+/g, ' ').trim();
}

describe.each(SET_IDS)('explain %s', (id) => {
  it.each(['vi', 'en'] as const)('the set and each of its indicators (%s)', async (lang) => {
    const set = (await builtInSet(id)) as CriteriaSet;
    const page = await run(['explain', id], lang);
    expect(page.code).toBe(0);
    expectReadable(page.out);
    for (const indicator of indicatorsOf(set)) {
      const { code, out } = await run(['explain', `${id}/${indicator.id}`], lang);
      expect(code).toBe(0);
      expectReadable(out);
      expect(out).toContain(`in_${indicator.id}.`);
      expect(section(out, lang === 'vi' ? 'Căn cứ' : 'Legal source')).not.toBe('');
    }
  });

  it('every indicator has examples on both sides of what decides', async () => {
    const set = (await builtInSet(id)) as CriteriaSet;
    for (const indicator of indicatorsOf(set)) {
      const outcomes = new Set(boundaryExamples(set, indicator).map(({ result }) => result.outcome));
      expect([...outcomes], indicator.id).toEqual(expect.arrayContaining(['met', 'not-met']));
    }
  });
});

const EXAMPLES = 'Ví dụ tại ngưỡng (do chương trình tính)';
test.each([
  [
    'huyen-2021/2.1.1',
    '69,99% → Chưa đạt 70% → Đạt, mức độ 1 80% → Đạt, mức độ 1 80,01% → Đạt, mức độ 2 90% → Đạt, mức độ 2 90,01% → Đạt, mức độ 3 6/10 → Chưa đạt 7/10 → Đạt, mức độ 1 8/10 → Đạt, mức độ 1 9/10 → Đạt, mức độ 2 10/10 → Đạt, mức độ 3',
  ],
  ['huyen-2021/2.2.3', '99,99% → Chưa đạt 100% → Đạt 9/10 → Chưa đạt 10/10 → Đạt'],
  ['huyen-2021/2.2.3', '0/0, có ghi lý do → Không áp dụng (tính là đạt)'],
  ['huyen-2021/3.1.1', '4,6% → 3,1% → Đạt 4,6% → 3,11% → Chưa đạt 1,4% → 0% → Chưa đạt [HT310]'],
  ['huyen-2021/3.2.2', '0,0499% → Đạt 0,05% → Chưa đạt 1/2000 → Chưa đạt 1/2001 → Đạt'],
  ['huyen-2021/3.2.3', '49,99% → Chưa đạt 50% → Đạt 4/10 → Chưa đạt 5/10 → Đạt'],
  ['tinh-2021/3.1.1', '100 → 100 → Chưa đạt 100 → 101 → Đạt'],
  ['thanh-pho-unesco-2026/1.2.1', '5% + 5% → Đạt 5% + 5,01% → Chưa đạt'],
  ['thanh-pho-unesco-2026/1.2.2', '5% → Đạt 5,01% → Chưa đạt 5/100 → Đạt 6/100 → Chưa đạt'],
  ['don-vi-2020', 'tổng 84,99 điểm → Đạt, loại Khá tổng 85 điểm → Đạt, loại Tốt'],
  ['huyen-2021', '2.1.1 80,01%, các chỉ báo khác 100% → Đạt, mức độ 2'],
])('%s: %s', async (subject, expected) => {
  expect(section((await run(['explain', subject])).out, EXAMPLES)).toContain(expected);
});

test('an own set: what differs from the base, judged by its own threshold', async () => {
  const { out } = await run(['explain', `${OWN}/3.2.3`]);
  expect(section(out, 'Khác bộ gốc')).toContain('3.2.3 ≥ 60%, bộ gốc ≥ 50%');
  expect(section(out, 'Khác bộ gốc')).toContain('căn cứ 12/KH-UBND, mục II.3');
  expect(section(out, EXAMPLES)).toContain('59,99% → Chưa đạt 60% → Đạt');
  expect((await run(['explain', OWN])).out).toContain('huyen-tinh-x 1.0.0');
});

describe('explain HT codes', () => {
  it.each(['vi', 'en'] as const)('every code there is (%s)', async (lang) => {
    expect(ALL_CODES.length).toBeGreaterThan(120);
    for (const code of ALL_CODES) {
      const page = await run(['explain', code.toLowerCase()], lang);
      expect(page.code).toBe(0);
      expectReadable(page.out);
      expect(page.out).toMatch(new RegExp(`^${code} \\(`));
    }
  });

  it('says what it means, when it arises, and how to mend it', async () => {
    const { out } = await run(['explain', 'HT203']);
    for (const title of ['Nghĩa là', 'Nảy sinh', 'Ví dụ', 'Cách xử lý'])
      expect(section(out, title)).toMatch(/\.$/);
    expect(out).toMatch(/^HT203 \(lỗi\)/);
    expect(section(out, 'Ví dụ')).toBe('Số đạt (34) lớn hơn tổng số (33).');
  });

  it('of a mistake in a call: what becomes of it, when, a call that has it and what is said', async () => {
    const { out } = await run(['explain', 'HT014']);
    expect(section(out, 'Nghĩa là')).toBe('Lệnh không chạy, không tệp nào được ghi hoặc sửa; mã thoát 2.');
    expect(section(out, 'Nảy sinh')).toMatch(/^Khi đuôi tệp sau -o/);
    expect(section(out, 'Ví dụ')).toMatch(/hoc-tap evaluate so\.xlsx -o bao-cao\.pdf/);
    expect(section(out, 'Ví dụ')).toContain('Phần đuôi của "bao-cao.pdf" không dùng được.');
    expect((await run(['explain', 'HT056'], 'en')).out).toContain('A note only; the command goes on.');
  });

  it('of a set file: whether it can be used, when, lines that have it and what is said', async () => {
    const { out } = await run(['explain', 'HT972']);
    expect(section(out, 'Nghĩa là')).toContain('sets lint');
    expect(section(out, 'Ví dụ')).toContain('- indicator: "2.2.9"');
    expect(section(out, 'Ví dụ')).toContain('Bộ gốc huyen-2021 không có chỉ báo 2.2.9');
    expect((await run(['explain', 'HT980'])).out).toContain('bộ tiêu chí vẫn dùng được');
    expect((await run(['explain', 'HT901'], 'en')).out).toContain('without quotes');
  });

  it('every example fills its sentence: no name of an argument is left in it', () => {
    for (const lang of ['vi', 'en'] as const)
      for (const code of ALL_CODES)
        expect(JSON.stringify(codePage(code, lang)), code).not.toMatch(/undefined|\{\w+\}|<[a-z ]+ [^<>]*>/);
  });
});

test.each([
  ['HT299', /^HT021: .*HT2\d\d/],
  ['HT', /^HT021/],
  ['huyen-2012', /^HT011: .*Có phải "huyen-2021"\?/],
  ['huyen-2021/2.1', /^HT020: .*: 2\.1\.1, 2\.1\.2\./],
  ['huyen-2021/2.1.3', /^HT020: .*2\.1\.1/],
  ['huyen-2021/abc', /^HT020/],
  ['thanh-pho-unesco-2026/1.1.1', /^HT020: .*: 1\.1\.1a, 1\.1\.1b\./],
  // A code alone means another thing in each set.
  ['2.2.3', /^HT011: .*"huyen-2021\/2\.2\.3", "tinh-2021\/2\.2\.3"/],
  [`${OWN}/9.9.9`, /^HT020: .*"huyen-tinh-x"/],
  ['', /^HT011/],
])('explain %j: exit 2', async (subject, sentence) => {
  expect(await run(['explain', subject])).toEqual({ code: 2, out: '', err: expect.stringMatching(sentence) });
});
