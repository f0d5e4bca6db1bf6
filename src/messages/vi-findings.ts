/** Findings in Vietnamese: one sentence on one indicator. */
import type { FindingArgs, FindingCode, NamedShare } from '../engine/findings.ts';
import { between, count, exact, figure, requirementText } from './format.ts';

const pp = ' điểm phần trăm';
/** "11/13, tỷ lệ 84,61%"; not "đạt 84,61%", which would read as the outcome. */
const share = (a: FindingArgs['share-met']) =>
  `${a.part !== null && a.whole !== null ? `${count(a.part, 'vi')}/${count(a.whole, 'vi')}, tỷ lệ` : 'Tỷ lệ'} ${figure(a.value, 'vi', a.requirement.value)}%`;
/** How far off; nothing where the value stands on a bound that it had to stay below or rise above. */
const shortBy = (a: FindingArgs['share-not-met']) => {
  if (a.gap === '0') return '';
  const word = a.requirement.op.startsWith('>') ? 'còn thiếu' : 'vượt';
  return `, ${word} ${figure(a.gap, 'vi')}${pp}`;
};
/** Which units of a list are lacking. */
const lacking = ({ lacking: of }: FindingArgs['share-not-met']) => {
  if (of === undefined) return '';
  const more = of.names.length - MOST_NAMES;
  const names = `${of.names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` và ${more} đơn vị khác` : ''}`;
  return ` Chưa đạt: ${names}; cần thêm ít nhất ${of.more} đơn vị.`;
};
const MOST_NAMES = 10;
const named = (shares: readonly NamedShare[], bound: string) =>
  shares
    .map((s) => `${s.label.vi} ${between(s.min, s.max, 'vi', s.requirement?.value ?? bound)}%${own(s)}`)
    .join('; ');
/** A share's own requirement, where it has one. */
const own = ({ requirement }: NamedShare) =>
  requirement === undefined ? '' : ` (yêu cầu ${requirementText(requirement, 'vi')})`;

function trend(a: FindingArgs['trend-met']): string {
  const fall = a.value.startsWith('-');
  const size = exact(fall ? a.value.slice(1) : a.value, 'vi');
  const word =
    a.value === '0'
      ? 'Không đổi'
      : `${fall ? 'Giảm' : 'Tăng'} ${size}${a.unit.vi === '%' ? '' : ' '}${a.unit.vi}`;
  if (a.previous === null || a.current === null) return word;
  const parts = a.parts.map((p) => `${p.label.vi} ${count(p.previous, 'vi')} → ${count(p.current, 'vi')}`);
  return `${word} (${count(a.previous, 'vi')} → ${count(a.current, 'vi')}${parts.length > 1 ? `; ${parts.join('; ')}` : ''})`;
}

export const findingsVi = {
  'attested-met': () => 'Tự đánh giá đạt.',
  'attested-not-met': () => 'Tự đánh giá chưa đạt.',
  'attestation-missing': () => 'Chưa chọn tự đánh giá.',
  'share-met': (a) => `${share(a)}; yêu cầu ${requirementText(a.requirement, 'vi')}.`,
  'share-not-met': (a) =>
    `${share(a)}; yêu cầu ${requirementText(a.requirement, 'vi')}${shortBy(a)}.${lacking(a)}`,
  'share-open': (a) =>
    a.min === '0' && a.max === '100'
      ? `Chưa tính được tỷ lệ; yêu cầu ${requirementText(a.requirement, 'vi')}.`
      : `Mới biết trong khoảng ${between(a.min, a.max, 'vi', a.requirement.value)}%; yêu cầu ${requirementText(a.requirement, 'vi')}.`,
  'shares-met': (a) =>
    a.lowest.requirement !== undefined
      ? `Cả ${a.count} tỷ lệ đều đạt; sát yêu cầu nhất là ${named([a.lowest], '')}.`
      : a.count === 1
        ? `${a.lowest.label.vi} ${figure(a.lowest.min, 'vi', a.requirement.value)}%; yêu cầu ${requirementText(a.requirement, 'vi')}.`
        : `Cả ${a.count} tỷ lệ đã nhập đều đạt; thấp nhất là ${a.lowest.label.vi} ${figure(a.lowest.min, 'vi', a.requirement.value)}%; yêu cầu ${requirementText(a.requirement, 'vi')}.`,
  'shares-not-met': (a) =>
    a.failing.some((s) => s.requirement !== undefined)
      ? `${named(a.failing, '')}.`
      : `${named(a.failing, a.requirement.value)}; yêu cầu mọi tỷ lệ đã nhập ${requirementText(a.requirement, 'vi')}.`,
  'shares-open': (a) =>
    a.open.some((s) => s.requirement !== undefined)
      ? `Chưa xác định được: ${named(a.open, '')}.`
      : `Chưa xác định được: ${named(a.open, a.requirement.value)}; yêu cầu ${requirementText(a.requirement, 'vi')}.`,
  'change-met': (a) =>
    `Giảm ${figure(a.value, 'vi', a.requirement.value)}${pp} (${figure(a.previous, 'vi')}% → ${figure(a.current, 'vi')}%); yêu cầu giảm ${requirementText(a.requirement, 'vi', pp)}.`,
  'change-not-met': (a) =>
    `${
      a.value.startsWith('-')
        ? `Tăng ${figure(a.value.slice(1), 'vi')}`
        : `Chỉ giảm ${figure(a.value, 'vi', a.requirement.value)}`
    }${pp} (${figure(a.previous, 'vi')}% → ${figure(a.current, 'vi')}%)${
      a.relative === null || a.relative.startsWith('-')
        ? ''
        : `, tức ${figure(a.relative, 'vi')}% so với năm trước`
    }; yêu cầu giảm ${requirementText(a.requirement, 'vi', pp)}, còn thiếu ${figure(a.gap, 'vi')}${pp}.`,
  'change-impossible': (a) =>
    `Tỷ lệ năm trước chỉ ${figure(a.previous, 'vi')}% nên không thể giảm ${requirementText(a.requirement, 'vi', pp)}.`,
  'relative-met': (a) =>
    `Giảm ${figure(a.value, 'vi', a.requirement.value)}% so với năm trước (${figure(a.previous, 'vi')}% → ${figure(a.current, 'vi')}%); yêu cầu giảm ${requirementText(a.requirement, 'vi')} so với năm trước.`,
  'relative-not-met': (a) =>
    `${
      a.value.startsWith('-')
        ? `Tăng ${figure(a.value.slice(1), 'vi')}`
        : `Chỉ giảm ${figure(a.value, 'vi', a.requirement.value)}`
    }% so với năm trước (${figure(a.previous, 'vi')}% → ${figure(a.current, 'vi')}%); yêu cầu giảm ${requirementText(a.requirement, 'vi')} so với năm trước, còn thiếu ${figure(a.gap, 'vi')}${pp}.`,
  'relative-impossible': (a) =>
    `Tỷ lệ năm trước là 0% nên không thể giảm ${requirementText(a.requirement, 'vi')} so với năm trước.`,
  'relative-open': (a) =>
    `${a.holds === 'not-met' ? 'Chưa đủ số của hai năm, nhưng số đã có cho thấy không giảm đủ' : 'Chưa đủ số liệu để biết mức giảm so với năm trước'}; yêu cầu giảm ${requirementText(a.requirement, 'vi')} so với năm trước.`,
  'change-open': (a) =>
    `Mức giảm mới biết trong khoảng ${between(a.min, a.max, 'vi', a.requirement.value)}${pp}; yêu cầu giảm ${requirementText(a.requirement, 'vi', pp)}.`,
  'sum-met': (a) =>
    `Tổng ${figure(a.value, 'vi', a.requirement.value)}% (${named(a.parts, a.requirement.value)}); yêu cầu ${requirementText(a.requirement, 'vi')}.`,
  'sum-not-met': (a) =>
    `Tổng ${figure(a.value, 'vi', a.requirement.value)}% (${named(a.parts, a.requirement.value)}); yêu cầu ${requirementText(a.requirement, 'vi')}${a.gap === '0' ? '' : `, chênh ${figure(a.gap, 'vi')}${pp}`}.`,
  'trend-met': (a) => `${trend(a)}; yêu cầu ${a.direction === 'rise' ? 'tăng' : 'giảm'} so với năm trước.`,
  'trend-not-met': (a) =>
    `${trend(a)}; yêu cầu ${a.direction === 'rise' ? 'tăng' : 'giảm'} so với năm trước.`,
  'trend-open': (a) =>
    a.holds === 'undecided'
      ? `Chưa đủ số của hai năm để biết có ${a.direction === 'rise' ? 'tăng' : 'giảm'} hay không.`
      : `Chưa đủ số của hai năm, nhưng số đã có cho thấy ${a.holds === 'met' ? 'có' : 'không'} ${a.direction === 'rise' ? 'tăng' : 'giảm'} so với năm trước.`,
  'points-full': (a) => `${exact(a.points, 'vi')}/${exact(a.max, 'vi')} điểm.`,
  'points-part': (a) => `${exact(a.points, 'vi')}/${exact(a.max, 'vi')} điểm.`,
  'points-missing': (a) => `Chưa chấm điểm (tối đa ${exact(a.max, 'vi')} điểm).`,
  'grade-met': (a) => `Xếp loại ${a.word}.`,
  'grade-not-met': (a) => `Xếp loại ${a.word}.`,
  'grade-missing': () => 'Chưa ghi kết quả xếp loại.',
  'self-met': () => 'Tự đánh giá đạt, không có số liệu.',
  'self-not-met': () => 'Tự đánh giá chưa đạt, không có số liệu.',
  'self-strict': () => 'Chỉ có tự đánh giá, không có số liệu: chưa đủ căn cứ (--strict).',
  'evidence-strict': () => 'Thiếu minh chứng: chưa đủ căn cứ (--strict).',
  'not-applicable': (a) => `Không áp dụng, được tính là đạt. Lý do: ${a.reason}`,
  'not-applicable-open': (a) =>
    `Không áp dụng, nhưng bộ tiêu chí không quy định trường hợp này. Lý do: ${a.reason}`,
  'not-applicable-bare': () => 'Chọn "Không áp dụng" nhưng chưa ghi lý do.',
  'empty-population': () => 'Tổng số là 0: chỉ được bỏ qua khi chọn "Không áp dụng" và ghi lý do.',
  'figures-missing': () => 'Chưa có số liệu và chưa tự đánh giá.',
  'input-invalid': () => 'Ô nhập có lỗi, chưa xét được.',
} satisfies { [C in FindingCode]: (args: FindingArgs[C]) => string };
