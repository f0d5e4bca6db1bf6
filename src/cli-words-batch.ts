/** Texts of `--help` of batch and merge-results, in both languages. */
import type { Lang } from './messages/format.ts';

interface BatchHelp {
  readonly batch: {
    readonly description: string;
    readonly folder: string;
    readonly format: string;
    readonly output: string;
    readonly results: string;
    readonly rollUp: string;
    readonly prefer: string;
    readonly jobs: string;
    readonly cache: string;
    readonly cacheLocation: string;
    readonly shard: string;
    readonly examples: string;
  };
  readonly mergeResults: { readonly description: string; readonly files: string; readonly examples: string };
}

export const BATCH_HELP: Readonly<Record<Lang, BatchHelp>> = {
  vi: {
    batch: {
      description: 'đánh giá mọi sổ trong một thư mục, tổng hợp theo cấp',
      folder: 'thư mục chứa các sổ, kể cả trong thư mục con',
      format:
        'định dạng: text (mặc định), json, ndjson, csv, md, html, xlsx; thêm :tệp để ghi ra tệp; dùng được nhiều lần',
      output: 'ghi báo cáo ra tệp, định dạng theo đuôi .txt .json .ndjson .csv .md .html .xlsx',
      results: 'ghi kết quả từng sổ thành một tệp .json trong thư mục này',
      rollUp:
        'kết quả cấp dưới với cấp trên: check đối chiếu (mặc định), fill lấy cho chỗ để trống, off không dùng',
      prefer: 'một đơn vị có nhiều sổ thì lấy sổ ghi sau cùng: newest',
      jobs: 'số luồng chạy cùng lúc (mặc định: một luồng khi dưới 200 sổ)',
      cache: 'giữ kết quả trong tệp .hoc-tap-cache; lần sau không đọc lại sổ chưa thay đổi',
      cacheLocation: 'giữ kết quả trong tệp này',
      shard: 'chỉ chạy phần i trong n phần, ghi ra một tệp cho merge-results',
      examples: `
Ví dụ:
  hoc-tap batch bao-cao-2022
  hoc-tap batch bao-cao-2022 --roll-up fill -f csv:tong-hop.csv
  hoc-tap batch bao-cao-2022 --roll-up off -f ndjson > ket-qua.ndjson

Mã thoát:
  2 có tệp hoặc thư mục không đọc được   3 có sổ chưa đủ căn cứ
  1 có sổ không đạt   0 mọi sổ đạt   129, 130, 141, 143 bị dừng giữa chừng`,
    },
    mergeResults: {
      description: 'gộp các phần của batch --shard thành kết quả chung',
      files: 'các tệp do batch --shard ghi ra, đủ mọi phần',
      examples: `
Ví dụ:
  hoc-tap batch bao-cao-2022 --shard 1/2 -o phan-1.ndjson
  hoc-tap batch bao-cao-2022 --shard 2/2 -o phan-2.ndjson
  hoc-tap merge-results phan-1.ndjson phan-2.ndjson -f csv:tong-hop.csv`,
    },
  },
  en: {
    batch: {
      description: 'evaluate all workbooks of a folder and roll them up',
      folder: 'the folder of the workbooks, folders within included',
      format:
        'format: text (default), json, ndjson, csv, md, html, xlsx; add :path to write a file; repeatable',
      output: 'write the report to a file, format by its ending .txt .json .ndjson .csv .md .html .xlsx',
      results: 'write the result of each workbook to a .json file in this folder',
      rollUp: 'lower results and upper units: check compares (default), fill uses them for blanks, off',
      prefer: 'of several workbooks of a unit take the one written last: newest',
      jobs: 'threads at work (default: one below 200 workbooks)',
      cache: 'keep results in .hoc-tap-cache; unchanged workbooks are not read again',
      cacheLocation: 'keep results in this file',
      shard: 'run part i of n only and write it for merge-results',
      examples: `
Examples:
  hoc-tap batch reports-2022
  hoc-tap batch reports-2022 --roll-up fill -f csv:summary.csv
  hoc-tap batch reports-2022 -f ndjson > results.ndjson

Exit codes:
  2 a file or folder could not be read   3 a workbook is undecided
  1 a workbook is not met   0 all are met   129, 130, 141, 143 stopped halfway`,
    },
    mergeResults: {
      description: 'put the parts of batch --shard together',
      files: 'the files that batch --shard wrote, all parts',
      examples: `
Examples:
  hoc-tap batch reports-2022 --shard 1/2 -o part-1.ndjson
  hoc-tap batch reports-2022 --shard 2/2 -o part-2.ndjson
  hoc-tap merge-results part-1.ndjson part-2.ndjson -f csv:summary.csv`,
    },
  },
};
