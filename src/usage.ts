/** What can be wrong with how the command was called, and with files it should write. Exit code 2. */
import type { Lang } from './messages/format.ts';

/** Arguments by code; HT0xx, beside the diagnostics of files and values. */
export interface UsageArgs {
  HT001: { readonly option: string; readonly near: string };
  HT002: { readonly command: string; readonly near: string };
  HT003: { readonly argument: string };
  HT004: { readonly option: string; readonly value: string; readonly allowed: string };
  HT005: { readonly option: string };
  /** `curly`: the call has quotes as Word types them, which no shell takes for quotes. */
  HT006: { readonly argument: string; readonly curly: boolean };
  HT007: { readonly path: string };
  HT008: { readonly path: string };
  HT009: { readonly path: string; readonly detail: string };
  HT010: { readonly formats: string };
  HT011: { readonly set: string; readonly known: string; readonly near: string };
  HT012: { readonly file: string; readonly problems: string };
  HT013: { readonly path: string };
  HT014: { readonly path: string; readonly allowed: string };
  HT015: { readonly path: string };
  HT016: { readonly options: string };
  HT017: { readonly name: string; readonly near: string };
  HT018: { readonly set: string };
  HT019: { readonly path: string };
  HT020: { readonly set: string; readonly indicator: string; readonly near: string };
  HT021: { readonly code: string; readonly near: string };
  HT022: { readonly path: string };
  HT035: { readonly argument: string };
  HT036: { readonly field: string; readonly set: string; readonly near: string };
  HT037: { readonly field: string; readonly value: string; readonly expected: string };
  HT038: { readonly level: string; readonly set: string; readonly allowed: string };
  HT039: { readonly path: string; readonly detail: string };
  HT040: { readonly path: string };
  HT041: { readonly path: string; readonly codes: string; readonly set: string };
  HT042: { readonly value: string };
  HT043: { readonly path: string };
  HT044: { readonly path: string; readonly part: string };
  HT045: { readonly path: string };
  HT046: { readonly path: string };
  HT023: { readonly detail: string };
  HT025: { readonly path: string };
  HT026: { readonly path: string; readonly others: string };
  HT027: { readonly missing: string; readonly count: string };
  HT028: { readonly path: string };
  HT029: { readonly path: string };
  HT030: { readonly file: string; readonly path: string };
  HT031: { readonly options: string };
  HT032: { readonly path: string };
  HT033: { readonly done: string; readonly count: string };
  HT034: { readonly path: string };
  HT050: { readonly path: string; readonly set: string };
  HT051: { readonly path: string; readonly detail: string };
  HT052: { readonly format: string; readonly ending: string };
  HT053: Record<never, never>;
  HT054: { readonly path: string; readonly set: string; readonly saved: string; readonly now: string };
  HT055: { readonly path: string };
  HT056: { readonly path: string };
}
export type UsageCode = keyof UsageArgs;

/** A mistake of the call that has its own sentence. */
export class UsageError<C extends UsageCode = UsageCode> extends Error {
  readonly code: C;
  readonly args: UsageArgs[C];
  constructor(code: C, args: UsageArgs[C]) {
    super(code);
    this.code = code;
    this.args = args;
  }
}

const VI = {
  HT001: (a) =>
    `Không có tùy chọn "${a.option}".${a.near === '' ? '' : ` Có phải ${a.near}?`} Xem các tùy chọn bằng --help.`,
  HT002: (a) =>
    `Không có lệnh "${a.command}".${a.near === '' ? '' : ` Có phải "${a.near}"?`} Xem các lệnh bằng hoc-tap --help.`,
  HT003: (a) => `Thiếu tham số ${a.argument}. Xem cách dùng bằng --help.`,
  HT004: (a) => `Giá trị "${a.value}" của ${a.option} không dùng được. Giá trị được nhận: ${a.allowed}.`,
  HT005: (a) => `Tùy chọn ${a.option} cần một giá trị. Xem cách dùng bằng --help.`,
  HT006: (a) =>
    a.curly
      ? `Thừa tham số "${a.argument}". Lệnh có dấu ngoặc kép cong (“ ”) chép từ Word; xóa đi và gõ lại dấu ngoặc kép thẳng (").`
      : `Thừa tham số "${a.argument}". Đặt tên có dấu cách trong dấu ngoặc kép thẳng, ví dụ "bao cao.xlsx".`,
  HT007: (a) => `Tệp "${a.path}" đã có, không ghi đè. Đặt tên khác, hoặc thêm --force để ghi đè.`,
  HT008: (a) => `Thư mục chứa "${a.path}" không tồn tại. Tạo thư mục trước, hoặc chọn nơi khác.`,
  HT009: (a) =>
    `Không ghi được "${a.path}" (${a.detail}). Kiểm tra quyền ghi, dung lượng đĩa; đóng tệp nếu đang mở.`,
  HT010: (a) =>
    `Chỉ một định dạng được in ra màn hình, đã yêu cầu: ${a.formats}. Ghi các định dạng khác ra tệp: -f json:ketqua.json.`,
  HT011: (a) =>
    `Không có bộ tiêu chí hoặc tệp "${a.set}".${a.near === '' ? '' : ` Có phải "${a.near}"?`} Các bộ có sẵn: ${a.known}; hoặc chỉ ra một tệp .yaml.`,
  HT012: (a) => `Tệp bộ tiêu chí "${a.file}" có lỗi, sửa các dòng sau rồi chạy lại:\n${a.problems}`,
  HT013: (a) => `"${a.path}" là thư mục, không ghi thành tệp được. Thêm tên tệp vào đường dẫn.`,
  HT014: (a) => `Phần đuôi của "${a.path}" không dùng được. Các đuôi được nhận: ${a.allowed}.`,
  HT015: (a) => `Hai kết quả cùng ghi vào "${a.path}". Đặt tên khác nhau.`,
  HT016: (a) => `Không dùng cùng lúc ${a.options}. Chỉ chọn một.`,
  HT017: (a) =>
    `Không tìm thấy tỉnh, thành phố "${a.name}".${a.near === '' ? '' : ` Các tên gần giống: ${a.near}.`} Ghi tên đầy đủ hoặc mã.`,
  HT018: (a) =>
    `Bộ tiêu chí "${a.set}" dùng cho cơ quan, đơn vị, không theo đơn vị hành chính của tỉnh. Dùng --units với danh sách của mình.`,
  HT019: (a) =>
    `Không đọc được danh sách đơn vị "${a.path}". Cần tệp .csv, .txt (UTF-8) hoặc .xlsx, cột đầu là tên đơn vị, cột sau là mã.`,
  HT020: (a) => `Bộ tiêu chí "${a.set}" không có chỉ báo "${a.indicator}". Các mã gần giống: ${a.near}.`,
  HT021: (a) => `Không có mã "${a.code}". Các mã gần giống: ${a.near}.`,
  HT022: (a) => `Không ghi báo cáo đè lên tệp đang đọc "${a.path}". Đặt tên khác cho báo cáo.`,
  HT035: (a) =>
    `Giả định "${a.argument}" thiếu dấu "=". Ghi theo dạng <ô>=<giá trị>, ví dụ --assume 2.2.4.part=10.`,
  HT036: (a) =>
    `Bộ tiêu chí "${a.set}" không có ô "${a.field}" để giả định. Các tên gần giống: ${a.near}. Xem tên các ô của một chỉ báo: hoc-tap explain ${a.set}/<chỉ báo>.`,
  HT037: (a) =>
    `Giá trị giả định "${a.value}" của ô ${a.field} không đọc được. Ghi như trong sổ, ví dụ: ${a.expected}.`,
  HT038: (a) =>
    a.allowed === ''
      ? `Bộ tiêu chí "${a.set}" không chia mức độ, nên không dùng --target. Bỏ --target để xem còn thiếu gì để đạt.`
      : `Bộ tiêu chí "${a.set}" không có mức độ ${a.level}. Các mức: ${a.allowed}.`,
  HT039: (a) => `Không có gì để so sánh ở "${a.path}": ${a.detail}`,
  HT040: (a) =>
    `Không đọc được bảng phân công "${a.path}". Cần tệp .csv (UTF-8), .xlsx có cột "Mã chỉ báo" và "Đơn vị phụ trách", hoặc .yaml dạng "2.1.1": Tên đơn vị.`,
  HT041: (a) =>
    `Bảng phân công "${a.path}" có mã không thuộc bộ tiêu chí ${a.set}: ${a.codes}. Sửa mã như ở cột Mã của trang Chỉ báo.`,
  HT042: (a) => `Không hiểu ngày "${a.value}". Ghi dạng 2022-11-10 hoặc 10/11/2022.`,
  HT043: (a) => `Trong "${a.path}" không có sổ .xlsx nào. Chỉ ra thư mục có các sổ đã nhận.`,
  HT044: (a) =>
    `"${a.path}" đã là phần của "${a.part}", không tách tiếp. Tách sổ gốc, hoặc gộp các phần lại trước bằng hoc-tap merge.`,
  HT045: (a) => `"${a.path}" là tệp; cần một thư mục để ghi các phần. Chỉ ra một thư mục.`,
  HT046: (a) =>
    `Không đọc được danh sách cần có "${a.path}". Cần tệp .csv (UTF-8) hoặc .xlsx có cột "Tên đơn vị", hoặc "Đơn vị phụ trách", hoặc cả hai.`,
  HT023: (a) =>
    `Không in hết được kết quả ra đầu ra chuẩn (${a.detail}); những gì đã in là chưa đủ. Kiểm tra dung lượng đĩa rồi chạy lại.`,
  HT025: (a) =>
    `"${a.path}" không phải thư mục đọc được. Chỉ ra thư mục chứa các sổ; một sổ thì dùng hoc-tap evaluate.`,
  HT026: (a) =>
    `Thư mục "${a.path}" không có sổ nào để đánh giá (đã bỏ qua ${a.others} tệp). Kiểm tra lại đường dẫn; sổ phải tạo từ mẫu của hoc-tap template.`,
  HT027: (a) => `Thiếu phần ${a.missing} trong ${a.count} phần. Chạy các phần đó rồi gộp lại.`,
  HT028: (a) =>
    `"${a.path}" không phải tệp một phần kết quả còn nguyên. Dùng tệp do hoc-tap batch --shard ghi ra, đã chạy xong.`,
  HT029: (a) =>
    `Phần "${a.path}" chạy với thư mục, tùy chọn hoặc phiên bản khác các phần kia. Chạy lại mọi phần như nhau.`,
  HT030: (a) => `Sổ "${a.file}" có trong hai phần, lần thứ hai ở "${a.path}". Mỗi phần chỉ đưa vào một lần.`,
  HT031: (a) =>
    `--shard ghi kết quả của một phần, chưa dùng được với ${a.options}. Dùng các tùy chọn đó với merge-results.`,
  HT032: (a) =>
    `Tệp "${a.path}" không phải bộ nhớ đệm của hoc-tap, hoặc không đọc, không ghi được; lượt chạy này không dùng bộ nhớ đệm. Chọn tệp khác, hoặc kiểm tra quyền ghi, dung lượng đĩa.`,
  HT033: (a) =>
    `Đã dừng khi mới xong ${a.done}/${a.count} sổ của phần này; chưa ghi phần nào. Chạy lại với --cache để không phải đọc lại.`,
  HT034: (a) =>
    `Đã dừng khi đang ghi "${a.path}"; phần ghi dở đã được xóa. Chạy lại với --cache để không phải đọc lại các sổ.`,
  HT050: (a) =>
    `Kết quả trong "${a.path}" theo bộ tiêu chí riêng "${a.set}". Thêm --set với tệp .yaml của bộ đó.`,
  HT051: (a) =>
    `"${a.path}" không phải kết quả đã lưu của hoc-tap (${a.detail}). Cần tệp do evaluate ... -f json:<tệp> ghi ra.`,
  HT052: (a) => `Định dạng ${a.format} không hiện được trên màn hình. Ghi ra tệp: -o bao-cao.${a.ending}.`,
  HT053: () => '--annotate nhận một sổ mỗi lần. Chạy riêng từng sổ.',
  HT054: (a) =>
    `Kết quả trong "${a.path}" được đánh giá theo bộ ${a.set} bản ${a.saved}; lời văn và yêu cầu in ra theo bản ${a.now}. Đánh giá lại sổ để dùng bản ${a.now}.`,
  HT055: (a) => `Không ghi chú vào bản sao của "${a.path}" được vì không đọc được sổ. Xem lỗi của tệp.`,
  HT056: (a) =>
    `"${a.path}" có kết quả tính thử với giá trị giả định (--assume), không phải kết quả thật, nên không lấy để so sánh. Muốn so với kết quả tính thử thì nêu thẳng tệp đó trong lệnh.`,
} satisfies { [C in UsageCode]: (args: UsageArgs[C]) => string };

const EN = {
  HT001: (a) =>
    `There is no option "${a.option}".${a.near === '' ? '' : ` Did you mean ${a.near}?`} See the options with --help.`,
  HT002: (a) =>
    `There is no command "${a.command}".${a.near === '' ? '' : ` Did you mean "${a.near}"?`} See the commands with hoc-tap --help.`,
  HT003: (a) => `Missing argument ${a.argument}. See the usage with --help.`,
  HT004: (a) => `The value "${a.value}" of ${a.option} cannot be used. Allowed: ${a.allowed}.`,
  HT005: (a) => `The option ${a.option} needs a value. See the usage with --help.`,
  HT006: (a) =>
    a.curly
      ? `Too many arguments: "${a.argument}". The call has curly quotes (“ ”) as Word types them; delete them and type straight ones (").`
      : `Too many arguments: "${a.argument}". Put names with spaces in straight quotes, such as "my report.xlsx".`,
  HT007: (a) => `The file "${a.path}" exists and is not overwritten. Choose another name, or add --force.`,
  HT008: (a) => `The folder of "${a.path}" does not exist. Create it first, or choose another place.`,
  HT009: (a) =>
    `"${a.path}" could not be written (${a.detail}). Check permissions and disk space; close the file if it is open.`,
  HT010: (a) =>
    `Only one format goes to standard output, asked for: ${a.formats}. Write the others to files: -f json:result.json.`,
  HT011: (a) =>
    `There is no criteria set or file "${a.set}".${a.near === '' ? '' : ` Did you mean "${a.near}"?`} Built in: ${a.known}; or name a .yaml file.`,
  HT012: (a) =>
    `The criteria set file "${a.file}" has errors; mend these lines and run again:\n${a.problems}`,
  HT013: (a) => `"${a.path}" is a folder and cannot be written as a file. Add a file name.`,
  HT014: (a) => `The ending of "${a.path}" cannot be used. Endings: ${a.allowed}.`,
  HT015: (a) => `Two results go to the same file "${a.path}". Give them different names.`,
  HT016: (a) => `${a.options} cannot be used together. Choose one.`,
  HT017: (a) =>
    `There is no province "${a.name}".${a.near === '' ? '' : ` Near names: ${a.near}.`} Give the full name or the code.`,
  HT018: (a) =>
    `The set "${a.set}" is for agencies, not for the units of a province. Use --units with a list of your own.`,
  HT019: (a) =>
    `The list of units "${a.path}" could not be read. It must be a .csv, .txt (UTF-8) or .xlsx file with the name first, then the code.`,
  HT020: (a) => `The criteria set "${a.set}" has no indicator "${a.indicator}". Near codes: ${a.near}.`,
  HT021: (a) => `There is no code "${a.code}". Near codes: ${a.near}.`,
  HT022: (a) =>
    `The report is not written over the file "${a.path}" that is read. Give the report another name.`,
  HT035: (a) =>
    `The assumption "${a.argument}" has no "=". Write <field>=<value>, for example --assume 2.2.4.part=10.`,
  HT036: (a) =>
    `The set "${a.set}" has no field "${a.field}" to assume. Near names: ${a.near}. See an indicator's fields with: hoc-tap explain ${a.set}/<indicator>.`,
  HT037: (a) =>
    `The assumed value "${a.value}" of ${a.field} cannot be read. Write it as in the workbook, for example: ${a.expected}.`,
  HT038: (a) =>
    a.allowed === ''
      ? `The set "${a.set}" has no levels, so that --target is of no use. Leave it out to see what is missing.`
      : `The set "${a.set}" has no level ${a.level}. Levels: ${a.allowed}.`,
  HT039: (a) => `There is nothing to compare at "${a.path}": ${a.detail}`,
  HT040: (a) =>
    `The assignment "${a.path}" could not be read. It must be a .csv (UTF-8) or .xlsx file with columns "Mã chỉ báo" and "Đơn vị phụ trách", or a .yaml file such as "2.1.1": Name.`,
  HT041: (a) =>
    `The assignment "${a.path}" has codes that the set ${a.set} does not have: ${a.codes}. Write them as in the code column of the indicator sheet.`,
  HT042: (a) => `The date "${a.value}" is not understood. Write it as 2022-11-10 or 10/11/2022.`,
  HT043: (a) => `There is no .xlsx workbook in "${a.path}". Name the folder of the workbooks received.`,
  HT044: (a) =>
    `"${a.path}" is already the part of "${a.part}" and is not split again. Split the whole workbook, or merge the parts first with hoc-tap merge.`,
  HT045: (a) => `"${a.path}" is a file; the parts need a folder. Name a folder.`,
  HT046: (a) =>
    `The list of what is expected "${a.path}" could not be read. It must be a .csv (UTF-8) or .xlsx file with a column "Tên đơn vị", or "Đơn vị phụ trách", or both.`,
  HT023: (a) =>
    `The result could not be printed to its end (${a.detail}); what was printed is not complete. Check disk space, then run again.`,
  HT025: (a) =>
    `"${a.path}" is no folder that can be read. Name the folder of the workbooks; for one workbook use hoc-tap evaluate.`,
  HT026: (a) =>
    `The folder "${a.path}" has no workbook to evaluate (${a.others} files passed over). Check the path; workbooks are made by hoc-tap template.`,
  HT027: (a) => `Missing: part ${a.missing} of ${a.count}. Run it, then merge again.`,
  HT028: (a) =>
    `"${a.path}" is not a whole part of a result. Use a file that hoc-tap batch --shard wrote to its end.`,
  HT029: (a) =>
    `The part "${a.path}" is of another folder, other options or another version than the others. Run all parts alike.`,
  HT030: (a) => `The workbook "${a.file}" is in two parts, again in "${a.path}". Give each part once.`,
  HT031: (a) =>
    `--shard writes a part of the result and cannot be used with ${a.options}. Use these with merge-results.`,
  HT032: (a) =>
    `The file "${a.path}" is no cache of hoc-tap, or cannot be read or written; this run goes without. Choose another file, or check permissions and disk space.`,
  HT033: (a) =>
    `Interrupted after ${a.done} of ${a.count} workbooks of this part; nothing was written. Run again with --cache to keep what is done.`,
  HT034: (a) =>
    `Interrupted while "${a.path}" was being written; nothing of it was left. Run again with --cache to keep what is done.`,
  HT050: (a) =>
    `The result in "${a.path}" is by a set of its own, "${a.set}". Add --set with the .yaml file of that set.`,
  HT051: (a) =>
    `"${a.path}" is no saved result of hoc-tap (${a.detail}). It must be a file that evaluate ... -f json:<file> wrote.`,
  HT052: (a) => `The format ${a.format} cannot be shown at a terminal. Write a file: -o report.${a.ending}.`,
  HT053: () => '--annotate takes one workbook at a time. Run each on its own.',
  HT054: (a) =>
    `The result in "${a.path}" was judged by the set ${a.set}, version ${a.saved}; wording and requirements are shown from version ${a.now}. Evaluate the workbook again to use version ${a.now}.`,
  HT055: (a) => `"${a.path}" could not be read, so no copy with notes is made. See the errors of the file.`,
  HT056: (a) =>
    `"${a.path}" holds a what-if with assumed values (--assume), not a real result, and is left out of the comparison. To compare with it, name the file itself in the call.`,
} satisfies { [C in UsageCode]: (args: UsageArgs[C]) => string };

/** The sentence of a usage error, its mend included. */
export function usageText(error: UsageError, lang: Lang): string {
  const table = lang === 'vi' ? VI : EN;
  return (table[error.code] as (args: unknown) => string)(error.args);
}

/** Every code of a wrong call. */
export const USAGE_CODES = Object.keys(VI) as readonly UsageCode[];
