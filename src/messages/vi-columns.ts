/** Diagnostics on which column is meant, of a list of units or of the indicator table. Vietnamese. */
import type { DiagnosticArgs } from '../diagnostics.ts';

const titled = (header: string) => (header === '' ? 'không có tiêu đề' : `"${header}"`);
const own = (field: string) => `Đặt tiêu đề cột của năm đánh giá đúng như trong sổ mẫu: "${field}"`;

export const columnsVi = {
  HT144: {
    message: (a: DiagnosticArgs['HT144']) =>
      `Cột "${a.field}" (${a.blank}) để trống, còn kết quả lại ở cột ${titled(a.header)} (${a.filled}); không rõ đó có phải là kết quả của năm đánh giá không nên chưa được dùng.`,
    fix: (a: DiagnosticArgs['HT144']) =>
      `Nếu phải, chép kết quả sang cột ở ${a.blank}; nếu không, điền cột ở ${a.blank} hoặc nhập số đạt và tổng số ở trang Chỉ báo.`,
  },
  HT145: {
    message: (a: DiagnosticArgs['HT145']) =>
      `Có hai cột có thể là "${a.field}": ${titled(a.header)} (${a.first}) và ${titled(a.secondHeader)} (${a.second}); kết quả ở hai cột khác nhau và không rõ cột nào đúng nên không cột nào được dùng.`,
    fix: (a: DiagnosticArgs['HT145']) => `${own(a.field)}; tiêu đề cột kia không bắt đầu bằng mã chỉ báo.`,
  },
  HT146: {
    message: (a: DiagnosticArgs['HT146']) =>
      a.year === ''
        ? `Cột ${titled(a.header)} ghi là của năm khác với năm đánh giá, và không có cột nào khác cho mục này; cột đó không được dùng.`
        : `Cột ${titled(a.header)} ghi là của năm khác với năm đánh giá (${a.year}), và không có cột nào khác cho mục này; cột đó không được dùng.`,
    fix: (a: DiagnosticArgs['HT146']) =>
      `${own(a.field)}; nếu chưa có kết quả theo từng đơn vị thì nhập số đạt và tổng số ở trang Chỉ báo.`,
  },
  HT148: {
    message: (a: DiagnosticArgs['HT148']) =>
      `Ô nhập để trống, còn số "${a.seen}" lại nằm ở cột ${titled(a.header)} cùng dòng; số đó không được dùng và chỉ báo chưa xác định được.`,
    fix: () =>
      'Nếu là số liệu của năm đánh giá, chép sang cột "Giá trị"; nếu không, xóa đi hoặc ghi rõ năm trong tiêu đề của cột.',
  },
  HT149: {
    message: (a: DiagnosticArgs['HT149']) =>
      `Ô nhập "${a.item}" (${a.field}) không còn trong sổ nào được gộp, nên không rõ là chưa có số liệu hay số liệu đã mất.`,
    fix: () => 'Khôi phục dòng đó từ tệp mẫu ở một trong các sổ (để trống nếu chưa có số liệu) rồi gộp lại.',
  },
  HT147: {
    message: (a: DiagnosticArgs['HT147']) =>
      `Cột ${titled(a.header)} có kết quả nhưng không được dùng; mục "${a.field}" đã lấy theo ${a.used === '' ? 'số liệu nhập ở trang Chỉ báo' : `cột ở ${a.used}`}.`,
    fix: (a: DiagnosticArgs['HT147']) =>
      `Không cần làm gì nếu cột này chỉ để tham khảo. Nếu đây là kết quả của năm đánh giá, đặt tiêu đề đúng như trong sổ mẫu: "${a.field}".`,
  },
};
