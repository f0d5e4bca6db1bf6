/** The 41 lines of 003 with their thresholds and owners, as read from its annex (rules.md, section 5). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../src/criteria/fields.ts';
import { loadCriteriaText } from '../../src/criteria/load.ts';
import type { CriteriaSet, Indicator, Measure, Requirement } from '../../src/criteria/schema.ts';
import { expandCodes, indicatorsOf } from '../../src/criteria/walk.ts';

const FILE = 'templates/thanh-pho-unesco-2026/criteria.yaml';

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

const held = ({ op, value }: Requirement) => `${op} ${value}`;

/** What a line asks for, in one word or two. */
function asks(measure: Measure): string {
  switch (measure.kind) {
    case 'ratio':
      return held(measure.requirement);
    case 'ratios': {
      const own = measure.figures.flatMap((f) => (f.requirement === undefined ? [] : [held(f.requirement)]));
      return [`${measure.rule} ${held(measure.requirement)}`, ...own].join(', ');
    }
    case 'attestation':
      return measure.share === undefined ? 'attestation' : `communes ${held(measure.share.requirement)}`;
    case 'trend':
      return measure.direction;
    default:
      return measure.kind;
  }
}

const VHXH = 'Phòng Văn hóa-Xã hội';
const KT = 'Phòng Kinh tế';
const YT = 'Trạm Y tế xã';
const CA = 'Công an xã';
const UB = 'UBND xã';
const HT = 'Trung tâm học tập cộng đồng xã';
const HK = 'Hội Khuyến học xã';
const DV = 'Trung tâm dịch vụ sự nghiệp công';
const TH = 'Các trường học';
const CQ = 'Các cơ quan đơn vị';
const TN = 'Các thôn';

/** Code, what is asked, owners, words of the annex. */
const LINES: readonly (readonly [string, string, readonly string[], string])[] = [
  ['1.1.1a', '>= 95', [VHXH, TH], 'đạt chuẩn biết chữ mức độ 2 đạt ≥ 95%'],
  ['1.1.1b', '>= 90', [VHXH, TH], 'Số người mới biết chữ tiếp tục học tập và không mù chữ trở lại là ≥ 90%'],
  ['1.1.2', '>= 70', [CQ, TN], '70% công dân tham gia vào các hoạt động chung'],
  ['1.1.3a', '>= 50', [UB], 'Bảo đảm 50% trở lên các cấp lãnh đạo'],
  ['1.1.3b', 'judgement', [UB], 'tỷ lệ cân bằng giữa nam và nữ'],
  ['1.2.1', 'sum <= 10', [KT], 'Tỷ lệ nghèo theo chuẩn nghèo đa chiều không quá 10%'],
  [
    '1.2.2',
    '<= 5',
    [VHXH],
    'Tỷ lệ thất nghiệp trong độ tuổi lao động (theo quy định hiện hành) không quá 5%',
  ],
  ['1.2.3', '>= 50', [VHXH, DV, TN], '50% dân cư thường xuyên tham gia vào hoạt động văn hóa-văn nghệ'],
  [
    '1.2.4',
    'rise',
    [VHXH],
    'Số lượng kinh phí cho các đề tài, dự án khoa học và công nghệ tăng so với năm trước',
  ],
  ['1.3.1a', 'every >= 60', [KT], 'được thu gom, xử lý theo quy định đạt 60%'],
  ['1.3.1b', '>= 70', [CQ, TN], '70% đường phố đạt yêu cầu xanh, sạch, đẹp'],
  ['1.3.1c', 'fall', [CQ, TN], 'Lượng phát thải khí gây hiệu ứng nhà kính giảm so với năm trước'],
  ['1.3.2a', '<= 5', [CQ, TN], 'Tỷ lệ dân cư sống ở các khu nhà tạm không quá 5%'],
  ['1.3.2b', 'fall', [CA], 'Số vụ tai nạn giao thông giảm so với năm trước'],
  ['1.3.2c', 'judgement', [CA], 'Tình trạng ùn tắc giao thông ngày càng được cải thiện'],
  ['1.3.2d', '>= 100', [VHXH, KT, YT], '100% các cơ sở sản xuất, kinh doanh, chế biến thực phẩm'],
  ['1.3.2e', '>= 100', [VHXH, KT, YT], '100% số hộ sử dụng nước sạch đáp ứng quy chuẩn Quốc gia'],
  [
    '2.1.1',
    'judgement',
    ['Các Trường mầm non công lập'],
    'Đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi',
  ],
  [
    '2.1.2',
    'judgement',
    ['Các trường tiểu học, Trung học cơ sở'],
    'Đạt chuẩn phổ cập giáo dục tiểu học mức độ 3',
  ],
  [
    '2.1.3',
    '>= 35',
    [TH, HT],
    'Số thanh niên từ 18 đến 24 tuổi được tiếp cận giáo dục đại học đạt 35% trở lên',
  ],
  ['2.1.4', '>= 50', [VHXH, HT], 'Số người từ 25 đến 60 tuổi có tham gia học tập/đào tạo đạt 50% trở lên'],
  ['2.1.5', '>= 70', [TH], 'được học hòa nhập trong các cơ sở giáo dục đạt 70% trở lên'],
  ['2.2.1a', 'communes >= 50', [VHXH, HT], 'trung tâm học tập cộng đồng hoạt động hiệu quả'],
  ['2.2.1b', 'communes >= 50', [VHXH, DV, TN], 'thư viện, nhà văn hóa, câu lạc bộ hoạt động hiệu quả'],
  ['2.2.2a', '>= 90', [VHXH, HT, HK], 'Số gia đình đạt "Gia đình học tập" đạt 90% trở lên'],
  ['2.2.2b', '>= 80', [VHXH, HT, HK], 'đạt danh hiệu "Cộng đồng học tập" đạt 80% trở lên'],
  ['2.2.2c', '>= 50', [CQ, TN], 'đạt danh hiệu "Đơn vị học tập" đạt 50% trở lên'],
  [
    '2.2.2d',
    'communes >= 70',
    [CQ, TN],
    'đạt mức độ 1 trở lên (theo quy định tại Thông tư 25/2025/TT-BGDĐT)',
  ],
  ['2.3.1', 'all >= 80, >= 50', [VHXH, HT, HK], 'đạt 80% trở lên, trong đó có 1/2 là nữ'],
  ['2.3.2', 'judgement', [UB], 'Doanh nghiệp có khoản ngân sách để hỗ trợ người lao động'],
  ['2.3.3a', '<= 3', [VHXH, HT], 'Tỷ lệ thanh niên thất nghiệp không quá 3%'],
  ['2.3.3b', '>= 50', [VHXH, HT], 'các chương trình đào tạo việc làm khác nhau đạt 50% trở lên'],
  ['2.4.1a', '>= 100', [TH], '100% cán bộ quản lý nhà trường và giáo viên được tập huấn'],
  ['2.4.1b', '>= 100', [TH], '100% nhà trường chính quy và cơ sở giáo dục thường xuyên'],
  ['2.4.1c', '>= 80', [TH], '80% giáo viên sử dụng CNTT trong giảng dạy'],
  ['2.4.2a', '>= 70', [CQ, TN], '70% người dân sử dụng điện thoại di động'],
  ['2.4.2b', '>= 60', [CQ, TN], '60% người dân sử dụng internet'],
  ['2.5.1a', '>= 100', [TH], '100% trường phổ thông có thành lập câu lạc bộ nghiên cứu khoa học'],
  ['2.5.1b', '>= 50', [TH], '50% trong tổng số người đã tham gia học tập'],
  ['2.5.2', '>= 100', [TH], '100% cán bộ quản lý trường học và giáo viên đạt chuẩn'],
  ['2.5.3', '>= 100', [VHXH, HT], '100% người học hài lòng với môi trường học tập của mình'],
];

test('the 41 lines, in the order of the annex', () => {
  expect(LINES).toHaveLength(41);
  expect(indicatorsOf(set).map((i) => i.id)).toEqual(LINES.map(([id]) => id));
});

test.each(LINES)('%s: %s, by %j', (id, required, owners, words) => {
  const line = indicator(id);
  expect(asks(line.measure)).toBe(required);
  expect(line.owners).toEqual(owners);
  expect(line.text).toContain(words);
  expect(line.citations[0]).toMatchObject({ source: 'kh-147-gia-loc-2026' });
  expect(line.citations[0]?.locator).toContain(id.replace(/[a-z]$/, ''));
});

test('two parts, eight Tiêu chuẩn, 24 Tiêu chí; 2.6 and part 3 are said to be missing', () => {
  expect(set.standards.map((s) => s.id)).toEqual(['1', '2']);
  expect(set.standards.flatMap((s) => s.criteria.map((c) => c.id))).toEqual(
    '1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5'.split(' '),
  );
  const groups = new Set(indicatorsOf(set).map((i) => i.group?.id));
  expect(groups.size).toBe(24);
  expect(groups).not.toContain(undefined);
  expect((set.notes ?? []).some((note) => note.vi.includes('Mục 2.6 và phần 3 không có'))).toBe(true);
});

test('no levels: every line must be met', () => {
  const { prerequisites, graded, bands } = set.recognition;
  expect(expandCodes(set, prerequisites).size).toBe(41);
  expect([graded, bands]).toEqual([[], []]);
});

/** The form's own cells. */
test.each([
  ['1.2.1', ['poor.rate', 'nearpoor.rate']],
  ['1.2.2', ['male.rate', 'female.rate', 'rate']],
  ['1.2.4', ['up', 'down', 'previous', 'current']],
  ['1.3.1c', ['up', 'down']],
  ['1.3.2b', ['up', 'down']],
  ['1.3.2c', ['up.part', 'down.part']],
  ['2.1.1', ['preschool.male.part', 'preschool.female.part', 'preschool.part', 'preschool.rate']],
  [
    '2.1.2',
    ['grade1', 'primary', 'secondary', 'continuing'].flatMap((key) =>
      ['male.part', 'female.part', 'part', 'rate'].map((cell) => `${key}.${cell}`),
    ),
  ],
  ['2.3.1', ['trained.rate', 'women.rate']],
  ['2.3.2', ['public.rate', 'private.rate']],
  ['2.4.1c', ['school.rate', 'community.rate', 'rate']],
])('%s has the cells %j', (id, cells) => {
  const names = fieldsOf(set, indicator(id)).map((field) => field.name);
  expect(names).toEqual(expect.arrayContaining(cells.map((cell) => `${id}.${cell}`)));
});

test('no two fields share a name', () => {
  const names = indicatorsOf(set).flatMap((i) => fieldsOf(set, i).map((field) => field.name));
  expect(new Set(names).size).toBe(names.length);
});
