/** Diagnostics of parts and of merging them, in Vietnamese. */
import type { Claimed, DiagnosticArgs } from '../diagnostics.ts';
import type { DepartmentCode, DiagnosticTexts } from './types.ts';

const claim = (c: Claimed) => `"${c.value}" (${c.sender}, tệp ${c.file}, ô ${c.cell})`;
const another = (what: string) => (a: DiagnosticArgs['HT541']) =>
  `${what} "${a.seen}", khác với "${a.expected}" của tệp ${a.other}; không gộp.`;

export const departmentsVi = {
  HT540: {
    message: (a) => `Sổ này là phần của "${a.part}": ${a.count} trong ${a.total} chỉ báo.`,
    fix: () => 'Muốn có kết luận cho cả đơn vị thì gộp các phần lại bằng lệnh hoc-tap merge.',
  },
  HT541: {
    message: another('Sổ của đơn vị'),
    fix: () => 'Bỏ tệp của đơn vị khác ra, hoặc sửa tên và mã đơn vị ở trang Hướng dẫn.',
  },
  HT542: {
    message: another('Sổ của năm'),
    fix: () => 'Bỏ tệp của năm khác ra, hoặc sửa năm đánh giá ở trang Hướng dẫn.',
  },
  HT543: {
    message: another('Sổ theo bộ tiêu chí'),
    fix: () => 'Chỉ gộp các sổ của cùng một bộ tiêu chí.',
  },
  HT544: {
    message: another('Sổ theo phiên bản bộ tiêu chí'),
    fix: () => 'Tách lại sổ theo một phiên bản rồi nhập lại phần này.',
  },
  HT545: {
    message: (a) => `${a.item} có các giá trị khác nhau: ${a.claims.map(claim).join('; ')}.`,
    fix: () =>
      'Hỏi lại các đơn vị rồi sửa cho thống nhất; hoặc gộp với --prefer newest (lấy tệp lưu sau cùng) hay --prefer first (lấy tệp nêu trước).',
  },
  HT546: {
    message: (a) => `${a.item}: lấy ${claim(a.used)}; không lấy ${a.others.map(claim).join('; ')}.`,
    fix: () => 'Kiểm tra lại số đã lấy; nếu sai thì sửa trong sổ đã gộp.',
  },
  HT547: {
    message: (a) =>
      `"${a.row}" ở danh sách "${a.list}" có trong phần của ${a.have.join(', ')}, không có trong phần của ${a.lack.join(', ')}; vẫn giữ thành một dòng.`,
    fix: () =>
      'Nếu là một đơn vị bị đổi tên, đổi mã hoặc ghi hai lần thì sửa lại cho giống nhau rồi gộp lại.',
  },
  HT548: {
    message: (a) => `Nội dung ở ${a.place} nằm ngoài mẫu nên không được chép sang.`,
    fix: () => 'Nếu cần thì chép tay, hoặc ghi vào cột Ghi chú, lý do của chỉ báo.',
  },
  HT549: {
    message: (a) => `${a.count} ô có công thức (ô đầu: ${a.place}) được chép theo kết quả đã tính.`,
    fix: () => 'Không cần làm gì nếu kết quả đúng.',
  },
  HT550: {
    message: (a) => `Chưa có phần của: ${a.parts.join('; ')}.`,
    fix: () => 'Số liệu của các đơn vị này còn trống; gộp lại khi đã nhận đủ.',
  },
  HT551: {
    message: (a) =>
      a.what === 'unit'
        ? 'Sổ không ghi tên đơn vị; được coi là cùng đơn vị với các tệp khác.'
        : 'Sổ không ghi năm đánh giá; được coi là cùng năm với các tệp khác.',
    fix: () => 'Kiểm tra đúng là sổ của đơn vị và năm này.',
  },
} satisfies DiagnosticTexts<DepartmentCode>;
