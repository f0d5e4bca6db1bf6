/** The law as data: counts, codes, thresholds and words of tinh-2021 against rules.md (section 4) and 001, annex 2. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../src/criteria/fields.ts';
import { loadCriteriaText } from '../../src/criteria/load.ts';
import type { CriteriaSet, Indicator } from '../../src/criteria/schema.ts';
import { expandCodes, gradedCodes, indicatorsOf } from '../../src/criteria/walk.ts';

const FILE = 'templates/tinh-2021/criteria.yaml';

function load(): CriteriaSet {
  const result = loadCriteriaText(readFileSync(FILE, 'utf8'), FILE);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  expect(result.warnings).toEqual([]);
  return result.set;
}

const set = load();
const indicator = (id: string): Indicator => {
  const found = indicatorsOf(set).find((i) => i.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const words = (text: string) => text.split(' ');

test('3 standards, 6 criteria, 20 indicators', () => {
  expect(set.standards).toHaveLength(3);
  expect(set.standards.flatMap((s) => s.criteria.map((c) => c.id))).toEqual(words('1.1 1.2 2.1 2.2 3.1 3.2'));
  expect(indicatorsOf(set).map((i) => i.id)).toEqual(
    words(
      '1.1.1 1.1.2 1.2.1 1.2.2 1.2.3 2.1.1 2.1.2 2.2.1 2.2.2 2.2.3 2.2.4 3.1.1 3.1.2 3.1.3 3.1.4 3.1.5 3.2.1 3.2.2 3.2.3 3.2.4',
    ),
  );
});

test.each([
  ['1.1.1', 'attestation', undefined],
  ['1.1.2', 'attestation', undefined],
  ['1.2.1', 'attestation', undefined],
  ['1.2.2', 'attestation', undefined],
  ['1.2.3', 'attestation', undefined],
  ['2.1.1', 'ratio', '>= 70'],
  ['2.1.2', 'ratio', '>= 70'],
  ['2.2.1', 'ratio', '>= 70'],
  ['2.2.2', 'ratio', '>= 70'],
  ['2.2.3', 'ratio', '>= 70'],
  ['2.2.4', 'ratio', '>= 70'],
  ['3.1.1', 'trend', undefined],
  ['3.1.2', 'change', '>= 1.5'],
  ['3.1.3', 'trend', undefined],
  ['3.1.4', 'ratio', '>= 66'],
  ['3.1.5', 'ratios', '>= 90'],
  ['3.2.1', 'attestation', undefined],
  ['3.2.2', 'attestation', undefined],
  ['3.2.3', 'ratio', '< 0.05'],
  ['3.2.4', 'ratio', '>= 50'],
])('%s is a %s with %s', (id, kind, requirement) => {
  const { measure } = indicator(id);
  expect(measure.kind).toBe(kind);
  const held = 'requirement' in measure ? measure.requirement : undefined;
  expect(held && `${held.op} ${held.value}`).toBe(requirement);
});

test('prerequisites, graded indicators and levels', () => {
  expect([...expandCodes(set, set.recognition.prerequisites)]).toEqual(
    words('1.1.1 1.1.2 1.2.1 1.2.2 1.2.3 3.1.1 3.1.2 3.1.3 3.1.4 3.1.5 3.2.1 3.2.2 3.2.3 3.2.4'),
  );
  expect([...gradedCodes(set)]).toEqual(words('2.1.1 2.1.2 2.2.1 2.2.2 2.2.3 2.2.4'));
  expect(set.recognition.rule).toBe('lowest');
  expect(
    set.recognition.bands.map((b) => `${b.level}: ${b.from.op} ${b.from.value}, ${b.to.op} ${b.to.value}`),
  ).toEqual(['1: >= 70, <= 80', '2: > 80, <= 90', '3: > 90, <= 100']);
});

test.each([
  ['2.1.1', 'agencies', ['Tốt', 'Khá']],
  ['2.1.2', 'districts', ['Mức độ 1', 'Mức độ 2', 'Mức độ 3']],
  ['2.2.1', 'agencies', undefined],
  ['2.2.2', 'agencies', undefined],
  ['2.2.3', 'centres', undefined],
  ['2.2.4', 'districts', undefined],
  ['3.2.4', 'bodies', undefined],
])('%s is answered in the roster %s', (id, roster, counted) => {
  const { measure } = indicator(id);
  if (measure.kind !== 'ratio' || measure.roster === undefined) throw new Error('no roster');
  expect(measure.roster.roster).toBe(roster);
  expect(measure.population).toBe(roster);
  expect(measure.roster.answers === 'rating' ? measure.roster.counted : undefined).toEqual(counted);
});

test('only 2.1.2 counts the districts that take part', () => {
  expect(set.rosters.districts).toMatchObject({
    participation: { header: { vi: 'Tham gia thí điểm' } },
    prefill: 'districts',
  });
  const participants = indicatorsOf(set).filter(
    ({ measure }) =>
      measure.kind === 'ratio' && measure.roster?.answers === 'rating' && measure.roster.participants,
  );
  expect(participants.map((i) => i.id)).toEqual(['2.1.2']);
});

test('what feeds it: agencies from Khá, districts from level 1', () => {
  const rollUps = indicatorsOf(set).flatMap(({ id, measure }) =>
    measure.kind === 'ratio' && measure.rollUp ? [[id, measure.rollUp]] : [],
  );
  expect(rollUps).toEqual([
    ['2.1.1', { sets: ['don-vi-2020'], minLevel: 2 }],
    ['2.1.2', { sets: ['huyen-2021'], minLevel: 1 }],
  ]);
});

test('the names that programs rely on (contract)', () => {
  const names = (id: string) =>
    fieldsOf(set, indicator(id))
      .map((field) => field.name)
      .filter((name) => !/\.(verdict|reason)$/.test(name));
  expect(names('3.1.1')).toEqual(['3.1.1.previous', '3.1.1.current']);
  expect(names('3.1.2')).toEqual(expect.arrayContaining(['3.1.2.previous.rate', '3.1.2.current.part']));
  expect(names('3.1.3')).toEqual([
    '3.1.3.transferred.previous',
    '3.1.3.transferred.current',
    '3.1.3.registered.previous',
    '3.1.3.registered.current',
  ]);
  expect(names('3.1.4')).toEqual(['3.1.4.part', '3.1.4.whole', '3.1.4.rate']);
  for (const stream of ['solid', 'residential', 'business', 'combined']) {
    expect(names('3.1.5')).toContain(`3.1.5.${stream}.rate`);
  }
  expect(fieldsOf(set, indicator('3.1.1'))[0]).toMatchObject({ type: 'amount', unit: { vi: 'tỷ đồng' } });
  expect(fieldsOf(set, indicator('3.1.3'))[0]).toMatchObject({ type: 'count' });
});

test('no indicator foresees "Không áp dụng", and the end of validity is open', () => {
  expect(indicatorsOf(set).filter((i) => i.notApplicable)).toEqual([]);
  expect(set.validity).toMatchObject({ from: '2021-11-12' });
  expect(set.validity.to).toBeUndefined();
  expect(set.notes?.some(({ vi }) => vi.includes('01/7/2025'))).toBe(true);
});

const undo = (text: string, { corrections = [] }: Indicator) =>
  corrections.reduce((mended, { from, to }) => mended.replace(to, from), text);

/** Words of annex 2, by indicator: text and guidance; without the final full stop, with its printing errors. */
test.each([
  [
    '1.1.1',
    'Nhiệm vụ xây dựng tỉnh học tập được đưa vào kế hoạch phát triển kinh tế-xã hội theo giai đoạn và kế hoạch hằng năm của HĐND, UBND tỉnh',
    'Văn bản/báo cáo của HĐND/UBND tỉnh',
  ],
  ['1.1.2', 'tiến độ và kết quả xây dựng XHHT', 'Văn bản/báo cáo của HĐND/UBND tỉnh'],
  ['1.2.1', 'Ban hành quy chế phối hợp giữa các các sở, ban ngành', 'Văn bản/báo cáo của HĐND/UBND tỉnh'],
  ['2.1.2', 'được công nhận là huyện/thành phố học tập', 'Kết quả tự đánh giá/đánh giá'],
  ['2.2.3', 'Tối thiểu 70% Trung tâm GDTX tỉnh, các trường cao đẳng sư phạm', 'của địa phương'],
  ['2.2.4', 'Tối thiểu 70% huyện/thị xã/thành phố thuộc tỉnh được phủ sóng wifi miễn phí', 'Sở Thông tin'],
  ['3.1.1', 'Tổng sản phẩm trên địa bàn (Gross Regional Domestic Product) tăng so với năm trước', 'Tỉnh ủy'],
  ['3.1.2', 'giảm 1.5 phần trăm so với năm trước', 'HĐND/ UBND/S LĐTB&XH'],
  ['3.1.3', 'số sản phẩm khoa học được chuyển giao công nghệ/thương mại hóa', 'Sở Công Thương phối hợp;...'],
  ['3.1.4', 'Tỷ lệ lao động qua đào tạo đạt 66%', 'Báo cáo, thống kê của Cục Thống kê'],
  ['3.1.5', 'Chất thải rắn trên địa bàn và nước thải khu dân cư tập trung', 'Sở Tài nguyên và Môi trường'],
  ['3.2.2', 'mạng lưới Thành phố học tập toàn cầu của UNESCO', 'Sở Văn hóa và Thể thao'],
  ['3.2.3', 'giảm xuống dưới 0.05% so với tổng số học sinh', 'Sở GDĐT...'],
  ['3.2.4', 'cấp tỉnh/thành phố trực thuộc Trung ương có nữ tham gia quản lý', 'Sở Nội vụ'],
])('%s reads as in the document', (id, excerpt, guidance) => {
  const found = indicator(id);
  expect(undo(found.text, found)).toContain(excerpt);
  expect(undo(found.evidence.text, found)).toContain(guidance);
});

test('the same code means another thing in the district’s set', () => {
  expect(gradedCodes(set)).toContain('2.2.3');
  expect(indicator('3.1.1').measure.kind).not.toBe('change');
});

test('every indicator cites annex 2 and has an owner', () => {
  for (const { id, citations, owners } of indicatorsOf(set)) {
    expect(citations).toContainEqual({ source: 'kh-25-brvt-2022', locator: `Phụ lục 2, chỉ báo ${id}` });
    expect(owners).not.toEqual([]);
  }
});
