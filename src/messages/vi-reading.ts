/** Diagnostics on how a workbook reads: doubled columns, lost tables, formats that show another figure. Vietnamese. */
import type { DiagnosticArgs } from '../diagnostics.ts';
import { figure } from './format.ts';

const VERDICT = { met: 'Đạt', 'not-met': 'Chưa đạt' } as const;

export const readingVi = {
  HT132: {
    message: (a: DiagnosticArgs['HT132']) =>
      `Bảng chỉ báo có hai cột "${a.header}" (${a.first} và ${a.second}), khác nhau ở ${a.count} mục; đã đọc cột ở ${a.first}, là cột mang tên ô của mẫu.`,
    fix: (a: DiagnosticArgs['HT132']) =>
      `Kiểm tra cột ở ${a.first} là số liệu của năm đánh giá; đổi tiêu đề hoặc xóa cột ở ${a.second}.`,
  },
  HT133: {
    message: (a: DiagnosticArgs['HT133']) =>
      `Bảng chỉ báo có hai cột "${a.header}" (${a.first} và ${a.second}); ở ${a.count} mục hai cột không giống nhau và không rõ cột nào đúng, nên các mục đó không được dùng.`,
    fix: (a: DiagnosticArgs['HT133']) =>
      `Giữ một cột "${a.header}" có số liệu của năm đánh giá; đổi tiêu đề hoặc xóa cột kia.`,
  },
  HT134: {
    message: (a: DiagnosticArgs['HT134']) =>
      a.template === undefined
        ? `Phiên bản ${a.of === 'template' ? 'mẫu ' : a.of === 'set' ? 'bộ tiêu chí ' : ''}ghi trong sổ là "${a.version}", không đọc được; phiên bản đang có là ${a.known}.`
        : `Phiên bản bộ tiêu chí và phiên bản mẫu ghi trong sổ là "${a.version}" và "${a.template.version}", không đọc được; phiên bản đang có là ${a.known} và ${a.template.known}.`,
    fix: () => 'Ghi lại phiên bản như trong tệp mẫu ở cuối trang Hướng dẫn, hoặc chép số liệu sang mẫu mới.',
  },
  HT135: {
    message: (a: DiagnosticArgs['HT135']) =>
      `Sổ không còn ghi phiên bản bộ tiêu chí; được đánh giá theo phiên bản ${a.known}.`,
    fix: (a: DiagnosticArgs['HT135']) =>
      `Kiểm tra sổ được tạo từ phiên bản nào; nếu đúng, ghi lại ${a.known} ở cuối trang Hướng dẫn.`,
  },
  HT136: {
    message: (a: DiagnosticArgs['HT136']) =>
      a.count === a.total
        ? 'Không tìm thấy bảng chỉ báo: trang Chỉ báo đã bị xóa, hoặc mã, tiêu đề cột của bảng không còn.'
        : `Không tìm thấy dòng của ${a.count}/${a.total} chỉ báo: phần lớn bảng chỉ báo đã bị xóa, hoặc mã của các dòng không còn.`,
    fix: () => 'Khôi phục bảng từ tệp mẫu (cột Mã, cột Nội dung cần nhập và tiêu đề), hoặc nhập vào mẫu mới.',
  },
  HT137: {
    message: (a: DiagnosticArgs['HT137']) =>
      `Sổ ghi là của bộ tiêu chí "${a.set}", nhưng mã và nội dung các chỉ báo là của bộ "${a.like}".`,
    fix: (a: DiagnosticArgs['HT137']) =>
      `Nếu sổ là của bộ "${a.like}", ghi lại tên bộ đó ở cuối trang Hướng dẫn; nếu không, tạo sổ mẫu mới bằng "hoc-tap template ${a.set}".`,
  },
  HT138: {
    message: (a: DiagnosticArgs['HT138']) =>
      `Tên của ${a.count} ô nhập không còn chỉ vào đúng ô (ví dụ in_${a.field} chỉ vào ${a.named}, ô đúng là ${a.used}); các ô đó được đọc theo mã và nội dung cùng dòng.`,
    fix: () =>
      'Đối chiếu số liệu trong báo cáo với sổ; lần sau không sắp xếp, cắt dán các dòng của bảng chỉ báo.',
  },
  HT139: {
    message: () => 'Không tìm thấy dòng nào của chỉ báo này; các dòng có thể đã bị xóa.',
    fix: () => 'Khôi phục các dòng đó từ tệp mẫu, giữ nguyên mã và nội dung.',
  },
  HT155: {
    message: (a: DiagnosticArgs['HT155']) =>
      `"${a.file}" đang mở trong Excel hoặc LibreOffice; chỉ số liệu đã lưu được đọc.`,
    fix: () => 'Lưu sổ và đóng lại rồi chạy lại lệnh.',
  },
  HT222: {
    message: (a: DiagnosticArgs['HT222']) =>
      `Ô lưu số ${figure(a.seen, 'vi')} nhưng định dạng ${a.format} làm hiện ra một con số khác; không rõ số nào đúng.`,
    fix: () => 'Chọn định dạng Số (Number) hoặc Chung (General), xem số hiện ra, sửa nếu sai.',
  },
  HT223: {
    message: (a: DiagnosticArgs['HT223']) =>
      `Ô lưu số ${figure(a.seen, 'vi')} nhưng định dạng ${a.format} không cho hiện số đó; người xem không thấy số này.`,
    fix: () => 'Chọn định dạng Số (Number) hoặc Chung (General); giữ số nếu đúng, xóa ô nếu chưa có số liệu.',
  },
  HT224: {
    message: (a: DiagnosticArgs['HT224']) => `"${a.seen}" được gạch ngang trong sổ nhưng vẫn được tính.`,
    fix: () => 'Nếu bỏ số liệu hoặc đơn vị này thì xóa khỏi sổ; nếu giữ thì bỏ gạch ngang.',
  },
  HT225: {
    message: (a: DiagnosticArgs['HT225']) =>
      `Một phần của "${a.seen}" bị gạch ngang; không rõ phần nào đúng.`,
    fix: () => 'Xóa phần bị gạch ngang, chỉ để lại nội dung đúng.',
  },
  HT330: {
    message: (a: DiagnosticArgs['HT330']) =>
      `Tổng số là 0 nhưng lại có tỷ lệ ${figure(a.rate, 'vi')}%; hai điều này trái nhau.`,
    fix: () =>
      'Nhập đúng tổng số; nếu thật sự không có đối tượng nào thì xóa tỷ lệ, chọn "Không áp dụng" và ghi lý do.',
  },
  HT331: {
    message: () =>
      'Tổng số là 0, chưa chọn "Không áp dụng"; nội dung ở cột "Ghi chú, lý do" được coi là lý do không áp dụng.',
    fix: () => 'Nếu đúng, chọn "Không áp dụng" ở cột Tự đánh giá; nếu không, nhập đúng tổng số.',
  },
  HT332: {
    message: (a: DiagnosticArgs['HT332']) =>
      `Tổng số là 0 (0/0) nhưng tự đánh giá là "${VERDICT[a.selfAssessment]}"; hai điều này trái nhau.`,
    fix: () =>
      'Nếu không có đối tượng nào thì chọn "Không áp dụng" và ghi lý do; nếu có thì nhập đúng tổng số.',
  },
  HT333: {
    message: (a: DiagnosticArgs['HT333']) =>
      `Tên "${a.name}" có hai lần trong danh sách với hai mã khác nhau (${a.code}; ${a.otherCode} ở ô ${a.other}); được tính là hai đơn vị.`,
    fix: () => 'Kiểm tra hai mã; nếu là một đơn vị thì xóa một dòng.',
  },
};
