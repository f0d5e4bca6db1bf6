/** HT5xx in Vietnamese: hand-ins of a folder, and what lower units make of their upper unit. */
import { count, few, typedIn } from './format.ts';
import type { BatchCode, DiagnosticTexts } from './types.ts';

const names = (list: readonly string[]) => few(list, 'vi');
const DECLARED = { true: 'sổ cấp trên ghi được tính', false: 'sổ cấp trên ghi không được tính' } as const;

export const batchVi = {
  HT501: {
    message: (a) => `${a.unit} có ${a.count} sổ khác nhau; chương trình không tự chọn sổ nào.`,
    fix: () => 'Giữ lại một sổ, hoặc chạy với --prefer newest để lấy sổ ghi sau cùng.',
  },
  HT502: {
    message: (a) => `${a.unit} có nhiều sổ; đã lấy sổ ghi sau cùng: "${a.file}".`,
    fix: () => 'Không cần làm gì nếu đúng; bỏ các sổ cũ ra khỏi thư mục.',
  },
  HT503: {
    message: (a) =>
      `Khác với kết quả của chính đơn vị cấp dưới: ${a.units
        .map((u) => `${u.name} (${DECLARED[`${u.declared}`]}, kết quả trong "${u.file}" thì ngược lại)`)
        .join('; ')}.`,
    fix: () => 'Đối chiếu với sổ của từng đơn vị được nêu rồi sửa sổ nào sai.',
  },
  HT504: {
    message: (a) => {
      const from = a.low === a.high ? count(a.low, 'vi') : `${count(a.low, 'vi')}–${count(a.high, 'vi')}`;
      const others = a.names.length === 0 ? '' : ` Không được tính: ${names(a.names)}.`;
      return `Sổ ghi ${typedIn(a.typed, 'vi')}, kết quả của các đơn vị cấp dưới cho ${from}/${count(a.total, 'vi')}.${others}`;
    },
    fix: () => 'Đối chiếu với sổ của các đơn vị cấp dưới rồi sửa số đã nhập, hoặc bổ sung sổ còn thiếu.',
  },
  HT505: {
    message: (a) =>
      `Lấy từ kết quả của ${a.results} đơn vị cấp dưới; trong ${a.total} đơn vị: ${a.counted} được tính, ${a.others} không, ${a.open} chưa rõ.`,
    fix: () => 'Không cần làm gì nếu đúng; số ghi trong sổ luôn được dùng trước.',
  },
  HT506: {
    message: (a) => {
      const which = a.names.length === 0 ? '' : `: ${names(a.names)}`;
      return `${a.count}/${a.total} đơn vị cấp dưới chưa có kết quả, hoặc chưa đủ căn cứ${which}.`;
    },
    fix: () => 'Bổ sung sổ của các đơn vị đó vào thư mục, hoặc hoàn thành các sổ còn thiếu số liệu.',
  },
  HT507: {
    message: (a) => `Có kết quả của đơn vị không nằm trong danh sách của sổ cấp trên: ${names(a.names)}.`,
    fix: () => 'Kiểm tra tên và mã trong danh sách của sổ cấp trên và trong sổ của đơn vị.',
  },
  HT508: {
    message: (a) =>
      `Mã ${a.code} là ${a.unit}, nhưng tên ghi là "${a.written}" (${a.other}); kết quả không được dùng cho cấp trên.`,
    fix: () => 'Sửa mã hoặc tên đơn vị ở trang Hướng dẫn của sổ.',
  },
  HT509: {
    message: (a) =>
      `Có kết quả của ${a.results} đơn vị cấp dưới, nhưng chưa biết tổng số đơn vị nên chưa tính được tỷ lệ.`,
    fix: () => 'Nhập tổng số, hoặc điền danh sách đơn vị trong sổ cấp trên.',
  },
  HT510: {
    message: (a) => `Có sổ của ${a.unit} mang ngày ghi trong tương lai; không chọn sổ mới nhất theo ngày đó.`,
    fix: () => 'Chỉnh lại đồng hồ của máy đã ghi tệp rồi lưu lại sổ, hoặc chỉ giữ một sổ.',
  },
  HT511: {
    message: (a) => `Có bản sao giống hệt sổ "${a.file}" của ${a.unit}; chỉ tính một lần.`,
    fix: () => 'Không cần làm gì; có thể xóa các bản sao.',
  },
  HT512: {
    message: (a) =>
      `Chưa biết ${a.unit} thuộc đơn vị cấp trên nào trong thư mục; kết quả không được cộng dồn.`,
    fix: () =>
      'Ghi đơn vị vào danh sách của sổ cấp trên, hoặc đặt sổ trong thư mục của đúng một đơn vị cấp trên.',
  },
  HT513: {
    message: (a) =>
      a.year === ''
        ? `Sổ của ${a.unit} không ghi năm; kết quả không được cộng dồn.`
        : `Sổ của ${a.unit} là của năm ${a.year}, sổ cấp trên ${a.upper === '' ? 'không ghi năm' : `là của năm ${a.upper}`}; kết quả không được cộng dồn.`,
    fix: () =>
      'Ghi đúng năm đánh giá ở trang Hướng dẫn của các sổ, hoặc đặt các năm ở các thư mục khác nhau.',
  },
  HT514: {
    message: (a) =>
      `Không đọc được thư mục "${a.folder}" (${a.detail}); các sổ trong đó không được đánh giá.`,
    fix: () => 'Xin quyền đọc thư mục, hoặc chép nó sang chỗ khác rồi chạy lại.',
  },
  HT515: {
    message: (a) => `Đọc tệp "${a.file}" cần quá nhiều bộ nhớ nên đã dừng lại.`,
    fix: () => 'Kiểm tra tệp; nếu là sổ thật thì mở bằng Excel, lưu lại và chạy lại.',
  },
  HT516: {
    message: (a) =>
      `Thư mục đã thay đổi giữa các phần của lượt chạy: các phần thấy ${a.count} danh sách tệp khác nhau.`,
    fix: () => 'Chạy lại mọi phần trên cùng một bản của thư mục.',
  },
  HT518: {
    message: (a) => {
      const from = a.low === a.high ? count(a.low, 'vi') : `${count(a.low, 'vi')}–${count(a.high, 'vi')}`;
      const others = a.names.length === 0 ? '' : ` Không được tính: ${names(a.names)}.`;
      const [said, made] = a.declared === 'met' ? ['đạt', 'chưa đạt'] : ['chưa đạt', 'đạt'];
      return `Sổ tự đánh giá là ${said}, kết quả của các đơn vị cấp dưới cho ${from}/${count(a.total, 'vi')}, tức là ${made}.${others}`;
    },
    fix: () => 'Đối chiếu với sổ của các đơn vị cấp dưới, rồi nhập số đạt và tổng số thay cho tự đánh giá.',
  },
  HT517: {
    message: (a) => `Chương trình gặp lỗi khi đánh giá "${a.file}" (${a.detail}); tệp này chưa có kết luận.`,
    fix: () =>
      'Mở tệp bằng Excel, lưu lại rồi chạy lại. Nếu vẫn lỗi, gửi tệp và dòng này cho người làm chương trình.',
  },
} satisfies DiagnosticTexts<BatchCode>;
