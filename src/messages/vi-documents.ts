/** Diagnostics of single documents of the evidence table, in Vietnamese. */
import type { DiagnosticTexts, DocumentCode } from './types.ts';

export const documentsVi = {
  HT407: {
    message: (a) => `Số, ký hiệu "${a.seen}" không theo thể thức văn bản.`,
    fix: () =>
      'Ghi đúng như trên văn bản, ví dụ 915/KH-UBND (Nghị định 30/2020/NĐ-CP) hoặc 70-KH/HU (văn bản của Đảng).',
  },
  HT408: {
    message: (a) => `Văn bản ghi ngày ${a.date}, sau kỳ đánh giá năm ${a.year}.`,
    fix: () => 'Kiểm tra lại ngày, hoặc dùng văn bản của năm đánh giá.',
  },
  HT409: {
    message: (a) => `Văn bản ghi ngày ${a.date} nhưng trích yếu nói về năm ${a.year}.`,
    fix: () => 'Đối chiếu ngày và trích yếu với văn bản gốc.',
  },
  HT410: {
    message: (a) => `Loại văn bản ghi "${a.kind}" nhưng ký hiệu "${a.number}" là của ${a.means}.`,
    fix: () => 'Sửa loại văn bản hoặc ký hiệu cho khớp với văn bản gốc.',
  },
  HT411: {
    message: (a) => `Văn bản ${a.number} được ghi hai lần cho cùng chỉ báo (lần đầu ở ô ${a.other}).`,
    fix: () => 'Xóa một dòng.',
  },
  HT412: {
    message: (a) => `Văn bản ${a.number} được dùng cho nhiều chỉ báo: ${a.indicators.join(', ')}.`,
    fix: () => 'Không cần làm gì nếu văn bản có nội dung của từng chỉ báo.',
  },
  HT413: {
    message: (a) => `Văn bản ${a.number} được ghi với các ngày khác nhau: ${a.dates.join(', ')}.`,
    fix: () => 'Đối chiếu với văn bản gốc và ghi cùng một ngày.',
  },
  HT414: {
    message: (a) =>
      `Văn bản ${a.number} ghi ngày ${a.date}, muộn hơn văn bản có số lớn hơn ${a.other} (ngày ${a.otherDate}).`,
    fix: () => 'Đối chiếu số và ngày với văn bản gốc.',
  },
  HT415: {
    message: (a) => `Không thấy tệp "${a.seen}" trong thư mục của sổ.`,
    fix: () => 'Chép tệp vào cùng thư mục với sổ (hoặc thư mục con đã ghi), hoặc sửa tên.',
  },
  HT416: {
    message: (a) => `Tệp ghi là "${a.seen}" nhưng trên đĩa có tên "${a.found}".`,
    fix: () => 'Ghi đúng tên như trên đĩa: chữ hoa, chữ thường, dấu và khoảng trắng.',
  },
  HT417: {
    message: (a) => `Đường dẫn "${a.seen}" trỏ ra ngoài thư mục của sổ; chương trình không xem.`,
    fix: () => 'Chép tệp vào thư mục của sổ và ghi đường dẫn tính từ đó, ví dụ minh-chung/915-KH-UBND.pdf.',
  },
  HT418: {
    message: (a) => `Địa chỉ "${a.seen}" không đúng dạng địa chỉ trang mạng.`,
    fix: () => 'Chép lại địa chỉ từ trình duyệt, bắt đầu bằng https:// hoặc http://, không có khoảng trắng.',
  },
} satisfies DiagnosticTexts<DocumentCode>;
