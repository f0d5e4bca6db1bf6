/** Diagnostics on a workbook that holds more than anyone fills in. Vietnamese. */
import type { DiagnosticArgs } from '../diagnostics.ts';
import { count } from './format.ts';

const rest = ({ of, count: left, first, last }: DiagnosticArgs['HT140']) => {
  const where = first === '' ? '' : first === last ? `, ở ${first}` : `, từ ${first} đến ${last}`;
  return `Còn ${count(left, 'vi')} ghi nhận ${of} nữa trên trang này${where}; không liệt kê hết.`;
};

export const limitsVi = {
  HT140: {
    message: rest,
    fix: () =>
      'Sửa hoặc xóa các dòng đã nêu rồi chạy lại để xem phần còn lại; kết luận đã tính cả phần không liệt kê.',
  },
  HT141: {
    message: rest,
    fix: () => 'Xem lại các dòng đã nêu rồi chạy lại; kết luận đã tính cả phần không liệt kê.',
  },
  HT142: {
    message: (a: DiagnosticArgs['HT142']) =>
      `Từ tiêu đề của bảng ${a.table} trở xuống có ${count(a.count, 'vi')} dòng, quá ${count(a.most, 'vi')} dòng; cả bảng không được dùng.`,
    fix: (a: DiagnosticArgs['HT142']) =>
      `Xóa hoặc chuyển sang trang khác các dòng không thuộc bảng ${a.table}, rồi chạy lại.`,
  },
  HT143: {
    message: (a: DiagnosticArgs['HT143']) =>
      `Trang này có ${count(a.count, 'vi')} dòng tiêu đề của bảng ${a.table}, quá ${count(a.most, 'vi')} dòng; không rõ dòng nào đúng nên bảng không được dùng.`,
    fix: () => 'Giữ một bảng với một dòng tiêu đề; xóa các dòng tiêu đề còn lại.',
  },
};
