/** Findings in Vietnamese: one sentence on one indicator. */
import type { FindingArgs, FindingCode, NamedShare } from '../engine/findings.ts';
import { between, count, figure, requirementText } from './format.ts';

const pp = ' điểm phần trăm';
const counts = (part: string | null, whole: string | null) =>
  part !== null && whole !== null ? `${count(part, 'vi')}/${count(whole, 'vi')}, ` : '';
const named = (shares: readonly NamedShare[], bound: string) =>
  shares.map((s) => `${s.label.vi} ${between(s.min, s.max, 'vi', bound)}%`).join('; ');

export const findingsVi = {
  'attested-met': () => 'Tự đánh giá đạt.',
  'attested-not-met': () => 'Tự đánh giá chưa đạt.',
  'attestation-missing': () => 'Chưa chọn tự đánh giá.',
  'share-met': (a) =>
    `${counts(a.part, a.whole)}đạt ${figure(a.value, 'vi', a.requirement.value)}%; yêu cầu ${requirementText(a.requirement, 'vi')}.`,
  'share-not-met': (a) =>
    `${counts(a.part, a.whole)}đạt ${figure(a.value, 'vi', a.requirement.value)}%; yêu cầu ${requirementText(a.requirement, 'vi')}, chênh ${figure(a.gap, 'vi')}${pp}.`,
  'share-open': (a) =>
    `Mới biết trong khoảng ${between(a.min, a.max, 'vi', a.requirement.value)}%; yêu cầu ${requirementText(a.requirement, 'vi')}.`,
  'shares-met': (a) =>
    a.count === 1
      ? `${a.lowest.label.vi} ${figure(a.lowest.min, 'vi', a.requirement.value)}%; yêu cầu ${requirementText(a.requirement, 'vi')}.`
      : `Cả ${a.count} tỷ lệ đã nhập đều đạt; thấp nhất là ${a.lowest.label.vi} ${figure(a.lowest.min, 'vi', a.requirement.value)}%; yêu cầu ${requirementText(a.requirement, 'vi')}.`,
  'shares-not-met': (a) =>
    `${named(a.failing, a.requirement.value)}; yêu cầu mọi tỷ lệ đã nhập ${requirementText(a.requirement, 'vi')}.`,
  'shares-open': (a) =>
    `Chưa xác định được: ${named(a.open, a.requirement.value)}; yêu cầu ${requirementText(a.requirement, 'vi')}.`,
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
  'change-open': (a) =>
    `Mức giảm mới biết trong khoảng ${between(a.min, a.max, 'vi', a.requirement.value)}${pp}; yêu cầu giảm ${requirementText(a.requirement, 'vi', pp)}.`,
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
  'input-invalid': () => 'Số liệu nhập có lỗi, chưa tính được.',
} satisfies { [C in FindingCode]: (args: FindingArgs[C]) => string };
