/** Diagnostics in Vietnamese: what is wrong, and what to do. */
import type { DiagnosticArgs, DiagnosticCode } from '../diagnostics.ts';
import { count, exact, few as fewOf, fieldValue, figure, requirementText } from './format.ts';
import type { DiagnosticText } from './types.ts';
import { batchVi } from './vi-batch.ts';
import { columnsVi } from './vi-columns.ts';
import { departmentsVi } from './vi-departments.ts';
import { documentsVi } from './vi-documents.ts';
import { limitsVi } from './vi-limits.ts';
import { readingVi } from './vi-reading.ts';

const OUTCOME = { met: 'đạt', 'not-met': 'chưa đạt', 'not-applicable': 'không áp dụng' } as const;
const coded = ({ name, code }: { readonly name: string; readonly code: string }) => `${name} (${code})`;

const few = (names: readonly string[]) => fewOf(names, 'vi');

/** The first of several entries. */
const some = (names: readonly string[]) => `${names.slice(0, 3).join('; ')}${names.length > 3 ? '; …' : ''}`;

export const diagnosticsVi = {
  ...readingVi,
  ...limitsVi,
  ...columnsVi,
  ...departmentsVi,
  ...documentsVi,
  HT101: {
    message: (a) => `Không tìm thấy tệp "${a.file}".`,
    fix: () => 'Kiểm tra lại đường dẫn và tên tệp; đặt trong dấu ngoặc kép nếu có dấu cách.',
  },
  HT102: {
    message: (a) => `Không có quyền đọc tệp "${a.file}".`,
    fix: () => 'Chép tệp vào thư mục của mình hoặc xin quyền đọc.',
  },
  HT103: {
    message: (a) => `"${a.file}" là thư mục, không phải tệp.`,
    fix: () => 'Chỉ ra một tệp .xlsx trong thư mục đó.',
  },
  HT104: {
    message: (a) => `Tệp "${a.file}" trống (0 byte).`,
    fix: () => 'Chép hoặc tải lại tệp; có thể lần sao chép trước bị ngắt giữa chừng.',
  },
  HT105: {
    message: (a) => `"${a.file}" không phải sổ Excel.`,
    fix: () => 'Mở tệp gốc bằng Excel và lưu với kiểu "Excel Workbook (*.xlsx)".',
  },
  HT106: {
    message: (a) => `"${a.file}" là sổ Excel kiểu cũ (.xls), không đọc được.`,
    fix: () => 'Mở bằng Excel, chọn Lưu thành (Save As), kiểu "Excel Workbook (*.xlsx)".',
  },
  HT107: {
    message: (a) => `"${a.file}" là bảng tính OpenDocument (.ods), không đọc được.`,
    fix: () => 'Mở bằng LibreOffice, chọn Lưu thành, kiểu "Excel 2007-365 (.xlsx)".',
  },
  HT108: {
    message: (a) => `"${a.file}" được đặt mật khẩu.`,
    fix: () => 'Mở bằng Excel, bỏ mật khẩu mở tệp (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại.',
  },
  HT109: {
    message: (a) => `Tệp "${a.file}" bị cụt, thiếu phần cuối.`,
    fix: () => 'Chép hoặc tải lại tệp từ nơi gửi.',
  },
  HT110: {
    message: (a) => `Tệp "${a.file}" bị hỏng (${a.detail}); không dùng số liệu nào trong đó.`,
    fix: () => 'Xin lại tệp; hoặc mở bằng Excel, để Excel sửa, kiểm tra số liệu rồi lưu thành tệp mới.',
  },
  HT111: {
    message: (a) => `Tệp "${a.file}" chứa nội dung không được phép trong sổ Excel (${a.detail}).`,
    fix: () => 'Không dùng tệp này; xin lại tệp từ người gửi.',
  },
  HT112: {
    message: (a) => `Tệp "${a.file}" vượt giới hạn an toàn (${a.detail}).`,
    fix: () => 'Chép số liệu sang một sổ mẫu mới rồi gửi lại.',
  },
  HT113: {
    message: (a) => `"${a.file}" là sổ Excel nhưng không phải sổ do hoc-tap tạo ra.`,
    fix: () => 'Tạo sổ mẫu bằng lệnh "hoc-tap template" rồi nhập số liệu vào đó.',
  },
  HT114: {
    message: (a) => `Sổ dùng bộ tiêu chí "${a.set}", bản hoc-tap này không có bộ đó.`,
    fix: (a) => `Các bộ có sẵn: ${a.known}. Nếu là bộ của riêng mình, thêm --set <tệp criteria.yaml>.`,
  },
  HT115: {
    message: (a) =>
      `Sổ được tạo từ phiên bản ${a.version} của bộ tiêu chí, mới hơn phiên bản ${a.known} đang có.`,
    fix: () => 'Cập nhật hoc-tap rồi chạy lại.',
  },
  HT116: {
    message: (a) =>
      `Sổ được tạo theo mẫu phiên bản ${a.version}, mới hơn phiên bản ${a.known} mà chương trình đọc được.`,
    fix: () => 'Cập nhật hoc-tap rồi chạy lại.',
  },
  HT117: {
    message: (a) =>
      `Sổ được tạo từ phiên bản ${a.version} của bộ tiêu chí; được đánh giá theo phiên bản ${a.known}.`,
    fix: () => 'Không cần làm gì; muốn có mẫu mới, tạo lại bằng "hoc-tap template".',
  },
  HT118: {
    message: (a) => `"${a.file}" là sổ Excel nhị phân (.xlsb), không đọc được.`,
    fix: () => 'Mở bằng Excel, chọn Lưu thành (Save As), kiểu "Excel Workbook (*.xlsx)".',
  },
  HT119: {
    message: (a) => `"${a.file}" là tệp Office khác (Word, PowerPoint...), không phải sổ Excel.`,
    fix: () => 'Chọn đúng tệp sổ .xlsx đã nhập số liệu.',
  },
  HT120: {
    message: (a) =>
      a.detail === 'EBUSY'
        ? `Tệp "${a.file}" đang bị chương trình khác (thường là Excel) giữ, không đọc được.`
        : a.detail === 'lock-file'
          ? `"${a.file}" là tệp khóa tạm mà Excel hoặc LibreOffice tạo khi sổ đang mở, không phải sổ.`
          : `Không đọc được tệp "${a.file}" (${a.detail}).`,
    fix: (a) =>
      a.detail === 'lock-file'
        ? 'Chọn tệp sổ không có ~$ ở đầu tên; tệp khóa tự mất khi đóng sổ.'
        : 'Đóng tệp nếu đang mở trong Excel, kiểm tra ổ đĩa hoặc mạng rồi chạy lại.',
  },
  HT121: {
    message: (a) =>
      `Sổ mất tên của ${a.count} ô nhập; các ô đó được tìm theo mã chỉ báo và nội dung ở cùng dòng.`,
    fix: () =>
      'Đối chiếu số liệu trong báo cáo với sổ; lần sau nhập thẳng vào tệp mẫu, không chép sang sổ khác.',
  },
  HT122: {
    message: (a) =>
      `Tên ô in_${a.field} đang chỉ vào ${a.named}, không phải ô nhập của mục này; đã đọc ô ${a.used} theo mã, nội dung cùng dòng và tiêu đề cột.`,
    fix: () => 'Kiểm tra số liệu ở ô vừa nêu; không cắt dán hay sắp xếp các dòng của bảng chỉ báo.',
  },
  HT123: {
    message: (a) => `Không tìm thấy ô nhập ${a.field}; dòng của nó có thể đã bị xóa.`,
    fix: () => 'Khôi phục dòng đó từ tệp mẫu, giữ nguyên mã và nội dung.',
  },
  HT124: {
    message: (a) =>
      `Có hai nơi cho cùng một mục ${a.field} với nội dung khác nhau: ${a.first} và ${a.second}.`,
    fix: () => 'Giữ lại một nơi, xóa trang hoặc bảng thừa.',
  },
  HT125: {
    message: (a) => `Bảng ${a.table} không còn tên; đã tìm thấy theo tiêu đề cột ở trang "${a.sheet}".`,
    fix: () => 'Đối chiếu số liệu của bảng này; lần sau nhập thẳng vào tệp mẫu.',
  },
  HT126: {
    message: () => 'Sổ có macro; macro không được chạy và không được đọc.',
    fix: () => 'Không cần làm gì; nên lưu thành .xlsx trước khi gửi.',
  },
  HT127: {
    message: (a) =>
      `${a.count} dòng nằm dưới phần cuối của bảng ${a.table} được tính vào bảng: ${some(a.names)}.`,
    fix: () => 'Kiểm tra các dòng đó; dòng nào không thuộc bảng thì xóa hoặc chuyển sang trang khác.',
  },
  HT128: {
    message: (a) => `Sổ được tạo từ bộ tiêu chí "${a.set}", không phải bộ "${a.given}" đã chỉ định.`,
    fix: () => 'Bỏ tùy chọn --set, hoặc chỉ đúng bộ tiêu chí của sổ.',
  },
  HT129: {
    message: (a) =>
      a.seen === ''
        ? `Nội dung bên cạnh ô nhập ${a.field} đã bị xóa (mẫu ghi "${a.label}"); vẫn đọc ô này theo tên và mã chỉ báo.`
        : `Nội dung bên cạnh ô nhập ${a.field} đã bị sửa thành "${a.seen}" (mẫu ghi "${a.label}"); vẫn đọc ô này theo tên và mã chỉ báo.`,
    fix: () => 'Kiểm tra số trong ô đúng với nội dung của mẫu; khôi phục nội dung như trong mẫu.',
  },
  HT130: {
    message: (a) =>
      `Sổ được tạo từ bộ tiêu chí "${a.set}"; được đánh giá theo bộ "${a.given}" dựa trên bộ đó.`,
    fix: () => 'Không cần làm gì; những chỗ khác bộ gốc được nêu ở đầu báo cáo.',
  },
  HT131: {
    message: () =>
      'Tự đánh giá hoặc điểm ở đây được ghi theo quy định của bộ gốc mà bộ đang dùng đã đổi; không tính.',
    fix: () => 'Nhập số liệu; hoặc tạo sổ mới từ bộ đang dùng bằng "hoc-tap template" rồi đánh giá lại.',
  },
  HT201: {
    message: (a) => `"${a.seen}" không phải là số.`,
    fix: () => 'Chỉ nhập số, ví dụ 12 hoặc 92,3%; ghi chú viết ở cột "Ghi chú, lý do".',
  },
  HT202: {
    message: (a) =>
      `"${a.seen}" đọc được hai cách: ${exact(a.first, 'vi')} (dấu phân cách hàng nghìn) hoặc ${exact(a.second, 'vi')} (dấu thập phân); chương trình không tự chọn.`,
    fix: (a) =>
      a.count === true
        ? `Ô này nhận số đếm: nhập số nguyên viết liền, ví dụ ${a.first}.`
        : `Nhập lại dưới dạng số: ${a.first} hoặc ${exact(a.second, 'vi')}.`,
  },
  HT203: {
    message: (a) => `Số đạt (${count(a.part, 'vi')}) lớn hơn tổng số (${count(a.whole, 'vi')}).`,
    fix: () => 'Kiểm tra lại hai số; có thể đã nhập ngược ô.',
  },
  HT204: { message: (a) => `Số âm (${exact(a.seen, 'vi')}).`, fix: () => 'Nhập số từ 0 trở lên.' },
  HT205: {
    message: (a) => `Tỷ lệ ${exact(a.seen, 'vi')}% lớn hơn 100%.`,
    fix: () =>
      'Nhập tỷ lệ từ 0% đến 100%, ví dụ 92,3%. Số 92,3 dán vào ô định dạng phần trăm sẽ thành 9230%.',
  },
  HT206: {
    message: (a) =>
      `${exact(a.seen, 'vi')} có thể là ${exact(a.first, 'vi')}% hoặc ${exact(a.second, 'vi')}%, và kết luận phụ thuộc vào cách hiểu; chương trình không tự chọn.`,
    fix: (a) => `Nhập có dấu phần trăm: ${exact(a.first, 'vi')}% hoặc ${exact(a.second, 'vi')}%.`,
  },
  HT207: {
    message: (a) =>
      `${exact(a.seen, 'vi')} có thể là ${exact(a.first, 'vi')}% hoặc ${exact(a.second, 'vi')}%; kết luận như nhau theo cả hai cách hiểu.`,
    fix: () => 'Nên nhập có dấu phần trăm để báo cáo in đúng số.',
  },
  HT208: {
    message: (a) => `${exact(a.seen, 'vi')} không phải số nguyên, trong khi ô này là số đếm.`,
    fix: () => 'Nhập số nguyên; nếu là tỷ lệ thì nhập ở ô Tỷ lệ.',
  },
  HT209: {
    message: (a) => `Ô đang báo lỗi ${a.seen} của Excel.`,
    fix: () => 'Sửa công thức hoặc nhập thẳng số.',
  },
  HT210: {
    message: (a) => `Ô có công thức ${a.formula} nhưng tệp không lưu kết quả.`,
    fix: () => 'Mở tệp bằng Excel hoặc LibreOffice, lưu lại; hoặc nhập thẳng giá trị.',
  },
  HT211: {
    message: (a) => `Không hiểu tự đánh giá "${a.seen}".`,
    fix: () => 'Chọn trong danh sách: Đạt, Chưa đạt hoặc Không áp dụng.',
  },
  HT212: {
    message: (a) => `Không hiểu "${a.seen}" trong danh sách đơn vị.`,
    fix: (a) => `Chọn một trong: ${a.expected}.`,
  },
  HT213: {
    message: (a) => `Ô chứa ngày tháng hoặc giá trị logic (${a.seen}) thay vì số.`,
    fix: () =>
      'Xóa ô, chọn định dạng số rồi nhập lại; 12/13 bị Excel đổi thành ngày thì nhập 12 và 13 vào hai ô.',
  },
  HT214: {
    message: () => 'Chọn "Không áp dụng" nhưng chưa ghi lý do.',
    fix: () => 'Ghi lý do ở cột "Ghi chú, lý do" cùng dòng.',
  },
  HT215: {
    message: (a) => `Năm đánh giá "${a.seen}" không đọc được.`,
    fix: () => 'Nhập năm bốn chữ số, ví dụ 2022.',
  },
  HT216: {
    message: (a) => `Số ${exact(a.value, 'vi')} lấy từ công thức ${a.formula}.`,
    fix: () => 'Không cần làm gì nếu số đúng.',
  },
  HT217: {
    message: (a) => `Ô ghi dạng chữ "${a.seen}", được đọc là ${exact(a.value, 'vi')}.`,
    fix: () => 'Không cần làm gì nếu đúng; nên nhập dưới dạng số.',
  },
  HT218: { message: () => 'Chưa nhập năm đánh giá.', fix: () => 'Nhập năm bốn chữ số ở trang Hướng dẫn.' },
  HT219: {
    message: () => 'Chưa nhập tên đơn vị.',
    fix: () => 'Nhập tên đơn vị được đánh giá ở trang Hướng dẫn.',
  },
  HT220: {
    message: (a) => `Dòng có kết quả "${a.seen}" nhưng không có tên đơn vị.`,
    fix: () => 'Ghi tên đơn vị, hoặc xóa kết quả ở dòng đó.',
  },
  HT221: {
    message: (a) => `"${a.seen}" là tỷ lệ phần trăm, trong khi ô này nhận số đếm hoặc khối lượng.`,
    fix: () => 'Nhập con số, ví dụ 12; nếu là tỷ lệ thì nhập ở ô Tỷ lệ của chỉ báo.',
  },
  HT301: {
    message: (a) =>
      `Tỷ lệ đã nhập ${figure(a.rate, 'vi')}% khác với ${count(a.part, 'vi')}/${count(a.whole, 'vi')} = ${figure(a.counts, 'vi')}%; lấy theo số đếm.`,
    fix: () => 'Sửa tỷ lệ hoặc số đếm cho khớp.',
  },
  HT302: {
    message: (a) =>
      `Tự đánh giá "${OUTCOME[a.selfAssessment]}" trái với số liệu (${OUTCOME[a.outcome]}); lấy theo số liệu.`,
    fix: () => 'Kiểm tra số liệu; nếu số liệu đúng thì sửa tự đánh giá.',
  },
  HT303: {
    message: (a) => `Số đã nhập ${a.typed} khác với danh sách đơn vị (${a.roster}); lấy theo danh sách.`,
    fix: () => 'Sửa danh sách hoặc xóa số đã nhập.',
  },
  HT304: {
    message: () => 'Chỉ có tự đánh giá, chưa có số liệu chứng minh.',
    fix: () => 'Nhập số đạt và tổng số, hoặc tỷ lệ, hoặc điền danh sách đơn vị.',
  },
  HT305: {
    message: (a) => `Còn thiếu "${a.missing.vi}".`,
    fix: (a) => (a.orRate ? 'Nhập số còn thiếu, hoặc nhập tỷ lệ.' : 'Nhập số còn thiếu.'),
  },
  HT306: {
    message: () => 'Tổng số là 0 (0/0) mà chưa rõ lý do.',
    fix: () => 'Nhập đúng tổng số; nếu thật sự không có đối tượng nào thì chọn "Không áp dụng" và ghi lý do.',
  },
  HT307: {
    message: () => 'Chọn "Không áp dụng" nhưng có số liệu; lấy theo số liệu.',
    fix: () => 'Xóa số liệu nếu chỉ báo thật sự không áp dụng, hoặc sửa tự đánh giá.',
  },
  HT308: {
    message: (a) =>
      `Tổng số ${a.population.vi} khác nhau giữa các chỉ báo: ${a.totals.map((t) => `${t.indicator}: ${count(t.whole, 'vi')}`).join('; ')}.`,
    fix: () => 'Thống nhất tổng số, hoặc ghi rõ lý do khác nhau ở cột "Ghi chú, lý do".',
  },
  HT309: {
    message: (a) => `Chỉ có tỷ lệ ${figure(a.rate, 'vi')}%, không đủ số đếm để kiểm tra.`,
    fix: () => 'Nên nhập đủ số đạt và tổng số.',
  },
  HT310: {
    message: (a) =>
      `Tỷ lệ năm trước ${figure(a.previous, 'vi')}% nên về số học không thể giảm ${requirementText(a.requirement, 'vi', a.relative ? '% của năm trước' : ' điểm phần trăm')}; vẫn tính là chưa đạt.`,
    fix: () => 'Không sửa số liệu; nêu trường hợp này trong phần kiến nghị của báo cáo.',
  },
  HT311: {
    message: (a) => `${a.count}/${a.total} đơn vị trong danh sách chưa có kết quả: ${few(a.names)}.`,
    fix: () => 'Điền kết quả cho các đơn vị còn trống.',
  },
  HT312: {
    message: (a) => `Chưa có số liệu: ${a.figures.map((f) => f.vi).join(', ')}; chỉ xét các số liệu đã nhập.`,
    fix: () => 'Nhập số liệu còn thiếu, hoặc nhập tỷ lệ chung.',
  },
  HT313: {
    message: (a) =>
      `Năm ${a.year} nằm ngoài thời gian áp dụng của bộ tiêu chí (từ ${dmy(a.from)}${a.to === null ? '' : ` đến ${dmy(a.to)}`}).`,
    fix: () => 'Kiểm tra năm đánh giá, hoặc dùng bộ tiêu chí đang có hiệu lực.',
  },
  HT314: {
    message: () => 'Chưa có số liệu hoặc tự đánh giá đủ để kết luận chỉ báo này.',
    fix: () => 'Nhập số liệu hoặc chọn tự đánh giá.',
  },
  HT315: {
    message: () => 'Bộ tiêu chí không quy định "Không áp dụng" cho chỉ báo này nên chưa kết luận được.',
    fix: () =>
      'Nhập số liệu; hoặc xin ý kiến cơ quan công nhận và dùng bộ tiêu chí riêng có ghi trường hợp này.',
  },
  HT316: {
    message: (a) => `Đơn vị ${a.name} có hai lần trong danh sách (lần trước ở ô ${a.other}).`,
    fix: () => 'Xóa dòng trùng hoặc sửa mã đơn vị.',
  },
  HT317: {
    message: (a) =>
      `Tên "${a.name}" có hai lần trong danh sách (lần trước ở ô ${a.other}); được tính là hai đơn vị.`,
    fix: () => 'Xóa dòng trùng, hoặc ghi mã để phân biệt hai đơn vị cùng tên.',
  },
  HT318: {
    message: (a) =>
      `Cùng một số nhưng hai giá trị khác nhau: ${count(a.whole, 'vi')} và ${count(a.second, 'vi')}.`,
    fix: () => 'Chỉ nhập ở một nơi, hoặc sửa cho khớp.',
  },
  HT319: {
    message: (a) => `Không tìm thấy cột "${a.column}" trong danh sách đơn vị.`,
    fix: (a) =>
      /^\d/.test(a.column)
        ? 'Khôi phục tiêu đề cột, bắt đầu bằng mã chỉ báo.'
        : `Khôi phục tiêu đề cột đúng như trong sổ mẫu: "${a.column}".`,
  },
  HT320: {
    message: (a) => `Vừa nhập tăng ${exact(a.up, 'vi')}% vừa nhập giảm ${exact(a.down, 'vi')}%.`,
    fix: () => 'Chỉ nhập một trong hai ô Tăng, Giảm.',
  },
  HT321: {
    message: (a) =>
      `Mức tăng, giảm đã nhập (${exact(a.change, 'vi')}) khác với số của hai năm (${exact(a.figures, 'vi')}); lấy theo số của hai năm.`,
    fix: () => 'Sửa cho khớp, hoặc chỉ nhập ở một nơi.',
  },
  HT322: {
    message: (a) =>
      `${a.groups.map((g) => g.vi).join(' và ')} cho ${exact(a.sum, 'vi')}, không khớp với tổng ${exact(a.total, 'vi')}; lấy theo tổng.`,
    fix: () => 'Kiểm tra lại các số thành phần và tổng.',
  },
  HT323: {
    message: (a) => `${exact(a.seen, 'vi')} điểm, trong khi mục này cho tối đa ${exact(a.max, 'vi')} điểm.`,
    fix: (a) => `Nhập điểm từ 0 đến ${exact(a.max, 'vi')}.`,
  },
  HT324: {
    message: (a) => `${a.taking}/${a.total} đơn vị tham gia; tỷ lệ tính trên ${a.taking} đơn vị tham gia.`,
    fix: () => 'Nếu phải tính trên tất cả các đơn vị thì ghi "Có" ở cột tham gia của mọi đơn vị.',
  },
  HT325: {
    message: (a) => `Không hiểu kết quả xếp loại "${a.seen}".`,
    fix: (a) => `Chọn một trong: ${a.expected}.`,
  },
  HT326: {
    message: (a) => `${a.count}/${a.total} đơn vị chưa rõ có tham gia hay không: ${few(a.names)}.`,
    fix: () =>
      'Ghi "Có" hoặc "Không" ở cột tham gia cho mọi đơn vị, hoặc để trống cả cột nếu tất cả tham gia.',
  },
  HT327: {
    message: (a) =>
      `"${a.seen}" không có trong danh mục đơn vị của ${a.unit} (danh mục tính đến ${dmy(a.asOf)}).${a.near.length === 0 ? '' : ` Gần giống: ${a.near.map(coded).join(', ')}.`}`,
    fix: () =>
      'Sửa tên và mã, hoặc xóa dòng nếu không thuộc đơn vị này. Nếu đơn vị mới lập, sáp nhập hoặc đổi tên sau ngày đó thì giữ nguyên.',
  },
  HT328: {
    message: (a) =>
      a.code === ''
        ? `Danh mục đơn vị (tính đến ${dmy(a.asOf)}) ghi ${coded(a.official)}, ở đây ghi "${a.seen}".`
        : `Mã ${a.code} trong danh mục đơn vị (tính đến ${dmy(a.asOf)}) là ${a.official.name}, ở đây ghi "${a.seen}"${a.named === null ? '' : `; ${a.named.name} có mã ${a.named.code}`}.`,
    fix: () =>
      'Sửa tên hoặc mã cho khớp. Nếu đơn vị đã đổi tên hoặc chuyển thành phường, thị trấn sau ngày đó thì giữ nguyên.',
  },
  HT329: {
    message: (a) =>
      `Danh sách có ${a.rows} đơn vị; danh mục của ${a.unit} (tính đến ${dmy(a.asOf)}) có ${a.total}. Thiếu ${a.missing.length}: ${few(a.missing.map(coded))}.`,
    fix: () =>
      'Bổ sung đơn vị còn thiếu, vì tổng số được đếm từ danh sách. Nếu đã sáp nhập hoặc chuyển đi sau ngày đó thì giữ nguyên.',
  },
  HT335: {
    message: (a) =>
      `Giả định ${a.field} = ${a.value === '' ? '(để trống)' : a.value}; trong sổ là ${a.was === null ? '(trống)' : fieldValue(a.field, a.was, 'vi')}.`,
    fix: () => 'Kết quả này chỉ để tính thử. Bỏ --assume để xem kết quả theo số liệu của sổ.',
  },
  HT336: {
    message: (a) =>
      `Sổ năm nay ghi "${a.figure.vi}" là ${count(a.now, 'vi')}, báo cáo năm ${a.year} đã nêu ${count(a.reported, 'vi')}.`,
    fix: () => 'Đối chiếu hai báo cáo; sửa số của năm trước, hoặc ghi lý do điều chỉnh.',
  },
  HT337: {
    message: (a) => `So sánh hai đơn vị khác nhau: ${a.old} và ${a.new}.`,
    fix: () => 'Kiểm tra lại tên tệp; nếu đơn vị đổi tên thì bỏ qua ghi nhận này.',
  },
  HT338: {
    message: (a) => `Hai bên xét theo hai bộ tiêu chí khác nhau: ${a.old} và ${a.new}.`,
    fix: () => 'Chỉ so sánh kết luận; cùng một mã chỉ báo có thể mang nghĩa khác.',
  },
  HT339: {
    message: (a) => `Bên cũ là năm ${a.old}, bên mới là năm ${a.new}.`,
    fix: () => 'Đổi thứ tự hai tham số nếu muốn xem thay đổi theo thời gian.',
  },
  HT340: {
    message: (a) => `${a.unit} có nhiều kết quả của năm ${a.year}: ${a.files.join(', ')}.`,
    fix: () => 'Giữ lại một tệp trong thư mục; các tệp trùng không được so sánh.',
  },
  HT401: {
    message: () => 'Thiếu minh chứng: chưa có văn bản nào cho chỉ báo này.',
    fix: () => 'Ghi văn bản vào trang Minh chứng với mã chỉ báo.',
  },
  HT402: {
    message: (a) => `Không nhận ra văn bản "${a.document.vi}" trong các minh chứng đã ghi.`,
    fix: () => 'Bổ sung văn bản; nếu đã có thì ghi rõ loại và trích yếu.',
  },
  HT403: {
    message: (a) =>
      a.seen === ''
        ? 'Minh chứng không ghi mã chỉ báo.'
        : `Minh chứng ghi mã "${a.seen}" không có trong bộ tiêu chí.`,
    fix: () => 'Ghi đúng mã chỉ báo như ở cột Mã của trang Chỉ báo.',
  },
  HT404: {
    message: (a) => `Ngày văn bản "${a.seen}" không đọc được.`,
    fix: () => 'Nhập ngày dạng 28/02/2022.',
  },
  HT405: {
    message: (a) => `Mã chỉ báo ${a.used} đã bị đổi thành ngày ${a.seen}; được đọc là ${a.used}.`,
    fix: () => 'Không cần làm gì nếu đúng; định dạng cột mã là Văn bản (Text) trước khi nhập.',
  },
  HT406: {
    message: (a) =>
      `Mã chỉ báo đã bị đổi thành ngày ${a.seen}, có thể là ${a.codes.join(' hoặc ')}; chương trình không tự chọn.`,
    fix: () => 'Định dạng ô là Văn bản (Text) rồi nhập lại mã.',
  },
  ...batchVi,
} satisfies { [C in DiagnosticCode]: DiagnosticText<DiagnosticArgs[C]> };

function dmy(iso: string): string {
  return iso.split('-').reverse().join('/');
}
