/** Texts of `--help` of the commands for work with departments, in both languages. */
import type { Lang } from './messages/format.ts';

interface DepartmentHelp {
  readonly set: string;
  readonly assign: string;
  readonly split: Readonly<Record<'description' | 'file' | 'output' | 'due' | 'examples', string>>;
  readonly output: string;
  readonly status: Readonly<
    Record<'description' | 'folder' | 'due' | 'expect' | 'remind' | 'format' | 'examples', string>
  >;
  readonly evidence: Readonly<Record<'description' | 'file' | 'format' | 'examples', string>>;
  readonly merge: Readonly<Record<'description' | 'files' | 'output' | 'prefer' | 'examples', string>>;
}

export const DEPARTMENT_HELP: Readonly<Record<Lang, DepartmentHelp>> = {
  vi: {
    set: 'bộ tiêu chí có sẵn, hoặc tệp .yaml của riêng mình',
    output: 'ghi ra tệp, định dạng theo đuôi',
    status: {
      description: 'ai đã nộp, ai chưa, còn thiếu gì, muộn, tệp hỏng, chỗ trái nhau',
      folder: 'thư mục chứa các sổ đã nhận',
      due: 'hạn nộp; không có thì theo hạn ghi trong từng sổ',
      expect: 'danh sách phải có (.csv, .xlsx): Tên đơn vị, Mã đơn vị, Đơn vị phụ trách',
      remind: 'in lời nhắc cho từng đơn vị chưa xong, để chép gửi đi; không tự gửi',
      format: 'định dạng: text (mặc định), json, csv, html, xlsx, docx; thêm :tệp để ghi ra tệp',
      examples: `
Ví dụ:
  hoc-tap status da-nhan/ --due 2022-11-10
  hoc-tap status da-nhan/ --due 2022-11-10 -o tinh-hinh.xlsx
  hoc-tap status da-nhan/ --expect danh-sach.csv --remind

Mã thoát:
  0 đã đủ   3 còn thiếu hoặc trái nhau   2 có tệp không đọc được`,
    },
    evidence: {
      description: 'danh mục minh chứng của một sổ và những chỗ cần xem lại',
      file: 'sổ .xlsx đã nhập',
      format: 'định dạng: text (mặc định), csv, html, xlsx, docx; thêm :tệp để ghi ra tệp',
      examples: `
Ví dụ:
  hoc-tap evidence bao-cao.xlsx
  hoc-tap evidence bao-cao.xlsx -o danh-muc-minh-chung.docx`,
    },
    assign: 'bảng phân công riêng (.csv, .xlsx, .yaml): mã chỉ báo và đơn vị phụ trách',
    split: {
      description: 'tách một sổ thành mỗi đơn vị phụ trách một sổ',
      file: 'sổ .xlsx của cả đơn vị, còn trống hoặc đã nhập một phần',
      output: 'thư mục để ghi các phần',
      due: 'hạn gửi lại, dạng 2022-11-10 hoặc 10/11/2022; ghi trên phiếu giao việc',
      examples: `
Ví dụ:
  hoc-tap split bao-cao.xlsx -o giao-viec/ --due 2022-11-10
  hoc-tap split bao-cao.xlsx -o giao-viec/ --assign phan-cong.csv

Bảng phân công; mã tiêu chuẩn, tiêu chí cũng được, nhiều đơn vị cách nhau bằng ;
  Mã chỉ báo,Đơn vị phụ trách
  2.1,Phòng Giáo dục và Đào tạo
  3.2.3,Phòng Nội vụ; Ban Tổ chức Huyện ủy`,
    },
    merge: {
      description: 'gộp các phần đã nhận thành một sổ, nêu mọi chỗ trái nhau',
      files: 'các sổ, hoặc thư mục chứa chúng; thứ tự không ảnh hưởng',
      output: 'tệp .xlsx để ghi sổ gộp',
      prefer: 'khi trái nhau: lấy tệp lưu sau cùng (newest) hoặc tệp nêu trước (first)',
      examples: `
Ví dụ:
  hoc-tap merge da-nhan/ -o bao-cao-gop.xlsx
  hoc-tap merge bao-cao.xlsx da-nhan/ -o bao-cao-gop.xlsx
  hoc-tap merge a.xlsx b.xlsx -o gop.xlsx --prefer newest

Kèm sổ gốc đã tách: chỗ nào một phần đã sửa thì lấy theo phần đó.

Mã thoát:
  0 đã gộp   3 số liệu trái nhau
  2 có tệp không đọc được hoặc khác đơn vị, năm, bộ tiêu chí`,
    },
  },
  en: {
    set: 'a built-in criteria set, or a .yaml file of your own',
    output: 'write to a file, format by its ending',
    status: {
      description: 'who has handed in, what is missing, late, broken or contradicted',
      folder: 'folder of the workbooks received',
      due: 'day due; else the deadline in each workbook',
      expect: 'list of what must come (.csv, .xlsx): Tên đơn vị, Mã đơn vị, Đơn vị phụ trách',
      remind: 'print a reminder for each department that is not done; nothing is sent',
      format: 'format: text (default), json, csv, html, xlsx, docx; add :path to write a file',
      examples: `
Examples:
  hoc-tap status received/ --due 2022-11-10
  hoc-tap status received/ --due 2022-11-10 -o status.xlsx
  hoc-tap status received/ --expect list.csv --remind

Exit codes:
  0 all is there   3 missing or contradicted   2 a file is unreadable`,
    },
    evidence: {
      description: 'the documents of a workbook, and what to look at again',
      file: 'filled .xlsx workbook',
      format: 'format: text (default), csv, html, xlsx, docx; add :path to write a file',
      examples: `
Examples:
  hoc-tap evidence report.xlsx
  hoc-tap evidence report.xlsx -o documents.docx`,
    },
    assign: 'an assignment of your own (.csv, .xlsx, .yaml): indicator code and department',
    split: {
      description: 'divide a workbook into one for each department that supplies figures',
      file: 'the workbook of the whole unit, blank or partly filled',
      output: 'folder to write the parts to',
      due: 'day by which parts are wanted back, 2022-11-10 or 10/11/2022; printed on the task sheet',
      examples: `
Examples:
  hoc-tap split report.xlsx -o parts/ --due 2022-11-10
  hoc-tap split report.xlsx -o parts/ --assign phan-cong.csv

The assignment; codes of criteria and standards too, departments divided by ;
  Mã chỉ báo,Đơn vị phụ trách
  2.1,Phòng Giáo dục và Đào tạo
  3.2.3,Phòng Nội vụ; Ban Tổ chức Huyện ủy`,
    },
    merge: {
      description: 'put the parts received into one workbook, naming every contradiction',
      files: 'workbooks, or the folder that holds them; their order does not matter',
      output: '.xlsx file to write',
      prefer: 'where values differ: the file saved last (newest), or the one named first',
      examples: `
Examples:
  hoc-tap merge received/ -o report.xlsx
  hoc-tap merge whole.xlsx received/ -o report.xlsx
  hoc-tap merge a.xlsx b.xlsx -o report.xlsx --prefer newest

With the workbook that was split: where a part changed it, the part is taken.

Exit codes:
  0 merged   3 figures contradict
  2 a file is unreadable, or of another unit, year or set`,
    },
  },
};
