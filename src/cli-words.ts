/** Texts of `--help`, in both languages. */
import type { Lang } from './messages/format.ts';

interface CliWords {
  readonly description: string;
  readonly headings: Readonly<Record<string, string>>;
  /** Stand-ins in the usage line. */
  readonly optionsPlace: string;
  readonly commandPlace: string;
  readonly help: string;
  readonly version: string;
  readonly lang: string;
  readonly quiet: string;
  readonly color: string;
  readonly debug: string;
  readonly force: string;
  readonly evaluate: {
    readonly description: string;
    readonly files: string;
    readonly format: string;
    readonly output: string;
    readonly strict: string;
    readonly set: string;
    readonly assume: string;
    readonly minLevel: string;
    readonly exitZero: string;
    readonly annotate: string;
    readonly examples: string;
  };
  readonly render: {
    readonly description: string;
    readonly files: string;
    readonly set: string;
    readonly examples: string;
  };
  readonly template: {
    readonly description: string;
    readonly set: string;
    readonly unit: string;
    readonly units: string;
    readonly province: string;
    readonly year: string;
    readonly output: string;
    readonly examples: string;
  };
  readonly sets: {
    readonly description: string;
    readonly show: string;
    readonly lint: string;
    readonly set: string;
    readonly format: string;
    readonly formatMd: string;
    /** How an own set is written. */
    readonly own: string;
    readonly examples: string;
  };
  readonly explain: { readonly description: string; readonly subject: string; readonly examples: string };
  readonly schema: { readonly description: string; readonly name: string; readonly examples: string };
  readonly internal: (message: string) => string;
  readonly debugHint: string;
}

export const CLI_WORDS: Readonly<Record<Lang, CliWords>> = {
  vi: {
    description:
      'Đánh giá "Huyện học tập" từ sổ Excel: tạo sổ mẫu, đọc sổ đã nhập, kết luận từng chỉ báo, mức độ và chỗ cần sửa.',
    headings: {
      'Usage:': 'Cách dùng:',
      'Arguments:': 'Tham số:',
      'Options:': 'Tùy chọn:',
      'Commands:': 'Lệnh:',
    },
    optionsPlace: '[tùy chọn]',
    commandPlace: '[lệnh]',
    help: 'hiện trợ giúp',
    version: 'hiện phiên bản',
    lang: 'ngôn ngữ của báo cáo và thông báo: vi hoặc en (mặc định vi)',
    quiet: 'chỉ in kết luận',
    color: 'không dùng màu',
    debug: 'khi gặp lỗi ngoài dự kiến, in thêm chi tiết kỹ thuật',
    force: 'ghi đè tệp đã có',
    evaluate: {
      description: 'đọc sổ đã nhập, in hoặc xuất báo cáo',
      files: 'một hay nhiều sổ .xlsx đã nhập số liệu',
      format:
        'định dạng: text (mặc định), json, csv, md, html, docx, xlsx; thêm :tệp để ghi ra tệp; dùng được nhiều lần',
      output: 'ghi báo cáo ra tệp, định dạng theo đuôi .txt .json .csv .md .html .docx .xlsx',
      strict: 'không tính tự đánh giá thiếu số liệu hoặc thiếu minh chứng',
      set: 'bộ tiêu chí có sẵn, hoặc tệp .yaml của riêng mình',
      assume: 'tính thử với giá trị giả định, ví dụ 2.2.4.part=10; dùng được nhiều lần, không ghi vào sổ',
      minLevel: 'yêu cầu đạt ít nhất mức độ n (1 đến 3); không tới mức này thì mã thoát là 1',
      exitZero: 'trả mã thoát 0 thay cho 1 và 3; mã 2 giữ nguyên',
      annotate: 'ghi bản sao của sổ, có ghi chú ở từng ô cần sửa và trang Lỗi; sổ gốc giữ nguyên',
      examples: `
Ví dụ:
  hoc-tap evaluate bao-cao.xlsx
  hoc-tap evaluate bao-cao.xlsx -f json:ket-qua.json -f csv:ket-qua.csv
  hoc-tap evaluate bao-cao.xlsx -o bao-cao.docx
  hoc-tap evaluate bao-cao.xlsx --annotate bao-cao-ghi-chu.xlsx
  hoc-tap evaluate bao-cao.xlsx --strict --min-level 2

Mã thoát:
  0 đạt   1 không đạt hoặc chưa tới mức   2 lỗi lệnh hoặc tệp   3 chưa đủ căn cứ`,
    },
    render: {
      description: 'làm lại báo cáo từ kết quả đã lưu (json), không cần sổ',
      files: 'tệp kết quả .json hoặc .ndjson; dấu - là đọc từ đầu vào chuẩn',
      set: 'bộ tiêu chí riêng mà kết quả dựa theo: tệp .yaml',
      examples: `
Ví dụ:
  hoc-tap evaluate bao-cao.xlsx -f json:ket-qua.json
  hoc-tap render ket-qua.json -o bao-cao.docx
  hoc-tap render huyen-a.json huyen-b.json -o ca-tinh.html

Mã thoát như của evaluate.`,
    },
    template: {
      description: 'tạo sổ Excel mẫu để nhập số liệu',
      set: 'bộ tiêu chí (mặc định huyen-2021)',
      unit: 'tên hoặc mã đơn vị; biết đơn vị thì điền sẵn mã, tỉnh và danh sách xã',
      units: 'danh sách đơn vị của mình (.csv, .txt, .xlsx); mỗi đơn vị một sổ',
      province: 'tên hoặc mã tỉnh, hoặc "cả nước"; mỗi huyện (hoặc xã) một sổ',
      year: 'năm đánh giá',
      output: 'tệp .xlsx hoặc thư mục để ghi (mặc định: thư mục hiện tại)',
      examples: `
Ví dụ:
  hoc-tap template huyen-2021 --unit "Huyện Tháp Mười" --year 2022
  hoc-tap template --unit 872 --year 2022 -o mau.xlsx
  hoc-tap template huyen-2021 --province "Đồng Tháp" --year 2022 -o mau/`,
    },
    sets: {
      description: 'liệt kê các bộ tiêu chí; xem (show), kiểm tra (lint) một bộ',
      show: 'in cả bộ: ngưỡng, đơn vị phụ trách, căn cứ của từng chỉ báo',
      lint: 'kiểm tra một bộ, báo mọi lỗi cùng lúc với số dòng',
      set: 'bộ tiêu chí có sẵn, hoặc tệp .yaml của riêng mình',
      format: 'định dạng: text (mặc định) hoặc json',
      formatMd: 'định dạng: text (mặc định), json hoặc md',
      own: `
Một bộ riêng dựa trên bộ có sẵn, chỉ ghi những chỗ khác, mỗi chỗ có căn cứ:
  schema: hoc-tap/criteria@1
  id: huyen-tinh-x
  version: 1.0.0
  extends: huyen-2021
  sources:
    kh-12: { title: Kế hoạch của tỉnh X, number: 12/KH-UBND }
  changes:
    - indicator: "3.2.3"
      requirement: { op: ">=", value: "60" }
      text: Tối thiểu 60% các cấp ủy, cấp lãnh đạo có nữ tham gia quản lý
      citations: [{ source: kh-12, locator: mục II.3 }]

Một chỗ đổi nhận: requirement, max, notApplicable, documents, owners, text, en,
readings, note. Đổi mức độ: recognition với bands và citations.
Dùng: hoc-tap template tep.yaml, hoc-tap evaluate so.xlsx --set tep.yaml`,
      examples: `
Ví dụ:
  hoc-tap sets
  hoc-tap sets show huyen-2021
  hoc-tap sets show tinh-2021 --format md > tinh-2021.md
  hoc-tap sets lint bo-cua-tinh.yaml

Mã thoát của lint:
  0 không có lỗi (có thể có cảnh báo)   2 có lỗi`,
    },
    explain: {
      description: 'giải thích một bộ tiêu chí, một chỉ báo hoặc một mã HT',
      subject: 'bộ, bộ/chỉ báo, hoặc mã như HT203; bộ có thể là tệp .yaml',
      examples: `
Ví dụ:
  hoc-tap explain huyen-2021
  hoc-tap explain huyen-2021/2.1.1
  hoc-tap explain bo-cua-tinh.yaml/3.2.3
  hoc-tap explain HT203`,
    },
    schema: {
      description: 'in JSON Schema của kết quả hoặc của tệp bộ tiêu chí',
      name: 'result hoặc criteria',
      examples: `
Ví dụ:
  hoc-tap schema result`,
    },
    internal: (message) => `Lỗi của chương trình: ${message}`,
    debugHint: 'Chạy lại với --debug và gửi kết quả cho người bảo trì.',
  },
  en: {
    description:
      'Evaluates "Huyện học tập" (learning district) workbooks: writes the template, reads it back filled, judges every indicator and the level, and says what to mend.',
    headings: {},
    optionsPlace: '[options]',
    commandPlace: '[command]',
    help: 'show help',
    version: 'show the version',
    lang: 'language of reports and messages: vi or en (default vi)',
    quiet: 'print the conclusion only',
    color: 'no colour',
    debug: 'print the stack of unknown errors',
    force: 'overwrite existing files',
    evaluate: {
      description: 'read filled workbooks, print or export the report',
      files: 'one or more filled .xlsx workbooks',
      format:
        'format: text (default), json, csv, md, html, docx, xlsx; add :path to write a file; repeatable',
      output: 'write the report to a file, format by its ending .txt .json .csv .md .html .docx .xlsx',
      strict: 'do not count self-assessments without figures or evidence',
      set: 'a built-in criteria set, or a .yaml file of your own',
      assume: 'what if a field had this value, as 2.2.4.part=10; repeatable, never written back',
      minLevel: 'ask for at least level n (1 to 3); exit code 1 below it',
      exitZero: 'exit codes 1 and 3 become 0; 2 stays',
      annotate: 'write a copy of the workbook with notes on the cells and a sheet that lists them',
      examples: `
Examples:
  hoc-tap evaluate report.xlsx
  hoc-tap evaluate report.xlsx -f json:result.json -f csv:result.csv
  hoc-tap evaluate report.xlsx -o report.docx
  hoc-tap evaluate report.xlsx --annotate report-with-notes.xlsx
  hoc-tap evaluate report.xlsx --strict --min-level 2

Exit codes:
  0 met   1 not met, or below the level   2 wrong call or file   3 undecided`,
    },
    render: {
      description: 'make a report again from a saved result (json), without the workbook',
      files: 'result files .json or .ndjson; - reads standard input',
      set: 'the set of your own that the result was judged by: a .yaml file',
      examples: `
Examples:
  hoc-tap evaluate report.xlsx -f json:result.json
  hoc-tap render result.json -o report.docx
  hoc-tap render district-a.json district-b.json -o province.html

Exit codes as of evaluate.`,
    },
    template: {
      description: 'write a blank workbook to fill',
      set: 'criteria set (default huyen-2021)',
      unit: 'name or code of the unit; a known one brings its code, province and communes',
      units: 'a list of your own (.csv, .txt, .xlsx); one workbook each',
      province: 'name or code of a province, or "all"; one workbook for each district (or commune)',
      year: 'year assessed',
      output: '.xlsx file or folder to write to (default: the current folder)',
      examples: `
Examples:
  hoc-tap template huyen-2021 --unit "Huyện Tháp Mười" --year 2022
  hoc-tap template --unit 872 --year 2022 -o template.xlsx
  hoc-tap template huyen-2021 --province "Đồng Tháp" --year 2022 -o templates/`,
    },
    sets: {
      description: 'list the criteria sets; show or lint one',
      show: 'print a whole set: threshold, owners and legal source of each indicator',
      lint: 'check a set and print all problems at once, with their lines',
      set: 'a built-in criteria set, or a .yaml file of your own',
      format: 'format: text (default) or json',
      formatMd: 'format: text (default), json or md',
      own: `
A set of your own, based on a built-in one, states only what differs, each
change with its legal ground:
  schema: hoc-tap/criteria@1
  id: huyen-tinh-x
  version: 1.0.0
  extends: huyen-2021
  sources:
    kh-12: { title: Kế hoạch của tỉnh X, number: 12/KH-UBND }
  changes:
    - indicator: "3.2.3"
      requirement: { op: ">=", value: "60" }
      text: Tối thiểu 60% các cấp ủy, cấp lãnh đạo có nữ tham gia quản lý
      citations: [{ source: kh-12, locator: mục II.3 }]

A change takes: requirement, max, notApplicable, documents, owners, text, en,
readings, note. For the levels: recognition with bands and citations.
Use: hoc-tap template own.yaml, hoc-tap evaluate book.xlsx --set own.yaml`,
      examples: `
Examples:
  hoc-tap sets
  hoc-tap sets show huyen-2021
  hoc-tap sets show tinh-2021 --format md > tinh-2021.md
  hoc-tap sets lint own.yaml

Exit codes of lint:
  0 no error (perhaps warnings)   2 errors`,
    },
    explain: {
      description: 'explain a criteria set, an indicator or an HT code',
      subject: 'a set, set/indicator, or a code such as HT203; a set can be a .yaml file',
      examples: `
Examples:
  hoc-tap explain huyen-2021
  hoc-tap explain huyen-2021/2.1.1
  hoc-tap explain own.yaml/3.2.3
  hoc-tap explain HT203`,
    },
    schema: {
      description: 'print the JSON Schema of a result or of a set file',
      name: 'result or criteria',
      examples: `
Examples:
  hoc-tap schema result`,
    },
    internal: (message) => `Internal error: ${message}`,
    debugHint: 'Run again with --debug and send the output to the maintainers.',
  },
};
