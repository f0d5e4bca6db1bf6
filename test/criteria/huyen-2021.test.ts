/** The law as data: counts, codes, thresholds and words of huyen-2021 against rules.md and the documents. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../src/criteria/fields.ts';
import { loadCriteriaText } from '../../src/criteria/load.ts';
import type { CriteriaSet, Indicator } from '../../src/criteria/schema.ts';
import { expandCodes, gradedCodes, indicatorsOf } from '../../src/criteria/walk.ts';

const FILE = 'templates/huyen-2021/criteria.yaml';

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

test('3 standards, 6 criteria, 16 indicators', () => {
  expect(set.standards).toHaveLength(3);
  expect(set.standards.flatMap((s) => s.criteria.map((c) => c.id))).toEqual(
    '1.1 1.2 2.1 2.2 3.1 3.2'.split(' '),
  );
  expect(indicatorsOf(set).map((i) => i.id)).toEqual(
    '1.1.1 1.1.2 1.2.1 1.2.2 1.2.3 2.1.1 2.1.2 2.2.1 2.2.2 2.2.3 2.2.4 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3'.split(
      ' ',
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
  ['2.2.3', 'ratio', '>= 100'],
  ['2.2.4', 'ratio', '>= 70'],
  ['3.1.1', 'change', '>= 1.5'],
  ['3.1.2', 'ratios', '>= 90'],
  ['3.2.1', 'attestation', undefined],
  ['3.2.2', 'ratio', '< 0.05'],
  ['3.2.3', 'ratio', '>= 50'],
])('%s is a %s with %s', (id, kind, requirement) => {
  const { measure } = indicator(id);
  expect(measure.kind).toBe(kind);
  const held = 'requirement' in measure ? measure.requirement : undefined;
  expect(held && `${held.op} ${held.value}`).toBe(requirement);
});

test('prerequisites, graded indicators and levels', () => {
  expect([...expandCodes(set, set.recognition.prerequisites)]).toEqual(
    '1.1.1 1.1.2 1.2.1 1.2.2 1.2.3 2.2.3 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3'.split(' '),
  );
  expect([...gradedCodes(set)]).toEqual('2.1.1 2.1.2 2.2.1 2.2.2 2.2.4'.split(' '));
  expect(
    set.recognition.bands.map((b) => `${b.level}: ${b.from.op} ${b.from.value}, ${b.to.op} ${b.to.value}`),
  ).toEqual(['1: >= 70, <= 80', '2: > 80, <= 90', '3: > 90, <= 100']);
});

test.each([
  ['2.1.1', 'agencies', ['Tốt', 'Khá']],
  ['2.1.2', 'communes', ['Tốt', 'Khá', 'Mức độ 2', 'Mức độ 1']],
  ['2.2.1', 'agencies', undefined],
  ['2.2.2', 'agencies', undefined],
  ['2.2.3', 'centres', undefined],
  ['2.2.4', 'communes', undefined],
  ['3.2.3', 'bodies', undefined],
])('%s is answered in the roster %s', (id, roster, counted) => {
  const { measure } = indicator(id);
  if (measure.kind !== 'ratio' || measure.roster === undefined) throw new Error('no roster');
  expect(measure.roster.roster).toBe(roster);
  expect(measure.population).toBe(roster);
  expect(measure.roster.answers === 'rating' ? measure.roster.counted : undefined).toEqual(counted);
});

test('the names that programs rely on (contract)', () => {
  const names = (id: string) => fieldsOf(set, indicator(id)).map((field) => field.name);
  expect(names('3.1.1')).toEqual(expect.arrayContaining(['3.1.1.previous.rate', '3.1.1.current.part']));
  for (const stream of ['solid', 'residential', 'business', 'combined']) {
    expect(names('3.1.2')).toContain(`3.1.2.${stream}.rate`);
  }
});

test('only 2.2.3 foresees "Không áp dụng"', () => {
  expect(
    indicatorsOf(set)
      .filter((i) => i.notApplicable)
      .map((i) => i.id),
  ).toEqual(['2.2.3']);
});

/** Words of 000 and 001 (annex 1), by indicator. */
test.each([
  [
    '1.1.1',
    'Nhiệm vụ xây dựng huyện/thành phố học tập được đưa vào kế hoạch phát triển kinh tế-xã hội theo giai đoạn và kế hoạch hằng năm của HĐND, UBND cấp huyện',
  ],
  ['1.1.2', 'có kế hoạch tổ chức kiểm tra, giám sát tiến độ và kết quả xây dựng huyện/thành phố học tập'],
  [
    '1.2.1',
    'Ban hành quy chế phối hợp giữa các ban ngành, đoàn thể, các tổ chức và các doanh nghiệp trong xây dựng XHHT',
  ],
  ['1.2.2', 'Có cơ chế tạo điều kiện cho các cá nhân, tổ chức, doanh nghiệp tham gia đóng góp'],
  ['1.2.3', 'Có các hình thức ghi nhận, biểu dương, khen thưởng'],
  [
    '2.1.1',
    'Tối thiểu 70% các cơ quan, đơn vị cấp huyện được đánh giá, xếp loại “Đơn vị học tập” từ loại Khá trở lên',
  ],
  [
    '2.1.2',
    'Tối thiểu 70% xã, phường, thị trấn được đánh giá, xếp loại “Cộng đồng học tập” cấp xã từ loại Khá trở lên',
  ],
  [
    '2.2.1',
    'Tối thiểu 70% cơ quan, đơn vị có kế hoạch tổ chức tập huấn, bồi dưỡng, phổ cập kỹ năng số cơ bản',
  ],
  ['2.2.2', 'Tối thiểu 70% cơ quan, đơn vị được trang bị các dịch vụ số và công cụ số'],
  ['2.2.3', '100% trung tâm GDTX, GDNN-GDTX trên địa bàn huyện có nguồn học liệu mở'],
  ['2.2.4', 'Tối thiểu 70% số xã/phường/thị trấn thuộc huyện được phủ sóng wifi miễn phí'],
  ['3.1.1', 'Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều giảm 1.5 phần trăm so với năm trước'],
  [
    '3.1.2',
    'Chất rắn trên địa bàn và nước thải khu dân cư tập trung, cơ sở sản xuất - kinh doanh được thu gom, xử lý theo quy định đạt 90% trở lên',
  ],
  ['3.2.1', 'Có tổ chức các sự kiện hưởng ứng, tôn vinh khuyến học, khuyến tài, xây dựng XHHT và các lễ hội'],
  ['3.2.2', 'giảm xuống dưới 0.05% so với tổng số học sinh'],
  [
    '3.2.3',
    'Tối thiểu 50% các cấp ủy, cấp lãnh đạo của chính quyền, tổ chức, đoàn thể của quận/huyện/thị xã/thành phố có nữ tham gia quản lý (được hưởng % phụ cấp)',
  ],
])('%s reads as in the documents', (id, excerpt) => {
  expect(indicator(id).text).toContain(excerpt);
});

test('a correction never stands uncorrected in the text', () => {
  for (const { corrections = [], text, evidence } of indicatorsOf(set)) {
    for (const { from, to } of corrections) {
      expect(`${text}\n${evidence.text}`).toContain(to);
      expect(`${text}\n${evidence.text}`).not.toContain(from);
    }
  }
});
