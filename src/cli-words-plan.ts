/** Texts of `--help` for what looks ahead and back: plan and diff. */
import type { Lang } from './messages/format.ts';

interface PlanHelp {
  readonly plan: {
    readonly description: string;
    readonly file: string;
    readonly format: string;
    readonly output: string;
    readonly target: string;
    readonly examples: string;
  };
  readonly diff: {
    readonly description: string;
    readonly old: string;
    readonly newer: string;
    readonly format: string;
    readonly output: string;
    readonly exitCode: string;
    readonly examples: string;
  };
}

export const PLAN_HELP: Readonly<Record<Lang, PlanHelp>> = {
  vi: {
    plan: {
      description: 'chỉ ra còn thiếu gì để lên mức tiếp theo',
      file: 'sổ .xlsx đã nhập số liệu',
      format: 'định dạng: text (mặc định), json, csv, md, docx; thêm :tệp để ghi ra tệp; dùng được nhiều lần',
      output: 'ghi kế hoạch ra tệp, định dạng theo đuôi .txt .json .csv .md .docx',
      target: 'mức độ cần tới (mặc định: mức ngay trên mức đã chắc chắn)',
      examples: `
Ví dụ:
  hoc-tap plan bao-cao.xlsx
  hoc-tap plan bao-cao.xlsx --target 3 -o ke-hoach.docx
  hoc-tap plan bao-cao.xlsx --assume 3.1.1.verdict=Đạt

Mã thoát:
  0 đã lập kế hoạch   2 lỗi lệnh hoặc tệp`,
    },
    diff: {
      description: 'so sánh hai năm hoặc hai bản, theo từng chỉ báo; từ ba năm là diễn biến',
      old: 'bên cũ: sổ .xlsx, kết quả .json, hoặc thư mục của chúng',
      newer: 'bên mới, cùng loại; nhiều hơn một thì xem diễn biến các năm',
      format: 'định dạng: text (mặc định), json, csv, md, html; thêm :tệp để ghi ra tệp; dùng được nhiều lần',
      output: 'ghi ra tệp, định dạng theo đuôi .txt .json .csv .md .html',
      exitCode: 'mã thoát 1 khi có khác biệt, 0 khi như nhau',
      examples: `
Ví dụ:
  hoc-tap diff bao-cao-2021.xlsx bao-cao-2022.xlsx
  hoc-tap diff ket-qua-2021.json bao-cao-2022.xlsx --exit-code
  hoc-tap diff nam-2021/ nam-2022/ -f csv:thay-doi.csv
  hoc-tap diff nam-2020/ nam-2021/ nam-2022/ -o dien-bien.html

Mã thoát:
  0 đã so sánh   1 có khác biệt (với --exit-code)   2 lỗi lệnh hoặc tệp`,
    },
  },
  en: {
    plan: {
      description: 'say what is missing to the next level',
      file: 'a filled .xlsx workbook',
      format: 'format: text (default), json, csv, md, docx; add :path to write a file; repeatable',
      output: 'write the plan to a file, format by its ending .txt .json .csv .md .docx',
      target: 'level to reach (default: the one above what is certain)',
      examples: `
Examples:
  hoc-tap plan report.xlsx
  hoc-tap plan report.xlsx --target 3 -o plan.docx
  hoc-tap plan report.xlsx --assume 3.1.1.verdict=Đạt

Exit codes:
  0 a plan was made   2 wrong call or file`,
    },
    diff: {
      description: 'compare two years or versions by indicator; three or more give the history',
      old: 'the old side: a workbook .xlsx, a result .json, or a folder of them',
      newer: 'the new side, of the same kinds; several give the history',
      format: 'format: text (default), json, csv, md, html; add :path to write a file; repeatable',
      output: 'write to a file, format by its ending .txt .json .csv .md .html',
      exitCode: 'exit code 1 where something differs, 0 where nothing does',
      examples: `
Examples:
  hoc-tap diff report-2021.xlsx report-2022.xlsx
  hoc-tap diff result-2021.json report-2022.xlsx --exit-code
  hoc-tap diff year-2021/ year-2022/ -f csv:changes.csv
  hoc-tap diff year-2020/ year-2021/ year-2022/ -o history.html

Exit codes:
  0 compared   1 different (with --exit-code)   2 wrong call or file`,
    },
  },
};
